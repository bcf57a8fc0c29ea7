#include "tests/ui/campaign_samples.h"
#include "tests/ui/model_mirror.h"
#include "ui/campaigns/campaigns_model.h"
#include "ui/campaigns/changes_model.h"

#include <QAbstractItemModelTester>
#include <QPersistentModelIndex>
#include <QTest>

#include <map>

using namespace bw;
using namespace bw::ui;

namespace {

constexpr api::TimeMs kNow = 1'795'612'634'000; // Wed 25 Nov 2026, in the afternoon

bool sameVersion(const api::CampaignRow& a, const api::CampaignRow& b)
{
    // Versions are kept in a field that no other part of the row depends on.
    return a.campaignId == b.campaignId && a.figures.lateEvents == b.figures.lateEvents;
}

Format euros()
{
    return Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("EUR"),
                  QStringLiteral("Europe/Berlin"), base::kHourMs);
}

QString shown(const CampaignsModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

Cell cellAt(const CampaignsModel& model, int row, int column)
{
    const QVariant value = model.index(row, column).data(CellRole);
    const Cell* cell = cellIn(value);
    return cell != nullptr ? *cell : Cell(TextCell{});
}

std::shared_ptr<api::CampaignsView> viewOf(const std::vector<api::CampaignRow>& rows,
                                           const api::CampaignsView* before = nullptr)
{
    auto view = test::campaignsView(rows, before, sameVersion);
    view->range.kind = api::RangeKind::today;
    view->range.to = kNow;
    view->range.from = kNow - 10 * base::kHourMs;
    view->range.end = kNow + base::kHourMs;
    view->range.previousFrom = view->range.from - 7 * base::kDayMs;
    view->range.previousTo = view->range.to - 7 * base::kDayMs;
    view->provisionalSince = kNow - 40'000;
    return view;
}

} // namespace

class TestCampaignsModel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changesOfAnotherDaySayWhich();
    void anySequenceOfViewsIsTold();
    void unchangedChunksAreSilent();
    void changedChunksAreOneSpanEach();
    void aNewOrderMovesPersistentIndexes();
    void filteringIsBoundedInSignals();
    void twiceTheSameIdIsShownAnyway();
    void cellsSayWhatIsThere();
    void absentValuesSayWhy();
    void remarks();
    void footer();
    void everySortKeyHasItsColumn();
};

void TestCampaignsModel::anySequenceOfViewsIsTold()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);

    CampaignsModel model;
    model.setFormat(euros());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    test::ModelMirror mirror(model);

    std::vector<api::CampaignRow> rows;
    std::shared_ptr<const api::CampaignsView> before;
    int nextId = 0;
    for (int step = 0; step < 300; ++step) {
        const int what = random.bounded(7);
        const auto at = [&] { return rows.begin() + random.bounded(static_cast<int>(rows.size()) + 1); };
        if (what == 0 || rows.empty()) { // some come in, together or apart
            const bool together = random.bounded(2) == 0;
            const int count = random.bounded(1, 90);
            auto place = at() - rows.begin();
            for (int i = 0; i < count; ++i) {
                place = together ? place : at() - rows.begin();
                rows.insert(rows.begin() + place, test::randomCampaign(random, std::to_string(nextId++)));
            }
        } else if (what == 1) { // some go
            const int share = random.bounded(1, 5);
            std::erase_if(rows, [&](const api::CampaignRow&) { return random.bounded(share) == 0; });
        } else if (what == 2) { // another order
            std::shuffle(rows.begin(), rows.end(), random);
        } else if (what == 3) { // two change places
            std::iter_swap(rows.begin() + random.bounded(static_cast<int>(rows.size())),
                           rows.begin() + random.bounded(static_cast<int>(rows.size())));
        } else if (what == 4) { // a run goes
            const auto first = at();
            rows.erase(first, first + random.bounded(static_cast<int>(rows.end() - first) + 1));
        } // else only figures
        for (api::CampaignRow& row : rows) {
            if (random.bounded(40) == 0) {
                const std::int64_t version = row.figures.lateEvents + 1;
                row.figures = test::randomFigures(random);
                row.figures.lateEvents = version;
            }
        }
        // One row is followed, so that the current row of a table is known to stay on its campaign.
        const int followed = model.rowCount() > 0 ? random.bounded(model.rowCount()) : -1;
        const QPersistentModelIndex index = followed >= 0 ? model.index(followed, 0) : QModelIndex();
        const std::string id = followed >= 0 ? model.rowAt(followed).campaignId : std::string();

        mirror.forget();
        auto view = viewOf(rows, before.get());
        model.setView(view);
        before = view;

        QCOMPARE(model.rowCount(), static_cast<int>(rows.size()));
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(model.rowAt(row).campaignId, rows[static_cast<std::size_t>(row)].campaignId);
        }
        QVERIFY(mirror.agrees());
        QCOMPARE(mirror.resets(), 0);
        QVERIFY(mirror.inserts() <= 1 && mirror.removals() <= 1 && mirror.layouts() <= 2);
        if (followed >= 0) {
            const bool stays = std::ranges::any_of(rows, [&](const auto& row) { return row.campaignId == id; });
            QCOMPARE(index.isValid(), stays);
            QVERIFY(!stays || model.rowAt(index.row()).campaignId == id);
        }
    }
}

