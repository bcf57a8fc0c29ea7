#include "app/config/secret.h"

#include "app/config/text_file.h"

#include <cstdlib>

namespace bw::app {

base::Result<std::string> Secret::reveal() const
{
    switch (m_kind) {
    case Kind::none:
    case Kind::value:
        return m_text;
    case Kind::environment: {
        const char* const value = std::getenv(m_text.c_str());
        if (value == nullptr) {
            return base::Error{"the environment variable " + m_text + " is not set"};
        }
        return std::string(value);
    }
    case Kind::store:
        return base::Error{"the password is in the desk's own store as " + m_text +
                           ", which only the desk can ask: give password_file or password_env"};
    case Kind::file:
        break;
    }
    auto text = readTextFile(m_text);
    if (!text) {
        return text.error();
    }
    std::string secret = std::move(text).value();
    if (secret.ends_with('\n')) {
        secret.pop_back();
    }
    if (secret.ends_with('\r')) {
        secret.pop_back();
    }
    if (secret.empty()) {
        return base::Error{m_text + " is empty"};
    }
    return secret;
}

} // namespace bw::app
