#pragma once

#include "core/engine/results.h"
#include "core/runtime/memory_history_store.h"

#include <deque>
#include <functional>

namespace bw::test {

constexpr base::TimeMs kNow = 1'800'000'000'000;

/// A store whose writes are answered when the test says so.
class SlowStore final : public runtime::HistoryStore {
public:
    void write(std::shared_ptr<const runtime::HistoryBatch> batch, WriteDone done) override
    {
        if (m_slow) {
            m_waiting.emplace_back(
                [this, batch = std::move(batch), done = std::move(done)] { m_memory.write(batch, done); });
        } else {
            m_memory.write(std::move(batch), std::move(done));
        }
    }
    void query(runtime::HistoryQuery query, QueryDone done) override
    {
        m_memory.query(std::move(query), std::move(done));
    }
    void prune(base::TimeMs now) override { m_memory.prune(now); }

    void beSlow() { m_slow = true; }
    void answerOne()
    {
        m_waiting.front()();
        m_waiting.pop_front();
    }
    std::size_t waiting() const { return m_waiting.size(); }
    runtime::MemoryHistoryStore& memory() { return m_memory; }

private:
    runtime::MemoryHistoryStore m_memory;
    bool m_slow = false;
    std::deque<std::function<void()>> m_waiting;
};

/// `count` windows of one campaign with an event each, the first `first` windows after `from`.
inline engine::ShardResults windowsAt(base::TimeMs from, std::int64_t first, std::int64_t count)
{
    static const auto series =
        std::make_shared<const campaign::SeriesKey>(campaign::SeriesKey{"acme", "c", event::Channel::email});
    engine::ShardResults results;
    campaign::Sums sums;
    sums.events = 1;
    for (std::int64_t i = 0; i < count; ++i) {
        results.windows.push_back({series, from + (first + i) * 5'000, sums});
    }
    return results;
}

/// Events in all stored windows.
inline std::int64_t storedWindows(runtime::HistoryStore& store)
{
    std::int64_t events = 0;
    store.query(
        runtime::SumsQuery{"acme", runtime::Tier::window, 0, base::kEndOfTime, {}, runtime::GroupBy::tenant, {}},
        [&](base::Result<runtime::HistoryAnswer> answer) {
            for (const auto& row : std::get<0>(answer.value())) {
                events += row.sums.events;
            }
        });
    return events;
}

} // namespace bw::test
