#pragma once

#include "connectors/sql/amount.h"
#include "connectors/sql/tiers.h"
#include "core/runtime/history_store.h"

#include <QVariantList>

#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace bw::sql {

/// Puts batches into the file, each in one transaction, and keeps the sums made of the rows exact. Members throw
/// Failure; then nothing of the batch is in the file. Belongs to the writing thread.
class Writer {
public:
    explicit Writer(Connection& connection) : m_connection(connection) {}

    void write(const runtime::HistoryBatch& batch);

    /// Makes up to `blocksMax` missing blocks of quarter-hours that ended before `settled` and begin at or after
    /// `oldest`, shorter ones first. Whether any may be left.
    bool makeBlocks(base::TimeMs oldest, base::TimeMs settled, int blocksMax);

    /// Everything remembered of the file, after someone else has changed it on this connection.
    void forget();

private:
    struct SumTable;
    struct SeriesId {
        std::int64_t tenant = 0;
        std::int64_t series = 0;
    };

    /// tier, tenant, start, series, part.
    using BucketKey = std::tuple<runtime::Tier, std::int64_t, base::TimeMs, std::int64_t, std::uint32_t>;

    void beginBatch();
    std::int64_t tenantId(const std::string& name);
    SeriesId seriesId(const engine::SeriesRef& series);
    SeriesId lookUpSeries(const campaign::SeriesKey& key);

    void putWindow(const engine::WindowRow& row);
    void putBucket(runtime::Tier tier, const engine::BucketRow& row);
    void putCampaign(const engine::CampaignInfo& info);
    void putChange(const engine::CampaignChange& change);
    void putQuarantine(const engine::QuarantineRow& row);
    void putGap(const engine::GapRow& gap);
    Amount bucketInFile(const BucketKey& key, const QString& select);
    void remember(const BucketKey& key, const Amount& amount);
    void noteDelta(runtime::Tier tier, SeriesId ids, const engine::BucketRow& row, const Amount& delta);
    void applyDeltas();
    void addTo(const SumTable& table, const QVariantList& key, const Amount& delta);

    bool isMade(base::TimeMs length, base::TimeMs start) const { return m_blocksMade.contains({length, start}); }
    bool childrenMade(std::size_t level, base::TimeMs start) const;
    void makeBlock(std::size_t level, base::TimeMs start);

    Connection& m_connection;
    std::map<std::string, std::int64_t, std::less<>> m_tenants;
    std::map<campaign::SeriesKey, SeriesId> m_series;
    /// By address, within one batch, which keeps the keys alive.
    std::unordered_map<const campaign::SeriesKey*, SeriesId> m_seriesOfBatch;
    std::set<std::pair<base::TimeMs, base::TimeMs>> m_blocksMade; ///< (length, start)
    /// What the file holds of buckets written lately: most are written again and again until they are over.
    std::map<BucketKey, Amount> m_buckets;
    std::optional<std::int64_t> m_dataVersion; ///< of the file when the members above were read
    /// tier, tenant, start, channel.
    std::map<std::tuple<runtime::Tier, std::int64_t, base::TimeMs, event::Channel>, Amount> m_channelDeltas;
    /// length, tenant, start, series.
    std::map<std::tuple<base::TimeMs, std::int64_t, base::TimeMs, std::int64_t>, Amount> m_blockDeltas;
};

} // namespace bw::sql
