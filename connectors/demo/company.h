#pragma once

#include "connectors/demo/local_time.h"
#include "connectors/demo/vocabulary.h"
#include "core/base/types.h"
#include "core/event/event.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bw::demo {

struct CompanySettings {
    std::uint64_t seed = 1;
    int tenants = 4;     ///< ≥ 1
    int campaigns = 200; ///< ≥ tenants
};

/// A client of the demo company.
struct Tenant {
    std::string id;
    std::string name;
    std::string currency; ///< ISO 4217
    std::string zone;     ///< IANA name of its reporting zone
    LocalTime localTime;
    double moneyScale = 1;
    int moneyDecimals = 2;
    TimeFormat timeFormat = TimeFormat::utc;
    const TenantWords* words = nullptr;
    std::uint32_t firstCampaign = 0; ///< its campaigns are neighbours
    std::uint32_t campaignCount = 0;
};

/// A campaign's economics when nothing is going on: what the day's rhythm, noise and troubles multiply.
struct Economics {
    double impressionsPerDay = 0;
    double ctr = 0;
    double conversionRate = 0;
    double cpc = 0;    ///< in the tenant's currency; 0 for some e-mail, which costs nothing
    double basket = 0; ///< revenue of a conversion, in the tenant's currency
};

/// A campaign runs, pauses for good, and some time later is launched again under the same name: cycles on the
/// quarter-hour, so that every bucket of history is wholly inside or outside a run.
struct RunCycle {
    base::TimeMs phase = 0;
    base::TimeMs length = 0; ///< from launch to launch
    base::TimeMs active = 0; ///< from launch to termination; < length

    /// Launch of the cycle that holds `time`.
    base::TimeMs launchBefore(base::TimeMs time) const { return phase + base::floorDiv(time - phase, length) * length; }
    bool runsAt(base::TimeMs time) const { return time - launchBefore(time) < active; }
};

struct Campaign {
    std::string id; ///< unique within its tenant
    std::string name;
    event::Channel channel = event::Channel::email;
    std::uint32_t tenant = 0;
    Economics economics;
    RunCycle cycle;
    double eventWeight = 0;   ///< how often it reports, relative to the others
    std::uint64_t stream = 0; ///< names its random numbers
    std::string audience;
    std::int64_t budget = 0; ///< of a launch, in whole units of the tenant's currency
};

/// What a campaign does at some moment, before chance has its say.
struct Pace {
    double impressionsPerMs = 0;
    double ctr = 0;
    double conversionRate = 0;
    double cpc = 0;
    double basket = 0;
};

enum class TroubleKind : std::uint8_t { conversionDrop, costRise };

/// A time in which a campaign goes wrong: it sets in over ten minutes and ends at once, as when someone repairs it.
struct Trouble {
    TroubleKind kind = TroubleKind::conversionDrop;
    base::TimeMs begin = 0;
    base::TimeMs end = 0;
};

/// The simulated company: tenants, their campaigns, and how these behave at any time. A pure function of its settings;
/// immutable, any thread.
class Company {
public:
    explicit Company(const CompanySettings& settings);

    const CompanySettings& settings() const { return m_settings; }
    const std::vector<Tenant>& tenants() const { return m_tenants; }
    const std::vector<Campaign>& campaigns() const { return m_campaigns; }

    /// What `campaign` does around `time`, if it runs then. Rhythm, week, drift, noise and troubles included.
    Pace paceOf(const Campaign& campaign, base::TimeMs time) const;

    std::optional<Trouble> troubleOf(const Campaign& campaign, base::TimeMs time) const;

private:
    void addTenants();
    void addCampaigns();

    CompanySettings m_settings;
    std::vector<Tenant> m_tenants;
    std::vector<Campaign> m_campaigns;
};

} // namespace bw::demo
