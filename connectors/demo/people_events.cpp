#include "connectors/demo/campaign_events.h"
#include "connectors/demo/envelope.h"
#include "connectors/demo/people.h"
#include "connectors/demo/slots.h"

#include <array>
#include <cmath>

namespace bw::demo {

namespace {

using event::EventType;

constexpr std::array<std::string_view, kJourneySteps> kStages{"awareness",     "awareness", "consideration",
                                                              "consideration", "intent",    "purchase"};

struct Entry {
    std::string_view source, medium, referral;
};
constexpr std::array<Entry, 6> kEntries{{
    {"newsletter", "email", "mail.example"},
    {"instagram", "paid_social", "instagram.com"},
    {"adnetwork", "display", "news.example"},
    {"google", "cpc", "google.com"},
    {"youtube", "video", "youtube.com"},
    {"outbrain", "native", "magazine.example"},
}};

constexpr std::array<std::string_view, 3> kEngines{"rule_based", "ml_powered", "real_time"};
constexpr std::array<std::string_view, 5> kPatterns{"browsing_category", "price_comparison", "cart_hesitation",
                                                    "returning_visitor", "content_reader"};
constexpr std::array<std::string_view, 5> kContentTypes{"hero_banner", "product_grid", "email_block", "push_message",
                                                        "landing_page"};

} // namespace

PeopleEvents::PeopleEvents(const Company& company, const StreamSettings& settings)
    : m_company(company), m_people(company, settings)
{
    for (const Campaign& campaign : company.campaigns()) {
        m_touchTails.push_back(",\"metadata\":{\"campaign_id\":\"" + campaign.id + "\",\"creative_id\":\"" +
                               campaign.id + "-a\"}}");
    }
}

EventType PeopleEvents::typeOf(const JourneyPlan& plan, int step)
{
    if (step >= plan.steps) {
        const std::uint64_t place = mix(plan.stream, static_cast<std::uint64_t>(step), 3) % 100;
        return place < 60   ? EventType::personalizationTrigger
               : place < 85 ? EventType::contentOptimization
                            : EventType::segmentUpdate;
    }
    switch (step) {
    case 0:
        return EventType::journeyStart;
    case 2:
        return EventType::journeyStageChange;
    case 4:
        return plan.stream % 2 == 0 ? EventType::journeyStageChange : EventType::touchpointInteraction;
    case 5:
        return EventType::conversionEvent;
    default:
        return EventType::touchpointInteraction;
    }
}

void PeopleEvents::write(Pen& pen, Envelope& envelope, const JourneyPlan& plan, int step, std::uint64_t eventId,
                         base::TimeMs time) const
{
    const EventType type = typeOf(plan, step);
    Random random(mix(plan.stream, static_cast<std::uint64_t>(step), 5));
    envelope.write(pen, plan.tenant, type, eventId, time);
    if (step < plan.steps) {
        writeJourney(pen, plan, step, type, time, random);
    } else {
        writePersonalization(pen, plan, step, random);
    }
}

void PeopleEvents::writeJourney(Pen& pen, const JourneyPlan& plan, int step, EventType type, base::TimeMs time,
                                Random& random) const
{
    const int device = People::deviceOf(plan, step);
    pen.text(",\"customer_id\":");
    People::customerId(pen, plan.person, device);
    pen.text(",\"journey_id\":\"j-");
    pen.hex(plan.stream, 6);
    pen.text("\",\"current_stage\":\"");
    pen.text(kStages[static_cast<std::size_t>(step)]);
    pen.text("\",\"touchpoints\":");
    const std::uint32_t campaign = m_people.campaignOf(plan, step);
    const std::uint64_t shape = random.bits();
    if (step == 0 && shape % 10 < 3) {
        // Days ago, on a visit that left no journey behind.
        pen.character('[');
        const auto daysAgo =
            static_cast<base::TimeMs>((1 + random.below(20)) * base::kDayMs + random.below(36'000'000));
        writeTouch(pen, m_people.campaignOf(plan, 1), true, time - daysAgo, random);
        pen.character(',');
        writeTouch(pen, campaign, true, 0, random);
        pen.character(']');
    } else {
        const bool ownTime = step > 0 && shape % 16 < 3;
        // A start's touch may leave its campaign to the entry point.
        const bool withCampaign = step == 0 ? shape % 2 == 0 : (shape >> 8) % 16 < 14;
        writeTouch(pen, campaign, withCampaign, ownTime ? time - 1'000 - random.below(300'000) : 0, random);
    }
    if (type == EventType::journeyStart) {
        writeEntry(pen, plan, device);
    } else if (type == EventType::conversionEvent) {
        writeConversion(pen, plan, campaign, random);
    }
    if (type == EventType::journeyStart || type == EventType::conversionEvent || (shape >> 16) % 16 < 11) {
        m_people.identity(pen, plan, device, type == EventType::conversionEvent || (shape >> 24) % 2 == 0);
    }
    pen.character('}');
}

