#include "app/config/keys.h"

#include "app/cli/suggest.h"
#include "app/config/zone_loader.h"
#include "core/base/time_text.h"

#include <algorithm>
#include <array>
#include <span>

namespace bw::app {

namespace {

using Refusal = std::optional<std::string>;

const Refusal kTaken = std::nullopt;
const Refusal kNotAllowed = "";

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\n\v\f\r") == std::string_view::npos;
}

/// A whole number from `least` to `most`, in `unit`; `set(target, number)` keeps it.
template <class Target, class Set>
Key<Target> integerKey(std::string_view name, std::int64_t least, std::int64_t most, std::string_view unit, Set set)
{
    std::string allowed = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    if (!unit.empty()) {
        allowed += " (" + std::string(unit) + ")";
    }
    return {name, allowed, [=](Target& target, const toml::node& node) -> Refusal {
                const auto* const number = node.as_integer();
                if (number == nullptr || number->get() < least || number->get() > most) {
                    return kNotAllowed;
                }
                set(target, number->get());
                return kTaken;
            }};
}

/// A number from `least` to `most`.
template <class Target, class Set>
Key<Target> numberKey(std::string_view name, double least, double most, std::string_view allowed, Set set)
{
    return {name, std::string(allowed), [=](Target& target, const toml::node& node) -> Refusal {
                const auto number = node.value<double>();
                if (!node.is_number() || !number || !(*number >= least && *number <= most)) {
                    return kNotAllowed;
                }
                set(target, *number);
                return kTaken;
            }};
}

template <class Target, class Set>
Key<Target> flagKey(std::string_view name, Set set)
{
    return {name, "true or false", [=](Target& target, const toml::node& node) -> Refusal {
                const auto* const flag = node.as_boolean();
                if (flag == nullptr) {
                    return kNotAllowed;
                }
                set(target, flag->get());
                return kTaken;
            }};
}

/// A text that is not blank; `what` says which.
template <class Target, class Set>
Key<Target> textKey(std::string_view name, std::string_view what, Set set)
{
    return {name, "a text: " + std::string(what), [=](Target& target, const toml::node& node) -> Refusal {
                const auto* const text = node.as_string();
                if (text == nullptr || isBlank(text->get())) {
                    return kNotAllowed;
                }
                set(target, text->get());
                return kTaken;
            }};
}

/// Like textKey, of what is looked at by `check`, which answers why a text is refused.
template <class Target, class SetOrRefuse>
Key<Target> checkedTextKey(std::string_view name, std::string_view what, SetOrRefuse setOrRefuse)
{
    return {name, "a text: " + std::string(what), [=](Target& target, const toml::node& node) -> Refusal {
                const auto* const text = node.as_string();
                return text == nullptr ? kNotAllowed : setOrRefuse(target, text->get());
            }};
}

/// One word of `words`; `set(target, index)` keeps it.
template <class Target, std::size_t N, class Set>
Key<Target> choiceKey(std::string_view name, const std::array<std::string_view, N>& words, Set set)
{
    std::vector<std::string> quoted;
    for (const std::string_view word : words) {
        quoted.push_back("\"" + std::string(word) + "\"");
    }
    const std::vector<std::string_view> shown(quoted.begin(), quoted.end());
    return {name, joinedWithOr(shown), [=](Target& target, const toml::node& node) -> Refusal {
                const auto* const text = node.as_string();
                const auto found = text == nullptr ? words.end() : std::find(words.begin(), words.end(), text->get());
                if (found == words.end()) {
                    return kNotAllowed;
                }
                set(target, static_cast<std::size_t>(found - words.begin()));
                return kTaken;
            }};
}

template <class Target, class Set>
Key<Target> textListKey(std::string_view name, std::string_view what, Set set)
{
    return {name, "a list of texts: " + std::string(what), [=](Target& target, const toml::node& node) -> Refusal {
                const auto* const list = node.as_array();
                if (list == nullptr) {
                    return kNotAllowed;
                }
                std::vector<std::string> texts;
                for (const toml::node& entry : *list) {
                    const auto* const text = entry.as_string();
                    if (text == nullptr || isBlank(text->get())) {
                        return kNotAllowed;
                    }
                    texts.push_back(text->get());
                }
                set(target, std::move(texts));
                return kTaken;
            }};
}

/// NAME, NAME_file and NAME_env: three ways to give one secret.
template <class Get>
void addSecretKeys(std::vector<Key<SourceConfig>>& keys, std::array<std::string_view, 3> names, SourceKind kind,
                   Get secretOf)
{
    using Make = Secret (*)(std::string);
    struct Way {
        std::string_view what;
        Make make;
    };
    constexpr std::array<Way, 3> kWays{
        Way{"the secret itself (anyone who reads this file then knows it)", &Secret::ofValue},
        Way{"the path of a file that holds the secret", &Secret::ofFile},
        Way{"the name of an environment variable that holds the secret", &Secret::ofEnvironment}};
    for (std::size_t i = 0; i < kWays.size(); ++i) {
        auto key = checkedTextKey<SourceConfig>(
            names[i], kWays[i].what,
            [secretOf, make = kWays[i].make](SourceConfig& source, const std::string& text) -> Refusal {
                Secret& secret = secretOf(source);
                if (secret.given()) {
                    return "the secret has been given already, in another way";
                }
                if (isBlank(text)) {
                    return kNotAllowed;
                }
                secret = make(text);
                return kTaken;
            });
        key.onlyFor = kind;
        key.secret = i == 0;
        keys.push_back(std::move(key));
    }
}

constexpr std::array<std::string_view, 3> kSourceKindNames{"kafka", "file", "demo"};
constexpr std::array<std::string_view, 4> kSaslNames{"none", "plain", "scram-sha-256", "scram-sha-512"};

Refusal setCurrency(TenantConfig& tenant, const std::string& text)
{
    const bool threeCapitals =
        text.size() == 3 && std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!threeCapitals) {
        return kNotAllowed;
    }
    tenant.engine.currency = text;
    return kTaken;
}

