#include <QtTest>

#include "app/desktop/late_backend.h"
#include "core/runtime/memory_history_store.h"
#include "core/service/local_backend.h"

#include <atomic>
#include <functional>
#include <thread>

using namespace bw;
using app::LateBackend;

namespace {

/// An engine's backend that notes what it is asked, and shows a view when the test says so.
class Engine final : public api::Backend {
public:
    api::SubscriptionId subscribe(api::ViewRequest request, ViewReady ready) override
    {
        const api::SubscriptionId id = ++m_last;
        readers[id] = {std::move(request), std::move(ready)};
        if (const auto meanwhile = std::exchange(this->meanwhile, nullptr)) {
            meanwhile();
        }
        return id;
    }
    void change(api::SubscriptionId id, api::ViewRequest request) override
    {
        readers.at(id).first = std::move(request);
    }
    void unsubscribe(api::SubscriptionId id) override { readers.erase(id); }
    void query(api::Query, AnswerReady ready) override
    {
        ++questions;
        ready(api::Answer(api::QuarantinePage{}));
    }

    void showAll()
    {
        const auto shown = readers; // a reader may come or go meanwhile
        for (const auto& [id, reader] : shown) {
            reader.second(api::View(std::make_shared<const api::Status>()));
        }
    }
    std::vector<std::string> tenants() const
    {
        std::vector<std::string> asked;
        for (const auto& [id, reader] : readers) {
            asked.push_back(std::get<api::StatusRequest>(reader.first).tenantId);
        }
        return asked;
    }

    std::map<api::SubscriptionId, std::pair<api::ViewRequest, ViewReady>> readers;
    int questions = 0;
    std::function<void()> meanwhile; ///< called once within subscribe(): what another thread does at that moment

private:
    api::SubscriptionId m_last = 100;
};

api::ViewRequest about(const std::string& tenant)
{
    return api::StatusRequest{tenant};
}

/// What a reader has been given.
struct Heard {
    int views = 0;
    std::vector<std::string> errors;

    api::Backend::ViewReady ear()
    {
        return [this](base::Result<api::View> view) { view ? void(++views) : errors.push_back(view.error().message); };
    }
};

const std::vector<std::string> kWhy{"no disk"};

} // namespace

