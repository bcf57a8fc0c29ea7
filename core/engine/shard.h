#pragma once

#include "core/base/result.h"
#include "core/campaign/rollup.h"
#include "core/campaign/series_table.h"
#include "core/engine/campaign_catalog.h"
#include "core/engine/results.h"
#include "core/engine/settings.h"
#include "core/engine/shard_input.h"
#include "core/engine/watermark_groups.h"
#include "core/stream/deduplicator.h"
#include "core/stream/pane_store.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <absl/container/flat_hash_map.h>

namespace bw::engine {

/// What a shard is to hand out besides final windows.
struct ShardOptions {
    bool live = false;        ///< increments, minutes, and buckets while they still change: for views and history
    bool sliding = false;     ///< final sliding windows
    bool nameRecords = false; ///< late and duplicate records one by one
};

/// A shard's operators in a row: deduplication, lateness, panes and windows, rollups, campaigns' own data. A pure
/// function of its inputs: no clock, thread, file or socket. All of a tenant's events go to one shard. One thread.
class Shard {
public:
    Shard(std::shared_ptr<const Settings> settings, ShardOptions options);

    /// Before the partition's first event.
    void addPartition(std::uint32_t partition, bool keyedByTenant, const stream::PartitionProgress& progress);

    void process(const ShardInput& input);

    /// Everything to say since the last call. With `withBuckets`, changed buckets too (they are always there when the
    /// engine forgets them).
    ShardResults take(bool withBuckets);

    /// The state of every operator, with the version of its form. Precondition: nothing has been processed since
    /// take(true), so that results are not lost with the process.
    std::string snapshot() const;
    /// Replaces the state. Where the settings are others than those it was written with, they hold from here on; what
    /// has been handed out stays final. On an error the shard is as new.
    base::Result<void> restore(std::string_view state);

    std::size_t seriesCount() const { return m_series.size(); }
    std::size_t idCount() const { return m_ids.idCount(); }

private:
    struct Tenant {
        std::uint64_t hash = 0; ///< in m_tenantNumbers
        std::string id;
        std::uint32_t group = 0;
        const TenantSettings* settings = nullptr;
    };
    using Panes = stream::PaneStore<campaign::Sums>;

    std::uint32_t tenantOf(const event::Event& event);
    std::uint32_t addTenant(std::uint64_t hash, std::string_view id);
    void processEvent(const StampedEvent& stamped);
    void countEvent(const event::Event& event, bool late);
    void addCampaignEvent(const StampedEvent& stamped, const event::Event& event, const Tenant& tenant,
                          std::uint32_t tenantNumber, int missed, bool late);
    void addLate(const StampedEvent& stamped, const event::Event& event, const Tenant& tenant, std::uint32_t series);
    void advance(std::uint32_t group);
    void applyTimeSettings();
    void flushIncrements(Panes& panes, base::TimeMs watermark);
    void evictBuckets();
    BucketRow bucketRow(base::TimeMs start, std::uint32_t part, std::uint32_t series,
                        const campaign::Bucket& bucket) const;

    std::shared_ptr<const Settings> m_settings;
    ShardOptions m_options;
    base::TimeMs m_longestHorizonMs;
    stream::TimeSettings m_slowestTime;

    WatermarkGroups m_groups;
    stream::Deduplicator m_ids;
    std::vector<Tenant> m_tenants;
    /// The number of the first tenant with a hash; two may share one, then the next is tried with hash + 1.
    absl::flat_hash_map<std::uint64_t, std::uint32_t> m_tenantNumbers;
    campaign::SeriesTable m_series;
    std::vector<Panes> m_panes; ///< by watermark group
    campaign::Rollup m_minutes;
    campaign::Rollup m_quarterHours;
    CampaignCatalog m_campaigns;

    ShardResults m_results;
};

} // namespace bw::engine
