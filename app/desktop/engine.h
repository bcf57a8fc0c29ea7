#pragma once

#include "app/assembly/assembly.h"
#include "app/desktop/late_backend.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace bw::app {

/// The embedded engine of the desk, which can be replaced by one with another configuration while the window stands.
/// Engines end and begin on a thread of their own: the window shows itself meanwhile. The window's thread calls.
class Engine {
public:
    /// Called on the engine's thread with the file that a damaged history is kept as.
    using DamageTold = std::function<void(const std::string& keptAs)>;

    /// `backend` gets what runs; it must outlive the engine.
    explicit Engine(
        LateBackend& backend, DamageTold damageTold = [](const std::string&) {})
        : m_backend(backend), m_damageTold(std::move(damageTold))
    {}
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Ends what runs and starts another. What cannot be started is told to who asks the backend, and tried again every
    /// few seconds: the disk may have room again, the file be let go of.
    void replace(Config config);
    /// Waits until it has started or failed, once; whether it has started.
    bool ended();
    /// Where the history of what was begun last lies; empty: it is not known yet. Any thread.
    std::string dataFolder() const;
    /// Ends what runs, stored as Assembly::stop() says. A start that is under way is given up.
    void stop();

private:
    void join();
    bool start(const Config& config);
    bool failed(const std::string& message);
    void keepFolder(const std::string& folder);
    /// False if the engine is not wanted any more.
    bool waitedToTryAgain();
    static void end(Assembly& assembly);

    LateBackend& m_backend;
    const DamageTold m_damageTold;
    std::unique_ptr<Assembly> m_assembly; ///< the thread's while it runs
    std::atomic<bool> m_abandoned{false};
    std::atomic<bool> m_failed{false};
    mutable std::mutex m_mutex;        ///< guards the two flags that end the waiting, and the folder
    std::condition_variable m_changed; ///< one of them is set
    bool m_once = false;
    std::string m_dataFolder;
    bool m_attached = false; ///< of the window's thread: something was begun, and not yet let go of
    std::thread m_thread;
};

} // namespace bw::app
