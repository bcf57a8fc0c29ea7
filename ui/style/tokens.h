#pragma once

#include "core/api/values.h"

#include <QColor>

#include <cstdint>
#include <span>

/// The colours of the house, as one table: what each is for, its value on a light and on a dark ground, and where
/// contrast comes first (WCAG AAA: texts ≥ 7:1, marks ≥ 4.5:1, on black).
namespace bw::ui {

enum class Scheme : std::uint8_t { light, dark, highContrast };

enum class Token : std::uint8_t {
    background,
    surface,
    raised,
    sunken,
    hairline,
    strongLine,
    control,
    text,
    text2,
    text3,
    disabled,
    accent,
    onAccent,
    selection,
    hover,
    pressed,
    ink,
    inkSoft,
    previous,
    bar,
    positive,
    negative,
    warning,
    critical,
    info,
    positiveTint,
    negativeTint,
    warningTint,
    criticalTint,
    infoTint,
    search,
    social,
    email,
    display,
    video,
    native,
    otherChannel,
};

struct TokenRow {
    Token token;
    const char* name;
    QRgb light;
    QRgb dark;
    QRgb highContrast;
};

/// Every token once, in the order of the enumeration.
std::span<const TokenRow> tokenTable();
QColor colorOf(Token token, Scheme scheme);

Token channelToken(api::Channel channel);
/// `over` at `share` (0–1) on top of `ground`, opaque.
QColor blended(const QColor& over, const QColor& ground, double share);

} // namespace bw::ui
