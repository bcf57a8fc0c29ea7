#include "app/daemon/summary.h"

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

/// Units and hundredths, rounded half away from zero.
std::string money(base::Money amount)
{
    constexpr base::Int128 kMicrosPerCent = 10'000;
    const base::Int128 half = amount.micros < 0 ? -kMicrosPerCent / 2 : kMicrosPerCent / 2;
    const base::Int128 cents = (amount.micros + half) / kMicrosPerCent;
    const auto rest = static_cast<int>(cents % 100);
    std::string text = grouped(cents / 100);
    if (cents < 0 && cents > -100) {
        text = "-0";
    }
    const int digits = rest < 0 ? -rest : rest;
    text += digits < 10 ? ".0" : ".";
    return text + std::to_string(digits);
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
        revenue += (revenue.empty() ? "" : " + ") + currency + " " + money(amount);
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
