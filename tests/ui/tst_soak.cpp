#include "tests/ui/desk_stage.h"
#include "ui/settings/setting_table.h"
#include "ui/settings/settings.h"
#include "ui/shell/take_away.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QKeyEvent>
#include <QPixmapCache>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <malloc.h>
#include <unistd.h>

#ifdef __SANITIZE_ADDRESS__
#define BW_UNDER_ASAN
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define BW_UNDER_ASAN
#endif
#endif
#ifdef BW_UNDER_ASAN
extern "C" std::size_t __sanitizer_get_current_allocated_bytes();
#endif

using namespace bw;
using namespace bw::ui;

namespace {

/// What the desk holds. `live` is what has been allocated and not freed, and is what must not grow. What the process
/// has of the machine's memory is more: the heap's holes, and under the sanitizer what it keeps to know a block by: the
/// block itself for a while after it was freed, and every stack that ever allocated.
struct Held {
    double liveMb = 0;
    double residentMb = 0;
    double objects = 0; ///< widgets and everything that belongs to a widget or to the application
};

double liveMegabytes()
{
#ifdef BW_UNDER_ASAN
    return static_cast<double>(__sanitizer_get_current_allocated_bytes()) / 1e6; // mallinfo2() knows nothing there
#else
    const struct mallinfo2 info = ::mallinfo2();
    return static_cast<double>(info.uordblks + info.hblkhd) / 1e6;
#endif
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const double pages = file.readLine().split(' ').value(1).toDouble();
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

qsizetype objectCount()
{
    qsizetype count = qApp->findChildren<QObject*>().size();
    for (const QWidget* window : QApplication::topLevelWidgets()) {
        if (window->parent() == nullptr) {
            count += 1 + window->findChildren<QObject*>().size();
        }
    }
    return count;
}

Held held()
{
    ::malloc_trim(0);
    return {liveMegabytes(), residentMegabytes(), static_cast<double>(objectCount())};
}

/// Someone who works at the desk all day: looks at views, changes what is asked for, tears windows off and closes them,
/// types into whatever has the focus, changes how it all looks.
class Hand {
public:
    Hand(test::DeskStage& stage, quint32 seed)
        : m_stage(stage), m_chance(seed), m_asAtStart(stage.window().store().scope())
    {}

    void act()
    {
        switch (m_chance.bounded(12)) {
        case 0:
        case 1:
        case 2:
            return trigger();
        case 3:
        case 4:
            return openView();
        case 5:
            return m_stage.window().setRange(pick(kRanges));
        case 6:
            return tearOff();
        case 7:
            return lookDifferent();
        case 8:
            return resize();
        default:
            return press();
        }
    }

    /// The desk as it was at the start, by what a person can do: what memory is held for then does not depend on what
    /// happened to be open.
    void tidyUp()
    {
        QGuiApplication::clipboard()->clear(); // may hold a picture of a whole page
        QPixmapCache::clear();                 // pieces the style has drawn: up to 10 MB, which take the day to fill
        const auto& windows = m_stage.window().takeAway().windows();
        while (!windows.empty()) {
            windows.front()->close();
            test::DeskStage::settle();
        }
        for (QWidget* other : QApplication::topLevelWidgets()) {
            if (other != &m_stage.window() && other->isVisible()) {
                other->close();
            }
        }
        m_stage.desk->bridge().setPaused(false);
        m_stage.window().setPresenting(false);
        for (const Setting& setting : settingTable()) {
            if (setting.section == SettingSection::look || setting.section == SettingSection::language) {
                settings().setForNow(QLatin1String(setting.key), QLatin1String(setting.byDefault));
            }
        }
        settings().setForNow(QStringLiteral("language/texts"), QStringLiteral("en"));
        settings().setForNow(QStringLiteral("look/theme"), QStringLiteral("light"));
        m_stage.window().store().set(m_asAtStart, QStringLiteral("all"));
        m_stage.window().openPage(QStringLiteral("campaigns"), QString());
        m_stage.window().openPage(QStringLiteral("overview"));
        m_stage.window().resize(1280, 800);
        for (int i = 0; i < 3; ++i) {
            m_stage.backend.advance(1'000);
            test::DeskStage::settle();
        }
    }

private:
    template <typename T, std::size_t N>
    T pick(const std::array<T, N>& from)
    {
        return from[static_cast<std::size_t>(m_chance.bounded(static_cast<int>(N)))];
    }

    /// Any action but those that end the program, or that ask for a file or wait for an answer with a loop of their
    /// own.
    void trigger()
    {
        const auto& entries = m_stage.window().actions().entries();
        const auto& entry = entries[static_cast<std::size_t>(m_chance.bounded(static_cast<int>(entries.size())))];
        if (entry.spec.group != ActionGroup::file && entry.action->isEnabled()) {
            entry.action->trigger();
        }
    }
    void openView()
    {
        const QString page =
            pick(std::array{QStringLiteral("overview"), QStringLiteral("campaigns"), QStringLiteral("sources")});
        m_stage.window().openPage(page, page == QLatin1String("campaigns") && m_chance.bounded(2) == 0
                                            ? QStringLiteral("trail-shoes")
                                            : QString());
    }
    void tearOff()
    {
        const auto& windows = m_stage.window().takeAway().windows();
        if (constexpr std::size_t kMost = 3; windows.size() >= kMost) {
            windows.front()->close();
        } else if (auto* action = m_stage.window().actions().action(QStringLiteral("view.ownWindow"))) {
            action->trigger();
        }
    }
    void lookDifferent()
    {
        if (m_chance.bounded(4) == 0) {
            settings().setForNow(QStringLiteral("language/texts"),
                                 pick(std::array{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("ar")}));
        } else {
            settings().setForNow(
                QStringLiteral("look/theme"),
                pick(std::array{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("high-contrast")}));
        }
    }
    void resize() { m_stage.window().resize(pick(std::array{QSize(1280, 800), QSize(1600, 900), QSize(1024, 640)})); }
    void press()
    {
        QWidget* target = QApplication::focusWidget();
        if (target == nullptr) {
            target = &m_stage.window();
        }
        static constexpr std::array kKeys{Qt::Key_Tab, Qt::Key_Down,   Qt::Key_Up,   Qt::Key_Right, Qt::Key_Left,
                                          Qt::Key_A,   Qt::Key_Escape, Qt::Key_Home, Qt::Key_End,   Qt::Key_Backspace};
        QTest::keyClick(target, pick(kKeys));
    }

    static constexpr std::array kRanges{api::RangeKind::live,   api::RangeKind::minutes15, api::RangeKind::hour1,
                                        api::RangeKind::today,  api::RangeKind::hours24,   api::RangeKind::days7,
                                        api::RangeKind::days30, api::RangeKind::days90};

    test::DeskStage& m_stage;
    QRandomGenerator m_chance;
    api::Scope m_asAtStart;
};

/// Whether the most of the second half is no more than `share` of that of the first. Caches (fonts, glyphs, icons of
/// each look) and the steps that can be undone are full after the first `warm` hours.
template <typename Of>
bool isFlat(const std::vector<Held>& hours, std::size_t warm, double share, const Of& of)
{
    const auto most = [&](auto from, auto to) {
        return of(*std::max_element(from, to, [&](const Held& a, const Held& b) { return of(a) < of(b); }));
    };
    const auto middle = hours.begin() + static_cast<std::ptrdiff_t>((hours.size() + warm) / 2);
    return most(middle, hours.end()) <= share * most(hours.begin() + static_cast<std::ptrdiff_t>(warm), middle);
}

} // namespace

/// A day at the desk, simulated as fast as it goes: nothing leaks (the sanitizer says so at the end), memory stays
/// flat. BW_SOAK_HOURS is how much of a day; a quarter of an hour where it is not set; from twelve
/// hours on what is held is compared. BW_SOAK_SEED repeats a run.
class TestSoak : public QObject {
    Q_OBJECT

    test::OwnSettings m_settings{QStringLiteral("tst_soak")};

public:
    /// A whole day takes longer than Qt Test lets a function run.
    static void initMain()
    {
        if (qEnvironmentVariableIsSet("BW_SOAK_HOURS") && !qEnvironmentVariableIsSet("QTEST_FUNCTION_TIMEOUT")) {
            qputenv("QTEST_FUNCTION_TIMEOUT", "100000000");
        }
    }

private Q_SLOTS:
    void memoryIsFlatOverADay()
    {
        constexpr double kUsualHours = 0.25;
        constexpr int kStepMs = 10'000;
        bool given = false;
        double hours = qEnvironmentVariable("BW_SOAK_HOURS").toDouble(&given);
        hours = given ? hours : kUsualHours;
        const int seedGiven = qEnvironmentVariableIntValue("BW_SOAK_SEED");
        const quint32 seed = seedGiven != 0 ? static_cast<quint32>(seedGiven) : QRandomGenerator::global()->generate();
        qInfo("%g hours, seed %u", hours, seed);

        test::DeskStage stage;
        Hand hand(stage, seed);
        const int steps = static_cast<int>(hours * 3'600'000 / kStepMs);
        std::vector<Held> each;
        for (int i = 0; i < steps; ++i) {
            hand.act();
            stage.backend.advance(kStepMs);
            test::DeskStage::settle();
            if (constexpr int kHour = 3'600'000 / kStepMs; (i + 1) % kHour == 0) {
                hand.tidyUp();
                each.push_back(held());
                qInfo("after %d h: %.1f MB live, %.1f MB resident, %.0f objects, %d undone steps", (i + 1) / kHour,
                      each.back().liveMb, each.back().residentMb, each.back().objects,
                      stage.window().store().undo().count());
            }
        }
        QVERIFY(stage.window().isVisible());
        if (constexpr std::size_t kWarm = 4; each.size() >= 3 * kWarm) {
            QVERIFY(isFlat(each, kWarm, 1.05, [](const Held& h) { return h.liveMb; }));
            QVERIFY(isFlat(each, kWarm, 1.00, [](const Held& h) { return h.objects; }));
#ifndef BW_UNDER_ASAN // it keeps freed blocks, and every stack that ever allocated
            QVERIFY(isFlat(each, kWarm, 1.05, [](const Held& h) { return h.residentMb; }));
#endif
        }
    }
};

QTEST_MAIN(TestSoak)
#include "tst_soak.moc"
