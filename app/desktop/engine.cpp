#include "app/desktop/engine.h"

#include "app/cli/command_line.h"

#include <spdlog/spdlog.h>
#include <unistd.h>

#include <chrono>
#include <utility>

namespace bw::app {

namespace {

/// The threads that this one starts from now on, and it, come after the window's where both want the processor: at
/// 100,000 events/s on two cores the slowest frames take half as long. (Linux keeps a nice value for each thread.)
void comeAfterTheWindow()
{
    constexpr int kStep = 10;
    static_cast<void>(::nice(kStep)); // it stays as it is where the system does not allow it
}

} // namespace

Engine::~Engine()
{
    stop();
}

/// Whether it runs now.
bool Engine::start(const Config& config)
{
    keepFolder(config.dataFolder);
    auto made = Assembly::make(config);
    if (!made) {
        return failed(made.error().message);
    }
    m_assembly = std::move(made).value();
    keepFolder(m_assembly->dataFolder());
    if (const std::string& damaged = m_assembly->damagedHistory(); !damaged.empty()) {
        spdlog::warn("history.db was damaged; it is kept as {}, and a new history has been begun", damaged);
        m_damageTold(damaged);
    }
    if (const auto started = m_assembly->start([this](int) { return !m_abandoned; }); !started) {
        m_assembly.reset();
        return failed(started.error().message);
    }
    m_failed = false;
    spdlog::info("version {}, history in {}", versionText(), m_assembly->dataFolder());
    m_backend.attach(m_assembly->backend());
    return true;
}

void Engine::keepFolder(const std::string& folder)
{
    const std::lock_guard lock(m_mutex);
    m_dataFolder = folder;
}

std::string Engine::dataFolder() const
{
    const std::lock_guard lock(m_mutex);
    return m_dataFolder;
}

bool Engine::failed(const std::string& message)
{
    if (!m_failed.exchange(true)) {
        spdlog::error("{} (tried again every few seconds)", message);
    }
    m_backend.fail(message);
    return false;
}

bool Engine::waitedToTryAgain()
{
    constexpr std::chrono::seconds kPause{5};
    std::unique_lock lock(m_mutex);
    return !m_changed.wait_for(lock, kPause, [this] { return m_abandoned || m_once; });
}

void Engine::replace(Config config)
{
    join();
    if (std::exchange(m_attached, true)) {
        m_backend.detach();
    }
    m_failed = false;
    m_thread = std::thread([this, old = std::move(m_assembly), config = std::move(config)]() mutable {
        comeAfterTheWindow();
        if (old) {
            end(*old);
            old.reset();
        }
        while (!start(config) && waitedToTryAgain()) {
        }
    });
}

void Engine::join()
{
    {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
    m_abandoned = false;
}

bool Engine::ended()
{
    {
        const std::lock_guard lock(m_mutex);
        m_once = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable()) {
        m_thread.join();
    }
    return !m_failed;
}

void Engine::end(Assembly& assembly)
{
    if (const std::string givenUp = assembly.stop(); !givenUp.empty()) {
        spdlog::error("{}", givenUp);
    }
}

void Engine::stop()
{
    join();
    if (std::exchange(m_attached, false)) {
        m_backend.detach();
    }
    if (m_assembly) {
        end(*m_assembly);
        m_assembly.reset();
    }
}

} // namespace bw::app
