#include <QTest>

#include "tests/ui/desk_stage.h"
#include "ui/shell/window_place.h"
#include "ui/style/layout_memory.h"
#include "ui/style/pane_splitter.h"
#include "ui/style/theme.h"
#include "ui/tables/columns.h"

#include <QHeaderView>
#include <QMoveEvent>
#include <QRandomGenerator>

#include <algorithm>

using namespace bw;
using namespace bw::ui;
using test::DeskStage;

namespace {

using Screens = std::vector<ScreenFacts>;

ScreenFacts screen(const char* name, const QRect& geometry, int bar = 30)
{
    return {QString::fromLatin1(name), geometry, geometry.adjusted(0, bar, 0, 0)};
}

const ScreenFacts kLaptop = screen("eDP-1", {0, 0, 1440, 900});
const ScreenFacts kWall = screen("DP-2", {1440, 0, 3840, 2160});

/// A window on screens of the test's own.
struct Stand {
    Screens screens;
    QWidget window;
    WindowPlace place;

    explicit Stand(Screens at) : screens(std::move(at)), place(window, [this] { return screens; })
    {
        place.restore({1000, 600});
        window.show();
        DeskStage::settle();
    }
    ~Stand() { window.hide(); }
    void put(const QRect& frame)
    {
        window.resize(frame.size());
        window.move(frame.topLeft());
        DeskStage::settle();
        place.keep();
    }
    /// What a window manager does to a window whose screen has gone comes with it, or just before.
    void become(Screens now, QPoint pushedTo)
    {
        screens = std::move(now);
        window.move(pushedTo);
        place.screensMoved();
        QVERIFY(QTest::qWaitFor([this] { return !place.isSettling(); }));
    }
    QRect frame() const { return {window.pos(), window.size()}; }
};

} // namespace

/// Where things stand, screen by screen.
class TestLayout : public QObject {
    Q_OBJECT

    test::OwnSettings m_settings{QStringLiteral("tst_layout")};

private Q_SLOTS:
    void initTestCase() { theme().install(); }
    void init()
    {
        layoutMemory().setKeeps(true);
        QSettings().clear();
        layoutMemory().setScreen({});
    }

