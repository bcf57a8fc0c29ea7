#include "ui/shell/window_place.h"

#include "ui/style/layout_memory.h"

#include <QCryptographicHash>
#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr int kStillMs = 300;
/// Beside a frame that was kept: the window filled its screen.
constexpr auto kFrame = "window/frame";
constexpr auto kMaximized = "window/maximized";

QString whereOf(const QString& set)
{
    return QStringLiteral("screensets/") + set;
}

/// Whether they stand as they stood; what the desktop's own bars take of them does not matter.
bool areSame(const std::vector<ScreenFacts>& a, const std::vector<ScreenFacts>& b)
{
    return std::ranges::equal(a, b, [](const ScreenFacts& one, const ScreenFacts& other) {
        return one.name == other.name && one.geometry == other.geometry;
    });
}

int areaOf(const QRect& rect)
{
    return rect.isEmpty() ? 0 : rect.width() * rect.height();
}

} // namespace

QString keyOf(const ScreenFacts& screen)
{
    return QStringLiteral("%1 %2x%3").arg(screen.name).arg(screen.geometry.width()).arg(screen.geometry.height());
}

QString keyOf(const std::vector<ScreenFacts>& screens)
{
    QStringList keys;
    for (const ScreenFacts& screen : screens) {
        keys.append(keyOf(screen));
    }
    keys.sort();
    // A short name, of letters that every file takes.
    const QByteArray all = keys.join(QLatin1Char('\n')).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(all, QCryptographicHash::Md5).toHex());
}

QRect heldWithin(QRect wanted, const QRect& available)
{
    wanted.setSize(wanted.size().boundedTo(available.size()));
    wanted.moveLeft(std::clamp(wanted.left(), available.left(), available.right() + 1 - wanted.width()));
    wanted.moveTop(std::clamp(wanted.top(), available.top(), available.bottom() + 1 - wanted.height()));
    return wanted;
}

WindowPlace::WindowPlace(QWidget& window, std::function<std::vector<ScreenFacts>()> screens)
    : QObject(&window), m_window(window), m_screens(std::move(screens))
{
    m_moving.setSingleShot(true);
    m_moving.setInterval(kStillMs);
    connect(&m_moving, &QTimer::timeout, this, &WindowPlace::keep);
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettleMs);
    connect(&m_settling, &QTimer::timeout, this, &WindowPlace::settle);
    window.installEventFilter(this);
    watchScreens();
}

std::vector<ScreenFacts> WindowPlace::systemScreens()
{
    std::vector<ScreenFacts> screens;
    for (const QScreen* screen : QGuiApplication::screens()) { // the primary one comes first
        screens.push_back({screen->name(), screen->geometry(), screen->availableGeometry()});
    }
    return screens;
}

void WindowPlace::watchScreens()
{
    const auto watch = [this](QScreen* screen) {
        connect(screen, &QScreen::geometryChanged, this, &WindowPlace::screensMoved);
        connect(screen, &QScreen::availableGeometryChanged, this, &WindowPlace::screensMoved);
    };
    for (QScreen* screen : QGuiApplication::screens()) {
        watch(screen);
    }
    connect(qApp, &QGuiApplication::screenAdded, this, [this, watch](QScreen* screen) {
        watch(screen);
        screensMoved();
    });
    connect(qApp, &QGuiApplication::screenRemoved, this, &WindowPlace::screensMoved);
}

QRect WindowPlace::frame() const
{
    // Where it stands with its frame, as large as without: how move() and resize() take it.
    return {m_window.isMaximized() ? m_window.normalGeometry().topLeft() : m_window.pos(),
            m_window.isMaximized() ? m_window.normalGeometry().size() : m_window.size()};
}

const ScreenFacts* WindowPlace::screenUnder(const std::vector<ScreenFacts>& screens, const QRect& frame) const
{
    const ScreenFacts* under = nullptr;
    int most = 0;
    for (const ScreenFacts& screen : screens) {
        if (const int area = areaOf(screen.geometry.intersected(frame)); area > most) {
            most = area;
            under = &screen;
        }
    }
    return under;
}

