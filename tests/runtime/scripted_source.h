#pragma once

#include "core/runtime/source.h"

#include <algorithm>
#include <mutex>
#include <random>
#include <set>
#include <thread>
#include <vector>

namespace bw::test {

/// A source whose records are known beforehand: partitions of lines, handed out in pieces of random size.
class ScriptedSource final : public runtime::Source {
public:
    using Lines = std::vector<std::string>;

    ScriptedSource(std::vector<Lines> partitions, std::uint64_t seed, bool finite)
        : m_partitions(std::move(partitions)), m_next(m_partitions.size(), 0), m_random(seed), m_finite(finite)
    {}

    void failToOpen(const std::string& problem) { m_openProblem = problem; }

    base::Result<void> open(const runtime::Positions& resumeFrom) override
    {
        const std::lock_guard lock(m_mutex);
        if (!m_openProblem.empty()) {
            return base::Error{m_openProblem};
        }
        for (const auto& [partition, position] : resumeFrom) {
            m_next[partition] = static_cast<std::size_t>(position);
        }
        return {};
    }

    void poll(runtime::RecordBatch& out, std::size_t recordsMax, std::chrono::milliseconds) override
    {
        {
            const std::lock_guard lock(m_mutex);
            std::size_t left = std::min<std::size_t>(recordsMax, m_random() % 40);
            for (std::uint32_t i = 0; i < m_partitions.size() && left > 0; ++i) {
                const std::size_t count = m_paused.contains(i) ? 0 : std::min(left, m_partitions[i].size() - m_next[i]);
                const std::size_t some = count == 0 ? 0 : 1 + m_random() % count;
                for (std::size_t k = 0; k < some; ++k, ++m_next[i]) {
                    out.add(i, static_cast<std::int64_t>(m_next[i]), {}, m_partitions[i][m_next[i]]);
                }
                left -= some;
            }
        }
        if (out.empty()) {
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    }

    std::vector<std::uint32_t> partitions() const override
    {
        std::vector<std::uint32_t> all;
        for (std::uint32_t i = 0; i < m_partitions.size(); ++i) {
            all.push_back(i);
        }
        return all;
    }
    bool atEnd(std::uint32_t partition) const override
    {
        const std::lock_guard lock(m_mutex);
        return m_next[partition] == m_partitions[partition].size();
    }
    bool finished() const override { return m_finite && allRead(); }
    bool allRead() const
    {
        for (std::uint32_t i = 0; i < m_partitions.size(); ++i) {
            if (!atEnd(i)) {
                return false;
            }
        }
        return true;
    }
    void pause(std::uint32_t partition) override
    {
        const std::lock_guard lock(m_mutex);
        m_paused.insert(partition);
        ++m_pauses;
    }
    void resume(std::uint32_t partition) override
    {
        const std::lock_guard lock(m_mutex);
        m_paused.erase(partition);
    }
    int pauses() const
    {
        const std::lock_guard lock(m_mutex);
        return m_pauses;
    }
    runtime::SourceStatus status() const override { return {runtime::SourceState::live, {}, {}}; }
    void close() override {}

private:
    std::string m_openProblem;
    const std::vector<Lines> m_partitions;
    mutable std::mutex m_mutex;
    std::vector<std::size_t> m_next;
    std::set<std::uint32_t> m_paused;
    std::mt19937_64 m_random;
    int m_pauses = 0;
    const bool m_finite;
};

} // namespace bw::test
