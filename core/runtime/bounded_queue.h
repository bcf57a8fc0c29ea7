#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <utility>

namespace bw::runtime {

/// A queue that many threads fill and one empties whole. It is bounded for those who ask: tryPush() refuses when full,
/// so that a producer can hold back instead of waiting; push() is for the little that must get through. Items are
/// batches of hundreds of events, so a mutex costs nothing worth saving.
template <typename T>
class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}

    /// False, and `item` untouched, when full.
    bool tryPush(T& item)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_items.size() >= m_capacity) {
                return false;
            }
            m_items.push_back(std::move(item));
        }
        m_wake.notify_one();
        return true;
    }

    void push(T item)
    {
        {
            const std::lock_guard lock(m_mutex);
            m_items.push_back(std::move(item));
        }
        m_wake.notify_one();
    }

    /// Everything there is, oldest first; waits up to `patience` for the first item.
    std::deque<T> popAll(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, patience, [this] { return !m_items.empty(); });
        return std::exchange(m_items, {});
    }

private:
    const std::size_t m_capacity;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<T> m_items;
};

} // namespace bw::runtime
