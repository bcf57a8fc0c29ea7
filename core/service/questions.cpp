// What is asked once: the answers of LiveService.
#include "core/service/figures.h"
#include "core/service/live_service.h"
#include "core/service/parts_reader.h"

#include <algorithm>
#include <set>

namespace bw::service {

using base::TimeMs;

void LiveService::query(const api::Query& query, api::Backend::AnswerReady ready)
{
    std::visit([&](const auto& request) { answer(request, std::move(ready)); }, query);
}

base::Error LiveService::noTenant(const std::string& id)
{
    return base::Error{"There is no tenant \"" + id +
                       "\" yet: none of that id is configured and no event of it has come."};
}

void LiveService::answer(const api::QuarantineRequest& request, api::Backend::AnswerReady ready)
{
    runtime::QuarantineQuery stored;
    if (!request.tenantId.empty()) {
        stored.tenantId = request.tenantId;
    }
    if (!request.reason.empty()) {
        const auto known = std::ranges::find(event::kRejectReasonNames, request.reason);
        if (known == event::kRejectReasonNames.end()) {
            ready(base::Error{"There is no reason \"" + request.reason + "\" for a rejection."});
            return;
        }
        stored.reason = static_cast<event::RejectReason>(known - event::kRejectReasonNames.begin());
    }
    stored.offset = request.offset;
    stored.limit = request.limit;
    askStore(std::move(stored), [ready = std::move(ready)](base::Result<runtime::HistoryAnswer> answer) {
        if (!answer) {
            ready(answer.error());
            return;
        }
        auto found = std::get<runtime::QuarantineAnswer>(std::move(answer).value());
        api::QuarantinePage page;
        page.countInAll = found.countInAll;
        page.atStakeInAll = found.atStakeInAll;
        for (auto& row : found.rows) {
            page.records.push_back({std::move(row.sourceId), row.partition, row.position, row.arrived,
                                    std::string(event::kRejectReasonNames[static_cast<std::size_t>(row.reason)]),
                                    std::move(row.field), std::move(row.expected), std::move(row.found),
                                    std::move(row.eventId), std::move(row.tenantId), row.atStake,
                                    std::move(row.bytes)});
        }
        ready(api::Answer(std::move(page)));
    });
}

// ---- What is this number? ----

void LiveService::answer(const api::ExplainRequest& request, api::Backend::AnswerReady ready)
{
    m_explanations.push_back({std::make_shared<Explainer>(request, ask()), std::move(ready)});
    advanceExplanations();
}

std::optional<base::Result<api::Explanation>> LiveService::advance(Explainer& explainer)
{
    if (!m_loaded) {
        return std::nullopt;
    }
    const api::Scope& scope = explainer.request().scope;
    Tenant* tenant = findTenant(scope.tenantId);
    if (tenant == nullptr) {
        return noTenant(scope.tenantId);
    }
    RangeSums& sums = rangeOf(*tenant, scope);
    if (sums.error()) {
        return *sums.error();
    }
    if (!sums.ready()) {
        return std::nullopt;
    }
    const auto& channel = explainer.request().channel;
    const ViewContext context{m_model,
                              *tenant,
                              sums,
                              Finality(m_model.watermark(*tenant), m_now),
                              m_now,
                              m_options.roasTarget,
                              channel ? ChannelSet({*channel}) : ChannelSet(scope.filter.channels)};
    auto answer = explainer.advance(context);
    if (answer && *answer) {
        api::Explanation explanation = std::move(*answer).value();
        explanation.sources = m_book.marks();
        return explanation;
    }
    return answer;
}

void LiveService::advanceExplanations()
{
    // Whoever is answered may ask again at once.
    std::vector<Explaining> waiting;
    waiting.swap(m_explanations);
    for (Explaining& each : waiting) {
        auto answer = advance(*each.explainer);
        if (!answer) {
            m_explanations.push_back(std::move(each));
        } else if (*answer) {
            each.ready(api::Answer(std::move(*answer).value()));
        } else {
            each.ready(answer->error());
        }
    }
}

void LiveService::answer(const api::PartsRequest& request, api::Backend::AnswerReady ready)
{
    Tenant* tenant = findTenant(request.of.tenantId);
    if (tenant == nullptr) {
        ready(noTenant(request.of.tenantId));
        return;
    }
    const auto reader = std::make_shared<PartsReader>(m_model, *tenant, request, ask(), m_options.kept,
                                                      [ready = std::move(ready)](base::Result<api::PartsPage> page) {
                                                          if (page) {
                                                              ready(api::Answer(std::move(page).value()));
                                                          } else {
                                                              ready(page.error());
                                                          }
                                                      });
    reader->start(Finality(m_model.watermark(*tenant), m_now), m_now);
}

void LiveService::answer(const api::RecordsRequest& request, const api::Backend::AnswerReady& ready)
{
    const Tenant* tenant = findTenant(request.of.tenantId);
    if (tenant == nullptr) {
        ready(noTenant(request.of.tenantId));
        return;
    }
    const auto selected = select(*tenant, request.of);
    if (!selected) {
        ready(selected.error());
        return;
    }
    const std::vector<std::string> ids = selected.value().ids(*tenant);
    const std::set<std::string, std::less<>> wanted(ids.begin(), ids.end());
    const runtime::RecordTail::Query query{request.of.tenantId, request.from, request.to,
                                           [&](std::string_view campaign, event::Channel channel) {
                                               return selected.value().channels.has(channel) &&
                                                      (selected.value().all || wanted.contains(campaign));
                                           },
                                           request.limit};
    api::RecordsPage page;
    for (const auto& [sourceId, tail] : m_book.tails()) {
        runtime::RecordTail::Answer found = tail->find(query);
        page.countInAll += found.countInAll;
        page.kept += static_cast<std::int64_t>(found.kept);
        page.keptSince = std::max(page.keptSince, found.keptSince);
        for (runtime::RecordTail::Record& record : found.records) {
            campaign::Amount amount;
            amount.sums += record.increment;
            amount.lateEvents = record.late ? 1 : 0;
            page.records.push_back({sourceId, record.partition, record.position, record.arrived, record.time,
                                    std::move(record.eventId),
                                    std::string(event::kEventTypeNames[static_cast<std::size_t>(record.type)]),
                                    std::move(record.campaignId), toApi(record.channel), figuresOf(amount, false),
                                    record.late, record.repeat, std::move(record.bytes)});
        }
    }
    std::ranges::stable_sort(page.records, std::greater{}, &api::KeptRecord::arrived);
    if (page.records.size() > request.limit) {
        page.records.resize(request.limit);
    }
    ready(api::Answer(std::move(page)));
}

} // namespace bw::service
