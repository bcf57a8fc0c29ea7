#include "connectors/demo/envelope.h"

#include "core/base/number_text.h"

namespace bw::demo {

namespace {

/// YYYY-MM-DDTHH:MM:SS, 19 characters. Days to civil date as in Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms".
void secondText(Pen& pen, std::int64_t second)
{
    const std::int64_t day = base::floorDiv(second, 86'400);
    const auto ofDay = static_cast<std::uint32_t>(second - day * 86'400);
    const std::int64_t shifted = day + 719'468;
    const std::int64_t era = base::floorDiv(shifted, 146'097);
    const auto dayOfEra = static_cast<std::uint32_t>(shifted - era * 146'097);
    const std::uint32_t yearOfEra = (dayOfEra - dayOfEra / 1'460 + dayOfEra / 36'524 - dayOfEra / 146'096) / 365;
    const std::uint32_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::uint32_t monthFromMarch = (5 * dayOfYear + 2) / 153;
    const std::uint32_t month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    const auto year = static_cast<std::uint32_t>(era * 400 + yearOfEra + (month <= 2 ? 1 : 0));
    pen.twoDigits(year / 100 % 100);
    pen.twoDigits(year % 100);
    pen.character('-');
    pen.twoDigits(month);
    pen.character('-');
    pen.twoDigits(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1);
    pen.character('T');
    pen.twoDigits(ofDay / 3'600);
    pen.character(':');
    pen.twoDigits(ofDay / 60 % 60);
    pen.character(':');
    pen.twoDigits(ofDay % 60);
}

std::string offsetText(base::TimeMs offset)
{
    const base::TimeMs minutes = (offset < 0 ? -offset : offset) / base::kMinuteMs;
    std::array<char, 8> text{};
    Pen pen(text.data());
    pen.character(offset < 0 ? '-' : '+');
    pen.twoDigits(static_cast<std::uint32_t>(minutes / 60));
    pen.character(':');
    pen.twoDigits(static_cast<std::uint32_t>(minutes % 60));
    pen.character('"');
    return {text.data(), pen.at()};
}

} // namespace

Envelope::Envelope(const Company& company)
{
    for (const Tenant& tenant : company.tenants()) {
        TenantState state;
        state.localTime = tenant.localTime;
        state.format = tenant.timeFormat;
        for (std::size_t type = 0; type < state.heads.size(); ++type) {
            std::string& head = state.heads[type];
            head = "\",\"tenant_id\":";
            base::appendJsonString(head, tenant.id);
            head.append(",\"event_type\":\"").append(event::kEventTypeNames[type]).append("\",\"timestamp\":");
        }
        m_tenants.push_back(std::move(state));
    }
}

void Envelope::write(Pen& pen, std::uint32_t tenant, event::EventType type, std::uint64_t eventId, base::TimeMs time)
{
    pen.text("{\"event_id\":\"e-");
    pen.hex(eventId, 8);
    pen.text(m_tenants[tenant].heads[static_cast<std::size_t>(type)]);
    this->time(pen, tenant, time);
    pen.text(",\"schema_version\":\"1.3\"");
}

void Envelope::time(Pen& pen, std::uint32_t tenant, base::TimeMs time)
{
    TenantState& state = m_tenants[tenant];
    if (state.format == TimeFormat::epochMs) {
        pen.integer(static_cast<std::uint64_t>(time));
        return;
    }
    if (state.format == TimeFormat::localOffset) {
        const std::int64_t hour = base::floorDiv(time, base::kHourMs);
        if (state.hour != hour) {
            state.hour = hour;
            state.offset = state.localTime.offsetAt(time);
            state.offsetText = offsetText(state.offset);
        }
    }
    const base::TimeMs local = time + state.offset;
    const std::int64_t second = base::floorDiv(local, base::kSecondMs);
    SecondText& cached = state.seconds[static_cast<std::size_t>(second & 3)];
    if (cached.second != second) {
        cached.second = second;
        Pen fresh(cached.text.data());
        secondText(fresh, second);
    }
    pen.character('"');
    pen.text({cached.text.data(), 19});
    pen.character('.');
    pen.threeDigits(static_cast<std::uint32_t>(local - second * base::kSecondMs));
    pen.text(state.format == TimeFormat::utc ? std::string_view("Z\"") : std::string_view(state.offsetText));
}

void Envelope::utcTime(Pen& pen, base::TimeMs time)
{
    const std::int64_t second = base::floorDiv(time, base::kSecondMs);
    pen.character('"');
    secondText(pen, second);
    pen.character('.');
    pen.threeDigits(static_cast<std::uint32_t>(time - second * base::kSecondMs));
    pen.text("Z\"");
}

} // namespace bw::demo
