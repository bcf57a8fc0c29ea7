#include "tests/ui/fake_backend.h"
#include "ui/campaigns/campaign_detail.h"
#include "ui/campaigns/campaigns_list.h"
#include "ui/campaigns/campaigns_model.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/campaigns/figure_strip.h"
#include "ui/campaigns/launch_pane.h"
#include "ui/charts/time_chart.h"
#include "ui/style/layout_memory.h"
#include "ui/style/state_pane.h"
#include "ui/style/theme.h"
#include "ui/tables/cell_painter.h"
#include "ui/tables/columns.h"
#include "ui/tables/filter_chip.h"
#include "ui/tables/filter_field.h"
#include "ui/tables/footer_row.h"
#include "ui/tables/header_view.h"
#include "ui/tables/table_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace bw;
using namespace bw::ui;

/// Drives the page as a person does: keys, clicks, and what the backend is asked for in turn.
class TestCampaignsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsWhatTheBackendHas();
    void asksOnlyWhileShown();
    void typingFilters();
    void channelsFilter();
    void clickingAHeadSorts();
    void keysSort();
    void keysMove();
    void lettersAreLeftToTheWindow();
    void theCurrentCampaignStaysCurrent();
    void rowsHoldStillUnderThePointer();
    void enterOpensAndEscapeGoesBack();
    void doubleClickOpens();
    void copiesRows();
    void saysWhenThereIsNothing();
    void saysWhatFailed();
    void footerStandsUnderItsColumns();
    void figuresAreNeverCutOff();
    void reasonsAreNeverCutOff();
    void changesStandInOnePlace();
    void columnsAreKept();
    void choosingAFigureDrawsIt();
    void launchAndChanges();
    void paintsInBothThemesAndDirections();

private:
    void open();
    CampaignsList& list() { return *m_page->list(); }
    TableView& table() { return *list().table(); }
    const api::CampaignsRequest& asked() { return *m_backend->standingOf<api::CampaignsRequest>(); }
    QString nameAt(int row) { return table().model()->index(row, CampaignsModel::kName).data().toString(); }
    void settle() { QCoreApplication::processEvents(); }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&table(), static_cast<Qt::Key>(key), modifiers);
        settle();
    }
    QPoint middleOf(const QModelIndex& index) { return table().visualRect(index).center(); }

    QTemporaryDir m_settings;
    std::unique_ptr<test::FakeBackend> m_backend;
    std::unique_ptr<Bridge> m_bridge;
    std::unique_ptr<MarkStore> m_marks;
    std::unique_ptr<CampaignsPage> m_page;
};

void TestCampaignsPage::initTestCase()
{
    QVERIFY(m_settings.isValid());
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("bellwether-test"));
    theme().install();
    theme().setChoice(ThemeChoice::light);
}

void TestCampaignsPage::init()
{
    layoutMemory().flush();
    QSettings().clear();
    m_backend = std::make_unique<test::FakeBackend>(38);
    m_bridge = std::make_unique<Bridge>(*m_backend);
    m_marks = std::make_unique<MarkStore>();
    open();
}

/// A page as the frame makes it: with its scope, then shown.
void TestCampaignsPage::open()
{
    m_page = std::make_unique<CampaignsPage>(*m_bridge, *m_marks);
    Scope scope;
    scope.asked.tenantId = "aldermoor";
    scope.format = Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("EUR"),
                          QStringLiteral("Europe/Berlin"), test::FakeBackend::kZoneOffset);
    m_page->setScope(scope);
    m_page->resize(1096, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    settle();
}

void TestCampaignsPage::cleanup()
{
    m_page.reset();
    m_bridge.reset();
    m_backend.reset();
}

void TestCampaignsPage::showsWhatTheBackendHas()
{
    QCOMPARE(table().model()->rowCount(), 38);
    QVERIFY(table().isVisible());
    QCOMPARE(asked().sortBy, api::CampaignColumn::cost);
    QVERIFY(asked().descending);
    QCOMPARE(nameAt(0), QStringLiteral("Shopping Feed Core"));
    QCOMPARE(table().accessibleName(), QStringLiteral("Campaigns"));
}

