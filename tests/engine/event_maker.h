#pragma once

#include "core/engine/router.h"
#include "core/event/event_batch.h"

#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <vector>

/// Random streams of events for tests of the engine, without a decoder: what matters here is time, ids and money.
namespace bw::test {

struct MadeEvent {
    std::string tenant, eventId, campaign;
    event::Channel channel = event::Channel::search;
    base::TimeMs time = 0;
    event::CampaignMetrics metrics;
    std::uint32_t partition = 0;
    std::int64_t position = 0;
};

struct StreamShape {
    int count = 2'000;
    int tenants = 3;
    int campaignsATenant = 4;
    std::uint32_t partitions = 3;
    base::TimeMs start = 1'795'600'000'000;
    base::TimeMs stepMs = 40;        ///< mean event time between two events
    base::TimeMs disorderMs = 2'500; ///< a little more than allowed: some are late
    double duplicates = 0.05;
    double veryLate = 0.02; ///< hours behind
};

inline std::vector<MadeEvent> makeStream(std::mt19937_64& random, const StreamShape& shape)
{
    const auto upTo = [&](std::int64_t most) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(most + 1));
    };
    const auto chance = [&](double share) { return static_cast<double>(random() % 1'000'000) < share * 1e6; };
    std::vector<MadeEvent> stream;
    std::vector<std::int64_t> positions(shape.partitions, 0);
    base::TimeMs now = shape.start;
    for (int i = 0; i < shape.count; ++i) {
        now += upTo(2 * shape.stepMs);
        MadeEvent made;
        if (!stream.empty() && chance(shape.duplicates)) {
            made = stream[static_cast<std::size_t>(upTo(static_cast<std::int64_t>(stream.size()) - 1))];
        } else {
            made.tenant = "tenant-" + std::to_string(upTo(shape.tenants - 1));
            made.eventId = "event-" + std::to_string(i);
            made.campaign = "campaign-" + std::to_string(upTo(shape.campaignsATenant - 1));
            made.channel = chance(0.05) ? event::Channel::email : event::Channel::search;
            made.time = now - upTo(shape.disorderMs) - (chance(shape.veryLate) ? upTo(30 * base::kHourMs) : 0);
            const std::int64_t clicks = upTo(100);
            made.metrics = {clicks + upTo(1'000), clicks, upTo(clicks), {upTo(5'000'000)}, {upTo(9'000'000)}};
        }
        made.partition = static_cast<std::uint32_t>(upTo(shape.partitions - 1));
        made.position = positions[made.partition]++;
        stream.push_back(std::move(made));
    }
    return stream;
}

/// As the decoder would have it. Strings live in the batch's arena.
inline std::shared_ptr<event::EventBatch> makeBatch(const std::vector<MadeEvent>& events)
{
    auto batch = std::make_shared<event::EventBatch>();
    for (std::uint32_t i = 0; i < events.size(); ++i) {
        const MadeEvent& made = events[i];
        event::Event event;
        event.record = i;
        event.type = event::EventType::campaignTermination;
        event.time = made.time;
        event.tenantId = batch->text.copy(made.tenant);
        event.eventId = batch->text.copy(made.eventId);
        event.tenantHash = base::hash64(made.tenant);
        event.idHash = base::hash128(made.eventId, event.tenantHash);
        event.part = static_cast<std::uint32_t>(batch->campaigns.size());
        event::CampaignPart campaign;
        campaign.campaignId = batch->text.copy(made.campaign);
        campaign.campaignName = campaign.campaignId;
        campaign.channel = made.channel;
        campaign.seriesHash = base::hash64(made.campaign, event.tenantHash + static_cast<std::uint64_t>(made.channel));
        campaign.metrics = made.metrics;
        batch->campaigns.push_back(campaign);
        batch->events.push_back(event);
    }
    return batch;
}

/// The event as a record of a source: one JSON object.
inline std::string lineOf(const MadeEvent& event)
{
    std::string cost;
    std::string revenue;
    appendDecimal(cost, event.metrics.cost);
    appendDecimal(revenue, event.metrics.revenue);
    const auto number = [](std::int64_t value) { return std::to_string(value); };
    return "{\"event_id\":\"" + event.eventId + "\",\"tenant_id\":\"" + event.tenant +
           "\",\"event_type\":\"campaign_termination\",\"timestamp\":" + number(event.time) + ",\"campaign_id\":\"" +
           event.campaign + "\",\"campaign_name\":\"Name\",\"channel\":\"" +
           std::string(event::kChannelNames[static_cast<std::size_t>(event.channel)]) +
           "\",\"performance_metrics\":{\"impressions\":" + number(event.metrics.impressions) +
           ",\"clicks\":" + number(event.metrics.clicks) + ",\"conversions\":" + number(event.metrics.conversions) +
           ",\"cost\":" + cost + ",\"revenue\":" + revenue + "}}";
}

} // namespace bw::test