void PeopleEvents::writeTouch(Pen& pen, std::uint32_t campaign, bool withCampaign, base::TimeMs ownTime,
                              Random& random) const
{
    const event::Channel channel = m_company.campaigns()[campaign].channel;
    pen.text("{\"channel\":\"");
    pen.text(event::kChannelNames[static_cast<std::size_t>(channel)]);
    pen.text("\",\"interaction_type\":\"");
    pen.text(interactionTypes(channel)[random.below(3)]);
    pen.character('"');
    if (ownTime != 0) {
        pen.text(",\"timestamp\":");
        Envelope::utcTime(pen, ownTime);
    }
    pen.text(withCampaign ? std::string_view(m_touchTails[campaign]) : std::string_view("}"));
}

void PeopleEvents::writeEntry(Pen& pen, const JourneyPlan& plan, int device) const
{
    const Campaign& campaign = m_company.campaigns()[plan.firstCampaign];
    const Entry& entry = kEntries[static_cast<std::size_t>(campaign.channel)];
    pen.text(",\"entry_point\":{\"source\":\"");
    pen.text(entry.source);
    pen.text("\",\"medium\":\"");
    pen.text(entry.medium);
    pen.text("\",\"campaign\":\"");
    pen.text(campaign.id);
    pen.text("\"},\"initial_context\":{\"device_type\":\"");
    pen.text(People::deviceKind(plan.person, device).type);
    pen.text("\",\"location\":\"");
    pen.text(m_people.city(plan));
    pen.text("\",\"referral_source\":\"");
    pen.text(entry.referral);
    pen.text("\"}");
}

void PeopleEvents::writeConversion(Pen& pen, const JourneyPlan& plan, std::uint32_t campaign, Random& random) const
{
    const Tenant& tenant = m_company.tenants()[plan.tenant];
    const double value = m_company.campaigns()[campaign].economics.basket * basketFactors()[random.bits() >> 56];
    pen.text(",\"conversion_data\":{\"value\":");
    pen.money(static_cast<std::uint64_t>(std::llround(value * minorUnits(tenant.moneyDecimals))), tenant.moneyDecimals);
    pen.text(",\"currency\":\"");
    pen.text(tenant.currency);
    pen.character('"');
    if (random.chance(0.1)) {
        pen.text(",\"attribution_weight\":");
        pen.hundredths(30 + random.below(70));
    }
    pen.character('}');
}

void PeopleEvents::writePersonalization(Pen& pen, const JourneyPlan& plan, int step, Random& random) const
{
    const int device = People::deviceOf(plan, step);
    const std::uint32_t campaign = m_people.campaignOf(plan, step);
    pen.text(",\"customer_id\":");
    People::customerId(pen, plan.person, device);
    pen.text(",\"personalization_engine\":\"");
    pen.text(kEngines[random.below(3)]);
    pen.text("\",\"trigger_context\":{\"behavior_pattern\":\"");
    pen.text(kPatterns[random.below(5)]);
    pen.text("\",\"context_data\":{\"category\":");
    pen.integer(random.below(400));
    pen.text(",\"items_viewed\":");
    pen.integer(1 + random.below(30));
    pen.text("},\"confidence_score\":");
    pen.hundredths(35 + random.below(66));
    pen.text("},\"content_variations\":");
    if (random.chance(0.15)) {
        pen.character('[');
        writeVariant(pen, campaign, random);
        pen.character(',');
        writeVariant(pen, campaign, random);
        pen.character(']');
    } else {
        writeVariant(pen, campaign, random);
    }
    if (random.chance(0.3)) {
        m_people.identity(pen, plan, device, false);
    }
    pen.character('}');
}

void PeopleEvents::writeVariant(Pen& pen, std::uint32_t campaign, Random& random) const
{
    pen.text("{\"variant_id\":\"");
    pen.text(m_company.campaigns()[campaign].id);
    pen.character('-');
    pen.character(static_cast<char>('a' + random.below(3)));
    pen.text("\",\"content_type\":\"");
    pen.text(kContentTypes[random.below(5)]);
    pen.text("\",\"performance_metrics\":{\"views\":");
    const std::uint32_t views = 1 + random.below(40);
    const std::uint32_t clicks = random.below(views / 4 + 1);
    pen.integer(views);
    pen.text(",\"clicks\":");
    pen.integer(clicks);
    pen.text(",\"conversions\":");
    pen.integer(random.below(clicks / 3 + 1));
    pen.text(",\"engagement_score\":");
    pen.hundredths(random.below(101));
    pen.text("}}");
}

} // namespace bw::demo
