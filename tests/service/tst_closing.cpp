#include <QtTest>

#include "core/runtime/memory_history_store.h"
#include "tests/service/local_under_test.h"
#include "tests/service/slow_store.h"

using namespace bw;
using namespace bw::test;
using service::LocalBackend;

namespace {

std::chrono::steady_clock::time_point in(std::chrono::milliseconds time)
{
    return std::chrono::steady_clock::now() + time;
}

constexpr std::chrono::milliseconds kLong{60'000};
constexpr std::chrono::milliseconds kShort{100};

} // namespace

/// What the backend does with what is not stored yet when it is closed: it is stored, or its rows are named.
class TestClosing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingDeliveredIsStored_data()
    {
        QTest::addColumn<bool>("own");
        QTest::newRow("a thread of its own") << true;
        QTest::newRow("the caller's thread") << false;
    }
    void everythingDeliveredIsStored()
    {
        QFETCH(bool, own);
        runtime::MemoryHistoryStore store;
        const StandingClock clock(kNow);
        LocalBackend backend(store, clock, {}, own ? LocalBackend::Threading::own : LocalBackend::Threading::manual);
        for (int i = 0; i < 30; ++i) {
            backend.deliver(0, windowsAt(kNow, i * 10, 10));
        }
        const auto givenUp = backend.close(in(kLong));
        QCOMPARE(givenUp.rows, std::size_t{0});
        QCOMPARE(givenUp.reason, std::string());
        QCOMPARE(storedWindows(store), std::int64_t{300});
    }

    void whatHistoryDoesNotAnswerInTimeIsCounted()
    {
        SlowStore store;
        const StandingClock clock(kNow);
        LocalBackend backend(store, clock, {}, LocalBackend::Threading::manual);
        backend.deliver(0, windowsAt(kNow, 0, 7));
        backend.runOnce();
        backend.runOnce();
        store.beSlow();
        backend.deliver(0, windowsAt(kNow, 7, 11));
        const auto givenUp = backend.close(in(kShort));
        QCOMPARE(givenUp.rows, static_cast<std::size_t>(18 - storedWindows(store.memory())));
        QVERIFY(givenUp.rows >= 11);
        QCOMPARE(givenUp.reason, std::string("History did not answer in time."));
        while (store.waiting() > 0) {
            store.answerOne(); // too late: nobody is there any more, and nothing happens
        }
        QCOMPARE(backend.close(in(kLong)).rows, givenUp.rows); // said again the same
    }

    void aWriteThatFailsIsTriedOnceMore()
    {
        runtime::MemoryHistoryStore store;
        const StandingClock clock(kNow);
        LocalBackend backend(store, clock, {}, LocalBackend::Threading::manual);
        store.failWrites(base::Error{"the disk is full"});
        backend.deliver(0, windowsAt(kNow, 0, 5));
        for (int i = 0; i < 4; ++i) {
            backend.runOnce();
        }
        store.failWrites({});
        backend.deliver(0, windowsAt(kNow, 5, 5));
        QCOMPARE(backend.close(in(kLong)).rows, std::size_t{0});
        QCOMPARE(storedWindows(store), std::int64_t{10});
    }

    void aWriteThatFailsToTheEndIsCountedAndDoesNotTakeTheWholeTime()
    {
        runtime::MemoryHistoryStore store;
        const StandingClock clock(kNow);
        LocalBackend backend(store, clock);
        store.failWrites(base::Error{"the disk is full"});
        backend.deliver(0, windowsAt(kNow, 0, 5));
        const auto givenUp = backend.close(std::chrono::steady_clock::time_point::max());
        QCOMPARE(givenUp.rows, std::size_t{5});
        QCOMPARE(givenUp.reason, std::string("the disk is full"));
    }

    void whatWaitsForHistoryToBeReadIsCountedToo()
    {
        runtime::MemoryHistoryStore store;
        store.holdAnswers();
        const StandingClock clock(kNow);
        LocalBackend backend(store, clock, {}, LocalBackend::Threading::manual);
        backend.deliver(0, windowsAt(kNow, 0, 5));
        const auto givenUp = backend.close(in(kShort));
        QCOMPARE(givenUp.rows, std::size_t{5});
        QVERIFY(givenUp.reason.find("still being read") != std::string::npos);
        store.releaseAnswers();
    }

    void everyQuestionIsAnsweredOnce()
    {
        runtime::MemoryHistoryStore store;
        const StandingClock clock(kNow);
        LocalBackend backend(store, clock, {}, LocalBackend::Threading::manual);
        backend.runOnce();
        store.holdAnswers();
        std::vector<int> answers(3, 0);
        const auto ask = [&](std::size_t i) {
            backend.query(api::QuarantineRequest{}, [&answers, i](base::Result<api::Answer> answer) {
                QVERIFY(!answer.ok());
                ++answers[i];
            });
        };
        ask(0);
        backend.runOnce();
        ask(1);
        backend.close(in(kShort));
        ask(2);
        store.releaseAnswers();
        QCOMPARE(answers, std::vector<int>(3, 1));
    }
};

QTEST_APPLESS_MAIN(TestClosing)
#include "tst_closing.moc"
