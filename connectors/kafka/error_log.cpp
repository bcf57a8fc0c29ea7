#include "connectors/kafka/error_log.h"

#include "connectors/kafka/problem.h"

#include <utility>

namespace bw::kafka {

ErrorLog::ErrorLog(ConnectionSettings settings, Heard heard)
    : m_settings(std::move(settings)), m_heard(std::move(heard))
{}

void ErrorLog::listen(rd_kafka_conf_t* configuration)
{
    rd_kafka_conf_set_opaque(configuration, this);
    rd_kafka_conf_set_events(configuration, RD_KAFKA_EVENT_ERROR);
    rd_kafka_conf_set_background_event_cb(configuration, &ErrorLog::onEvent);
}

void ErrorLog::attach(rd_kafka_t* client)
{
    const Queue background(rd_kafka_queue_get_background(client));
    const Queue main(rd_kafka_queue_get_main(client));
    rd_kafka_queue_forward(main.get(), background.get());
}

void ErrorLog::onEvent(rd_kafka_t*, rd_kafka_event_t* event, void* opaque)
{
    if (rd_kafka_event_type(event) == RD_KAFKA_EVENT_ERROR) {
        const char* const text = rd_kafka_event_error_string(event);
        static_cast<ErrorLog*>(opaque)->take(rd_kafka_event_error(event), text == nullptr ? "" : text);
    }
    rd_kafka_event_destroy(event);
}

void ErrorLog::take(rd_kafka_resp_err_t code, const std::string& reason)
{
    if (code != RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN) {
        std::string text = connectionProblem(code, reason, m_settings);
        const std::lock_guard lock(m_mutex);
        m_newest = std::move(text);
        m_newestFault = connectionFault(code, reason, m_settings);
    }
    if (m_heard) {
        m_heard(code);
    }
}

std::string ErrorLog::newest() const
{
    const std::lock_guard lock(m_mutex);
    return m_newest;
}

base::ReachFault ErrorLog::newestFault() const
{
    const std::lock_guard lock(m_mutex);
    return m_newestFault;
}

void ErrorLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_newest.clear();
    m_newestFault = base::ReachFault::none;
}

} // namespace bw::kafka