Refusal setReportingZone(TenantConfig& tenant, const std::string& text)
{
    auto zone = loadZone(text);
    if (!zone) {
        return zone.error().message;
    }
    tenant.engine.reportingZone = std::move(zone).value();
    return kTaken;
}

Refusal setSourceId(SourceConfig& source, const std::string& text)
{
    const bool plain = !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    });
    if (!plain) {
        return kNotAllowed;
    }
    source.id = text;
    return kTaken;
}

Refusal setStart(SourceConfig& source, const std::string& text)
{
    kafka::SourceSettings& settings = source.kafka.settings;
    if (text == "earliest" || text == "latest") {
        settings.startAt = text == "earliest" ? kafka::StartAt::earliest : kafka::StartAt::latest;
        return kTaken;
    }
    const auto time = base::timeFromRfc3339(text);
    if (!time) {
        return kNotAllowed;
    }
    settings.startAt = kafka::StartAt::timestamp;
    settings.startTime = *time;
    return kTaken;
}

Refusal setProperties(SourceConfig& source, const toml::node& node)
{
    const auto* const table = node.as_table();
    if (table == nullptr) {
        return kNotAllowed;
    }
    for (const auto& [key, value] : *table) {
        std::string& property = source.kafka.settings.connection.properties[std::string(key.str())];
        if (const auto* const text = value.as_string()) {
            property = text->get();
        } else if (const auto* const number = value.as_integer()) {
            property = std::to_string(number->get());
        } else if (const auto* const flag = value.as_boolean()) {
            property = flag->get() ? "true" : "false";
        } else {
            return std::string(key.str()) + " is neither a text nor a number nor a flag; names with dots need quotes, "
                                            "as in \"fetch.min.bytes\" = 1";
        }
    }
    return kTaken;
}

