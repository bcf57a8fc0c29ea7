#include "app/ctl/produce.h"

#include "app/assembly/kafka_connection.h"
#include "app/config/config.h"
#include "connectors/file/line_reader.h"
#include "connectors/kafka/admin.h"
#include "connectors/kafka/producer.h"

#include <simdjson.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <thread>

namespace bw::app {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::string_view kKeyFieldDefault = "tenant_id";
/// How long a record may wait for a broker.
constexpr milliseconds kPatience = std::chrono::minutes(5);

/// The text of a top-level member; empty if there is none, or if the record is no JSON object.
std::string_view fieldOf(simdjson::dom::parser& parser, std::string_view record, std::string_view field)
{
    std::string_view text;
    // The records of a block are followed by readable bytes, so nothing is copied.
    const auto parsed = parser.parse(record.data(), record.size(), false)[field].get(text);
    return parsed == simdjson::SUCCESS ? text : std::string_view();
}

/// Holds a sender to a rate.
class Pacer {
public:
    explicit Pacer(std::int64_t perSecond) : m_perSecond(perSecond), m_start(Clock::now()) {}

    void waitFor(std::int64_t record) const
    {
        if (m_perSecond > 0) {
            std::this_thread::sleep_until(m_start + std::chrono::microseconds(record * 1'000'000 / m_perSecond));
        }
    }

private:
    std::int64_t m_perSecond;
    Clock::time_point m_start;
};

/// Waits until all is delivered, and says on standard error what it waits for.
base::Result<void> finish(kafka::Producer& producer)
{
    const Clock::time_point deadline = Clock::now() + kPatience;
    std::string said;
    while (true) {
        const base::Result<void> done = producer.flush(std::chrono::seconds(1));
        const kafka::Producer::Counts& counts = producer.counts();
        if (done || counts.failed > 0 || counts.sent == counts.delivered || Clock::now() > deadline) {
            return done;
        }
        if (const std::string problem = producer.problem(); problem != said) {
            said = problem;
            std::fprintf(stderr, "%s\n", problem.c_str());
        }
    }
}

base::Result<void> sendFile(kafka::Producer& producer, const ProduceOptions& options, file::LineReader& reader,
                            const Pacer& pacer)
{
    simdjson::dom::parser parser;
    file::LineBlock block;
    while (true) {
        const base::Result<bool> more = reader.read(block);
        if (!more) {
            return more.error();
        }
        if (!more.value()) {
            return {};
        }
        for (const event::RawRecord& record : block.records()) {
            pacer.waitFor(producer.counts().sent);
            const std::string_view key =
                options.keyField.empty() ? std::string_view() : fieldOf(parser, record.bytes, options.keyField);
            if (base::Result<void> sent = producer.send(key, record.bytes); !sent) {
                return base::Error{reader.path() + ", line " + std::to_string(record.position) + ": " +
                                   sent.error().message};
            }
        }
    }
}

Usage produceUsage()
{
    return {.program = "bellwetherctl produce",
            .summary = "Puts the lines of files onto a Kafka topic, each exactly once and as it stands.",
            .operands = "FILE...",
            .operandsMin = 1,
            .operandsMax = std::numeric_limits<std::size_t>::max(),
            .options = {{"brokers", "LIST", "host:port, several with commas between; without TLS and login."},
                        {"topic", "NAME", "Where to. Required with --brokers; else by default the source's."},
                        {"config", "FILE", "The configuration that has the source.", 'c'},
                        {"source", "ID", "A Kafka source of the configuration: its brokers, TLS, login and topic."},
                        {"create", "PARTITIONS", "Create the topic if it is not there."},
                        {"key", "FIELD",
                         "The field whose text is a record's key, tenant_id by default; an empty one for no keys."},
                        {"rate", "N", "Records a second, by default as fast as the broker takes them."}},
            .more = "FILEs are read one after the other; - is standard input.\n"
                    "\n"
                    "Examples:\n"
                    "  bellwetherctl generate --count 100000 --out events.ndjson\n"
                    "  bellwetherctl produce --brokers localhost:9092 --topic marketing-events \\\n"
                    "      --create 4 events.ndjson\n"
                    "\n"
                    "Exit codes: 0 every record was acknowledged, 1 one was not or a file cannot be\n"
                    "read, 2 wrong usage.\n"};
}

/// Brokers, login and topic from the options or the configuration's source. `wrongUsage` tells the kind of an error.
base::Result<void> readTarget(const Arguments& arguments, ProduceOptions& options, bool& wrongUsage)
{
    wrongUsage = true;
    const auto brokers = arguments.text("brokers");
    const auto config = arguments.text("config");
    if (brokers.has_value() == config.has_value()) {
        return base::Error{"needs either --brokers, or --config with --source"};
    }
    options.topic = arguments.text("topic").value_or("");
    if (brokers) {
        if (arguments.has("source")) {
            return base::Error{"--source names a source of --config, which is not given"};
        }
        if (options.topic.empty()) {
            return base::Error{"--topic NAME is required with --brokers"};
        }
        options.connection.brokers = *brokers;
        return {};
    }
    const auto id = arguments.text("source");
    if (!id) {
        return base::Error{"--source ID is required with --config: which of its Kafka sources"};
    }
    wrongUsage = false;
    const base::Result<Config> loaded = loadConfig(*config);
    if (!loaded) {
        return loaded.error();
    }
    const auto& sources = loaded.value().sources;
    const auto source = std::find_if(sources.begin(), sources.end(), [&](const auto& s) { return s.id == *id; });
    if (source == sources.end() || source->kind != SourceKind::kafka) {
        return base::Error{*config + (source == sources.end() ? " has no source '" : " has no Kafka source '") + *id +
                           "'"};
    }
    base::Result<kafka::ConnectionSettings> connection = kafkaConnection(source->kafka);
    if (!connection) {
        return connection.error();
    }
    options.connection = std::move(connection).value();
    if (options.topic.empty()) {
        options.topic = source->kafka.settings.topic;
    }
    return {};
}

int runProduce(const Usage& usage, const Arguments& arguments)
{
    ProduceOptions options;
    options.files = arguments.operands();
    options.keyField = arguments.text("key").value_or(std::string(kKeyFieldDefault));
    const auto partitions = arguments.integer("create", 1, 10'000);
    const auto rate = arguments.integer("rate", 1, 10'000'000);
    if (!partitions || !rate) {
        return failUsage(usage, (partitions ? rate.error() : partitions.error()).message);
    }
    options.partitions = static_cast<int>(partitions.value().value_or(0));
    options.rate = rate.value().value_or(0);
    bool wrongUsage = false;
    if (const base::Result<void> target = readTarget(arguments, options, wrongUsage); !target) {
        return wrongUsage ? failUsage(usage, target.error().message) : fail(usage, target.error().message);
    }
    const base::Result<std::int64_t> sent = produce(options);
    if (!sent) {
        return fail(usage, sent.error().message);
    }
    std::printf("%lld records on topic %s.\n", static_cast<long long>(sent.value()), options.topic.c_str());
    return kExitDone;
}

} // namespace

base::Result<std::int64_t> produce(const ProduceOptions& options)
{
    // All of them before the first record is sent.
    std::vector<file::LineReader> readers;
    for (const std::string& path : options.files) {
        base::Result<file::LineReader> reader = file::LineReader::open(path);
        if (!reader) {
            return reader.error();
        }
        readers.push_back(std::move(reader).value());
    }
    if (options.partitions > 0) {
        const auto created =
            kafka::createTopic(options.connection, {.topic = options.topic, .partitions = options.partitions});
        if (!created) {
            return created.error();
        }
    }
    auto producer = kafka::Producer::create(options.connection, options.topic, kPatience);
    if (!producer) {
        return producer.error();
    }
    const Pacer pacer(options.rate);
    for (file::LineReader& reader : readers) {
        if (base::Result<void> sent = sendFile(*producer.value(), options, reader, pacer); !sent) {
            return sent.error();
        }
    }
    if (base::Result<void> done = finish(*producer.value()); !done) {
        return done.error();
    }
    return producer.value()->counts().delivered;
}

Subcommand produceSubcommand()
{
    return {"produce", produceUsage(), &runProduce};
}

} // namespace bw::app
