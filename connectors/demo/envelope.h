#pragma once

#include "connectors/demo/company.h"
#include "connectors/demo/pen.h"

#include <array>
#include <string>
#include <vector>

namespace bw::demo {

/// Writes what every event begins with, and times in the tenants' ways. Keeps the texts of recent seconds. One thread.
class Envelope {
public:
    explicit Envelope(const Company& company);

    /// `{"event_id":…,"tenant_id":…,"event_type":…,"timestamp":…,"schema_version":…`, left open.
    void write(Pen& pen, std::uint32_t tenant, event::EventType type, std::uint64_t eventId, base::TimeMs time);

    /// A JSON value in the tenant's time format.
    void time(Pen& pen, std::uint32_t tenant, base::TimeMs time);
    /// A JSON string with RFC 3339 in UTC.
    static void utcTime(Pen& pen, base::TimeMs time);

private:
    struct SecondText {
        std::int64_t second = -1;
        std::array<char, 20> text{};
    };
    struct TenantState {
        LocalTime localTime;
        TimeFormat format = TimeFormat::utc;
        std::array<std::string, event::kEventTypeNames.size()> heads; ///< from behind the id to before the time
        std::int64_t hour = -1;
        base::TimeMs offset = 0; ///< within `hour`
        std::string offsetText;  ///< ends the JSON string
        std::array<SecondText, 4> seconds;
    };
    std::vector<TenantState> m_tenants;
};

} // namespace bw::demo
