#include "ui/style/theme.h"

#include "ui/style/desk_style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPixmapCache>
#include <QToolTip>

#include <algorithm>
#include <cmath>

// At file scope: the macro declares a function of the global namespace.
static void initResources()
{
    Q_INIT_RESOURCE(bw_style);
}

namespace bw::ui {

namespace {

struct TypeRow {
    double points;
    QFont::Weight weight;
};

TypeRow rowOf(Type type)
{
    switch (type) {
    case Type::axis:
        return {8.25, QFont::Normal};
    case Type::small:
        return {9, QFont::Normal};
    case Type::text:
        return {9.75, QFont::Normal};
    case Type::title:
        return {11.25, QFont::Medium};
    case Type::number:
        return {12.75, QFont::Medium};
    case Type::windowTitle:
        return {13.5, QFont::DemiBold};
    case Type::tile:
        return {17.25, QFont::Medium};
    case Type::mono:
        return {8.5, QFont::Normal};
    }
    return {9.75, QFont::Normal};
}

} // namespace

Theme& Theme::instance()
{
    static Theme only;
    return only;
}

Theme::Theme() = default;

void Theme::install()
{
    initResources();
    for (const char* file : {"Regular", "Medium", "SemiBold"}) {
        QFontDatabase::addApplicationFont(QStringLiteral(":/bw/fonts/BellwetherSans-%1.otf").arg(QLatin1String(file)));
    }
    m_installed = true;
    m_system = wishesOfPalette();
    QApplication::setStyle(new DeskStyle);
    m_scheme = chosenScheme();
    apply();
}

SystemWishes Theme::wishesOfPalette()
{
    // Qt tells a dark desktop only by its palette before 6.5: text lighter than the window behind it.
    const QPalette system = QApplication::style() != nullptr ? QApplication::style()->standardPalette() : QPalette();
    const QPalette platform = QGuiApplication::palette();
    const auto isDark = [](const QPalette& palette) {
        return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    };
    return {.dark = isDark(platform) || isDark(system)};
}

Scheme Theme::chosenScheme() const
{
    switch (m_choice) {
    case ThemeChoice::light:
        return Scheme::light;
    case ThemeChoice::dark:
        return Scheme::dark;
    case ThemeChoice::highContrast:
        return Scheme::highContrast;
    case ThemeChoice::system:
        return m_system.highContrast ? Scheme::highContrast : m_system.dark ? Scheme::dark : Scheme::light;
    }
    return Scheme::light;
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    if (chosenScheme() != m_scheme) {
        m_scheme = chosenScheme();
        apply();
    }
}

void Theme::setSystem(const SystemWishes& wishes)
{
    m_system = wishes;
    setChoice(m_choice);
}

void Theme::setDensity(Density density)
{
    if (density != m_density) {
        m_density = density;
        apply();
    }
}

int Theme::rowHeight() const
{
    return px(m_density == Density::compact ? 24 : 28);
}

void Theme::setMotion(Motion motion)
{
    m_motion = motion;
}

int Theme::slideMs() const
{
    constexpr int kSlideMs = 120;
    const bool still = m_motion == Motion::reduced || (m_motion == Motion::system && m_system.reducedMotion);
    return still ? 0 : kSlideMs;
}

void Theme::setZoom(int percent)
{
    const int held = std::clamp(percent, kLeastZoom, kMostZoom);
    if (held == m_zoom) {
        return;
    }
    m_zoom = held;
    apply();
}

void Theme::apply()
{
    if (m_installed) {
        QPixmapCache::clear();
        QApplication::setFont(font(Type::text));
        QApplication::setPalette(palette());
        QPalette tip = palette();
        QToolTip::setPalette(tip);
        QToolTip::setFont(font(Type::small));
    }
    Q_EMIT changed();
}

QFont Theme::font(Type type) const
{
    return font(type, rowOf(type).weight);
}

QFont Theme::font(Type type, QFont::Weight weight) const
{
    QFont font;
    if (type == Type::mono) {
        font.setFamilies({QStringLiteral("JetBrains Mono"), QStringLiteral("DejaVu Sans Mono")});
        font.setStyleHint(QFont::Monospace);
    } else {
        font.setFamilies(
            {QStringLiteral("Bellwether Sans"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    }
    font.setPointSizeF(rowOf(type).points * m_zoom / 100.0);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(m_strategy);
    if (type == Type::tile) {
        font.setLetterSpacing(QFont::PercentageSpacing, 98);
    }
    return font;
}

int Theme::px(double length) const
{
    return static_cast<int>(std::lround(length * m_zoom / 100.0));
}

Theme::ForPicture::ForPicture(Scheme scheme, int zoom, QFont::StyleStrategy strategy)
    : m_scheme(theme().m_scheme), m_zoom(theme().m_zoom), m_strategy(theme().m_strategy)
{
    theme().m_scheme = scheme;
    theme().m_zoom = zoom;
    theme().m_strategy = strategy;
}

Theme::ForPicture::~ForPicture()
{
    theme().m_scheme = m_scheme;
    theme().m_zoom = m_zoom;
    theme().m_strategy = m_strategy;
}

QPalette Theme::palette() const
{
    QPalette p;
    const auto set = [&](QPalette::ColorRole role, Token token) { p.setColor(role, color(token)); };
    set(QPalette::Window, Token::background);
    set(QPalette::WindowText, Token::text);
    set(QPalette::Base, Token::surface);
    set(QPalette::AlternateBase, Token::sunken);
    set(QPalette::Text, Token::text);
    set(QPalette::PlaceholderText, Token::text3);
    set(QPalette::Button, Token::raised);
    set(QPalette::ButtonText, Token::text);
    set(QPalette::BrightText, Token::critical);
    set(QPalette::Highlight, Token::selection);
    set(QPalette::HighlightedText, Token::text);
    set(QPalette::Link, Token::accent);
    set(QPalette::LinkVisited, Token::accent);
    set(QPalette::ToolTipBase, Token::raised);
    set(QPalette::ToolTipText, Token::text);
    set(QPalette::Light, Token::raised);
    set(QPalette::Midlight, Token::hairline);
    set(QPalette::Mid, Token::strongLine);
    set(QPalette::Dark, Token::control);
    set(QPalette::Shadow, Token::control);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText}) {
        p.setColor(QPalette::Disabled, role, color(Token::disabled));
    }
    return p;
}

} // namespace bw::ui
