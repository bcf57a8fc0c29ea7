#include "connectors/file/atomic_file.h"

#include "connectors/file/reason.h"

#include <cerrno>
#include <fcntl.h>
#include <random>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace bw::file {

namespace {

constexpr std::size_t kBufferBytes = 1 << 20;
constexpr int kNameAttemptsMax = 100;

std::string folderOf(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    if (slash == std::string::npos) {
        return ".";
    }
    return slash == 0 ? "/" : path.substr(0, slash);
}

/// In the same folder, since a rename is atomic only within one file system; hidden, as no reader should pick it up.
std::string temporaryName(const std::string& path)
{
    const std::size_t slash = path.rfind('/');
    const std::size_t nameAt = slash == std::string::npos ? 0 : slash + 1;
    return path.substr(0, nameAt) + "." + path.substr(nameAt) + "." + std::to_string(std::random_device{}()) + ".tmp";
}

/// A rename is on disk only when its folder is.
int syncFolder(const std::string& folder)
{
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) {
        return errno;
    }
    const int failure = ::fsync(descriptor) == 0 ? 0 : errno;
    ::close(descriptor);
    // Some file systems cannot sync a folder, and then need not.
    return failure == EINVAL ? 0 : failure;
}

} // namespace

base::Result<AtomicFile> AtomicFile::create(const std::string& path)
{
    struct stat about = {};
    if (::stat(path.c_str(), &about) == 0 && !S_ISREG(about.st_mode)) {
        return base::Error{"cannot write '" + path + "': it exists and is not a regular file"};
    }
    for (int attempt = 0; attempt < kNameAttemptsMax; ++attempt) {
        std::string name = temporaryName(path);
        const int descriptor = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (descriptor >= 0) {
            return AtomicFile(path, std::move(name), descriptor);
        }
        if (errno != EEXIST) {
            break;
        }
    }
    const int reason = errno;
    return base::Error{"cannot write '" + path + "': cannot create a file in folder '" + folderOf(path) +
                       "': " + reasonText(reason)};
}

AtomicFile::AtomicFile(std::string path, std::string temporaryPath, int descriptor)
    : m_path(std::move(path)), m_temporaryPath(std::move(temporaryPath)), m_descriptor(descriptor)
{}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : m_path(std::move(other.m_path)), m_temporaryPath(std::exchange(other.m_temporaryPath, {})),
      m_descriptor(std::exchange(other.m_descriptor, -1)), m_buffer(std::move(other.m_buffer)),
      m_failure(other.m_failure)
{}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept
{
    std::swap(m_path, other.m_path);
    std::swap(m_temporaryPath, other.m_temporaryPath);
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_buffer, other.m_buffer);
    std::swap(m_failure, other.m_failure);
    return *this;
}

AtomicFile::~AtomicFile()
{
    discard();
}

void AtomicFile::write(std::string_view bytes)
{
    m_buffer.append(bytes);
    if (m_buffer.size() >= kBufferBytes) {
        flush();
    }
}

void AtomicFile::flush()
{
    std::string_view left = m_buffer;
    while (m_failure == 0 && !left.empty()) {
        const ssize_t written = ::write(m_descriptor, left.data(), left.size());
        if (written >= 0) {
            left.remove_prefix(static_cast<std::size_t>(written));
        } else if (errno != EINTR) {
            m_failure = errno;
        }
    }
    m_buffer.clear();
}

base::Result<void> AtomicFile::sync()
{
    if (m_temporaryPath.empty()) {
        return base::Error{"cannot write '" + m_path + "' a second time: it was written or given up already"};
    }
    flush();
    if (m_failure == 0 && ::fsync(m_descriptor) != 0) {
        m_failure = errno;
    }
    if (m_failure != 0) {
        const int reason = m_failure;
        discard();
        return writeError("cannot write", reason);
    }
    return {};
}

base::Result<void> AtomicFile::commit()
{
    if (base::Result<void> synced = sync(); !synced) {
        return synced;
    }
    if (::rename(m_temporaryPath.c_str(), m_path.c_str()) != 0) {
        const int reason = errno;
        discard();
        return writeError("cannot rename the finished file to", reason);
    }
    m_temporaryPath.clear();
    discard();
    if (const int reason = syncFolder(folderOf(m_path)); reason != 0) {
        return writeError("cannot sync the folder of", reason);
    }
    return {};
}

void AtomicFile::discard()
{
    if (m_descriptor >= 0) {
        ::close(std::exchange(m_descriptor, -1));
    }
    if (!m_temporaryPath.empty()) {
        ::unlink(std::exchange(m_temporaryPath, {}).c_str());
    }
}

base::Error AtomicFile::writeError(const std::string& what, int reason) const
{
    return base::Error{what + " '" + m_path + "': " + reasonText(reason)};
}

} // namespace bw::file
