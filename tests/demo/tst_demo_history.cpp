#include "connectors/demo/event_writer.h"
#include "connectors/demo/history.h"
#include "core/event/decoder.h"
#include "tests/demo/seeds.h"

#include <QtTest/QTest>

#include <map>
#include <string>
#include <vector>

using namespace bw;
using test::newSeed;
using namespace bw::demo;
using campaign::SeriesKey;
using campaign::Sums;

namespace {

constexpr base::TimeMs kNow = 1'795'521'600'000 + 7 * base::kMinuteMs + 12'345; // 2026-11-24T12:07:12.345Z

using Table = std::map<std::pair<SeriesKey, base::TimeMs>, Sums>;

/// All pieces in one, with what every row of any piece must be.
struct Whole {
    Table windows, minutes, quarters;
    std::vector<engine::CampaignInfo> campaigns;
    std::vector<engine::CampaignChange> changes;
    bool newestFirst = true;
    bool fineRows = true;

    explicit Whole(History& history)
    {
        base::TimeMs oldest = history.end();
        while (const auto batch = history.next()) {
            base::TimeMs newest = 0;
            for (const engine::BucketRow& row : batch->quarterHours) {
                put(quarters, row, base::kQuarterHourMs);
                newest = std::max(newest, row.start);
            }
            newestFirst = newestFirst && newest < oldest;
            for (const engine::BucketRow& row : batch->quarterHours) {
                oldest = std::min(oldest, row.start);
            }
            for (const engine::BucketRow& row : batch->minutes) {
                put(minutes, row, base::kMinuteMs);
            }
            for (const engine::WindowRow& row : batch->windows) {
                fineRows =
                    fineRows && row.start % 5'000 == 0 && row.start + 5'000 <= history.end() && plausible(row.sums);
                windows[{*row.series, row.start}] = row.sums;
            }
            campaigns.insert(campaigns.end(), batch->campaigns.begin(), batch->campaigns.end());
            changes.insert(changes.end(), batch->changes.begin(), batch->changes.end());
        }
    }

    void put(Table& table, const engine::BucketRow& row, base::TimeMs length)
    {
        const bool isNew = table.emplace(std::pair(*row.series, row.start), row.sums).second;
        fineRows = fineRows && isNew && row.start % length == 0 && row.part == kHistoryPart && row.lateEvents == 0 &&
                   plausible(row.sums);
    }

    static bool plausible(const Sums& s)
    {
        return s.events > 0 && s.conversions >= 0 && s.conversions <= s.clicks && s.clicks <= s.impressions &&
               s.cost.micros >= 0 && s.revenue.micros >= 0;
    }
};

Table coarser(const Table& fine, base::TimeMs length, base::TimeMs from)
{
    Table result;
    for (const auto& [key, sums] : fine) {
        const base::TimeMs start = base::floorTo(key.second, length);
        if (start >= from) {
            result[{key.first, start}] += sums;
        }
    }
    return result;
}

Table since(const Table& table, base::TimeMs from)
{
    Table result;
    for (const auto& [key, sums] : table) {
        if (key.second >= from) {
            result.emplace(key, sums);
        }
    }
    return result;
}

} // namespace

class DemoHistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tiersAgree_data();
    void tiersAgree();
    void sameSettingsSameHistory();
    void noDaysNoHistory();
    void largeCompaniesStayWithinTheirRows();
    void campaignsAndChangesFitTheRows();
    void theLiveStreamGoesOnAtTheSameLevel_data();
    void theLiveStreamGoesOnAtTheSameLevel();
};

