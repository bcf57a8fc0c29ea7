#include "app/config/zone_loader.h"

#include "app/cli/suggest.h"
#include "app/config/text_file.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <vector>

namespace bw::app {

namespace {

namespace fs = std::filesystem;

fs::path zoneFolder()
{
    const char* const folder = std::getenv("TZDIR");
    return folder != nullptr && *folder != '\0' ? folder : "/usr/share/zoneinfo";
}

/// A name that cannot lead out of the folder, and is the same zone on every machine.
bool isZoneName(std::string_view name)
{
    return name != "localtime" && name != "posixrules" && !name.empty() && name.size() <= 64 && name.front() != '/' &&
           name.find("..") == std::string_view::npos && std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      std::string_view("/_+-").find(c) != std::string_view::npos;
           });
}

std::vector<std::string> zoneNames(const fs::path& folder)
{
    std::vector<std::string> names;
    std::error_code ignored;
    for (fs::recursive_directory_iterator at(folder, ignored), end; at != end; at.increment(ignored)) {
        std::string name = at->path().lexically_relative(folder).generic_string();
        const bool otherTable = name.starts_with("posix") || name.starts_with("right");
        if (!otherTable && at->is_regular_file(ignored) && isZoneName(name)) {
            names.push_back(std::move(name));
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace

base::Result<base::Zone> loadZone(const std::string& name)
{
    if (name == "UTC") {
        return base::Zone::utc();
    }
    const fs::path folder = zoneFolder();
    std::error_code ignored;
    if (isZoneName(name) && fs::is_regular_file(folder / name, ignored)) {
        const auto bytes = readTextFile((folder / name).string());
        if (!bytes) {
            return bytes.error();
        }
        return base::Zone::fromTzif(name, std::as_bytes(std::span(bytes.value())));
    }
    if (!fs::is_directory(folder, ignored)) {
        return base::Error{"there are no time zones in " + folder.string() + "; install the package tzdata"};
    }
    const std::vector<std::string> names = zoneNames(folder);
    const std::vector<std::string_view> known(names.begin(), names.end());
    return base::Error{"there is no time zone \"" + name + "\"" + didYouMean(name, known)};
}

} // namespace bw::app
