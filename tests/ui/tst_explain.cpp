#include <QTest>

#include "tests/ui/fake_backend.h"
#include "ui/campaigns/campaigns_model.h"
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
#include "ui/style/state_pane.h"
#include "ui/style/theme.h"
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
