#include "app/desktop/engine.h"

#include "app/cli/command_line.h"

#include <spdlog/spdlog.h>
#include <unistd.h>

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

void Engine::begin(std::unique_ptr<Assembly> assembly)
{
    m_attached = true;
    m_thread = std::thread([this, made = std::move(assembly)]() mutable {
        comeAfterTheWindow();
        start(std::move(made));
    });
}

void Engine::start(std::unique_ptr<Assembly> assembly)
{
    m_assembly = std::move(assembly);
    const auto started = m_assembly->start([this](int) { return !m_abandoned; });
    if (started) {
        spdlog::info("version {}, history in {}", versionText(), m_assembly->dataFolder());
        m_backend.attach(m_assembly->backend());
    } else {
        spdlog::error("{}", started.error().message);
        m_failed = true;
        m_backend.fail(started.error().message);
    }
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
        auto made = Assembly::make(config);
        if (made) {
            start(std::move(made).value());
        } else {
            spdlog::error("{}", made.error().message);
            m_failed = true;
            m_backend.fail(made.error().message);
        }
    });
}

void Engine::join()
{
    m_abandoned = true;
    if (m_thread.joinable()) {
        m_thread.join();
    }
    m_abandoned = false;
}

bool Engine::ended()
{
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
