#pragma once

#include "connectors/file/line_reader.h"
#include "core/runtime/interruption.h"
#include "core/runtime/source.h"

#include <mutex>
#include <optional>
#include <string>

namespace bw::file {

/// A file of NDJSON as a source: one partition, 0, whose positions are lines from 1. It is read to the end that it has
/// when the reader gets there, and is then finished. A file that fails on the way goes offline with the reason; what
/// was read before it stands.
class FileSource final : public runtime::Source {
public:
    /// `path` is a regular file.
    explicit FileSource(std::string path);
    ~FileSource() override;

    base::Result<void> open(const runtime::Positions& resumeFrom) override;
    void poll(runtime::RecordBatch& out, std::size_t recordsMax, std::chrono::milliseconds patience) override;
    std::vector<std::uint32_t> partitions() const override { return {0}; }
    bool atEnd(std::uint32_t partition) const override;
    bool finished() const override;
    void pause(std::uint32_t partition) override;
    void resume(std::uint32_t partition) override;
    runtime::SourceStatus status() const override;
    void interrupt() override { m_interruption.interrupt(); }
    void close() override;

private:
    bool fillBlock();
    void fail(const std::string& problem);

    const std::string m_path;
    std::optional<LineReader> m_reader;
    LineBlock m_block;
    std::size_t m_givenOfBlock = 0;
    std::int64_t m_skipBefore = 1; ///< lines before this one were read by an earlier run

    runtime::Interruption m_interruption;

    mutable std::mutex m_mutex; ///< guards what follows
    bool m_paused = false;
    bool m_opened = false;
    bool m_finished = false;
    std::string m_problem;
    std::int64_t m_nextPosition = 1;
};

} // namespace bw::file