void TestCampaignsPage::asksOnlyWhileShown()
{
    QCOMPARE(m_backend->standing().size(), std::size_t{1});
    m_page->hide();
    QVERIFY(m_backend->standing().empty());
    QCOMPARE(table().model()->rowCount(), 38); // what was there stays
    m_page->show();
    QCOMPARE(m_backend->standing().size(), std::size_t{1});
}

void TestCampaignsPage::typingFilters()
{
    m_page->focusFilter();
    QVERIFY(list().filterField()->hasFocus());
    QTest::keyClicks(list().filterField(), QStringLiteral("trail"));
    settle();
    QCOMPARE(asked().scope.filter.text, std::string("trail"));
    QVERIFY(table().model()->rowCount() > 0 && table().model()->rowCount() < 38);
    for (int row = 0; row < table().model()->rowCount(); ++row) {
        QVERIFY(nameAt(row).contains(QStringLiteral("trail"), Qt::CaseInsensitive));
    }
    QTest::keyClick(list().filterField(), Qt::Key_Down);
    QVERIFY(table().hasFocus());
    QVERIFY(table().currentIndex().isValid());
    m_page->focusFilter();
    QTest::keyClick(list().filterField(), Qt::Key_Escape);
    settle();
    QCOMPARE(asked().scope.filter.text, std::string());
    QCOMPARE(table().model()->rowCount(), 38);
    QTest::keyClick(list().filterField(), Qt::Key_Escape);
    QVERIFY(table().hasFocus());
}

void TestCampaignsPage::channelsFilter()
{
    FilterChip* chip = list().channelChip();
    QVERIFY(!chip->isNarrowed());
    QTest::mouseClick(chip, Qt::LeftButton);
    auto* menu = list().findChild<QMenu*>();
    QVERIFY(menu != nullptr);
    QCOMPARE(menu->actions().size(), 6);
    menu->actions().constFirst()->trigger();
    menu->close();
    settle();
    QCOMPARE(asked().scope.filter.channels, std::vector<api::Channel>{api::Channel::search});
    QVERIFY(chip->isNarrowed());
    QVERIFY(chip->text().contains(QStringLiteral("Search")));
    QVERIFY(table().model()->rowCount() < 38);
    QTest::keyClick(chip, Qt::Key_Delete);
    settle();
    QVERIFY(asked().scope.filter.channels.empty());
    QCOMPARE(table().model()->rowCount(), 38);
    // All six are no filter.
    list().setChannels({api::Channel::email, api::Channel::social, api::Channel::display, api::Channel::search,
                        api::Channel::video, api::Channel::native});
    QVERIFY(!chip->isNarrowed());
}

void TestCampaignsPage::clickingAHeadSorts()
{
    const auto click = [&](int column) {
        const HeaderView* head = table().head();
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                          QPoint(head->sectionViewportPosition(column) + head->sectionSize(column) / 2, 10));
        settle();
    };
    click(CampaignsModel::kRevenue);
    QCOMPARE(asked().sortBy, api::CampaignColumn::revenue);
    QVERIFY(asked().descending); // figures: the most first
    click(CampaignsModel::kRevenue);
    QVERIFY(!asked().descending);
    click(CampaignsModel::kName);
    QCOMPARE(asked().sortBy, api::CampaignColumn::name);
    QVERIFY(!asked().descending); // words: from A
    QCOMPARE(table().head()->sortedColumn(), static_cast<int>(CampaignsModel::kName));
    click(CampaignsModel::kLast15); // a shape has no order
    QCOMPARE(asked().sortBy, api::CampaignColumn::name);
}

