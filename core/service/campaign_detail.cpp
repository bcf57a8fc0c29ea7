#include "core/service/campaign_detail.h"

#include "core/service/figures.h"
#include "core/service/trend.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;
using campaign::Amount;

namespace {

constexpr std::size_t kNotesMax = 100;

api::CampaignNote::Kind kindOf(event::EventType type)
{
    switch (type) {
    case event::EventType::campaignLaunch:
        return api::CampaignNote::Kind::launch;
    case event::EventType::campaignTermination:
        return api::CampaignNote::Kind::termination;
    default:
        return api::CampaignNote::Kind::optimization;
    }
}

} // namespace

bool CampaignDetail::prepare(const ViewContext& context)
{
    const auto known = context.tenant.campaignNumbers.find(m_campaignId);
    if (known == context.tenant.campaignNumbers.end()) {
        return true;
    }
    m_now = context.now;
    const Campaign& campaign = context.tenant.campaigns[known->second];
    const bool trendReady = m_trend->prepare(context, {known->second});
    const bool costReady = m_launchCost->prepare(context, campaign, m_kept);
    const std::uint64_t changes = campaign.changes;
    const bool mayAsk = !m_error || m_now >= m_tryAgainAt || m_now < m_tryAgainAt - kTryAgainAfter;
    if (mayAsk && m_notesAsked != changes) {
        readNotes(context, changes);
    }
    return m_notesHave && trendReady && costReady;
}

void CampaignDetail::readNotes(const ViewContext& context, std::uint64_t changes)
{
    m_notesAsked = changes;
    runtime::ChangesQuery query{context.tenant.profile.id, m_campaignId, base::kBeginningOfTime, base::kEndOfTime};
    m_ask(std::move(query), [weak = weak_from_this(), changes](base::Result<runtime::HistoryAnswer> answer) {
        const auto self = weak.lock();
        if (!self) {
            return;
        }
        ++self->m_version;
        if (!answer) {
            self->m_error = answer.error();
            self->m_tryAgainAt = self->m_now + kTryAgainAfter;
            self->m_notesAsked.reset();
            return;
        }
        self->m_error.reset();
        self->m_notesHave = changes;
        self->m_notes.clear();
        auto found = std::get<std::vector<engine::CampaignChange>>(std::move(answer).value());
        std::ranges::stable_sort(found, std::greater{}, &engine::CampaignChange::time);
        for (std::size_t i = 0; i < std::min(found.size(), kNotesMax); ++i) {
            self->m_notes.push_back({found[i].time, kindOf(found[i].type), found[i].summary});
        }
    });
}

std::shared_ptr<const api::CampaignView> CampaignDetail::build(const ViewContext& context) const
{
    const auto known = context.tenant.campaignNumbers.find(m_campaignId);
    if (known == context.tenant.campaignNumbers.end()) {
        return nullptr;
    }
    const std::uint32_t number = known->second;
    const Campaign& campaign = context.tenant.campaigns[number];
    const ResolvedRange& resolved = context.sums.resolved();

    auto view = std::make_shared<api::CampaignView>();
    view->range = resolved.range;
    view->row = campaignRow(context, number);
    view->previous = figuresOf(context.previous(campaign), false);
    view->budget = campaign.info.budget;
    view->durationDays = campaign.info.durationDays;
    view->costSince = m_launchCost->since();
    if (view->costSince != 0) {
        view->costSinceLaunch = m_launchCost->cost(context, campaign);
    }
    view->notes = m_notes;
    view->provisionalSince = context.finality.provisionalSince();
    view->newestArrival = context.model.newestArrival();

    const std::vector<Amount> current = SelectionTrend::sumOf(m_trend->current(context));
    const std::vector<Amount> previous = SelectionTrend::sumOf(m_trend->previous(context));
    const TimeMs openSince =
        context.finality.isOpen(campaign.lastSecond) ? context.finality.provisionalSince() : base::kEndOfTime;
    view->trend = trendOf({resolved, current, previous, knownTo(context), openSince});
    return view;
}

} // namespace bw::service