void addKafkaKeys(std::vector<Key<SourceConfig>>& keys)
{
    using S = SourceConfig;
    const auto connectionText = [](std::string_view name, std::string_view what,
                                   std::string kafka::ConnectionSettings::* member) {
        return textKey<S>(name, what,
                          [member](S& s, const std::string& v) { s.kafka.settings.connection.*member = v; });
    };
    using Connection = kafka::ConnectionSettings;
    std::vector<Key<S>> own;
    own.push_back(
        connectionText("brokers", "host:port of one broker or more, separated by commas", &Connection::brokers));
    own.back().required = true;
    own.push_back(
        textKey<S>("topic", "the topic's name", [](S& s, const std::string& v) { s.kafka.settings.topic = v; }));
    own.back().required = true;
    own.push_back(checkedTextKey<S>(
        "start", "\"earliest\", \"latest\" or a time such as \"2026-11-25T00:00:00Z\" (RFC 3339)", setStart));
    own.push_back(flagKey<S>("tls", [](S& s, bool v) { s.kafka.settings.connection.tls = v; }));
    own.push_back(connectionText("ca_file", "the path of a PEM file of certificates to trust", &Connection::caFile));
    own.push_back(
        connectionText("certificate_file", "the path of the client's certificate, PEM", &Connection::certificateFile));
    own.push_back(connectionText("key_file", "the path of the client's private key, PEM", &Connection::keyFile));
    own.push_back(choiceKey<S>("sasl", kSaslNames, [](S& s, std::size_t i) {
        s.kafka.settings.connection.login = static_cast<kafka::Login>(i);
    }));
    own.push_back(connectionText("user", "the name to log in with", &Connection::user));
    own.push_back(
        {"properties", "a section of librdkafka's own properties, each a text, number or flag", setProperties});
    for (Key<S>& key : own) {
        key.onlyFor = SourceKind::kafka;
        keys.push_back(std::move(key));
    }
    addSecretKeys(keys, {"password", "password_file", "password_env"}, SourceKind::kafka,
                  [](S& s) -> Secret& { return s.kafka.password; });
    keys.push_back(checkedTextKey<S>("password_store", "\"keyring/NAME\" or \"file/NAME\", as the desk writes it",
                                     [](S& s, const std::string& text) -> Refusal {
                                         if (s.kafka.password.given()) {
                                             return "the secret has been given already, in another way";
                                         }
                                         const std::size_t slash = text.find('/');
                                         const std::string place = text.substr(0, slash);
                                         if (slash == std::string::npos || slash + 1 == text.size() ||
                                             (place != "keyring" && place != "file")) {
                                             return kNotAllowed;
                                         }
                                         s.kafka.password = Secret::ofStore(text);
                                         return kTaken;
                                     }));
    keys.back().onlyFor = SourceKind::kafka;
    addSecretKeys(keys, {"key_password", "key_password_file", "key_password_env"}, SourceKind::kafka,
                  [](S& s) -> Secret& { return s.kafka.keyPassword; });
}

void addDemoKeys(std::vector<Key<SourceConfig>>& keys)
{
    using S = SourceConfig;
    std::vector<Key<S>> own;
    own.push_back(
        integerKey<S>("events_per_second", 10, 1'000'000, "", [](S& s, std::int64_t v) { s.demo.stream.rate = v; }));
    own.push_back(flagKey<S>("rhythm", [](S& s, bool v) { s.demo.stream.rhythm = v; }));
    own.push_back(
        numberKey<S>("faults", 0, 1, "a fraction from 0 to 1", [](S& s, double v) { s.demo.stream.faults = v; }));
    own.push_back(integerKey<S>("partitions", 1, 256, "",
                                [](S& s, std::int64_t v) { s.demo.partitions = static_cast<std::uint32_t>(v); }));
    own.push_back(integerKey<S>("seed", 0, std::numeric_limits<std::int64_t>::max(), "",
                                [](S& s, std::int64_t v) { s.demo.company.seed = static_cast<std::uint64_t>(v); }));
    own.push_back(integerKey<S>("tenants", 1, 1'000, "",
                                [](S& s, std::int64_t v) { s.demo.company.tenants = static_cast<int>(v); }));
    own.push_back(integerKey<S>("campaigns", 1, 100'000, "of all tenants together",
                                [](S& s, std::int64_t v) { s.demo.company.campaigns = static_cast<int>(v); }));
    own.push_back(integerKey<S>("history_days", 0, 90, "days",
                                [](S& s, std::int64_t v) { s.demo.historyDays = static_cast<int>(v); }));
    for (Key<S>& key : own) {
        key.onlyFor = SourceKind::demo;
        keys.push_back(std::move(key));
    }
}

