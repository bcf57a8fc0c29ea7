#pragma once

#include "ui/style/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

namespace bw::ui {

/// The sizes of the house; nothing is set in any other.
enum class Type : std::uint8_t {
    axis,        ///< 8.25 pt: axes, keys
    small,       ///< 9 pt: secondary in rows, status, column heads
    text,        ///< 9.75 pt
    title,       ///< 11.25 pt medium: sentence and titles
    number,      ///< 12.75 pt medium: second-rank numbers
    windowTitle, ///< 13.5 pt semibold
    tile,        ///< 17.25 pt medium, letters at 98 %
    mono,        ///< 8.5 pt: ids and bytes
};

enum class ThemeChoice : std::uint8_t { system, light, dark };

/// Colours, type and measure as they are now: the one object every widget asks when it paints or lays itself out.
/// GUI thread only; lives as long as the application.
class Theme : public QObject {
    Q_OBJECT
public:
    static Theme& instance();

    /// Fonts, style, palette and default font of the application. Once, after QApplication is made.
    void install();

    ThemeChoice choice() const { return m_choice; }
    void setChoice(ThemeChoice choice);
    Scheme scheme() const { return m_scheme; }
    bool isDark() const { return m_scheme == Scheme::dark; }

    /// Per cent, held within 80 to 200.
    int zoom() const { return m_zoom; }
    void setZoom(int percent);
    static constexpr int kLeastZoom = 80;
    static constexpr int kMostZoom = 200;

    QColor color(Token token) const { return colorOf(token, m_scheme); }
    QFont font(Type type) const;
    QFont font(Type type, QFont::Weight weight) const;
    /// A length of LOOK in device-independent pixels at the zoom of now.
    int px(double length) const;
    QPalette palette() const;

Q_SIGNALS:
    /// Colours, type or zoom are others now: repaint, and lay out again.
    void changed();

private:
    Theme();
    void apply();
    void readSystem();

    ThemeChoice m_choice = ThemeChoice::system;
    Scheme m_scheme = Scheme::light;
    int m_zoom = 100;
    bool m_installed = false;
    bool m_systemIsDark = false;
};

/// Short for Theme::instance().
inline Theme& theme()
{
    return Theme::instance();
}

} // namespace bw::ui
