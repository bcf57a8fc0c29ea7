#include "app/daemon/summary.h"

#include "core/base/currency.h"
#include "core/base/time_text.h"

#include <cstdio>

namespace bw::app {

namespace {

/// "09:17:20.123" of a time.
std::string timeOfDay(base::TimeMs time)
{
    const std::string text = base::toRfc3339(time);
    return text.substr(text.find('T') + 1, 12);
}

/// To as many decimals as the currency has, rounded half away from zero.
std::string money(base::Money amount, int decimals)
{
    base::Int128 step = 1'000'000;
    base::Int128 parts = 1;
    for (int i = 0; i < decimals; ++i) {
        step /= 10;
        parts *= 10;
    }
    const base::Int128 magnitude = amount.micros < 0 ? -amount.micros : amount.micros;
    const base::Int128 smallest = (magnitude + step / 2) / step;
    std::string text = (amount.micros < 0 && smallest != 0 ? "-" : "") + grouped(smallest / parts);
    if (decimals > 0) {
        const std::string rest = std::to_string(static_cast<int>(smallest % parts));
        text += "." + std::string(static_cast<std::size_t>(decimals) - rest.size(), '0') + rest;
    }
    return text;
}

} // namespace

std::string grouped(base::Int128 number)
{
    const bool negative = number < 0;
    std::string digits;
    int count = 0;
    do {
        const auto digit = static_cast<int>(number % 10);
        if (count > 0 && count % 3 == 0) {
            digits.insert(digits.begin(), ',');
        }
        digits.insert(digits.begin(), static_cast<char>('0' + (digit < 0 ? -digit : digit)));
        number /= 10;
        ++count;
    } while (number != 0);
    return negative ? "-" + digits : digits;
}

std::string Summary::line(const TallyFigures& figures, base::TimeMs now)
{
    std::string text = timeOfDay(now).substr(0, 8) + "  in " + grouped(figures.in);
    if (m_lastTime != 0 && now > m_lastTime) {
        const auto perSecond = base::Int128{figures.in - m_lastIn} * base::kSecondMs / (now - m_lastTime);
        text += " (+" + grouped(perSecond) + "/s)";
    }
    m_lastIn = figures.in;
    m_lastTime = now;
    const engine::Counters& counters = figures.counters;
    text += "  accepted " + grouped(counters.accepted) + "  late " + grouped(counters.late) + "  duplicate " +
            grouped(counters.duplicate) + "  rejected " + grouped(counters.rejectedInAll());
    std::string revenue;
    for (const auto& [currency, amount] : figures.revenueByCurrency) {
        revenue += (revenue.empty() ? "" : " + ") + currency + " " + money(amount, base::decimalsOfCurrency(currency));
    }
    text += "  revenue " + (revenue.empty() ? "0" : revenue);
    text += "  watermark ";
    if (figures.watermark == base::kBeginningOfTime) {
        text += "none yet";
    } else if (figures.watermark == base::kEndOfTime) {
        text += "at the end";
    } else {
        text += timeOfDay(figures.watermark);
    }
    if (figures.imbalance != 0) {
        text += "  IMBALANCE " + grouped(figures.imbalance);
    }
    return text;
}

} // namespace bw::app