void TestCampaignsPage::keysSort()
{
    table().setFocus();
    press(Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(asked().sortBy, api::CampaignColumn::revenue);
    press(Qt::Key_Up, Qt::ControlModifier);
    QVERIFY(!asked().descending);
    press(Qt::Key_Down, Qt::ControlModifier);
    QVERIFY(asked().descending);
    press(Qt::Key_Left, Qt::ControlModifier);
    press(Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(asked().sortBy, api::CampaignColumn::score);
    // It is there again the next time.
    open();
    QCOMPARE(list().request().sortBy, api::CampaignColumn::score);
}

void TestCampaignsPage::keysMove()
{
    table().setFocus();
    press(Qt::Key_Home);
    QCOMPARE(table().currentIndex().row(), 0);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    QCOMPARE(table().currentIndex().row(), 2);
    QVERIFY(table().selectionModel()->isRowSelected(2));
    press(Qt::Key_Up);
    QCOMPARE(table().currentIndex().row(), 1);
    press(Qt::Key_PageDown);
    QVERIFY(table().currentIndex().row() > 10);
    press(Qt::Key_End);
    QCOMPARE(table().currentIndex().row(), 37);
    press(Qt::Key_PageUp);
    QVERIFY(table().currentIndex().row() < 30);
}

void TestCampaignsPage::lettersAreLeftToTheWindow()
{
    table().setFocus();
    press(Qt::Key_Home);
    for (const auto& [key, text] :
         {std::pair{Qt::Key_Space, u" "_qs}, {Qt::Key_J, u"j"_qs}, {Qt::Key_Slash, u"/"_qs}}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier, text);
        QCoreApplication::sendEvent(&table(), &event);
        QVERIFY(!event.isAccepted());
    }
    QCOMPARE(table().currentIndex().row(), 0);
}

void TestCampaignsPage::theCurrentCampaignStaysCurrent()
{
    table().setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    const QString current = nameAt(2);
    press(Qt::Key_Up, Qt::ControlModifier); // the other way round
    QCOMPARE(nameAt(table().currentIndex().row()), current);
    QCOMPARE(table().currentIndex().row(), 35);
    QCOMPARE(table().selectionModel()->selectedRows().size(), 1);
    QCOMPARE(nameAt(table().selectionModel()->selectedRows().constFirst().row()), current);
}

void TestCampaignsPage::rowsHoldStillUnderThePointer()
{
    QVERIFY(!asked().holdOrder);
    QEnterEvent enter(QPointF(10, 10), QPointF(10, 10), QPointF(10, 10));
    QCoreApplication::sendEvent(&table(), &enter);
    QVERIFY(asked().holdOrder);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(&table(), &leave);
    QVERIFY(!asked().holdOrder);
}

void TestCampaignsPage::enterOpensAndEscapeGoesBack()
{
    QSignalSpy places(m_page.get(), &Page::placeChanged);
    table().setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Down);
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    QCOMPARE(m_page->place(), QStringLiteral("trail-shoes-prospecting"));
    QCOMPARE(places.count(), 1);
    const auto* request = m_backend->standingOf<api::CampaignRequest>();
    QVERIFY(request != nullptr);
    QCOMPARE(request->campaignId, std::string("trail-shoes-prospecting"));
    QVERIFY(m_backend->standingOf<api::CampaignsRequest>() == nullptr); // the list is out of sight
    QTest::keyClick(m_page->detail(), Qt::Key_Escape);
    settle();
    QCOMPARE(m_page->place(), QString());
    QVERIFY(table().isVisible());
    QVERIFY(m_backend->standingOf<api::CampaignRequest>() == nullptr);
    QCOMPARE(nameAt(table().currentIndex().row()), QStringLiteral("Trail Shoes Prospecting"));
    QCOMPARE(places.count(), 2);
}

void TestCampaignsPage::doubleClickOpens()
{
    const QModelIndex fourth = table().model()->index(3, CampaignsModel::kRevenue);
    QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, middleOf(fourth));
    settle();
    QCOMPARE(m_page->place(), QStringLiteral("winter-jackets-de"));
    m_page->openPlace(QStringLiteral("advent-reels"));
    QCOMPARE(m_backend->standingOf<api::CampaignRequest>()->campaignId, std::string("advent-reels"));
    m_page->focusFilter(); // the filter is the list's
    QCOMPARE(m_page->place(), QString());
}

void TestCampaignsPage::copiesRows()
{
    table().setFocus();
    press(Qt::Key_Home);
    press(Qt::Key_Down, Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0].section(u'\t', 0, 0), QStringLiteral("Shopping Feed Core"));
    QCOMPARE(lines[0].split(u'\t').size(), table().head()->count() - table().head()->hiddenSectionCount());
    QCOMPARE(m_page->copied(), QGuiApplication::clipboard()->text());
}

