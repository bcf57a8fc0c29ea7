#include "tests/ui/model_mirror.h"
#include "ui/sources/dispositions_model.h"
#include "ui/sources/quarantine_model.h"
#include "ui/sources/reasons_model.h"
#include "ui/sources/sources_model.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace bw;
using namespace bw::ui;

namespace {

constexpr api::TimeMs kNow = 1'795'527'434'000; // Tue 24 Nov 2026, 14:37:14 in Berlin

Format euros()
{
    return Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("EUR"),
                  QStringLiteral("Europe/Berlin"), base::kHourMs);
}

api::SourceLine sourceLine(const std::string& id, std::uint32_t partitions)
{
    api::SourceLine line;
    line.mark.id = line.mark.name = id;
    line.mark.freshness = api::Freshness::live;
    line.mark.behind = 800;
    line.mark.lastRecordAt = kNow - 500;
    line.kind = "kafka";
    line.watermark = kNow - 2'801;
    line.recordsBehind = 214;
    line.eventsPerSecond = 431;
    for (std::uint32_t i = 0; i < partitions; ++i) {
        line.partitions.push_back({i, api::Freshness::live, 7, 20, line.watermark + 100 * i, 10});
    }
    return line;
}

std::shared_ptr<const api::SourcesView> viewOf(std::vector<api::SourceLine> sources)
{
    auto view = std::make_shared<api::SourcesView>();
    view->now = kNow;
    view->sources = std::move(sources);
    return view;
}

QString shown(const QAbstractItemModel& model, int row, int column, const QModelIndex& parent = {})
{
    return model.index(row, column, parent).data().toString();
}

api::QuarantinedRecord record(std::int64_t position)
{
    api::QuarantinedRecord record;
    record.sourceId = "ads-eu";
    record.partition = 2;
    record.position = position;
    record.arrived = kNow + position * 1'000;
    record.reason = "wrong_type";
    record.field = "performance_metrics.cost";
    record.expected = "a number";
    record.found = "\"12,40\"";
    record.atStake = base::moneyFromDouble(12.4);
    return record;
}

/// Positions from `newest` downwards.
api::QuarantinePage page(std::int64_t newest, std::int64_t count, std::int64_t inAll)
{
    api::QuarantinePage page;
    for (std::int64_t i = 0; i < count; ++i) {
        page.records.push_back(record(newest - i));
    }
    page.countInAll = inAll;
    page.atStakeInAll = base::moneyFromDouble(12.4 * static_cast<double>(inAll));
    return page;
}

} // namespace

class TestSourcesModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anySequenceOfSourcesIsFollowed();
    void sourcesAndPartitionsSayHowTheyAre();
    void aPartitionIsBehindLikeItsSource();
    void anUnchangedViewIsSilent();
    void aProblemStandsUnderItsSource();
    void quarantineKeepsRowsWhileNewOnesCome();
    void quarantinePagesOverlap();
    void quarantineCells();
    void dispositionsAddUp();
    void reasonsAreBars();
};

