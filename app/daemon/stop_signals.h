#pragma once

#include <chrono>
#include <csignal>

namespace bw::app {

/// SIGTERM and SIGINT as something to wait for. Made before any other thread, so that none of them takes the signals.
class StopSignals {
public:
    StopSignals();

    /// True as soon as one has come; false after `time`.
    bool waitFor(std::chrono::milliseconds time) const;

    /// Whether one has come that waitFor() has not answered yet.
    bool pending() const;

    /// From now on the process has so long to end by itself; then, or at another signal, it ends at once with code 1.
    static void exitIfNotDoneWithin(std::chrono::seconds time);

private:
    sigset_t m_signals{};
};

} // namespace bw::app
