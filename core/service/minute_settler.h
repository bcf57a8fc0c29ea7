#pragma once

#include "core/campaign/amount.h"
#include "core/service/history_access.h"

#include <map>
#include <memory>

namespace bw::service {

class LiveModel;

/// Reads minutes that were begun by a run before back from history, once the engine has told what became of them. What
/// comes in between asking and answer is added to the answer. The service's thread only.
class MinuteSettler {
public:
    /// The engine has delivered a row of this minute, which awaits it; it holds every increment so far.
    void note(std::uint32_t series, base::TimeMs minute) { m_noted[{series, minute}] = {}; }
    /// An increment of a minute that awaits its row.
    void add(std::uint32_t series, base::TimeMs minute, const campaign::Amount& amount);
    /// Asks for what has been noted, one round at a time.
    void tick(LiveModel& model, const Ask& ask);

private:
    using Key = std::pair<std::uint32_t, base::TimeMs>;
    struct Round {
        std::map<Key, campaign::Amount> since; ///< increments that the stored rows do not hold
        int waiting = 0;
        bool failed = false;
    };

    static void settle(LiveModel& model, const Round& round, const std::map<Key, campaign::Amount>& stored);

    std::map<Key, campaign::Amount> m_noted; ///< with the increments since
    std::shared_ptr<Round> m_round;          ///< null: nothing is asked
};

} // namespace bw::service
