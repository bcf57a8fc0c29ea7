#include "tests/ui/desk_stage.h"
#include "ui/settings/settings.h"
#include "ui/shell/take_away.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QFile>
#include <QKeyEvent>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <malloc.h>
#include <unistd.h>

using namespace bw;
using namespace bw::ui;

namespace {

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const double pages = file.readLine().split(' ').value(1).toDouble();
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// Someone who works at the desk all day: looks at views, changes what is asked for, tears windows off and closes them,
/// types into whatever has the focus, changes how it all looks.
class Hand {
public:
    Hand(test::DeskStage& stage, quint32 seed) : m_stage(stage), m_chance(seed) {}

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
};

} // namespace

/// A day at the desk, simulated as fast as it goes: nothing leaks (the sanitizer says so at the end), memory stays
/// flat. BW_SOAK_HOURS is how much of a day; a quarter of an hour where it is not set. BW_SOAK_SEED repeats a run.
class TestSoak : public QObject {
    Q_OBJECT

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
        std::vector<double> megabytes;
        for (int i = 0; i < steps; ++i) {
            hand.act();
            stage.backend.advance(kStepMs);
            test::DeskStage::settle();
            if (constexpr int kHour = 3'600'000 / kStepMs; (i + 1) % kHour == 0) {
                ::malloc_trim(0);
                megabytes.push_back(residentMegabytes());
                qInfo("after %d h: %.1f MB", (i + 1) / kHour, megabytes.back());
            }
        }
        QVERIFY(stage.window().isVisible());
        // Caches (fonts, glyphs, icons of each look) are full after the first hours.
        if (constexpr std::size_t kWarm = 6; megabytes.size() >= 2 * kWarm) {
            const auto middle = megabytes.begin() + static_cast<std::ptrdiff_t>(megabytes.size() / 2);
            const double before = *std::max_element(megabytes.begin() + kWarm, middle);
            const double after = *std::max_element(middle, megabytes.end());
            QVERIFY2(after < 1.05 * before, qPrintable(QStringLiteral("%1 MB, then %2 MB").arg(before).arg(after)));
        }
    }
};

QTEST_MAIN(TestSoak)
#include "tst_soak.moc"