void DemoHistoryTest::tiersAgree_data()
{
    QTest::addColumn<qint64>("rate");
    QTest::addColumn<qint64>("now");
    QTest::newRow("usual") << qint64{1'000} << qint64{kNow};
    QTest::newRow("slow") << qint64{10} << qint64{kNow};
    QTest::newRow("on the quarter") << qint64{1'000} << qint64{base::floorTo(kNow, base::kQuarterHourMs)};
    QTest::newRow("on the minute") << qint64{1'000} << qint64{base::floorTo(kNow, base::kMinuteMs)};
}

void DemoHistoryTest::tiersAgree()
{
    QFETCH(qint64, rate);
    QFETCH(qint64, now);
    const Company company({.seed = newSeed(), .campaigns = 40});
    History history(company, {.stream = {.rate = rate}, .days = 2}, now);
    QCOMPARE(history.end(), base::floorTo(now, 5'000));
    const Whole whole(history);
    QCOMPARE(history.piecesGiven(), history.pieces());
    QVERIFY(whole.newestFirst);
    QVERIFY(whole.fineRows);

    const auto oldest = [](const Table& table) {
        base::TimeMs time = base::kEndOfTime;
        for (const auto& [key, sums] : table) {
            time = std::min(time, key.second);
        }
        return time;
    };
    const base::TimeMs minutesFrom = base::floorTo(oldest(whole.minutes), base::kQuarterHourMs);
    const base::TimeMs windowsFrom = base::floorTo(oldest(whole.windows), base::kMinuteMs);
    QVERIFY(history.end() - oldest(whole.quarters) > 2 * base::kDayMs - base::kQuarterHourMs);
    QVERIFY(history.end() - minutesFrom > 26 * base::kHourMs - base::kQuarterHourMs);
    QVERIFY(history.end() - windowsFrom > 15 * base::kMinuteMs);
    QVERIFY(coarser(whole.windows, base::kMinuteMs, windowsFrom) == since(whole.minutes, windowsFrom));
    QVERIFY(coarser(whole.minutes, base::kQuarterHourMs, minutesFrom) == since(whole.quarters, minutesFrom));
}

void DemoHistoryTest::sameSettingsSameHistory()
{
    const std::uint64_t seed = newSeed();
    const Company company({.seed = seed, .campaigns = 30});
    History first(company, {.days = 2}, kNow);
    const Company again({.seed = seed, .campaigns = 30});
    History second(again, {.days = 2}, kNow + 2'000); // the same window
    const Whole a(first);
    const Whole b(second);
    QVERIFY(a.quarters == b.quarters && a.minutes == b.minutes && a.windows == b.windows);
    QCOMPARE(a.changes.size(), b.changes.size());
}

void DemoHistoryTest::noDaysNoHistory()
{
    const Company company({.seed = newSeed()});
    History history(company, {.days = 0}, kNow);
    QCOMPARE(history.pieces(), 0);
    QVERIFY(!history.next());
}

void DemoHistoryTest::largeCompaniesStayWithinTheirRows()
{
    const Company company({.seed = newSeed(), .campaigns = 5'000});
    History history(company, {.quarterRowsMax = 50'000, .minuteRowsMax = 80'000, .windowRowsMax = 20'000}, kNow);
    std::size_t quarters = 0;
    std::size_t minutes = 0;
    std::size_t windows = 0;
    while (const auto batch = history.next()) {
        quarters += batch->quarterHours.size();
        minutes += batch->minutes.size();
        windows += batch->windows.size();
    }
    // Spans are rounded up to whole quarter-hours and minutes.
    QVERIFY(quarters > 20'000 && quarters <= 50'000 + 2 * 5'000);
    QVERIFY(minutes > 20'000 && minutes <= 80'000 + 15 * 5'000);
    QVERIFY(windows > 5'000 && windows <= 20'000 + 12 * 5'000);
}

void DemoHistoryTest::campaignsAndChangesFitTheRows()
{
    const Company company({.seed = newSeed()});
    History history(company, {.days = 8, .minuteRowsMax = 20'000}, kNow);
    const Whole whole(history);
    std::map<SeriesKey, base::TimeMs> first;
    std::map<SeriesKey, base::TimeMs> last;
    for (const auto& [key, sums] : whole.quarters) {
        first.emplace(key.first, key.second);
        last[key.first] = key.second;
    }
    std::map<SeriesKey, engine::CampaignInfo> infos;
    for (const engine::CampaignInfo& info : whole.campaigns) {
        QVERIFY(infos.emplace(*info.series, info).second);
        QVERIFY(!info.name.empty() && info.budget && info.launchedAt && info.durationDays);
    }
    QCOMPARE(infos.size(), first.size());
    int terminated = 0;
    for (const auto& [series, info] : infos) {
        QVERIFY(first.contains(series));
        QVERIFY(info.firstEvent <= first.at(series) + base::kQuarterHourMs);
        QVERIFY(info.firstEvent >= first.at(series) - base::kQuarterHourMs);
        QVERIFY(info.lastEvent >= last.at(series));
        QVERIFY(info.lastEvent <= last.at(series) + base::kQuarterHourMs);
        QCOMPARE(info.terminated,
                 *info.launchedAt + static_cast<base::TimeMs>(*info.durationDays * base::kDayMs) < history.end());
        terminated += info.terminated ? 1 : 0;
    }
    QVERIFY(terminated > 0 && terminated < 40);

    std::map<event::EventType, int> types;
    std::map<std::string, int> ids;
    for (const engine::CampaignChange& change : whole.changes) {
        QVERIFY(change.time < history.end());
        ++types[change.type];
        ++ids[change.eventId];
        QCOMPARE(change.type == event::EventType::campaignOptimization, !change.summary.empty());
        if (change.type == event::EventType::campaignTermination && change.time > kNow - 7 * base::kDayMs) {
            const auto next = whole.quarters.find({*change.series, change.time});
            QVERIFY(next == whole.quarters.end());
        }
    }
    QCOMPARE(ids.size(), whole.changes.size());
    QVERIFY(types[event::EventType::campaignOptimization] > 3'000);
    QVERIFY(types[event::EventType::campaignLaunch] > 30);
    QVERIFY(types[event::EventType::campaignTermination] > 30);
}

void DemoHistoryTest::theLiveStreamGoesOnAtTheSameLevel_data()
{
    QTest::addColumn<qint64>("rate");
    QTest::newRow("10/s") << qint64{10};
    QTest::newRow("100/s") << qint64{100};
}

/// The half hour before the end as history tells it, and the same half hour written as events and decoded, agree as two
/// throws of the same dice do.
void DemoHistoryTest::theLiveStreamGoesOnAtTheSameLevel()
{
    QFETCH(qint64, rate);
    const Company company({.seed = newSeed(), .campaigns = 100});
    const StreamSettings stream{.rate = rate, .disorderMs = 0};
    History history(company, {.stream = stream, .days = 1}, kNow);
    const base::TimeMs from = base::floorTo(kNow, base::kMinuteMs) - 30 * base::kMinuteMs;
    Sums told;
    for (const auto& [key, sums] : Whole(history).minutes) {
        if (key.second >= from && key.first.tenantId != "kitanomori") {
            told += sums;
        }
    }

    EventWriter writer(company, stream);
    std::vector<char> buffer(kEventBytesMax + event::kRecordPadding);
    event::Decoder decoder;
    event::EventBatch batch;
    Sums lived;
    const std::int64_t last = writer.timeline().indexAt(history.end());
    for (std::int64_t index = writer.timeline().indexAt(from); index < last; ++index) {
        const Written written = writer.write(index, buffer.data());
        const event::RawRecord record{{buffer.data(), written.bytes}, {}, 0, 0, kNow};
        decoder.decode({&record, 1}, batch);
        if (!batch.campaigns.empty() && batch.events.front().tenantId != "kitanomori") {
            lived += batch.campaigns.front().metrics;
        }
    }
    const auto ratio = [](double a, double b) { return a / b; };
    const double events = ratio(static_cast<double>(lived.events), static_cast<double>(told.events));
    const double impressions = ratio(static_cast<double>(lived.impressions), static_cast<double>(told.impressions));
    const double clicks = ratio(static_cast<double>(lived.clicks), static_cast<double>(told.clicks));
    const double cost = ratio(toDouble(lived.cost), toDouble(told.cost));
    QVERIFY2(std::abs(events - 1) < 0.05, qPrintable(QString::number(events)));
    QVERIFY2(std::abs(impressions - 1) < 0.12, qPrintable(QString::number(impressions)));
    QVERIFY2(std::abs(clicks - 1) < 0.15, qPrintable(QString::number(clicks)));
    QVERIFY2(std::abs(cost - 1) < 0.2, qPrintable(QString::number(cost)));
}

QTEST_GUILESS_MAIN(DemoHistoryTest)
#include "tst_demo_history.moc"
