#include "core/service/case_fold.h"

#include <cstdint>

namespace bw::service {

namespace {

/// Of a code point below U+0800, written in two bytes.
std::uint32_t smallOf(std::uint32_t letter)
{
    const auto within = [letter](std::uint32_t first, std::uint32_t last) { return letter >= first && letter <= last; };
    if ((within(0xC0, 0xDE) && letter != 0xD7) || within(0x391, 0x3AB) || within(0x410, 0x42F)) {
        return letter + 0x20;
    }
    if (within(0x400, 0x40F)) {
        return letter + 0x50;
    }
    // Capital and small letter stand side by side: capitals even here, odd there.
    if ((within(0x100, 0x137) || within(0x14A, 0x177) || within(0x460, 0x481) || within(0x48A, 0x4BF)) &&
        letter != 0x130) {
        return letter | 1;
    }
    if (within(0x139, 0x148) || within(0x179, 0x17E)) {
        return letter + (letter & 1);
    }
    return letter;
}

} // namespace

std::string foldCase(std::string_view text)
{
    std::string folded;
    folded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        if (first < 0x80) {
            folded += static_cast<char>(first >= 'A' && first <= 'Z' ? first + 0x20 : first);
            continue;
        }
        if ((first & 0xE0) == 0xC0 && i + 1 < text.size()) {
            const auto second = static_cast<unsigned char>(text[i + 1]);
            const std::uint32_t letter = smallOf((first & 0x1FU) << 6 | (second & 0x3FU));
            folded += static_cast<char>(0xC0 | letter >> 6);
            folded += static_cast<char>(0x80 | (letter & 0x3F));
            ++i;
            continue;
        }
        folded += text[i];
    }
    return folded;
}

} // namespace bw::service
