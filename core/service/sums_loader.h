#pragma once

#include "core/campaign/amount.h"
#include "core/service/history_access.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace bw::service {

/// A run of stored buckets of one tier.
struct TierPiece {
    runtime::Tier tier = runtime::Tier::quarterHour;
    base::TimeMs from = 0;
    base::TimeMs to = 0;

    friend bool operator==(const TierPiece&, const TierPiece&) = default;
};

/// [from, to), both on whole minutes, as quarter-hours with minutes at its edges. Edges that begin before
/// `minutesFrom`, the oldest minute still kept, are left out.
std::vector<TierPiece> piecesOf(base::TimeMs from, base::TimeMs to, base::TimeMs minutesFrom);

/// Several queries of sums whose answers belong together: done() is called once, when the last one is there, with the
/// first error if there was any. Queries may be added until then. Make it with make_shared; it keeps itself alive.
class SumsLoader : public std::enable_shared_from_this<SumsLoader> {
public:
    using Row = std::function<void(const runtime::SumsRow&)>;
    using Done = std::function<void(base::Result<void>)>;

    SumsLoader(Ask ask, Done done) : m_ask(std::move(ask)), m_done(std::move(done)) {}

    void load(runtime::SumsQuery query, Row row);
    /// No more queries will be added. (Answers may be in by now.)
    void close();

private:
    void finishIfComplete();

    Ask m_ask;
    Done m_done;
    std::size_t m_waiting = 0;
    bool m_closed = false;
    std::optional<base::Error> m_error;
};

} // namespace bw::service
