#include "connectors/demo/company.h"

#include "connectors/demo/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace bw::demo {

namespace {

using base::kDayMs;
using base::kHourMs;
using base::kMinuteMs;
using base::kQuarterHourMs;
using event::Channel;

/// What is typical of a channel: the middle and the spread (a factor either way) of its campaigns. Money in euros.
struct ChannelEconomics {
    double share; ///< of the campaigns
    double costPerDay, costSpread;
    double ctr, ctrSpread;
    double conversionRate, conversionSpread;
    double cpc, cpcSpread;
    double basket;
    double hoursEarlier; ///< how much its day runs ahead of the tenant's
};

constexpr std::array<ChannelEconomics, 6> kChannels{{
    {0.18, 180, 2.2, 0.060, 1.25, 0.036, 1.45, 0.16, 1.3, 66, 2.0},
    {0.21, 2'000, 2.2, 0.0150, 1.4, 0.0215, 1.45, 0.58, 1.25, 84, -0.5},
    {0.13, 1'050, 2.0, 0.0061, 1.2, 0.0138, 1.25, 0.42, 1.2, 84, 0.0},
    {0.26, 1'850, 2.4, 0.050, 1.5, 0.0400, 1.35, 0.86, 1.3, 97, 0.0},
    {0.11, 1'100, 2.0, 0.0063, 1.25, 0.0088, 1.25, 0.67, 1.2, 96, -1.0},
    {0.11, 560, 1.8, 0.0085, 1.3, 0.0129, 1.3, 0.46, 1.2, 84, 1.0},
}};

/// The day in a tenant's local time, at each full hour, relative to its mean; a peak at lunch and one in the evening.
constexpr std::array<double, 24> kDay{0.30, 0.21, 0.17, 0.16, 0.17, 0.25, 0.45, 0.80, 1.02, 1.15, 1.35, 1.62,
                                      1.82, 1.74, 1.46, 1.17, 1.00, 0.98, 1.28, 1.72, 1.92, 1.73, 1.17, 0.62};
/// The week, from Monday.
constexpr std::array<double, 7> kWeek{0.95, 0.97, 0.98, 1.00, 1.01, 1.04, 1.05};

constexpr double kDayMean = [] {
    double sum = 0;
    for (const double part : kDay) {
        sum += part;
    }
    return sum / 24;
}();

/// Relative activity at a local time: straight lines between full hours; the mean over a week is 1.
double activityAt(base::TimeMs localTime)
{
    const std::int64_t hours = base::floorDiv(localTime, kHourMs);
    const double part = static_cast<double>(localTime - hours * kHourMs) / static_cast<double>(kHourMs);
    const auto hour = static_cast<std::size_t>(hours - base::floorDiv(hours, 24) * 24);
    const double level = kDay[hour] + (kDay[(hour + 1) % 24] - kDay[hour]) * part;
    // 1970-01-01 was a Thursday.
    const std::int64_t day = base::floorDiv(localTime, kDayMs) + 3;
    return level / kDayMean * kWeek[static_cast<std::size_t>(day - base::floorDiv(day, 7) * 7)];
}

/// A factor within [1/spread, spread], even on a logarithmic scale.
double spreadFactor(Random& random, double spread)
{
    return std::exp(std::log(spread) * random.between(-1, 1));
}

Channel drawChannel(Random& random)
{
    double place = random.unit();
    for (std::size_t i = 0; i < kChannels.size(); ++i) {
        place -= kChannels[i].share;
        if (place < 0) {
            return static_cast<Channel>(i);
        }
    }
    return Channel::search;
}

Economics drawEconomics(Random& random, Channel channel, double moneyScale)
{
    const ChannelEconomics& typical = kChannels[static_cast<std::size_t>(channel)];
    Economics result;
    result.ctr = typical.ctr * spreadFactor(random, typical.ctrSpread);
    result.conversionRate = typical.conversionRate * spreadFactor(random, typical.conversionSpread);
    const double cpc = typical.cpc * spreadFactor(random, typical.cpcSpread);
    result.basket = typical.basket * spreadFactor(random, 1.2) * moneyScale;
    const double costPerDay = typical.costPerDay * spreadFactor(random, typical.costSpread);
    result.impressionsPerDay = costPerDay / cpc / result.ctr;
    const bool free = channel == Channel::email && random.chance(0.15);
    result.cpc = free ? 0 : cpc * moneyScale;
    return result;
}

/// Nine in ten campaigns run for weeks; the others are flash actions of hours, so that something starts or ends now and
/// then while one looks.
RunCycle drawCycle(Random& random)
{
    RunCycle cycle;
    if (random.chance(0.9)) {
        cycle.length = (40 + random.below(140)) * kDayMs;
        cycle.active = cycle.length - (1 + random.below(4)) * kDayMs;
    } else {
        cycle.length = (24 + random.below(120)) * kQuarterHourMs;
        cycle.active = cycle.length * (50 + random.below(30)) / 100;
    }
    cycle.active = base::floorTo(cycle.active, kQuarterHourMs);
    const auto quarters = static_cast<std::uint32_t>(cycle.length / kQuarterHourMs);
    cycle.phase = static_cast<base::TimeMs>(random.below(quarters)) * kQuarterHourMs;
    return cycle;
}

std::string fillForm(std::string_view form, std::string_view theme)
{
    const std::size_t at = form.find("{}");
    return std::string(form.substr(0, at)).append(theme).append(form.substr(at + 2));
}

/// Lower-case ASCII words joined by hyphens; empty if nothing is left of the name.
std::string slugOf(std::string_view name)
{
    std::string slug;
    for (const char c : name) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            slug.push_back(c);
        } else if (c >= 'A' && c <= 'Z') {
            slug.push_back(static_cast<char>(c - 'A' + 'a'));
        } else if (!slug.empty() && slug.back() != '-' && (c == ' ' || c == '-')) {
            slug.push_back('-');
        }
    }
    while (!slug.empty() && slug.back() == '-') {
        slug.pop_back();
    }
    return slug;
}

/// A name that the tenant has not used: with its market, and from the second time round with a number.
std::string drawName(Random& random, const TenantWords& words, Channel channel, const std::set<std::string>& used)
{
    const auto forms = campaignForms(channel);
    for (int attempt = 0;; ++attempt) {
        const std::string_view theme = words.themes[random.below(static_cast<std::uint32_t>(words.themes.size()))];
        std::string name = fillForm(forms[random.below(static_cast<std::uint32_t>(forms.size()))], theme);
        if (attempt > 0 || random.chance(0.4)) {
            name.append(" ").append(words.markets[random.below(static_cast<std::uint32_t>(words.markets.size()))]);
        }
        if (attempt > 3) {
            name.append(" ").append(std::to_string(2 + random.below(static_cast<std::uint32_t>(attempt) * 4)));
        }
        if (!used.contains(name)) {
            return name;
        }
    }
}

} // namespace

Company::Company(const CompanySettings& settings) : m_settings(settings)
{
    m_settings.tenants = std::max(m_settings.tenants, 1);
    m_settings.campaigns = std::max(m_settings.campaigns, m_settings.tenants);
    addTenants();
    addCampaigns();
}

void Company::addTenants()
{
    const auto words = tenantWords();
    for (int i = 0; i < m_settings.tenants; ++i) {
        const TenantWords& source = words[static_cast<std::size_t>(i) % words.size()];
        const std::size_t round = static_cast<std::size_t>(i) / words.size();
        const std::string suffix = round == 0 ? std::string() : std::to_string(round + 1);
        m_tenants.push_back({.id = std::string(source.id) + (round == 0 ? "" : "-" + suffix),
                             .name = std::string(source.name) + (round == 0 ? "" : " " + suffix),
                             .currency = std::string(source.currency),
                             .zone = std::string(source.zone),
                             .localTime = source.localTime,
                             .moneyScale = source.moneyScale,
                             .moneyDecimals = source.moneyDecimals,
                             .timeFormat = source.timeFormat,
                             .words = &source});
    }
    // Shares of the campaigns, at least one each, what rounding leaves to the first.
    double shares = 0;
    for (const Tenant& tenant : m_tenants) {
        shares += tenant.words->share;
    }
    const int spare = m_settings.campaigns - m_settings.tenants;
    int given = 0;
    for (Tenant& tenant : m_tenants) {
        const int part = static_cast<int>(spare * tenant.words->share / shares);
        tenant.campaignCount = static_cast<std::uint32_t>(1 + part);
        given += part;
    }
    m_tenants.front().campaignCount += static_cast<std::uint32_t>(spare - given);
}

void Company::addCampaigns()
{
    for (std::uint32_t t = 0; t < m_tenants.size(); ++t) {
        Tenant& tenant = m_tenants[t];
        tenant.firstCampaign = static_cast<std::uint32_t>(m_campaigns.size());
        std::set<std::string> names;
        std::set<std::string> ids;
        for (std::uint32_t k = 0; k < tenant.campaignCount; ++k) {
            Campaign campaign;
            campaign.stream = mix(m_settings.seed, t, k);
            campaign.tenant = t;
            Random random(campaign.stream);
            if (k < tenant.words->ownCampaigns.size()) {
                campaign.name = tenant.words->ownCampaigns[k].name;
                campaign.channel = tenant.words->ownCampaigns[k].channel;
            } else {
                campaign.channel = drawChannel(random);
                campaign.name = drawName(random, *tenant.words, campaign.channel, names);
            }
            names.insert(campaign.name);
            campaign.id = slugOf(campaign.name);
            if (campaign.id.size() < 6 || ids.contains(campaign.id)) {
                campaign.id += (campaign.id.empty() ? "c" : "-") + std::to_string(k + 1);
            }
            ids.insert(campaign.id);
            campaign.economics = drawEconomics(random, campaign.channel, tenant.moneyScale);
            campaign.cycle = drawCycle(random);
            const double costPerDay = campaign.economics.impressionsPerDay * campaign.economics.ctr *
                                      campaign.economics.cpc / tenant.moneyScale;
            campaign.eventWeight = std::sqrt(std::clamp(costPerDay, 200.0, 5'000.0));
            campaign.audience = targetAudiences()[random.below(static_cast<std::uint32_t>(targetAudiences().size()))];
            const double daysActive = static_cast<double>(campaign.cycle.active) / static_cast<double>(kDayMs);
            const double planned = costPerDay * tenant.moneyScale * daysActive * random.between(0.95, 1.6);
            campaign.budget = static_cast<std::int64_t>(planned / 100 + 1) * 100;
            m_campaigns.push_back(std::move(campaign));
        }
    }
}

Pace Company::paceOf(const Campaign& campaign, base::TimeMs time) const
{
    const Tenant& tenant = m_tenants[campaign.tenant];
    const double hoursEarlier = kChannels[static_cast<std::size_t>(campaign.channel)].hoursEarlier;
    const auto earlier = static_cast<base::TimeMs>(hoursEarlier * static_cast<double>(kHourMs));
    const double activity = activityAt(time + tenant.localTime.offsetAt(time) + earlier);

    const std::uint64_t stream = campaign.stream;
    const double level = (1 + 0.15 * smoothNoise(stream + 1, time, 5 * kDayMs)) *
                         (1 + 0.12 * smoothNoise(stream + 2, time, 3 * kHourMs)) *
                         (1 + 0.10 * smoothNoise(stream + 3, time, 12 * kMinuteMs));
    Pace pace;
    pace.impressionsPerMs = campaign.economics.impressionsPerDay / static_cast<double>(kDayMs) * activity * level;
    pace.ctr = campaign.economics.ctr * (1 + 0.06 * smoothNoise(stream + 4, time, 6 * kHourMs));
    pace.conversionRate = campaign.economics.conversionRate * (1 + 0.08 * smoothNoise(stream + 5, time, 8 * kHourMs));
    pace.cpc = campaign.economics.cpc * (1 + 0.05 * smoothNoise(stream + 6, time, 4 * kHourMs));
    pace.basket = campaign.economics.basket;
    if (const auto trouble = troubleOf(campaign, time)) {
        const double depth =
            std::min(1.0, static_cast<double>(time - trouble->begin) / static_cast<double>(10 * kMinuteMs));
        if (trouble->kind == TroubleKind::conversionDrop) {
            pace.conversionRate *= 1 - 0.72 * depth;
        } else {
            pace.cpc *= 1 + 0.9 * depth;
        }
    }
    return pace;
}

std::optional<Trouble> Company::troubleOf(const Campaign& campaign, base::TimeMs time) const
{
    // One draw for each campaign and span of six hours; about one trouble in forty minutes over the whole company,
    // however many campaigns it has.
    constexpr base::TimeMs kSpan = 6 * kHourMs;
    const std::int64_t span = base::floorDiv(time, kSpan);
    Random random(mix(campaign.stream, 0x74726f75626c65U, static_cast<std::uint64_t>(span)));
    if (!random.chance(std::min(0.2, 9.0 / static_cast<double>(m_campaigns.size())))) {
        return std::nullopt;
    }
    const base::TimeMs length = (40 + random.below(80)) * kMinuteMs;
    const base::TimeMs begin =
        span * kSpan + random.below(static_cast<std::uint32_t>((kSpan - length) / base::kSecondMs)) * base::kSecondMs;
    if (time < begin || time >= begin + length) {
        return std::nullopt;
    }
    const auto kind = random.chance(0.65) ? TroubleKind::conversionDrop : TroubleKind::costRise;
    return Trouble{kind, begin, begin + length};
}

} // namespace bw::demo