void TestCampaignsModel::unchangedChunksAreSilent()
{
    QRandomGenerator random(1);
    std::vector<api::CampaignRow> rows;
    for (int i = 0; i < 1'000; ++i) {
        rows.push_back(test::randomCampaign(random, std::to_string(i)));
    }
    CampaignsModel model;
    const auto first = viewOf(rows);
    model.setView(first);
    test::ModelMirror mirror(model);
    auto second = std::make_shared<api::CampaignsView>(*first);
    second->range.to += 100;
    model.setView(second);
    QVERIFY(mirror.changes().empty());
    QCOMPARE(mirror.inserts() + mirror.removals() + mirror.layouts() + mirror.resets(), 0);
}

void TestCampaignsModel::changedChunksAreOneSpanEach()
{
    QRandomGenerator random(2);
    std::vector<api::CampaignRow> rows;
    for (int i = 0; i < 10'000; ++i) {
        rows.push_back(test::randomCampaign(random, std::to_string(i)));
    }
    CampaignsModel model;
    const auto first = viewOf(rows);
    model.setView(first);
    test::ModelMirror mirror(model);
    for (const int changed : {3, 70, 71, 9'999}) {
        ++rows[static_cast<std::size_t>(changed)].figures.lateEvents;
    }
    model.setView(viewOf(rows, first.get()));
    const std::vector<std::pair<int, int>> expected{{0, 63}, {64, 127}, {9'984, 9'999}};
    QCOMPARE(mirror.changes(), expected);
    QCOMPARE(mirror.inserts() + mirror.removals() + mirror.layouts() + mirror.resets(), 0);
}

void TestCampaignsModel::aNewOrderMovesPersistentIndexes()
{
    QRandomGenerator random(3);
    std::vector<api::CampaignRow> rows;
    for (int i = 0; i < 200; ++i) {
        rows.push_back(test::randomCampaign(random, std::to_string(i)));
    }
    CampaignsModel model;
    model.setView(viewOf(rows));
    std::vector<QPersistentModelIndex> indexes;
    for (int row = 0; row < model.rowCount(); ++row) {
        indexes.emplace_back(model.index(row, CampaignsModel::kCost));
    }
    test::ModelMirror mirror(model);
    std::ranges::reverse(rows);
    model.setView(viewOf(rows));
    QCOMPARE(mirror.layouts(), 1);
    for (int i = 0; i < 200; ++i) {
        QCOMPARE(indexes[static_cast<std::size_t>(i)].row(), 199 - i);
        QCOMPARE(indexes[static_cast<std::size_t>(i)].column(), static_cast<int>(CampaignsModel::kCost));
    }
}

void TestCampaignsModel::filteringIsBoundedInSignals()
{
    QRandomGenerator random(4);
    std::vector<api::CampaignRow> all;
    for (int i = 0; i < 10'000; ++i) {
        all.push_back(test::randomCampaign(random, std::to_string(i)));
    }
    std::vector<api::CampaignRow> some;
    std::ranges::copy_if(all, std::back_inserter(some), [&](const auto&) { return random.bounded(3) == 0; });
    CampaignsModel model;
    model.setView(viewOf(all));
    test::ModelMirror mirror(model);
    model.setView(viewOf(some));
    QCOMPARE(mirror.removals(), 1);
    QVERIFY(mirror.layouts() <= 1);
    mirror.forget();
    model.setView(viewOf(all));
    QCOMPARE(mirror.inserts(), 1);
    QVERIFY(mirror.layouts() <= 1);
    QVERIFY(mirror.agrees());
    model.setView(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestCampaignsModel::twiceTheSameIdIsShownAnyway()
{
    QRandomGenerator random(5);
    std::vector<api::CampaignRow> rows{test::randomCampaign(random, "a"), test::randomCampaign(random, "b"),
                                       test::randomCampaign(random, "a")};
    CampaignsModel model;
    model.setView(viewOf(rows));
    QCOMPARE(model.rowCount(), 3);
    std::ranges::reverse(rows);
    rows.push_back(test::randomCampaign(random, "a"));
    model.setView(viewOf(rows));
    QCOMPARE(model.rowCount(), 4);
    rows.pop_back();
    rows.pop_back();
    model.setView(viewOf(rows));
    QCOMPARE(model.rowCount(), 2);
}

void TestCampaignsModel::cellsSayWhatIsThere()
{
    api::CampaignRow row;
    row.campaignId = "trail-shoes";
    row.name = "Trail Shoes Prospecting";
    row.channel = api::Channel::social;
    row.figures = test::figuresOf(459'155, 6'520, 106, 3'793.5, 9'090.58);
    row.figures.provisional = true;
    row.hasPrevious = true;
    row.previousRevenue = base::moneyFromDouble(11'898.66);
    CampaignsModel model;
    model.setFormat(euros());
    model.setView(viewOf({row}));

    QCOMPARE(shown(model, 0, CampaignsModel::kName), u"Trail Shoes Prospecting"_qs);
    QCOMPARE(shown(model, 0, CampaignsModel::kChannel), u"Social"_qs);
    QCOMPARE(shown(model, 0, CampaignsModel::kCost), u"3,794"_qs); // half away from zero
    QCOMPARE(shown(model, 0, CampaignsModel::kRevenue), u"9,091"_qs);
    QCOMPARE(shown(model, 0, CampaignsModel::kChange), u"−23.6%"_qs);
    QCOMPARE(shown(model, 0, CampaignsModel::kRoas), u"2.40"_qs);
    QCOMPARE(shown(model, 0, CampaignsModel::kCtr), u"1.42%"_qs);
    QCOMPARE(shown(model, 0, CampaignsModel::kCvr), u"1.63%"_qs);
    QCOMPARE(shown(model, 0, CampaignsModel::kCpc), u"0.58"_qs);
    QCOMPARE(shown(model, 0, CampaignsModel::kCpa), u"35.79"_qs);
    QCOMPARE(shown(model, 0, CampaignsModel::kImpressions), u"459,155"_qs);
    QCOMPARE(model.headerData(CampaignsModel::kCost, Qt::Horizontal, Qt::DisplayRole).toString(), u"Cost €"_qs);

    QVERIFY(std::get<NumberCell>(cellAt(model, 0, CampaignsModel::kCost)).provisional);
    QVERIFY(!std::get<NumberCell>(cellAt(model, 0, CampaignsModel::kRoas)).provisional);
    QCOMPARE(std::get<ChangeCell>(cellAt(model, 0, CampaignsModel::kChange)).change.tone, Tone::bad);
    QCOMPARE(rawIn(model.index(0, CampaignsModel::kCost).data(RawRole)), RawValue(api::Money{3'793'500'000}));
    QCOMPARE(model.headerData(CampaignsModel::kCost, Qt::Horizontal, NameRole).toString(), u"Cost"_qs);
    QCOMPARE(model.headerData(CampaignsModel::kCost, Qt::Horizontal, UnitRole).toString(), u"EUR"_qs);
    QCOMPARE(model.index(0, CampaignsModel::kCost).data(Qt::AccessibleTextRole).toString(), u"Cost €: 3,794"_qs);
    QVERIFY(model.index(0, CampaignsModel::kCost).data(Qt::ToolTipRole).toString().contains(QStringLiteral("since")));
}

void TestCampaignsModel::absentValuesSayWhy()
{
    std::vector<api::CampaignRow> rows(2);
    rows[0].campaignId = "no-cost";
    rows[0].figures = test::figuresOf(1'000, 50, 0, 0, 0);
    rows[1].campaignId = "nothing";
    rows[1].figures = test::figuresOf(0, 0, 0, 12, 0);
    CampaignsModel model;
    model.setFormat(euros());
    model.setView(viewOf(rows));
    QCOMPARE(shown(model, 0, CampaignsModel::kName), u"no-cost"_qs); // an id where there is no name
    QCOMPARE(shown(model, 0, CampaignsModel::kRoas), u"no cost"_qs);
    QCOMPARE(shown(model, 0, CampaignsModel::kCpa), u"none yet"_qs);
    QCOMPARE(shown(model, 0, CampaignsModel::kCpc), u"0.00"_qs); // a true zero
    QCOMPARE(shown(model, 1, CampaignsModel::kCtr), u"no impressions"_qs);
    QCOMPARE(shown(model, 1, CampaignsModel::kCvr), u"no clicks"_qs);
    QCOMPARE(shown(model, 1, CampaignsModel::kCpc), u"no clicks"_qs);
    QCOMPARE(shown(model, 1, CampaignsModel::kScore), u"no impressions"_qs);
    QVERIFY(std::holds_alternative<AbsentCell>(cellAt(model, 1, CampaignsModel::kScore)));
    QCOMPARE(rawIn(model.index(1, CampaignsModel::kCtr).data(RawRole)), RawValue());
    for (int row = 0; row < 2; ++row) {
        for (int column = 0; column < CampaignsModel::kColumns; ++column) {
            const QString text = shown(model, row, column);
            QVERIFY2(!text.contains(QStringLiteral("nan"), Qt::CaseInsensitive) && text != u"–"_qs, qPrintable(text));
        }
        QVERIFY(std::holds_alternative<AbsentCell>(cellAt(model, row, CampaignsModel::kChange)));
    }
}

void TestCampaignsModel::remarks()
{
    QRandomGenerator random(6);
    std::vector<api::CampaignRow> rows;
    for (int i = 0; i < 4; ++i) {
        rows.push_back(test::randomCampaign(random, std::to_string(i)));
    }
    rows[0].state = api::CampaignState::stopped;
    rows[0].stoppedAt = kNow - base::kHourMs;
    rows[1].state = api::CampaignState::stopped;
    rows[1].stoppedAt = kNow - 3 * base::kDayMs;
    rows[2].launchedAt = kNow - base::kHourMs;
    rows[3].launchedAt = kNow - 20 * base::kDayMs;
    CampaignsModel model;
    model.setFormat(euros());
    model.setView(viewOf(rows));
    const auto remark = [&](int row) { return std::get<TextCell>(cellAt(model, row, CampaignsModel::kName)).remark; };
    QCOMPARE(remark(0), u"stopped %1"_qs.arg(euros().minute(kNow - base::kHourMs)));
    QCOMPARE(remark(1), u"stopped %1"_qs.arg(euros().dayMonth(kNow - 3 * base::kDayMs)));
    QCOMPARE(remark(2), u"new %1"_qs.arg(euros().minute(kNow - base::kHourMs)));
    QCOMPARE(remark(3), QString());
    QVERIFY(std::get<TextCell>(cellAt(model, 0, CampaignsModel::kName)).quiet);
    QCOMPARE(shown(model, 0, CampaignsModel::kLast15), u"stopped"_qs);
}

void TestCampaignsModel::footer()
{
    std::vector<api::CampaignRow> rows(3);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].campaignId = std::to_string(i);
        rows[i].figures = test::figuresOf(1'000, 100, 10, 12.5, 200);
    }
    auto view = viewOf(rows);
    view->totals = test::figuresOf(3'000, 300, 30, 37.5, 600);
    view->totals.provisional = true;
    view->previous = test::figuresOf(3'000, 300, 30, 37.5, 500);
    CampaignsModel model;
    model.setFormat(euros());
    QVERIFY(!model.totalOf(CampaignsModel::kCost));
    model.setView(view);
    QCOMPARE(cellText(*model.totalOf(CampaignsModel::kName)), u"3 campaigns"_qs);
    QCOMPARE(cellText(*model.totalOf(CampaignsModel::kCost)), u"38"_qs);
    QCOMPARE(cellText(*model.totalOf(CampaignsModel::kChange)), u"+20.0%"_qs);
    QVERIFY(std::get<NumberCell>(*model.totalOf(CampaignsModel::kRevenue)).provisional);
    QVERIFY(!model.totalOf(CampaignsModel::kChannel));
    QVERIFY(!model.totalOf(CampaignsModel::kLast15));
}

void TestCampaignsModel::everySortKeyHasItsColumn()
{
    const CampaignsModel model;
    for (int column = 0; column < CampaignsModel::kColumns; ++column) {
        const auto key = CampaignsModel::sortKeyOf(column);
        QCOMPARE(key.has_value(), column != CampaignsModel::kLast15);
        QVERIFY(!key || CampaignsModel::columnOf(*key) == column);
        QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::InitialSortOrderRole).isValid(), key.has_value());
    }
}

void TestCampaignsModel::changesOfAnotherDaySayWhich()
{
    const api::TimeMs midnight = 1'795'474'800'000; // Tue 24 Nov 2026, 00:00 in Berlin
    const Format format(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("EUR"),
                        QStringLiteral("Europe/Berlin"), base::kHourMs);
    api::CampaignNote today;
    today.time = midnight;
    api::CampaignNote yesterday;
    yesterday.time = midnight - 60'000;
    ChangesModel model;
    model.setNotes({today, yesterday}, format, midnight + 120'000);
    QCOMPARE(model.index(0, ChangesModel::kWhen).data().toString(), QStringLiteral("00:00:00"));
    QCOMPARE(model.index(1, ChangesModel::kWhen).data().toString(), QStringLiteral("Mon 23 Nov"));
}

QTEST_MAIN(TestCampaignsModel)
#include "tst_campaigns_model.moc"
