#pragma once

#include "app/assembly/assembly.h"
#include "app/desktop/late_backend.h"

#include <atomic>
#include <memory>
#include <string>
#include <thread>

namespace bw::app {

/// The embedded engine of the desk, which can be replaced by one with another configuration while the window stands.
/// Engines end and begin on a thread of their own: the window shows itself meanwhile. The window's thread calls.
class Engine {
public:
    /// `backend` gets what runs; it must outlive the engine.
    explicit Engine(LateBackend& backend) : m_backend(backend) {}
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Starts what has been made already.
    void begin(std::unique_ptr<Assembly> assembly);
    /// Ends what runs and starts another. What cannot be started is told to who asks the backend.
    void replace(Config config);
    /// Waits until it has started or failed; whether it has started.
    bool ended();
    /// Ends what runs, stored as Assembly::stop() says. A start that is under way is given up.
    void stop();

private:
    void join();
    void start(std::unique_ptr<Assembly> assembly);
    static void end(Assembly& assembly);

    LateBackend& m_backend;
    std::unique_ptr<Assembly> m_assembly; ///< the thread's while it runs
    std::atomic<bool> m_abandoned{false};
    std::atomic<bool> m_failed{false};
    bool m_attached = false; ///< of the window's thread: something was begun, and not yet let go of
    std::thread m_thread;
};

} // namespace bw::app
