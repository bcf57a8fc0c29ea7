#pragma once

#include "core/base/codec.h"
#include "core/engine/results.h"
#include "core/event/event_batch.h"

#include <cstdint>
#include <vector>

namespace bw::engine {

/// What campaigns say of themselves: newest name, launch, budget, end; and the list of their changes. Newest means
/// highest event time, so the order of arrival does not matter. One thread.
class CampaignCatalog {
public:
    /// An accepted or late campaign event of a series that `series` names.
    void observe(std::uint32_t series, const SeriesRef& key, const event::EventBatch& batch, const event::Event& event);

    /// Moves what is new into `results`.
    void take(ShardResults& results);

    void snapshot(base::StateWriter& out) const;
    void restore(base::StateReader& in, const std::vector<SeriesRef>& series);

private:
    struct Entry {
        CampaignInfo info; ///< series is null until the first event
        base::TimeMs namedAt = base::kBeginningOfTime;
        base::TimeMs budgetAt = base::kBeginningOfTime;
        base::TimeMs stateAt = base::kBeginningOfTime; ///< of the newest launch or termination
        bool changed = false;
    };

    void noteLaunch(Entry& entry, const event::LaunchConfig& launch, base::TimeMs time);
    void noteChange(const SeriesRef& key, const event::EventBatch& batch, const event::Event& event);

    std::vector<Entry> m_entries; ///< by series
    std::vector<std::uint32_t> m_changed;
    std::vector<CampaignChange> m_changes;
};

} // namespace bw::engine
