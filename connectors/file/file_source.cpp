#include "connectors/file/file_source.h"

#include <algorithm>
#include <sys/stat.h>
#include <utility>

namespace bw::file {

FileSource::FileSource(std::string path) : m_path(std::move(path)) {}

FileSource::~FileSource() = default;

base::Result<void> FileSource::open(const runtime::Positions& resumeFrom)
{
    auto reader = LineReader::open(m_path);
    if (!reader) {
        return reader.error();
    }
    struct stat about = {};
    if (::stat(m_path.c_str(), &about) == 0 && !S_ISREG(about.st_mode)) {
        return base::Error{"cannot read '" + m_path + "' as a source: it is not a regular file"};
    }
    m_reader = std::move(reader).value();
    m_block = LineBlock();
    m_givenOfBlock = 0;
    const auto position = resumeFrom.find(0);
    m_skipBefore = position == resumeFrom.end() ? 1 : position->second;

    const std::lock_guard lock(m_mutex);
    m_opened = true;
    m_finished = false;
    m_problem.clear();
    m_nextPosition = m_skipBefore;
    return {};
}

void FileSource::poll(runtime::RecordBatch& out, std::size_t recordsMax, std::chrono::milliseconds patience)
{
    bool idle = false;
    {
        const std::lock_guard lock(m_mutex);
        idle = m_paused || !m_opened || m_finished || !m_problem.empty();
    }
    if (idle) {
        m_interruption.waitFor(patience);
        return;
    }
    std::int64_t next = 0;
    std::size_t given = 0;
    while (given < recordsMax && fillBlock()) {
        const auto records = m_block.records();
        for (; given < recordsMax && m_givenOfBlock < records.size(); ++given, ++m_givenOfBlock) {
            const event::RawRecord& record = records[m_givenOfBlock];
            out.add(0, record.position, {}, record.bytes);
            next = record.position + 1;
        }
    }
    if (given > 0) {
        const std::lock_guard lock(m_mutex);
        m_nextPosition = next;
    }
}

/// Whether the block holds a line that is due. Reads on, past the lines of an earlier run, if it holds none.
bool FileSource::fillBlock()
{
    while (m_givenOfBlock == m_block.records().size()) {
        const auto more = m_reader->read(m_block);
        m_givenOfBlock = 0;
        if (!more) {
            fail(more.error().message);
            return false;
        }
        if (!more.value()) {
            if (m_reader->nextLine() < m_skipBefore) {
                fail("'" + m_path + "' has only " + std::to_string(m_reader->nextLine() - 1) + " lines, but line " +
                     std::to_string(m_skipBefore) + " is the next to be read: the file was cut or replaced");
                return false;
            }
            const std::lock_guard lock(m_mutex);
            m_finished = true;
            return false;
        }
        const auto records = m_block.records();
        const std::int64_t firstLine = records.front().position;
        if (firstLine < m_skipBefore) {
            m_givenOfBlock = std::min(static_cast<std::size_t>(m_skipBefore - firstLine), records.size());
        }
    }
    return true;
}

void FileSource::fail(const std::string& problem)
{
    const std::lock_guard lock(m_mutex);
    m_problem = problem;
}

bool FileSource::atEnd(std::uint32_t) const
{
    return finished();
}

bool FileSource::finished() const
{
    const std::lock_guard lock(m_mutex);
    return m_finished;
}

void FileSource::pause(std::uint32_t)
{
    const std::lock_guard lock(m_mutex);
    m_paused = true;
}

void FileSource::resume(std::uint32_t)
{
    const std::lock_guard lock(m_mutex);
    m_paused = false;
}

runtime::SourceStatus FileSource::status() const
{
    const std::lock_guard lock(m_mutex);
    runtime::SourceStatus status;
    status.problem = m_problem;
    status.fault = m_problem.empty() ? base::ReachFault::none : base::ReachFault::file;
    if (!m_problem.empty()) {
        status.state = runtime::SourceState::offline;
    } else if (m_finished) {
        status.state = runtime::SourceState::ended;
    } else if (!m_opened) {
        status.state = runtime::SourceState::connecting;
    } else {
        status.state = m_paused ? runtime::SourceState::paused : runtime::SourceState::live;
    }
    status.partitions.push_back({0, m_nextPosition, m_finished ? m_nextPosition : -1, status.state});
    return status;
}

void FileSource::close()
{
    m_reader.reset();
    m_block = LineBlock();
    m_givenOfBlock = 0;
    const std::lock_guard lock(m_mutex);
    m_opened = false;
}

} // namespace bw::file