    /// Held within, of its size where that is possible, and moved no further than it must.
    void aRectangleIsHeldWithin()
    {
        QRandomGenerator random(QRandomGenerator::global()->generate());
        for (int i = 0; i < 2'000; ++i) {
            const QRect available(random.bounded(-3'000, 3'000), random.bounded(-2'000, 2'000),
                                  random.bounded(200, 4'000), random.bounded(200, 2'200));
            const QRect wanted(random.bounded(-6'000, 6'000), random.bounded(-6'000, 6'000), random.bounded(1, 5'000),
                               random.bounded(1, 3'000));
            const QRect held = heldWithin(wanted, available);
            QVERIFY(available.contains(held));
            QCOMPARE(held.size(), wanted.size().boundedTo(available.size()));
            if (available.contains(wanted)) {
                QCOMPARE(held, wanted);
            }
            QVERIFY(held.left() == wanted.left() || held.left() == available.left() ||
                    held.right() == available.right());
            QVERIFY(held.top() == wanted.top() || held.top() == available.top() || held.bottom() == available.bottom());
        }
    }

    void aSetOfScreensIsTheSameInAnyOrder()
    {
        QCOMPARE(keyOf(Screens{kLaptop, kWall}), keyOf(Screens{kWall, kLaptop}));
        QVERIFY(keyOf(Screens{kLaptop, kWall}) != keyOf(Screens{kLaptop}));
        // The same plug with another screen behind it.
        QVERIFY(keyOf(kWall) != keyOf(screen("DP-2", {1440, 0, 1920, 1080})));
    }

    void theWindowComesBackWhereItStood()
    {
        const QRect there(60, 90, 900, 500);
        {
            Stand stand({kLaptop});
            stand.put(there);
        }
        const Stand again({kLaptop});
        QCOMPARE(again.frame(), there);
    }

    void aScreenThatComesBackHasItsWindowAgain()
    {
        Stand stand({kLaptop, kWall});
        stand.put({40, 60, 800, 500});
        const QRect onWall(2'000, 300, 1'800, 1'200);
        stand.put(onWall);
        QCOMPARE(layoutMemory().screen(), keyOf(kWall));
        // Unplugged: pushed to a corner that is partly out of sight.
        stand.become({kLaptop}, {1'300, -200});
        QCOMPARE(layoutMemory().screen(), keyOf(kLaptop));
        QVERIFY(kLaptop.available.contains(stand.frame()));
        QCOMPARE(stand.frame(), QRect(40, 60, 800, 500));
        stand.become({kLaptop, kWall}, stand.window.pos());
        QCOMPARE(layoutMemory().screen(), keyOf(kWall));
        QCOMPARE(stand.frame(), onWall);
        // The wall stands to the left of the laptop next time: what is kept is where it stood on it.
        const ScreenFacts moved = screen("DP-2", {-3'840, 0, 3'840, 2'160});
        stand.become({kLaptop, moved}, stand.window.pos());
        QVERIFY(moved.available.contains(stand.frame()));
    }

    /// A screen that comes while the window fills another: its place is kept again from when it does not.
    void aScreenThatComesDuringAPresentationIsKnownAfterIt()
    {
        Stand stand({kLaptop});
        stand.window.showFullScreen();
        stand.become({kLaptop, kWall}, stand.window.pos());
        stand.window.showNormal();
        QTRY_VERIFY(!stand.place.isSettling());
        const QRect onWall(2'000, 300, 1'800, 1'200);
        stand.put(onWall);
        QCOMPARE(layoutMemory().screen(), keyOf(kWall));
    }

    void aScreenThatHasGoneLeavesNothingOutOfSight()
    {
        {
            Stand stand({kLaptop, kWall});
            stand.put({4'000, 1'500, 1'200, 640});
        }
        const Stand alone({kLaptop});
        QVERIFY(kLaptop.available.contains(alone.frame()));
        const ScreenFacts small = screen("eDP-1", {0, 0, 800, 600});
        const Stand smaller({small});
        QVERIFY(small.available.contains(smaller.frame()));
    }

    void eachScreenHasItsOwnValuesAndANewOneBeginsWithTheLast()
    {
        const QString what = QStringLiteral("splitters/x");
        layoutMemory().setScreen(QStringLiteral("DP-1 1x1"));
        QVERIFY(!layoutMemory().value(what).isValid());
        layoutMemory().keep(what, 1);
        layoutMemory().setScreen(QStringLiteral("a/b\\c 2x2"));
        QCOMPARE(layoutMemory().value(what).toInt(), 1);
        QVERIFY(!layoutMemory().valueHere(what).isValid());
        layoutMemory().keep(what, 2);
        layoutMemory().setScreen(QStringLiteral("DP-1 1x1"));
        QCOMPARE(layoutMemory().value(what).toInt(), 1);
        layoutMemory().setScreen(QStringLiteral("a/b\\c 2x2"));
        QCOMPARE(layoutMemory().value(what).toInt(), 2);
        layoutMemory().forget(what);
        QVERIFY(!layoutMemory().value(what).isValid());
        layoutMemory().setKeeps(false);
        layoutMemory().setScreen(QStringLiteral("DP-1 1x1"));
        layoutMemory().keep(what, 3);
        QCOMPARE(layoutMemory().value(what).toInt(), 3);
        QVERIFY(!QSettings().contains(what));
        layoutMemory().setKeeps(true);
        QCOMPARE(layoutMemory().value(what).toInt(), 1); // as this screen was left in runs that keep
    }

    /// A drag keeps something with every move of the mouse: the file is written once it rests, and before the end.
    void whatIsKeptIsWrittenOnceItRests()
    {
        const QString what = QStringLiteral("splitters/y");
        for (int i = 0; i <= 100; ++i) {
            layoutMemory().keep(what, i);
        }
        QCOMPARE(layoutMemory().value(what).toInt(), 100);
        QVERIFY(!QSettings().contains(what));
        QTRY_VERIFY(QSettings().contains(what));
        QCOMPARE(QSettings().value(what).toInt(), 100);
        layoutMemory().keep(what, 7);
        layoutMemory().flush();
        QCOMPARE(QSettings().value(what).toInt(), 7);
        layoutMemory().forget(what);
        QVERIFY(!layoutMemory().value(what).isValid());
        layoutMemory().flush();
        QVERIFY(!QSettings().contains(what));
    }

    void splittersAndColumnsFollowTheScreen()
    {
        DeskStage stage({1280, 800}, true);
        QTest::qWait(2 * WindowPlace::kSettleMs); // the window has told where it stands, and will not again
        layoutMemory().setScreen(QStringLiteral("first"));
        auto* across = stage.overview().findChild<PaneSplitter*>();
        stage.window().openPage(QStringLiteral("campaigns"));
        DeskStage::settle();
        auto* columns = stage.window().page(QStringLiteral("campaigns"))->findChild<Columns*>();
        const QStringList asAtFirst = columns->shownColumns();
        const QStringList few{asAtFirst.at(0), asAtFirst.at(2)};
        stage.window().openPage(QStringLiteral("overview"));
        DeskStage::settle();

        const auto drag = [&](int to) {
            // As a hand does: what setSizes() does is not kept.
            QSplitterHandle* handle = across->handle(1);
            const QPoint from = handle->rect().center();
            QTest::mousePress(handle, Qt::LeftButton, {}, from);
            QTest::mouseMove(handle, from + QPoint(to - handle->x(), 0));
            QTest::mouseRelease(handle, Qt::LeftButton, {}, from);
            DeskStage::settle();
        };
        drag(700);
        const QList<int> first = across->sizes();
        layoutMemory().setScreen(QStringLiteral("second"));
        QCOMPARE(across->sizes(), first);
        drag(800);
        const QList<int> second = across->sizes();
        QVERIFY(second != first);
        columns->showColumns(few);
        layoutMemory().setScreen(QStringLiteral("first"));
        QCOMPARE(across->sizes(), first);
        layoutMemory().setScreen(QStringLiteral("second"));
        QCOMPARE(across->sizes(), second);
        QCOMPARE(columns->shownColumns(), few);
        // Made anew for another language, it is divided as it was.
        stage.window().retranslate();
        DeskStage::settle();
        QCOMPARE(stage.overview().findChild<PaneSplitter*>()->sizes(), second);
    }

    /// Whoever asks for a size gets it, be it larger than the screen: a picture, a wall of several screens.
    void aSizeThatWasAskedForStays()
    {
        for (const bool remembers : {false, true}) {
            DeskStage stage({2560, 1600}, remembers);
            QTest::qWait(2 * WindowPlace::kSettleMs);
            QCOMPARE(stage.window().size(), QSize(2560, 1600));
        }
    }

    void theDeskComesBackAsItWasLeft()
    {
        QList<int> sizes;
        {
            DeskStage stage({1100, 700}, true);
            auto* across = stage.overview().findChild<PaneSplitter*>();
            across->setSizes({600, 490});
            Q_EMIT across->splitterMoved(600, 1);
            sizes = across->sizes();
            stage.window().close();
        }
        test::FakeBackend backend(38);
        DeskOptions options;
        Desk desk(backend, options);
        desk.window().show();
        const QRect available = WindowPlace::systemScreens().front().available;
        QTRY_VERIFY(available.contains(desk.window().frameGeometry()));
        QCOMPARE(desk.window().height(), 700);
        const auto* across = desk.window().page(QStringLiteral("overview"))->findChild<PaneSplitter*>();
        QVERIFY(across->isDividedByHand());
        QCOMPARE(across->sizes().at(1), sizes.at(1));
    }
};

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
