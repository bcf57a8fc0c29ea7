#include "app/connect/connection_store.h"

#include "app/config/config.h"
#include "app/config/text_file.h"
#include "app/connect/connection_text.h"
#include "connectors/file/atomic_file.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <tuple>

namespace bw::app {

namespace {

namespace fs = std::filesystem;

constexpr const char* kEnding = ".toml";
constexpr std::size_t kIdMax = 40;

bool isId(const std::string& text)
{
    return !text.empty() && text != "." && text != ".." && text.find('/') == std::string::npos;
}

base::Result<void> writeWhole(const std::string& path, const std::string& text)
{
    std::error_code problem;
    fs::create_directories(fs::path(path).parent_path(), problem);
    if (problem) {
        return base::Error{"cannot make the folder of " + path + ": " + problem.message()};
    }
    auto file = file::AtomicFile::create(path);
    if (!file) {
        return file.error();
    }
    file.value().write(text);
    return file.value().commit();
}

} // namespace

ConnectionStore::ConnectionStore(std::string configFolder, std::string dataFolder)
    : m_configFolder(std::move(configFolder)), m_dataFolder(std::move(dataFolder))
{}

std::string ConnectionStore::pathOf(const std::string& id) const
{
    return m_configFolder + "/connections/" + id + kEnding;
}

api::KeptConnection ConnectionStore::read(const std::string& id) const
{
    api::KeptConnection kept;
    kept.file = pathOf(id);
    const auto text = readTextFile(kept.file);
    const auto config = text ? parseConfig(text.value(), kept.file) : base::Result<Config>(text.error());
    const auto connection = config ? connectionOf(config.value()) : base::Result<api::Connection>(config.error());
    if (connection) {
        kept.connection = connection.value();
    } else {
        kept.problem = connection.error().message;
        kept.connection.name = config ? config.value().connectionName : std::string();
    }
    kept.connection.id = id;
    if (kept.connection.name.empty()) {
        kept.connection.name = id;
    }
    return kept;
}

std::vector<api::KeptConnection> ConnectionStore::list() const
{
    std::vector<api::KeptConnection> all;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(m_configFolder + "/connections", none)) {
        if (entry.path().extension() == kEnding) {
            all.push_back(read(entry.path().stem().string()));
        }
    }
    std::sort(all.begin(), all.end(), [](const api::KeptConnection& a, const api::KeptConnection& b) {
        return std::tuple(!a.problem.empty(), a.connection.name, a.connection.id) <
               std::tuple(!b.problem.empty(), b.connection.name, b.connection.id);
    });
    return all;
}

std::optional<api::KeptConnection> ConnectionStore::find(const std::string& id) const
{
    std::error_code none;
    return isId(id) && fs::exists(pathOf(id), none) ? std::optional(read(id)) : std::nullopt;
}

std::string ConnectionStore::newId(const std::string& name) const
{
    std::string stem;
    for (const char c : name) {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0 && stem.size() < kIdMax) {
            stem += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (!stem.empty() && stem.back() != '-') {
            stem += '-';
        }
    }
    while (stem.ends_with('-')) {
        stem.pop_back();
    }
    stem = stem.empty() || stem == api::Connections::kDemoId ? "connection" : stem;
    std::string id = stem;
    std::error_code none;
    for (int n = 2; fs::exists(pathOf(id), none); ++n) {
        id = stem + "-" + std::to_string(n);
    }
    return id;
}

base::Result<void> ConnectionStore::write(const api::Connection& connection, const std::string& secretName) const
{
    const std::string path = pathOf(connection.id);
    std::error_code none;
    std::string before;
    if (fs::exists(path, none)) {
        auto text = readTextFile(path);
        if (!text) {
            return text.error();
        }
        before = std::move(text).value();
    }
    const auto text = connectionText(connection, before, secretName, m_dataFolder + "/connections/" + connection.id);
    if (!text) {
        return base::Error{path + ": " + text.error().message};
    }
    // What is written can be read: else it would be refused at the next start.
    if (const auto config = parseConfig(text.value(), path); !config) {
        return config.error();
    }
    return writeWhole(path, text.value());
}

base::Result<void> ConnectionStore::remove(const std::string& id) const
{
    std::error_code problem;
    if (isId(id) && !fs::remove(pathOf(id), problem) && problem) {
        return base::Error{"cannot remove " + pathOf(id) + ": " + problem.message()};
    }
    if (chosen() == id) {
        fs::remove(chosenPath(), problem);
    }
    return {};
}

std::string ConnectionStore::chosen() const
{
    const auto text = readTextFile(chosenPath());
    std::string id = text ? text.value() : std::string();
    while (id.ends_with('\n')) {
        id.pop_back();
    }
    std::error_code none;
    const bool there = id == api::Connections::kDemoId || (isId(id) && fs::exists(pathOf(id), none));
    return there ? id : std::string();
}

base::Result<void> ConnectionStore::choose(const std::string& id) const
{
    return writeWhole(chosenPath(), id + "\n");
}

} // namespace bw::app
