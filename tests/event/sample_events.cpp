#include "tests/event/sample_events.h"

namespace bw::event::test {

namespace {

constexpr std::string_view kCampaign = R"({
    "campaign_id": "c-1", "campaign_name": "Gift Guide", "channel": "social",
    "performance_metrics": {"impressions": 1000, "clicks": 50, "conversions": 5, "cost": 12.34, "revenue": 99.5}})";

constexpr std::string_view kLaunch = R"({"launch_config": {
    "target_audience": "walkers", "budget": 5000.5, "duration": 30, "creative_ids": ["cr-1", "cr-2"]}})";

constexpr std::string_view kOptimization = R"({"optimization_trigger": "manual_trigger", "changes_made": {
    "bid_adjustment": -0.05, "audience_targeting": ["hikers", {"age": [30, 40]}], "budget_allocation": 6000,
    "creative_rotation": ["cr-2"]}})";

constexpr std::string_view kJourney = R"({
    "customer_id": "u-1", "journey_id": "j-1", "current_stage": "consideration",
    "touchpoints": [
        {"channel": "newsletter", "interaction_type": "open", "timestamp": "2026-11-25T11:58:00Z",
         "metadata": {"campaign_id": "c-9", "slot": 3}},
        {"channel": "web", "interaction_type": "visit"}],
    "identity": {"user_id": "login-1", "device_id": "d-1", "ip_address": "192.0.2.1", "user_agent": "Agent/1",
                 "geolocation": {"lat": 52.5, "lon": 13.4}}})";

constexpr std::string_view kStart = R"({
    "entry_point": {"source": "google", "medium": "cpc", "campaign": "c-2", "content": "banner", "term": "boots"},
    "initial_context": {"device_type": "phone", "location": "Berlin", "referral_source": "blog"}})";

constexpr std::string_view kConversion = R"({"conversion_data": {
    "value": 49.99, "currency": "EUR", "attribution_weight": 0.75}})";

constexpr std::string_view kPersonalization = R"({
    "customer_id": "u-1", "personalization_engine": "ml_powered",
    "trigger_context": {"behavior_pattern": "returning", "context_data": {"page": 1}, "confidence_score": 0.9},
    "content_variations": [
        {"variant_id": "v-1", "content_type": "banner",
         "performance_metrics": {"views": 100, "clicks": 10, "conversions": 1, "engagement_score": 0.5}},
        {"variant_id": "v-2", "content_type": "mail",
         "performance_metrics": {"views": 7, "clicks": 0, "conversions": 0, "engagement_score": 0}}],
    "identity": {"user_id": "login-1"}})";

} // namespace

Json sampleEvent(EventType type)
{
    Json event{{"event_id", "e-1"},
               {"tenant_id", "aldermoor"},
               {"event_type", kEventTypeNames[static_cast<std::size_t>(type)]},
               {"timestamp", "2026-11-25T11:59:00.000Z"},
               {"schema_version", "1.0"}};
    const auto add = [&event](std::string_view part) { event.update(Json::parse(part)); };
    switch (familyOf(type)) {
    case Family::campaign:
        add(kCampaign);
        break;
    case Family::journey:
        add(kJourney);
        break;
    case Family::personalization:
        add(kPersonalization);
        break;
    }
    switch (type) {
    case EventType::campaignLaunch:
        add(kLaunch);
        break;
    case EventType::campaignOptimization:
        add(kOptimization);
        break;
    case EventType::journeyStart:
        add(kStart);
        break;
    case EventType::conversionEvent:
        add(kConversion);
        break;
    default:
        break;
    }
    return event;
}

Json with(Json event, std::string_view pointer, Json value)
{
    event[Json::json_pointer(std::string(pointer))] = std::move(value);
    return event;
}

Json without(Json event, std::string_view pointer)
{
    const Json::json_pointer place{std::string(pointer)};
    event[place.parent_pointer()].erase(place.back());
    return event;
}

std::string withText(Json event, std::string_view pointer, std::string_view text)
{
    constexpr std::string_view kMark = "here-comes-the-text";
    std::string whole = with(std::move(event), pointer, kMark).dump();
    whole.replace(whole.find(kMark) - 1, kMark.size() + 2, text);
    return whole;
}

} // namespace bw::event::test
