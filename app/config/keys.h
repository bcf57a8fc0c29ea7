#pragma once

#include "app/config/config.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

namespace bw::app {

/// One key of a section, read into a Target. All there is to know about it: the parser, its messages and the check of
/// the sample go by this.
template <class Target>
struct Key {
    std::string_view name;
    std::string allowed; ///< what follows "takes": "a whole number from 0 to 3600000 (milliseconds)"
    /// Nothing if the value was taken; else why not, or an empty text if it is just not what is allowed.
    std::function<std::optional<std::string>(Target&, const toml::node&)> read;
    std::optional<SourceKind> onlyFor = std::nullopt; ///< in [[source]], the kind that has this key
    bool required = false;
    bool secret = false; ///< its value is never shown, nor journalled
};

template <class Target>
struct Section {
    std::string_view name;
    std::vector<Key<Target>> keys;
};

/// Sections of the file as a whole: [checkpoint], [data] …
const std::vector<Section<Config>>& globalSections();
/// Sections that stand alone for all tenants, and below [tenant."ID"] for one: [time], [attribution] …
const std::vector<Section<TenantConfig>>& tenantSections();
/// Keys of [tenant."ID"] itself.
const Section<TenantConfig>& tenantSection();
/// Keys of a [[source]], of all kinds.
const Section<SourceConfig>& sourceSection();

/// Every (section, key) that the parser knows, as they stand in a file: ("tenant.*.time", "disorder_ms").
struct KeyName {
    std::string section;
    std::string name;
};
std::vector<KeyName> allKeyNames();

} // namespace bw::app
