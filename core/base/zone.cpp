#include "core/base/zone.h"

#include "core/base/civil.h"
#include "core/base/posix_zone_rule.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

namespace bw::base {

namespace {

/// The Gregorian calendar, weekdays included, and so every yearly rule, repeats after 400 years.
constexpr TimeMs kCycleMs = 146'097 * kDayMs;

/// Where a rule starts at the earliest: before any event, and before there was daylight time.
constexpr std::int64_t kRuleFromYear = 1900;

/// Beyond it no calendar is worth following, and sums would overflow.
constexpr std::int64_t kTransitionMaxSeconds = 253'402'300'800; // the year 10000

/// No zone was ever further from UTC.
constexpr TimeMs kOffsetMax = 26 * kHourMs;

struct Counts {
    std::uint32_t isUt = 0, isStandard = 0, leap = 0, transition = 0, type = 0, abbreviation = 0;

    std::size_t bodySize(std::size_t timeSize) const
    {
        return transition * (timeSize + 1) + type * std::size_t{6} + abbreviation + leap * (timeSize + 4) + isStandard +
               isUt;
    }
};

/// The file from left to right. Reading past the end gives zeros and is noticed by overrun().
class TzifReader {
public:
    explicit TzifReader(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    bool overrun() const { return m_overrun; }

    std::uint64_t bigEndian(std::size_t size)
    {
        std::uint64_t value = 0;
        for (const std::byte b : take(size)) {
            value = value << 8 | std::to_integer<std::uint64_t>(b);
        }
        return value;
    }

    std::int64_t time(std::size_t size)
    {
        const std::uint64_t value = bigEndian(size);
        return size == 4 ? static_cast<std::int32_t>(value) : static_cast<std::int64_t>(value);
    }

    std::span<const std::byte> take(std::size_t size)
    {
        if (size > m_bytes.size()) {
            m_overrun = true;
            m_bytes = {};
            return {};
        }
        const auto taken = m_bytes.first(size);
        m_bytes = m_bytes.subspan(size);
        return taken;
    }

    /// What stands between two line feeds, as the footer does.
    std::string_view line()
    {
        const std::string_view rest{reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size()};
        const std::size_t end = rest.find('\n', 1);
        if (rest.empty() || rest.front() != '\n' || end == std::string_view::npos) {
            m_overrun = true;
            return {};
        }
        return rest.substr(1, end - 1);
    }

private:
    std::span<const std::byte> m_bytes;
    bool m_overrun = false;
};

struct Header {
    char version = 0;
    Counts counts;
};

std::optional<Header> readHeader(TzifReader& reader)
{
    constexpr std::uint64_t kMagic = 0x545A6966; // "TZif"
    if (reader.bigEndian(4) != kMagic) {
        return std::nullopt;
    }
    Header header;
    header.version = static_cast<char>(reader.bigEndian(1));
    reader.take(15);
    for (std::uint32_t* count : {&header.counts.isUt, &header.counts.isStandard, &header.counts.leap,
                                 &header.counts.transition, &header.counts.type, &header.counts.abbreviation}) {
        *count = static_cast<std::uint32_t>(reader.bigEndian(4));
    }
    if (reader.overrun()) {
        return std::nullopt;
    }
    return header;
}

TimeMs secondsToMs(std::int64_t seconds)
{
    TimeMs result = 0;
    if (__builtin_mul_overflow(seconds, kSecondMs, &result)) {
        return seconds < 0 ? kBeginningOfTime : kEndOfTime;
    }
    return result;
}

std::int64_t yearOf(TimeMs time)
{
    return civilFromDays(floorDiv(time, kDayMs)).year;
}

/// The earliest instant at which the zone's clock shows `local` (ms since the epoch by that clock) or later.
TimeMs firstInstantFrom(const Zone& zone, TimeMs local)
{
    Zone::Era era = zone.eraAt(local - kOffsetMax);
    while (era.end != kEndOfTime && era.end + era.offset <= local) {
        era = zone.eraAt(era.end);
    }
    return std::max(era.begin, local - era.offset);
}

/// The latest date (in days since the epoch) that the zone's clock has shown up to `time`. Where a clock is put back
/// over midnight, the day that had begun goes on.
std::int64_t dateReached(const Zone& zone, TimeMs time)
{
    Zone::Era era = zone.eraAt(time);
    std::int64_t date = floorDiv(time + era.offset, kDayMs);
    while (era.begin > time - 2 * kOffsetMax) {
        const TimeMs lastBefore = era.begin - 1;
        era = zone.eraAt(lastBefore);
        date = std::max(date, floorDiv(lastBefore + era.offset, kDayMs));
    }
    return date;
}

} // namespace

Zone Zone::utc()
{
    Zone zone;
    zone.m_name = "UTC";
    return zone;
}

Result<Zone> Zone::fromTzif(const std::string& name, std::span<const std::byte> tzif)
{
    const auto damaged = [&](std::string_view what) {
        return Error{"time zone " + name + ": " + std::string(what) + "; reinstall the package tzdata"};
    };
    TzifReader reader(tzif);
    auto header = readHeader(reader);
    if (!header) {
        return damaged("not a TZif file");
    }
    std::size_t timeSize = 4;
    if (header->version >= '2') {
        reader.take(header->counts.bodySize(4));
        header = readHeader(reader);
        timeSize = 8;
        if (!header) {
            return damaged("the 64-bit part is missing");
        }
    }
    const Counts& counts = header->counts;
    if (counts.leap != 0) {
        return Error{"time zone " + name + " counts leap seconds; use the zone of that name outside \"right/\""};
    }
    if (counts.type == 0 || counts.type > 256 || counts.bodySize(timeSize) > tzif.size()) {
        return damaged("its counts cannot be");
    }

    std::vector<std::int64_t> times(counts.transition);
    std::generate(times.begin(), times.end(), [&] { return reader.time(timeSize); });
    const auto types = reader.take(counts.transition);
    std::vector<TimeMs> offsets(counts.type);
    for (TimeMs& offset : offsets) {
        offset = reader.time(4) * kSecondMs;
        reader.take(2); // whether it is daylight time, and its abbreviation
    }
    reader.take(counts.abbreviation + counts.isStandard + counts.isUt);

    Zone zone;
    zone.m_name = name;
    zone.m_firstOffset = offsets.front();
    for (std::size_t i = 0; i < times.size() && !reader.overrun(); ++i) {
        const auto type = std::to_integer<std::size_t>(types[i]);
        if (type >= offsets.size() || times[i] > kTransitionMaxSeconds || (i > 0 && times[i] <= times[i - 1])) {
            return damaged("its transitions cannot be");
        }
        zone.append({secondsToMs(times[i]), offsets[type]});
    }
    if (timeSize == 8) {
        const std::string_view footer = reader.line();
        const auto rule = footer.empty() ? std::optional<PosixZoneRule>{} : PosixZoneRule::parse(footer);
        if (!footer.empty() && !rule) {
            return damaged("its rule \"" + std::string(footer) + "\" cannot be read");
        }
        if (rule) {
            zone.follow(*rule, times.empty() ? kBeginningOfTime : secondsToMs(times.back()));
        }
    }
    if (reader.overrun()) {
        return damaged("it ends too early");
    }
    return zone;
}

void Zone::append(Transition transition)
{
    const TimeMs before = m_transitions.empty() ? m_firstOffset : m_transitions.back().offset;
    if (transition.offset != before) {
        m_transitions.push_back(transition);
    }
}

void Zone::follow(const PosixZoneRule& rule, TimeMs after)
{
    if (after == kBeginningOfTime) {
        m_firstOffset = rule.standardOffset;
    }
    if (!rule.hasDaylight) {
        return; // the last transition already leads there
    }
    const std::int64_t firstYear = std::max(kRuleFromYear, yearOf(after));
    // Two years later the era before is the rule's, too.
    const std::int64_t cycleYear = firstYear + 2;
    std::vector<Transition> unrolled;
    for (std::int64_t year = firstYear; year <= cycleYear + 401; ++year) {
        unrolled.push_back({rule.daylightBeginsIn(year), rule.daylightOffset});
        unrolled.push_back({rule.daylightEndsIn(year), rule.standardOffset});
    }
    // Daylight time all year is written as an end that meets the next beginning: the beginning wins.
    std::sort(unrolled.begin(), unrolled.end(), [&](const Transition& a, const Transition& b) {
        return a.at != b.at ? a.at < b.at : a.offset == rule.standardOffset && b.offset != rule.standardOffset;
    });
    for (std::size_t i = 0; i < unrolled.size(); ++i) {
        const bool overridden = i + 1 < unrolled.size() && unrolled[i + 1].at == unrolled[i].at;
        if (unrolled[i].at > after && !overridden) {
            append(unrolled[i]);
        }
    }
    const TimeMs cycleEnd = daysFromCivil({cycleYear + 400, 1, 1}) * kDayMs;
    if (!m_transitions.empty() && m_transitions.back().at > cycleEnd) {
        m_cycleEnd = cycleEnd;
    }
}

Zone::Era Zone::eraAt(TimeMs time) const
{
    if (time >= m_cycleEnd) {
        const TimeMs shift = (floorDiv(time - m_cycleEnd, kCycleMs) + 1) * kCycleMs;
        Era era = eraAt(time - shift);
        era.begin = addSaturated(era.begin, shift);
        era.end = addSaturated(era.end, shift);
        return era;
    }
    const auto next = std::upper_bound(m_transitions.begin(), m_transitions.end(), time,
                                       [](TimeMs t, const Transition& transition) { return t < transition.at; });
    Era era;
    era.end = next == m_transitions.end() ? kEndOfTime : next->at;
    if (next == m_transitions.begin()) {
        era.offset = m_firstOffset;
    } else {
        era.begin = std::prev(next)->at;
        era.offset = std::prev(next)->offset;
    }
    return era;
}

Interval calendarInterval(const Zone& zone, CalendarUnit unit, TimeMs time)
{
    // Far outside any calendar, where sums would overflow, every instant is as good as the last one inside.
    time = std::clamp(time, kBeginningOfTime / 2, kEndOfTime / 2);
    if (unit == CalendarUnit::hour) {
        const Zone::Era era = zone.eraAt(time);
        const TimeMs begin = floorTo(time + era.offset, kHourMs) - era.offset;
        return {std::max(begin, era.begin), std::min(begin + kHourMs, era.end)};
    }
    std::int64_t first = dateReached(zone, time);
    std::int64_t count = 1;
    if (unit == CalendarUnit::week) {
        first -= (weekdayOf(first) + 6) % 7;
        count = 7;
    }
    return {firstInstantFrom(zone, first * kDayMs), firstInstantFrom(zone, (first + count) * kDayMs)};
}

} // namespace bw::base
