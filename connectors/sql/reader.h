#pragma once

#include "connectors/sql/amount.h"
#include "connectors/sql/tiers.h"
#include "core/base/zone.h"
#include "core/runtime/history_store.h"

#include <map>
#include <set>

namespace bw::sql {

/// Answers queries, each from one state of the file. Members throw Failure. Belongs to the reading thread.
class Reader {
public:
    explicit Reader(Connection& connection) : m_connection(connection) {}

    runtime::HistoryAnswer answer(const runtime::HistoryQuery& query);

private:
    struct Series {
        std::int64_t tenant = 0;
        std::string campaign;
        event::Channel channel = event::Channel::email;
    };
    /// A run of rows, or of blocks of one length.
    struct Piece {
        base::TimeMs length = 0; ///< of a block; 0: rows
        base::TimeMs from = 0;
        base::TimeMs to = 0;
    };
    /// Group → amount, within one bucket. Campaign and channel are empty where they are not grouped by.
    using Groups = std::map<std::pair<std::string, std::optional<event::Channel>>, Amount>;

    runtime::HistoryAnswer find(const runtime::SumsQuery& query);
    runtime::HistoryAnswer find(const runtime::CampaignsQuery& query);
    runtime::HistoryAnswer find(const runtime::TenantsQuery& query);
    runtime::HistoryAnswer find(const runtime::ChangesQuery& query);
    runtime::HistoryAnswer find(const runtime::QuarantineQuery& query);
    runtime::HistoryAnswer find(const runtime::GapsQuery& query);
    runtime::HistoryAnswer find(const runtime::RevisionsQuery& query);

    std::optional<std::int64_t> tenantId(const std::string& name);
    void learnNewSeries();
    std::vector<std::int64_t> seriesOf(std::int64_t tenant, const std::vector<std::string>& campaigns) const;
    engine::SeriesRef keyOf(const std::string& tenant, std::int64_t series) const;

    std::optional<base::Interval> clip(const runtime::SumsQuery& query, std::int64_t tenant);
    void addByChannel(const runtime::SumsQuery& query, std::int64_t tenant, base::TimeMs from, base::TimeMs to,
                      Groups& groups);
    void addBySeries(const runtime::SumsQuery& query, std::int64_t tenant, const std::vector<std::int64_t>& only,
                     base::TimeMs from, base::TimeMs to, Groups& groups);
    void addRows(const runtime::SumsQuery& query, QSqlQuery& statement, const std::vector<std::int64_t>& only,
                 Groups& groups);
    void readBlocksMade(base::TimeMs from, base::TimeMs to);
    std::vector<Piece> decompose(runtime::Tier tier, base::TimeMs from, base::TimeMs to) const;

    Connection& m_connection;
    std::vector<Series> m_series;                                 ///< by id; ids are given out one after the other
    std::set<std::pair<base::TimeMs, base::TimeMs>> m_blocksMade; ///< (length, start), in the range being read
};

} // namespace bw::sql
