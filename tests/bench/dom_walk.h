#pragma once

#include <simdjson.h>

#include <cstdint>

namespace bw::bench {

/// Reads every key and every value under `element` and folds them into a number: the least that anyone who looks at
/// every field with simdjson's DOM has to do.
inline std::uint64_t walkEveryField(simdjson::dom::element element)
{
    using simdjson::dom::element_type;
    std::uint64_t seen = 0;
    switch (element.type()) {
    case element_type::OBJECT:
        for (const auto [key, value] : simdjson::dom::object(element)) {
            seen += key.size() + walkEveryField(value);
        }
        return seen;
    case element_type::ARRAY:
        for (const auto value : simdjson::dom::array(element)) {
            seen += walkEveryField(value);
        }
        return seen;
    case element_type::STRING:
        return std::string_view(element).size();
    case element_type::INT64:
        return static_cast<std::uint64_t>(std::int64_t(element));
    case element_type::UINT64:
        return std::uint64_t(element);
    case element_type::DOUBLE:
        return static_cast<std::uint64_t>(double(element) * 100);
    case element_type::BOOL:
        return bool(element) ? 1 : 0;
    case element_type::NULL_VALUE:
        return 1;
    }
    return 0;
}

} // namespace bw::bench
