#include "app/ctl/window_merge.h"

#include "app/ctl/replay_rows.h"
#include "core/stream/windows.h"

#include <algorithm>
#include <tuple>

namespace bw::app {

namespace {

auto sortKey(const engine::SeriesRef& series)
{
    return std::tie(series->tenantId, series->campaignId);
}

} // namespace

WindowMerge::Block WindowMerge::blockOf(const std::vector<engine::WindowRow>& rows, std::size_t first, std::size_t last)
{
    std::vector<const engine::WindowRow*> sorted;
    sorted.reserve(last - first);
    for (std::size_t i = first; i < last; ++i) {
        sorted.push_back(&rows[i]);
    }
    std::sort(sorted.begin(), sorted.end(), [](const engine::WindowRow* a, const engine::WindowRow* b) {
        return sortKey(a->series) < sortKey(b->series);
    });
    Block block;
    block.start = rows[first].start;
    const base::Interval window{block.start, block.start + stream::kWindowMs};
    for (std::size_t i = 0; i < sorted.size();) {
        // A campaign whose events name several channels is one line.
        const engine::SeriesRef& series = sorted[i]->series;
        campaign::Sums sums = sorted[i]->sums;
        for (++i; i < sorted.size() && sortKey(sorted[i]->series) == sortKey(series); ++i) {
            sums += sorted[i]->sums;
        }
        const std::size_t begin = block.text.size();
        appendWindowLine(block.text, window, series->tenantId, series->campaignId, sums);
        block.lines.push_back({series, begin, block.text.size()});
    }
    return block;
}

void WindowMerge::deliver(std::size_t shard, const std::vector<engine::WindowRow>& rows, base::TimeMs watermark)
{
    std::vector<Block> blocks;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first + 1;
        while (last < rows.size() && rows[last].start == rows[first].start) {
            ++last;
        }
        blocks.push_back(blockOf(rows, first, last));
        first = last;
    }
    const std::lock_guard lock(m_mutex);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(m_shards[shard].blocks));
    m_shards[shard].watermark = watermark;
    writeFinished();
}

void WindowMerge::writeFinished()
{
    base::TimeMs passed = base::kEndOfTime;
    for (const Shard& shard : m_shards) {
        passed = std::min(passed, shard.watermark);
    }
    for (;;) {
        base::TimeMs next = base::kEndOfTime;
        for (const Shard& shard : m_shards) {
            if (!shard.blocks.empty()) {
                next = std::min(next, shard.blocks.front().start);
            }
        }
        if (next == base::kEndOfTime || !stream::isFinal(next, passed)) {
            return;
        }
        writeWindow(next);
    }
}

void WindowMerge::writeWindow(base::TimeMs start)
{
    std::vector<Block> blocks;
    for (Shard& shard : m_shards) {
        if (!shard.blocks.empty() && shard.blocks.front().start == start) {
            blocks.push_back(std::move(shard.blocks.front()));
            shard.blocks.pop_front();
        }
    }
    if (blocks.size() == 1) {
        m_file.write(blocks.front().text);
        return;
    }
    std::vector<std::pair<const Line*, const Block*>> lines;
    for (const Block& block : blocks) {
        for (const Line& line : block.lines) {
            lines.emplace_back(&line, &block);
        }
    }
    std::sort(lines.begin(), lines.end(),
              [](const auto& a, const auto& b) { return sortKey(a.first->series) < sortKey(b.first->series); });
    for (const auto& [line, block] : lines) {
        m_file.write(std::string_view(block->text).substr(line->begin, line->end - line->begin));
    }
}

} // namespace bw::app
