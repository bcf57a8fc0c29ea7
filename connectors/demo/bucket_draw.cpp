#include "connectors/demo/bucket_draw.h"

#include "connectors/demo/campaign_events.h"

#include <algorithm>
#include <cmath>

namespace bw::demo {

namespace {

/// Nearly standard normal (Irwin–Hall of four).
double drawNormal(Random& random)
{
    const std::uint64_t bits = random.bits();
    const double sum =
        static_cast<double>((bits & 0xffff) + (bits >> 16 & 0xffff) + (bits >> 32 & 0xffff) + (bits >> 48));
    return (sum / 65'536 - 2) * 1.7320508075688772;
}

/// Poisson: by Knuth's products below 12, else nearly normal with that mean and variance.
std::int64_t drawPoisson(double mean, Random& random)
{
    if (mean >= 12) {
        return std::max<std::int64_t>(0, std::llround(mean + std::sqrt(mean) * drawNormal(random)));
    }
    const double limit = std::exp(-mean);
    std::int64_t count = 0;
    double product = random.unit();
    while (product > limit) {
        ++count;
        product *= random.unit();
    }
    return count;
}

base::Money toMoney(double minorUnits, int decimals)
{
    return {static_cast<base::Int128>(std::llround(std::max(0.0, minorUnits))) * (decimals == 0 ? 1'000'000 : 10'000)};
}

} // namespace

campaign::Sums drawBucket(const PaceTable::Entry& entry, base::TimeMs length, int decimals, Random& random)
{
    campaign::Sums sums;
    if (!entry.runs) {
        return sums;
    }
    sums.events = drawPoisson(entry.eventsPerMs * static_cast<double>(length), random);
    const auto events = static_cast<double>(sums.events);
    // An event's mean is spread evenly over half of itself either way: a variance of a twelfth of its square.
    const double mean = events * entry.impressions;
    const double spread = std::sqrt(events / 12) * entry.impressions * drawNormal(random);
    const std::int64_t impressions = drawPoisson(std::max(0.0, mean + spread), random);
    const std::int64_t clicks =
        std::min(impressions, drawPoisson(static_cast<double>(impressions) * entry.ctr, random));
    const std::int64_t conversions =
        std::min(clicks, drawPoisson(static_cast<double>(clicks) * entry.conversionRate, random));
    sums.impressions = impressions;
    sums.clicks = clicks;
    sums.conversions = conversions;
    if (clicks > 0) {
        const auto count = static_cast<double>(clicks);
        sums.cost = toMoney(count * entry.costPerClick * (1 + 0.14 / std::sqrt(count) * drawNormal(random)), decimals);
    }
    double baskets = 0;
    for (std::int64_t i = 0; i < std::min<std::int64_t>(conversions, 16); ++i) {
        baskets += basketFactors()[random.bits() >> 56];
    }
    if (conversions > 16) {
        const auto rest = static_cast<double>(conversions - 16);
        baskets += std::max(0.0, rest + 0.65 * std::sqrt(rest) * drawNormal(random));
    }
    sums.revenue = toMoney(baskets * entry.basket, decimals);
    return sums;
}

} // namespace bw::demo
