#include "core/service/campaign_detail.h"

#include "core/service/figures.h"
#include "core/service/trend.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;
using campaign::Amount;

namespace {

constexpr std::size_t kNotesMax = 100;
constexpr TimeMs kTryAgainAfter = 10 * base::kSecondMs;

bool isInMemory(api::RangeKind kind)
{
    return kind == api::RangeKind::live || kind == api::RangeKind::minutes15 || kind == api::RangeKind::hour1;
}

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
    const bool mayAsk = !m_error || m_now >= m_tryAgainAt || m_now < m_tryAgainAt - kTryAgainAfter;
    const RangeSums& sums = context.sums;
    const bool inMemory = isInMemory(sums.kind());
    const Key key{sums.resolved().starts, sums.boundary(), sums.storedVersion()};
    if (!inMemory && mayAsk && key != m_have && key != m_asked) {
        readBuckets(context, key);
    }
    const std::uint64_t changes = context.tenant.campaigns[known->second].changes;
    if (mayAsk && m_notesAsked != changes) {
        readNotes(context, changes);
    }
    return m_notesHave && (inMemory || m_have == key);
}

void CampaignDetail::fail(const base::Error& error)
{
    m_error = error;
    m_tryAgainAt = m_now + kTryAgainAfter;
}

void CampaignDetail::readBuckets(const ViewContext& context, const Key& key)
{
    struct Read {
        std::vector<Amount> current, previous;
    };
    const ResolvedRange& resolved = context.sums.resolved();
    const runtime::Tier tier =
        context.sums.kind() == api::RangeKind::hours6 ? runtime::Tier::minute : runtime::Tier::quarterHour;
    m_asked = key;
    auto read = std::make_shared<Read>();
    const auto loader =
        std::make_shared<SumsLoader>(m_ask, [weak = weak_from_this(), key, read](base::Result<void> result) {
            const auto self = weak.lock();
            if (!self || self->m_asked != key) {
                return;
            }
            ++self->m_version;
            if (!result) {
                self->fail(result.error());
                self->m_asked.reset();
                return;
            }
            self->m_error.reset();
            self->m_have = key;
            self->m_current = std::move(read->current);
            self->m_previous = std::move(read->previous);
        });
    const auto load = [&](TimeMs from, TimeMs to, const std::vector<TimeMs>& starts,
                          std::vector<Amount> Read::* amounts) {
        ((*read).*amounts).resize(starts.size());
        if (from >= to) {
            return;
        }
        loader->load({.tenantId = context.tenant.profile.id,
                      .tier = tier,
                      .from = from,
                      .to = to,
                      .bucketStarts = starts,
                      .groupBy = runtime::GroupBy::tenant,
                      .campaignId = m_campaignId},
                     [read, amounts, starts](const runtime::SumsRow& row) {
                         const auto bucket = std::ranges::lower_bound(starts, row.bucketStart) - starts.begin();
                         ((*read).*amounts)[static_cast<std::size_t>(bucket)] += Amount{row.sums, row.lateEvents};
                     });
    };
    load(resolved.range.from, context.sums.boundary(), resolved.starts, &Read::current);
    load(resolved.range.previousFrom, resolved.range.previousEnd, resolved.previousStarts, &Read::previous);
    loader->close();
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
            self->fail(answer.error());
            self->m_notesAsked.reset();
            return;
        }
        self->m_notesHave = changes;
        self->m_notes.clear();
        auto found = std::get<std::vector<engine::CampaignChange>>(std::move(answer).value());
        std::ranges::stable_sort(found, std::greater{}, &engine::CampaignChange::time);
        for (std::size_t i = 0; i < std::min(found.size(), kNotesMax); ++i) {
            self->m_notes.push_back({found[i].time, kindOf(found[i].type), found[i].summary});
        }
    });
}

std::vector<Amount> CampaignDetail::fromMemory(const ViewContext& context, const Campaign& campaign, TimeMs from,
                                               const std::vector<TimeMs>& starts, TimeMs end) const
{
    std::vector<Amount> amounts(starts.size());
    const bool live = context.sums.kind() == api::RangeKind::live;
    for (std::size_t i = 0; i < starts.size(); ++i) {
        const TimeMs bucketEnd = i + 1 < starts.size() ? starts[i + 1] : end;
        if (bucketEnd <= from) {
            continue;
        }
        for (const std::uint32_t number : campaign.series) {
            const Rings& rings = context.model.series(number).rings;
            (live ? rings.windows : rings.minutes).addTo(amounts[i], std::max(starts[i], from), bucketEnd);
        }
    }
    return amounts;
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
    const api::Range& range = resolved.range;

    auto view = std::make_shared<api::CampaignView>();
    view->range = range;
    view->row = campaignRow(context, number);
    view->previous = figuresOf(context.sums.previous(number), false);
    view->budget = campaign.info.budget;
    view->durationDays = campaign.info.durationDays;
    view->notes = m_notes;
    view->provisionalSince = context.finality.provisionalSince();
    view->newestArrival = context.model.newestArrival();

    const bool inMemory = isInMemory(context.sums.kind());
    std::vector<Amount> current =
        fromMemory(context, campaign, context.sums.boundary(), resolved.starts, resolved.currentEnd);
    for (std::size_t i = 0; !inMemory && i < std::min(current.size(), m_current.size()); ++i) {
        current[i] += m_current[i];
    }
    const std::vector<Amount> previous =
        inMemory ? fromMemory(context, campaign, range.previousFrom, resolved.previousStarts, range.previousEnd)
                 : m_previous;
    const TimeMs openSince =
        context.finality.isOpen(campaign.lastSecond) ? context.finality.provisionalSince() : base::kEndOfTime;
    view->trend = trendOf({resolved, current, previous, knownTo(context), openSince});
    return view;
}

} // namespace bw::service
