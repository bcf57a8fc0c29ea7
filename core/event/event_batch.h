#pragma once

#include "core/event/arena.h"
#include "core/event/event.h"

#include <string_view>
#include <vector>

namespace bw::event {

/// What a batch of records turned out to be: each record is in `events` or in `rejections`, both in record order.
/// Handed from the decoding thread to the shards as a whole; immutable then.
struct EventBatch {
    std::vector<Event> events;
    std::vector<Rejection> rejections;

    std::vector<CampaignPart> campaigns;
    std::vector<LaunchConfig> launches;
    std::vector<ChangesMade> changes;
    std::vector<JourneyPart> journeys;
    std::vector<JourneyStart> starts;
    std::vector<Touch> touches;
    std::vector<PersonalizationPart> personalizations;
    std::vector<Variant> variants;
    std::vector<Identity> identities;
    std::vector<std::string_view> strings;
    Arena text;

    void clear()
    {
        events.clear();
        rejections.clear();
        campaigns.clear();
        launches.clear();
        changes.clear();
        journeys.clear();
        starts.clear();
        touches.clear();
        personalizations.clear();
        variants.clear();
        identities.clear();
        strings.clear();
        text.clear();
    }
};

} // namespace bw::event
