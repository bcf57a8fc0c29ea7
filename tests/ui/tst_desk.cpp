#include "tests/ui/desk_stage.h"
#include "ui/charts/chart_canvas.h"
#include "ui/charts/time_chart.h"
#include "ui/desk/desk.h"
#include "ui/desk/translations.h"
#include "ui/overview/channels_model.h"
#include "ui/overview/headline.h"
#include "ui/overview/movers_model.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/tile.h"
#include "ui/overview/tile_strip.h"
#include "ui/overview/trend_pane.h"
#include "ui/settings/settings.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/key_cap.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/main_window.h"
#include "ui/shell/scope_bar.h"
#include "ui/shell/scope_button.h"
#include "ui/shell/status_strip.h"
#include "ui/style/theme.h"
#include "ui/tables/table_view.h"
#include "ui/tables/tree_view.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace bw;
using namespace bw::ui;
using test::FakeBackend;
using Stage = test::DeskStage;

/// The real main window, driven by keys and mouse.
class TestDesk : public QObject {
    Q_OBJECT

    std::optional<test::OwnSettings> m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_settings.emplace(QStringLiteral("tst_desk"));
        theme().install();
    }
    void cleanup()
    {
        theme().setZoom(100);
        theme().setChoice(ThemeChoice::light);
    }

    void theFirstLookAsksForTodayOfTheFirstTenant()
    {
        Stage stage;
        const auto* request = stage.backend.standingOf<api::OverviewRequest>();
        QVERIFY(request != nullptr);
        QCOMPARE(request->scope.tenantId, std::string("aldermoor"));
        QCOMPARE(request->scope.range.kind, api::RangeKind::today);
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("overview"));
        QVERIFY(stage.overview().headline()->accessibleName().startsWith(QStringLiteral("Revenue is ")));
        QVERIFY(stage.overview().tiles()->tile(api::Metric::revenue)->content().value.startsWith(QStringLiteral("€")));
        QCOMPARE(stage.part<ScopeButton>("rangeButton")->accessibleName(),
                 QStringLiteral("Today so far 00:00 – 14:37"));
        QCOMPARE(stage.part<ScopeButton>("againstButton")->accessibleName(),
                 QStringLiteral("against Tue 17 Nov, same hours"));
    }

    void keysOpenPagesAndLeadBack()
    {
        Stage stage;
        stage.press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("campaigns"));
        // A page that is not shown costs the engine nothing.
        QVERIFY(stage.backend.standingOf<api::OverviewRequest>() == nullptr);
        QVERIFY(stage.backend.standingOf<api::CampaignsRequest>() != nullptr);
        stage.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("overview"));
        QVERIFY(stage.backend.standingOf<api::OverviewRequest>() != nullptr);
        QVERIFY(!stage.window().actions().action(QStringLiteral("go.back"))->isEnabled());
        stage.press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("campaigns"));
    }

    void aMoverOpensItsCampaignAndBackLeadsHere()
    {
        Stage stage;
        TableView* movers = stage.overview().movers();
        QTest::mouseClick(movers->viewport(), Qt::LeftButton, {},
                          movers->visualRect(movers->model()->index(0, 0)).center());
        QTest::mouseDClick(movers->viewport(), Qt::LeftButton, {},
                           movers->visualRect(movers->model()->index(0, 0)).center());
        stage.settle();
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("campaigns"));
        QCOMPARE(stage.window().page(QStringLiteral("campaigns"))->place(), QStringLiteral("brand-search-dach"));
        stage.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("overview"));
    }

    void spacePausesFreezesAndCounts()
    {
        Stage stage;
        const auto shown = [&] { return stage.overview().tiles()->tile(api::Metric::revenue)->content().value; };
        const QString before = shown();
        stage.press(Qt::Key_Space);
        QVERIFY(stage.desk->bridge().isPaused());
        QVERIFY(stage.messageText().startsWith(QStringLiteral("Paused at 14:37:14.")));
        for (int i = 0; i < 20; ++i) {
            stage.backend.advance(60'000);
            stage.settle();
        }
        QCOMPARE(shown(), before);
        QVERIFY2(stage.messageText().contains(QStringLiteral("783,600 events have come in since")),
                 qPrintable(stage.messageText()));
        QCOMPARE(stage.part<QPushButton>("pauseButton")->text(), QStringLiteral("Resume"));
        stage.press(Qt::Key_Space);
        QVERIFY(!stage.desk->bridge().isPaused());
        QVERIFY(shown() != before);
        QVERIFY(stage.messageText().isEmpty());
    }

    void spacePressesTheButtonThatHasTheFocus()
    {
        Stage stage;
        Tile* cost = stage.overview().tiles()->tile(api::Metric::cost);
        cost->setFocus(Qt::TabFocusReason);
        stage.press(Qt::Key_Space);
        QVERIFY(!stage.desk->bridge().isPaused());
        QVERIFY(cost->isChecked());
    }

    void rangesAreAskedForAndShown()
    {
        Stage stage;
        QAction* week = stage.window().actions().action(
            QStringLiteral("live.range.%1").arg(static_cast<int>(api::RangeKind::days7)));
        week->trigger();
        stage.settle();
        QCOMPARE(stage.backend.standingOf<api::OverviewRequest>()->scope.range.kind, api::RangeKind::days7);
        QVERIFY(stage.part<ScopeButton>("rangeButton")->accessibleName().startsWith(QStringLiteral("Last 7 days")));
        QVERIFY(stage.overview().headline()->accessibleName().contains(QStringLiteral("the 7 days before")));
        // The other page asks for the same range.
        stage.press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(stage.backend.standingOf<api::CampaignsRequest>()->scope.range.kind, api::RangeKind::days7);
    }

    void anotherTenantHasItsOwnFiguresAndCurrency()
    {
        Stage stage;
        stage.window().setTenant(QStringLiteral("lakeside"));
        stage.settle();
        QCOMPARE(stage.backend.standingOf<api::OverviewRequest>()->scope.tenantId, std::string("lakeside"));
        QCOMPARE(stage.backend.standingOf<api::StatusRequest>()->tenantId, std::string("lakeside"));
        QVERIFY(stage.overview().tiles()->tile(api::Metric::revenue)->content().value.startsWith(QStringLiteral("£")));
    }

    void theChosenTileDrivesTheTrend()
    {
        Stage stage;
        QTest::mouseClick(stage.overview().tiles()->tile(api::Metric::roas), Qt::LeftButton);
        stage.settle();
        QCOMPARE(stage.overview().trend()->chart()->data().title, QStringLiteral("ROAS"));
        QTest::keyClick(stage.overview().tiles()->tile(api::Metric::roas), Qt::Key_Return);
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("campaigns"));
    }

    void aChartIsDrawnOnceForEachView()
    {
        struct Counter : QObject {
            QHash<QObject*, int> paints;
            bool eventFilter(QObject* watched, QEvent* event) override
            {
                paints[watched] += event->type() == QEvent::Paint ? 1 : 0;
                return false;
            }
        } counter;
        Stage stage(QSize(1920, 1080));
        QList<ChartCanvas*> charts;
        for (ChartCanvas* each : stage.overview().findChildren<ChartCanvas*>()) {
            if (each->isVisible()) {
                charts.append(each);
                each->viewport()->installEventFilter(&counter);
            }
        }
        QVERIFY(charts.size() > 3);
        constexpr int kViews = 5;
        for (int i = 0; i < kViews; ++i) {
            // As views come: on a turn of the event loop.
            QMetaObject::invokeMethod(qApp, [&stage] { stage.backend.advance(1'000); }, Qt::QueuedConnection);
            stage.settle();
            stage.settle();
        }
        for (const ChartCanvas* each : charts) {
            QCOMPARE(counter.paints[each->viewport()], kViews);
        }
        const ChartCanvas* canvas = charts.constFirst();
        // And is what stands on the screen, whatever has moved its lines, its axes or its plot.
        for (const auto kind : {api::RangeKind::days90, api::RangeKind::live, api::RangeKind::hours6}) {
            stage.window().setRange(kind);
            stage.settle();
            const QRect box(canvas->mapTo(&stage.window(), QPoint()), canvas->size());
            const QImage drawn = stage.window().screen()->grabWindow(stage.window().winId()).toImage();
            const QImage anew = stage.window().grab().toImage();
            QVERIFY(!drawn.isNull());
            QVERIFY(drawn.copy(box).convertToFormat(QImage::Format_RGB32) ==
                    anew.copy(box).convertToFormat(QImage::Format_RGB32));
        }
    }

    void arrowsReadTheChart()
    {
        Stage stage;
        TimeChart* chart = stage.overview().trend()->chart();
        chart->setFocus(Qt::TabFocusReason);
        stage.press(Qt::Key_Left);
        QVERIFY(chart->readingAt().has_value());
        QVERIFY2(chart->readingText().startsWith(QStringLiteral("14:30, so far")), qPrintable(chart->readingText()));
        stage.press(Qt::Key_Left);
        QVERIFY(chart->readingText().startsWith(QStringLiteral("14:15")));
        QVERIFY(chart->accessibleDescription().contains(QStringLiteral("Change")));
        stage.press(Qt::Key_Home);
        QVERIFY(chart->readingText().startsWith(QStringLiteral("00:00")));
        stage.press(Qt::Key_End);
        QVERIFY(chart->readingText().startsWith(QStringLiteral("23:45"))); // of the day before: now has not been there
        QVERIFY(!chart->readingText().contains(QStringLiteral("Today")));
        stage.press(Qt::Key_Escape);
        QVERIFY(!chart->readingAt().has_value());
    }

    void thePointerReadsTheChart()
    {
        Stage stage;
        TimeChart* chart = stage.overview().trend()->chart();
        auto* viewport = chart->findChild<QAbstractScrollArea*>()->viewport();
        QTest::mouseMove(viewport, viewport->rect().center());
        stage.settle();
        QVERIFY(chart->readingAt().has_value());
        QTest::mouseMove(viewport, QPoint(1, viewport->height() - 1));
        stage.settle();
        QVERIFY(!chart->readingAt().has_value());
    }

    void f2ShowsChartsAsTables()
    {
        Stage stage;
        TimeChart* chart = stage.overview().trend()->chart();
        stage.press(Qt::Key_F2);
        QVERIFY(chart->showsTable());
        auto* table = chart->findChild<QTableView*>();
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 96);
        stage.press(Qt::Key_F2);
        QVERIFY(!chart->showsTable());
        QVERIFY(!table->isVisible());
    }

    void chartsAsTablesOpenAtThePresent()
    {
        Stage stage;
        TimeChart* chart = stage.overview().trend()->chart();
        stage.press(Qt::Key_F2);
        const auto* table = chart->findChild<QTableView*>();
        const QModelIndex at = table->currentIndex();
        QVERIFY(at.isValid());
        QVERIFY(table->viewport()->rect().contains(table->visualRect(at)));
        QVERIFY2(at.data().toString().startsWith(QStringLiteral("14:30")), qPrintable(at.data().toString()));
    }

    void pagesTakeTheKeyboardToTheirRows()
    {
        Stage stage;
        stage.press(Qt::Key_2, Qt::ControlModifier);
        auto* table = qobject_cast<TableView*>(QApplication::focusWidget());
        QVERIFY(table != nullptr);
        QCOMPARE(table->accessibleName(), QStringLiteral("Campaigns"));
        QCOMPARE(table->currentIndex().row(), 0);
        stage.press(Qt::Key_Down);
        QCOMPARE(table->currentIndex().row(), 1);
        stage.press(Qt::Key_Return);
        QVERIFY(!stage.window().page(QStringLiteral("campaigns"))->place().isEmpty());
        stage.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(qobject_cast<TreeView*>(QApplication::focusWidget()) != nullptr);
        stage.press(Qt::Key_Space);
        QVERIFY(stage.desk->bridge().isPaused());
    }

    void menusShowNamesAsTheyAre()
    {
        Stage stage;
        ScopeBar bar;
        api::TenantInfo tenant;
        tenant.id = "hf";
        tenant.name = "Harrow & Finch Books";
        bar.setTenants({tenant}, "hf");
        Q_EMIT bar.findChild<ScopeButton*>(QStringLiteral("tenantButton"))->opened();
        auto* menu = bar.findChild<QMenu*>();
        QVERIFY(menu != nullptr);
        QCOMPARE(menu->actions().constFirst()->text(), QStringLiteral("Harrow && Finch Books"));
        menu->close();
    }

    void sourcesThatAreAllOfflineAreReadInFullInk()
    {
        Stage stage;
        for (std::size_t i = 0; i < 3; ++i) {
            stage.backend.setFreshness(i, api::Freshness::offline, 400'000);
        }
        stage.backend.publish();
        stage.settle();
        const auto* bar = stage.window().findChild<MessageBar*>();
        QCOMPARE(liveStateOf(stage.window().state(), {}).freshness, api::Freshness::offline);
        QCOMPARE(bar->message().kind, Message::Kind::offline);
        QVERIFY(!bar->message().action.isEmpty());
        QVERIFY(stage.window().state().drawsVeil());
        stage.press(Qt::Key_3, Qt::ControlModifier);
        QVERIFY(bar->isVisible());
        QVERIFY(bar->message().action.isEmpty()); // it leads here
        QVERIFY(!stage.window().state().drawsVeil());
        // One that is only late: the desk is stale, not offline.
        stage.backend.setFreshness(0, api::Freshness::stale, 400'000);
        stage.backend.publish();
        stage.settle();
        QCOMPARE(liveStateOf(stage.window().state(), {}).freshness, api::Freshness::stale);
    }

    void finalToIsTheEndOfAWindow()
    {
        StatusStrip strip;
        api::Status status;
        status.now = FakeBackend::kStart;
        status.finalTo = FakeBackend::kStart - 1'234; // 14:37:12.766
        strip.show(status, Format(QLocale(), {}, {}, FakeBackend::kZoneOffset), status.now);
        QVERIFY2(strip.accessibleName().contains(QStringLiteral("Final to 14:37:10")),
                 qPrintable(strip.accessibleName()));
    }

    void copyTakesTheFigures()
    {
        Stage stage;
        stage.press(Qt::Key_C, Qt::ControlModifier);
        const QString text = QApplication::clipboard()->text();
        QCOMPARE(text.count(QLatin1Char('\n')), 97);
        QVERIFY(text.startsWith(QStringLiteral("When\tToday\tTue 17 Nov\tChange\tNotes\n")));
        QVERIFY(stage.messageText().startsWith(QStringLiteral("Copied")));
    }

    void thePaletteRunsWhatIsTyped()
    {
        Stage stage;
        auto* palette = stage.window().findChild<CommandPalette*>();
        stage.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette->isOpen());
        auto* query = palette->findChild<QLineEdit*>();
        QCOMPARE(QApplication::focusWidget(), query);
        QTest::keyClicks(query, QStringLiteral("dark"));
        stage.settle();
        stage.press(Qt::Key_Return);
        QVERIFY(!palette->isOpen());
        QVERIFY(theme().isDark());
        // Campaigns are found by the backend as it is typed.
        stage.press(Qt::Key_K, Qt::ControlModifier);
        QTest::keyClicks(query, QStringLiteral("Jackets"));
        stage.settle();
        QCOMPARE(stage.backend.standingOf<api::CampaignsRequest>()->scope.filter.text, std::string("Jackets"));
        QCOMPARE(palette->findChild<QListView*>()->currentIndex().data().toString(),
                 QStringLiteral("Winter Jackets DE"));
        stage.press(Qt::Key_Return);
        QCOMPARE(stage.window().page(QStringLiteral("campaigns"))->place(), QStringLiteral("winter-jackets-de"));
        // Space types there; Esc closes and gives the focus back.
        stage.press(Qt::Key_K, Qt::ControlModifier);
        stage.press(Qt::Key_Space);
        QVERIFY(!stage.desk->bridge().isPaused());
        stage.press(Qt::Key_Escape);
        QVERIFY(!palette->isOpen());
    }

    void matchesBeginWithWords()
    {
        QVERIFY(!paletteMatch(QStringLiteral("Dark theme"), QStringLiteral("xyz")));
        const auto word = paletteMatch(QStringLiteral("Charts as tables"), QStringLiteral("tab"));
        const auto inside = paletteMatch(QStringLiteral("Unstable"), QStringLiteral("tab"));
        const auto strewn = paletteMatch(QStringLiteral("Today and back"), QStringLiteral("tab"));
        QVERIFY(word->cost < inside->cost && inside->cost < strewn->cost);
        QCOMPARE(word->positions, (std::vector<int>{10, 11, 12}));
    }

    void f1NamesEveryKey()
    {
        Stage stage;
        auto* sheet = stage.window().findChild<KeySheet*>();
        stage.press(Qt::Key_F1);
        QVERIFY(sheet->isOpen());
        std::size_t lines = 0;
        for (const KeySheet::Group& group : sheet->groups()) {
            lines += group.lines.size();
        }
        std::size_t withKeys = 3; // those of charts and tables
        for (const auto& entry : stage.window().actions().entries()) {
            withKeys += entry.spec.keys.isEmpty() ? 0 : 1;
        }
        QCOMPARE(lines, withKeys);
        stage.press(Qt::Key_F1);
        QVERIFY(!sheet->isOpen());
    }

    void everyActionHasAnIdATextAndKeysOfItsOwn()
    {
        Stage stage;
        QStringList ids;
        QStringList keys;
        for (const auto& entry : stage.window().actions().entries()) {
            ids.append(entry.spec.id);
            QVERIFY2(!entry.action->text().isEmpty(), qPrintable(entry.spec.id));
            for (const QKeySequence& key : entry.spec.keys) {
                keys.append(key.toString());
            }
        }
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
        QCOMPARE(stage.window().menuBar()->actions().size(), 6);
    }

    void themesChangeAtOnce()
    {
        Stage stage;
        const QColor light = stage.window().grab().toImage().pixelColor(5, 400);
        stage.window().actions().action(QStringLiteral("view.theme.dark"))->trigger();
        stage.settle();
        const QColor dark = stage.window().grab().toImage().pixelColor(5, 400);
        QCOMPARE(light, colorOf(Token::background, Scheme::light));
        QCOMPARE(dark, colorOf(Token::background, Scheme::dark));
        QCOMPARE(QApplication::palette().color(QPalette::Base), colorOf(Token::surface, Scheme::dark));
    }

    void zoomScalesTypeAndMeasure()
    {
        Stage stage;
        const int before = stage.window().menuBar()->height();
        stage.press(Qt::Key_Plus, Qt::ControlModifier);
        QCOMPARE(theme().zoom(), 110);
        QVERIFY(stage.window().menuBar()->height() > before);
        for (int i = 0; i < 20; ++i) {
            stage.press(Qt::Key_Plus, Qt::ControlModifier);
        }
        QCOMPARE(theme().zoom(), Theme::kMostZoom);
        stage.press(Qt::Key_0, Qt::ControlModifier);
        QCOMPARE(theme().zoom(), 100);
    }

    void presentationHasNoBars()
    {
        Stage stage;
        stage.press(Qt::Key_F11);
        QVERIFY(!stage.window().menuBar()->isVisible());
        QVERIFY(!stage.window().findChild<StatusStrip*>()->isVisible());
        QCOMPARE(theme().zoom(), 130);
        stage.press(Qt::Key_F11);
        QVERIFY(stage.window().menuBar()->isVisible());
        QCOMPARE(theme().zoom(), 100);
    }

    void anEngineThatDoesNotAnswerLeavesTheLastFigures()
    {
        Stage stage;
        const QString before = stage.overview().tiles()->tile(api::Metric::revenue)->content().value;
        stage.backend.setError("desk.example does not answer");
        stage.settle();
        QVERIFY(stage.messageText().startsWith(QStringLiteral("Last figures from 14:37:14")));
        QVERIFY(stage.messageText().contains(QStringLiteral("desk.example does not answer")));
        QVERIFY(stage.window().state().figuresAreOld());
        QCOMPARE(stage.overview().tiles()->tile(api::Metric::revenue)->content().value, before);
        stage.backend.setError({});
        stage.settle();
        QVERIFY(stage.messageText().isEmpty());
        QVERIFY(!stage.window().state().figuresAreOld());
    }

    void sourcesSaySoThemselves()
    {
        Stage stage;
        auto* strip = stage.window().findChild<StatusStrip*>();
        const QString text = strip->accessibleName().replace(QChar(0x2009), QLatin1Char(' '));
        QVERIFY2(text.startsWith(QStringLiteral("marketing-events live 0.8 s, journeys-web live 1.1 s, "
                                                "ads-eu lagging 42 s, store-returns ended 02:10, 653 events/s, "
                                                "Final to 14:36:25, Berlin UTC+1")),
                 qPrintable(text));
        for (std::size_t i = 0; i < 3; ++i) {
            stage.backend.setFreshness(i, api::Freshness::stale, 400'000);
        }
        stage.backend.publish();
        stage.settle();
        QVERIFY(stage.messageText().startsWith(QStringLiteral("Last figures from")));
        QVERIFY(stage.window().state().figuresAreOld());
    }

    void nothingYetIsSaidAndNotZero()
    {
        Stage stage;
        stage.backend.setEmpty(true);
        stage.backend.publish();
        stage.settle();
        QCOMPARE(stage.overview().headline()->accessibleName(),
                 QStringLiteral("No campaign has sent anything in this range."));
        QCOMPARE(stage.overview().tiles()->tile(api::Metric::roas)->content().value, QStringLiteral("no cost"));
    }

    void narrowWindowsShowIconsWideOnesShowMore()
    {
        Stage narrow({1024, 700});
        QVERIFY(!narrow.overview().tiles()->tile(api::Metric::ctr)->isVisible());
        Stage wide({1920, 1080});
        QVERIFY(wide.overview().tiles()->tile(api::Metric::ctr)->isVisible());
        QVERIFY(!wide.overview().channels()->isColumnHidden(ChannelsModel::kCpc));
        QVERIFY(narrow.overview().channels()->isColumnHidden(ChannelsModel::kCpc));
    }

    void modelsKeepTheirPromises()
    {
        Stage stage;
        for (QAbstractItemModel* model : {stage.overview().channels()->model(), stage.overview().movers()->model()}) {
            const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            for (int i = 0; i < 30; ++i) {
                stage.backend.advance(i % 7 == 0 ? 6 * base::kHourMs : 1'000);
                stage.settle();
            }
            stage.backend.setEmpty(true);
            stage.backend.publish();
            stage.settle();
            QCOMPARE(model->rowCount(), 0);
            stage.backend.setEmpty(false);
            stage.backend.publish();
            stage.settle();
            QVERIFY(model->rowCount() > 0);
        }
    }

    void channelsSortByWhatIsAsked()
    {
        Stage stage;
        auto* model = qobject_cast<ChannelsModel*>(stage.overview().channels()->model());
        for (const int column : {int(ChannelsModel::kCost), int(ChannelsModel::kRoas), int(ChannelsModel::kCpa)}) {
            model->sortBy(column, Qt::AscendingOrder);
            QStringList up;
            for (int row = 0; row < model->rowCount(); ++row) {
                up.append(model->index(row, ChannelsModel::kChannel).data().toString());
            }
            model->sortBy(column, Qt::DescendingOrder);
            for (int row = 0; row < model->rowCount(); ++row) {
                QCOMPARE(model->index(row, ChannelsModel::kChannel).data().toString(), up[up.size() - 1 - row]);
            }
        }
    }

    void theWindowRemembers()
    {
        {
            Stage stage;
            stage.window().setRange(api::RangeKind::hours6);
            stage.press(Qt::Key_2, Qt::ControlModifier);
            stage.window().actions().action(QStringLiteral("view.theme.dark"))->trigger();
            stage.window().close();
        }
        settings().load();
        const DeskSettings read = DeskSettings::read();
        QCOMPARE(read.range, api::RangeKind::hours6);
        QCOMPARE(settings().text("look/theme"), QStringLiteral("dark"));
        QCOMPARE(read.pageId, QStringLiteral("campaigns"));
        QCOMPARE(read.tenantId, QStringLiteral("aldermoor"));
        // What no version of ours has written counts as nothing.
        QSettings file;
        file.setValue(QStringLiteral("scope/range"), 99);
        file.setValue(QStringLiteral("look/zoom"), 5'000);
        file.sync();
        settings().load();
        QCOMPARE(DeskSettings::read().range, api::RangeKind::today);
        QCOMPARE(settings().number("look/zoom"), 100);
        QCOMPARE(settings().troubles().size(), 2);
    }

    void everythingWithTheKeyboardHasAName()
    {
        Stage stage({1920, 1080});
        for (const QWidget* widget : stage.window().findChildren<QWidget*>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) ||
                widget->objectName().startsWith(QStringLiteral("qt_"))) {
                continue;
            }
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
            QVERIFY2(named, qPrintable(QStringLiteral("%1 in %2")
                                           .arg(QLatin1String(widget->metaObject()->className()),
                                                QLatin1String(widget->parentWidget()->metaObject()->className()))));
        }
    }

    void germanSpeaksGerman()
    {
        const Tongue english{QLocale(QLocale::English, QLocale::UnitedKingdom), QLocale()};
        const QLocale german(QLocale::German, QLocale::Germany);
        speak(*QCoreApplication::instance(), {german, german});
        {
            Stage stage;
            QCOMPARE(stage.part<QPushButton>("pauseButton")->text(), QStringLiteral("Anhalten"));
            QVERIFY(stage.overview().headline()->accessibleName().startsWith(QStringLiteral("Der Umsatz liegt ")));
            QCOMPARE(stage.overview().channels()->model()->headerData(1, Qt::Horizontal).toString(),
                     QStringLiteral("Kosten €"));
            QCOMPARE(keyText(QKeySequence(QStringLiteral("Ctrl+K"))), QStringLiteral("Strg K"));
            QCOMPARE(keyText(Qt::Key_Space), QStringLiteral("Leertaste"));
        }
        speak(*QCoreApplication::instance(), english);
    }

    void sentencesSayWhatHolds_data()
    {
        QTest::addColumn<double>("now");
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("cost");
        QTest::addColumn<QString>("text");
        QTest::newRow("ahead") << 1055.0 << 1000.0 << 250.0
                               << QStringLiteral(
                                      "Revenue is 5.5% ahead of yesterday at this time; ROAS 4.22 holds above "
                                      "the target of 3.00.");
        QTest::newRow("behind") << 900.0 << 1000.0 << 450.0
                                << QStringLiteral("Revenue is 10.0% behind yesterday at this time; ROAS 2.00 is under "
                                                  "the target of 3.00.");
        QTest::newRow("level") << 1000.0 << 1000.0 << 333.4
                               << QStringLiteral("Revenue is level with yesterday at this time; ROAS 3.00 is on its "
                                                 "target.");
        QTest::newRow("nothing before") << 1000.0 << 0.0 << 0.0
                                        << QStringLiteral("Revenue is €1,000, with nothing before to compare; there is "
                                                          "no cost yet.");
    }
    void sentencesSayWhatHolds()
    {
        QFETCH(double, now);
        QFETCH(double, before);
        QFETCH(double, cost);
        QFETCH(QString, text);
        api::Overview view;
        view.range.kind = api::RangeKind::today;
        view.range.previousFrom = view.range.from - base::kDayMs;
        view.totals.events = 1;
        view.totals.revenue = base::moneyFromDouble(now);
        view.totals.roas = cost > 0 ? api::Ratio{now / cost, api::Absent::none} : api::Ratio{0, api::Absent::noCost};
        view.previous.events = before > 0 ? 1 : 0;
        view.previous.revenue = base::moneyFromDouble(before);
        const Format format(QLocale(), QStringLiteral("EUR"), QStringLiteral("Europe/Berlin"), base::kHourMs);
        QCOMPARE(sentenceOf(view, format).text(), text);
    }
};

QTEST_MAIN(TestDesk)
#include "tst_desk.moc"
