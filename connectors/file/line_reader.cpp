#include "connectors/file/line_reader.h"

#include "connectors/file/reason.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace bw::file {

namespace {

/// Enough of a line to show that it is too long.
constexpr std::size_t kLineBytesKept = event::kRecordBytesMax + 1;

} // namespace

base::Result<LineReader> LineReader::open(const std::string& path, std::size_t blockBytes)
{
    const bool isStandardInput = path == "-";
    const int descriptor =
        isStandardInput ? ::fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3) : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        const int reason = errno;
        return base::Error{isStandardInput ? "cannot read standard input: " + reasonText(reason)
                                           : "cannot open '" + path + "': " + reasonText(reason)};
    }
    LineReader reader(path, descriptor, std::max<std::size_t>(blockBytes, 1));
    struct stat about = {};
    if (::fstat(descriptor, &about) == 0 && S_ISDIR(about.st_mode)) {
        return base::Error{"cannot read '" + path + "': it is a directory, a file of lines is expected"};
    }
    // Only a hint, and no error where the input is no regular file.
    static_cast<void>(::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL));
    return reader;
}

LineReader::LineReader(std::string path, int descriptor, std::size_t blockBytes)
    : m_path(std::move(path)), m_descriptor(descriptor), m_blockBytes(blockBytes)
{}

LineReader::LineReader(LineReader&& other) noexcept
    : m_path(std::move(other.m_path)), m_descriptor(std::exchange(other.m_descriptor, -1)),
      m_blockBytes(other.m_blockBytes), m_rest(std::move(other.m_rest)), m_restSearched(other.m_restSearched),
      m_nextLine(other.m_nextLine), m_atEnd(other.m_atEnd), m_failure(other.m_failure)
{}

LineReader& LineReader::operator=(LineReader&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_blockBytes, other.m_blockBytes);
    std::swap(m_rest, other.m_rest);
    std::swap(m_restSearched, other.m_restSearched);
    std::swap(m_nextLine, other.m_nextLine);
    std::swap(m_atEnd, other.m_atEnd);
    std::swap(m_failure, other.m_failure);
    return *this;
}

LineReader::~LineReader()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

base::Result<bool> LineReader::read(LineBlock& out)
{
    out.m_records.clear();
    if (m_failure != 0) {
        return readError(m_failure);
    }
    prepare(out);
    char* const bytes = out.m_bytes.get();
    std::size_t size = m_rest.size();
    std::size_t searched = m_restSearched;
    std::memcpy(bytes, m_rest.data(), size);
    m_rest.clear();
    m_restSearched = 0;

    // Whole lines that the last block had no room for come before any more input.
    if (std::memchr(bytes + searched, '\n', size - searched) != nullptr) {
        std::memset(bytes + size, 0, event::kRecordPadding);
        cut(out, {bytes, size}, searched);
        return true;
    }
    while (!m_atEnd) {
        // The kept beginning of an overlong line stands in for all of it.
        size = std::min(size, kLineBytesKept);
        const ssize_t got = ::read(m_descriptor, bytes + size, m_blockBytes);
        if (got < 0) {
            if (errno == EINTR) {
                continue;
            }
            m_failure = errno;
            return readError(m_failure);
        }
        m_atEnd = got == 0;
        searched = size;
        size += static_cast<std::size_t>(got);
        std::memset(bytes + size, 0, event::kRecordPadding);
        if (std::memchr(bytes + searched, '\n', size - searched) != nullptr) {
            cut(out, {bytes, size}, searched);
            return true;
        }
    }
    if (size > 0) {
        addLine(out, bytes, size);
    }
    return !out.empty();
}

void LineReader::prepare(LineBlock& block) const
{
    const std::size_t capacity = kLineBytesKept + m_blockBytes + event::kRecordPadding;
    if (block.m_capacity < capacity) {
        // Not initialised: pages that no line reaches are never touched.
        block.m_bytes = std::make_unique_for_overwrite<char[]>(capacity);
        block.m_capacity = capacity;
    }
}

void LineReader::cut(LineBlock& block, std::string_view text, std::size_t searchFrom)
{
    const char* from = text.data();
    const char* const end = text.data() + text.size();
    const char* search = from + searchFrom;
    while (block.m_records.size() < kBlockLinesMax) {
        const auto* lineEnd =
            static_cast<const char*>(std::memchr(search, '\n', static_cast<std::size_t>(end - search)));
        if (lineEnd == nullptr) {
            m_restSearched = static_cast<std::size_t>(end - from);
            break;
        }
        addLine(block, from, static_cast<std::size_t>(lineEnd - from));
        from = lineEnd + 1;
        search = from;
    }
    m_rest.assign(from, end);
}

void LineReader::addLine(LineBlock& block, const char* from, std::size_t length)
{
    event::RawRecord& record = block.m_records.emplace_back();
    record.bytes = {from, std::min(length, kLineBytesKept)};
    record.position = m_nextLine++;
}

base::Error LineReader::readError(int reason) const
{
    const std::string name = m_path == "-" ? "standard input" : "'" + m_path + "'";
    return base::Error{"cannot read " + name + " after line " + std::to_string(m_nextLine - 1) + ": " +
                       reasonText(reason)};
}

} // namespace bw::file
