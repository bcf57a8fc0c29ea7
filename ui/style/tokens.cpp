#include "ui/style/tokens.h"

#include <array>

namespace bw::ui {

namespace {

constexpr QRgb hex(unsigned rgb)
{
    return 0xFF000000U | rgb;
}

constexpr std::array kTokens{
    TokenRow{Token::background, "background", hex(0xF3F1EC), hex(0x151412)},
    TokenRow{Token::surface, "surface", hex(0xFDFCFA), hex(0x1D1C1A)},
    TokenRow{Token::raised, "raised", hex(0xFFFFFF), hex(0x262422)},
    TokenRow{Token::sunken, "sunken", hex(0xF8F6F2), hex(0x191816)},
    TokenRow{Token::hairline, "hairline", hex(0xE4E0D8), hex(0x302E2A)},
    TokenRow{Token::strongLine, "strong line", hex(0xCFCABF), hex(0x45423C)},
    TokenRow{Token::control, "control", hex(0x918B81), hex(0x767067)},
    TokenRow{Token::text, "text", hex(0x1D1B18), hex(0xEDEAE4)},
    TokenRow{Token::text2, "text 2", hex(0x5C5851), hex(0xABA69D)},
    TokenRow{Token::text3, "text 3", hex(0x6C675E), hex(0x9C978D)},
    TokenRow{Token::disabled, "disabled", hex(0xA39E95), hex(0x5F5B54)},
    TokenRow{Token::accent, "accent", hex(0x2F55B0), hex(0x93B0F2)},
    TokenRow{Token::onAccent, "on accent", hex(0xFFFFFF), hex(0x151412)},
    TokenRow{Token::selection, "selection", hex(0xE4EAF7), hex(0x262D40)},
    TokenRow{Token::hover, "hover", hex(0xF2EFE9), hex(0x252321)},
    TokenRow{Token::ink, "ink", hex(0x2B2823), hex(0xDAD6CE)},
    TokenRow{Token::inkSoft, "ink, soft", hex(0x8B857A), hex(0x8A857B)},
    TokenRow{Token::previous, "previous", hex(0x958E82), hex(0x716C63)},
    TokenRow{Token::bar, "bar", hex(0xD8D3C9), hex(0x3D3A35)},
    TokenRow{Token::positive, "positive", hex(0x0A7060), hex(0x55C4AE)},
    TokenRow{Token::negative, "negative", hex(0xB2410D), hex(0xF0905C)},
    TokenRow{Token::warning, "warning", hex(0x855B00), hex(0xE4B648)},
    TokenRow{Token::critical, "critical", hex(0xB0123C), hex(0xFF7088)},
    TokenRow{Token::info, "info", hex(0x2F5F8A), hex(0x8DB6E0)},
    TokenRow{Token::positiveTint, "positive tint", hex(0xE0F0EB), hex(0x17332D)},
    TokenRow{Token::negativeTint, "negative tint", hex(0xFAE9DF), hex(0x3A2417)},
    TokenRow{Token::warningTint, "warning tint", hex(0xFAF0D6), hex(0x352B12)},
    TokenRow{Token::criticalTint, "critical tint", hex(0xFBE6EA), hex(0x3F1B24)},
    TokenRow{Token::infoTint, "info tint", hex(0xE5EEF6), hex(0x1C2B3A)},
    TokenRow{Token::search, "search", hex(0x0C4486), hex(0x55A5FB)},
    TokenRow{Token::social, "social", hex(0xA4486F), hex(0xDA74A5)},
    TokenRow{Token::email, "email", hex(0x0B6634), hex(0x90CC9C)},
    TokenRow{Token::display, "display", hex(0xBC7A1C), hex(0xE0A830)},
    TokenRow{Token::video, "video", hex(0x7B5EBB), hex(0x8259B6)},
    TokenRow{Token::native, "native", hex(0x4C99AD), hex(0x7BE0F0)},
    TokenRow{Token::otherChannel, "other channel", hex(0x938E86), hex(0x706D68)},
};

constexpr bool tableIsInOrder()
{
    for (std::size_t i = 0; i < kTokens.size(); ++i) {
        if (static_cast<std::size_t>(kTokens[i].token) != i) {
            return false;
        }
    }
    return kTokens.size() == static_cast<std::size_t>(Token::otherChannel) + 1;
}
static_assert(tableIsInOrder());

} // namespace

std::span<const TokenRow> tokenTable()
{
    return kTokens;
}

QColor colorOf(Token token, Scheme scheme)
{
    const TokenRow& row = kTokens[static_cast<std::size_t>(token)];
    return QColor::fromRgb(scheme == Scheme::light ? row.light : row.dark);
}

Token channelToken(api::Channel channel)
{
    switch (channel) {
    case api::Channel::email:
        return Token::email;
    case api::Channel::social:
        return Token::social;
    case api::Channel::display:
        return Token::display;
    case api::Channel::search:
        return Token::search;
    case api::Channel::video:
        return Token::video;
    case api::Channel::native:
        return Token::native;
    }
    return Token::otherChannel;
}

QColor blended(const QColor& over, const QColor& ground, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(a * share + b * (1 - share) + 0.5); };
    return {mix(over.red(), ground.red()), mix(over.green(), ground.green()), mix(over.blue(), ground.blue())};
}

} // namespace bw::ui
