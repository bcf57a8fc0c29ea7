#include "ui/style/tokens.h"

#include <array>
#include <cmath>

namespace bw::ui {

namespace {

constexpr QRgb hex(unsigned rgb)
{
    return 0xFF000000U | rgb;
}

constexpr std::array kTokens{
    TokenRow{Token::background, "background", hex(0xF3F1EC), hex(0x151412), hex(0x000000)},
    TokenRow{Token::surface, "surface", hex(0xFDFCFA), hex(0x1D1C1A), hex(0x000000)},
    TokenRow{Token::raised, "raised", hex(0xFFFFFF), hex(0x262422), hex(0x141414)},
    TokenRow{Token::sunken, "sunken", hex(0xF8F6F2), hex(0x191816), hex(0x0A0A0A)},
    TokenRow{Token::hairline, "hairline", hex(0xE4E0D8), hex(0x302E2A), hex(0x595959)},
    TokenRow{Token::strongLine, "strong line", hex(0xCFCABF), hex(0x45423C), hex(0x8A8A8A)},
    TokenRow{Token::control, "control", hex(0x918B81), hex(0x767067), hex(0xC8C8C8)},
    TokenRow{Token::text, "text", hex(0x1D1B18), hex(0xEDEAE4), hex(0xFFFFFF)},
    TokenRow{Token::text2, "text 2", hex(0x5C5851), hex(0xABA69D), hex(0xE6E6E6)},
    TokenRow{Token::text3, "text 3", hex(0x6C675E), hex(0x9C978D), hex(0xD6D6D6)},
    TokenRow{Token::disabled, "disabled", hex(0xA39E95), hex(0x5F5B54), hex(0x9A9A9A)},
    TokenRow{Token::accent, "accent", hex(0x2F55B0), hex(0x93B0F2), hex(0x8FC7FF)},
    TokenRow{Token::onAccent, "on accent", hex(0xFFFFFF), hex(0x151412), hex(0x000000)},
    TokenRow{Token::selection, "selection", hex(0xE4EAF7), hex(0x262D40), hex(0x06265A)},
    TokenRow{Token::hover, "hover", hex(0xF2EFE9), hex(0x252321), hex(0x1E1E1E)},
    TokenRow{Token::pressed, "pressed", hex(0xE4E0D8), hex(0x302E2A), hex(0x303030)},
    TokenRow{Token::ink, "ink", hex(0x2B2823), hex(0xDAD6CE), hex(0xFFFFFF)},
    TokenRow{Token::inkSoft, "ink, soft", hex(0x8B857A), hex(0x8A857B), hex(0xB8B8B8)},
    TokenRow{Token::previous, "previous", hex(0x958E82), hex(0x716C63), hex(0x8C8C8C)},
    TokenRow{Token::bar, "bar", hex(0xD8D3C9), hex(0x3D3A35), hex(0x767676)},
    TokenRow{Token::positive, "positive", hex(0x0A7060), hex(0x55C4AE), hex(0x4FE3C1)},
    TokenRow{Token::negative, "negative", hex(0xB2410D), hex(0xF0905C), hex(0xFF9E66)},
    TokenRow{Token::warning, "warning", hex(0x855B00), hex(0xE4B648), hex(0xFFD24D)},
    TokenRow{Token::critical, "critical", hex(0xB0123C), hex(0xFF7088), hex(0xFF9AAB)},
    TokenRow{Token::info, "info", hex(0x2F5F8A), hex(0x8DB6E0), hex(0x9CCBFF)},
    TokenRow{Token::positiveTint, "positive tint", hex(0xE0F0EB), hex(0x17332D), hex(0x00382E)},
    TokenRow{Token::negativeTint, "negative tint", hex(0xFAE9DF), hex(0x3A2417), hex(0x402000)},
    TokenRow{Token::warningTint, "warning tint", hex(0xFAF0D6), hex(0x352B12), hex(0x3A2E00)},
    TokenRow{Token::criticalTint, "critical tint", hex(0xFBE6EA), hex(0x3F1B24), hex(0x45101C)},
    TokenRow{Token::infoTint, "info tint", hex(0xE5EEF6), hex(0x1C2B3A), hex(0x0A2F52)},
    TokenRow{Token::search, "search", hex(0x0C4486), hex(0x55A5FB), hex(0x316EFF)},
    TokenRow{Token::social, "social", hex(0xA4486F), hex(0xDA74A5), hex(0xE82566)},
    TokenRow{Token::email, "email", hex(0x0B6634), hex(0x90CC9C), hex(0xC0FE65)},
    TokenRow{Token::display, "display", hex(0xBC7A1C), hex(0xE0A830), hex(0xCD9516)},
    TokenRow{Token::video, "video", hex(0x7B5EBB), hex(0x8259B6), hex(0x9989A3)},
    TokenRow{Token::native, "native", hex(0x4C99AD), hex(0x7BE0F0), hex(0x0EBBFF)},
    TokenRow{Token::otherChannel, "other channel", hex(0x938E86), hex(0x706D68), hex(0xE5E5E5)},
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
    switch (scheme) {
    case Scheme::light:
        return QColor::fromRgb(row.light);
    case Scheme::dark:
        return QColor::fromRgb(row.dark);
    case Scheme::highContrast:
        return QColor::fromRgb(row.highContrast);
    }
    return {};
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
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1 - share))); };
    return {mix(over.red(), ground.red()), mix(over.green(), ground.green()), mix(over.blue(), ground.blue())};
}

} // namespace bw::ui
