#pragma once

#include "core/base/result.h"
#include "core/engine/results.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace bw::runtime {

/// Rows to be kept, written in one transaction. Upserts under deterministic keys: writing a batch twice changes
/// nothing.
struct HistoryBatch {
    std::vector<engine::WindowRow> windows;
    std::vector<engine::BucketRow> minutes;
    std::vector<engine::BucketRow> quarterHours;
    std::vector<engine::CampaignInfo> campaigns;
    std::vector<engine::CampaignChange> changes;
    std::vector<engine::QuarantineRow> quarantine;
    std::vector<engine::GapRow> gaps;

    bool empty() const
    {
        return windows.empty() && minutes.empty() && quarterHours.empty() && campaigns.empty() && changes.empty() &&
               quarantine.empty() && gaps.empty();
    }
};

/// Retention tiers: final 5 s windows (48 h), minutes (30 d), quarter-hours (25 months). All settable.
enum class Tier : std::uint8_t { window, minute, quarterHour };

enum class GroupBy : std::uint8_t { tenant, channel, campaign, series };

/// Sums over stored rows with from ≤ start < to.
struct SumsQuery {
    std::string tenantId;
    Tier tier = Tier::quarterHour;
    base::TimeMs from = 0;
    base::TimeMs to = 0;
    /// Ascending instants at which a new bucket of the answer begins, the first ≤ from; empty: one bucket from `from`.
    std::vector<base::TimeMs> bucketStarts;
    GroupBy groupBy = GroupBy::tenant;
    std::vector<std::string> campaignIds; ///< only these; empty: all
};

struct SumsRow {
    base::TimeMs bucketStart = 0;
    std::string campaignId;                ///< grouped by campaign or series only
    std::optional<event::Channel> channel; ///< grouped by channel or series only
    campaign::Sums sums;
    std::int64_t lateEvents = 0;
};

/// Late events that came after the end of what holds their quarter-hour: what revisions count (SPEC 3). Quarter-hours
/// with from ≤ start < to.
struct RevisionsQuery {
    std::string tenantId;
    base::TimeMs from = 0;
    base::TimeMs to = 0;
    std::vector<std::string> campaignIds; ///< only these; empty: all
};

/// Of one series; only those with any, ascending by start.
struct RevisionRow {
    base::TimeMs start = 0;
    std::string campaignId;
    event::Channel channel = event::Channel::email;
    std::array<std::int64_t, 3> lateAfterEnd{}; ///< of the hour, day, week

    friend bool operator==(const RevisionRow&, const RevisionRow&) = default;
};

/// The campaigns of a tenant.
struct CampaignsQuery {
    std::string tenantId;
};

/// Tenants that have any rows, sorted.
struct TenantsQuery {};

struct ChangesQuery {
    std::string tenantId;
    std::optional<std::string> campaignId;
    base::TimeMs from = 0;
    base::TimeMs to = 0;
};

/// Newest arrivals first; among equals the highest source id, partition and position.
struct QuarantineQuery {
    std::optional<std::string> tenantId; ///< records whose tenant cannot be read belong to every answer
    std::optional<event::RejectReason> reason;
    std::optional<std::string> sourceId;
    std::size_t offset = 0;
    std::size_t limit = 200;
};

struct QuarantineAnswer {
    std::vector<engine::QuarantineRow> rows;
    std::int64_t countInAll = 0;
    base::Money atStakeInAll;
};

struct GapsQuery {
    std::optional<std::string> sourceId;
};

using HistoryQuery =
    std::variant<SumsQuery, CampaignsQuery, TenantsQuery, ChangesQuery, QuarantineQuery, GapsQuery, RevisionsQuery>;
using HistoryAnswer = std::variant<std::vector<SumsRow>, std::vector<engine::CampaignInfo>, std::vector<std::string>,
                                   std::vector<engine::CampaignChange>, QuarantineAnswer, std::vector<engine::GapRow>,
                                   std::vector<RevisionRow>>;

/// What stays after the moment: windows, rollups, campaigns, quarantine, gaps. Any thread may call; callbacks run on
/// the store's threads and must be short. Writes are carried out in the order given; a query sees every write given
/// before it. A write that fails has changed nothing and is not tried again: its batch is the caller's to give again.
class HistoryStore {
public:
    virtual ~HistoryStore() = default;

    using WriteDone = std::function<void(base::Result<void>)>;
    using QueryDone = std::function<void(base::Result<HistoryAnswer>)>;

    virtual void write(std::shared_ptr<const HistoryBatch> batch, WriteDone done) = 0;
    virtual void query(HistoryQuery query, QueryDone done) = 0;
    /// Deletes what is older than its tier keeps, as of `now`.
    virtual void prune(base::TimeMs now) = 0;
};

} // namespace bw::runtime
