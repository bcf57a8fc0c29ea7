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
    const base::Interval window{rows[first].start, rows[first].start + stream::kWindowMs};
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
    std::vector<std::pair<base::TimeMs, Block>> blocks;
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first + 1;
        while (last < rows.size() && rows[last].start == rows[first].start) {
            ++last;
        }
        blocks.emplace_back(rows[first].start, blockOf(rows, first, last));
        first = last;
    }
    const std::lock_guard lock(m_mutex);
    for (auto& [start, block] : blocks) {
        m_waiting[start].push_back(std::move(block));
    }
    m_watermarks[shard] = watermark;
    writeFinished();
}

void WindowMerge::writeFinished()
{
    const base::TimeMs passed = *std::min_element(m_watermarks.begin(), m_watermarks.end());
    while (!m_waiting.empty() && stream::isFinal(m_waiting.begin()->first, passed)) {
        writeWindow(m_waiting.begin()->second);
        m_waiting.erase(m_waiting.begin());
    }
}

void WindowMerge::writeWindow(const std::vector<Block>& blocks)
{
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
