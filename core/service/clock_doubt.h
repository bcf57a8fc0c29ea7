#pragma once

#include "core/runtime/sink.h"

#include <optional>
#include <string>

namespace bw::service {

/// Whether a source's records and the machine's clock can both be right. A clock that is far behind makes every record
/// one of the future, one that is far ahead makes it too old: both are refused, one by one, and nothing else would say
/// why no figure moves. Judged by the records themselves, at least 20 at a time, so that the clock being set changes no
/// judgement. The service's thread.
class ClockDoubt {
public:
    void note(const runtime::SourceSnapshot& snapshot);

    /// What is wrong and what helps, in a sentence or two; nothing if no doubt is. `now`: as the clock has it.
    std::optional<std::string> problem(const std::string& sourceName, base::TimeMs now) const;

private:
    enum class Clock : std::uint8_t { plausible, behind, ahead };
    struct Counts {
        std::int64_t in = 0;
        std::int64_t inFuture = 0;
        std::int64_t tooOld = 0;
    };

    Counts m_judged; ///< so far
    Clock m_clock = Clock::plausible;
};

} // namespace bw::service
