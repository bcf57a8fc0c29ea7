#include "app/ctl/replay_output.h"

#include "app/ctl/replay_rows.h"
#include "core/base/number_text.h"
#include "core/base/time_text.h"
#include "core/event/utf8.h"

#include <algorithm>
#include <numeric>

namespace bw::app {

namespace {

void appendTime(std::string& out, std::optional<base::TimeMs> time)
{
    if (!time) {
        out += "null";
        return;
    }
    out += '"';
    base::appendRfc3339(out, *time);
    out += '"';
}

void appendPlace(std::string& out, std::string_view file, std::int64_t line)
{
    out += "{\"file\":";
    base::appendJsonString(out, file);
    out += ",\"line\":";
    base::appendInteger(out, line);
}

void appendCount(std::string& out, std::string_view name, std::int64_t count)
{
    out += ",\"";
    out += name;
    out += "\":";
    base::appendInteger(out, count);
}

} // namespace

base::Result<std::unique_ptr<ReplayFiles>> ReplayFiles::create(const std::string& folder,
                                                               std::vector<std::string> paths, std::size_t shards,
                                                               bool sliding,
                                                               const std::shared_ptr<const engine::Settings>& settings)
{
    std::vector<file::AtomicFile> made;
    for (std::size_t i = 0; i < kReplayFileNames.size() - (sliding ? 0 : 1); ++i) {
        base::Result<file::AtomicFile> file = file::AtomicFile::create(folder + "/" + kReplayFileNames[i]);
        if (!file) {
            return file.error();
        }
        made.push_back(std::move(file).value());
    }
    Files files{std::move(made[0]),
                std::move(made[1]),
                std::move(made[2]),
                std::move(made[3]),
                std::move(made[4]),
                std::move(made[5]),
                sliding ? std::make_unique<file::AtomicFile>(std::move(made[6])) : nullptr};
    std::transform(paths.begin(), paths.end(), paths.begin(), event::asUtf8);
    return std::unique_ptr<ReplayFiles>(new ReplayFiles(std::move(files), std::move(paths), shards, settings));
}

ReplayFiles::ReplayFiles(Files files, std::vector<std::string> paths, std::size_t shards,
                         const std::shared_ptr<const engine::Settings>& settings)
    : m_files(std::move(files)), m_paths(std::move(paths)), m_windows(shards, m_files.windows),
      m_sliding(m_files.sliding ? std::make_unique<WindowMerge>(shards, *m_files.sliding) : nullptr),
      m_quarantine(m_paths.size())
{
    for (std::size_t i = 0; i < shards; ++i) {
        m_shards.push_back({RollupTable(settings), {}, {}, {}});
    }
}

void ReplayFiles::reject(std::uint32_t partition, std::int64_t position, const event::Rejection& rejection)
{
    ++m_rejected.rejected[static_cast<std::size_t>(rejection.reason)];
    std::string& out = m_quarantine[partition];
    appendPlace(out, m_paths[partition], position);
    out += ",\"reason\":\"";
    out += event::kRejectReasonNames[static_cast<std::size_t>(rejection.reason)];
    out += "\",\"field\":";
    appendTextOrNull(out, rejection.field);
    out += ",\"event_id\":";
    appendTextOrNull(out, rejection.eventId);
    out += "}\n";
}

void ReplayFiles::deliver(std::size_t shardNumber, engine::ShardResults results)
{
    Shard& shard = m_shards[shardNumber];
    m_windows.deliver(shardNumber, results.windows, results.watermark);
    if (m_sliding) {
        m_sliding->deliver(shardNumber, results.sliding, results.watermark);
    }
    for (const engine::BucketRow& quarterHour : results.quarterHours) {
        shard.rollups.add(quarterHour);
    }
    std::move(results.late.begin(), results.late.end(), std::back_inserter(shard.late));
    std::move(results.duplicates.begin(), results.duplicates.end(), std::back_inserter(shard.duplicates));
    shard.counters = results.counters;
}

base::Result<void> ReplayFiles::finish(double wallSeconds)
{
    writeRollups();
    writeQuarantine();
    writeNamed(m_files.late, &Shard::late);
    writeNamed(m_files.duplicates, &Shard::duplicates);
    writeSummary(wallSeconds);
    std::vector<file::AtomicFile*> files{&m_files.windows,    &m_files.rollups, &m_files.quarantine,
                                         &m_files.duplicates, &m_files.late,    &m_files.summary};
    if (m_files.sliding) {
        files.insert(files.begin(), m_files.sliding.get());
    }
    // All are on disk before the first takes an earlier run's place.
    for (const auto step : {&file::AtomicFile::sync, &file::AtomicFile::commit}) {
        for (file::AtomicFile* const file : files) {
            if (base::Result<void> done = (file->*step)(); !done) {
                return done;
            }
        }
    }
    return {};
}

void ReplayFiles::writeRollups()
{
    std::vector<RollupTable::Row> rows;
    for (Shard& shard : m_shards) {
        std::vector<RollupTable::Row> more = shard.rollups.takeRows();
        rows.insert(rows.end(), more.begin(), more.end());
    }
    sortRollups(rows);
    std::string line;
    for (const RollupTable::Row& row : rows) {
        line.clear();
        appendRollupLine(line, row);
        m_files.rollups.write(line);
    }
}

std::vector<std::uint32_t> ReplayFiles::partitionsByPath() const
{
    std::vector<std::uint32_t> order(m_paths.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(),
                     [this](std::uint32_t a, std::uint32_t b) { return m_paths[a] < m_paths[b]; });
    return order;
}

void ReplayFiles::writeQuarantine()
{
    for (const std::uint32_t partition : partitionsByPath()) {
        m_files.quarantine.write(m_quarantine[partition]);
    }
}

void ReplayFiles::writeNamed(file::AtomicFile& file, std::vector<engine::NamedRecord> Shard::* records)
{
    std::vector<std::size_t> rank(m_paths.size());
    const std::vector<std::uint32_t> order = partitionsByPath();
    for (std::size_t i = 0; i < order.size(); ++i) {
        rank[order[i]] = i;
    }
    std::vector<const engine::NamedRecord*> sorted;
    for (const Shard& shard : m_shards) {
        for (const engine::NamedRecord& record : shard.*records) {
            sorted.push_back(&record);
        }
    }
    std::sort(sorted.begin(), sorted.end(), [&](const engine::NamedRecord* a, const engine::NamedRecord* b) {
        return std::pair(rank[a->partition], a->position) < std::pair(rank[b->partition], b->position);
    });
    std::string line;
    for (const engine::NamedRecord* record : sorted) {
        line.clear();
        appendPlace(line, m_paths[record->partition], record->position);
        line += ",\"tenant_id\":";
        base::appendJsonString(line, record->tenantId);
        line += ",\"event_id\":";
        base::appendJsonString(line, record->eventId);
        line += "}\n";
        file.write(line);
    }
}

void ReplayFiles::writeSummary(double wallSeconds)
{
    engine::Counters all = m_rejected;
    for (const Shard& shard : m_shards) {
        all += shard.counters;
    }
    std::string out = "{\"in\":";
    base::appendInteger(out, all.in());
    appendCount(out, "accepted", all.accepted);
    appendCount(out, "late", all.late);
    appendCount(out, "duplicate", all.duplicate);
    appendCount(out, "suppressed", all.suppressed);
    out += ",\"rejected\":{";
    bool first = true;
    for (std::size_t reason = 0; reason < all.rejected.size(); ++reason) {
        if (all.rejected[reason] > 0) {
            out += first ? "\"" : ",\"";
            out += event::kRejectReasonNames[reason];
            out += "\":";
            base::appendInteger(out, all.rejected[reason]);
            first = false;
        }
    }
    out += '}';
    appendCount(out, "remediated", all.remediated);
    out += ",\"first_event_time\":";
    appendTime(out, all.firstEventTime);
    out += ",\"last_event_time\":";
    appendTime(out, all.lastEventTime);
    out += ",\"timing\":{\"wall_seconds\":";
    base::appendShortest(out, wallSeconds);
    out += ",\"events_per_second\":";
    base::appendShortest(out, wallSeconds > 0 ? static_cast<double>(all.in()) / wallSeconds : 0);
    out += "}}\n";
    m_files.summary.write(out);
}

} // namespace bw::app
