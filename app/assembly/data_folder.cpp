#include "app/assembly/data_folder.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include <sys/stat.h>

namespace bw::app {

namespace {

namespace fs = std::filesystem;

std::string environment(const char* name)
{
    const char* const value = std::getenv(name);
    return value == nullptr ? std::string() : value;
}

/// XDG Base Directory Specification: an absolute path, else ~/.local/share.
base::Result<fs::path> userDataFolder()
{
    if (const fs::path data = environment("XDG_DATA_HOME"); data.is_absolute()) {
        return data;
    }
    if (const fs::path home = environment("HOME"); home.is_absolute()) {
        return home / ".local/share";
    }
    return base::Error{"there is no place for the data: neither HOME nor XDG_DATA_HOME is set; name a folder in the "
                       "configuration, under [data]"};
}

bool onlySimulated(const Config& config)
{
    return !config.sources.empty() && std::all_of(config.sources.begin(), config.sources.end(),
                                                  [](const auto& source) { return source.kind == SourceKind::demo; });
}

} // namespace

base::Result<DataFolder> DataFolder::of(const Config& config)
{
    // What is kept of customers is nobody else's.
    ::umask(S_IRWXG | S_IRWXO);
    if (config.dataFolder.empty() && onlySimulated(config)) {
        std::error_code noFolder;
        const fs::path temporary = fs::temp_directory_path(noFolder);
        if (noFolder) {
            return base::Error{"there is no folder for temporary files: " + noFolder.message() +
                               "; set TMPDIR to one, or name a folder in the configuration, under [data]"};
        }
        std::string path = (temporary / "bellwether-demo-XXXXXX").string();
        if (::mkdtemp(path.data()) == nullptr) {
            return base::Error{"cannot make a folder " + path + ": " + std::generic_category().message(errno)};
        }
        return DataFolder(std::move(path), true);
    }
    fs::path path = config.dataFolder;
    if (path.empty()) {
        const auto data = userDataFolder();
        if (!data) {
            return data.error();
        }
        path = data.value() / "bellwether";
    }
    std::error_code problem;
    fs::create_directories(path, problem);
    if (problem) {
        return base::Error{"cannot make the data folder " + path.string() + ": " + problem.message()};
    }
    return DataFolder(path.string(), false);
}

DataFolder::~DataFolder()
{
    if (m_temporary && !m_path.empty()) {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
}

DataFolder::DataFolder(DataFolder&& other) noexcept
    : m_path(std::exchange(other.m_path, std::string())), m_temporary(other.m_temporary)
{}

} // namespace bw::app
