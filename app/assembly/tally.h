#pragma once

#include "core/engine/settings.h"
#include "core/runtime/sink.h"

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace bw::app {

/// What a run has come to, in a few numbers.
struct TallyFigures {
    std::int64_t in = 0; ///< records read
    engine::Counters counters;
    std::map<std::string, base::Money> revenueByCurrency; ///< of campaign events, since the start
    base::TimeMs watermark = base::kBeginningOfTime;      ///< the lowest of all shards
    std::vector<runtime::SourceSnapshot> sources;
    std::int64_t imbalance = 0; ///< at the newest barrier: records in minus the sum of dispositions (SPEC 8)
};

/// A sink that counts what passes through it on its way to the next one. Any thread.
class Tally final : public runtime::Sink {
public:
    /// `next` must outlive it.
    Tally(runtime::Sink& next, std::shared_ptr<const engine::Settings> settings);

    void deliver(std::size_t shard, engine::ShardResults results) override;
    void deliverQuarantine(std::vector<engine::QuarantineRow> rows) override;
    void deliverGap(engine::GapRow gap) override;
    void deliverSources(std::vector<runtime::SourceSnapshot> sources) override;
    void deliverBalance(runtime::Balance balance) override;
    bool full() const override { return m_next.full(); }

    TallyFigures figures() const;

private:
    struct ShardPart {
        engine::Counters counters;
        base::TimeMs watermark = base::kBeginningOfTime;
    };

    runtime::Sink& m_next;
    const std::shared_ptr<const engine::Settings> m_settings;

    mutable std::mutex m_mutex; ///< guards what follows
    std::map<std::size_t, ShardPart> m_shards;
    std::map<std::string, base::Money> m_revenue;
    std::vector<runtime::SourceSnapshot> m_sources;
    std::int64_t m_imbalance = 0;
};

} // namespace bw::app
