#include "connectors/demo/event_writer.h"
#include "tests/demo/seeds.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

#include <array>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace bw;
using test::kNoon;
using test::newSeed;
using namespace bw::demo;

namespace {

struct Record {
    Written written;
    std::string bytes;

    QJsonObject json() const { return QJsonDocument::fromJson(QByteArray::fromStdString(bytes)).object(); }
};

std::vector<Record> writeRecords(EventWriter& writer, std::int64_t first, int count)
{
    std::vector<char> buffer(kEventBytesMax);
    std::vector<Record> records;
    for (int i = 0; i < count; ++i) {
        const Written written = writer.write(first + i, buffer.data());
        records.push_back({written, {buffer.data(), written.bytes}});
    }
    return records;
}

} // namespace

class DemoEventWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEventDependsOnItsIndexAlone();
    void everyTypeOccursWhole();
    void sizesAreAsMeantToBe();
    void figuresAreOnTheScaleOfTheCompanyAtAnyRate_data();
    void figuresAreOnTheScaleOfTheCompanyAtAnyRate();
    void disorderStaysWithinItsLimit();
    void journeysComeInOrderAndAcrossDevices();
    void faultsComeAsOftenAsAskedFor();
    void launchesAndTerminationsComeOnce();
};

void DemoEventWriterTest::anEventDependsOnItsIndexAlone()
{
    const std::uint64_t seed = newSeed();
    const Company company({.seed = seed});
    const StreamSettings settings{.rate = 100, .faults = 0.1, .detail = Detail::dense};
    EventWriter a(company, settings);
    EventWriter b(company, settings);
    const std::int64_t first = a.timeline().indexAt(kNoon);
    const auto records = writeRecords(a, first, 20'000);
    std::mt19937_64 random(seed);
    std::vector<char> buffer(kEventBytesMax);
    for (int i = 0; i < 2'000; ++i) {
        const auto at = static_cast<std::size_t>(random() % records.size());
        const Written written = b.write(first + static_cast<std::int64_t>(at), buffer.data());
        QCOMPARE(std::string(buffer.data(), written.bytes), records[at].bytes);
    }
}

void DemoEventWriterTest::everyTypeOccursWhole()
{
    // Many campaigns and few events: enough launches and terminations within three hours.
    const Company company({.seed = newSeed(), .campaigns = 2'000});
    EventWriter writer(company, {.rate = 5, .detail = Detail::dense});
    std::map<QString, int> types;
    std::set<QString> ids;
    std::set<QString> changes;
    bool unicode = false;
    for (const Record& record : writeRecords(writer, writer.timeline().indexAt(kNoon), 40'000)) {
        const QJsonObject event = record.json();
        QVERIFY2(!event.isEmpty(), record.bytes.c_str());
        const QString type = event[u"event_type"].toString();
        ++types[type];
        QVERIFY(ids.insert(event[u"event_id"].toString()).second);
        for (const QString& key : event[u"changes_made"].toObject().keys()) {
            changes.insert(key);
        }
        unicode = unicode || event[u"campaign_name"].toString().contains(QChar(0x8336));
        if (type.startsWith(u"campaign")) {
            const QJsonObject metrics = event[u"performance_metrics"].toObject();
            QVERIFY(metrics[u"clicks"].toInteger(-1) <= metrics[u"impressions"].toInteger(-1));
            QVERIFY(metrics[u"conversions"].toInteger(-1) <= metrics[u"clicks"].toInteger(-1));
            QVERIFY(metrics[u"conversions"].toInteger(-1) >= 0);
        }
    }
    QCOMPARE(types.size(), std::size_t{10});
    QCOMPARE(changes.size(), std::size_t{4});
    QVERIFY(unicode);
    QVERIFY(types[QStringLiteral("conversion_event")] > 400);
}

void DemoEventWriterTest::sizesAreAsMeantToBe()
{
    const Company company({.seed = newSeed()});
    for (const std::int64_t rate : {100, 100'000}) {
        EventWriter writer(company, {.rate = rate});
        std::size_t bytes = 0;
        std::size_t longest = 0;
        const auto records = writeRecords(writer, writer.timeline().indexAt(kNoon), 50'000);
        std::array<int, 3> families{};
        for (const Record& record : records) {
            bytes += record.bytes.size();
            longest = std::max(longest, record.bytes.size());
            ++families[static_cast<std::size_t>(familyOf(record.written.type))];
        }
        const double mean = static_cast<double>(bytes) / static_cast<double>(records.size());
        QVERIFY2(mean > 440 && mean < 570, qPrintable(QString::number(mean)));
        QVERIFY(longest < kEventBytesMax / 2);
        QCOMPARE(families[0], 22'500);
        QVERIFY(families[1] > 16'000 && families[1] < 19'500);
    }
}

void DemoEventWriterTest::figuresAreOnTheScaleOfTheCompanyAtAnyRate_data()
{
    QTest::addColumn<qint64>("rate");
    QTest::addColumn<bool>("rhythm");
    QTest::newRow("10/s") << qint64{10} << true;
    QTest::newRow("200/s") << qint64{200} << false;
}

void DemoEventWriterTest::figuresAreOnTheScaleOfTheCompanyAtAnyRate()
{
    QFETCH(qint64, rate);
    QFETCH(bool, rhythm);
    const Company company({.seed = newSeed(), .tenants = 1, .campaigns = 40});
    EventWriter writer(company, {.rate = rate, .rhythm = rhythm});
    const std::int64_t first = writer.timeline().indexAt(kNoon);
    const std::int64_t last = writer.timeline().indexAt(kNoon + 15 * base::kMinuteMs);
    double impressions = 0;
    double cost = 0;
    for (const Record& record : writeRecords(writer, first, static_cast<int>(last - first))) {
        const QJsonObject metrics = record.json()[u"performance_metrics"].toObject();
        impressions += metrics[u"impressions"].toDouble();
        cost += metrics[u"cost"].toDouble();
    }
    double expectedImpressions = 0;
    double expectedCost = 0;
    for (base::TimeMs t = kNoon; t < kNoon + 15 * base::kMinuteMs; t += base::kMinuteMs) {
        for (const Campaign& campaign : company.campaigns()) {
            if (campaign.cycle.runsAt(t)) {
                const Pace pace = company.paceOf(campaign, t);
                const double seen = pace.impressionsPerMs * static_cast<double>(base::kMinuteMs);
                expectedImpressions += seen;
                expectedCost += seen * pace.ctr * pace.cpc;
            }
        }
    }
    const double spread = rate < 100 ? 0.2 : 0.08;
    QVERIFY2(std::abs(impressions / expectedImpressions - 1) < spread,
             qPrintable(QString::number(impressions / expectedImpressions)));
    QVERIFY2(std::abs(cost / expectedCost - 1) < 2 * spread, qPrintable(QString::number(cost / expectedCost)));
}

void DemoEventWriterTest::disorderStaysWithinItsLimit()
{
    const Company company({.seed = newSeed()});
    for (const base::TimeMs disorder : {0, 400, 2'000}) {
        EventWriter writer(company, {.rate = 1'000, .disorderMs = disorder});
        const std::int64_t first = writer.timeline().indexAt(kNoon);
        base::TimeMs most = 0;
        const auto records = writeRecords(writer, first, 20'000);
        for (std::size_t i = 0; i < records.size(); ++i) {
            const base::TimeMs place = writer.timeline().timeOf(first + static_cast<std::int64_t>(i));
            QVERIFY(records[i].written.time <= place);
            most = std::max(most, place - records[i].written.time);
        }
        QVERIFY(most <= disorder);
        QVERIFY(most >= disorder * 9 / 10);
    }
}

void DemoEventWriterTest::journeysComeInOrderAndAcrossDevices()
{
    const Company company({.seed = newSeed()});
    EventWriter writer(company, {.rate = 200, .disorderMs = 0, .detail = Detail::dense, .journeySpanMs = 60'000});
    struct Journey {
        std::vector<QString> types;
        std::set<QString> customers, channels;
    };
    std::map<QString, Journey> journeys;
    for (const Record& record : writeRecords(writer, writer.timeline().indexAt(kNoon), 30'000)) {
        const QJsonObject event = record.json();
        const QString id = event[u"journey_id"].toString();
        if (!id.isEmpty()) {
            Journey& journey = journeys[id];
            journey.types.push_back(event[u"event_type"].toString());
            journey.customers.insert(event[u"customer_id"].toString());
            const QJsonValue touch = event[u"touchpoints"];
            journey.channels.insert((touch.isArray() ? touch[0] : touch)[u"channel"].toString());
        }
    }
    int whole = 0;
    int acrossDevices = 0;
    int acrossChannels = 0;
    for (const auto& [id, journey] : journeys) {
        if (journey.types.front() != u"journey_start" || journey.types.back() != u"conversion_event") {
            continue;
        }
        ++whole;
        QCOMPARE(journey.types.size(), std::size_t{6});
        acrossDevices += journey.customers.size() > 1 ? 1 : 0;
        acrossChannels += journey.channels.size() > 1 ? 1 : 0;
    }
    QVERIFY2(whole > 200, qPrintable(QString::number(whole)));
    QVERIFY(acrossDevices > whole / 2);
    QVERIFY(acrossChannels > whole / 2);
}

void DemoEventWriterTest::faultsComeAsOftenAsAskedFor()
{
    const Company company({.seed = newSeed()});
    EventWriter writer(company, {.rate = 1'000, .faults = 0.11}, Timeline(1'000, true).indexAt(kNoon));
    std::array<int, kFaultNames.size()> counts{};
    std::set<std::string> seen;
    for (const Record& record : writeRecords(writer, writer.timeline().indexAt(kNoon), 100'000)) {
        ++counts[static_cast<std::size_t>(record.written.fault)];
        const bool again = !seen.insert(record.bytes).second;
        QVERIFY(record.written.fault != Fault::duplicate || again);
        QVERIFY(record.bytes.find('\n') == std::string::npos);
    }
    for (std::size_t kind = 1; kind < counts.size(); ++kind) {
        QVERIFY2(counts[kind] > 800 && counts[kind] < 1'200, kFaultNames[kind].data());
    }

    EventWriter only(company, {.rate = 1'000, .faults = 1, .faultKinds = faultBit(Fault::late)});
    for (const Record& record : writeRecords(only, only.timeline().indexAt(kNoon), 1'000)) {
        QCOMPARE(record.written.fault, Fault::late);
        QVERIFY(record.written.time < kNoon - 25'000);
    }
}

void DemoEventWriterTest::launchesAndTerminationsComeOnce()
{
    const Company company({.seed = newSeed()});
    EventWriter writer(company, {.rate = 20});
    const std::int64_t first = writer.timeline().indexAt(kNoon);
    const std::int64_t last = writer.timeline().indexAt(kNoon + 6 * base::kHourMs);
    std::map<std::string, std::vector<Record>> steps;
    int count = 0;
    for (Record& record : writeRecords(writer, first, static_cast<int>(last - first))) {
        if (record.written.type == event::EventType::campaignLaunch ||
            record.written.type == event::EventType::campaignTermination) {
            const QJsonObject event = record.json();
            const std::string key = (event[u"tenant_id"].toString() + event[u"campaign_id"].toString()).toStdString();
            steps[key].push_back(std::move(record));
            ++count;
        }
    }
    int expected = 0;
    for (const Campaign& campaign : company.campaigns()) {
        const std::string key = company.tenants()[campaign.tenant].id + campaign.id;
        bool runs = campaign.cycle.runsAt(kNoon - 1);
        std::size_t at = 0;
        for (base::TimeMs t = kNoon; t < kNoon + 6 * base::kHourMs; t += base::kQuarterHourMs) {
            if (campaign.cycle.runsAt(t) != runs) {
                runs = !runs;
                ++expected;
                QVERIFY(at < steps[key].size());
                const Record& record = steps[key][at++];
                QCOMPARE(record.written.type == event::EventType::campaignLaunch, runs);
                QVERIFY(std::abs(record.written.time - t) < 10'000);
            }
        }
        QCOMPARE(at, steps[key].size());
    }
    QCOMPARE(count, expected);
    QVERIFY(count > 0); // About a dozen in most companies.
}

QTEST_GUILESS_MAIN(DemoEventWriterTest)
#include "tst_demo_event_writer.moc"
