#pragma once

#include "core/api/connections.h"

#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <thread>

namespace bw::app {

/// Runs a test of a connection on a thread of its own and tells of it on the thread it lives on, within the event loop.
/// A test that is replaced or cancelled is not heard of any more, but for `ended` of the cancelled one; its thread ends
/// by itself soon after.
class ConnectionTester : public QObject {
public:
    explicit ConnectionTester(QObject* parent = nullptr);
    ~ConnectionTester() override;

    using StepReady = api::Connections::StepReady;
    void start(const api::Connection& connection, const std::string& password, StepReady step,
               std::function<void()> ended);
    void cancel();

    static constexpr std::size_t kRecordsTried = 1'000;

private:
    std::uint64_t m_run = 0; ///< what comes of an earlier one is dropped
    std::jthread m_thread;
};

/// The same without threads: each step is told as it comes, on the calling thread.
void testConnection(const api::Connection& connection, const std::string& password,
                    const api::Connections::StepReady& step, const std::stop_token& stop);

} // namespace bw::app
