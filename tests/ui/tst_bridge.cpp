#include "ui/live/bridge.h"

#include <QCoreApplication>
#include <QTest>

#include <atomic>
#include <thread>

using namespace bw;
using namespace bw::ui;

namespace {

/// Hands its callback out, so that a test can call it from any thread.
class HandBackend : public api::Backend {
public:
    api::SubscriptionId subscribe(api::ViewRequest request, ViewReady ready) override
    {
        requests.push_back(std::move(request));
        callback = std::move(ready);
        return ++subscriptions;
    }
    void change(api::SubscriptionId, api::ViewRequest request) override { requests.push_back(std::move(request)); }
    void unsubscribe(api::SubscriptionId) override { callback = nullptr; }
    void query(api::Query, AnswerReady ready) override { answer = std::move(ready); }

    std::vector<api::ViewRequest> requests;
    ViewReady callback;
    AnswerReady answer;
    api::SubscriptionId subscriptions = 0;
};

api::View statusAt(api::TimeMs now)
{
    auto status = std::make_shared<api::Status>();
    status->now = now;
    status->newestArrival = now;
    return std::shared_ptr<const api::Status>(status);
}

api::TimeMs nowOf(const api::View& view)
{
    return std::get<std::shared_ptr<const api::Status>>(view)->now;
}

} // namespace

