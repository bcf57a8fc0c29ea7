#include <QTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "core/service/bucket_ring.h"
#include "core/service/case_fold.h"
#include "core/service/clock_doubt.h"
#include "core/service/figures.h"
#include "core/service/freshness.h"
#include "core/service/source_book.h"
#include "core/service/sums_loader.h"

#include <map>
#include <random>

using namespace bw;
using namespace bw::service;
using base::TimeMs;

/// The service's smaller parts, each by itself.
class TestServiceParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        m_random.seed(seed);
    }

    void aRingHoldsItsNewestBucketsExactly()
    {
        constexpr TimeMs kLength = 5'000;
        constexpr std::int64_t kCapacity = 16;
        for (int round = 0; round < 50; ++round) {
            BucketRing ring(kLength, kCapacity);
            std::map<TimeMs, campaign::Amount> plain;
            const TimeMs base = between(-1'000'000, 1'000'000) * 1'000;
            for (int i = 0; i < 400; ++i) {
                const TimeMs time = base + i * 400 + between(-60'000, 5'000);
                const TimeMs start = base::floorTo(time, kLength);
                const auto amount = randomAmount();
                bool hidden = false; // a newer bucket has its place
                for (const auto& [other, sum] : plain) {
                    const auto apart = other / kLength - start / kLength;
                    hidden = hidden || (other > start && (other - start) / kLength % kCapacity == 0 && apart != 0);
                }
                QCOMPARE(ring.add(time, amount), !hidden);
                if (!hidden) {
                    std::erase_if(plain, [&](const auto& bucket) {
                        return bucket.first < start && (start - bucket.first) / kLength % kCapacity == 0;
                    });
                    plain[start] += amount;
                }
            }
            campaign::Amount all;
            for (const auto& [start, sum] : plain) {
                QVERIFY(ring.at(start) == sum);
                all += sum;
            }
            campaign::Amount shown;
            ring.addTo(shown, plain.begin()->first, plain.rbegin()->first + 1);
            QVERIFY(shown == all);
        }
    }

    void aLoadedBucketAwaitsItsRow()
    {
        BucketRing ring(60'000, 8);
        campaign::Amount one;
        one.sums.events = 1;
        campaign::Amount five;
        five.sums.events = 5;
        ring.load(120'000, five);
        QVERIFY(ring.awaits(120'000));
        QVERIFY(!ring.add(130'000, one)); // it may be in the five already
        QVERIFY(ring.at(120'000) == five);
        ring.settle(120'000, five);
        QVERIFY(ring.add(130'000, one));
        QCOMPARE(ring.at(120'000).sums.events, std::int64_t{6});
    }

    void piecesCoverTheRangeWithoutOverlap()
    {
        for (int i = 0; i < 2'000; ++i) {
            const TimeMs from = between(0, 5'000) * base::kMinuteMs;
            const TimeMs to = from + between(0, 200) * base::kMinuteMs;
            const auto pieces = piecesOf(from, to, base::kBeginningOfTime);
            TimeMs at = from;
            for (const auto& piece : pieces) {
                QCOMPARE(piece.from, at);
                QVERIFY(piece.from < piece.to);
                if (piece.tier == runtime::Tier::quarterHour) {
                    QVERIFY(piece.from % base::kQuarterHourMs == 0 && piece.to % base::kQuarterHourMs == 0);
                }
                at = piece.to;
            }
            QCOMPARE(at, to);
        }
    }

    void ratiosSayWhyTheyAreAbsent()
    {
        campaign::Amount amount;
        QVERIFY(figuresOf(amount, true).ctr.absent == api::Absent::noData);
        QVERIFY(!figuresOf(amount, true).provisional);
        amount.sums.events = 1;
        const auto empty = figuresOf(amount, true);
        QVERIFY(empty.provisional);
        QVERIFY(empty.ctr.absent == api::Absent::noImpressions);
        QVERIFY(empty.performanceScore.absent == api::Absent::noImpressions);
        QVERIFY(empty.cpc.absent == api::Absent::noClicks);
        QVERIFY(empty.conversionRate.absent == api::Absent::noClicks);
        QVERIFY(empty.cpa.absent == api::Absent::noConversions);
        QVERIFY(empty.roas.absent == api::Absent::noCost);
        amount.sums.impressions = static_cast<base::Int128>(INT64_MAX) * 8;
        amount.sums.clicks = static_cast<base::Int128>(INT64_MAX) * 2;
        const auto large = figuresOf(amount, false);
        QCOMPARE(large.impressions, INT64_MAX);
        QCOMPARE(large.ctr.value, 0.25);
    }

    void aClockThatCannotBeRightIsNamed()
    {
        constexpr auto kFuture = static_cast<std::size_t>(event::RejectReason::timestampInFuture);
        constexpr auto kOld = static_cast<std::size_t>(event::RejectReason::timestampTooOld);
        constexpr TimeMs kNow = 1'795'527'434'567;
        runtime::SourceSnapshot source;
        ClockDoubt doubt;
        const auto come = [&](std::int64_t in, std::int64_t inFuture, std::int64_t old) {
            source.recordsIn += in;
            source.decoder.rejected[kFuture] += inFuture;
            source.decoder.rejected[kOld] += old;
            doubt.note(source);
            return doubt.problem("Orders", kNow).value_or("");
        };
        QCOMPARE(come(19, 19, 0), std::string()); // too few to tell
        const std::string behind = come(1, 1, 0);
        QVERIFY2(behind.starts_with("This machine's clock (2026-11-24 13:37:14 UTC) is behind") &&
                     behind.find("Orders") != std::string::npos,
                 behind.c_str());
        QCOMPARE(come(10, 0, 0), behind);           // stands until there is enough to tell
        QCOMPARE(come(90, 50, 0), std::string());   // half of a hundred
        QVERIFY(!come(100, 51, 0).empty());         // more than half
        QCOMPARE(come(1'000, 0, 3), std::string()); // the clock has been set
        const std::string ahead = come(50, 0, 50);
        QVERIFY2(ahead.starts_with("This machine's clock (2026-11-24 13:37:14 UTC) is ahead"), ahead.c_str());
        source = {};
        QCOMPARE(come(20, 0, 0), std::string()); // counting began anew
    }

    void freshnessIsSteady()
    {
        FreshnessJudge judge;
        FreshnessJudge::Facts facts{runtime::SourceState::live, 0, false, 1};
        TimeMs now = 1'000'000;
        const auto is = [&](api::Freshness expected) { return judge.judge(facts, now) == expected; };
        QVERIFY(is(api::Freshness::live));
        facts.behind = 10'000;
        QVERIFY(is(api::Freshness::live));
        facts.behind = 10'001;
        QVERIFY(is(api::Freshness::lagging));
        facts.behind = 6'000; // still: it would flicker
        QVERIFY(is(api::Freshness::lagging));
        facts.behind = 4'999;
        QVERIFY(is(api::Freshness::live));
        facts.behind = 9'000;
        QVERIFY(is(api::Freshness::live));
        now += 60'000;
        QVERIFY(is(api::Freshness::live));
        now += 1;
        QVERIFY(is(api::Freshness::stale));
        facts.recordsIn = 2;
        QVERIFY(is(api::Freshness::live));
        facts.atEnd = true; // nothing more to read: silence is no staleness
        now += 600'000;
        QVERIFY(is(api::Freshness::live));
        for (const auto& [state, shown] : {std::pair(runtime::SourceState::offline, api::Freshness::offline),
                                           std::pair(runtime::SourceState::paused, api::Freshness::paused),
                                           std::pair(runtime::SourceState::ended, api::Freshness::ended),
                                           std::pair(runtime::SourceState::connecting, api::Freshness::connecting)}) {
            facts.state = state;
            QVERIFY(is(shown));
        }
    }

    void ratesAreOfTheLastFiveSeconds()
    {
        RateMeter meter;
        TimeMs now = 0;
        std::int64_t count = 0;
        const auto play = [&](int steps, std::int64_t more) {
            for (int i = 0; i < steps; ++i) {
                meter.note(count, now);
                now += 250;
                count += more;
            }
        };
        play(40, 25);
        QCOMPARE(meter.perSecond(), 100.0);
        play(10, 0);
        QVERIFY(meter.perSecond() > 0 && meter.perSecond() < 100);
        play(30, 0);
        QCOMPARE(meter.perSecond(), 0.0);
    }

    void searchIgnoresCase()
    {
        QCOMPARE(foldCase("SoMMer Ä Ö Ü ß Ñ"), std::string("sommer ä ö ü ß ñ"));
        QCOMPARE(foldCase("ЛЕТО Ё ΑΘΗΝΑ ŁÓDŹ Žižkov"), std::string("лето ё αθηνα łódź žižkov"));
        QCOMPARE(foldCase("東京 \xff\xc3"), std::string("東京 \xff\xc3"));
    }

private:
    std::int64_t between(std::int64_t low, std::int64_t high)
    {
        return std::uniform_int_distribution<std::int64_t>(low, high)(m_random);
    }
    campaign::Amount randomAmount()
    {
        const auto any = [this]() -> base::Int128 {
            switch (between(0, 5)) {
            case 0:
                return static_cast<base::Int128>(between(0, INT64_MAX)) * between(1, 1'000);
            case 1:
                return between(0, 5'000'000'000);
            default:
                return between(0, 1'000);
            }
        };
        campaign::Amount amount;
        amount.sums = {any(), any(), any(), {any()}, {any()}, between(1, 3)};
        amount.lateEvents = between(0, 1);
        return amount;
    }

    std::mt19937_64 m_random;
};

QTEST_APPLESS_MAIN(TestServiceParts)
#include "tst_service_parts.moc"
