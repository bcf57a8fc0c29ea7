#include "core/service/clock_doubt.h"

#include "core/base/time_text.h"

#include <algorithm>

namespace bw::service {

namespace {

constexpr std::int64_t kFewest = 20;

std::int64_t countOf(const runtime::SourceSnapshot& snapshot, event::RejectReason reason)
{
    return snapshot.decoder.rejected[static_cast<std::size_t>(reason)];
}

/// "2026-11-24 13:37:14 UTC".
std::string inUtc(base::TimeMs time)
{
    std::string text = base::toRfc3339(time);
    text.resize(std::min(text.size(), text.find('.')));
    std::replace(text.begin(), text.end(), 'T', ' ');
    return text + " UTC";
}

} // namespace

void ClockDoubt::note(const runtime::SourceSnapshot& snapshot)
{
    const Counts counts{snapshot.recordsIn, countOf(snapshot, event::RejectReason::timestampInFuture),
                        countOf(snapshot, event::RejectReason::timestampTooOld)};
    if (counts.in < m_judged.in) {
        m_judged = {}; // counting began anew
    }
    const std::int64_t in = counts.in - m_judged.in;
    if (in < kFewest) {
        return;
    }
    const auto areMost = [in](std::int64_t refused) { return 2 * refused > in; };
    m_clock = areMost(counts.inFuture - m_judged.inFuture) ? Clock::behind
              : areMost(counts.tooOld - m_judged.tooOld)   ? Clock::ahead
                                                           : Clock::plausible;
    m_judged = counts;
}

std::optional<std::string> ClockDoubt::problem(const std::string& sourceName, base::TimeMs now) const
{
    if (m_clock == Clock::plausible) {
        return std::nullopt;
    }
    const std::string clock = "This machine's clock (" + inUtc(now) + ") ";
    return m_clock == Clock::behind
               ? clock + "is behind, or the senders' are ahead: most records of " + sourceName +
                     " lie more than 5 minutes in its future and are refused. Set it right; those that come then count."
               : clock + "is ahead, or the data is old: most records of " + sourceName +
                     " lie more than 90 days in its past and are refused. Set it right; those that come then count.";
}

} // namespace bw::service