std::vector<Section<Config>> makeGlobalSections()
{
    using C = Config;
    return {
        {"checkpoint",
         {integerKey<C>("interval_ms", 100, 3'600'000, "milliseconds",
                        [](C& c, std::int64_t v) { c.checkpointIntervalMs = v; })}},
        {"connection",
         {textKey<C>("name", "what the desk calls this file",
                     [](C& c, const std::string& v) { c.connectionName = v; })}},
        {"data",
         {textKey<C>("folder", "the path of a folder; it is made if it is not there",
                     [](C& c, const std::string& v) { c.dataFolder = v; })}},
        {"retention",
         {integerKey<C>("windows_hours", 1, 8'784, "hours", [](C& c, std::int64_t v) { c.retention.windowsHours = v; }),
          integerKey<C>("minutes_days", 1, 3'660, "days", [](C& c, std::int64_t v) { c.retention.minutesDays = v; }),
          integerKey<C>("quarter_hours_months", 1, 600, "months",
                        [](C& c, std::int64_t v) { c.retention.quarterHoursMonths = v; }),
          integerKey<C>("quarantine_days", 1, 3'660, "days",
                        [](C& c, std::int64_t v) { c.retention.quarantineDays = v; })}},
        {"engine",
         {integerKey<C>("threads", 0, 64, "0: one less than the machine has cores, at least one",
                        [](C& c, std::int64_t v) { c.engineThreads = v; })}},
    };
}

std::vector<Section<TenantConfig>> makeTenantSections()
{
    using T = TenantConfig;
    return {
        {"time",
         {integerKey<T>("disorder_ms", 0, 3'600'000, "milliseconds",
                        [](T& t, std::int64_t v) { t.engine.time.disorderMs = v; }),
          integerKey<T>("idle_ms", 0, 3'600'000, "milliseconds",
                        [](T& t, std::int64_t v) { t.engine.time.idleMs = v; })}},
        {"deduplication",
         {integerKey<T>("horizon_hours", 1, 2'160, "hours",
                        [](T& t, std::int64_t v) { t.engine.deduplicationHorizonMs = v * base::kHourMs; })}},
        {"identity",
         {flagKey<T>("probabilistic", [](T& t, bool v) { t.identity.probabilistic = v; }),
          numberKey<T>("threshold", 0, 1, "a number from 0 to 1", [](T& t, double v) { t.identity.threshold = v; }),
          flagKey<T>("default_consent", [](T& t, bool v) { t.identity.defaultConsent = v; })}},
        {"attribution",
         {integerKey<T>("lookback_days", 1, 90, "days", [](T& t, std::int64_t v) { t.attribution.lookbackDays = v; }),
          numberKey<T>("decay_per_day", 0, 100, "a number from 0 to 100",
                       [](T& t, double v) { t.attribution.decayPerDay = v; }),
          textListKey<T>("excluded_channels", "channels that get no credit",
                         [](T& t, std::vector<std::string> v) { t.attribution.excludedChannels = std::move(v); })}},
    };
}

Section<SourceConfig> makeSourceSection()
{
    using S = SourceConfig;
    std::vector<Key<S>> keys;
    keys.push_back(
        checkedTextKey<S>("id", "1 to 64 letters, digits, - _ or . that name the source for good", setSourceId));
    keys.back().required = true;
    keys.push_back(
        choiceKey<S>("kind", kSourceKindNames, [](S& s, std::size_t i) { s.kind = static_cast<SourceKind>(i); }));
    keys.back().required = true;
    keys.push_back(textKey<S>("tenant", "whose records these are where they do not say so",
                              [](S& s, const std::string& v) { s.tenant = v; }));
    keys.push_back(flagKey<S>("keyed_by_tenant", [](S& s, bool v) { s.keyedByTenant = v; }));
    keys.push_back(flagKey<S>("accept_unordered_counts", [](S& s, bool v) { s.acceptUnorderedCounts = v; }));
    addKafkaKeys(keys);
    keys.push_back(textKey<S>("path", "the path of a file of events, one JSON object a line",
                              [](S& s, const std::string& v) { s.filePath = v; }));
    keys.back().onlyFor = SourceKind::file;
    keys.back().required = true;
    addDemoKeys(keys);
    return {"source", std::move(keys)};
}

template <class Target>
void addNames(std::vector<KeyName>& names, const std::string& section, const Section<Target>& keys)
{
    for (const Key<Target>& key : keys.keys) {
        names.push_back({section, std::string(key.name)});
    }
}

} // namespace

const std::vector<Section<Config>>& globalSections()
{
    static const std::vector<Section<Config>> sections = makeGlobalSections();
    return sections;
}

const std::vector<Section<TenantConfig>>& tenantSections()
{
    static const std::vector<Section<TenantConfig>> sections = makeTenantSections();
    return sections;
}

const Section<TenantConfig>& tenantSection()
{
    using T = TenantConfig;
    static const Section<T> section{
        "tenant",
        {textKey<T>("name", "the tenant's name on the screen", [](T& t, const std::string& v) { t.engine.name = v; }),
         checkedTextKey<T>("currency", "three capital letters, as in \"EUR\" (ISO 4217)", setCurrency),
         checkedTextKey<T>("reporting_zone", "an IANA time zone, as in \"Europe/Berlin\"", setReportingZone)}};
    return section;
}

const Section<SourceConfig>& sourceSection()
{
    static const Section<SourceConfig> section = makeSourceSection();
    return section;
}

std::string_view sourceKindName(SourceKind kind)
{
    return kSourceKindNames[static_cast<std::size_t>(kind)];
}

std::vector<KeyName> allKeyNames()
{
    std::vector<KeyName> names;
    for (const auto& section : globalSections()) {
        addNames(names, std::string(section.name), section);
    }
    addNames(names, "tenant.*", tenantSection());
    for (const auto& section : tenantSections()) {
        addNames(names, std::string(section.name), section);
        addNames(names, "tenant.*." + std::string(section.name), section);
    }
    addNames(names, "source", sourceSection());
    return names;
}

} // namespace bw::app
