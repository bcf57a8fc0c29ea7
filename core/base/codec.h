#pragma once

#include "core/base/hash.h"
#include "core/base/money.h"
#include "core/base/types.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>

namespace bw::base {

/// Writes state: fixed-width little-endian integers and length-prefixed strings, the same bytes on every machine.
class StateWriter {
public:
    template <typename T>
        requires std::is_integral_v<T> || std::is_enum_v<T>
    void put(T value)
    {
        putBytes(&value, sizeof value);
    }
    void put(Int128 value)
    {
        put(static_cast<std::uint64_t>(value));
        put(static_cast<std::uint64_t>(static_cast<UInt128>(value) >> 64));
    }
    void put(Money value) { put(value.micros); }
    void put(Hash128 value)
    {
        put(value.high);
        put(value.low);
    }
    void put(double value) { putBytes(&value, sizeof value); }
    void put(std::string_view text)
    {
        put(static_cast<std::uint64_t>(text.size()));
        m_out.append(text);
    }

    std::string take() { return std::move(m_out); }

private:
    void putBytes(const void* bytes, std::size_t count)
    {
        static_assert(__BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "state is stored little-endian");
        m_out.append(static_cast<const char*>(bytes), count);
    }

    std::string m_out;
};

/// Reads what StateWriter wrote. Past the end, or after nonsense, every get gives zero and ok() is false: check once at
/// the end instead of after each field.
class StateReader {
public:
    explicit StateReader(std::string_view state) : m_rest(state) {}

    bool ok() const { return m_ok; }
    /// Everything read, nothing left, nothing wrong.
    bool done() const { return m_ok && m_rest.empty(); }
    void fail() { m_ok = false; }

    template <typename T>
        requires std::is_integral_v<T> || std::is_enum_v<T> || std::is_same_v<T, double>
    T get()
    {
        T value{};
        if (m_rest.size() < sizeof value) {
            m_ok = false;
            return value;
        }
        if constexpr (std::is_same_v<T, bool>) {
            // Nonsense must not become a bool that is neither.
            m_ok = m_ok && (m_rest.front() == 0 || m_rest.front() == 1);
            value = m_rest.front() == 1;
        } else {
            std::copy_n(m_rest.begin(), sizeof value, reinterpret_cast<char*>(&value));
        }
        m_rest.remove_prefix(sizeof value);
        return value;
    }
    Int128 getInt128()
    {
        const auto low = get<std::uint64_t>();
        const auto high = get<std::uint64_t>();
        return static_cast<Int128>(static_cast<UInt128>(high) << 64 | low);
    }
    Money getMoney() { return {getInt128()}; }
    Hash128 getHash()
    {
        const auto high = get<std::uint64_t>();
        return {high, get<std::uint64_t>()};
    }
    std::string_view getText()
    {
        const auto size = get<std::uint64_t>();
        if (size > m_rest.size()) {
            m_ok = false;
            return {};
        }
        const std::string_view text = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return text;
    }
    /// A count of entries that follow, each at least `entryBytes` long: never more than could be there.
    std::size_t getCount(std::size_t entryBytes)
    {
        const auto count = get<std::uint64_t>();
        if (count > m_rest.size() / entryBytes) {
            m_ok = false;
            return 0;
        }
        return count;
    }

private:
    std::string_view m_rest;
    bool m_ok = true;
};

} // namespace bw::base