void TestSourcesModels::anySequenceOfSourcesIsFollowed()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    SourcesModel model;
    model.setFormat(euros());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::vector<api::SourceLine> sources;
    int nextId = 0;
    for (int step = 0; step < 300; ++step) {
        const int what = random.bounded(6);
        if (what == 0 || sources.empty()) {
            sources.insert(sources.begin() + random.bounded(static_cast<int>(sources.size()) + 1),
                           sourceLine("source-" + std::to_string(nextId++), random.bounded(6U)));
        } else if (what == 1) {
            sources.erase(sources.begin() + random.bounded(static_cast<int>(sources.size())));
        } else if (what == 2) {
            std::shuffle(sources.begin(), sources.end(), random);
        } else if (what == 3) {
            auto& line = sources[random.bounded(static_cast<quint32>(sources.size()))];
            line.partitions = sourceLine(line.mark.id, random.bounded(12U)).partitions;
        } else if (what == 4) {
            auto& line = sources[random.bounded(static_cast<quint32>(sources.size()))];
            line.problem = random.bounded(2) == 0 ? "" : "The broker refuses: " + std::to_string(step);
        } else {
            auto& line = sources[random.bounded(static_cast<quint32>(sources.size()))];
            line.eventsPerSecond = step;
            line.mark.freshness = static_cast<api::Freshness>(random.bounded(7));
        }
        // A source and its first partition are followed.
        std::vector<std::pair<QPersistentModelIndex, QString>> followed;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            if (!model.isProblem(index)) {
                followed.emplace_back(index, model.sourceIdOf(index));
                if (model.rowCount(index) > 0) {
                    followed.emplace_back(model.index(0, 1, index), model.sourceIdOf(index));
                }
            }
        }
        model.setView(viewOf(sources));

        int row = 0;
        for (const api::SourceLine& line : sources) {
            const QModelIndex index = model.index(row, 0);
            QCOMPARE(model.sourceIdOf(index), QString::fromStdString(line.mark.id));
            QVERIFY(!model.isProblem(index));
            QCOMPARE(model.rowCount(index), static_cast<int>(line.partitions.size()));
            QCOMPARE(shown(model, row, SourcesModel::kRate), line.mark.freshness == api::Freshness::ended
                                                                 ? QString()
                                                                 : euros().decimal(line.eventsPerSecond, 0));
            ++row;
            if (!line.problem.empty()) {
                QVERIFY(model.isProblem(model.index(row, 0)));
                QCOMPARE(shown(model, row, 0), QString::fromStdString(line.problem));
                ++row;
            }
        }
        QCOMPARE(model.rowCount(), row);
        for (const auto& [index, id] : followed) {
            const auto stays = std::ranges::find_if(
                sources, [&, wanted = id.toStdString()](const auto& line) { return line.mark.id == wanted; });
            const bool has = stays != sources.end() && (!index.parent().isValid() || !stays->partitions.empty());
            QVERIFY(!index.isValid() || model.sourceIdOf(index) == id);
            QVERIFY(index.isValid() || !has || stays->partitions.empty());
        }
    }
}

void TestSourcesModels::sourcesAndPartitionsSayHowTheyAre()
{
    SourcesModel model;
    model.setFormat(euros());
    auto ended = sourceLine("store-returns", 1);
    ended.kind = "file";
    ended.mark.freshness = api::Freshness::ended;
    ended.mark.lastRecordAt = kNow - 12 * base::kHourMs - 27 * base::kMinuteMs;
    auto unknown = sourceLine("new", 0);
    unknown.watermark = 0;
    unknown.recordsBehind = -1;
    unknown.mark.freshness = api::Freshness::offline;
    model.setView(viewOf({sourceLine("marketing-events", 12), ended, unknown}));

    QCOMPARE(shown(model, 0, SourcesModel::kSource), u"marketing-events"_qs);
    QCOMPARE(shown(model, 0, SourcesModel::kKind), u"Kafka"_qs);
    QCOMPARE(shown(model, 0, SourcesModel::kState), u"live"_qs);
    QCOMPARE(shown(model, 0, SourcesModel::kPartitions), u"12"_qs);
    QCOMPARE(shown(model, 0, SourcesModel::kBehind), euros().duration(800));
    QCOMPARE(shown(model, 0, SourcesModel::kRecords), u"214"_qs);
    QCOMPARE(shown(model, 0, SourcesModel::kWatermark), u"14:37:11"_qs);
    QCOMPARE(shown(model, 0, SourcesModel::kGaps), u"0"_qs);
    QCOMPARE(shown(model, 1, SourcesModel::kState), u"ended 02:10"_qs);
    QCOMPARE(shown(model, 1, SourcesModel::kWatermark), u"ended"_qs);
    QCOMPARE(shown(model, 1, SourcesModel::kBehind), QString());
    QCOMPARE(shown(model, 2, SourcesModel::kState), u"offline since 14:37"_qs);
    QCOMPARE(shown(model, 2, SourcesModel::kRecords), u"unknown"_qs);
    QCOMPARE(shown(model, 2, SourcesModel::kWatermark), u"nothing yet"_qs);
    QCOMPARE(shown(model, 3 - 3, SourcesModel::kSource, model.index(0, 0)), u"partition 0"_qs);
    QCOMPARE(model.index(0, SourcesModel::kRecords).data(Qt::AccessibleTextRole).toString(), u"Records: 214"_qs);
}

