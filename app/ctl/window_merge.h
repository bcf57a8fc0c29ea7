#pragma once

#include "connectors/file/atomic_file.h"
#include "core/engine/results.h"

#include <deque>
#include <mutex>
#include <string>
#include <vector>

namespace bw::app {

/// Writes the windows of several shards as lines sorted by (window_start, tenant_id, campaign_id). Each shard delivers
/// its windows by ascending start; a window is written once every shard has passed it, so little is held back. Any
/// thread; lines are made by the thread that delivers.
class WindowMerge {
public:
    WindowMerge(std::size_t shards, file::AtomicFile& file) : m_shards(shards), m_file(file) {}

    /// Windows of one shard, by ascending start; no window that is final at `watermark` comes later.
    void deliver(std::size_t shard, const std::vector<engine::WindowRow>& rows, base::TimeMs watermark);

private:
    struct Line {
        engine::SeriesRef series; ///< any of the campaign's
        std::size_t begin = 0;    ///< in Block::text
        std::size_t end = 0;
    };
    struct Block {
        base::TimeMs start = 0;
        std::string text;
        std::vector<Line> lines; ///< sorted
    };
    struct Shard {
        std::deque<Block> blocks;
        base::TimeMs watermark = base::kBeginningOfTime;
    };

    static Block blockOf(const std::vector<engine::WindowRow>& rows, std::size_t first, std::size_t last);
    void writeFinished();
    void writeWindow(base::TimeMs start);

    std::mutex m_mutex;
    std::vector<Shard> m_shards;
    file::AtomicFile& m_file;
};

} // namespace bw::app
