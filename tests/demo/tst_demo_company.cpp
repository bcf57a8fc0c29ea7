#include "connectors/demo/company.h"
#include "connectors/demo/lifecycle.h"
#include "connectors/demo/timeline.h"
#include "tests/demo/seeds.h"

#include <QtTest/QTest>

#include <map>
#include <random>
#include <set>

using namespace bw;
using test::kNoon;
using test::newSeed;
using namespace bw::demo;

class DemoCompanyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameSettingsSameCompany();
    void namesAndIdsAreUniqueWithinATenant_data();
    void namesAndIdsAreUniqueWithinATenant();
    void everyChannelEarnsAsItsKind();
    void theDayHasItsRhythmInLocalTime();
    void aDayOfPaceIsWhatTheEconomicsSay();
    void campaignsGoWrongNowAndThen();
    void lifecycleAgreesWithRuns();
    void localTimeKnowsDaylightSaving();
    void timelineCountsEveryEventOnce();
};

void DemoCompanyTest::sameSettingsSameCompany()
{
    const std::uint64_t seed = newSeed();
    const Company a({.seed = seed});
    const Company b({.seed = seed});
    const Company other({.seed = seed + 1});
    QCOMPARE(a.campaigns().size(), std::size_t{200});
    int different = 0;
    for (std::size_t i = 0; i < a.campaigns().size(); ++i) {
        QCOMPARE(a.campaigns()[i].id, b.campaigns()[i].id);
        QCOMPARE(a.campaigns()[i].economics.cpc, b.campaigns()[i].economics.cpc);
        QCOMPARE(a.paceOf(a.campaigns()[i], kNoon).ctr, b.paceOf(b.campaigns()[i], kNoon).ctr);
        different += a.campaigns()[i].economics.cpc != other.campaigns()[i].economics.cpc ? 1 : 0;
    }
    QVERIFY(different > 150);
}

void DemoCompanyTest::namesAndIdsAreUniqueWithinATenant_data()
{
    QTest::addColumn<int>("tenants");
    QTest::addColumn<int>("campaigns");
    QTest::newRow("one of one") << 1 << 1;
    QTest::newRow("usual") << 4 << 200;
    QTest::newRow("more tenants than campaigns") << 30 << 7;
    QTest::newRow("large") << 7 << 10'000;
}

void DemoCompanyTest::namesAndIdsAreUniqueWithinATenant()
{
    QFETCH(int, tenants);
    QFETCH(int, campaigns);
    const Company company({.seed = newSeed(), .tenants = tenants, .campaigns = campaigns});
    QCOMPARE(static_cast<int>(company.tenants().size()), tenants);
    QCOMPARE(static_cast<int>(company.campaigns().size()), std::max(tenants, campaigns));
    std::set<std::string> tenantIds;
    std::size_t next = 0;
    for (std::size_t t = 0; t < company.tenants().size(); ++t) {
        const Tenant& tenant = company.tenants()[t];
        QVERIFY(tenantIds.insert(tenant.id).second);
        QCOMPARE(std::size_t{tenant.firstCampaign}, next);
        QVERIFY(tenant.campaignCount > 0);
        std::set<std::string> names;
        std::set<std::string> ids;
        for (std::uint32_t i = 0; i < tenant.campaignCount; ++i, ++next) {
            const Campaign& campaign = company.campaigns()[next];
            QCOMPARE(std::size_t{campaign.tenant}, t);
            QVERIFY2(names.insert(campaign.name).second, campaign.name.c_str());
            QVERIFY2(ids.insert(campaign.id).second, campaign.id.c_str());
            QVERIFY(campaign.id.size() <= 100 && campaign.name.size() <= 100);
        }
    }
    QCOMPARE(next, company.campaigns().size());
}

