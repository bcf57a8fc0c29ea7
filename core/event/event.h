#pragma once

#include "core/base/hash.h"
#include "core/base/money.h"
#include "core/base/types.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bw::event {

enum class Family : std::uint8_t { campaign, journey, personalization };

enum class EventType : std::uint8_t {
    campaignLaunch,
    campaignOptimization,
    campaignTermination,
    journeyStart,
    touchpointInteraction,
    conversionEvent,
    journeyStageChange,
    personalizationTrigger,
    contentOptimization,
    segmentUpdate,
};

inline constexpr std::array<std::string_view, 10> kEventTypeNames{
    "campaign_launch",        "campaign_optimization", "campaign_termination", "journey_start",
    "touchpoint_interaction", "conversion_event",      "journey_stage_change", "personalization_trigger",
    "content_optimization",   "segment_update",
};

constexpr Family familyOf(EventType type)
{
    return type <= EventType::campaignTermination  ? Family::campaign
           : type <= EventType::journeyStageChange ? Family::journey
                                                   : Family::personalization;
}

/// The channels a campaign runs in. A touch's channel is any string and stays one.
enum class Channel : std::uint8_t { email, social, display, search, video, native };

inline constexpr std::array<std::string_view, 6> kChannelNames{"email",  "social", "display",
                                                               "search", "video",  "native"};

enum class OptimizationTrigger : std::uint8_t { performanceThreshold, budgetReallocation, manualTrigger };
enum class PersonalizationEngine : std::uint8_t { ruleBased, mlPowered, realTime };

/// Why a record was rejected, in SPEC's order (section 2).
enum class RejectReason : std::uint8_t {
    malformed,
    missingRequiredField,
    unknownEventType,
    wrongType,
    timestampInFuture,
    timestampTooOld,
    valueOutOfRange,
};

inline constexpr std::array<std::string_view, 7> kRejectReasonNames{
    "malformed",           "missing_required_field", "unknown_event_type", "wrong_type",
    "timestamp_in_future", "timestamp_too_old",      "value_out_of_range",
};

/// A run of entries in one of an EventBatch's side tables.
struct Span {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// Increments since the campaign's previous event (never running totals).
struct CampaignMetrics {
    std::int64_t impressions = 0;
    std::int64_t clicks = 0;
    std::int64_t conversions = 0;
    base::Money cost;
    base::Money revenue;
};

struct LaunchConfig {
    std::string_view targetAudience; ///< the string, or the JSON text of what stood there
    base::Money budget;
    double durationDays = 0;
    Span creativeIds; ///< in EventBatch::strings
};

struct ChangesMade {
    std::optional<double> bidAdjustment;
    std::optional<base::Money> budgetAllocation;
    Span audienceTargeting; ///< in EventBatch::strings; JSON text where an entry is no string
    Span creativeRotation;  ///< in EventBatch::strings
};

struct CampaignPart {
    std::string_view campaignId;
    std::string_view campaignName;
    Channel channel = Channel::email;
    OptimizationTrigger trigger = OptimizationTrigger::performanceThreshold; ///< optimizations only
    std::uint32_t detail = 0;     ///< launches: in EventBatch::launches; optimizations: in EventBatch::changes
    std::uint64_t seriesHash = 0; ///< of (tenant, campaign, channel): the key of its sums
    CampaignMetrics metrics;
};

/// A touch, or the touch that a stage change or conversion carries along.
struct Touch {
    std::string_view channel;
    std::string_view interactionType;
    std::string_view campaignId; ///< of the touch, else of the entry point, else empty
    base::TimeMs time = 0;       ///< its own, else the event's
};

struct EntryPoint {
    std::string_view source, medium, campaign, content, term;
};

struct InitialContext {
    std::string_view deviceType, location, referralSource;
};

struct Identity {
    std::string_view userId, deviceId;
    /// Not hashed here: the shard's tenant key does that on arrival in the engine; never stored as they are.
    std::string_view ipAddress, userAgent, geolocation;
};

struct ConversionData {
    double value = 0; ///< float64 as read; credited value = value × weight, in decimal (SPEC 6)
    double attributionWeight = 1;
    std::array<char, 3> currency{};
};

struct JourneyPart {
    std::string_view customerId, journeyId, currentStage;
    Span touches;              ///< in EventBatch::touches
    std::uint32_t start = 0;   ///< journey starts: in EventBatch::starts
    ConversionData conversion; ///< conversions only
};

struct JourneyStart {
    EntryPoint entryPoint;
    InitialContext initialContext;
};

struct Variant {
    std::string_view variantId, contentType;
    std::int64_t views = 0, clicks = 0, conversions = 0;
    double engagementScore = 0;
};

struct PersonalizationPart {
    std::string_view customerId;
    PersonalizationEngine engine = PersonalizationEngine::ruleBased;
    std::string_view behaviorPattern, contextData; ///< contextData: the string, or JSON text
    double confidenceScore = 0;
    Span variants; ///< in EventBatch::variants
};

/// A valid event. Strings live in the batch's arena; blanks around them are gone.
struct Event {
    std::uint32_t record = 0; ///< index of its record in the decoded span
    EventType type = EventType::campaignLaunch;
    bool remediated = false;
    bool unorderedCounts =
        false; ///< clicks over impressions or conversions over clicks, let through by the source's setting
    std::uint16_t unknownFields = 0; ///< ignored and counted, saturating
    base::TimeMs time = 0;
    base::Hash128 idHash; ///< of (tenant, event_id)
    std::uint64_t tenantHash = 0;
    std::string_view eventId, tenantId, schemaVersion;
    std::uint32_t part = 0;     ///< index in EventBatch::campaigns, ::journeys or ::personalizations, by family
    std::uint32_t identity = 0; ///< 1 + index in EventBatch::identities; 0 is none
};

/// A record that is no event. Strings live in the batch's arena.
struct Rejection {
    std::uint32_t record = 0;
    RejectReason reason = RejectReason::malformed;
    std::string_view field;             ///< a path such as touchpoints[1].channel; empty for the whole record
    std::string_view expected;          ///< "a number", "clicks <= impressions": for a person
    std::string_view found;             ///< the start of what stood there, as JSON text; empty if nothing did
    std::string_view eventId;           ///< empty if it cannot be read
    std::string_view tenantId;          ///< empty if it cannot be read
    std::optional<base::Money> atStake; ///< cost or conversion value, where it can be read
};

} // namespace bw::event
