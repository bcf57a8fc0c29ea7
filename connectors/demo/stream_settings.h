#pragma once

#include "core/base/types.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace bw::demo {

/// Ways in which a record can be bad, or unusual (SPEC 2).
enum class Fault : std::uint8_t {
    none,
    malformed,
    missingField,
    unknownType,
    wrongType,
    timestampInFuture,
    timestampTooOld,
    outOfRange,
    duplicate, ///< an earlier record once more, byte for byte
    late,      ///< its window is final when it comes (but for the first seconds of a stream)
    repair,    ///< accepted after a repair
    held,      ///< channel, campaign_name or customer_id is missing and others tell it
};

/// As options name them; the first stands for Fault::none and is no option.
inline constexpr std::array<std::string_view, 12> kFaultNames{
    "none",
    "malformed",
    "missing_required_field",
    "unknown_event_type",
    "wrong_type",
    "timestamp_in_future",
    "timestamp_too_old",
    "value_out_of_range",
    "duplicate",
    "late",
    "repair",
    "held",
};

constexpr std::uint32_t faultBit(Fault fault)
{
    return 1U << static_cast<unsigned>(fault);
}
inline constexpr std::uint32_t kAllFaults = 0xffeU;

/// How often what is rare in life happens: conversions of journeys and changes of campaigns.
enum class Detail : std::uint8_t {
    lifelike, ///< as often as the campaigns' own figures say, so ever rarer among events as the rate rises
    dense,    ///< in a fifth of the journeys and a quarter of the optimizations, for tests
};

/// How the company's life becomes a stream of events.
struct StreamSettings {
    std::int64_t rate = 1'000;             ///< events a second of event time, on average over a day; 1 to 10,000,000
    bool rhythm = true;                    ///< the rate follows the day; otherwise it is constant
    base::TimeMs disorderMs = 1'500;       ///< an event's time lies up to this much before its place in the stream
    double faults = 0;                     ///< fraction of records with a fault, 0–1
    std::uint32_t faultKinds = kAllFaults; ///< the kinds they are drawn from, evenly
    bool keyed = false; ///< records carry their tenant as key, so that a missing tenant_id is one of the repairs
    Detail detail = Detail::lifelike;
    base::TimeMs journeySpanMs = 10 * base::kMinuteMs; ///< from a journey's start to its last event
};

} // namespace bw::demo
