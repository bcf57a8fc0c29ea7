#include "app/ctl/generate.h"

#include "app/cli/suggest.h"
#include "app/ctl/time_option.h"
#include "connectors/demo/event_writer.h"
#include "connectors/file/atomic_file.h"
#include "core/base/time_text.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <optional>
#include <span>
#include <vector>

namespace bw::app {

namespace {

/// 2026-11-24T08:00:00Z: a time of its own, since equal options must give equal bytes on any day.
constexpr base::TimeMs kStartDefault = 1'795'507'200'000;
constexpr std::int64_t kRateDefault = 200;
constexpr std::size_t kBufferBytes = 1 << 20;

/// Where records go: a file that appears when it is whole, or standard output.
class Output {
public:
    static base::Result<Output> open(const std::string& path)
    {
        Output output;
        if (path != "-") {
            auto file = file::AtomicFile::create(path);
            if (!file) {
                return file.error();
            }
            output.m_file = std::move(file).value();
        }
        output.m_buffer.resize(kBufferBytes + demo::kEventBytesMax + 1);
        return output;
    }

    /// kEventBytesMax + 1 bytes to write to.
    char* room() { return m_buffer.data() + m_used; }

    void added(std::size_t bytes)
    {
        m_used += bytes;
        if (m_used >= kBufferBytes) {
            flush();
        }
    }

    base::Result<void> finish()
    {
        flush();
        if (m_file) {
            return m_file->commit();
        }
        if (m_failure == 0 && std::fflush(stdout) != 0) {
            m_failure = errno;
        }
        if (m_failure != 0) {
            return base::Error{std::string("cannot write to standard output: ") + std::strerror(m_failure)};
        }
        return {};
    }

private:
    void flush()
    {
        if (m_file) {
            m_file->write({m_buffer.data(), m_used});
        } else if (m_failure == 0 && std::fwrite(m_buffer.data(), 1, m_used, stdout) != m_used) {
            m_failure = errno;
        }
        m_used = 0;
    }

