#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace bw::service {

/// One value on its way from threads that bring it to the one that takes it, where a newer one replaces an older one
/// that has not been taken.
template <typename T>
class NewestOnly {
public:
    /// Whether there was none: the taker is to be told. Otherwise `carry(older, value)` may take over from the older
    /// one what the newer does not say.
    template <typename Carry>
    bool put(T value, Carry carry)
    {
        const std::lock_guard lock(m_mutex);
        const bool first = !m_value;
        if (!first) {
            carry(std::as_const(*m_value), value);
        }
        m_value = std::move(value);
        return first;
    }
    bool put(T value)
    {
        return put(std::move(value), [](const T&, T&) {});
    }

    /// Nothing unless something was put since.
    std::optional<T> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_value, std::nullopt);
    }

private:
    std::mutex m_mutex;
    std::optional<T> m_value;
};

} // namespace bw::service
