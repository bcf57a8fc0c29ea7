#include "app/ctl/config_check.h"

#include "app/assembly/kafka_connection.h"
#include "app/config/config.h"
#include "connectors/kafka/probe.h"

#include <array>
#include <cstdio>

namespace bw::app {

namespace {

constexpr std::array<const char*, 8> kStageNames{"name",  "port",          "TLS",  "login",
                                                 "topic", "right to read", "file", "records"};

/// A line a stage, as it ends. Whether all passed.
bool tryKafka(const SourceConfig& source)
{
    std::printf("%s:\n", source.id.c_str());
    auto connection = kafkaConnection(source.kafka);
    if (!connection) {
        std::printf("  FAILED password: %s\n", connection.error().message.c_str());
        return false;
    }
    bool passed = true;
    const auto tell = [&](const api::TestStep& step) {
        const char* const stage = kStageNames[static_cast<std::size_t>(step.stage)];
        if (step.outcome == api::TestStep::Outcome::passed) {
            std::printf("  ok     %s %s\n", stage, step.subject.c_str());
        } else if (step.outcome == api::TestStep::Outcome::failed) {
            std::printf("  FAILED %s %s: %s\n", stage, step.subject.c_str(), step.text.c_str());
            passed = false;
        }
        std::fflush(stdout);
    };
    const kafka::ProbeSettings settings{.connection = std::move(connection).value(),
                                        .topics = {source.kafka.settings.topic}};
    static_cast<void>(kafka::probe(settings, tell, {}));
    return passed;
}

/// Every source in turn, however many fail.
int tryConnections(const Config& config)
{
    bool passed = true;
    for (const SourceConfig& source : config.sources) {
        passed = (source.kind != SourceKind::kafka || tryKafka(source)) && passed;
    }
    return passed ? kExitDone : kExitFailed;
}

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
    return arguments.has("connect") ? tryConnections(config.value()) : kExitDone;
}

} // namespace

Subcommand configSubcommand()
{
    Usage usage{"bellwetherctl config",
                "Checks a configuration file. Everything that is wrong is named with its line and what is allowed.",
                "check FILE", 2, 2};
    usage.options = {{"connect", "",
                      "Also try the connection to each Kafka: its name, port, TLS, login, topic and the right to read. "
                      "Nothing is written there."}};
    usage.more = "Exit: 0 when the file is right (and every connection works), 1 when it is not or cannot be\nread, 2 "
                 "on wrong usage.";
    return {"config", std::move(usage), &checkConfig};
}

} // namespace bw::app
