#pragma once

#include "connectors/file/atomic_file.h"
#include "core/engine/results.h"

#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace bw::app {

/// Writes the windows of several shards as lines sorted by (window_start, tenant_id, campaign_id). A window is written
/// once every shard has passed it, so little is held back. Any thread; lines are made by the thread that delivers.
class WindowMerge {
public:
    WindowMerge(std::size_t shards, file::AtomicFile& file) : m_watermarks(shards, base::kBeginningOfTime), m_file(file)
    {}

    /// Windows of one shard; no window that is final at `watermark` comes later. Starts need not ascend: a tenant with
    /// time settings of its own runs ahead of the shard's watermark.
    void deliver(std::size_t shard, const std::vector<engine::WindowRow>& rows, base::TimeMs watermark);

private:
    struct Line {
        engine::SeriesRef series; ///< any of the campaign's
        std::size_t begin = 0;    ///< in Block::text
        std::size_t end = 0;
    };
    /// Lines of one window.
    struct Block {
        std::string text;
        std::vector<Line> lines; ///< sorted
    };

    static Block blockOf(const std::vector<engine::WindowRow>& rows, std::size_t first, std::size_t last);
    void writeFinished();
    void writeWindow(const std::vector<Block>& blocks);

    std::mutex m_mutex;
    std::map<base::TimeMs, std::vector<Block>> m_waiting; ///< by start
    std::vector<base::TimeMs> m_watermarks;               ///< by shard
    file::AtomicFile& m_file;
};

} // namespace bw::app
