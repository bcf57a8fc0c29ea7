#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace bw::runtime {

/// What a source's poll() waits with where it has nothing else to wait for: one thread waits, any may interrupt it. An
/// interruption that comes before the wait ends that one.
class Interruption {
public:
    void interrupt()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_interrupted = true;
        }
        m_wake.notify_all();
    }

    /// Up to `patience`; whether it was interrupted.
    bool waitFor(std::chrono::milliseconds patience)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, patience, [this] { return m_interrupted; });
        return std::exchange(m_interrupted, false);
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_interrupted = false;
};

} // namespace bw::runtime