    std::optional<file::AtomicFile> m_file;
    std::vector<char> m_buffer;
    std::size_t m_used = 0;
    int m_failure = 0;
};

/// "day.ndjson" and "aldermoor": "day.aldermoor.ndjson".
std::string pathOfTenant(const std::string& path, const std::string& tenant)
{
    const std::size_t slash = path.rfind('/');
    const std::size_t dot = path.rfind('.');
    const bool hasExtension = dot != std::string::npos && dot > 0 && (slash == std::string::npos || dot > slash + 1);
    return hasExtension ? path.substr(0, dot) + "." + tenant + path.substr(dot) : path + "." + tenant;
}

struct Totals {
    std::int64_t records = 0;
    std::int64_t bytes = 0;
    std::array<std::int64_t, demo::kFaultNames.size()> byFault{};
};

void printReport(const GenerateOptions& options, const Totals& totals, base::TimeMs last, std::FILE* report)
{
    std::fprintf(report, "%lld records, %.1f MB, of %s to %s.\n", static_cast<long long>(totals.records),
                 static_cast<double>(totals.bytes) / 1e6, base::toRfc3339(options.start).c_str(),
                 base::toRfc3339(last).c_str());
    for (std::size_t kind = 1; kind < totals.byFault.size(); ++kind) {
        if (totals.byFault[kind] > 0) {
            std::string name(demo::kFaultNames[kind]);
            name.resize(22, ' ');
            std::fprintf(report, "  %s %lld\n", name.c_str(), static_cast<long long>(totals.byFault[kind]));
        }
    }
    std::fprintf(report, "To replay them: --now %s\n", base::toRfc3339(last).c_str());
}

Usage generateUsage()
{
    return {.program = "bellwetherctl generate",
            .summary = "Writes events of a simulated company to a file. Equal options give equal bytes.",
            .options = {{"count", "N", "Records to write. Required."},
                        {"out", "FILE", "Where to: whole or not at all; - is standard output. Required."},
                        {"split-by-tenant", "", "A file for each tenant, its id before FILE's extension."},
                        {"seed", "N", "Another seed, another company, 1 by default."},
                        {"tenants", "N", "Tenants of the company, 4 by default."},
                        {"campaigns", "N", "Campaigns of the company, 200 by default."},
                        {"start", "TIME",
                         "Event time of the first record: RFC 3339 or milliseconds since 1970, "
                         "2026-11-24T08:00:00Z by default."},
                        {"rate", "N", "Records for each second of event time, 200 by default."},
                        {"disorder", "MS", "How far records may be out of order, 1500 by default."},
                        {"faults", "F", "Fraction of records with a fault, from 0 to 1, 0 by default."},
                        {"fault-kinds", "LIST", "The kinds of faults, with commas between, all by default."}},
            .more = "Kinds of faults: malformed, missing_required_field, unknown_event_type, wrong_type,\n"
                    "timestamp_in_future, timestamp_too_old, value_out_of_range, duplicate, late,\n"
                    "repair, held.\n"
                    "\n"
                    "Exit codes: 0 the file is there, 1 it could not be written, 2 wrong usage.\n"};
}

base::Result<std::uint32_t> readFaultKinds(std::string_view list)
{
    const auto names = std::span(demo::kFaultNames).subspan(1);
    std::uint32_t kinds = 0;
    while (true) {
        const std::size_t comma = list.find(',');
        const std::string_view name = list.substr(0, comma);
        std::size_t kind = 1;
        while (kind < demo::kFaultNames.size() && demo::kFaultNames[kind] != name) {
            ++kind;
        }
        if (kind == demo::kFaultNames.size()) {
            return base::Error{"--fault-kinds: there is no kind '" + std::string(name) + "'" +
                               didYouMean(name, {names.begin(), names.end()})};
        }
        kinds |= demo::faultBit(static_cast<demo::Fault>(kind));
        if (comma == std::string_view::npos) {
            return kinds;
        }
        list.remove_prefix(comma + 1);
    }
}

base::Result<double> readFraction(std::string_view option, const std::string& text)
{
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isgreaterequal(value, 0.0) ||
        !std::islessequal(value, 1.0)) {
        return base::Error{"--" + std::string(option) + " takes a number from 0 to 1, not '" + text + "'"};
    }
    return value;
}

/// A whole number into `target`, which keeps its value where the option is not given. Returns the error, if any.
template <class Number>
std::optional<base::Error> readInteger(const Arguments& arguments, std::string_view option, std::int64_t least,
                                       std::int64_t most, Number& target)
{
    const auto value = arguments.integer(option, least, most);
    if (!value) {
        return value.error();
    }
    if (value.value()) {
        target = static_cast<Number>(*value.value());
    }
    return std::nullopt;
}

/// What the options say. The error is one of usage.
base::Result<GenerateOptions> readGenerateOptions(const Arguments& arguments)
{
    GenerateOptions options;
    options.start = kStartDefault;
    options.stream.rate = kRateDefault;
    options.stream.detail = demo::Detail::dense;
    for (const auto& problem : {
             readInteger(arguments, "count", 1, 1'000'000'000'000, options.count),
             readInteger(arguments, "seed", 0, std::numeric_limits<std::int64_t>::max(), options.company.seed),
             readInteger(arguments, "tenants", 1, 1'000, options.company.tenants),
             readInteger(arguments, "campaigns", 1, 100'000, options.company.campaigns),
             readInteger(arguments, "rate", 1, 10'000'000, options.stream.rate),
             readInteger(arguments, "disorder", 0, base::kHourMs, options.stream.disorderMs),
         }) {
        if (problem) {
            return *problem;
        }
    }
    if (options.count == 0) {
        return base::Error{"--count N is required: how many records to write"};
    }
    options.out = arguments.text("out").value_or("");
    if (options.out.empty()) {
        return base::Error{"--out FILE is required: where to write the records"};
    }
    options.splitByTenant = arguments.has("split-by-tenant");
    if (options.splitByTenant && options.out == "-") {
        return base::Error{"--split-by-tenant takes a file for --out, not standard output"};
    }
    if (const auto text = arguments.text("start")) {
        const auto start = parseTime(*text);
        if (!start || *start < 0) {
            return base::Error{"--start takes a time from 1970 on such as 2026-11-24T08:00:00Z, or milliseconds since "
                               "1970, not '" +
                               *text + "'"};
        }
        options.start = *start;
    }
    if (const auto text = arguments.text("faults")) {
        const auto faults = readFraction("faults", *text);
        if (!faults) {
            return faults.error();
        }
        options.stream.faults = faults.value();
    }
    if (const auto list = arguments.text("fault-kinds")) {
        const auto kinds = readFaultKinds(*list);
        if (!kinds) {
            return kinds.error();
        }
        options.stream.faultKinds = kinds.value();
    }
    // Journeys must have room to end within the file.
    const base::TimeMs lengthMs = options.count * base::kSecondMs / options.stream.rate;
    options.stream.journeySpanMs = std::min(options.stream.journeySpanMs, lengthMs / 4);
    return options;
}

int runGenerate(const Usage& usage, const Arguments& arguments)
{
    const base::Result<GenerateOptions> options = readGenerateOptions(arguments);
    if (!options) {
        return failUsage(usage, options.error().message);
    }
    std::FILE* const report = options.value().out == "-" ? stderr : stdout;
    if (const base::Result<void> done = generate(options.value(), report); !done) {
        return fail(usage, done.error().message);
    }
    return kExitDone;
}

} // namespace

base::Result<void> generate(const GenerateOptions& options, std::FILE* report)
{
    const demo::Company company(options.company);
    const std::int64_t first = demo::Timeline(options.stream.rate, options.stream.rhythm).indexAt(options.start);
    demo::EventWriter writer(company, options.stream, first);

    std::vector<Output> outputs;
    const std::size_t files = options.splitByTenant ? company.tenants().size() : 1;
    for (std::size_t i = 0; i < files; ++i) {
        auto output =
            Output::open(options.splitByTenant ? pathOfTenant(options.out, company.tenants()[i].id) : options.out);
        if (!output) {
            return output.error();
        }
        outputs.push_back(std::move(output).value());
    }

    Totals totals;
    std::array<char, demo::kEventBytesMax + 1> record;
    for (std::int64_t i = 0; i < options.count; ++i) {
        // One file takes the record in place; which of several it is, is known only when it is written.
        char* const at = options.splitByTenant ? record.data() : outputs.front().room();
        const demo::Written written = writer.write(first + i, at);
        at[written.bytes] = '\n';
        Output& output = outputs[options.splitByTenant ? written.tenant : 0];
        if (options.splitByTenant) {
            std::memcpy(output.room(), at, written.bytes + 1);
        }
        output.added(written.bytes + 1);
        ++totals.records;
        totals.bytes += static_cast<std::int64_t>(written.bytes + 1);
        ++totals.byFault[static_cast<std::size_t>(written.fault)];
    }
    for (Output& output : outputs) {
        if (base::Result<void> done = output.finish(); !done) {
            return done;
        }
    }
    printReport(options, totals, writer.timeline().timeOf(first + options.count - 1) + base::kSecondMs, report);
    return {};
}

Subcommand generateSubcommand()
{
    return {"generate", generateUsage(), &runGenerate};
}

} // namespace bw::app
