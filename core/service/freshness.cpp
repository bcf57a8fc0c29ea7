#include "core/service/freshness.h"

namespace bw::service {

namespace {

constexpr base::TimeMs kLaggingFrom = 10 * base::kSecondMs;
constexpr base::TimeMs kLaggingTo = 5 * base::kSecondMs;
constexpr base::TimeMs kStaleAfter = 60 * base::kSecondMs;

} // namespace

api::Freshness FreshnessJudge::judge(const Facts& facts, base::TimeMs now)
{
    if (facts.recordsIn != m_recordsIn || facts.atEnd || facts.state != runtime::SourceState::live || now < m_newAt) {
        m_recordsIn = facts.recordsIn;
        m_newAt = now;
    }
    m_lagging = facts.behind > (m_lagging ? kLaggingTo : kLaggingFrom);
    switch (facts.state) {
    case runtime::SourceState::connecting:
        return api::Freshness::connecting;
    case runtime::SourceState::paused:
        return api::Freshness::paused;
    case runtime::SourceState::ended:
        return api::Freshness::ended;
    case runtime::SourceState::offline:
        return api::Freshness::offline;
    case runtime::SourceState::live:
        break;
    }
    if (now - m_newAt > kStaleAfter) {
        return api::Freshness::stale;
    }
    return m_lagging ? api::Freshness::lagging : api::Freshness::live;
}

} // namespace bw::service
