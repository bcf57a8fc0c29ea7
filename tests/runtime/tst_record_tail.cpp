#include "core/runtime/record_tail.h"
#include "tests/engine/event_maker.h"

#include <QTest>

#include <atomic>
#include <map>
#include <set>
#include <thread>

using namespace bw;

namespace {

constexpr base::TimeMs kNow = 1'795'700'000'000;

/// A stream kept batch by batch as a source's worker does, with the stamps of its records.
class Kept {
public:
    Kept(std::mt19937_64& random, std::size_t bytesMax)
        : tail(bytesMax, {}, std::make_shared<engine::Settings>()), events(test::makeStream(random, {}))
    {
        runtime::RecordBatch batch;
        std::map<std::uint32_t, stream::PartitionProgress> progress;
        for (std::size_t next = 0; next < events.size();) {
            runtime::RecordTail::Progress before(progress.begin(), progress.end());
            for (std::size_t count = 1 + random() % 60; count > 0 && next < events.size(); --count, ++next) {
                const test::MadeEvent& event = events[next];
                const std::string line = test::lineOf(event);
                batch.add(event.partition, event.position, {}, line);
                if (random() % 10 == 0) {
                    batch.add(event.partition, event.position, {}, "no JSON");
                }
                stream::PartitionProgress& partition = progress[event.partition];
                const base::TimeMs window = base::floorTo(event.time, 5'000);
                late.push_back(window + 4'999 <= partition.watermark({}));
                partition.observe(event.time, kNow);
                lines.push_back(line);
            }
            tail.keep(batch, kNow + static_cast<base::TimeMs>(next), std::move(before));
            QVERIFY(batch.empty());
            QVERIFY(tail.bytesKept() <= bytesMax);
        }
    }

    runtime::RecordTail tail;
    std::vector<test::MadeEvent> events;
    std::vector<bool> late;
    std::vector<std::string> lines;
};

} // namespace

class TestRecordTail : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        m_random.seed(seed);
    }

    /// With room for everything: each matching record, newest first, its stamp's lateness and repeats included.
    void findsWhatMatches()
    {
        const Kept kept(m_random, 64 << 20);
        for (int round = 0; round < 20; ++round) {
            const base::TimeMs at = kept.events[m_random() % kept.events.size()].time;
            const base::TimeMs length = 1 + static_cast<base::TimeMs>(m_random() % 30'000);
            runtime::RecordTail::Query query{"tenant-1", at, at + length, {}, 1'000'000};
            const bool searchOnly = m_random() % 2 == 0;
            if (searchOnly) {
                query.counts = [](std::string_view campaign, event::Channel channel) {
                    return channel == event::Channel::search && campaign != "campaign-2";
                };
            }
            std::vector<std::size_t> expected;
            std::set<std::string> seen;
            std::set<std::size_t> repeats;
            for (std::size_t i = 0; i < kept.events.size(); ++i) {
                const test::MadeEvent& event = kept.events[i];
                if (event.tenant != query.tenantId) {
                    continue;
                }
                if (!seen.insert(event.eventId).second) {
                    repeats.insert(i);
                }
                if (event.time >= query.from && event.time < query.to &&
                    (!searchOnly || (event.channel == event::Channel::search && event.campaign != "campaign-2"))) {
                    expected.push_back(i);
                }
            }
            const auto answer = kept.tail.find(query);
            QCOMPARE(answer.countInAll, expected.size());
            QCOMPARE(answer.records.size(), expected.size());
            for (std::size_t i = 0; i < expected.size(); ++i) {
                const std::size_t number = expected[expected.size() - 1 - i];
                const auto& record = answer.records[i];
                const test::MadeEvent& event = kept.events[number];
                QCOMPARE(record.bytes, kept.lines[number]);
                QCOMPARE(record.eventId, event.eventId);
                QCOMPARE(record.position, event.position);
                QCOMPARE(record.late, static_cast<bool>(kept.late[number]));
                QCOMPARE(record.repeat, repeats.contains(number));
                QVERIFY(record.increment.cost == event.metrics.cost);
            }
        }
    }

    /// With little room the newest stay, and the answer says since when.
    void keepsTheNewest()
    {
        const Kept kept(m_random, 60'000);
        const auto answer = kept.tail.find({"tenant-0", base::kBeginningOfTime, base::kEndOfTime, {}, 5});
        QVERIFY(answer.kept > 50 && answer.kept < kept.events.size() / 2);
        QVERIFY(answer.keptSince > kNow);
        QVERIFY(answer.countInAll < kept.events.size());
        QCOMPARE(answer.records.size(), std::size_t{5});
        std::size_t newest = kept.events.size();
        while (kept.events[newest - 1].tenant != "tenant-0") {
            --newest;
        }
        QCOMPARE(answer.records[0].eventId, kept.events[newest - 1].eventId);
    }

    /// A record at a time, as a quiet source reads them: the room goes to records, not to buffers.
    void smallBatchesWasteNoRoom()
    {
        runtime::RecordTail tail(1'000'000, {}, std::make_shared<engine::Settings>());
        runtime::RecordBatch batch;
        for (int i = 0; i < 2'000; ++i) {
            batch.add(0, i, {}, std::string(800, 'x'));
            tail.keep(batch, kNow, {{0, {}}});
        }
        QVERIFY(tail.find({"t", 0, kNow, {}, 5}).kept >= 800);
    }

    void whatIsTooLargeIsNotKept()
    {
        runtime::RecordTail tail(5'000, {}, std::make_shared<engine::Settings>());
        runtime::RecordBatch batch;
        batch.add(0, 1, {}, std::string(6'000, 'x'));
        tail.keep(batch, kNow, {});
        QCOMPARE(tail.bytesKept(), std::size_t{0});
        QCOMPARE(tail.find({"t", 0, kNow, {}, 5}).kept, std::size_t{0});
    }

    /// One thread keeps, another asks.
    void readersMayCome()
    {
        runtime::RecordTail tail(200'000, {}, std::make_shared<engine::Settings>());
        const std::vector<test::MadeEvent> events = test::makeStream(m_random, {});
        std::atomic<bool> done{false};
        std::thread source([&] {
            runtime::RecordBatch batch;
            for (int round = 0; round < 5; ++round) {
                for (const test::MadeEvent& event : events) {
                    batch.add(0, event.position, {}, test::lineOf(event));
                    if (batch.size() == 40) {
                        tail.keep(batch, kNow, {});
                    }
                }
            }
            done = true;
        });
        std::size_t found = 0;
        while (!done) {
            const auto answer = tail.find({"tenant-0", base::kBeginningOfTime, base::kEndOfTime, {}, 100'000});
            QCOMPARE(answer.records.size(), answer.countInAll);
            for (const auto& record : answer.records) {
                QVERIFY(record.bytes.find(record.eventId) != std::string::npos);
            }
            found += answer.countInAll;
        }
        source.join();
        found += tail.find({"tenant-0", base::kBeginningOfTime, base::kEndOfTime, {}, 1}).countInAll;
        QVERIFY(found > 0);
    }

private:
    std::mt19937_64 m_random;
};

QTEST_APPLESS_MAIN(TestRecordTail)
#include "tst_record_tail.moc"
