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

enum class ThemeChoice : std::uint8_t { system, light, dark, highContrast };

/// How much air rows have.
enum class Density : std::uint8_t { comfortable, compact };

/// Whether panes slide: as the system says, always, or never.
enum class Motion : std::uint8_t { system, full, reduced };

/// What the user has asked of the whole system.
struct SystemWishes {
    bool dark = false;
    bool highContrast = false;
    bool reducedMotion = false;
    friend bool operator==(const SystemWishes&, const SystemWishes&) = default;
};

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
    /// Light on dark: the dark scheme, and that of high contrast.
    bool isDark() const { return m_scheme != Scheme::light; }
    /// What ThemeChoice::system and Motion::system follow, from now on.
    void setSystem(const SystemWishes& wishes);
    const SystemWishes& system() const { return m_system; }

    Density density() const { return m_density; }
    void setDensity(Density density);
    /// The height of a row of a table or list at the density and zoom of now, in device-independent pixels.
    int rowHeight() const;

    Motion motion() const { return m_motion; }
    void setMotion(Motion motion);
    /// How long a pane slides, in ms; 0: it is there at once.
    int slideMs() const;

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

    /// While it lives, theme() answers for a picture instead of the screen; nobody is told, so no event may be handled
    /// meanwhile. Guards may be nested.
    class ForPicture {
    public:
        /// `strategy`: PreferNoShaping where a text must be had back from its glyphs.
        explicit ForPicture(Scheme scheme, int zoom = 100, QFont::StyleStrategy strategy = QFont::PreferDefault);
        ~ForPicture();
        ForPicture(const ForPicture&) = delete;
        ForPicture& operator=(const ForPicture&) = delete;

    private:
        Scheme m_scheme;
        int m_zoom;
        QFont::StyleStrategy m_strategy;
    };
    QFont::StyleStrategy fontStrategy() const { return m_strategy; }

Q_SIGNALS:
    /// Colours, type, zoom or density are others now: repaint, and lay out again.
    void changed();

private:
    Theme();
    void apply();
    static SystemWishes wishesOfPalette();
    Scheme chosenScheme() const;

    ThemeChoice m_choice = ThemeChoice::system;
    Scheme m_scheme = Scheme::light;
    int m_zoom = 100;
    QFont::StyleStrategy m_strategy = QFont::PreferDefault;
    Density m_density = Density::comfortable;
    Motion m_motion = Motion::system;
    SystemWishes m_system;
    bool m_installed = false;
};

/// Short for Theme::instance().
inline Theme& theme()
{
    return Theme::instance();
}

} // namespace bw::ui
