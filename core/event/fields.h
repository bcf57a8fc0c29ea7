#pragma once

#include "core/event/event.h"
#include "core/event/key_table.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace bw::event {

/// The fields of one kind of object, in SPEC's order (section 1), which is the order in which faults are reported.
/// `Field` is an enumeration of their places.
template <typename FieldType, std::size_t N>
struct ObjectSchema {
    using Field = FieldType;
    static constexpr std::size_t kCount = N;

    KeyTable<N> keys;
    std::array<std::string_view, N> names;

    consteval explicit ObjectSchema(const std::array<std::string_view, N>& list) : keys(list), names(list) {}
};

enum class EventField : std::uint8_t {
    eventId,
    tenantId,
    eventType,
    timestamp,
    schemaVersion,
    campaignId,
    campaignName,
    channel,
    performanceMetrics,
    launchConfig,
    optimizationTrigger,
    changesMade,
    customerId,
    journeyId,
    currentStage,
    touchpoints,
    entryPoint,
    initialContext,
    conversionData,
    personalizationEngine,
    triggerContext,
    contentVariations,
    identity,
};
inline constexpr ObjectSchema<EventField, 23> kEventSchema{{
    "event_id",
    "tenant_id",
    "event_type",
    "timestamp",
    "schema_version",
    "campaign_id",
    "campaign_name",
    "channel",
    "performance_metrics",
    "launch_config",
    "optimization_trigger",
    "changes_made",
    "customer_id",
    "journey_id",
    "current_stage",
    "touchpoints",
    "entry_point",
    "initial_context",
    "conversion_data",
    "personalization_engine",
    "trigger_context",
    "content_variations",
    "identity",
}};

enum class CampaignMetricsField : std::uint8_t { impressions, clicks, conversions, cost, revenue };
inline constexpr ObjectSchema<CampaignMetricsField, 5> kCampaignMetricsSchema{
    {"impressions", "clicks", "conversions", "cost", "revenue"}};

enum class LaunchConfigField : std::uint8_t { targetAudience, budget, duration, creativeIds };
inline constexpr ObjectSchema<LaunchConfigField, 4> kLaunchConfigSchema{
    {"target_audience", "budget", "duration", "creative_ids"}};

enum class ChangesMadeField : std::uint8_t { bidAdjustment, audienceTargeting, budgetAllocation, creativeRotation };
inline constexpr ObjectSchema<ChangesMadeField, 4> kChangesMadeSchema{
    {"bid_adjustment", "audience_targeting", "budget_allocation", "creative_rotation"}};

enum class TouchField : std::uint8_t { channel, interactionType, timestamp, metadata };
inline constexpr ObjectSchema<TouchField, 4> kTouchSchema{{"channel", "interaction_type", "timestamp", "metadata"}};

/// A touch's metadata is the producer's own; of all its keys this one means something.
inline constexpr std::string_view kTouchCampaignKey = "campaign_id";

enum class EntryPointField : std::uint8_t { source, medium, campaign, content, term };
inline constexpr ObjectSchema<EntryPointField, 5> kEntryPointSchema{
    {"source", "medium", "campaign", "content", "term"}};

enum class InitialContextField : std::uint8_t { deviceType, location, referralSource };
inline constexpr ObjectSchema<InitialContextField, 3> kInitialContextSchema{
    {"device_type", "location", "referral_source"}};

enum class ConversionDataField : std::uint8_t { value, currency, attributionWeight };
inline constexpr ObjectSchema<ConversionDataField, 3> kConversionDataSchema{
    {"value", "currency", "attribution_weight"}};

enum class TriggerContextField : std::uint8_t { behaviorPattern, contextData, confidenceScore };
inline constexpr ObjectSchema<TriggerContextField, 3> kTriggerContextSchema{
    {"behavior_pattern", "context_data", "confidence_score"}};

enum class VariantField : std::uint8_t { variantId, contentType, performanceMetrics };
inline constexpr ObjectSchema<VariantField, 3> kVariantSchema{{"variant_id", "content_type", "performance_metrics"}};

enum class VariantMetricsField : std::uint8_t { views, clicks, conversions, engagementScore };
inline constexpr ObjectSchema<VariantMetricsField, 4> kVariantMetricsSchema{
    {"views", "clicks", "conversions", "engagement_score"}};

enum class IdentityField : std::uint8_t { userId, deviceId, ipAddress, userAgent, geolocation };
inline constexpr ObjectSchema<IdentityField, 5> kIdentitySchema{
    {"user_id", "device_id", "ip_address", "user_agent", "geolocation"}};

/// Which of EventField each event type knows, a bit each; the others are unknown fields there.
inline constexpr std::array<std::uint32_t, kEventTypeNames.size()> kKnownFields = [] {
    using enum EventField;
    const auto bits = [](std::initializer_list<EventField> fields) {
        std::uint32_t mask = 0;
        for (const EventField field : fields) {
            mask |= std::uint32_t{1} << static_cast<unsigned>(field);
        }
        return mask;
    };
    const std::uint32_t envelope = bits({eventId, tenantId, eventType, timestamp, schemaVersion});
    const std::uint32_t campaign = envelope | bits({campaignId, campaignName, EventField::channel, performanceMetrics});
    const std::uint32_t journey = envelope | bits({customerId, journeyId, currentStage, touchpoints, identity});
    const std::uint32_t personalization =
        envelope | bits({customerId, personalizationEngine, triggerContext, contentVariations, identity});
    return std::array<std::uint32_t, kEventTypeNames.size()>{
        campaign | bits({launchConfig}),
        campaign | bits({optimizationTrigger, changesMade}),
        campaign,
        journey | bits({entryPoint, initialContext}),
        journey,
        journey | bits({conversionData}),
        journey,
        personalization,
        personalization,
        personalization,
    };
}();

} // namespace bw::event
