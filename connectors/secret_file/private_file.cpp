#include "connectors/secret_file/private_file.h"

#include <cerrno>
#include <filesystem>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bw::secret_file {

namespace {

base::Error failure(const std::string& what, const std::string& path)
{
    return {"cannot " + what + " " + path + ": " + std::generic_category().message(errno)};
}

bool writeAll(int descriptor, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

} // namespace

base::Result<std::optional<std::string>> readPrivateFile(const std::string& path)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) {
        if (errno == ENOENT) {
            return std::optional<std::string>();
        }
        return failure("read", path);
    }
    constexpr std::size_t kMostBytes = 16 << 20;
    std::string bytes;
    char block[4096];
    ssize_t got = 0;
    while (bytes.size() < kMostBytes && (got = ::read(descriptor, block, sizeof block)) > 0) {
        bytes.append(block, static_cast<std::size_t>(got));
    }
    ::close(descriptor);
    if (got < 0) {
        return failure("read", path);
    }
    return std::optional(std::move(bytes));
}

base::Result<void> writePrivateFile(const std::string& path, std::string_view bytes)
{
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    std::error_code problem;
    if (std::filesystem::create_directories(folder, problem)) {
        ::chmod(folder.c_str(), S_IRWXU);
    }
    std::string temporary = path + ".XXXXXX";
    const int descriptor = ::mkstemp(temporary.data()); // 0600 from the first byte on
    if (descriptor < 0) {
        return failure("write", path);
    }
    const bool written = writeAll(descriptor, bytes);
    const bool closed = ::close(descriptor) == 0;
    if (!written || !closed || ::rename(temporary.c_str(), path.c_str()) != 0) {
        const base::Error error = failure("write", path);
        ::unlink(temporary.c_str());
        return error;
    }
    return {};
}

} // namespace bw::secret_file