void DemoCompanyTest::everyChannelEarnsAsItsKind()
{
    const Company company({.seed = newSeed(), .campaigns = 2'000});
    struct Sum {
        double cost = 0, revenue = 0;
        int count = 0;
    };
    std::map<event::Channel, Sum> sums;
    for (const Campaign& campaign : company.campaigns()) {
        const Economics& e = campaign.economics;
        const double scale = company.tenants()[campaign.tenant].moneyScale;
        const double clicks = e.impressionsPerDay * e.ctr;
        Sum& sum = sums[campaign.channel];
        sum.cost += clicks * e.cpc / scale;
        sum.revenue += clicks * e.conversionRate * e.basket / scale;
        ++sum.count;
        QVERIFY(e.ctr > 0.003 && e.ctr < 0.1);
        QVERIFY(e.conversionRate > 0.005 && e.conversionRate < 0.07);
        QVERIFY(clicks * e.cpc / scale < 6'000);
    }
    QCOMPARE(sums.size(), std::size_t{6});
    // ROAS of the channels, as wide as campaigns differ: search about 4.5, social 3, e-mail 15, display 2.8, video 1.3.
    const std::map<event::Channel, std::pair<double, double>> expected{
        {event::Channel::search, {3.3, 6.5}}, {event::Channel::social, {2.2, 4.5}},
        {event::Channel::email, {10, 26}},    {event::Channel::display, {2.0, 3.8}},
        {event::Channel::video, {0.9, 1.8}},  {event::Channel::native, {1.6, 3.4}}};
    for (const auto& [channel, sum] : sums) {
        const double roas = sum.revenue / sum.cost;
        QVERIFY2(roas > expected.at(channel).first && roas < expected.at(channel).second,
                 qPrintable(QString::number(static_cast<int>(channel)) + QLatin1Char(' ') + QString::number(roas)));
        QVERIFY(sum.count > 100);
    }
}

void DemoCompanyTest::theDayHasItsRhythmInLocalTime()
{
    const Company company({.seed = newSeed(), .tenants = 4, .campaigns = 400});
    for (const Tenant& tenant : company.tenants()) {
        double night = 0;
        double evening = 0;
        for (std::uint32_t c = tenant.firstCampaign; c < tenant.firstCampaign + tenant.campaignCount; ++c) {
            const base::TimeMs midnight = base::floorTo(kNoon, base::kDayMs) - tenant.localTime.offsetAt(kNoon);
            night += company.paceOf(company.campaigns()[c], midnight + 3 * base::kHourMs).impressionsPerMs;
            evening += company.paceOf(company.campaigns()[c], midnight + 20 * base::kHourMs).impressionsPerMs;
        }
        QVERIFY2(evening > 5 * night, tenant.id.c_str());
    }
}

void DemoCompanyTest::aDayOfPaceIsWhatTheEconomicsSay()
{
    const Company company({.seed = newSeed()});
    double planned = 0;
    double met = 0;
    for (const Campaign& campaign : company.campaigns()) {
        planned += campaign.economics.impressionsPerDay * 7;
        for (base::TimeMs t = kNoon; t < kNoon + 7 * base::kDayMs; t += base::kQuarterHourMs) {
            met += company.paceOf(campaign, t).impressionsPerMs * static_cast<double>(base::kQuarterHourMs);
        }
    }
    // Only the slow drift of each campaign is left after a week.
    QVERIFY(std::abs(met / planned - 1) < 0.1);
}

void DemoCompanyTest::campaignsGoWrongNowAndThen()
{
    for (const int campaigns : {200, 2'000}) {
        const Company company({.seed = newSeed(), .campaigns = campaigns});
        std::map<std::pair<std::uint64_t, base::TimeMs>, TroubleKind> troubles;
        for (const Campaign& campaign : company.campaigns()) {
            for (base::TimeMs t = kNoon; t < kNoon + 10 * base::kDayMs; t += 20 * base::kMinuteMs) {
                if (const auto trouble = company.troubleOf(campaign, t)) {
                    QVERIFY(trouble->begin <= t && t < trouble->end);
                    troubles[{campaign.stream, trouble->begin}] = trouble->kind;
                }
            }
        }
        int drops = 0;
        for (const auto& [key, kind] : troubles) {
            drops += kind == TroubleKind::conversionDrop ? 1 : 0;
        }
        const auto count = static_cast<int>(troubles.size());
        QVERIFY2(count > 250 && count < 480, qPrintable(QString::number(count))); // 9 in six hours
        QVERIFY(drops > count / 2 && drops < count);
    }
    const Company company({.seed = newSeed()});
    for (const Campaign& campaign : company.campaigns()) {
        for (base::TimeMs t = kNoon; t < kNoon + 10 * base::kDayMs; t += base::kHourMs) {
            const auto trouble = company.troubleOf(campaign, t);
            if (trouble && t - trouble->begin > 10 * base::kMinuteMs) {
                const Pace pace = company.paceOf(campaign, t);
                if (trouble->kind == TroubleKind::conversionDrop) {
                    QVERIFY(pace.conversionRate < 0.35 * campaign.economics.conversionRate);
                } else {
                    QVERIFY(pace.cpc >= 1.7 * campaign.economics.cpc);
                }
            }
        }
    }
}

void DemoCompanyTest::lifecycleAgreesWithRuns()
{
    const Company company({.seed = newSeed()});
    const base::TimeMs from = kNoon + 7;
    const base::TimeMs to = from + 3 * base::kDayMs;
    std::map<std::uint32_t, std::vector<LifecycleStep>> byCampaign;
    base::TimeMs last = from;
    for (const LifecycleStep& step : lifecycleBetween(company, from, to)) {
        QVERIFY(step.time >= last && step.time < to);
        QCOMPARE(step.time % base::kQuarterHourMs, base::TimeMs{0});
        last = step.time;
        byCampaign[step.campaign].push_back(step);
    }
    int steps = 0;
    for (std::uint32_t c = 0; c < company.campaigns().size(); ++c) {
        const RunCycle& cycle = company.campaigns()[c].cycle;
        bool runs = cycle.runsAt(from);
        for (const LifecycleStep& step : byCampaign[c]) {
            const bool launch = step.type == event::EventType::campaignLaunch;
            QCOMPARE(runs, !launch);
            runs = launch;
            QCOMPARE(cycle.runsAt(step.time), runs);
            QCOMPARE(cycle.runsAt(step.time - 1), !runs);
            ++steps;
        }
        QCOMPARE(cycle.runsAt(to - 1), runs);
    }
    QVERIFY(steps > 50);
}

void DemoCompanyTest::localTimeKnowsDaylightSaving()
{
    using Saving = LocalTime::DaylightSaving;
    const LocalTime berlin{60, Saving::europe};
    // 2026-03-29T01:00Z and 2026-10-25T01:00Z.
    QCOMPARE(berlin.offsetAt(1'774'745'999'999), base::kHourMs);
    QCOMPARE(berlin.offsetAt(1'774'746'000'000), 2 * base::kHourMs);
    QCOMPARE(berlin.offsetAt(1'792'889'999'999), 2 * base::kHourMs);
    QCOMPARE(berlin.offsetAt(1'792'890'000'000), base::kHourMs);
    const LocalTime newYork{-300, Saving::unitedStates};
    // 2026-03-08T07:00Z and 2026-11-01T06:00Z.
    QCOMPARE(newYork.offsetAt(1'772'953'199'999), -5 * base::kHourMs);
    QCOMPARE(newYork.offsetAt(1'772'953'200'000), -4 * base::kHourMs);
    QCOMPARE(newYork.offsetAt(1'793'512'799'999), -4 * base::kHourMs);
    QCOMPARE(newYork.offsetAt(1'793'512'800'000), -5 * base::kHourMs);
    QCOMPARE((LocalTime{540, Saving::none}).offsetAt(kNoon), 9 * base::kHourMs);
}

void DemoCompanyTest::timelineCountsEveryEventOnce()
{
    std::mt19937_64 random(newSeed());
    for (const std::int64_t rate : {1, 10, 997, 100'000, 1'000'000}) {
        for (const bool rhythm : {false, true}) {
            const Timeline timeline(rate, rhythm);
            const std::int64_t perDay = timeline.indexAt(kNoon + base::kDayMs) - timeline.indexAt(kNoon);
            QVERIFY(std::abs(static_cast<double>(perDay) / (static_cast<double>(rate) * 86'400) - 1) < 0.001);
            for (int i = 0; i < 2'000; ++i) {
                const base::TimeMs time = kNoon + static_cast<base::TimeMs>(random() % base::kDayMs);
                const std::int64_t index = timeline.indexAt(time);
                QVERIFY(timeline.timeOf(index) >= time);
                QVERIFY(timeline.timeOf(index - 1) < time);
            }
            // Across the end of an hour nothing is left out.
            const std::int64_t hourEnd = timeline.indexAt(kNoon + base::kHourMs);
            QVERIFY(timeline.timeOf(hourEnd) - timeline.timeOf(hourEnd - 1) <= 2'000 / rate + 1);
            QCOMPARE(timeline.hourOf(hourEnd).first, hourEnd);
        }
    }
}

QTEST_GUILESS_MAIN(DemoCompanyTest)
#include "tst_demo_company.moc"
