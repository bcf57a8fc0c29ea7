#include "app/config/reader.h"

#include "app/cli/suggest.h"
#include "core/base/number_text.h"

#include <algorithm>

namespace bw::app {

namespace {

constexpr std::size_t kShownMax = 60;

/// A value as a person would name it, for messages.
std::string shown(const toml::node& node)
{
    if (const auto* const text = node.as_string()) {
        std::string quoted;
        base::appendJsonString(quoted, text->get());
        return quoted.size() <= kShownMax ? quoted : quoted.substr(0, kShownMax) + "...\"";
    }
    if (const auto* const number = node.as_integer()) {
        return std::to_string(number->get());
    }
    if (const auto* const number = node.as_floating_point()) {
        return std::to_string(number->get());
    }
    if (const auto* const flag = node.as_boolean()) {
        return flag->get() ? "true" : "false";
    }
    return node.is_table() ? "a section" : node.is_array() ? "a list" : "a date or time";
}

template <class Target>
std::vector<std::string_view> namesOf(const std::vector<Key<Target>>& keys)
{
    std::vector<std::string_view> names;
    for (const auto& key : keys) {
        names.push_back(key.name);
    }
    return names;
}

std::string listed(const std::vector<std::string_view>& names)
{
    std::string text;
    for (const std::string_view name : names) {
        text += text.empty() ? "" : ", ";
        text += name;
    }
    return text;
}

std::string unknown(std::string_view what, std::string_view name, const std::vector<std::string_view>& known)
{
    const std::string guess = didYouMean(name, known);
    return "unknown " + std::string(what) + guess + (guess.empty() ? "; known: " : " Known: ") + listed(known);
}

std::string bracketed(std::string_view section)
{
    return "[" + std::string(section) + "]";
}

template <class Sections>
const typename Sections::value_type* findSection(const Sections& sections, std::string_view name)
{
    const auto found = std::find_if(sections.begin(), sections.end(), [&](const auto& s) { return s.name == name; });
    return found == sections.end() ? nullptr : &*found;
}

} // namespace

void ConfigReader::read(const toml::table& file)
{
    // Tenants start from what holds for all, wherever in the file that stands.
    for (const auto& [key, node] : file) {
        const std::string_view name = key.str();
        if (const auto* const global = findSection(globalSections(), name)) {
            readSection(m_config, *global, node, bracketed(name));
        } else if (const auto* const tenant = findSection(tenantSections(), name)) {
            readSection(m_config.defaults, *tenant, node, bracketed(name));
        } else if (name != "tenant" && name != "source") {
            std::vector<std::string_view> known;
            for (const auto& section : tenantSections()) {
                known.push_back(section.name);
            }
            for (const auto& section : globalSections()) {
                known.push_back(section.name);
            }
            known.insert(known.end(), {"tenant", "source"});
            note(key.source(), bracketed(name) + ": " + unknown("section", name, known));
        }
    }
    if (const toml::node* const tenants = file.get("tenant")) {
        readTenants(*tenants);
    }
    if (const toml::node* const sources = file.get("source")) {
        readSources(*sources);
    }
}

std::vector<ConfigProblem> ConfigReader::takeProblems()
{
    std::stable_sort(m_problems.begin(), m_problems.end(),
                     [](const ConfigProblem& a, const ConfigProblem& b) { return a.line < b.line; });
    return std::move(m_problems);
}

void ConfigReader::readTenants(const toml::node& node)
{
    const toml::table* const tenants = node.as_table();
    if (tenants == nullptr) {
        note(node.source(), "tenant: is a section for each tenant, as in [tenant.\"acme\"]");
        return;
    }
    for (const auto& [key, tenant] : *tenants) {
        readTenant(std::string(key.str()), tenant);
    }
}

void ConfigReader::readTenant(const std::string& id, const toml::node& node)
{
    const std::string where = "tenant.\"" + id + "\"";
    const toml::table* const table = node.as_table();
    if (table == nullptr) {
        note(node.source(), bracketed(where) + ": is a section, with the tenant's id in quotes");
        return;
    }
    if (id.empty() || id.size() > 128) {
        note(node.source(), bracketed(where) + ": a tenant's id has 1 to 128 bytes");
    }
    TenantConfig tenant = m_config.defaults;
    std::vector<std::string_view> known = namesOf(tenantSection().keys);
    for (const auto& section : tenantSections()) {
        known.push_back(section.name);
    }
    for (const auto& [key, value] : *table) {
        const std::string_view name = key.str();
        const auto& keys = tenantSection().keys;
        const auto own = std::find_if(keys.begin(), keys.end(), [&](const auto& k) { return k.name == name; });
        if (own != keys.end()) {
            readKey(tenant, *own, value, bracketed(where));
        } else if (const auto* const section = findSection(tenantSections(), name)) {
            readSection(tenant, *section, value, bracketed(where + "." + std::string(name)));
        } else {
            note(key.source(), bracketed(where) + " " + std::string(name) + ": " + unknown("key", name, known));
        }
    }
    m_config.tenants.emplace(id, std::move(tenant));
}

void ConfigReader::readSources(const toml::node& node)
{
    const toml::array* const sources = node.as_array();
    if (sources == nullptr || !sources->is_homogeneous(toml::node_type::table)) {
        note(node.source(), "source: each source stands under a head of its own, [[source]] in two brackets");
        return;
    }
    for (const toml::node& source : *sources) {
        readSource(*source.as_table());
    }
}

void ConfigReader::readSource(const toml::table& table)
{
    const auto& keys = sourceSection().keys;
    SourceConfig source;
    const auto textOf = [&](std::string_view name) {
        const toml::node* const node = table.get(name);
        return node != nullptr && node->is_string() ? node->as_string()->get() : std::string();
    };
    const std::string id = textOf("id");
    const std::string kind = textOf("kind");
    const std::string where = id.empty() ? "[[source]]" : "[[source]] \"" + id + "\"";

    const auto fits = [&](const Key<SourceConfig>& key) {
        return !key.onlyFor || sourceKindName(*key.onlyFor) == kind;
    };
    std::vector<std::string_view> known;
    for (const auto& key : keys) {
        if (fits(key)) {
            known.push_back(key.name);
        }
    }
    for (const auto& [key, value] : table) {
        const std::string_view name = key.str();
        const auto found = std::find_if(keys.begin(), keys.end(), [&](const auto& k) { return k.name == name; });
        if (found == keys.end()) {
            note(key.source(), where + " " + std::string(name) + ": " + unknown("key", name, known));
        } else if (!fits(*found)) {
            if (!kind.empty()) {
                const std::string owner(sourceKindName(*found->onlyFor));
                note(key.source(), where + " " + std::string(name) + ": belongs to kind \"" + owner +
                                       "\", this source is of kind \"" + kind + "\"");
            }
        } else {
            readKey(source, *found, value, where);
        }
    }
    for (const auto& key : keys) {
        if (key.required && fits(key) && !table.contains(key.name)) {
            note(table.source(), where + ": " + std::string(key.name) + " is missing; it takes " + key.allowed);
        }
    }
    checkSource(source, table, where);
    m_config.sources.push_back(std::move(source));
}

void ConfigReader::checkSource(const SourceConfig& source, const toml::table& table, const std::string& where)
{
    const auto taken = [&](const SourceConfig& other) { return !source.id.empty() && other.id == source.id; };
    if (std::any_of(m_config.sources.begin(), m_config.sources.end(), taken)) {
        note(table.source(), where + " id: another source has this id already");
    }
    if (source.kind == SourceKind::demo && source.demo.company.campaigns < source.demo.company.tenants) {
        note(table.source(), where + ": every tenant has a campaign, so campaigns is at least tenants");
    }
    if (source.kind == SourceKind::kafka) {
        checkKafka(source.kafka, table, where);
    }
}

void ConfigReader::checkKafka(const KafkaConfig& kafka, const toml::table& table, const std::string& where)
{
    const kafka::ConnectionSettings& connection = kafka.settings.connection;
    const bool logsIn = connection.login != kafka::Login::none;
    if (logsIn && (connection.user.empty() || !kafka.password.given())) {
        note(table.source(),
             where + ": to log in (sasl) it needs user and one of password_file, password_env, password");
    }
    if (!logsIn && (!connection.user.empty() || kafka.password.given())) {
        note(table.source(), where + ": user and password are used only with sasl, which is \"none\"");
    }
    if (connection.certificateFile.empty() != connection.keyFile.empty()) {
        note(table.source(), where + ": certificate_file and key_file go together");
    }
    if (!connection.tls && (!connection.caFile.empty() || !connection.certificateFile.empty())) {
        note(table.source(), where + ": certificates are used only with tls = true");
    }
}

template <class Target>
void ConfigReader::readSection(Target& target, const Section<Target>& section, const toml::node& node,
                               const std::string& where)
{
    const toml::table* const table = node.as_table();
    if (table == nullptr) {
        note(node.source(), std::string(section.name) + ": is a section, " + bracketed(section.name) + ", not a key");
        return;
    }
    for (const auto& [key, value] : *table) {
        const std::string_view name = key.str();
        const auto found =
            std::find_if(section.keys.begin(), section.keys.end(), [&](const auto& k) { return k.name == name; });
        if (found == section.keys.end()) {
            note(key.source(), where + " " + std::string(name) + ": " + unknown("key", name, namesOf(section.keys)));
        } else {
            readKey(target, *found, value, where);
        }
    }
}

template <class Target>
void ConfigReader::readKey(Target& target, const Key<Target>& key, const toml::node& value, const std::string& where)
{
    const auto refusal = key.read(target, value);
    if (!refusal) {
        return;
    }
    std::string text = where + " " + std::string(key.name) + ": ";
    if (!refusal->empty()) {
        text += *refusal;
    } else {
        text += "takes " + key.allowed + (key.secret ? std::string() : ", not " + shown(value));
    }
    note(value.source(), std::move(text));
}

void ConfigReader::note(const toml::source_region& region, std::string text)
{
    m_problems.push_back({region.begin.line, std::move(text)});
}

} // namespace bw::app
