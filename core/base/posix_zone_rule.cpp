#include "core/base/posix_zone_rule.h"

#include "core/base/civil.h"

namespace bw::base {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Reads a rule from the left; each step fails for good.
class RuleReader {
public:
    explicit RuleReader(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    bool startsWith(char c) const { return !m_rest.empty() && m_rest.front() == c; }

    bool skip(char c)
    {
        if (!startsWith(c)) {
            return false;
        }
        m_rest.remove_prefix(1);
        return true;
    }

    /// An abbreviation: three letters or more, or anything between < and >.
    bool skipName()
    {
        if (skip('<')) {
            const std::size_t end = m_rest.find('>');
            if (end == std::string_view::npos || end == 0) {
                return false;
            }
            m_rest.remove_prefix(end + 1);
            return true;
        }
        std::size_t length = 0;
        while (length < m_rest.size() && isLetter(m_rest[length])) {
            ++length;
        }
        m_rest.remove_prefix(length);
        return length >= 3;
    }

    std::optional<int> number(int least, int most)
    {
        int value = 0;
        std::size_t length = 0;
        while (length < m_rest.size() && isDigit(m_rest[length]) && length < 4) {
            value = value * 10 + (m_rest[length] - '0');
            ++length;
        }
        m_rest.remove_prefix(length);
        if (length == 0 || value < least || value > most) {
            return std::nullopt;
        }
        return value;
    }

    /// [+|-]h[:m[:s]] in ms.
    std::optional<TimeMs> duration(int hoursMax)
    {
        const bool negative = startsWith('-');
        if (!skip('-')) {
            skip('+');
        }
        const auto hours = number(0, hoursMax);
        if (!hours) {
            return std::nullopt;
        }
        TimeMs sum = *hours * kHourMs;
        for (const TimeMs unit : {kMinuteMs, kSecondMs}) {
            if (!skip(':')) {
                break;
            }
            const auto part = number(0, 59);
            if (!part) {
                return std::nullopt;
            }
            sum += *part * unit;
        }
        return negative ? -sum : sum;
    }

    std::optional<PosixZoneRule::YearlyMoment> moment()
    {
        auto moment = day();
        if (moment && skip('/')) {
            const auto ofDay = duration(167);
            if (!ofDay) {
                return std::nullopt;
            }
            moment->ofDay = *ofDay;
        }
        return moment;
    }

private:
    std::optional<PosixZoneRule::YearlyMoment> day()
    {
        using Moment = PosixZoneRule::YearlyMoment;
        Moment moment;
        if (skip('M')) {
            const auto month = number(1, 12);
            const auto week = month && skip('.') ? number(1, 5) : std::nullopt;
            const auto weekday = week && skip('.') ? number(0, 6) : std::nullopt;
            if (!weekday) {
                return std::nullopt;
            }
            moment.month = *month;
            moment.week = *week;
            moment.weekday = *weekday;
            return moment;
        }
        moment.kind = skip('J') ? Moment::Kind::julianNoLeap : Moment::Kind::dayOfYear;
        const auto day = moment.kind == Moment::Kind::julianNoLeap ? number(1, 365) : number(0, 365);
        if (!day) {
            return std::nullopt;
        }
        moment.day = *day;
        return moment;
    }

    std::string_view m_rest;
};

/// Local midnight of the moment's day plus its time of day, as ms since the epoch by the local clock.
TimeMs localMoment(const PosixZoneRule::YearlyMoment& moment, std::int64_t year)
{
    using Kind = PosixZoneRule::YearlyMoment::Kind;
    std::int64_t day = 0;
    switch (moment.kind) {
    case Kind::monthWeekDay: {
        const std::int64_t first = daysFromCivil({year, moment.month, 1});
        const int toWeekday = (moment.weekday - weekdayOf(first) + 7) % 7;
        int dayOfMonth = toWeekday + (moment.week - 1) * 7;
        while (dayOfMonth >= daysInMonth(year, moment.month)) {
            dayOfMonth -= 7;
        }
        day = first + dayOfMonth;
        break;
    }
    case Kind::julianNoLeap:
        day = daysFromCivil({year, 1, 1}) + moment.day - 1 + (isLeapYear(year) && moment.day >= 60 ? 1 : 0);
        break;
    case Kind::dayOfYear:
        day = daysFromCivil({year, 1, 1}) + moment.day;
        break;
    }
    return day * kDayMs + moment.ofDay;
}

} // namespace

std::optional<PosixZoneRule> PosixZoneRule::parse(std::string_view text)
{
    RuleReader reader(text);
    PosixZoneRule rule;
    if (!reader.skipName()) {
        return std::nullopt;
    }
    // POSIX counts offsets westwards.
    const auto standard = reader.duration(24);
    if (!standard) {
        return std::nullopt;
    }
    rule.standardOffset = -*standard;
    if (reader.atEnd()) {
        return rule;
    }
    rule.hasDaylight = true;
    rule.daylightOffset = rule.standardOffset + kHourMs;
    if (!reader.skipName()) {
        return std::nullopt;
    }
    if (!reader.startsWith(',')) {
        const auto daylight = reader.duration(24);
        if (!daylight) {
            return std::nullopt;
        }
        rule.daylightOffset = -*daylight;
    }
    const auto begins = reader.skip(',') ? reader.moment() : std::nullopt;
    const auto ends = begins && reader.skip(',') ? reader.moment() : std::nullopt;
    if (!ends || !reader.atEnd()) {
        return std::nullopt;
    }
    rule.daylightBegins = *begins;
    rule.daylightEnds = *ends;
    return rule;
}

TimeMs PosixZoneRule::daylightBeginsIn(std::int64_t year) const
{
    return localMoment(daylightBegins, year) - standardOffset;
}

TimeMs PosixZoneRule::daylightEndsIn(std::int64_t year) const
{
    return localMoment(daylightEnds, year) - daylightOffset;
}

} // namespace bw::base