class TestBridge : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSlowWindowGetsTheNewestOnly()
    {
        HandBackend backend;
        Bridge bridge(backend);
        Feed feed(bridge);
        QList<api::TimeMs> seen;
        connect(&feed, &Feed::viewReady, this, [&](const api::View& view) { seen.append(nowOf(view)); });
        feed.ask(api::StatusRequest{});
        constexpr int kViews = 10'000;
        std::thread engine([&] {
            for (int i = 1; i <= kViews; ++i) {
                backend.callback(statusAt(i));
            }
        });
        engine.join();
        QCoreApplication::processEvents();
        QCOMPARE(seen, QList<api::TimeMs>{kViews}); // 10,000 came, one was waiting
        backend.callback(statusAt(kViews + 1));
        QCoreApplication::processEvents();
        QCOMPARE(seen.last(), api::TimeMs(kViews + 1));
    }

    void viewsOfTheRequestBeforeDoNotCome()
    {
        HandBackend backend;
        Bridge bridge(backend);
        Feed feed(bridge);
        QList<api::TimeMs> seen;
        connect(&feed, &Feed::viewReady, this, [&](const api::View& view) { seen.append(nowOf(view)); });
        feed.ask(api::StatusRequest{"a"});
        backend.callback(statusAt(1));
        feed.ask(api::StatusRequest{"b"});
        QCoreApplication::processEvents();
        QVERIFY(seen.isEmpty());
        backend.callback(statusAt(2));
        QCoreApplication::processEvents();
        QCOMPARE(seen, QList<api::TimeMs>{2});
        QCOMPARE(backend.subscriptions, api::SubscriptionId(1)); // changed, not made anew
    }

    void whilePausedOneAnswerComesForEachQuestion()
    {
        HandBackend backend;
        Bridge bridge(backend);
        Feed held(bridge);
        QList<api::TimeMs> seen;
        connect(&held, &Feed::viewReady, this, [&](const api::View& view) { seen.append(nowOf(view)); });
        held.ask(api::StatusRequest{"a"});
        backend.callback(statusAt(1));
        QCoreApplication::processEvents();
        bridge.setPaused(true);
        for (int i = 2; i < 100; ++i) {
            backend.callback(statusAt(i));
            QCoreApplication::processEvents();
        }
        QCOMPARE(seen, QList<api::TimeMs>{1});
        held.ask(api::StatusRequest{"b"});
        backend.callback(statusAt(200));
        QCoreApplication::processEvents();
        backend.callback(statusAt(201));
        QCoreApplication::processEvents();
        QCOMPARE(seen, (QList<api::TimeMs>{1, 200}));
        bridge.setPaused(false);
        QCOMPARE(seen, (QList<api::TimeMs>{1, 200, 201}));
        backend.callback(statusAt(300));
        QCoreApplication::processEvents();
        QCOMPARE(seen.last(), api::TimeMs(300));
    }

    void theStatusComesWhilePaused()
    {
        HandBackend backend;
        Bridge bridge(backend);
        Feed always(bridge, nullptr, Feed::Gate::always);
        int seen = 0;
        connect(&always, &Feed::viewReady, this, [&] { ++seen; });
        always.ask(api::StatusRequest{});
        bridge.setPaused(true);
        backend.callback(statusAt(1));
        QCoreApplication::processEvents();
        backend.callback(statusAt(2));
        QCoreApplication::processEvents();
        QCOMPARE(seen, 2);
    }

    void anErrorIsSaidAndTheSubscriptionStands()
    {
        HandBackend backend;
        Bridge bridge(backend);
        Feed feed(bridge);
        QStringList errors;
        int views = 0;
        connect(&feed, &Feed::failed, this, [&](const QString& message) { errors.append(message); });
        connect(&feed, &Feed::viewReady, this, [&] { ++views; });
        feed.ask(api::StatusRequest{});
        backend.callback(base::Error{"history.db: the disk is full"});
        QCoreApplication::processEvents();
        QCOMPARE(errors, QStringList{QStringLiteral("history.db: the disk is full")});
        QVERIFY(feed.isAsking());
        backend.callback(statusAt(1));
        QCoreApplication::processEvents();
        QCOMPARE(views, 1);
    }

    void aFeedThatHasGoneIsNotCalled()
    {
        HandBackend backend;
        Bridge bridge(backend);
        int seen = 0;
        auto feed = std::make_unique<Feed>(bridge);
        connect(feed.get(), &Feed::viewReady, this, [&] { ++seen; });
        feed->ask(api::StatusRequest{});
        backend.callback(statusAt(1)); // posted, not yet delivered
        feed.reset();
        QVERIFY(!backend.callback);
        QCoreApplication::processEvents();
        QCOMPARE(seen, 0);
    }

    void answersComeOnTheGuiThreadOrNotAtAll()
    {
        HandBackend backend;
        Bridge bridge(backend);
        QObject receiver;
        int answers = 0;
        bridge.query(api::QuarantineRequest{}, &receiver, [&](const base::Result<api::Answer>& answer) {
            QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
            answers += answer.ok() ? 1 : 0;
        });
        std::thread(std::exchange(backend.answer, nullptr), api::Answer{api::QuarantinePage{}}).join();
        QCoreApplication::processEvents();
        QCOMPARE(answers, 1);
        {
            QObject gone;
            bridge.query(api::QuarantineRequest{}, &gone, [&](const auto&) { ++answers; });
        }
        backend.answer(api::Answer{api::QuarantinePage{}});
        QCoreApplication::processEvents();
        QCOMPARE(answers, 1);
    }

    void theMeterCountsFromArrivalToTheFrameThatShowsIt()
    {
        FrameMeter meter;
        meter.framePainted(2'000'000, 1'000);
        meter.viewTaken(900, 3'000'000);
        meter.viewTaken(950, 1'000'000);
        meter.framePainted(4'000'000, 1'010);
        meter.framePainted(1'000'000, 2'000); // nothing newer in it
        const FrameMeter::Summary summary = meter.summary();
        QCOMPARE(summary.frames, std::size_t(3));
        QCOMPARE(summary.shown, std::size_t(1));
        QCOMPARE(summary.arrivalToFrameP99Ms, 60.0);
        QCOMPARE(summary.frameP99Ms, 8.0); // taking over and painting
        QCOMPARE(summary.frameP50Ms, 2.0);
    }
};

QTEST_GUILESS_MAIN(TestBridge)
#include "tst_bridge.moc"
