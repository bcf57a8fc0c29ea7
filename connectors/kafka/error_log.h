#pragma once

#include "connectors/kafka/client.h"
#include "core/base/reach_fault.h"

#include <functional>
#include <mutex>
#include <string>

namespace bw::kafka {

/// Takes a client's error events on librdkafka's background thread, at once, whatever the other threads are waiting
/// for, and keeps the newest as a text for a person. Outlives the client it listens to.
class ErrorLog {
public:
    /// Called on the background thread, without locks held, after the text was kept.
    using Heard = std::function<void(rd_kafka_resp_err_t code)>;

    explicit ErrorLog(ConnectionSettings settings, Heard heard = {});

    /// Before the client is made.
    void listen(rd_kafka_conf_t* configuration);
    /// After it is made.
    static void attach(rd_kafka_t* client);

    /// An error that came another way. Any thread.
    void take(rd_kafka_resp_err_t code, const std::string& reason);
    /// Empty if nothing went wrong since clear(). That all brokers are down is no text: the reason came before. Any
    /// thread.
    std::string newest() const;
    /// What kind of error the newest text is of. Any thread.
    base::ReachFault newestFault() const;
    void clear();

private:
    static void onEvent(rd_kafka_t* client, rd_kafka_event_t* event, void* opaque);

    const ConnectionSettings m_settings;
    const Heard m_heard;
    mutable std::mutex m_mutex;
    std::string m_newest;
    base::ReachFault m_newestFault = base::ReachFault::none;
};

} // namespace bw::kafka
