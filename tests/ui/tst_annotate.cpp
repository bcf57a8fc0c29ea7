#include <QTest>

#include "tests/ui/desk_stage.h"
#include "ui/annotate/chart_annotator.h"
#include "ui/campaigns/campaign_detail.h"
#include "ui/campaigns/campaigns_list.h"
#include "ui/campaigns/campaigns_model.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/campaigns/compare_view.h"
#include "ui/campaigns/figure_strip.h"
#include "ui/campaigns/small_multiple.h"
#include "ui/charts/chart_canvas.h"
#include "ui/charts/time_chart.h"
#include "ui/style/state_pane.h"
#include "ui/style/theme.h"
#include "ui/tables/header_view.h"
#include "ui/tables/table_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QWheelEvent>

using namespace bw;
using namespace bw::ui;

namespace {

constexpr auto kCampaign = "trail-shoes-prospecting";

OwnNote noteOf(const std::string& campaign, api::TimeMs at, const QString& text)
{
    return {{}, "aldermoor", campaign, at, text};
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// The desk with the page of one campaign open.
struct CampaignStage : test::DeskStage {
    CampaignStage() : DeskStage(QSize(1280, 800))
    {
        window().openPage(QStringLiteral("campaigns"), QLatin1String(kCampaign));
        settle();
        detail().chart()->setFocus();
    }
    CampaignsPage& page() { return *qobject_cast<CampaignsPage*>(window().page(QStringLiteral("campaigns"))); }
    CampaignDetail& detail() { return *page().detail(); }
    TimeChart& chart() { return *detail().chart(); }
    ChartCanvas& canvas() { return *chart().findChild<ChartCanvas*>(); }
    QWidget& ground() { return *canvas().viewport(); }
    MarkStore& marks() { return desk->marks(); }
    api::RangeSpec range() { return window().scope().asked.range; }
    QPoint at(double share) // of the plot, at half its height
    {
        const QRectF plot = canvas().layout().plot;
        return QPointF(plot.left() + share * plot.width(), plot.center().y()).toPoint();
    }
    api::TimeMs timeAt(double share) { return canvas().layout().time.toTime(at(share).x()); }
    void undo()
    {
        window().store().undo().undo();
        settle();
    }
    void drawFrom(QPoint from, QPoint to, Qt::MouseButton button = Qt::LeftButton,
                  Qt::KeyboardModifiers modifiers = Qt::NoModifier, bool lets = true)
    {
        QTest::mousePress(&ground(), button, modifiers, from);
        for (const QPoint& point : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, point, ground().mapToGlobal(point), Qt::NoButton, button, modifiers);
            QCoreApplication::sendEvent(&ground(), &move);
        }
        if (lets) {
            QTest::mouseRelease(&ground(), button, modifiers, to);
        }
        settle();
    }
};

} // namespace

/// One's own notes and lines, the shared crosshair, zooming, groups, campaigns beside each other: their files and the
/// real window.
class TestAnnotate : public QObject {
    Q_OBJECT

    std::optional<test::OwnSettings> m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        m_settings.emplace(QStringLiteral("tst_annotate"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        theme().install();
    }

    // ---- The file ----

    void marksComeBackFromTheirFile()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 300; ++round) {
            OwnMarks marks;
            for (int i = random.bounded(6); i > 0; --i) {
                OwnNote note = noteOf(random.bounded(2) == 0 ? "" : "c\"ä", random.bounded(2'000'000'000) * 1000LL,
                                      QStringLiteral("n%1 \u00fc\u4e2d\\").arg(random.bounded(99)));
                note.id = QString::number(i);
                marks.notes.push_back(note);
            }
            std::ranges::stable_sort(marks.notes, {}, &OwnNote::at);
            for (int i = random.bounded(4); i > 0; --i) {
                marks.lines.push_back({"t" + std::to_string(i), random.bounded(2) == 0 ? "" : "x",
                                       static_cast<api::Metric>(random.bounded(11)), random.generateDouble() * 1e6,
                                       static_cast<Severity>(random.bounded(3))});
            }
            const QByteArray json = toJson(marks);
            const auto back = ownMarksFrom(json);
            QVERIFY2(back, back ? "" : back.error().message.c_str());
            QCOMPARE(back.value() == marks, true);
            QCOMPARE(toJson(back.value()), json);
        }
    }

