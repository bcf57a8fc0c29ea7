#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace bw::service {

/// What the service's thread is to do next, in order. Any thread may post; after close() nothing is taken any more. It
/// refuses nothing before that, but says when it is full: who brings rows pauses then.
class Inbox {
public:
    using Task = std::function<void()>;

    /// `bytes` is about what the task holds. False, and nothing is taken, after close().
    bool post(Task task, std::size_t bytes = 0)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed) {
                return false;
            }
            m_tasks.push_back(std::move(task));
            m_bytes.fetch_add(bytes, std::memory_order_relaxed);
        }
        m_came.notify_one();
        return true;
    }

    /// All tasks there are; waits up to `patience` for the first.
    std::vector<Task> take(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_came.wait_for(lock, patience, [this] { return !m_tasks.empty(); });
        m_bytes.store(0, std::memory_order_relaxed);
        return std::exchange(m_tasks, {});
    }

    /// Cheap.
    bool full() const { return m_bytes.load(std::memory_order_relaxed) > kBytesMax; }

    /// Nothing comes in any more. What has not been taken yet.
    std::vector<Task> close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        return std::exchange(m_tasks, {});
    }

private:
    static constexpr std::size_t kBytesMax = 64'000'000;

    std::mutex m_mutex;
    std::condition_variable m_came;
    std::vector<Task> m_tasks;
    std::atomic<std::size_t> m_bytes{0}; ///< of m_tasks; written under the mutex
    bool m_closed = false;
};

} // namespace bw::service