void TestSourcesModels::aPartitionIsBehindLikeItsSource()
{
    SourcesModel model;
    model.setFormat(euros());
    model.setView(viewOf({sourceLine("a", 3)}));
    const QModelIndex source = model.index(0, 0);
    QCOMPARE(shown(model, 0, SourcesModel::kBehind, source),
             euros().duration(800)); // the one that holds the source back
    QCOMPARE(shown(model, 2, SourcesModel::kBehind, source), euros().duration(600));
}

void TestSourcesModels::anUnchangedViewIsSilent()
{
    SourcesModel model;
    model.setView(viewOf({sourceLine("a", 3), sourceLine("b", 2)}));
    int signalled = 0;
    connect(&model, &QAbstractItemModel::dataChanged, this, [&] { ++signalled; });
    model.setView(viewOf({sourceLine("a", 3), sourceLine("b", 2)}));
    QCOMPARE(signalled, 0);
    auto changed = sourceLine("b", 2);
    changed.partitions[1].recordsBehind = 99;
    model.setView(viewOf({sourceLine("a", 3), changed}));
    QCOMPARE(signalled, 1);
}

void TestSourcesModels::aProblemStandsUnderItsSource()
{
    SourcesModel model;
    auto broken = sourceLine("a", 2);
    broken.problem = "No broker answers at 127.0.0.1:9092. Is it running?";
    model.setView(viewOf({broken, sourceLine("b", 1)}));
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.isProblem(model.index(1, 0)));
    QVERIFY(model.index(1, 0).data(SourcesModel::kProblemRole).toBool());
    QVERIFY(!model.hasChildren(model.index(1, 0)));
    const QVariant value = model.index(1, 0).data(CellRole);
    QCOMPARE(std::get<NoteCell>(*cellIn(value)).severity, Severity::warning);
    model.setView(viewOf({sourceLine("a", 2), sourceLine("b", 1)}));
    QCOMPARE(model.rowCount(), 2);
}

void TestSourcesModels::quarantineKeepsRowsWhileNewOnesCome()
{
    QuarantineModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setPage(page(1'000, 200, 5'000));
    QVERIFY(model.hasMore());
    test::ModelMirror mirror(model);
    const QPersistentModelIndex chosen = model.index(10, 0);
    model.setPage(page(1'003, 200, 5'003));
    QCOMPARE(model.rowCount(), 200);
    QCOMPARE(chosen.row(), 13);
    QCOMPARE(mirror.inserts(), 1);
    QCOMPARE(mirror.removals(), 1);
    QCOMPARE(mirror.layouts() + mirror.resets(), 0);
    QVERIFY(mirror.agrees());
    mirror.forget();
    model.setPage(page(1'003, 200, 5'003));
    QVERIFY(mirror.changes().empty());
    QCOMPARE(mirror.inserts() + mirror.removals(), 0);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.hasMore());
}

