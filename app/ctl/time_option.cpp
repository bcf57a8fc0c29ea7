#include "app/ctl/time_option.h"

#include "core/base/time_text.h"

#include <charconv>

namespace bw::app {

std::optional<base::TimeMs> parseTime(std::string_view text)
{
    constexpr base::TimeMs kLimit = 8'640'000'000'000'000;
    base::TimeMs time = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), time);
    if (error == std::errc{} && end == text.data() + text.size()) {
        return time >= -kLimit && time <= kLimit ? std::optional(time) : std::nullopt;
    }
    return base::timeFromRfc3339(text);
}

} // namespace bw::app
