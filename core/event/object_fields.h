#pragma once

#include "core/event/fields.h"
#include "core/event/first_fault.h"
#include "core/event/json_tape.h"

#include <array>
#include <cstdint>
#include <type_traits>

namespace bw::event {

/// An object of a known kind, its fields found: a repeated key's last value stands.
template <const auto& kSchema>
struct ObjectFields {
    using Schema = std::remove_cvref_t<decltype(kSchema)>;

    Scope scope{nullptr, kSchema.names.data()};
    std::uint32_t present = 0;                            ///< a bit for each field
    std::array<JsonTape::Index, Schema::kCount> values{}; ///< 0: absent

    Field operator[](typename Schema::Field field) const
    {
        const auto place = static_cast<std::size_t>(field);
        return {&scope, values[place], static_cast<std::uint32_t>(place)};
    }
};

using EventFields = ObjectFields<kEventSchema>;

} // namespace bw::event
