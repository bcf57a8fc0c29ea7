#include "tests/ui/fake_backend.h"
#include "ui/sources/counts_pane.h"
#include "ui/sources/dispositions_model.h"
#include "ui/sources/quarantine_model.h"
#include "ui/sources/quarantine_pane.h"
#include "ui/sources/record_pane.h"
#include "ui/sources/sources_model.h"
#include "ui/sources/sources_page.h"
#include "ui/style/theme.h"
#include "ui/tables/cell_painter.h"
#include "ui/tables/filter_chip.h"
#include "ui/tables/header_view.h"
#include "ui/tables/table_view.h"
#include "ui/tables/tree_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <memory>
#include <set>
#include <vector>

using namespace bw;
using namespace bw::ui;

class TestSourcesPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void showsSourcesAndCounts();
    void countsAndReasonsAreReadWhole();
    void columnsGoOneByOne();
    void expandsByKeyboard();
    void aProblemSpansItsRow();
    void aReasonFilters();
    void recordsAreThoseOfTheTenantShown();
    void placesAreKept();
    void aRecordIsReadWithItsFault();
    void aFieldThatIsAbsentIsSaid();
    void theChosenRecordStaysWhileOthersCome();
    void asksAtMostEveryTwoSeconds();
    void asksNothingWhilePaused();
    void scrollingReadsOn();
    void copiesTheRecordWhole();
    void failureIsTold();
    void paintsInBothThemes();

private:
    TableView& quarantine() { return *m_page->quarantine()->table(); }
    TreeView& sources() { return *m_page->sources(); }
    static Scope scopeOf(const std::string& tenant, const QString& currency)
    {
        Scope scope;
        scope.asked.tenantId = tenant;
        scope.format = Format(QLocale(QLocale::English, QLocale::UnitedKingdom), currency,
                              QStringLiteral("Europe/Berlin"), test::FakeBackend::kZoneOffset);
        return scope;
    }
    void settle()
    {
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }

    std::unique_ptr<test::FakeBackend> m_backend;
    std::unique_ptr<Bridge> m_bridge;
    std::unique_ptr<SourcesPage> m_page;
};

void TestSourcesPage::initTestCase()
{
    theme().install();
    theme().setChoice(ThemeChoice::light);
}

