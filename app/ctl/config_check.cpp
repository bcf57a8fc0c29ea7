#include "app/ctl/config_check.h"

#include "app/config/config.h"

#include <cstdio>

namespace bw::app {

namespace {

int checkConfig(const Usage& usage, const Arguments& arguments)
{
    if (arguments.operands().front() != "check") {
        return failUsage(usage, "\"" + arguments.operands().front() + "\" is not what it can do; only \"check\" is");
    }
    const std::string& path = arguments.operands().back();
    const auto config = loadConfig(path);
    if (!config) {
        std::fprintf(stderr, "%s\n", config.error().message.c_str());
        return kExitFailed;
    }
    const auto count = [](std::size_t n, const char* one, const char* many) {
        return std::to_string(n) + (n == 1 ? one : many);
    };
    std::printf("%s is right: %s, %s.\n", path.c_str(),
                count(config.value().sources.size(), " source", " sources").c_str(),
                count(config.value().tenants.size(), " tenant", " tenants").c_str());
    return kExitDone;
}

} // namespace

Subcommand configSubcommand()
{
    Usage usage{"bellwetherctl config",
                "Checks a configuration file. Everything that is wrong is named with its line and what is allowed.",
                "check FILE", 2, 2};
    usage.more = "Exit: 0 when the file is right, 1 when it is not or cannot be read, 2 on wrong usage.";
    return {"config", std::move(usage), &checkConfig};
}

} // namespace bw::app
