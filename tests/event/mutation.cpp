#include "tests/event/mutation.h"

#include "tests/event/sample_events.h"

#include <array>
#include <string_view>

namespace bw::event::test {

namespace {

constexpr std::array<std::string_view, 28> kPieces{"null",
                                                   "\"\"",
                                                   "\" \"",
                                                   "1e400",
                                                   "-0",
                                                   "3.0",
                                                   "[",
                                                   "]",
                                                   "{",
                                                   "}",
                                                   ",",
                                                   ":",
                                                   "\"",
                                                   "\\",
                                                   "\\ud83d",
                                                   "\\udc00",
                                                   "\\u0000",
                                                   "\"a\":1,",
                                                   "true",
                                                   "12345678901234567890123",
                                                   "1e-5",
                                                   "\xC3\xA4",
                                                   "\xF0\x9F\x98\x80",
                                                   "\xED\xA0\x80",
                                                   " ",
                                                   "\t",
                                                   "-1",
                                                   "\"12\""};

std::size_t below(std::mt19937_64& random, std::size_t end)
{
    return end == 0 ? 0 : static_cast<std::size_t>(random() % end);
}

/// Puts another value where one stands: behind a colon, up to the next comma or brace.
void replaceValue(std::string& text, std::mt19937_64& random)
{
    const std::size_t colon = text.find(':', below(random, text.size()));
    if (colon != std::string::npos) {
        const std::size_t end = std::min(text.find_first_of(",}", colon), text.size());
        text.replace(colon + 1, end - colon - 1, kPieces[below(random, kPieces.size())]);
    }
}

} // namespace

std::string mutated(std::string text, std::mt19937_64& random)
{
    for (std::size_t left = 1 + below(random, 3); left > 0; --left) {
        const std::size_t at = below(random, text.size());
        switch (random() % 7) {
        case 0:
            text.insert(at, kPieces[below(random, kPieces.size())]);
            break;
        case 1:
            text.erase(at, 1 + below(random, 4));
            break;
        case 2:
            if (!text.empty()) {
                text[at] = static_cast<char>(random());
            }
            break;
        case 3:
            text.insert(at, text.substr(below(random, text.size()), below(random, 40)));
            break;
        case 4:
            text.resize(random() % 8 == 0 ? at : text.size());
            break;
        default:
            replaceValue(text, random);
        }
    }
    return text;
}

std::string mutatedEvent(std::mt19937_64& random)
{
    const Json event = sampleEvent(static_cast<EventType>(random() % kEventTypeNames.size()));
    return mutated(event.dump(), random);
}

} // namespace bw::event::test
