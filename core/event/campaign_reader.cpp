#include "core/event/family_readers.h"

#include "core/base/hash.h"

#include <string>

namespace bw::event {

namespace {

constexpr Vocabulary<6> kChannels{kChannelNames, "email, social, display, search, video or native"};
constexpr Vocabulary<3> kTriggers{{"performance_threshold", "budget_reallocation", "manual_trigger"},
                                  "performance_threshold, budget_reallocation or manual_trigger"};

/// More of one thing than of the thing it is a part of: for sources whose increments report late, flagged.
void checkOrder(FieldReader& reader, Field field, std::string_view expected, std::int64_t part, std::int64_t whole,
                Event& event)
{
    if (part <= whole) [[likely]] {
        return;
    }
    if (reader.acceptUnorderedCounts) {
        event.unorderedCounts = true;
        return;
    }
    reader.fault.report(Fault::valueOutOfRange, field, expected, std::to_string(part) + " of " + std::to_string(whole));
}

void readMetrics(FieldReader& reader, const EventFields& fields, Event& event, CampaignMetrics& out)
{
    using enum CampaignMetricsField;
    ObjectFields<kCampaignMetricsSchema> metrics;
    if (!reader.object(fields[EventField::performanceMetrics], Need::required, metrics)) {
        return;
    }
    const bool hasImpressions = reader.count(metrics[impressions], Need::required, out.impressions);
    const bool hasClicks = reader.count(metrics[clicks], Need::required, out.clicks);
    if (hasImpressions && hasClicks) [[likely]] {
        checkOrder(reader, metrics[clicks], "clicks ≤ impressions", out.clicks, out.impressions, event);
    }
    const bool hasConversions = reader.count(metrics[conversions], Need::required, out.conversions);
    if (hasClicks && hasConversions) [[likely]] {
        checkOrder(reader, metrics[conversions], "conversions ≤ clicks", out.conversions, out.clicks, event);
    }
    reader.money(metrics[cost], Need::required, out.cost);
    reader.money(metrics[revenue], Need::required, out.revenue);
}

void readLaunch(FieldReader& reader, const EventFields& fields, LaunchConfig& out)
{
    using enum LaunchConfigField;
    ObjectFields<kLaunchConfigSchema> config;
    if (!reader.object(fields[EventField::launchConfig], Need::required, config)) {
        return;
    }
    reader.anything(config[targetAudience], Need::required, out.targetAudience);
    reader.money(config[budget], Need::required, out.budget);
    reader.number(config[duration], Need::required, kFiniteRule, out.durationDays);
    reader.strings(config[creativeIds], Need::required, out.creativeIds);
}

void readChanges(FieldReader& reader, const EventFields& fields, ChangesMade& out)
{
    using enum ChangesMadeField;
    ObjectFields<kChangesMadeSchema> changes;
    if (!reader.object(fields[EventField::changesMade], Need::required, changes)) {
        return;
    }
    double bid = 0;
    if (reader.number(changes[bidAdjustment], Need::optional, kFiniteRule, bid)) {
        out.bidAdjustment = bid;
    }
    reader.things(changes[audienceTargeting], Need::optional, out.audienceTargeting);
    base::Money budget;
    if (reader.money(changes[budgetAllocation], Need::optional, budget)) {
        out.budgetAllocation = budget;
    }
    reader.strings(changes[creativeRotation], Need::optional, out.creativeRotation);
}

} // namespace

void readCampaign(FieldReader& reader, const EventFields& fields, Event& event)
{
    using enum EventField;
    EventBatch& batch = *reader.batch;
    event.part = static_cast<std::uint32_t>(batch.campaigns.size());
    CampaignPart& part = batch.campaigns.emplace_back();
    reader.text(fields[campaignId], Need::required, part.campaignId);
    reader.text(fields[campaignName], Need::completable, part.campaignName);
    reader.word(fields[EventField::channel], Need::completable, kChannels, part.channel);
    readMetrics(reader, fields, event, part.metrics);
    if (event.type == EventType::campaignLaunch) {
        part.detail = static_cast<std::uint32_t>(batch.launches.size());
        readLaunch(reader, fields, batch.launches.emplace_back());
    } else if (event.type == EventType::campaignOptimization) {
        reader.word(fields[optimizationTrigger], Need::required, kTriggers, part.trigger);
        part.detail = static_cast<std::uint32_t>(batch.changes.size());
        readChanges(reader, fields, batch.changes.emplace_back());
    }
    part.seriesHash = base::hash64(part.campaignId, event.tenantHash + static_cast<std::uint64_t>(part.channel));
}

} // namespace bw::event
