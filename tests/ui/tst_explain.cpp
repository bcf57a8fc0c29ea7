#include <QTest>

#include "tests/ui/fake_backend.h"
#include "ui/campaigns/campaigns_model.h"
#include "ui/campaigns/changes_model.h"
#include "ui/charts/heat_drawing.h"
#include "ui/charts/time_chart.h"
#include "ui/desk/desk.h"
#include "ui/explain/explain_action.h"
#include "ui/explain/explain_sheet.h"
#include "ui/explain/explain_words.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/tile.h"
#include "ui/overview/tile_strip.h"
#include "ui/overview/trend_pane.h"
#include "ui/shell/main_window.h"
#include "ui/sources/dispositions_model.h"
#include "ui/sources/sources_model.h"
#include "ui/style/state_pane.h"
#include "ui/style/theme.h"
#include "ui/style/told_figure.h"
#include "ui/tables/header_view.h"
#include "ui/tables/table_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPointer>
#include <QRegularExpression>
#include <QSignalSpy>

using namespace bw;
using namespace bw::ui;

namespace {

class Bench {
public:
    explicit Bench(const QString& page)
    {
        DeskOptions options;
        options.remembers = false;
        options.pageId = page;
        options.size = QSize(1280, 800);
        desk = std::make_unique<Desk>(backend, options);
        desk->window().show();
        QTRY_VERIFY(desk->bridge().meter().summary().shown > 0);
    }
    ExplainSheet* explain()
    {
        desk->window().actions().action(QStringLiteral("view.explain"))->trigger();
        return sheet();
    }
    ExplainSheet* sheet() { return desk->explain().sheet(); }

    TableView* campaigns()
    {
        const auto tables = desk->window().findChildren<TableView*>();
        const auto found = std::ranges::find_if(
            tables, [](TableView* table) { return dynamic_cast<CampaignsModel*>(table->model()) != nullptr; });
        return found == tables.end() ? nullptr : *found;
    }

    test::FakeBackend backend;
    std::unique_ptr<Desk> desk;
};

/// The number that stands in a column of the footer and of the rows, added by the reader.
double added(const QAbstractItemModel& model, int column)
{
    double sum = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        QString digits = model.index(row, column).data().toString();
        digits.remove(QRegularExpression(QStringLiteral("[^0-9.\u2212-]")));
        sum += digits.toDouble();
    }
    return sum;
}

} // namespace

