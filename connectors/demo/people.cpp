#include "connectors/demo/people.h"

#include "connectors/demo/slots.h"

#include <algorithm>
#include <array>

namespace bw::demo {

namespace {

/// Of each tenant; every one returns for a journey now and then.
constexpr std::uint32_t kPersons = 40'000;

/// Conversions of all campaigns in a second, at their usual pace.
double conversionsPerSecond(const Company& company)
{
    double perDay = 0;
    for (const Campaign& campaign : company.campaigns()) {
        perDay += campaign.economics.impressionsPerDay * campaign.economics.ctr * campaign.economics.conversionRate;
    }
    return perDay / 86'400;
}

} // namespace

People::People(const Company& company, const StreamSettings& settings)
    : m_company(company), m_seed(mix(company.settings().seed, 0x70656f706c65U))
{
    const double journeysPerSecond = static_cast<double>(settings.rate) * kPeoplePlaces / kBlock / kJourneySteps;
    m_conversionShare =
        settings.detail == Detail::dense ? 0.2 : std::min(0.25, conversionsPerSecond(company) / journeysPerSecond);
    std::vector<double> weights;
    for (const Campaign& campaign : company.campaigns()) {
        weights.push_back(campaign.eventWeight);
    }
    m_byWeight = AliasTable(weights);
    for (const Tenant& tenant : company.tenants()) {
        m_byTenant.emplace_back(std::span(weights).subspan(tenant.firstCampaign, tenant.campaignCount));
    }
}

JourneyPlan People::plan(std::int64_t journey) const
{
    JourneyPlan plan;
    plan.stream = mix(m_seed, static_cast<std::uint64_t>(journey));
    Random random(plan.stream);
    plan.firstCampaign = m_byWeight.draw(random.bits());
    plan.tenant = m_company.campaigns()[plan.firstCampaign].tenant;
    plan.person.stream = mix(m_seed, plan.tenant, random.below(kPersons));
    plan.person.devices = 1 + static_cast<int>(plan.person.stream % 3);
    plan.person.hasLogin = (plan.person.stream >> 8) % 5 < 3;
    if (random.chance(m_conversionShare)) {
        plan.steps = kJourneySteps;
    } else {
        const std::uint32_t place = random.below(100);
        plan.steps = place < 5 ? 1 : place < 15 ? 2 : place < 30 ? 3 : place < 65 ? 4 : 5;
    }
    return plan;
}

std::uint32_t People::campaignOf(const JourneyPlan& plan, int step) const
{
    if (step == 0) {
        return plan.firstCampaign;
    }
    const Tenant& tenant = m_company.tenants()[plan.tenant];
    return tenant.firstCampaign + m_byTenant[plan.tenant].draw(mix(plan.stream, static_cast<std::uint64_t>(step)));
}

int People::deviceOf(const JourneyPlan& plan, int step)
{
    return static_cast<int>((plan.stream >> (8 * step)) % static_cast<std::uint64_t>(plan.person.devices));
}

void People::customerId(Pen& pen, const Person& person, int device)
{
    pen.text("\"c-");
    pen.hex(mix(person.stream + static_cast<std::uint64_t>(device) + 1), 6);
    pen.character('"');
}

const Device& People::deviceKind(const Person& person, int device)
{
    const std::uint64_t kind = (person.stream >> 16) + static_cast<std::uint64_t>(device) * 2;
    const std::uint64_t model = person.stream >> (24 + 4 * device);
    return devices()[kind % 3 * 4 + model % 4];
}

std::string_view People::city(const JourneyPlan& plan) const
{
    const auto cities = m_company.tenants()[plan.tenant].words->cities;
    return cities[(plan.person.stream >> 40) % cities.size()];
}

void People::identity(Pen& pen, const JourneyPlan& plan, int device, bool loggedIn) const
{
    const Person& person = plan.person;
    const std::uint64_t deviceStream = mix(person.stream + static_cast<std::uint64_t>(device) + 11);
    pen.text(",\"identity\":{");
    if (loggedIn && person.hasLogin) {
        pen.text("\"user_id\":\"u-");
        pen.hex(mix(person.stream + 7), 6);
        pen.text("\",");
    }
    pen.text("\"device_id\":\"d-");
    pen.hex(deviceStream, 6);
    pen.text("\",\"ip_address\":\"");
    // Two neighbours share a household's address.
    const std::uint64_t household = mix(person.stream & ~std::uint64_t{1});
    if (household % 5 == 0) {
        pen.text("2a02:8109:");
        pen.hex(household, 2);
        pen.character(':');
        pen.hex(household << 16, 2);
        pen.text("::");
        pen.hex(deviceStream, 2);
    } else {
        pen.text("81.");
        pen.integer(household >> 56);
        pen.character('.');
        pen.integer(household >> 48 & 255);
        pen.character('.');
        pen.integer(household >> 40 & 255);
    }
    pen.text("\",\"user_agent\":\"");
    pen.text(deviceKind(person, device).userAgent);
    pen.text("\",\"geolocation\":\"");
    pen.text(city(plan));
    pen.text("\"}");
}

} // namespace bw::demo