void TestCampaignsPage::saysWhenThereIsNothing()
{
    list().filterField()->setText(QStringLiteral("no such thing"));
    settle();
    QVERIFY(!table().isVisible());
    StatePane* state = list().statePane();
    QVERIFY(state->isVisible());
    QVERIFY(state->accessibleName().contains(QStringLiteral("No campaign matches")));
    QVERIFY(state->accessibleDescription().contains(QStringLiteral("no such thing")));
    auto* button = state->findChild<QPushButton*>();
    QVERIFY(button->isVisible());
    button->click();
    settle();
    QCOMPARE(list().filterField()->text(), QString());
    QVERIFY(table().isVisible());
    QCOMPARE(table().model()->rowCount(), 38);
}

void TestCampaignsPage::saysWhatFailed()
{
    QSignalSpy troubled(m_page.get(), &Page::troubled);
    m_backend->setError("history.db: the disk is full");
    settle();
    QVERIFY(table().isVisible()); // the last values stay
    QCOMPARE(table().model()->rowCount(), 38);
    QCOMPARE(troubled.takeLast().constFirst().toString(), QStringLiteral("history.db: the disk is full"));
    m_page->openPlace(QStringLiteral("advent-reels"));
    settle();
    QVERIFY(m_page->detail()->statePane()->isVisible());
    m_backend->setError({});
    settle();
    QVERIFY(!m_page->detail()->statePane()->isVisible());
    QCOMPARE(troubled.takeLast().constFirst().toString(), QString());
}

void TestCampaignsPage::footerStandsUnderItsColumns()
{
    const auto* footer = list().findChild<FooterRow*>();
    QVERIFY(footer->isVisible());
    QVERIFY(footer->text().contains(QStringLiteral("38 campaigns")));
    QVERIFY(footer->text().contains(QStringLiteral("ROAS: ")));
    // Where the footer has ink under a column, the column is; moved, it goes along.
    table().head()->moveSection(table().head()->visualIndex(CampaignsModel::kCost), 1);
    QVERIFY(footer->text().indexOf(QStringLiteral("Cost")) < footer->text().indexOf(QStringLiteral("Score")));
    QCOMPARE(footer->width(), table().width());
}

void TestCampaignsPage::figuresAreNeverCutOff()
{
    const int before = table().columnWidth(CampaignsModel::kCost);
    table().setColumnWidth(CampaignsModel::kCost, 44);
    settle();
    m_page->grab();
    settle();
    QVERIFY(table().columnWidth(CampaignsModel::kCost) > 44);
    QVERIFY(table().columnWidth(CampaignsModel::kCost) <= before);
}

void TestCampaignsPage::reasonsAreNeverCutOff()
{
    QImage sheet(300, 40, QImage::Format_ARGB32);
    QPainter painter(&sheet);
    const QFontMetrics metrics(theme().font(Type::small));
    for (const auto absent : {api::Absent::noImpressions, api::Absent::noClicks, api::Absent::noConversions,
                              api::Absent::noCost, api::Absent::noData}) {
        const AbsentCell cell{Format::reasonOf(absent)};
        QVERIFY(paintCell(painter, QRect(0, 0, 20, 28), cell, Qt::LeftToRight) > 20); // its column will grow
        QCOMPARE(metrics.elidedText(cell.reason, Qt::ElideRight, cellWidth(cell)), cell.reason);
    }
}

