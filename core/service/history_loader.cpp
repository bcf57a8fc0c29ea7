#include "core/service/history_loader.h"

namespace bw::service {

using base::TimeMs;

namespace {

constexpr TimeMs kPortion = 15 * base::kMinuteMs;

} // namespace

void HistoryLoader::start(std::function<void(std::optional<base::Error>)> done)
{
    m_done = std::move(done);
    m_steps.push_back({runtime::TenantsQuery{}, [this](const runtime::HistoryAnswer& answer) {
                           for (const std::string& id : std::get<std::vector<std::string>>(answer)) {
                               queueTenant(id);
                           }
                       }});
    askNext();
}

void HistoryLoader::askNext()
{
    if (m_steps.empty()) {
        m_done(std::move(m_error));
        return;
    }
    Step step = std::move(m_steps.front());
    m_steps.pop_front();
    m_ask(std::move(step.query), [this, take = std::move(step.take)](base::Result<runtime::HistoryAnswer> answer) {
        if (answer) {
            take(answer.value());
        } else if (!m_error) {
            m_error = answer.error();
        }
        askNext();
    });
}

void HistoryLoader::queueTenant(const std::string& id)
{
    Tenant& tenant = m_model.tenant(id);
    tenant.hadHistory = true;
    m_steps.push_back({runtime::CampaignsQuery{id}, [this](const runtime::HistoryAnswer& answer) {
                           for (const auto& info : std::get<std::vector<engine::CampaignInfo>>(answer)) {
                               m_model.loadCampaign(info);
                           }
                       }});
    const TimeMs windowsFrom = base::floorTo(m_now, kWindowMs) - kWindowsSpan;
    const TimeMs windowsTo = windowsFrom + static_cast<TimeMs>(kWindowsHeld) * kWindowMs;
    // Events may be stamped up to five minutes ahead of the clock.
    const TimeMs end = base::floorTo(m_now, base::kMinuteMs) + 6 * base::kMinuteMs;
    const TimeMs minutesFrom = base::floorTo(m_now, base::kMinuteMs) - kMinutesSpan;
    const TimeMs channelMinutesFrom = end - static_cast<TimeMs>(kChannelMinutesHeld) * base::kMinuteMs;
    queueSums(tenant, runtime::Tier::window, runtime::GroupBy::series, kWindowMs, windowsFrom, windowsTo,
              [this, &tenant](const runtime::SumsRow& row) { m_model.loadWindow(tenant, row); });
    for (TimeMs to = end; to > minutesFrom; to -= kPortion) {
        queueSums(tenant, runtime::Tier::minute, runtime::GroupBy::series, base::kMinuteMs,
                  std::max(minutesFrom, to - kPortion), to,
                  [this, &tenant](const runtime::SumsRow& row) { m_model.loadMinute(tenant, row); });
    }
    queueSums(tenant, runtime::Tier::minute, runtime::GroupBy::channel, base::kMinuteMs, channelMinutesFrom, end,
              [&tenant](const runtime::SumsRow& row) { LiveModel::loadChannelMinute(tenant, row); });
}

template <typename Take>
void HistoryLoader::queueSums(Tenant& tenant, runtime::Tier tier, runtime::GroupBy groupBy, TimeMs bucket, TimeMs from,
                              TimeMs to, Take take)
{
    runtime::SumsQuery query{tenant.profile.id, tier, from, to, {}, groupBy, {}};
    for (TimeMs start = from; start < to; start += bucket) {
        query.bucketStarts.push_back(start);
    }
    m_steps.push_back({std::move(query), [take](const runtime::HistoryAnswer& answer) {
                           for (const auto& row : std::get<std::vector<runtime::SumsRow>>(answer)) {
                               take(row);
                           }
                       }});
}

} // namespace bw::service
