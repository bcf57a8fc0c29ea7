#include <QTest>

#include "tests/ui/desk_stage.h"
#include "ui/campaigns/campaign_detail.h"
#include "ui/campaigns/hours_pane.h"
#include "ui/campaigns/launch_pane.h"
#include "ui/charts/bullet_drawing.h"
#include "ui/charts/drawing_canvas.h"
#include "ui/charts/grid_model.h"
#include "ui/charts/heat_drawing.h"
#include "ui/charts/share_drawing.h"
#include "ui/charts/time_chart.h"
#include "ui/overview/kind_chart.h"
#include "ui/overview/tile.h"
#include "ui/overview/tile_strip.h"
#include "ui/overview/trend_pane.h"
#include "ui/style/theme.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

using namespace bw;
using namespace bw::ui;

namespace {

class Stage : public test::DeskStage {
public:
    using DeskStage::DeskStage;

    TrendPane& trend() { return *overview().trend(); }
    KindChart& chart() { return *trend().kindChart(); }
    /// As a user does: from the button's menu.
    void choose(TrendKind kind)
    {
        for (auto* button : trend().findChildren<QPushButton*>()) {
            for (QAction* action : button->menu() != nullptr ? button->menu()->actions() : QList<QAction*>()) {
                if (action->data().toInt() == static_cast<int>(kind)) {
                    action->trigger();
                }
            }
        }
        settle();
    }
    api::Scope asked() { return backend.standingOf<api::OverviewRequest>()->scope; }
};

Format english()
{
    return Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("EUR"), {}, 0);
}

double rawNumber(const ExportCell& cell)
{
    if (const auto* money = std::get_if<api::Money>(&cell.raw)) {
        return toDouble(*money);
    }
    if (const auto* count = std::get_if<std::int64_t>(&cell.raw)) {
        return static_cast<double>(*count);
    }
    return std::get<double>(cell.raw);
}

} // namespace