void TestCampaignsPage::changesStandInOnePlace()
{
    FigureStrip strip;
    api::CampaignView view;
    view.row.figures.events = 1;
    view.previous = view.row.figures;
    view.row.figures.revenue = base::moneyFromDouble(987'654);
    view.previous.revenue = base::moneyFromDouble(4'321);
    for (const int width : {1'900, 1'200, 1'000}) {
        strip.resize(width, 64);
        strip.setFigures(view, Format(QLocale(), QStringLiteral("EUR"), {}, 0));
        const bool beside = strip.buttons().front()->isChangeBesideValue();
        bool fits = true;
        for (const FigureButton* button : strip.buttons()) {
            QCOMPARE(button->isChangeBesideValue(), beside);
            fits = fits && button->hasRoomBesideValue();
        }
        QCOMPARE(beside, fits);
    }
}

void TestCampaignsPage::columnsAreKept()
{
    QVERIFY(table().isColumnHidden(CampaignsModel::kClicks));
    auto* columns = table().findChild<Columns*>();
    columns->setShown(CampaignsModel::kClicks, true);
    columns->setShown(CampaignsModel::kCpa, false);
    table().head()->moveSection(table().head()->visualIndex(CampaignsModel::kClicks), 1);
    open();
    QVERIFY(!table().isColumnHidden(CampaignsModel::kClicks));
    QVERIFY(table().isColumnHidden(CampaignsModel::kCpa));
    QCOMPARE(table().head()->visualIndex(CampaignsModel::kClicks), 1);
    QMenu menu;
    table().findChild<Columns*>()->fill(menu);
    menu.actions().constLast()->trigger();
    QVERIFY(table().isColumnHidden(CampaignsModel::kClicks));
    QVERIFY(!table().isColumnHidden(CampaignsModel::kCpa));
    QCOMPARE(table().head()->visualIndex(CampaignsModel::kClicks), static_cast<int>(CampaignsModel::kClicks));
    // A wide window shows more by itself.
    m_page->resize(1736, 900);
    settle();
    QVERIFY(!table().isColumnHidden(CampaignsModel::kClicks));
}

void TestCampaignsPage::choosingAFigureDrawsIt()
{
    m_page->openPlace(QStringLiteral("trail-shoes-prospecting"));
    settle();
    CampaignDetail& detail = *m_page->detail();
    const auto& buttons = detail.figures()->buttons();
    QCOMPARE(buttons.size(), std::size_t{8});
    QCOMPARE(detail.chart()->data().title, QStringLiteral("Performance score"));
    QTest::mouseClick(buttons[2], Qt::LeftButton);
    QCOMPARE(detail.figures()->chosen(), api::Metric::revenue);
    QCOMPARE(detail.chart()->data().title, QStringLiteral("Revenue"));
    QVERIFY(!detail.chart()->data().current.empty());
    QCOMPARE(detail.chart()->data().notes.size(), std::size_t{1});
    QTest::keyClick(buttons[2], Qt::Key_Right);
    QCOMPARE(detail.figures()->chosen(), api::Metric::roas);
    QVERIFY(buttons[2]->accessibleName().startsWith(QStringLiteral("Revenue €")));
    QVERIFY(buttons[2]->accessibleDescription().startsWith(QStringLiteral("down ")));
    m_page->toggleTables();
    QVERIFY(detail.chart()->showsTable());
    QVERIFY(m_page->copied().contains(u'\t'));
}

void TestCampaignsPage::launchAndChanges()
{
    m_page->openPlace(QStringLiteral("trail-shoes-prospecting"));
    settle();
    CampaignDetail& detail = *m_page->detail();
    const std::vector<std::pair<QString, QString>> facts{
        {QStringLiteral("Launched"), QStringLiteral("Mon 9 Nov 14:37")},
        {QStringLiteral("Budget"), QStringLiteral("€200,000")},
        {QStringLiteral("Duration"), QStringLiteral("28 days")},
        {QStringLiteral("Day"), QStringLiteral("16 of 28")}};
    QCOMPARE(detail.launch()->facts(), facts);
    const QAbstractItemModel& changes = *detail.changes()->model();
    QCOMPARE(changes.rowCount(), 2);
    QCOMPARE(changes.index(0, 0).data().toString(), QStringLiteral("09:37:14"));
    QCOMPARE(changes.index(0, 1).data().toString(), QStringLiteral("Bid −12.0%, budget €200,000"));
    QCOMPARE(changes.index(0, 2).data().toString(), QStringLiteral("by hand"));
    QCOMPARE(changes.index(1, 1).data().toString(), QStringLiteral("Launched"));
}

void TestCampaignsPage::paintsInBothThemesAndDirections()
{
    table().setFocus(Qt::TabFocusReason);
    press(Qt::Key_Down);
    QList<QImage> pictures;
    for (const ThemeChoice choice : {ThemeChoice::light, ThemeChoice::dark}) {
        theme().setChoice(choice);
        for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            m_page->setLayoutDirection(direction);
            settle();
            pictures.append(m_page->grab().toImage());
        }
    }
    theme().setChoice(ThemeChoice::light);
    for (qsizetype i = 0; i < pictures.size(); ++i) {
        for (qsizetype k = 0; k < i; ++k) {
            QVERIFY(pictures[i] != pictures[k]);
        }
    }
    QVERIFY(pictures[0].pixelColor(548, 690).lightness() > 200);
    QVERIFY(pictures[2].pixelColor(548, 690).lightness() < 60);
}

QTEST_MAIN(TestCampaignsPage)
#include "tst_campaigns_page.moc"
