#include "app/daemon/stop_signals.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace bw::app {

namespace {

void exitAtOnce(int /*signal*/)
{
    constexpr char kText[] =
        "bellwetherd: ended before everything was stored: what was still on its way to history is given up\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, kText, sizeof kText - 1);
    ::_exit(1);
}

} // namespace

StopSignals::StopSignals()
{
    ::sigemptyset(&m_signals);
    ::sigaddset(&m_signals, SIGTERM);
    ::sigaddset(&m_signals, SIGINT);
    ::pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
}

bool StopSignals::waitFor(std::chrono::milliseconds time) const
{
    using namespace std::chrono;
    const auto end = steady_clock::now() + time;
    while (true) {
        const auto left = std::max(nanoseconds(0), duration_cast<nanoseconds>(end - steady_clock::now()));
        const timespec patience{.tv_sec = left.count() / 1'000'000'000, .tv_nsec = left.count() % 1'000'000'000};
        const int signal = ::sigtimedwait(&m_signals, nullptr, &patience);
        if (signal > 0 || errno != EINTR) {
            return signal > 0;
        }
    }
}

bool StopSignals::pending() const
{
    sigset_t waiting;
    return ::sigpending(&waiting) == 0 &&
           (::sigismember(&waiting, SIGTERM) == 1 || ::sigismember(&waiting, SIGINT) == 1);
}

void StopSignals::exitIfNotDoneWithin(std::chrono::seconds time)
{
    struct sigaction action = {};
    action.sa_handler = &exitAtOnce;
    sigset_t signals;
    ::sigemptyset(&signals);
    for (const int signal : {SIGALRM, SIGTERM, SIGINT}) {
        ::sigaction(signal, &action, nullptr);
        ::sigaddset(&signals, signal);
    }
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
    ::alarm(static_cast<unsigned>(time.count()));
}

} // namespace bw::app