void TestSourcesModels::quarantinePagesOverlap()
{
    QuarantineModel model;
    model.setPage(page(1'000, 200, 450));
    // Five came in meanwhile, so the second page begins with five that are here already.
    model.appendPage(page(805, 200, 455));
    QCOMPARE(model.rowCount(), 395);
    for (int row = 0; row < model.rowCount(); ++row) {
        QCOMPARE(model.rowAt(row).record.position, 1'000 - row);
    }
    // The same position twice in a page is one record.
    api::QuarantinePage doubled = page(10, 2, 2);
    doubled.records.push_back(doubled.records.front());
    model.setPage(doubled);
    QCOMPARE(model.rowCount(), 2);
}

void TestSourcesModels::quarantineCells()
{
    QuarantineModel model;
    model.setFormat(euros());
    api::QuarantinePage two = page(0, 2, 2);
    two.records[1].atStake.reset();
    two.records[1].field.clear();
    model.setPage(two);
    QCOMPARE(shown(model, 0, QuarantineModel::kArrived), u"14:37:14"_qs);
    QCOMPARE(shown(model, 0, QuarantineModel::kReason), u"wrong_type"_qs);
    QCOMPARE(shown(model, 0, QuarantineModel::kField), u"performance_metrics.cost"_qs);
    QCOMPARE(shown(model, 0, QuarantineModel::kFound), u"\"12,40\""_qs);
    QCOMPARE(shown(model, 0, QuarantineModel::kAtStake), u"12.40"_qs);
    QCOMPARE(shown(model, 1, QuarantineModel::kAtStake), u"none"_qs);
    QCOMPARE(shown(model, 1, QuarantineModel::kField), u"whole record"_qs);
    QCOMPARE(rawIn(model.index(0, QuarantineModel::kAtStake).data(RawRole)), RawValue(api::Money{12'400'000}));
    QCOMPARE(rawIn(model.index(1, QuarantineModel::kAtStake).data(RawRole)), RawValue());
}

void TestSourcesModels::dispositionsAddUp()
{
    DispositionsModel model;
    model.setFormat(euros());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    api::Dispositions counts;
    counts.in = 24'318'406;
    counts.accepted = 24'291'118;
    counts.late = 9'204;
    counts.duplicate = 14'377;
    counts.suppressed = 2'091;
    counts.rejected = 1'616;
    counts.remediated = 3'880;
    model.setDispositions(counts);
    QCOMPARE(shown(model, DispositionsModel::kIn, 1), u"24,318,406"_qs);
    QCOMPARE(shown(model, DispositionsModel::kAccepted, 0), u"Accepted 3,880 repaired"_qs);
    QCOMPARE(shown(model, DispositionsModel::kRejected, 1), u"1,616"_qs);
    QCOMPARE(shown(model, DispositionsModel::kSums, 0), u"Sums agree"_qs);
    QCOMPARE(shown(model, DispositionsModel::kSums, 1), u"imbalance 0"_qs);
    std::int64_t sum = 0;
    for (int row = DispositionsModel::kAccepted; row <= DispositionsModel::kRejected; ++row) {
        sum += std::get<std::int64_t>(rawIn(model.index(row, 1).data(RawRole)));
    }
    QCOMPARE(sum, std::get<std::int64_t>(rawIn(model.index(DispositionsModel::kIn, 1).data(RawRole))));
    counts.imbalance = -3;
    model.setDispositions(counts);
    QCOMPARE(shown(model, DispositionsModel::kSums, 0), u"Sums differ by 3 records"_qs);
    const QVariant value = model.index(DispositionsModel::kSums, 0).data(CellRole);
    QVERIFY(!std::get<CheckCell>(*cellIn(value)).passed);
}

void TestSourcesModels::reasonsAreBars()
{
    ReasonsModel model;
    model.setFormat(euros());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    test::ModelMirror mirror(model);
    model.setReasons({{"missing_required_field", 640}, {"wrong_type", 320}});
    model.setReasons({{"wrong_type", 900}, {"missing_required_field", 641}, {"malformed", 1}});
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(shown(model, 0, ReasonsModel::kReason), u"wrong_type"_qs);
    const QVariant bar = model.index(1, ReasonsModel::kBar).data(CellRole);
    QCOMPARE(std::get<BarCell>(*cellIn(bar)).share, 641.0 / 900.0);
    QVERIFY(mirror.agrees());
    model.setReasons({});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestSourcesModels)
#include "tst_sources_models.moc"
