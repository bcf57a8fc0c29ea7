#include <QTest> // First: moc of Qt 6.4 stumbles over <compare> otherwise.

#include "core/stream/deduplicator.h"

#include <map>
#include <random>
#include <set>

using namespace bw;
using base::Hash128;
using base::TimeMs;

namespace {

/// SPEC 2 word for word: every claim of an id is kept, and looked at one by one.
class Model {
public:
    bool claim(int id, TimeMs time, TimeMs stamp, TimeMs horizonMs)
    {
        for (const TimeMs claimed : m_claims[id]) {
            if (claimed >= base::addSaturated(stamp, -horizonMs) ||
                base::floorTo(claimed, base::kHourMs) == base::floorTo(time, base::kHourMs)) {
                return false;
            }
        }
        m_claims[id].push_back(time);
        return true;
    }

private:
    std::map<int, std::vector<TimeMs>> m_claims;
};

Hash128 hashOf(int id, bool crowded)
{
    // Crowded: all in one part and on few lines, so that lines run over and erasing has to move what stands behind.
    const auto number = static_cast<std::uint64_t>(id);
    return crowded ? Hash128{number % 3 | number << 32 >> 6 << 3, number << 50} : base::hash128(std::to_string(id), 7);
}

} // namespace

class TestDeduplicator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void claimsAsSpecSays_data()
    {
        QTest::addColumn<bool>("crowded");
        QTest::addColumn<bool>("restarted");
        QTest::newRow("spread") << false << false;
        QTest::newRow("crowded") << true << false;
        QTest::newRow("restarted") << false << true;
    }
    void claimsAsSpecSays()
    {
        QFETCH(bool, crowded);
        QFETCH(bool, restarted);
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        const auto upTo = [&](std::int64_t most) {
            return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most + 1));
        };

        constexpr TimeMs kStart = 1'795'600'000'000;
        const TimeMs horizonMs = (1 + upTo(23)) * base::kHourMs;
        stream::Deduplicator ids;
        Model model;
        TimeMs watermark = base::kBeginningOfTime;
        TimeMs now = kStart;
        int duplicates = 0;
        const int rounds = crowded ? 5'000 : 30'000;
        for (int i = 0; i < rounds; ++i) {
            now += upTo(20'000);
            const int id = static_cast<int>(upTo(rounds / 10));
            const TimeMs time = now - upTo(3'000) - (upTo(9) == 0 ? upTo(60 * base::kHourMs) : 0);
            const TimeMs stamp = watermark == base::kBeginningOfTime ? watermark : watermark + upTo(2'000);
            const bool expected = model.claim(id, time, stamp, horizonMs);
            QCOMPARE(ids.claim(hashOf(id, crowded), time, stamp, horizonMs), expected);
            duplicates += expected ? 0 : 1;
            if (upTo(20) == 0) {
                watermark = std::max(watermark, now - 5'000);
                ids.expire(watermark, horizonMs);
            }
            if (restarted && upTo(3'000) == 0) {
                base::StateWriter out;
                ids.snapshot(out);
                const std::string state = out.take();
                stream::Deduplicator next;
                base::StateReader in(state);
                next.restore(in);
                QVERIFY(in.done());
                QCOMPARE(next.idCount(), ids.idCount());
                ids = std::move(next);
            }
        }
        QVERIFY(duplicates > 0 && duplicates < rounds);
    }

    void oldBlocksAreForgotten()
    {
        constexpr TimeMs kStart = 1'795'600'000'000;
        stream::Deduplicator ids;
        for (int i = 0; i < 10'000; ++i) {
            QVERIFY(ids.claim(hashOf(i, false), kStart + i, kStart, base::kDayMs));
        }
        QCOMPARE(ids.idCount(), 10'000U);
        const TimeMs later = kStart + 2 * base::kDayMs;
        for (int i = 0; i < 10; ++i) {
            ids.expire(later, base::kDayMs);
        }
        QVERIFY(!ids.claim(hashOf(5, false), kStart + 5, later, base::kDayMs)); // The same hour, at any age.
        ids.forgetBefore(kStart + 90 * base::kDayMs);
        QCOMPARE(ids.idCount(), 0U);
    }
};

QTEST_APPLESS_MAIN(TestDeduplicator)
#include "tst_deduplicator.moc"
