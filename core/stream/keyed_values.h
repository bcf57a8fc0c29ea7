#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bw::stream {

/// Values under small dense keys that only a few of are in use: values lie in order of appearance, found through an
/// open-addressed index of 4 bytes a slot. Never forgets a key. One thread.
template <typename Value>
class KeyedValues {
public:
    /// The key's value, default-constructed when new.
    Value& operator[](std::uint32_t key)
    {
        const std::size_t mask = m_index.size() - 1;
        std::size_t slot = spread(key) & mask;
        while (m_index[slot] != 0) {
            const std::size_t place = m_index[slot] - 1;
            if (m_keys[place] == key) {
                return m_values[place];
            }
            slot = (slot + 1) & mask;
        }
        m_keys.push_back(key);
        m_values.emplace_back();
        m_index[slot] = static_cast<std::uint32_t>(m_keys.size());
        if (m_keys.size() * 2 > m_index.size()) {
            grow();
        }
        return m_values.back();
    }

    std::size_t size() const { return m_keys.size(); }
    std::uint32_t keyAt(std::size_t place) const { return m_keys[place]; }
    const Value& valueAt(std::size_t place) const { return m_values[place]; }
    Value& valueAt(std::size_t place) { return m_values[place]; }

private:
    static std::size_t spread(std::uint32_t key) { return key * std::size_t{0x9E3779B97F4A7C15} >> 32; }

    void grow()
    {
        m_index.assign(m_index.size() * 2, 0);
        const std::size_t mask = m_index.size() - 1;
        for (std::size_t place = 0; place < m_keys.size(); ++place) {
            std::size_t slot = spread(m_keys[place]) & mask;
            while (m_index[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            m_index[slot] = static_cast<std::uint32_t>(place + 1);
        }
    }

    std::vector<std::uint32_t> m_keys;
    std::vector<Value> m_values;
    std::vector<std::uint32_t> m_index = std::vector<std::uint32_t>(16, 0); ///< 1 + place; 0 is free; a power of two
};

} // namespace bw::stream