/// The backend that is there before the engine is.
class TestLateBackend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherEngineTakesOverWhatTheFirstHad()
    {
        LateBackend late;
        Heard heard;
        const auto id = late.subscribe(about("a"), heard.ear());
        const auto gone = late.subscribe(about("b"), heard.ear());
        Engine first;
        late.attach(first);
        late.detach();
        QVERIFY(first.readers.empty());
        late.change(id, about("a2"));
        late.unsubscribe(gone);
        int answers = 0;
        late.query(api::QuarantineRequest{}, [&](base::Result<api::Answer>) { ++answers; });
        QCOMPARE(answers, 0);
        Engine second;
        late.attach(second);
        QCOMPARE(second.tenants(), std::vector<std::string>{"a2"});
        QCOMPARE(std::pair(answers, second.questions), std::pair(1, 1));
        second.showAll();
        QCOMPARE(heard.views, 1);
        // One that fails, too, can be followed by another.
        late.detach();
        late.fail("no disk");
        QCOMPARE(heard.errors, kWhy);
        late.detach();
        Engine third;
        late.attach(third);
        third.showAll();
        QCOMPARE(heard.views, 2);
    }

    void whatIsAskedBeforehandIsHandedOnAsItStandsThen()
    {
        LateBackend late;
        Heard a;
        Heard b;
        Heard c;
        const auto first = late.subscribe(about("a"), a.ear());
        const auto second = late.subscribe(about("b"), b.ear());
        late.subscribe(about("c"), c.ear());
        late.change(first, about("a2"));
        late.change(first, about("a3"));
        late.unsubscribe(second);
        int answers = 0;
        late.query(api::QuarantineRequest{}, [&](base::Result<api::Answer> answer) { answers += answer ? 1 : 0; });
        QCOMPARE(answers, 0);

        Engine engine;
        late.attach(engine);
        QCOMPARE(engine.tenants(), (std::vector<std::string>{"a3", "c"}));
        QCOMPARE(answers, 1);
        engine.showAll();
        QCOMPARE(std::tuple(a.views, b.views, c.views), std::tuple(1, 0, 1));

        late.change(first, about("a4"));
        QCOMPARE(engine.tenants(), (std::vector<std::string>{"a4", "c"}));
        late.unsubscribe(first);
        QCOMPARE(engine.tenants(), std::vector<std::string>{"c"});
        late.subscribe(about("d"), a.ear());
        late.query(api::QuarantineRequest{}, [&](base::Result<api::Answer> answer) { answers += answer ? 1 : 0; });
        QCOMPARE(engine.tenants(), (std::vector<std::string>{"c", "d"}));
        QCOMPARE(answers, 2);
    }

    void whoeverAsksIsToldWhyItFailed()
    {
        LateBackend late;
        Heard a;
        Heard gone;
        const auto first = late.subscribe(about("a"), a.ear());
        late.unsubscribe(late.subscribe(about("gone"), gone.ear()));
        std::vector<std::string> answers;
        const auto answered = [&](base::Result<api::Answer> answer) { answers.push_back(answer.error().message); };
        late.query(api::QuarantineRequest{}, answered);
        late.fail(kWhy[0]);
        QCOMPARE(a.errors, kWhy);
        QCOMPARE(answers, kWhy);
        QVERIFY(gone.errors.empty());

        late.change(first, about("a2"));
        QCOMPARE(a.errors.size(), std::size_t{2});
        Heard b;
        late.subscribe(about("b"), b.ear());
        QCOMPARE(b.errors, kWhy);
        late.query(api::QuarantineRequest{}, answered);
        QCOMPARE(answers.size(), std::size_t{2});
    }

    /// Called under a lock, these would wait for themselves.
    void aReaderMayAskAndLeaveWhileItIsCalled_data()
    {
        QTest::addColumn<bool>("fails");
        QTest::newRow("a view") << false;
        QTest::newRow("the reason why there is none") << true;
    }
    void aReaderMayAskAndLeaveWhileItIsCalled()
    {
        QFETCH(bool, fails);
        LateBackend late;
        Engine engine;
        Heard inner;
        int calls = 0;
        int answers = 0;
        api::SubscriptionId id = 0;
        id = late.subscribe(about("a"), [&](base::Result<api::View>) {
            if (++calls > 1) {
                return; // the change below is answered at once where it has failed
            }
            late.change(id, about("a2"));
            late.unsubscribe(late.subscribe(about("b"), inner.ear()));
            late.query(api::QuarantineRequest{}, [&](base::Result<api::Answer>) { ++answers; });
            late.unsubscribe(id);
        });
        if (fails) {
            late.fail(kWhy[0]);
        } else {
            late.attach(engine);
            engine.showAll();
        }
        engine.showAll();
        QCOMPARE(calls, fails ? 2 : 1);
        QCOMPARE(answers, 1);
        QVERIFY(engine.readers.empty());
    }

    void whatIsChangedOrEndedWhileItIsHandedOnArrivesSo()
    {
        LateBackend late;
        Heard a;
        const auto id = late.subscribe(about("a"), a.ear());
        Engine engine;
        engine.meanwhile = [&] { late.change(id, about("a2")); };
        late.attach(engine);
        QCOMPARE(engine.tenants(), std::vector<std::string>{"a2"});
        engine.showAll();
        QCOMPARE(a.views, 1);

        LateBackend other;
        const auto ended = other.subscribe(about("x"), a.ear());
        Engine second;
        second.meanwhile = [&] {
            other.unsubscribe(ended);
            second.showAll(); // from here on nothing may come, though the engine still has the reader
        };
        other.attach(second);
        QVERIFY(second.readers.empty());
        QCOMPARE(a.views, 1);
    }

    /// With the engine's own backend and its thread, attached while readers come and go.
    void nothingComesAfterUnsubscribe()
    {
        runtime::MemoryHistoryStore store;
        const runtime::SystemClock clock;
        service::LocalBackend engine(store, clock);
        LateBackend late;
        std::atomic<bool> afterwards{false};
        std::atomic<int> views{0};
        std::vector<std::thread> readers;
        for (int i = 0; i < 3; ++i) {
            readers.emplace_back([&] {
                for (int n = 0; n < 200 || (n < 5'000 && views == 0); ++n) {
                    const auto gone = std::make_shared<std::atomic<bool>>(false);
                    const auto id = late.subscribe(about("acme"), [&, gone](base::Result<api::View>) {
                        afterwards = afterwards || *gone;
                        ++views;
                    });
                    late.change(id, about("nord"));
                    std::this_thread::sleep_for(std::chrono::milliseconds(n % 4));
                    late.unsubscribe(id);
                    *gone = true;
                }
            });
        }
        late.attach(engine);
        for (std::thread& reader : readers) {
            reader.join();
        }
        QVERIFY(!afterwards);
        QVERIFY(views > 0);
    }
};

QTEST_APPLESS_MAIN(TestLateBackend)
#include "tst_late_backend.moc"
