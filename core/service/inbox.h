#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace bw::service {

/// What the service's thread is to do next, in order. Any thread may post; after close() nothing is taken any more.
class Inbox {
public:
    using Task = std::function<void()>;

    /// False, and nothing is taken, after close().
    bool post(Task task)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_closed) {
                return false;
            }
            m_tasks.push_back(std::move(task));
        }
        m_came.notify_one();
        return true;
    }

    /// All tasks there are; waits up to `patience` for the first.
    std::vector<Task> take(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_came.wait_for(lock, patience, [this] { return !m_tasks.empty(); });
        return std::exchange(m_tasks, {});
    }

    /// Nothing comes in any more. What has not been taken yet.
    std::vector<Task> close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        return std::exchange(m_tasks, {});
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_came;
    std::vector<Task> m_tasks;
    bool m_closed = false;
};

} // namespace bw::service
