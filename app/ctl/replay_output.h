#pragma once

#include "app/ctl/rollup_table.h"
#include "app/ctl/window_merge.h"
#include "connectors/file/atomic_file.h"
#include "core/runtime/replay.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace bw::app {

/// Every file that a replay may write, the one of an option last.
inline constexpr std::array<const char*, 7> kReplayFileNames{"windows.ndjson",    "rollups.ndjson", "quarantine.ndjson",
                                                             "duplicates.ndjson", "late.ndjson",    "summary.json",
                                                             "sliding.ndjson"};

/// Writes what a replay finds out into a folder, as SPEC 7 says. Files appear whole, at finish(), or not at all.
class ReplayFiles final : public runtime::ReplayOutput {
public:
    /// `paths` are the inputs as given, by partition; what of them is not UTF-8 is written as U+FFFD. The error names
    /// the file that cannot be made.
    static base::Result<std::unique_ptr<ReplayFiles>> create(const std::string& folder, std::vector<std::string> paths,
                                                             std::size_t shards, bool sliding,
                                                             const std::shared_ptr<const engine::Settings>& settings);

    void reject(std::uint32_t partition, std::int64_t position, const event::Rejection& rejection) override;
    void deliver(std::size_t shard, engine::ShardResults results) override;

    /// Writes what only the whole knows, and makes the files appear.
    base::Result<void> finish(double wallSeconds);

private:
    struct Shard {
        RollupTable rollups;
        std::vector<engine::NamedRecord> late;
        std::vector<engine::NamedRecord> duplicates;
        engine::Counters counters;
    };
    struct Files {
        file::AtomicFile windows, rollups, quarantine, duplicates, late, summary;
        std::unique_ptr<file::AtomicFile> sliding;
    };

    ReplayFiles(Files files, std::vector<std::string> paths, std::size_t shards,
                const std::shared_ptr<const engine::Settings>& settings);

    void writeRollups();
    void writeQuarantine();
    void writeNamed(file::AtomicFile& file, std::vector<engine::NamedRecord> Shard::* records);
    void writeSummary(double wallSeconds);
    std::vector<std::uint32_t> partitionsByPath() const;

    Files m_files;
    std::vector<std::string> m_paths;
    WindowMerge m_windows;
    std::unique_ptr<WindowMerge> m_sliding;
    std::vector<Shard> m_shards;
    std::vector<std::string> m_quarantine; ///< lines, by partition
    engine::Counters m_rejected;
};

} // namespace bw::app