/// Charts that are no lines, where the desk shows them.
class TestFigureCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme().install(); }

    void everyKindShowsItsFiguresAndCanBeReadByKeyboard()
    {
        Stage stage;
        stage.window().setRange(api::RangeKind::days30);
        stage.settle();
        for (const TrendKind kind :
             {TrendKind::areas, TrendKind::bars, TrendKind::days, TrendKind::shares, TrendKind::hours}) {
            stage.choose(kind);
            KindChart& chart = stage.chart();
            QVERIFY2(chart.isVisible(), idOf(kind));
            QVERIFY(!stage.trend().chart()->isVisible());
            QCOMPARE(chart.state(), PaneState::Kind::ready);
            QVERIFY(!chart.accessibleName().isEmpty() && !chart.accessibleDescription().isEmpty());
            QVERIFY(!chart.isExportEmpty());

            QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&chart);
            QVERIFY(face != nullptr);
            QCOMPARE(face->role(), QAccessible::Chart);
            QVERIFY(face->text(QAccessible::Value).isEmpty());
            chart.setFocus(Qt::TabFocusReason);
            stage.press(Qt::Key_Right);
            QVERIFY(chart.mark().has_value());
            QVERIFY(!chart.readingText().isEmpty());
            QCOMPARE(face->text(QAccessible::Value), chart.readingText());
            QCOMPARE(chart.accessibleDescription(), chart.readingText());
            stage.press(Qt::Key_Home);
            const QString first = chart.readingText();
            stage.press(Qt::Key_Right);
            QVERIFY2(chart.readingText() != first, qPrintable(first));
            stage.press(Qt::Key_Left);
            QCOMPARE(chart.readingText(), first);
            stage.press(Qt::Key_Escape);
            QVERIFY(!chart.mark().has_value());

            stage.press(Qt::Key_F2);
            auto* table = chart.findChild<QTableView*>();
            QVERIFY(table->isVisible());
            QVERIFY(table->model()->rowCount() > 0);
            QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
            stage.backend.advance(1'000);
            stage.settle();
            stage.press(Qt::Key_F2);
            QVERIFY(!table->isVisible());
        }
        stage.choose(TrendKind::line);
        QVERIFY(stage.trend().chart()->isVisible());
        QVERIFY(!stage.chart().isVisible());
    }

    void partsAddUpToTheTile()
    {
        Stage stage;
        for (const api::Metric metric : {api::Metric::revenue, api::Metric::cost, api::Metric::conversions}) {
            stage.overview().tiles()->choose(metric);
            stage.choose(TrendKind::shares);
            const ExportTable shares = stage.chart().exportTable();
            double sum = 0;
            double share = 0;
            for (const auto& row : shares.rows) {
                sum += rawNumber(row[1]);
                share += std::get<double>(row[2].raw);
            }
            QVERIFY(std::abs(sum - rawNumber(shares.totals[1])) < 1e-6 * sum);
            QVERIFY(std::abs(share - 1) < 1e-9);
            stage.choose(TrendKind::bars);
            const ExportTable bars = stage.chart().exportTable();
            double bySide = 0;
            for (const auto& row : bars.rows) {
                bySide += rawNumber(row[1]);
            }
            QVERIFY(std::abs(bySide - sum) < 1e-6 * sum);
            QCOMPARE(bars.columns.size(), std::size_t{4}); // the range before and the change
            // At every moment the layers add up to the trend of the whole.
            stage.choose(TrendKind::areas);
            const ExportTable areas = stage.chart().exportTable();
            for (const auto& row : areas.rows) {
                double layers = 0;
                for (std::size_t column = 2; column + 1 < row.size(); ++column) {
                    layers += rawNumber(row[column]);
                }
                QVERIFY(std::abs(layers - rawNumber(row.back())) <= 1e-6 * (1 + layers));
            }
        }
    }

    void daysAreThoseOfTheLine()
    {
        Stage stage;
        stage.choose(TrendKind::days);
        QCOMPARE(stage.chart().state(), PaneState::Kind::empty); // today is no row of days
        stage.chart().findChild<QPushButton*>()->click();
        stage.settle();
        QCOMPARE(stage.asked().range.kind, api::RangeKind::days30);
        QCOMPARE(stage.chart().state(), PaneState::Kind::ready);
        const ExportTable days = stage.chart().exportTable();
        QVERIFY(days.rows.size() >= 30);
        // The line has the same days as rates per hour.
        stage.trend().fillAll();
        const std::vector<ChartPoint>& line = stage.trend().chart()->data().current;
        QCOMPARE(line.size(), days.rows.size());
        int compared = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            if (line[i].value.present()) {
                const double hours =
                    static_cast<double>(line[i].elapsedTo - line[i].start) / static_cast<double>(base::kHourMs);
                const double day = rawNumber(days.rows[i][1]);
                QVERIFY(std::abs(day - line[i].value.value * hours) <= 1e-6 * (1 + day));
                ++compared;
            }
        }
        QVERIFY(compared > 10);
        stage.chart().setMark(3);
        const auto figure = stage.chart().figureAt(std::nullopt);
        QVERIFY(figure.has_value() && !figure->perHour);
        QCOMPARE(std::get<Moment>(days.rows[3][0].raw).at, figure->request.from);
    }

    void whatDoesNotAddUpIsNotDrawnAsParts()
    {
        Stage stage;
        stage.overview().tiles()->choose(api::Metric::roas);
        for (const TrendKind kind : {TrendKind::areas, TrendKind::shares}) {
            stage.choose(kind);
            QCOMPARE(stage.chart().state(), PaneState::Kind::empty);
            auto* action = stage.chart().findChild<QPushButton*>();
            QVERIFY(action != nullptr && action->isVisible());
            action->click();
            stage.settle();
            QCOMPARE(stage.trend().kind(), TrendKind::bars);
            QCOMPARE(stage.chart().state(), PaneState::Kind::ready);
        }
    }

    void hoursAskForALongerRangeAndAreReadOnlyWhileLookedAt()
    {
        Stage stage;
        QVERIFY(stage.backend.standingOf<api::WeekHoursRequest>() == nullptr);
        stage.choose(TrendKind::hours);
        QCOMPARE(stage.chart().state(), PaneState::Kind::empty);
        QVERIFY(stage.backend.standingOf<api::WeekHoursRequest>() == nullptr);
        stage.chart().findChild<QPushButton*>()->click();
        stage.settle();
        QCOMPARE(stage.asked().range.kind, api::RangeKind::days30);
        const auto* request = stage.backend.standingOf<api::WeekHoursRequest>();
        QVERIFY(request != nullptr);
        QCOMPARE(request->scope, stage.asked());
        QCOMPARE(stage.chart().state(), PaneState::Kind::ready);
        stage.press(Qt::Key_2, Qt::ControlModifier);
        QVERIFY(stage.backend.standingOf<api::WeekHoursRequest>() == nullptr);
        stage.press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(stage.backend.standingOf<api::WeekHoursRequest>() != nullptr);
        stage.choose(TrendKind::line);
        QVERIFY(stage.backend.standingOf<api::WeekHoursRequest>() == nullptr);
    }

    void hoursThatCannotBeReadSaySo()
    {
        Stage stage;
        stage.window().setRange(api::RangeKind::days30);
        stage.settle();
        KindChart& chart = stage.chart();
        stage.choose(TrendKind::hours);
        chart.setTrouble(QStringLiteral("history.db: the disk is full"));
        QCOMPARE(chart.state(), PaneState::Kind::stale); // as they were last
        chart.setHours(nullptr);
        chart.setTrouble(QStringLiteral("history.db: the disk is full"));
        QCOMPARE(chart.state(), PaneState::Kind::error);
        QVERIFY(chart.findChild<QPushButton*>()->isVisible());
    }

    void theKindIsRememberedAndUndone()
    {
        Stage stage;
        stage.choose(TrendKind::shares);
        const QJsonObject layout = stage.overview().layoutState();
        QCOMPARE(layout.value(QStringLiteral("chart")).toString(), QStringLiteral("shares"));
        stage.window().actions().action(QStringLiteral("edit.undo"))->trigger();
        stage.settle();
        QCOMPARE(stage.trend().kind(), TrendKind::line);
        stage.overview().setLayoutState(layout);
        QCOMPARE(stage.trend().kind(), TrendKind::shares);
        stage.overview().setLayoutState({{QStringLiteral("chart"), QStringLiteral("spiral")}});
        QCOMPARE(stage.trend().kind(), TrendKind::shares); // what is unknown stays as it is
    }

    void aMarkTellsWhichFigureItIs()
    {
        Stage stage;
        stage.choose(TrendKind::bars);
        QVERIFY(stage.chart().figureAt(std::nullopt).has_value());
        QVERIFY(!stage.chart().figureAt(std::nullopt)->request.channel.has_value());
        stage.chart().setMark(0);
        const auto figure = stage.chart().figureAt(std::nullopt);
        QVERIFY(figure.has_value() && figure->request.channel.has_value());
        QCOMPARE(figure->request.metric, api::Metric::revenue);
        stage.choose(TrendKind::areas);
        stage.chart().setMark(3);
        const auto bucket = stage.chart().figureAt(std::nullopt);
        QVERIFY(bucket.has_value() && bucket->request.to > bucket->request.from && bucket->perHour);
    }

    /// F2: each row of the table tells its figure, as the chart tells that of its mark.
    void rowsOfATableTellTheirFigures()
    {
        Stage stage;
        TimeChart* line = stage.trend().chart();
        line->setReadingAt(line->data().current[20].at());
        const auto read = line->figureAt(std::nullopt);
        QVERIFY(read.has_value());
        line->setReadingAt(std::nullopt);
        stage.press(Qt::Key_F2);
        auto* table = line->findChild<QTableView*>();
        table->setCurrentIndex(table->model()->index(20, 1));
        const auto row = line->figureAt(std::nullopt);
        QVERIFY(row.has_value());
        QCOMPARE(row->request, read->request);
        table->setCurrentIndex(table->model()->index(20, 2));
        QVERIFY(line->figureAt(std::nullopt)->request.previous);
        table->scrollTo(table->model()->index(30, 0));
        const QPoint under = table->viewport()->mapTo(line, table->visualRect(table->model()->index(30, 1)).center());
        QCOMPARE(line->figureAt(under)->request.from, line->data().current[30].start);
        stage.press(Qt::Key_F2);

        stage.choose(TrendKind::bars);
        stage.chart().setMark(2);
        const auto bar = stage.chart().figureAt(std::nullopt);
        stage.chart().setMark(std::nullopt);
        stage.chart().setShowsTable(true);
        auto* rows = stage.chart().findChild<QTableView*>();
        QVERIFY(!stage.chart().figureAt(std::nullopt).has_value()); // no row is chosen yet
        rows->setCurrentIndex(rows->model()->index(2, 1));
        QCOMPARE(stage.chart().figureAt(std::nullopt)->request, bar->request);
    }

    void hoursAreRatesOfTheTimeTheyHaveHad()
    {
        api::WeekHours view;
        view.hours[0].figures.events = 3;
        view.hours[0].figures.revenue = base::moneyFromDouble(300);
        view.hours[0].elapsed = 3 * base::kHourMs;
        view.hours[0].times = 3;
        view.hours[1].figures.events = 4; // comes twice in one week: it is no better for that
        view.hours[1].figures.revenue = base::moneyFromDouble(400);
        view.hours[1].elapsed = 4 * base::kHourMs;
        view.hours[1].times = 4;
        view.hours[2].elapsed = base::kMinuteMs; // has hardly begun
        view.hours[2].times = 1;
        const HeatData data = heatOf(view, api::Metric::revenue, english());
        QCOMPARE(data.hours[0].value.value, 100.0);
        QCOMPARE(data.hours[1].value.value, 100.0);
        QVERIFY(!data.hours[2].value.present());
        QVERIFY(!data.hours[3].value.present());
        QVERIFY2(weeksInWords(data).startsWith(QStringLiteral("fewer than 4 week")), qPrintable(weeksInWords(data)));
        // A ratio that hardly differs makes no pattern.
        api::WeekHours even;
        for (std::size_t i = 0; i < even.hours.size(); ++i) {
            even.hours[i] = {{}, base::kHourMs, 1};
            even.hours[i].figures.events = 1;
            even.hours[i].figures.roas = {3.7 + 0.001 * static_cast<double>(i % 24), api::Absent::none};
        }
        const HeatDrawing flat(heatOf(even, api::Metric::roas, english()));
        QVERIFY2(flat.summary().startsWith(QStringLiteral("No hour stands out")), qPrintable(flat.summary()));
        even.hours[30].figures.roas.value = 5;
        const HeatDrawing peak(heatOf(even, api::Metric::roas, english()));
        QVERIFY2(peak.summary().startsWith(QStringLiteral("Most: Tuesday, 06 to 07 h")), qPrintable(peak.summary()));
        for (api::WeekHour& hour : view.hours) {
            hour.elapsed = 5 * base::kHourMs;
            hour.times = 5;
        }
        QVERIFY(weeksInWords(heatOf(view, api::Metric::revenue, english())).contains(QStringLiteral("5 week")));
    }

    void aBudgetThatIsOverrunSaysByHowMuch()
    {
        BudgetData data{base::moneyFromDouble(120), base::moneyFromDouble(100), 0.5, 0, english()};
        BulletDrawing over(data);
        QVERIFY2(over.summary().contains(QStringLiteral("over by €20")), qPrintable(over.summary()));
        QVERIFY(over.summary().contains(QStringLiteral("120.0%")));
        data.cost = base::moneyFromDouble(95);
        QVERIFY(BulletDrawing(data).summary().contains(QStringLiteral("nearly used")));
        data.cost = base::moneyFromDouble(90);
        QVERIFY(!BulletDrawing(data).summary().contains(QStringLiteral("nearly used"))); // SPEC 9: over 90
        QCOMPARE(std::get<double>(BulletDrawing(data).table().rows[0][2].raw), 0.9);
    }

    void aCampaignTellsHowItsBudgetIsUsed()
    {
        Stage stage;
        stage.window().openPage(QStringLiteral("campaigns"), QStringLiteral("advent-reels"));
        stage.settle();
        auto* pane = stage.window().findChild<LaunchPane*>();
        QVERIFY(pane != nullptr && pane->budget()->isVisible());
        QVERIFY2(pane->budget()->accessibleDescription().contains(QStringLiteral("200,000")),
                 qPrintable(pane->budget()->accessibleDescription()));
        QVERIFY(pane->height() >= pane->budget()->geometry().bottom());
    }

    void aCampaignShowsItsHoursWhereTheRangeHoldsAWeek()
    {
        Stage stage;
        stage.window().openPage(QStringLiteral("campaigns"), QStringLiteral("advent-reels"));
        stage.settle();
        auto* pane = stage.window().findChild<HoursPane*>();
        QVERIFY(pane != nullptr && !pane->isVisible());
        QVERIFY(stage.backend.standingOf<api::WeekHoursRequest>() == nullptr);
        stage.window().setRange(api::RangeKind::days30);
        stage.settle();
        QVERIFY(pane->isVisible());
        const auto* request = stage.backend.standingOf<api::WeekHoursRequest>();
        QVERIFY(request != nullptr);
        QCOMPARE(request->campaignId, std::string("advent-reels"));
        QCOMPARE(pane->chart()->state(), PaneState::Kind::ready);
        pane->chart()->setFocus(Qt::TabFocusReason);
        stage.press(Qt::Key_Down);
        QVERIFY(!pane->chart()->readingText().isEmpty());
        stage.press(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(stage.backend.standingOf<api::WeekHoursRequest>() == nullptr);
        stage.press(Qt::Key_2, Qt::ControlModifier);
        stage.window().openPage(QStringLiteral("campaigns"), QStringLiteral("advent-reels"));
        stage.settle();
        QVERIFY(stage.backend.standingOf<api::WeekHoursRequest>() != nullptr);
        stage.window().setRange(api::RangeKind::today);
        stage.settle();
        QVERIFY(!pane->isVisible());
        QVERIFY(stage.backend.standingOf<api::WeekHoursRequest>() == nullptr);
    }

    void drawingsAreTakenAwayAsTheyAre()
    {
        Stage stage;
        stage.choose(TrendKind::shares);
        std::unique_ptr<QWidget> copy(stage.chart().liveCopy(nullptr));
        auto* live = qobject_cast<FigureChart*>(copy.get());
        QVERIFY(live != nullptr && live->drawing() != nullptr);
        QCOMPARE(live->exportId(), QStringLiteral("overview.kind"));
        stage.choose(TrendKind::bars);
        QCOMPARE(live->asText(), stage.chart().asText()); // it goes on with what it is a copy of
        QImage image(stage.chart().pictureSize(1), QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::magenta);
        QPainter painter(&image);
        QCOMPARE(stage.chart().paintPicture(painter, image.rect(), 0), 1);
        painter.end();
        const QRgb ground = image.pixel(2, 2);
        QVERIFY(ground != QColor(Qt::magenta).rgb());
        int drawn = 0;
        for (int y = 0; y < image.height(); y += 3) {
            for (int x = 0; x < image.width(); x += 3) {
                drawn += image.pixel(x, y) != ground ? 1 : 0;
            }
        }
        QVERIFY(drawn > 500);
    }

    void leadingFiguresLeaveTheWindowToo()
    {
        Stage stage;
        Exportable* strip = stage.overview().tiles()->exportable();
        QVERIFY(stage.overview().exportables().front() == strip);
        QVERIFY(!strip->isExportEmpty());
        const ExportTable table = strip->exportTable();
        QCOMPARE(table.rows.size(), std::size_t{8});
        QCOMPARE(table.columns.size(), std::size_t{5});
        QCOMPARE(std::get<QString>(table.rows[0][0].raw), nameOf(api::Metric::revenue));
        stage.choose(TrendKind::shares);
        QCOMPARE(rawNumber(table.rows[0][2]), rawNumber(stage.chart().exportTable().totals[1]));
        for (const QSize size : {strip->pictureSize(1), QSize(420, 300)}) {
            QImage image(size, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::white);
            QPainter painter(&image);
            strip->paintPicture(painter, image.rect(), 0);
            painter.end();
            int inLast = 0; // the last figure has been painted as well
            for (int x = image.width() * 3 / 4; x < image.width(); ++x) {
                for (int y = 0; y < image.height(); ++y) {
                    inLast += qGray(image.pixel(x, y)) < 96 ? 1 : 0;
                }
            }
            QVERIFY(inLast > 40);
        }
        std::unique_ptr<QWidget> copy(strip->liveCopy(nullptr));
        QVERIFY(!copy->accessibleName().isEmpty());
    }

    /// The button has its chevron behind the word by running the other way; its menu must not.
    void theMenuOfKindsRunsAsTheWindowDoes()
    {
        Stage stage;
        for (auto* button : stage.trend().findChildren<QPushButton*>()) {
            QVERIFY(button->menu() == nullptr || button->menu()->layoutDirection() == stage.window().layoutDirection());
        }
    }

    void timeRunsFromLeftToRightInEveryLanguage()
    {
        const api::WeekHours view = [] {
            api::WeekHours hours;
            for (std::size_t i = 0; i < hours.hours.size(); ++i) {
                hours.hours[i].figures.events = 1;
                hours.hours[i].figures.revenue = base::moneyFromDouble(static_cast<double>(i + 1));
                hours.hours[i].elapsed = base::kHourMs;
                hours.hours[i].times = 1;
            }
            return hours;
        }();
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            HeatDrawing drawing(heatOf(view, api::Metric::revenue, english()));
            drawing.layOut(QSizeF(700, 260), direction);
            QVERIFY(drawing.boxOf(5).left() > drawing.boxOf(4).left());
            QCOMPARE(drawing.beside(4, Drawing::Step::right), std::size_t{5});
            QCOMPARE(drawing.beside(4, Drawing::Step::down), std::size_t{28});
        }
    }
};

QTEST_MAIN(TestFigureCharts)
#include "tst_figure_charts.moc"
