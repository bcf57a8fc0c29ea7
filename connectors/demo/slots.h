#pragma once

#include "connectors/demo/stream_settings.h"

#include <array>
#include <cstdint>

namespace bw::demo {

/// The stream is a frieze of blocks of 20 events: 9 places are for campaign events, 11 for people (journeys, and
/// personalization where a journey has ended early).
inline constexpr std::int64_t kBlock = 20;
inline constexpr std::int64_t kCampaignPlaces = 9;
inline constexpr std::int64_t kPeoplePlaces = kBlock - kCampaignPlaces;

/// For each place of a block: −1 for campaigns, else the how-manieth place for people it is.
inline constexpr auto kPlaces = [] {
    constexpr std::array<bool, kBlock> kIsCampaign{true, false, true, false, false, true, false, true, false, false,
                                                   true, false, true, false, false, true, false, true, false, true};
    std::array<int, kBlock> places{};
    int people = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i] = kIsCampaign[i] ? -1 : people++;
    }
    return places;
}();

/// Every journey has six places, the later ones further on in the stream, so that the journey of any event can be told
/// from its index alone: group g of six people's places holds step s of journey g − delay(s).
inline constexpr int kJourneySteps = 6;

class JourneySchedule {
public:
    explicit JourneySchedule(const StreamSettings& settings)
    {
        constexpr std::array<double, kJourneySteps> kPart{0, 0.02, 0.08, 0.3, 0.6, 1};
        const double groupsPerMs = static_cast<double>(settings.rate) / 1'000 * kPeoplePlaces / kBlock / kJourneySteps;
        for (std::size_t s = 0; s < kPart.size(); ++s) {
            m_delay[s] =
                static_cast<std::int64_t>(kPart[s] * groupsPerMs * static_cast<double>(settings.journeySpanMs));
        }
    }

    struct Place {
        std::int64_t journey = 0; ///< negative for journeys from before the first event
        int step = 0;
    };
    /// `people`: the number of the event among the people's places.
    Place at(std::int64_t people) const
    {
        const auto step = static_cast<int>(people % kJourneySteps);
        return {people / kJourneySteps - m_delay[static_cast<std::size_t>(step)], step};
    }

private:
    std::array<std::int64_t, kJourneySteps> m_delay{};
};

} // namespace bw::demo
