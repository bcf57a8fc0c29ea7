#pragma once

#include "core/base/result.h"
#include "core/event/record.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bw::file {

/// A run of lines and the memory they lie in. LineReader fills it; its records are views into it and are valid until
/// it is filled again or destroyed (moving it keeps them). A block is independent of the reader that filled it, so it
/// may be handed to another thread and used again when it comes back.
class LineBlock {
public:
    /// Lines without their LF, key empty, `partition` 0, `position` = line from 1, `now` 0; the caller sets the rest.
    /// Each is followed by event::kRecordPadding readable bytes, mostly those of the next line.
    std::span<event::RawRecord> records() { return m_records; }
    bool empty() const { return m_records.empty(); }

private:
    friend class LineReader;
    std::unique_ptr<char[]> m_bytes;
    std::size_t m_capacity = 0;
    std::vector<event::RawRecord> m_records;
};

/// Cuts a file, a pipe or standard input into lines, as SPEC's fine print says: a line ends at LF, the last may lack
/// it, every line is a record, an empty one too.
///
/// The bytes are read once, into the block, and looked at once, for LF; only a line cut by the end of a block is
/// copied. Of a line longer than event::kRecordBytesMax the record holds the first kRecordBytesMax + 1 bytes: too long
/// still, and therefore malformed, and a file without a single LF takes no more memory than any other. One thread at a
/// time.
class LineReader {
public:
    static constexpr std::size_t kBlockBytesDefault = 1 << 20;
    /// Bounds a block's memory when lines are very short.
    static constexpr std::size_t kBlockLinesMax = 1 << 16;

    /// `-` is standard input. The error names the path and the reason.
    static base::Result<LineReader> open(const std::string& path, std::size_t blockBytes = kBlockBytesDefault);

    LineReader(LineReader&& other) noexcept;
    LineReader& operator=(LineReader&& other) noexcept;
    LineReader(const LineReader&) = delete;
    LineReader& operator=(const LineReader&) = delete;
    ~LineReader();

    /// Fills `out` with the lines that one read of the input brings, at least one; waits only while there is none.
    /// False, and an empty block, at the end. After an error or the end every further call answers the same.
    base::Result<bool> read(LineBlock& out);

    /// The number of the line that comes next, from 1; at the end, the number of lines + 1.
    std::int64_t nextLine() const { return m_nextLine; }
    /// As given to open().
    const std::string& path() const { return m_path; }

private:
    LineReader(std::string path, int descriptor, std::size_t blockBytes);

    void prepare(LineBlock& block) const;
    void cut(LineBlock& block, std::string_view text, std::size_t searchFrom);
    void addLine(LineBlock& block, const char* from, std::size_t length);
    base::Error readError(int reason) const;

    std::string m_path;
    int m_descriptor;
    std::size_t m_blockBytes;
    std::string m_rest;             ///< read, but not yet given out
    std::size_t m_restSearched = 0; ///< of m_rest, bytes known to hold no LF
    std::int64_t m_nextLine = 1;
    bool m_atEnd = false;
    int m_failure = 0; ///< errno of the read that failed
};

} // namespace bw::file