class TestExplain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        theme().install();
    }

    /// A tile with the keyboard: the formula has its numbers, rows add up, Enter goes down to records, Backspace back.
    void aTileComesApartByKeyboard()
    {
        Bench bench(QStringLiteral("overview"));
        auto* page = qobject_cast<OverviewPage*>(bench.desk->window().page(QStringLiteral("overview")));
        Tile* tile = page->tiles()->tile(api::Metric::roas);
        tile->setFocus();
        QTest::keyClick(tile, Qt::Key_Shift); // the keyboard was used last
        ExplainSheet* sheet = bench.explain();
        QVERIFY(sheet != nullptr && sheet->isOpen());
        QTRY_VERIFY(sheet->formula().startsWith(QStringLiteral("ROAS = revenue ÷ cost = €")));
        QVERIFY(sheet->formula().count(QStringLiteral("÷")) == 2);
        QVERIFY(sheet->title().startsWith(QStringLiteral("ROAS, ")));
        QTRY_VERIFY(sheet->table()->hasFocus());
        const QAbstractItemModel& model = *sheet->table()->model();
        const QAbstractItemModelTester tester(sheet->table()->model());
        QVERIFY(model.rowCount() > 10);
        QCOMPARE(sheet->depth(), std::size_t{1});
        for (std::size_t depth = 2; depth <= 4; ++depth) {
            QTest::keyClick(sheet->table(), Qt::Key_Return);
            QTest::keyClick(sheet->table(), Qt::Key_Return); // the answer is not there yet: it opens nothing more
            QCOMPARE(sheet->depth(), depth);
            QTRY_VERIFY(!sheet->isReading());
            QVERIFY(model.rowCount() > 0);
        }
        QVERIFY(model.index(0, 0).data().toString().contains(QStringLiteral(":"))); // records, by their time
        QTest::keyClick(sheet->table(), Qt::Key_Return);
        QCOMPARE(sheet->depth(), std::size_t{4});
        QTest::keyClick(sheet->table(), Qt::Key_Backspace);
        QCOMPARE(sheet->depth(), std::size_t{3});
        QTRY_VERIFY(!sheet->isReading());
        QTest::keyClick(sheet->table(), Qt::Key_Backspace);
        QTest::keyClick(sheet->table(), Qt::Key_Backspace);
        QTRY_COMPARE(sheet->depth(), std::size_t{1});
        QTest::keyClick(sheet->table(), Qt::Key_Escape);
        QVERIFY(!sheet->isOpen());
        QVERIFY(tile->hasFocus());
    }

    /// What is copied and what is spoken holds the formula, every fact and every row; the rows add up to the sum.
    void copiedAndSpokenWhole()
    {
        Bench bench(QStringLiteral("overview"));
        auto* page = qobject_cast<OverviewPage*>(bench.desk->window().page(QStringLiteral("overview")));
        page->tiles()->tile(api::Metric::conversions)->setFocus();
        ExplainSheet* sheet = bench.explain();
        QTRY_VERIFY(sheet->formula().contains(QStringLiteral("=")));
        const QString text = sheet->asText();
        for (const char* word : {"Conversions = sum of ", "Range: ", "Provisional: ", "Late events: ", "Revision: ",
                                 "Sources: ", "Berlin", "\nSum\t"}) {
            QVERIFY2(text.contains(QString::fromUtf8(word)), word);
        }
        QVERIFY(sheet->table()->accessibleDescription().contains(QStringLiteral("Revision: ")));
        QVERIFY(sheet->table()->accessibleName().contains(QStringLiteral("Conversions")));
        const QString total = sheet->formula().section(QStringLiteral(" = "), -1).remove(QLatin1Char(','));
        QCOMPARE(added(*sheet->table()->model(), 5), total.toDouble());
    }

    /// A cell is the campaign's, the chart's point a bucket's, and shown as the rate it is.
    void cellsAndPointsTellTheirFigure()
    {
        Bench bench(QStringLiteral("campaigns"));
        TableView* table = bench.campaigns();
        QTRY_VERIFY(table->model()->rowCount() > 0);
        const QModelIndex cell = table->model()->index(2, CampaignsModel::kCtr);
        const auto figure = ExplainAction::figureAt(table->viewport(), table->visualRect(cell).center());
        QVERIFY(figure);
        QCOMPARE(figure->request.metric, api::Metric::ctr);
        QVERIFY(!figure->request.campaignId.empty());
        const auto head = ExplainAction::figureAt(table->head()->viewport(), QPoint(300, 5));
        QVERIFY(!head);

        bench.desk->window().openPage(QStringLiteral("overview"));
        auto* page = qobject_cast<OverviewPage*>(bench.desk->window().page(QStringLiteral("overview")));
        TimeChart* chart = page->trend()->chart();
        QTRY_VERIFY(!chart->data().empty());
        const ChartPoint& point = chart->data().current[5];
        chart->setReadingAt(point.at());
        const auto read = ExplainAction::figureAt(chart, std::nullopt);
        QVERIFY(read && read->perHour);
        QCOMPARE(read->request.from, point.start);
        QCOMPARE(read->request.to, point.end);
        QVERIFY(!read->request.previous);
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Right);
        ExplainSheet* sheet = bench.explain();
        QTRY_VERIFY(sheet->formula().contains(QStringLiteral("per hour")));
    }

    /// A campaign's own page adds its campaign, and is not narrowed by the filter.
    void thePageOfACampaignAddsIt()
    {
        Bench bench(QStringLiteral("campaigns"));
        TableView* table = bench.campaigns();
        QTRY_VERIFY(table->model()->rowCount() > 0);
        const std::string id =
            table->model()->index(0, CampaignsModel::kCtr).data(FigureRole).value<FigureAt>().request.campaignId;
        bench.desk->window().openPage(QStringLiteral("campaigns"), QString::fromStdString(id));
        const auto strip = bench.desk->window().findChildren<QAbstractButton*>();
        std::optional<FigureAt> figure;
        QTRY_VERIFY(std::ranges::any_of(strip, [&](QAbstractButton* button) {
            const auto* teller = dynamic_cast<FigureTeller*>(button);
            figure =
                teller != nullptr && button->isVisible() ? ExplainAction::figureAt(button, std::nullopt) : std::nullopt;
            return figure && figure->wholeCampaign;
        }));
        QCOMPARE(figure->request.campaignId, id);
    }

    /// The right button offers it at the figure itself.
    void theMenuAtAFigureOffersIt()
    {
        Bench bench(QStringLiteral("overview"));
        auto* page = qobject_cast<OverviewPage*>(bench.desk->window().page(QStringLiteral("overview")));
        Tile* tile = page->tiles()->tile(api::Metric::cpa);
        QContextMenuEvent event(QContextMenuEvent::Mouse, QPoint(20, 20), tile->mapToGlobal(QPoint(20, 20)));
        QApplication::sendEvent(tile, &event);
        QPointer<QMenu> menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr && menu->actions().size() == 1);
        menu->actions().front()->trigger();
        menu->close();
        QTRY_VERIFY(bench.sheet() != nullptr && bench.sheet()->formula().startsWith(QStringLiteral("CPA = cost ÷")));
    }

    /// The row that begins a group: sums of whole campaigns, to the cent, and ratios of those sums.
    void aGroupIsToldInWords()
    {
        Bench bench(QStringLiteral("campaigns"));
        TableView* table = bench.campaigns();
        QTRY_VERIFY(table->model()->rowCount() > 0);
        bench.desk->window().actions().action(QStringLiteral("view.byChannel"))->trigger();
        const auto& model = dynamic_cast<const CampaignsModel&>(*table->model());
        QTRY_VERIFY(model.groupAt(0) != nullptr);
        const api::CampaignGroup& group = *model.groupAt(0);
        const auto told = [&](int column) { return model.index(0, column).data(FigureRole).value<FigureAt>().told; };
        QVERIFY(told(CampaignsModel::kCost) != nullptr);
        QCOMPARE(told(CampaignsModel::kCost)->formula,
                 QStringLiteral("Cost = ") + model.format().centsWithUnit(group.figures.cost));
        QCOMPARE(told(CampaignsModel::kRoas)->formula,
                 QStringLiteral("ROAS = revenue ÷ cost = %1 ÷ %2 = %3")
                     .arg(model.format().centsWithUnit(group.figures.revenue),
                          model.format().centsWithUnit(group.figures.cost),
                          model.format().decimal(
                              base::toDouble(group.figures.revenue) / base::toDouble(group.figures.cost), 2)));
        QVERIFY(model.index(0, CampaignsModel::kLast15).data(FigureRole).isNull());
        table->setFocus();
        table->setCurrentIndex(model.index(0, CampaignsModel::kCost));
        QTest::keyClick(table, Qt::Key_Shift);
        ExplainSheet* sheet = bench.explain();
        QVERIFY(sheet != nullptr && sheet->isOpen());
        QVERIFY(!sheet->isReading() && !sheet->table()->isVisible());
        QVERIFY(sheet->title().endsWith(nameOf(group.channel)));
        QVERIFY(sheet->asText().contains(QStringLiteral("Added up: %1 campaign").arg(group.campaigns)));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!sheet->isOpen());
        // What can be taken apart is, the next time.
        table->setCurrentIndex(model.index(1, CampaignsModel::kCost));
        sheet = bench.explain();
        QTRY_VERIFY(sheet->table()->isVisible());
        QVERIFY(sheet->formula().startsWith(QStringLiteral("Cost = sum of ")));
    }

    /// Counts of records: the whole is the sum of what became of them, with its numbers.
    void countsOfRecordsAreTold()
    {
        DispositionsModel model;
        model.setFormat(Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("EUR"), {}, 0));
        api::Dispositions counts;
        counts.accepted = 9'000;
        counts.late = 500;
        counts.duplicate = 300;
        counts.suppressed = 0;
        counts.rejected = 200;
        counts.in = 10'003;
        counts.imbalance = 3;
        counts.remediated = 12;
        model.setDispositions(counts);
        const auto told = [&](int row) {
            return *model.index(row, DispositionsModel::kCount).data(FigureRole).value<FigureAt>().told;
        };
        QVERIFY2(told(DispositionsModel::kSums)
                     .formula.endsWith(QStringLiteral("= 10,003 − (9,000 + 500 + 300 + 0 + 200) = 3")),
                 qPrintable(told(DispositionsModel::kSums).formula));
        QCOMPARE(told(DispositionsModel::kLate).formula, QStringLiteral("500 of 10,003 records (5.00%)"));
        for (int row = 0; row < DispositionsModel::kRows; ++row) {
            QVERIFY(!told(row).title.isEmpty() && told(row).facts.size() >= 2);
        }
        // The parts do not come to what came in: the formula must not claim it.
        QVERIFY(told(DispositionsModel::kIn).formula.contains(QStringLiteral("it should be")));
        counts.in = 10'000;
        counts.imbalance = 0;
        model.setDispositions(counts);
        QVERIFY(
            told(DispositionsModel::kIn).formula.endsWith(QStringLiteral("= 9,000 + 500 + 300 + 0 + 200 = 10,000")));

        Bench bench(QStringLiteral("sources"));
        const auto tables = bench.desk->window().findChildren<TableView*>();
        const auto table = std::ranges::find_if(
            tables, [](TableView* each) { return dynamic_cast<DispositionsModel*>(each->model()) != nullptr; });
        QVERIFY(table != tables.end());
        QTRY_VERIFY((*table)->isVisible());
        (*table)->setFocus();
        (*table)->setCurrentIndex((*table)->model()->index(DispositionsModel::kIn, 0));
        QTest::keyClick(*table, Qt::Key_Shift);
        ExplainSheet* sheet = bench.explain();
        QVERIFY(sheet != nullptr && sheet->isOpen());
        QVERIFY(sheet->formula().startsWith(QStringLiteral("In = ")));
    }

    /// What is known of a source says how it is computed, with what the cell shows.
    void figuresOfASourceAreTold()
    {
        SourcesModel model;
        model.setFormat(
            Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("EUR"), QStringLiteral("UTC"), 0));
        auto view = std::make_shared<api::SourcesView>();
        view->now = test::FakeBackend::kStart;
        api::SourceLine& line = view->sources.emplace_back();
        line.mark.id = line.mark.name = "marketing-events";
        line.mark.freshness = api::Freshness::live;
        line.mark.behind = 800;
        line.mark.lastRecordAt = view->now;
        line.kind = "kafka";
        line.problem = "a broker is away";
        line.partitions.resize(4);
        line.recordsBehind = 200;
        line.eventsPerSecond = 220;
        line.watermark = view->now - 2'800;
        model.setView(view);
        for (const int column : {SourcesModel::kBehind, SourcesModel::kRecords, SourcesModel::kWatermark,
                                 SourcesModel::kRate, SourcesModel::kGaps}) {
            const QModelIndex cell = model.index(0, column);
            const auto told = cell.data(FigureRole).value<FigureAt>().told;
            QVERIFY(told != nullptr);
            QVERIFY2(told->formula.contains(QStringLiteral("= ") + cell.data().toString()), qPrintable(told->formula));
            QVERIFY(told->title.endsWith(QStringLiteral(", marketing-events")));
        }
        QVERIFY(model.index(0, SourcesModel::kSource).data(FigureRole).isNull());
        QVERIFY(model.index(1, SourcesModel::kBehind).data(FigureRole).isNull()); // the problem
        QVERIFY(model.index(0, SourcesModel::kBehind, model.index(0, 0)).data(FigureRole).isNull());
    }

    /// An hour of the week: the sum of its times over their hours is the rate that the cell shows.
    void anHourOfTheWeekIsTold()
    {
        api::WeekHours view;
        view.range.kind = api::RangeKind::days30;
        api::WeekHour& hour = view.hours[24 + 20]; // Tuesday
        hour.figures.events = 1;
        hour.figures.revenue = base::Money{6'200'000'000};
        hour.figures.cost = base::Money{1'000'000'000};
        hour.figures.roas = {6.2, api::Absent::none};
        hour.elapsed = 5 * base::kHourMs;
        hour.times = 5;
        const Format format(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("EUR"),
                            QStringLiteral("Europe/Berlin"), 0);
        const HeatDrawing revenue(heatOf(view, api::Metric::revenue, format));
        const auto figure = revenue.figureAt(24 + 20);
        QVERIFY(figure && figure->told != nullptr);
        QVERIFY2(figure->told->title.contains(QStringLiteral("Tuesday, 20")), qPrintable(figure->told->title));
        QVERIFY2(figure->told->formula.startsWith(QStringLiteral("Revenue = €6,200.00 ÷ 5.00 h = €1,240")),
                 qPrintable(figure->told->formula));
        const HeatDrawing roas(heatOf(view, api::Metric::roas, format));
        QCOMPARE(roas.figureAt(24 + 20)->told->formula,
                 QStringLiteral("ROAS = revenue ÷ cost = €6,200.00 ÷ €1,000.00 = 6.20"));
        QVERIFY(roas.figureAt(std::nullopt)->told == nullptr);
        QVERIFY(roas.figureAt(0)->told != nullptr); // that it has not come is said, too
    }

    void aChangeSaysWhereItComesFrom()
    {
        ChangesModel model;
        api::CampaignNote note;
        note.time = test::FakeBackend::kStart;
        note.kind = api::CampaignNote::Kind::launch;
        model.setNotes({note}, Format(), note.time);
        const auto told = model.index(0, ChangesModel::kWhat).data(FigureRole).value<FigureAt>().told;
        QVERIFY(told != nullptr);
        QCOMPARE(told->formula, model.index(0, ChangesModel::kWhat).data().toString());
        QVERIFY(told->facts.back().second.contains(QStringLiteral("campaign_launch")));
    }

    void aScoreShowsItsTerms()
    {
        api::Explanation explanation;
        explanation.formula.kind = api::Formula::Kind::score;
        explanation.formula.metric = api::Metric::performanceScore;
        explanation.formula.terms = {{api::Metric::ctr, {0.031, api::Absent::none}, 0.05, 18.6, 30},
                                     {api::Metric::roas, {0, api::Absent::noCost}, 3, 0, 40}};
        explanation.figures.performanceScore = {18.6, api::Absent::none};
        const QString text = formulaWords(explanation, false, Format(QLocale(), QStringLiteral("EUR"), {}, 0));
        QVERIFY2(text.contains(QStringLiteral("30 × (CTR 3.10% ÷ 5%, at most 1)")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("no cost")));
        QVERIFY(text.endsWith(QStringLiteral("= 18.6 + 0.0 = 18.6")));
    }

    /// What cannot be read says why, in place of the list; it opens again when it can be.
    void anErrorSaysWhy()
    {
        Bench bench(QStringLiteral("overview"));
        bench.backend.setError("history.db: the disk is full");
        ExplainSheet* sheet = bench.explain();
        QVERIFY(sheet != nullptr && sheet->isOpen());
        QTRY_VERIFY(sheet->statePane()->isVisible());
        QVERIFY(sheet->formula().isEmpty());
        QTest::keyClick(sheet, Qt::Key_Escape);
        bench.backend.setError({});
        sheet = bench.explain();
        QTRY_VERIFY(!sheet->formula().isEmpty());
    }
};

QTEST_MAIN(TestExplain)
#include "tst_explain.moc"
