#pragma once

#include "connectors/demo/local_time.h"
#include "core/event/event.h"

#include <span>
#include <string_view>

namespace bw::demo {

/// How a tenant's systems write times.
enum class TimeFormat { localOffset, utc, epochMs };

struct NamedCampaign {
    std::string_view name;
    event::Channel channel;
};

/// What a tenant of the demo company is made of. All text is UTF-8.
struct TenantWords {
    std::string_view id;
    std::string_view name;
    std::string_view currency;
    std::string_view zone; ///< IANA name of its reporting zone
    LocalTime localTime;
    double moneyScale; ///< its money for one euro of the economics
    int moneyDecimals; ///< 0 or 2
    double share;      ///< of the company's campaigns, relative to the other tenants'
    TimeFormat timeFormat;
    std::span<const NamedCampaign> ownCampaigns; ///< used first
    std::span<const std::string_view> themes;
    std::span<const std::string_view> markets;
    std::span<const std::string_view> cities;
};

/// Largest first; tenants beyond these reuse them under numbered names.
std::span<const TenantWords> tenantWords();

/// Patterns of campaign names in a channel; {} stands for the theme.
std::span<const std::string_view> campaignForms(event::Channel channel);

/// What a touch in the channel is called, three each.
std::span<const std::string_view> interactionTypes(event::Channel channel);

struct Device {
    std::string_view type;
    std::string_view userAgent;
};
/// Phones, then tablets, then laptops, four each.
std::span<const Device> devices();

std::span<const std::string_view> targetAudiences();

} // namespace bw::demo
