#pragma once

#include "connectors/demo/company.h"
#include "connectors/demo/pace_table.h"
#include "connectors/demo/stream_settings.h"
#include "connectors/demo/timeline.h"
#include "core/runtime/history_store.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace bw::demo {

/// Every row of the demo company's history has this part: the engine's own rows, which begin at 0, stand beside them in
/// the bucket where history ends and the live stream begins.
inline constexpr std::uint32_t kHistoryPart = 1'000'000;

struct HistorySettings {
    StreamSettings stream = {}; ///< of the source that goes on from the history's end: `events` are on its scale
    int days = 30;
    /// Large companies get a shorter history: no tier has more rows than these.
    std::int64_t quarterRowsMax = 1'500'000;
    std::int64_t minuteRowsMax = 500'000;
    std::int64_t windowRowsMax = 100'000;
};

/// What the demo company did before anyone looked: quarter-hours of the last `days`, minutes of the last 26 hours, 5 s
/// windows of the last 16 minutes, its campaigns and their changes. Sums agree: a quarter-hour is the sum of its
/// minutes, a minute of its windows, where these are there. A pure function of company, settings and end, made in
/// pieces, newest first. One thread; the company must outlive it.
class History {
public:
    /// Ends with the window before the one that holds `now`, at end(): where the live source has to start.
    History(const Company& company, const HistorySettings& settings, base::TimeMs now);

    base::TimeMs end() const { return m_end; }
    int pieces() const { return m_pieces; }
    int piecesGiven() const { return m_given; }

    /// The next piece, of some ten thousand rows; null after the last.
    std::shared_ptr<const runtime::HistoryBatch> next();

private:
    void addQuarter(runtime::HistoryBatch& batch, base::TimeMs quarter);
    void addMinute(runtime::HistoryBatch& batch, base::TimeMs minute, std::vector<campaign::Sums>& quarter);
    void addCampaigns(runtime::HistoryBatch& batch) const;
    void addChanges(runtime::HistoryBatch& batch, base::TimeMs from, base::TimeMs to) const;
    campaign::Sums draw(const PaceTable& table, std::uint32_t campaign, base::TimeMs begin, base::TimeMs length) const;

    const Company& m_company;
    Timeline m_timeline;
    base::TimeMs m_end;
    base::TimeMs m_quartersFrom;
    base::TimeMs m_minutesFrom;
    base::TimeMs m_windowsFrom;
    base::TimeMs m_nextEnd; ///< of the next piece
    base::TimeMs m_minutePieceMs;
    int m_pieces = 0;
    int m_given = 0;
    std::vector<engine::SeriesRef> m_series; ///< by campaign
    PaceTable m_table;
};

} // namespace bw::demo
