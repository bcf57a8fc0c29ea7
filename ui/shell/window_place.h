#pragma once

#include <QObject>
#include <QRect>
#include <QString>
#include <QTimer>

#include <functional>
#include <vector>

class QWidget;

namespace bw::ui {

/// A screen, as far as it matters where a window stands. Rectangles in device-independent pixels of the desktop.
struct ScreenFacts {
    QString name;
    QRect geometry;
    QRect available; ///< without the desktop's own bars
    friend bool operator==(const ScreenFacts&, const ScreenFacts&) = default;
};

/// Names a screen by what it is called and how large it is: "DP-1 1920x1080".
QString keyOf(const ScreenFacts& screen);
/// Names a set of screens, whatever their order.
QString keyOf(const std::vector<ScreenFacts>& screens);
/// `wanted`, moved as little as it must and made smaller where it must, to lie within `available`.
QRect heldWithin(QRect wanted, const QRect& available);

/// Where the window stands, kept for each screen, and on which it stood for each set of screens: it goes back when a
/// screen comes back, and is never left where nobody sees it. Tells the LayoutMemory the screen. GUI thread.
class WindowPlace : public QObject {
    Q_OBJECT
public:
    /// `screens`: the primary one first; another than the system's for tests.
    explicit WindowPlace(QWidget& window, std::function<std::vector<ScreenFacts>()> screens = systemScreens);

    static std::vector<ScreenFacts> systemScreens();

    /// To where it stood with these screens; where it never was, as large as `first`, in the middle of the first. As
    /// large as `first` and nothing else where layouts are not kept.
    void restore(QSize first);
    /// The screens are others now: restored once they have settled.
    void screensMoved() { m_settling.start(); }
    bool isSettling() const { return m_settling.isActive(); }
    /// At once, what is otherwise kept when it has stood still for a moment.
    void keep();

    static constexpr int kSettleMs = 600;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void watchScreens();
    void settle();
    void go(const ScreenFacts& screen, const QRect& frame, bool maximized);
    const ScreenFacts* screenUnder(const std::vector<ScreenFacts>& screens, const QRect& frame) const;
    QRect frame() const;

    QWidget& m_window;
    std::function<std::vector<ScreenFacts>()> m_screens;
    std::vector<ScreenFacts> m_placedOn; ///< the screens there were when it was placed last
    QSize m_restored;                    ///< as large as it was made here
    QTimer m_moving;
    QTimer m_settling;
};

} // namespace bw::ui
