#include "app/config/journal_text.h"

#include "app/config/keys.h"

#include <algorithm>
#include <array>
#include <sstream>

namespace bw::app {

namespace {

/// Whether a property of librdkafka may hold a secret: passwords, the OAuth client's secret, keys as PEM text, and
/// settings of a whole login method in one text.
bool isSecretProperty(std::string_view name)
{
    constexpr std::array<std::string_view, 5> kParts{"password", "secret", ".pem", "sasl.oauthbearer.config",
                                                     "sasl.kerberos.kinit.cmd"};
    return std::any_of(kParts.begin(), kParts.end(),
                       [&](std::string_view part) { return name.find(part) != std::string_view::npos; });
}

void leaveOut(toml::table& table, std::string_view key)
{
    if (table.contains(key)) {
        table.insert_or_assign(key, kLeftOut);
    }
}

void leaveOutOfProperties(toml::table& properties)
{
    std::vector<std::string> secrets;
    for (const auto& [key, value] : properties) {
        if (isSecretProperty(key.str())) {
            secrets.emplace_back(key.str());
        }
    }
    for (const std::string& key : secrets) {
        leaveOut(properties, key);
    }
}

} // namespace

std::string journalText(toml::table file)
{
    if (toml::array* const sources = file["source"].as_array()) {
        for (toml::node& node : *sources) {
            toml::table* const source = node.as_table();
            if (source == nullptr) {
                continue;
            }
            for (const auto& key : sourceSection().keys) {
                if (key.secret) {
                    leaveOut(*source, key.name);
                }
            }
            if (toml::table* const properties = (*source)["properties"].as_table()) {
                leaveOutOfProperties(*properties);
            }
        }
    }
    std::ostringstream text;
    text << file << '\n';
    return text.str();
}

} // namespace bw::app
