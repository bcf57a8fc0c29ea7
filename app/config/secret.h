#pragma once

#include "core/base/result.h"

#include <string>

namespace bw::app {

/// A password, or where it is to be had: never printed, never in an error.
class Secret {
public:
    enum class Kind : std::uint8_t { none, value, file, environment, store };

    Secret() = default;
    static Secret ofValue(std::string value) { return {Kind::value, std::move(value)}; }
    static Secret ofFile(std::string path) { return {Kind::file, std::move(path)}; }
    static Secret ofEnvironment(std::string variable) { return {Kind::environment, std::move(variable)}; }

    /// "keyring/NAME" or "file/NAME": in the desk's own store, which only the desk can ask.
    static Secret ofStore(std::string name) { return {Kind::store, std::move(name)}; }

    bool given() const { return m_kind != Kind::none; }
    bool inStore() const { return m_kind == Kind::store; }
    /// Of a secret in a store.
    const std::string& storeName() const { return m_text; }
    /// The secret itself: of a file its text without the last line's end. Empty for none. The error names the file or
    /// variable.
    base::Result<std::string> reveal() const;

private:
    Secret(Kind kind, std::string text) : m_kind(kind), m_text(std::move(text)) {}

    Kind m_kind = Kind::none;
    std::string m_text; ///< the value, the path, the variable's name or the name in the store
};

} // namespace bw::app
