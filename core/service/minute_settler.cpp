#include "core/service/minute_settler.h"

#include "core/service/live_model.h"

#include <set>
#include <utility>

namespace bw::service {

void MinuteSettler::add(std::uint32_t series, base::TimeMs minute, const campaign::Amount& amount)
{
    if (const auto noted = m_noted.find({series, minute}); noted != m_noted.end()) {
        noted->second += amount;
    }
    if (!m_round) {
        return;
    }
    if (const auto asked = m_round->since.find({series, minute}); asked != m_round->since.end()) {
        asked->second += amount;
    }
}

void MinuteSettler::tick(LiveModel& model, const Ask& ask)
{
    if (m_round || m_noted.empty()) {
        return;
    }
    m_round = std::make_shared<Round>();
    std::map<std::uint32_t, std::set<base::TimeMs>> minutesOfTenants;
    m_round->since = std::exchange(m_noted, {});
    for (const auto& [key, since] : m_round->since) {
        minutesOfTenants[model.m_series[key.first].tenant].insert(key.second);
    }
    const auto stored = std::make_shared<std::map<Key, campaign::Amount>>();
    m_round->waiting = static_cast<int>(minutesOfTenants.size());
    for (const auto& [tenantNumber, minutes] : minutesOfTenants) {
        Tenant& tenant = *model.m_tenants[tenantNumber];
        runtime::SumsQuery query{.tenantId = tenant.profile.id,
                                 .tier = runtime::Tier::minute,
                                 .from = *minutes.begin(),
                                 .to = *minutes.rbegin() + base::kMinuteMs,
                                 .bucketStarts = {},
                                 .groupBy = runtime::GroupBy::series,
                                 .campaignIds = {}};
        for (base::TimeMs minute = query.from; minute < query.to; minute += base::kMinuteMs) {
            query.bucketStarts.push_back(minute);
        }
        ask(std::move(query),
            [this, &model, &tenant, stored, round = m_round](base::Result<runtime::HistoryAnswer> answer) {
                if (answer) {
                    for (const auto& row : std::get<std::vector<runtime::SumsRow>>(answer.value())) {
                        (*stored)[{model.seriesNumber(tenant, row.campaignId, *row.channel), row.bucketStart}] =
                            campaign::Amount{row.sums, row.lateEvents};
                    }
                } else {
                    round->failed = true;
                }
                if (--round->waiting > 0) {
                    return;
                }
                m_round.reset();
                if (round->failed) {
                    m_noted.merge(round->since); // asked again with the next tick
                } else {
                    settle(model, *round, *stored);
                }
            });
    }
}

void MinuteSettler::settle(LiveModel& model, const Round& round, const std::map<Key, campaign::Amount>& stored)
{
    for (const auto& [key, since] : round.since) {
        Series& series = model.m_series[key.first];
        const base::TimeMs minute = key.second;
        if (!series.rings.minutes.awaits(minute)) {
            continue;
        }
        campaign::Amount sum = since;
        if (const auto found = stored.find(key); found != stored.end()) {
            sum += found->second;
        }
        campaign::Amount change = sum;
        change -= series.rings.minutes.at(minute);
        series.rings.minutes.settle(minute, sum);
        model.pass(series, minute, change, false, true);
    }
}

} // namespace bw::service