void TestSourcesPage::init()
{
    m_backend = std::make_unique<test::FakeBackend>();
    m_bridge = std::make_unique<Bridge>(*m_backend);
    m_page = std::make_unique<SourcesPage>(*m_bridge);
    m_page->setScope(scopeOf("aldermoor", QStringLiteral("EUR")));
    m_page->resize(1096, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    settle();
}

void TestSourcesPage::cleanup()
{
    m_page.reset();
    m_bridge.reset();
    m_backend.reset();
}

void TestSourcesPage::showsSourcesAndCounts()
{
    QCOMPARE(m_page->model()->rowCount(), 4);
    QVERIFY(sources().isVisible());
    QCOMPARE(m_page->counts()->dispositions()->model()->index(0, 1).data().toString(), QStringLiteral("24,318,406"));
    QCOMPARE(m_page->counts()->reasons()->model()->rowCount(), 6);
    QCOMPARE(quarantine().model()->rowCount(), 200); // a page of 1,616
    QCOMPARE(m_page->quarantine()->model()->countInAll(), 1'616);
}

void TestSourcesPage::countsAndReasonsAreReadWhole()
{
    const TableView& table = *m_page->counts()->dispositions();
    const QRect cell(0, 0, table.columnWidth(DispositionsModel::kCount), 24);
    const int room = table.head()->innerRect(DispositionsModel::kCount, cell).width();
    for (int row = 0; row < DispositionsModel::kRows; ++row) {
        const QVariant value = table.model()->index(row, DispositionsModel::kCount).data(CellRole);
        QVERIFY2(cellWidth(*cellIn(value)) <= room, qPrintable(cellText(*cellIn(value))));
    }
}

void TestSourcesPage::columnsGoOneByOne()
{
    const std::vector<int> leastTellingFirst{SourcesModel::kGaps, SourcesModel::kKind, SourcesModel::kPartitions,
                                             SourcesModel::kRate};
    std::set<int> hiddenCounts;
    for (int width = 1'500; width > 800; width -= 10) {
        m_page->resize(width, 700);
        settle();
        int hidden = 0;
        for (std::size_t i = 0; i < leastTellingFirst.size(); ++i) {
            const bool gone = sources().isColumnHidden(leastTellingFirst[i]);
            QVERIFY2(!gone || hidden == static_cast<int>(i), "one that tells more has gone first");
            hidden += gone ? 1 : 0;
        }
        hiddenCounts.insert(hidden);
        for (int column = 0; column < SourcesModel::kColumns; ++column) {
            QVERIFY(sources().isColumnHidden(column) ||
                    sources().columnWidth(column) >= sources().head()->sectionSizeHint(column));
        }
        if (hidden < 4) {
            QVERIFY(sources().head()->length() <= sources().viewport()->width());
        }
    }
    QVERIFY(hiddenCounts.contains(1) && hiddenCounts.contains(2));
}

void TestSourcesPage::expandsByKeyboard()
{
    sources().setFocus(Qt::TabFocusReason);
    sources().setCurrentIndex(m_page->model()->index(2, 0));
    QTest::keyClick(&sources(), Qt::Key_Return);
    QVERIFY(sources().isExpanded(m_page->model()->index(2, 0)));
    QTest::keyClick(&sources(), Qt::Key_Down);
    QCOMPARE(sources().currentIndex().parent(), m_page->model()->index(2, 0));
    QTest::keyClick(&sources(), Qt::Key_Down);
    QTest::keyClick(&sources(), Qt::Key_Down);
    QTest::keyClick(&sources(), Qt::Key_C, Qt::ControlModifier);
    const QStringList cells = QGuiApplication::clipboard()->text().split(u'\t');
    QCOMPARE(cells[0], QStringLiteral("partition 2"));
    QCOMPARE(cells[2], QStringLiteral("lagging"));
    QTest::keyClick(&sources(), Qt::Key_Left);
    QTest::keyClick(&sources(), Qt::Key_Left);
    QVERIFY(!sources().isExpanded(m_page->model()->index(2, 0)));
    // Expanded stays expanded while views come.
    sources().setExpanded(m_page->model()->index(0, 0), true);
    m_backend->advance(100);
    settle();
    QVERIFY(sources().isExpanded(m_page->model()->index(0, 0)));
}

void TestSourcesPage::aProblemSpansItsRow()
{
    m_backend->setProblem(2, "Partition 2 falls behind. Its leader answers slowly: look at broker 3.");
    m_backend->publish();
    settle();
    QCOMPARE(m_page->model()->rowCount(), 5);
    QVERIFY(sources().isFirstColumnSpanned(3, {}));
    QVERIFY(!sources().isFirstColumnSpanned(2, {}));
    QVERIFY(sources().visualRect(m_page->model()->index(3, 0)).height() >= theme().px(28));
    m_backend->setProblem(2, {});
    m_backend->publish();
    settle();
    QCOMPARE(m_page->model()->rowCount(), 4);
    QVERIFY(!sources().isFirstColumnSpanned(3, {}));
}

void TestSourcesPage::aReasonFilters()
{
    QSignalSpy places(m_page.get(), &Page::placeChanged);
    TableView& reasons = *m_page->counts()->reasons();
    QTest::mouseClick(reasons.viewport(), Qt::LeftButton, {},
                      reasons.visualRect(reasons.model()->index(1, 0)).center());
    settle();
    QCOMPARE(m_page->quarantine()->reason(), std::string("wrong_type"));
    QVERIFY(m_page->quarantine()->reasonChip()->isNarrowed());
    for (int row = 0; row < quarantine().model()->rowCount(); ++row) {
        QCOMPARE(quarantine().model()->index(row, QuarantineModel::kReason).data().toString(),
                 QStringLiteral("wrong_type"));
    }
    QCOMPARE(m_page->quarantine()->model()->countInAll(), 404);
    QCOMPARE(places.takeLast().constFirst().toString(), QStringLiteral("quarantine/wrong_type"));
    QTest::keyClick(m_page->quarantine()->reasonChip(), Qt::Key_Delete);
    settle();
    QCOMPARE(m_page->quarantine()->model()->countInAll(), 1'616);
}

void TestSourcesPage::recordsAreThoseOfTheTenantShown()
{
    api::QuarantinedRecord record;
    record.sourceId = "ads-eu";
    record.position = 9'000'000;
    record.arrived = m_backend->now();
    record.reason = "wrong_type";
    record.tenantId = "kitanomori";
    record.atStake = base::moneyFromDouble(1'200);
    m_backend->quarantine(record);
    m_page->setScope(scopeOf("kitanomori", QStringLiteral("JPY")));
    settle();
    QCOMPARE(m_page->quarantine()->model()->countInAll(), 1);
    QCOMPARE(m_page->quarantine()->model()->atStakeInAll(), base::moneyFromDouble(1'200));
    m_page->setScope(scopeOf("aldermoor", QStringLiteral("EUR")));
    settle();
    QCOMPARE(m_page->quarantine()->model()->countInAll(), 1'616);
}

void TestSourcesPage::placesAreKept()
{
    m_page->openPlace(QStringLiteral("quarantine/malformed"));
    settle();
    QCOMPARE(m_page->quarantine()->reason(), std::string("malformed"));
    QCOMPARE(m_page->place(), QStringLiteral("quarantine/malformed"));
    m_page->openPlace(QStringLiteral("quarantine"));
    settle();
    QCOMPARE(m_page->quarantine()->reason(), std::string());
}

void TestSourcesPage::aRecordIsReadWithItsFault()
{
    quarantine().setFocus();
    quarantine().setCurrentIndex(quarantine().model()->index(2, 0));
    settle();
    const QPlainTextEdit& text = *m_page->record()->text();
    QVERIFY(text.toPlainText().contains(QStringLiteral("\"event_id\": \"ae-7f20c1\"")));
    QCOMPARE(text.extraSelections().size(), 1);
    QCOMPARE(text.extraSelections().constFirst().cursor.selectedText(), QStringLiteral("\"cost\": \"12,40\""));
    QCOMPARE(m_page->record()->verdict(),
             QStringLiteral("performance_metrics.cost: expected a number, found \"12,40\"."));
    QVERIFY(text.isReadOnly());
    // A malformed one, with bytes that are no text.
    quarantine().setCurrentIndex(quarantine().model()->index(4, 0));
    QVERIFY(text.toPlainText().contains(QStringLiteral("caf\\xE9 \\xF0(")));
    QVERIFY(text.extraSelections().isEmpty());
}

void TestSourcesPage::aFieldThatIsAbsentIsSaid()
{
    quarantine().setCurrentIndex(quarantine().model()->index(7, 0));
    QCOMPARE(m_page->record()->verdict(),
             QStringLiteral("touchpoints[1].channel is not in the record; expected a string."));
}

void TestSourcesPage::theChosenRecordStaysWhileOthersCome()
{
    quarantine().setCurrentIndex(quarantine().model()->index(2, 0));
    const QString before = m_page->record()->text()->toPlainText();
    const QPersistentModelIndex chosen = quarantine().currentIndex();
    api::QuarantinedRecord record;
    record.sourceId = "ads-eu";
    record.position = 9'000'000;
    record.arrived = m_backend->now();
    record.reason = "malformed";
    record.bytes = "{";
    m_backend->quarantine(record);
    m_backend->publish();
    QTRY_COMPARE_WITH_TIMEOUT(quarantine().model()->index(0, QuarantineModel::kReason).data().toString(),
                              QStringLiteral("malformed"), 10'000);
    QCOMPARE(chosen.row(), 3);
    QCOMPARE(quarantine().currentIndex().row(), 3);
    QCOMPARE(m_page->record()->text()->toPlainText(), before);
}

void TestSourcesPage::asksAtMostEveryTwoSeconds()
{
    const int before = m_backend->quarantineQueries();
    for (int i = 0; i < 20; ++i) {
        m_backend->quarantine({});
        m_backend->advance(100);
        settle();
    }
    QVERIFY(m_backend->quarantineQueries() <= before + 1);
    QTRY_VERIFY_WITH_TIMEOUT(m_backend->quarantineQueries() > before, 10'000);
}

void TestSourcesPage::asksNothingWhilePaused()
{
    m_bridge->setPaused(true);
    settle();
    const int before = m_backend->quarantineQueries();
    m_backend->quarantine({});
    m_backend->publish();
    settle();
    QCOMPARE(m_backend->quarantineQueries(), before);
    m_page->quarantine()->setReason(QStringLiteral("malformed")); // but what is asked for is answered
    QCOMPARE(m_backend->quarantineQueries(), before + 1);
}

void TestSourcesPage::scrollingReadsOn()
{
    QScrollBar& bar = *quarantine().verticalScrollBar();
    bar.setValue(bar.maximum());
    settle();
    QCOMPARE(quarantine().model()->rowCount(), 400);
    for (int i = 0; i < 20; ++i) {
        bar.setValue(bar.maximum());
        settle();
    }
    QCOMPARE(quarantine().model()->rowCount(), 1'616);
    QVERIFY(!m_page->quarantine()->model()->hasMore());
}

void TestSourcesPage::copiesTheRecordWhole()
{
    quarantine().setCurrentIndex(quarantine().model()->index(4, 0));
    m_page->record()->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral("{\"event_id\": \"ae-4\", \"name\": \"caf\\xE9 \\xF0(\""));
    m_page->record()->clear();
    QVERIFY(m_page->record()->text()->toPlainText().isEmpty());
}

void TestSourcesPage::failureIsTold()
{
    QSignalSpy troubled(m_page.get(), &Page::troubled);
    m_backend->setError("the engine is gone");
    settle();
    QCOMPARE(troubled.takeLast().constFirst().toString(), QStringLiteral("the engine is gone"));
    QVERIFY(sources().isVisible()); // with the last values
    m_page->quarantine()->setReason(QStringLiteral("malformed"));
    settle();
    QVERIFY(!quarantine().isVisible());
    m_backend->setError({});
    m_page->quarantine()->setReason({});
    settle();
    QVERIFY(quarantine().isVisible());
}

void TestSourcesPage::paintsInBothThemes()
{
    m_backend->setProblem(2, "Partition 2 falls behind.");
    m_backend->publish();
    sources().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&sources(), Qt::Key_Down);
    quarantine().setCurrentIndex(quarantine().model()->index(2, 0));
    settle();
    const QImage light = m_page->grab().toImage();
    theme().setChoice(ThemeChoice::dark);
    settle();
    const QImage dark = m_page->grab().toImage();
    theme().setChoice(ThemeChoice::light);
    QVERIFY(light.pixelColor(400, 250).lightness() > 200);
    QVERIFY(dark.pixelColor(400, 250).lightness() < 60);
}

QTEST_MAIN(TestSourcesPage)
#include "tst_sources_page.moc"