    void aDamagedFileIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no JSON") << QByteArray("{\"version\": 1, \"notes\": [");
        QTest::newRow("no object") << QByteArray("[]");
        QTest::newRow("of tomorrow") << QByteArray("{\"version\": 2}");
        QTest::newRow("no time") << QByteArray(
            "{\"version\": 1, \"notes\": [{\"id\": \"1\", \"tenant\": \"t\", \"text\": \"x\"}]}");
        QTest::newRow("no metric") << QByteArray(
            "{\"version\": 1, \"lines\": [{\"tenant\": \"t\", \"value\": 1, \"severity\": \"info\"}]}");
    }

    void aDamagedFileIsKeptAside()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("notes.json"));
        write(path, bytes);
        MarkStore store(path);
        QVERIFY(store.damage().has_value());
        QVERIFY(store.marks() == OwnMarks());
        const QStringList kept = QDir(folder.path()).entryList({QStringLiteral("notes.json.damaged-*")});
        QCOMPARE(kept.size(), 1);
        QCOMPARE(bytesOf(folder.filePath(kept.front())), bytes);
        store.putNote(noteOf("", 1'000, QStringLiteral("after")));
        QCOMPARE(MarkStore(path).marks().notes.size(), std::size_t{1});
        QCOMPARE(bytesOf(folder.filePath(kept.front())), bytes);
    }

    void everyChangeIsOnDiskAndCanBeUndone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("deep/er/notes.json"));
        MarkStore store(path);
        QVERIFY(!store.damage());
        store.putNote(noteOf("a", 2'000, QStringLiteral("two")));
        store.putNote(noteOf("", 1'000, QStringLiteral("one")));
        const ReadingLine line{"aldermoor", "a", api::Metric::roas, 3, Severity::critical};
        store.putLine(line);
        OwnNote changed = store.marks().notes.back();
        changed.text = QStringLiteral("  three  ");
        store.putNote(changed);
        QCOMPARE(store.note(changed.id)->text, QStringLiteral("three"));
        QVERIFY(MarkStore(path).marks() == store.marks());
        store.removeLine(line);
        store.removeNote(changed.id);
        QCOMPARE(store.marks().notes.size(), std::size_t{1});
        QVERIFY(MarkStore(path).marks() == store.marks());
        store.undo().undo();
        store.undo().undo();
        QCOMPARE(store.line("aldermoor", "a", api::Metric::roas)->value, 3.0);
        while (store.undo().canUndo()) {
            store.undo().undo();
        }
        QVERIFY(store.marks() == OwnMarks());
        QVERIFY(MarkStore(path).marks() == OwnMarks());
        // A campaign's notes are not everything's; everything's are every campaign's.
        while (store.undo().canRedo()) {
            store.undo().redo();
        }
        QCOMPARE(store.notesOf("aldermoor", "b", 0, 9'000).size(), std::size_t{1});
        QCOMPARE(store.notesOf("lakeside", "", 0, 9'000).size(), std::size_t{0});
    }

    void whatCannotBeWrittenIsTold()
    {
        const QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("file")), "x");
        MarkStore store(folder.filePath(QStringLiteral("file/notes.json"))); // its folder is a file
        QString told;
        connect(&store, &MarkStore::failed, this, [&](const QString& what, const QString&) { told = what; });
        store.putNote(noteOf("", 1'000, QStringLiteral("held")));
        QVERIFY(told.contains(QStringLiteral("notes.json")));
        QCOMPARE(store.marks().notes.size(), std::size_t{1}); // in this run
    }

    void aLineIsRoundedAsTheAxisIs()
    {
        QCOMPARE(roundedOnAxis(412.7391, 600), 413.0);
        QCOMPARE(roundedOnAxis(0.0142391, 0.02), 0.0142);
        QCOMPARE(roundedOnAxis(3.14159, 7), 3.14);
        QCOMPARE(roundedOnAxis(31'415.9, 60'000), 31'400.0);
        QCOMPARE(roundedOnAxis(5, 0), 5.0);
    }

    // ---- Notes in the window ----

    void aNoteIsMadeChangedAndUndoneByKeyboard()
    {
        CampaignStage stage;
        stage.press(Qt::Key_Left);
        stage.press(Qt::Key_Left);
        const auto read = stage.chart().readingAt();
        QVERIFY(read.has_value());
        stage.press(Qt::Key_N);
        NoteSheet* sheet = stage.page().annotator()->noteSheet();
        QVERIFY(sheet != nullptr && sheet->isOpen() && sheet->textField()->hasFocus());
        QVERIFY(!sheet->saveButton()->isEnabled()); // an empty note says nothing
        QTest::keyClicks(sheet->textField(), QStringLiteral("Press release"));
        stage.press(Qt::Key_Return);
        QVERIFY(!sheet->isOpen());
        QCOMPARE(stage.marks().marks().notes.size(), std::size_t{1});
        const OwnNote note = stage.marks().marks().notes.front();
        QCOMPARE(note.at, *read);
        QCOMPARE(note.campaignId, std::string(kCampaign));
        const auto drawn = [&] {
            return std::ranges::any_of(stage.chart().data().notes, [](const ChartNote& each) {
                return each.mark == ChartNote::Mark::own && each.label == QStringLiteral("Press release");
            });
        };
        QVERIFY(drawn());
        stage.chart().setReadingAt(note.at);
        QVERIFY(stage.chart().readingText().contains(QStringLiteral("Press release")));
        QVERIFY(stage.chart().accessibleDescription().contains(QStringLiteral("Press release")));
        QVERIFY(stage.chart().asText().contains(QStringLiteral("Press release")));
        QCOMPARE(stage.chart().exportTable().columns.back().name, QStringLiteral("Notes"));

        QMenu menu;
        stage.chart().fillMenu(menu, std::nullopt);
        const QList<QAction*> actions = menu.actions();
        const auto change = std::ranges::find_if(actions, [](const QAction* action) {
            return action->text().startsWith(QStringLiteral("Change the note"));
        });
        QVERIFY(change != actions.end());
        (*change)->trigger();
        QVERIFY(sheet->isOpen());
        sheet->ofField()->setCurrentIndex(1); // of everything
        stage.press(Qt::Key_Return);
        QVERIFY(stage.marks().marks().notes.front().campaignId.empty());
        QCOMPARE(stage.marks().marks().notes.front().at, note.at); // to the millisecond
        stage.undo();
        QCOMPARE(stage.marks().marks().notes.front().campaignId, note.campaignId);
        stage.undo();
        QVERIFY(!drawn());
        stage.window().store().undo().redo();
        QVERIFY(drawn());
    }

    void whatIsOfEverythingStandsOnOverviewToo()
    {
        test::DeskStage stage;
        const api::TimeMs at = test::FakeBackend::kStart - base::kHourMs;
        stage.desk->marks().putNote(noteOf("", at, QStringLiteral("Price change")));
        stage.desk->marks().putNote(noteOf("made-to-last", at, QStringLiteral("of one")));
        test::DeskStage::settle();
        const QList<TimeChart*> charts = stage.overview().findChildren<TimeChart*>();
        const auto chart = std::ranges::find(charts, QStringLiteral("overview.trend"), &TimeChart::exportId);
        QVERIFY(chart != charts.end());
        QStringList labels;
        for (const ChartNote& note : (*chart)->data().notes) {
            labels.append(note.label);
        }
        QVERIFY(labels.contains(QStringLiteral("Price change")));
        QVERIFY(!labels.contains(QStringLiteral("of one")));
        QVERIFY(labels.contains(QStringLiteral("Black Week Early Access: launched")));
        QVERIFY(labels.contains(QStringLiteral("Jacket Lab 15s: stopped")));
    }

    void aMarkIsOpenedByTheMouse()
    {
        CampaignStage stage;
        stage.marks().putNote(noteOf(kCampaign, stage.timeAt(0.2), QStringLiteral("Click me")));
        test::DeskStage::settle();
        const auto own = std::ranges::find(stage.canvas().noteMarks(), ChartNote::Mark::own, &NoteMark::mark);
        QVERIFY(own != stage.canvas().noteMarks().end());
        const QPoint point(static_cast<int>(own->x), static_cast<int>(stage.canvas().layout().notes.center().y()));
        QTest::mouseClick(&stage.ground(), Qt::LeftButton, {}, point);
        test::DeskStage::settle();
        NoteSheet* sheet = stage.page().annotator()->noteSheet();
        QVERIFY(sheet != nullptr && sheet->isOpen());
        QCOMPARE(sheet->textField()->text(), QStringLiteral("Click me"));
        QTest::mouseClick(sheet->removeButton(), Qt::LeftButton);
        QVERIFY(stage.marks().marks().notes.empty());
        stage.undo();
        QCOMPARE(stage.marks().marks().notes.size(), std::size_t{1});
    }

    // ---- A line ----

    void aLineIsSetMovedAndTakenBack()
    {
        CampaignStage stage;
        QVERIFY(!stage.chart().data().threshold);
        stage.press(Qt::Key_L);
        LineSheet* sheet = stage.page().annotator()->lineSheet();
        QVERIFY(sheet != nullptr && sheet->isOpen() && sheet->valueField()->hasFocus());
        QVERIFY(!sheet->removeButton()->isVisible());
        sheet->valueField()->setValue(20);
        stage.press(Qt::Key_Return);
        QVERIFY(!sheet->isOpen());
        QVERIFY(stage.chart().data().threshold.has_value());
        QCOMPARE(stage.chart().data().threshold->value, 20.0);
        stage.chart().setReadingAt(stage.chart().data().current.back().at());
        QVERIFY(stage.chart().readingText().contains(QStringLiteral("the line")));
        stage.chart().setReadingAt(std::nullopt);

        // Drawn to the middle of the plot, then once more with a change of mind.
        const ChartLayout& layout = stage.canvas().layout();
        const QPoint handle = layout.handle.center().toPoint();
        const QPoint middle(handle.x(), static_cast<int>(layout.plot.center().y()));
        const double wanted = layout.top / 2;
        stage.drawFrom(handle, middle);
        const auto moved = stage.marks().line("aldermoor", kCampaign, api::Metric::performanceScore);
        QVERIFY(std::abs(moved->value - wanted) < layout.top / 100);
        QCOMPARE(stage.chart().data().threshold->value, moved->value);
        const QPoint now = stage.canvas().layout().handle.center().toPoint();
        stage.drawFrom(now, now + QPoint(0, 40), Qt::LeftButton, Qt::NoModifier, false);
        stage.press(Qt::Key_Escape);
        QTest::mouseRelease(&stage.ground(), Qt::LeftButton, {}, now + QPoint(0, 40));
        test::DeskStage::settle();
        QCOMPARE(stage.marks().line("aldermoor", kCampaign, api::Metric::performanceScore)->value, moved->value);
        stage.undo();
        QCOMPARE(stage.chart().data().threshold->value, 20.0);
        stage.undo();
        QVERIFY(!stage.chart().data().threshold);

        // It is of one metric of one campaign.
        stage.window().store().undo().redo();
        stage.detail().figures()->choose(api::Metric::cost);
        QVERIFY(!stage.chart().data().threshold);
    }

    // ---- Crosshair ----

    void chartsAreReadTogether()
    {
        CampaignStage stage;
        QTest::mouseMove(&stage.ground(), stage.at(0.25));
        QMouseEvent move(QEvent::MouseMove, stage.at(0.3), stage.ground().mapToGlobal(stage.at(0.3)), Qt::NoButton,
                         Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&stage.ground(), &move);
        const auto read = stage.chart().readingAt();
        QVERIFY(read.has_value());
        for (const SmallMultiple* multiple : stage.detail().multiples()) {
            QCOMPARE(multiple->chart()->readingAt(), read);
        }
        TimeChart* second = stage.detail().multiples()[1]->chart();
        second->setFocus();
        stage.press(Qt::Key_Home);
        QVERIFY(second->readingAt() != read);
        QCOMPARE(stage.chart().readingAt(), second->readingAt());
        stage.press(Qt::Key_Escape);
        QVERIFY(!stage.chart().readingAt());
        QVERIFY(!stage.detail().multiples()[2]->chart()->readingAt());
    }

    void arrowsGoFromNoteToNote()
    {
        CampaignStage stage;
        const api::TimeMs first = stage.timeAt(0.1);
        const api::TimeMs second = stage.timeAt(0.2);
        stage.marks().putNote(noteOf(kCampaign, first, QStringLiteral("first")));
        stage.marks().putNote(noteOf(kCampaign, second, QStringLiteral("second")));
        stage.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(stage.chart().readingAt(), first);
        stage.press(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(stage.chart().readingAt(), second);
        QVERIFY(stage.chart().readingText().contains(QStringLiteral("second")));
        stage.press(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(stage.chart().readingAt(), first);
    }

    // ---- Zoom ----

    void aStretchDrawnIsZoomedInTo()
    {
        CampaignStage stage;
        const api::TimeMs from = stage.timeAt(0.2);
        const api::TimeMs to = stage.timeAt(0.5);
        stage.drawFrom(stage.at(0.2), stage.at(0.5));
        QCOMPARE(stage.range().kind, api::RangeKind::between);
        QCOMPARE(stage.range().from, from);
        QCOMPARE(stage.range().to, to);
        QCOMPARE(stage.chart().data().from, from);
        QCOMPARE(stage.backend.standingOf<api::CampaignRequest>()->scope.range.from, from);
        stage.undo();
        QCOMPARE(stage.range().kind, api::RangeKind::today);
        // A click is no stretch, and Esc takes one back.
        stage.drawFrom(stage.at(0.2), stage.at(0.2) + QPoint(2, 0));
        QCOMPARE(stage.range().kind, api::RangeKind::today);
        stage.drawFrom(stage.at(0.2), stage.at(0.5), Qt::LeftButton, Qt::NoModifier, false);
        stage.chart().setFocus();
        stage.press(Qt::Key_Escape);
        QTest::mouseRelease(&stage.ground(), Qt::LeftButton, {}, stage.at(0.5));
        QCOMPARE(stage.range().kind, api::RangeKind::today);
    }

    void keysZoomMoveAndGoBack()
    {
        CampaignStage stage;
        const int before = stage.window().store().undo().count();
        const ChartData today = stage.chart().data();
        stage.press(Qt::Key_Plus);
        const api::RangeSpec once = stage.range();
        QCOMPARE(once.kind, api::RangeKind::between);
        QVERIFY(std::abs(double(once.to - once.from) - double(today.end - today.from) / kZoomStep) < 2);
        stage.press(Qt::Key_Plus);
        stage.press(Qt::Key_Left, Qt::ShiftModifier);
        QVERIFY(stage.range().from < once.to && stage.range().to - stage.range().from < once.to - once.from);
        stage.press(Qt::Key_Minus);
        // One gesture: one undo.
        QCOMPARE(stage.window().store().undo().count(), before + 1);
        stage.press(Qt::Key_0);
        QCOMPARE(stage.range().kind, api::RangeKind::today);
        stage.undo();
        QCOMPARE(stage.range().kind, api::RangeKind::between);
        stage.undo();
        QCOMPARE(stage.range().kind, api::RangeKind::today);
        // The same without a chart in hand.
        stage.window().openPage(QStringLiteral("overview"));
        stage.press(Qt::Key_Plus);
        QCOMPARE(stage.range().kind, api::RangeKind::between);
        stage.press(Qt::Key_0);
        QCOMPARE(stage.range().kind, api::RangeKind::today);
    }

    void theWheelZoomsAroundThePointer()
    {
        CampaignStage stage;
        const api::TimeMs pointed = stage.timeAt(0.4);
        const auto turn = [&](Qt::KeyboardModifiers modifiers) {
            const QPointF point = stage.at(0.4);
            QWheelEvent wheel(point, stage.ground().mapToGlobal(point), {}, {0, 120}, Qt::NoButton, modifiers,
                              Qt::NoScrollPhase, false);
            QCoreApplication::sendEvent(&stage.ground(), &wheel);
            test::DeskStage::settle();
        };
        turn(Qt::NoModifier); // scrolls the page
        QCOMPARE(stage.range().kind, api::RangeKind::today);
        turn(Qt::ControlModifier);
        turn(Qt::ControlModifier);
        QCOMPARE(stage.range().kind, api::RangeKind::between);
        const double pixel = stage.canvas().layout().time.toPixel(pointed);
        QVERIFY(std::abs(pixel - stage.at(0.4).x()) < 2);
    }

    void theHandMovesTimeButNotBeyondNow()
    {
        CampaignStage stage;
        stage.drawFrom(stage.at(0.1), stage.at(0.4));
        const api::RangeSpec zoomed = stage.range();
        stage.drawFrom(stage.at(0.2), stage.at(0.7), Qt::MiddleButton);
        const api::TimeMs by = zoomed.from - stage.range().from;
        QVERIFY(std::abs(double(by) - 0.5 * double(zoomed.to - zoomed.from)) < 0.02 * double(zoomed.to - zoomed.from));
        QCOMPARE(stage.range().to - stage.range().from, zoomed.to - zoomed.from);
        for (int i = 0; i < 40; ++i) {
            stage.chart().setFocus();
            stage.press(Qt::Key_Right, Qt::ShiftModifier);
        }
        QVERIFY(stage.range().to <= stage.backend.now() + base::kMinuteMs);
        stage.drawFrom(stage.at(0.2), stage.at(0.5), Qt::LeftButton, Qt::ShiftModifier);
        QVERIFY(stage.range().to < stage.backend.now());
    }

    void aLiveRangeStandsStillUntilItIsGoneBackTo()
    {
        CampaignStage stage;
        stage.window().setRange(api::RangeKind::live);
        test::DeskStage::settle();
        stage.press(Qt::Key_Minus);
        const api::RangeSpec held = stage.range();
        QCOMPARE(held.kind, api::RangeKind::between);
        stage.backend.advance(5'000);
        test::DeskStage::settle();
        QCOMPARE(stage.range().from, held.from);
        stage.chart().setFocus();
        stage.press(Qt::Key_0);
        QCOMPARE(stage.range().kind, api::RangeKind::live);
    }

    // ---- Layout ----

    void layoutsAreUndone()
    {
        CampaignStage stage;
        stage.detail().figures()->choose(api::Metric::cost);
        QCOMPARE(stage.chart().data().metric, api::Metric::cost);
        QCOMPARE(stage.page().layoutState().value(QStringLiteral("metric")).toString(), QStringLiteral("cost"));
        stage.undo();
        QCOMPARE(stage.chart().data().metric, api::Metric::performanceScore);
        stage.window().store().undo().redo();
        QCOMPARE(stage.chart().data().metric, api::Metric::cost);

        stage.window().openPage(QStringLiteral("campaigns"), {});
        test::DeskStage::settle();
        CampaignsList& list = *stage.page().list();
        const HeaderView* head = list.table()->head();
        QTest::mouseClick(head->viewport(), Qt::LeftButton, {},
                          QPoint(head->sectionViewportPosition(CampaignsModel::kRevenue) + 20, 10));
        QCOMPARE(list.request().sortBy, api::CampaignColumn::revenue);
        stage.undo();
        QCOMPARE(list.request().sortBy, api::CampaignColumn::cost);
        // A drawn column comes back to its place.
        const QJsonObject before = list.layoutState();
        list.table()->head()->moveSection(2, 5);
        QVERIFY(list.layoutState() != before);
        stage.undo();
        QCOMPARE(list.layoutState(), before);
        QCOMPARE(stage.window().store().undo().undoText(), QStringLiteral("figure drawn"));
    }

    // ---- Groups ----

    void campaignsStandInGroupsThatFold()
    {
        test::DeskStage stage;
        stage.window().openPage(QStringLiteral("campaigns"));
        test::DeskStage::settle();
        auto& page = *qobject_cast<CampaignsPage*>(stage.window().page(QStringLiteral("campaigns")));
        CampaignsList& list = *page.list();
        auto* model = dynamic_cast<CampaignsModel*>(list.table()->model());
        QVERIFY(model != nullptr);
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QString total = cellText(*model->totalOf(CampaignsModel::kCost));
        stage.press(Qt::Key_G);
        QVERIFY(list.request().byChannel);
        QCOMPARE(model->rowCount(), 38 + 6);
        std::int64_t counted = 0;
        api::Money cost;
        const api::CampaignGroup* group = nullptr;
        for (int row = 0; row < model->rowCount(); ++row) {
            if (const api::CampaignGroup* head = model->groupAt(row)) {
                group = head;
                counted += static_cast<std::int64_t>(head->campaigns);
                cost += head->figures.cost;
                continue;
            }
            QVERIFY(group != nullptr && model->rowAt(row).channel == group->channel);
        }
        QCOMPARE(counted, std::int64_t{38});
        QCOMPARE(cost, model->view()->totals.cost);
        QCOMPARE(cellText(*model->totalOf(CampaignsModel::kCost)), total);

        // Enter on its row folds a group, and opens it again; its sums stay.
        list.table()->setCurrentIndex(model->index(0, 0));
        const std::size_t rows = model->groupAt(0)->rows;
        const QString sum = model->index(0, CampaignsModel::kCost).data().toString();
        stage.press(Qt::Key_Return);
        QCOMPARE(model->rowCount(), static_cast<int>(38 + 6 - rows));
        QCOMPARE(model->index(0, CampaignsModel::kCost).data().toString(), sum);
        QVERIFY(model->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("folded")));
        stage.backend.advance(2'000);
        test::DeskStage::settle();
        QCOMPARE(model->rowCount(), static_cast<int>(38 + 6 - rows));
        const QJsonObject layout = page.layoutState();
        QCOMPARE(layout.value(QStringLiteral("folded")).toArray().size(), 1);
        stage.window().store().undo().undo();
        test::DeskStage::settle();
        QCOMPARE(model->rowCount(), 38 + 6);
        stage.window().store().undo().undo();
        test::DeskStage::settle();
        QCOMPARE(model->rowCount(), 38);
        page.setLayoutState(layout); // as a saved view does
        test::DeskStage::settle();
        QCOMPARE(model->rowCount(), static_cast<int>(38 + 6 - rows));
    }

    // ---- Beside each other ----

    void chosenCampaignsStandBesideEachOther()
    {
        test::DeskStage stage;
        stage.window().openPage(QStringLiteral("campaigns"));
        test::DeskStage::settle();
        auto& page = *qobject_cast<CampaignsPage*>(stage.window().page(QStringLiteral("campaigns")));
        TableView& table = *page.list()->table();
        table.setCurrentIndex(table.model()->index(0, 0));
        stage.press(Qt::Key_B); // one is none beside another
        QVERIFY(page.place().isEmpty());
        QVERIFY(stage.messageText().contains(QStringLiteral("2 to 6")));
        stage.press(Qt::Key_Down, Qt::ShiftModifier);
        stage.press(Qt::Key_Down, Qt::ShiftModifier);
        const QStringList chosen = page.list()->chosenCampaigns();
        QCOMPARE(chosen.size(), 3);
        stage.press(Qt::Key_B);
        CompareView& compare = *page.compare();
        QVERIFY(compare.isVisible());
        QCOMPARE(compare.campaignIds(), chosen);
        auto* model = compare.table()->model();
        const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->columnCount(), 6);
        QCOMPARE(model->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Shopping Feed Core"));
        QCOMPARE(model->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(),
                 QStringLiteral("Loyal Customers Lookalike"));
        QVERIFY(!model->index(1, 2).data().toString().isEmpty());
        const auto figure = model->index(2, 4).data(FigureRole).value<FigureAt>();
        QCOMPARE(figure.request.campaignId, chosen[2].toStdString());
        QCOMPARE(figure.request.metric, api::Metric::revenue);

        // One scale, one crosshair; the row says which figure is drawn.
        const std::vector<TimeChart*> charts = compare.charts();
        QCOMPARE(charts.size(), std::size_t{3});
        for (const TimeChart* chart : charts) {
            QCOMPARE(chart->data().scaleTo, charts.front()->data().scaleTo);
            QCOMPARE(chart->data().metric, api::Metric::revenue);
        }
        charts[0]->setFocus();
        stage.press(Qt::Key_Home);
        QVERIFY(charts[0]->readingAt().has_value());
        QCOMPARE(charts[2]->readingAt(), charts[0]->readingAt());
        compare.table()->setCurrentIndex(model->index(1, 0));
        QCOMPARE(charts[1]->data().metric, api::Metric::cost);
        QCOMPARE(page.layoutState().value(QStringLiteral("compared")).toString(), QStringLiteral("cost"));
        QCOMPARE(page.exportables().size(), std::size_t{4});

        // Undone and done again.
        stage.window().store().undo().undo();
        QCOMPARE(charts[1]->data().metric, api::Metric::revenue);
        QCOMPARE(compare.table()->currentIndex().row(), 2);
        stage.window().store().undo().redo();
        QCOMPARE(charts[1]->data().metric, api::Metric::cost);

        // Back, and there again by its place.
        const QString place = page.place();
        stage.window().navigator().back();
        test::DeskStage::settle();
        QVERIFY(!compare.isVisible());
        stage.window().openPage(QStringLiteral("campaigns"), place);
        test::DeskStage::settle();
        QVERIFY(compare.isVisible());
        QCOMPARE(compare.campaignIds(), chosen);
        compare.table()->setFocus();
        stage.press(Qt::Key_Escape);
        QVERIFY(page.place().isEmpty());
    }

    void whatCannotBeComparedSaysWhy()
    {
        test::DeskStage stage;
        stage.window().openPage(QStringLiteral("campaigns"));
        test::DeskStage::settle();
        auto& page = *qobject_cast<CampaignsPage*>(stage.window().page(QStringLiteral("campaigns")));
        TableView& table = *page.list()->table();
        table.setCurrentIndex(table.model()->index(0, 0));
        stage.press(Qt::Key_Down, Qt::ShiftModifier);
        stage.backend.setPageError("history.db: the disk is full");
        stage.press(Qt::Key_B);
        QVERIFY(page.compare()->statePane()->isVisible());
        QVERIFY(!page.compare()->table()->isVisible());
        stage.backend.setPageError({});
        page.compare()->statePane()->findChild<QPushButton*>()->click();
        test::DeskStage::settle();
        QVERIFY(page.compare()->table()->isVisible());
        QVERIFY(!page.compare()->statePane()->isVisible());
        // What came before stays, and looks old.
        stage.backend.setPageError("history.db: the disk is full");
        test::DeskStage::settle();
        QVERIFY(page.compare()->table()->isVisible());
        QCOMPARE(page.compare()->charts().front()->state(), PaneState::Kind::stale);
        // One that cannot be read looks old by itself, however often the others come.
        stage.backend.setPageError({});
        stage.backend.setCampaignError(page.compare()->campaignIds().at(1).toStdString(), "no such campaign");
        for (int i = 0; i < 3; ++i) {
            stage.backend.publish();
            test::DeskStage::settle();
            QCOMPARE(page.compare()->charts().at(0)->state(), PaneState::Kind::ready);
            QCOMPARE(page.compare()->charts().at(1)->state(), PaneState::Kind::stale);
            QVERIFY(stage.messageText().contains(QStringLiteral("no such campaign")));
        }
        stage.backend.setCampaignError(page.compare()->campaignIds().at(1).toStdString(), {});
        test::DeskStage::settle();
        QCOMPARE(page.compare()->charts().at(1)->state(), PaneState::Kind::ready);
        QVERIFY(!stage.messageText().contains(QStringLiteral("no such campaign")));
    }
};

QTEST_MAIN(TestAnnotate)
#include "tst_annotate.moc"
