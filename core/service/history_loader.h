#pragma once

#include "core/service/live_model.h"

#include <deque>
#include <functional>
#include <optional>

namespace bw::service {

/// Fills a LiveModel with what history holds, when the service starts: campaigns, and the buckets that memory keeps, in
/// portions of a few minutes, so that no answer is large. The service's thread.
class HistoryLoader {
public:
    HistoryLoader(LiveModel& model, Ask ask, base::TimeMs now) : m_model(model), m_ask(std::move(ask)), m_now(now) {}

    /// `done` is called once, with the first error if a query failed; what could be read has been taken.
    void start(std::function<void(std::optional<base::Error>)> done);

private:
    void askNext();
    void queueTenant(const std::string& id);
    template <typename Take>
    void queueSums(Tenant& tenant, runtime::Tier tier, runtime::GroupBy groupBy, base::TimeMs bucket, base::TimeMs from,
                   base::TimeMs to, Take take);

    LiveModel& m_model;
    Ask m_ask;
    base::TimeMs m_now;
    std::function<void(std::optional<base::Error>)> m_done;
    std::optional<base::Error> m_error;
    struct Step {
        runtime::HistoryQuery query;
        std::function<void(const runtime::HistoryAnswer&)> take;
    };
    std::deque<Step> m_steps;
};

} // namespace bw::service
