#include "core/engine/campaign_catalog.h"

#include "core/base/number_text.h"

#include <array>

namespace bw::engine {

namespace {

void appendStrings(std::string& out, std::string_view key, const event::EventBatch& batch, event::Span span)
{
    if (span.count == 0) {
        return;
    }
    out += ",\"";
    out += key;
    out += "\":[";
    for (std::uint32_t i = 0; i < span.count; ++i) {
        if (i > 0) {
            out += ',';
        }
        base::appendJsonString(out, batch.strings[span.first + i]);
    }
    out += ']';
}

/// An optimization's trigger and changes as one JSON object.
std::string summaryOf(const event::EventBatch& batch, const event::CampaignPart& campaign)
{
    constexpr std::array<std::string_view, 3> kTriggers{"performance_threshold", "budget_reallocation",
                                                        "manual_trigger"};
    const event::ChangesMade& changes = batch.changes[campaign.detail];
    std::string out = "{\"optimization_trigger\":\"";
    out += kTriggers[static_cast<std::size_t>(campaign.trigger)];
    out += '"';
    if (changes.bidAdjustment) {
        out += ",\"bid_adjustment\":";
        base::appendShortest(out, *changes.bidAdjustment);
    }
    if (changes.budgetAllocation) {
        out += ",\"budget_allocation\":";
        base::appendDecimal(out, *changes.budgetAllocation);
    }
    appendStrings(out, "audience_targeting", batch, changes.audienceTargeting);
    appendStrings(out, "creative_rotation", batch, changes.creativeRotation);
    out += '}';
    return out;
}

/// A change that says nothing but "metrics came in": most optimizations are that.
bool changesAnything(const event::ChangesMade& changes)
{
    return changes.bidAdjustment || changes.budgetAllocation || changes.audienceTargeting.count > 0 ||
           changes.creativeRotation.count > 0;
}

} // namespace

void CampaignCatalog::observe(std::uint32_t series, const SeriesRef& key, const event::EventBatch& batch,
                              const event::Event& event)
{
    if (series >= m_entries.size()) {
        m_entries.resize(series + 1);
    }
    Entry& entry = m_entries[series];
    const event::CampaignPart& campaign = batch.campaigns[event.part];
    bool changed = false;
    if (!entry.info.series) {
        entry.info.series = key;
        entry.info.firstEvent = entry.info.lastEvent = event.time;
        changed = true;
    }
    entry.info.firstEvent = std::min(entry.info.firstEvent, event.time);
    entry.info.lastEvent = std::max(entry.info.lastEvent, event.time);
    if (event.time >= entry.namedAt) {
        entry.namedAt = event.time;
        if (entry.info.name != campaign.campaignName) {
            entry.info.name = campaign.campaignName;
            changed = true;
        }
    }
    if (event.type == event::EventType::campaignLaunch) {
        noteLaunch(entry, batch.launches[campaign.detail], event.time);
        changed = true;
    } else if (event.type == event::EventType::campaignTermination && event.time >= entry.stateAt) {
        entry.stateAt = event.time;
        entry.info.terminated = true;
        changed = true;
    } else if (event.type == event::EventType::campaignOptimization) {
        const event::ChangesMade& changes = batch.changes[campaign.detail];
        if (changes.budgetAllocation && event.time >= entry.budgetAt) {
            entry.budgetAt = event.time;
            entry.info.budget = changes.budgetAllocation;
            changed = true;
        }
    }
    if (event.type != event::EventType::campaignOptimization || changesAnything(batch.changes[campaign.detail])) {
        noteChange(key, batch, event);
    }
    if (changed && !entry.changed) {
        entry.changed = true;
        m_changed.push_back(series);
    }
}

void CampaignCatalog::noteLaunch(Entry& entry, const event::LaunchConfig& launch, base::TimeMs time)
{
    if (time >= entry.info.launchedAt.value_or(base::kBeginningOfTime)) {
        entry.info.launchedAt = time;
        entry.info.durationDays = launch.durationDays;
    }
    if (time >= entry.budgetAt) {
        entry.budgetAt = time;
        entry.info.budget = launch.budget;
    }
    if (time >= entry.stateAt) {
        entry.stateAt = time;
        entry.info.terminated = false;
    }
}

void CampaignCatalog::noteChange(const SeriesRef& key, const event::EventBatch& batch, const event::Event& event)
{
    CampaignChange change{key, event.time, std::string(event.eventId), event.type, {}};
    if (event.type == event::EventType::campaignOptimization) {
        change.summary = summaryOf(batch, batch.campaigns[event.part]);
    }
    m_changes.push_back(std::move(change));
}

void CampaignCatalog::take(ShardResults& results)
{
    for (const std::uint32_t series : m_changed) {
        m_entries[series].changed = false;
        results.campaigns.push_back(m_entries[series].info);
    }
    m_changed.clear();
    results.changes.insert(results.changes.end(), std::make_move_iterator(m_changes.begin()),
                           std::make_move_iterator(m_changes.end()));
    m_changes.clear();
}

void CampaignCatalog::snapshot(base::StateWriter& out) const
{
    out.put(static_cast<std::uint64_t>(m_entries.size()));
    for (const Entry& entry : m_entries) {
        out.put(entry.info.series != nullptr);
        out.put(std::string_view(entry.info.name));
        out.put(entry.info.firstEvent);
        out.put(entry.info.lastEvent);
        out.put(entry.info.terminated);
        out.put(entry.info.budget.has_value());
        out.put(entry.info.budget.value_or(base::Money{}));
        out.put(entry.info.launchedAt.value_or(base::kBeginningOfTime));
        out.put(entry.info.durationDays.has_value());
        out.put(entry.info.durationDays.value_or(0));
        out.put(entry.namedAt);
        out.put(entry.budgetAt);
        out.put(entry.stateAt);
    }
}

void CampaignCatalog::restore(base::StateReader& in, const std::vector<SeriesRef>& series)
{
    *this = CampaignCatalog();
    m_entries.resize(in.getCount(72));
    for (std::size_t i = 0; i < m_entries.size() && in.ok(); ++i) {
        Entry& entry = m_entries[i];
        if (in.get<bool>()) {
            if (i >= series.size()) {
                in.fail();
                return;
            }
            entry.info.series = series[i];
        }
        entry.info.name = in.getText();
        entry.info.firstEvent = in.get<base::TimeMs>();
        entry.info.lastEvent = in.get<base::TimeMs>();
        entry.info.terminated = in.get<bool>();
        const bool hasBudget = in.get<bool>();
        const base::Money budget = in.getMoney();
        entry.info.budget = hasBudget ? std::optional(budget) : std::nullopt;
        const auto launchedAt = in.get<base::TimeMs>();
        entry.info.launchedAt = launchedAt == base::kBeginningOfTime ? std::nullopt : std::optional(launchedAt);
        const bool hasDuration = in.get<bool>();
        const auto duration = in.get<double>();
        entry.info.durationDays = hasDuration ? std::optional(duration) : std::nullopt;
        entry.namedAt = in.get<base::TimeMs>();
        entry.budgetAt = in.get<base::TimeMs>();
        entry.stateAt = in.get<base::TimeMs>();
    }
}

} // namespace bw::engine