void WindowPlace::restore(QSize first)
{
    const std::vector<ScreenFacts> screens = m_screens();
    if (screens.empty() || !layoutMemory().keeps()) {
        m_window.resize(first);
        return;
    }
    m_placedOn = screens;
    const QString wanted = layoutMemory().valueAnywhere(whereOf(keyOf(screens))).toString();
    const auto known = std::ranges::find_if(screens, [&](const ScreenFacts& each) { return keyOf(each) == wanted; });
    const ScreenFacts& screen = known == screens.end() ? screens.front() : *known;
    layoutMemory().setScreen(keyOf(screen));
    const QVariant kept = layoutMemory().valueHere(QLatin1String(kFrame));
    if (kept.isValid()) {
        go(screen, kept.toRect().translated(screen.geometry.topLeft()),
           layoutMemory().valueHere(QLatin1String(kMaximized)).toBool());
        return;
    }
    QRect middle({}, first);
    middle.moveCenter(screen.available.center());
    go(screen, middle, false);
}

void WindowPlace::settle()
{
    const std::vector<ScreenFacts> screens = m_screens();
    if (screens.empty() || m_window.isFullScreen() || m_window.isMinimized()) {
        return;
    }
    const bool others = !areSame(screens, m_placedOn);
    m_placedOn = screens;
    const QString wanted = layoutMemory().valueAnywhere(whereOf(keyOf(screens))).toString();
    const auto known = std::ranges::find_if(screens, [&](const ScreenFacts& each) { return keyOf(each) == wanted; });
    const ScreenFacts* under = screenUnder(screens, frame());
    const ScreenFacts& screen = others && known != screens.end() ? *known : under != nullptr ? *under : screens.front();
    layoutMemory().setScreen(keyOf(screen));
    const QVariant kept = layoutMemory().valueHere(QLatin1String(kFrame));
    if (others && kept.isValid()) {
        go(screen, kept.toRect().translated(screen.geometry.topLeft()),
           layoutMemory().valueHere(QLatin1String(kMaximized)).toBool());
    } else {
        go(screen, frame(), m_window.isMaximized());
    }
}

void WindowPlace::go(const ScreenFacts& screen, const QRect& frame, bool maximized)
{
    // The frame that the window manager draws round it must be seen too, above all the title.
    const QSize round = m_window.frameGeometry().size() - m_window.size();
    QRect held = heldWithin({frame.topLeft(), frame.size() + round}, screen.available);
    held.setSize(held.size() - round);
    if (m_window.isMaximized() && (!maximized || !screen.geometry.intersects(m_window.geometry()))) {
        m_window.setWindowState(m_window.windowState() & ~Qt::WindowMaximized);
    }
    if (!m_window.isMaximized()) {
        m_window.resize(held.size());
        m_window.move(held.topLeft());
        m_restored = held.size();
    }
    if (maximized) {
        m_window.setWindowState(m_window.windowState() | Qt::WindowMaximized);
    }
}

void WindowPlace::keep()
{
    const std::vector<ScreenFacts> screens = m_screens();
    // What the system does to a window whose screen has gone is no wish of the user's.
    if (m_settling.isActive() || !m_window.isVisible() || m_window.isMinimized() || m_window.isFullScreen() ||
        !areSame(screens, m_placedOn)) {
        return;
    }
    const ScreenFacts* under = screenUnder(screens, m_window.geometry());
    if (under == nullptr) {
        return;
    }
    layoutMemory().setScreen(keyOf(*under));
    layoutMemory().keep(QLatin1String(kFrame), frame().translated(-under->geometry.topLeft()));
    layoutMemory().keep(QLatin1String(kMaximized), m_window.isMaximized());
    layoutMemory().keepAnywhere(whereOf(keyOf(screens)), keyOf(*under));
}

bool WindowPlace::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
        // How wide the frame is shows only now. A size that someone else has given it is theirs to know.
        if (m_window.size() == m_restored) {
            QTimer::singleShot(kStillMs, this, &WindowPlace::settle);
        }
        break;
    case QEvent::WindowStateChange:
        // Screens that came or went while it filled one, or was put away.
        if (!m_placedOn.empty() && !areSame(m_screens(), m_placedOn)) {
            m_settling.start();
        }
        m_moving.start();
        break;
    case QEvent::Move:
    case QEvent::Resize:
        m_moving.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace bw::ui
