#include "tests/e2e/made_events.h"

#include <QDateTime>

#include <array>

namespace bw::e2e {

namespace {

constexpr std::size_t kRecentMax = 500;
constexpr int kCampaigns = 6;
constexpr std::array<const char*, 6> kChannels{"email", "social", "display", "search", "video", "native"};

const std::string kTypePart = R"("event_type":"campaign_optimization","optimization_trigger":"manual_trigger",)"
                              R"("changes_made":{"bid_adjustment":0.5})";

std::string field(const char* name, const std::string& value)
{
    return std::string("\"") + name + "\":\"" + value + "\",";
}

std::string replaced(std::string text, const std::string& what, const std::string& with)
{
    const std::size_t at = text.find(what);
    return at == std::string::npos ? text : text.replace(at, what.size(), with);
}

} // namespace

EventMaker::EventMaker(std::uint64_t seed, std::int64_t from) : m_random(seed), m_now(from) {}

std::string EventMaker::timeText(std::int64_t time)
{
    switch (draw(4)) {
    case 0:
        return std::to_string(time);
    case 1:
        return '"' + std::to_string(time) + '"';
    case 2: {
        // The same instant in another zone, cut to what SPEC keeps.
        const int offset = (static_cast<int>(draw(27)) - 12) * 3600 + 1800;
        QString there = QDateTime::fromMSecsSinceEpoch(time, Qt::OffsetFromUTC, offset).toString(Qt::ISODateWithMs);
        constexpr int kZoneLength = 6;
        there.insert(there.size() - kZoneLength, QStringLiteral("999"));
        return '"' + there.toStdString() + '"';
    }
    default:
        return '"' + QDateTime::fromMSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODateWithMs).toStdString() + '"';
    }
}

/// Up to eight decimals, of which six count: halves are rounded away from zero.
EventMaker::Amount EventMaker::amount()
{
    const auto whole = static_cast<std::int64_t>(draw(20'000));
    const auto digits = draw(9);
    std::string fraction;
    for (std::uint64_t i = 0; i < digits; ++i) {
        fraction += static_cast<char>('0' + draw(10));
    }
    std::string eight = fraction + std::string(8 - fraction.size(), '0');
    const std::int64_t hundredths = std::stoll(eight);
    const Int128 micros = static_cast<Int128>(whole) * 1'000'000 + hundredths / 100 + (hundredths % 100 >= 50 ? 1 : 0);
    return {std::to_string(whole) + (fraction.empty() ? "" : "." + fraction), micros};
}

MadeEvent EventMaker::good(int tenant, std::int64_t time)
{
    MadeEvent event;
    event.tenant = "tenant-" + std::to_string(tenant);
    event.key = event.tenant;
    event.eventId = "e-" + std::to_string(++m_count);
    event.campaignId = "kampagne-\u00e4-" + std::to_string(draw(kCampaigns));
    event.channel = kChannels[draw(kChannels.size())];
    event.time = time;
    event.impressions = static_cast<std::int64_t>(draw(5'000));
    event.clicks = static_cast<std::int64_t>(draw(static_cast<std::uint64_t>(event.impressions) + 1));
    event.conversions = static_cast<std::int64_t>(draw(static_cast<std::uint64_t>(event.clicks) + 1));
    const Amount cost = amount();
    const Amount revenue = amount();
    event.cost = cost.micros;
    event.revenue = revenue.micros;
    event.text = "{" + field("event_id", event.eventId) + field("tenant_id", event.tenant) + kTypePart +
                 ",\"timestamp\":" + timeText(time) + "," + field("campaign_id", event.campaignId) +
                 field("campaign_name", "Aktion") + field("channel", event.channel) +
                 "\"performance_metrics\":{\"impressions\":" + std::to_string(event.impressions) +
                 ",\"clicks\":" + std::to_string(event.clicks) +
                 ",\"conversions\":" + std::to_string(event.conversions) + ",\"cost\":" + cost.text +
                 ",\"revenue\":" + revenue.text + "}}";
    return event;
}

/// Repairs keep an event valid, faults do not.
void EventMaker::spoil(MadeEvent& event)
{
    std::string& text = event.text;
    event.valid = false;
    switch (draw(12)) {
    case 0:
        text.resize(text.size() / 2);
        break;
    case 1:
        text.clear();
        break;
    case 2:
        text = replaced(text, "\"impressions\":", "\"impressions\":-1,\"ignored\":");
        break;
    case 3:
        text = replaced(text, "campaign_optimization", "campaign_party");
        break;
    case 4:
        text = replaced(text, "\"channel\":\"" + event.channel, "\"channel\":\"pigeon");
        break;
    case 5:
        text = replaced(text, "\"clicks\":", "\"clicks\":0.5,\"ignored\":");
        break;
    case 6:
        text = replaced(text, "\"event_id\":\"" + event.eventId, "\"event_id\":\"  ");
        break;
    case 7: // the record's key names the tenant
        text = replaced(text, "\"tenant_id\":\"" + event.tenant, "\"tenant_id\":\" ");
        event.valid = true;
        break;
    case 8:
        text = replaced(text, "\"impressions\":" + std::to_string(event.impressions),
                        "\"impressions\":\" " + std::to_string(event.impressions) + " \"");
        event.valid = true;
        break;
    case 9:
        text = replaced(text, "\"manual_trigger\"", "\"Manual_TRIGGER\"");
        event.valid = true;
        break;
    case 10:
        text = replaced(text, "campaign_optimization", " Campaign_Optimization\\n");
        event.valid = true;
        break;
    default: // a journey event is none of a campaign's figures
        text = "{" + field("event_id", event.eventId) + field("tenant_id", event.tenant) +
               field("event_type", "touchpoint_interaction") + "\"timestamp\":" + timeText(event.time) + "," +
               field("customer_id", "c-" + std::to_string(draw(99))) + field("journey_id", "j") +
               field("current_stage", "awareness") + R"("touchpoints":{"channel":"email","interaction_type":"open"}})";
        event.campaign = false;
        event.valid = true;
        break;
    }
}

MadeEvent EventMaker::next()
{
    m_now += static_cast<std::int64_t>(draw(40));
    if (!m_recent.empty() && chance(3)) {
        return m_recent[draw(m_recent.size())];
    }
    std::int64_t time = m_now - static_cast<std::int64_t>(draw(1'900));
    if (chance(3)) {
        time = m_now - static_cast<std::int64_t>(draw(120'000));
    }
    MadeEvent event = good(static_cast<int>(draw(kTenants)), time);
    if (chance(6)) {
        spoil(event);
    }
    if (m_recent.size() < kRecentMax) {
        m_recent.push_back(event);
    } else {
        m_recent[draw(kRecentMax)] = event;
    }
    return event;
}

std::vector<MadeEvent> EventMaker::closing(std::int64_t afterMs)
{
    std::vector<MadeEvent> events;
    for (int tenant = 0; tenant < kTenants; ++tenant) {
        events.push_back(good(tenant, m_now + afterMs));
    }
    return events;
}

} // namespace bw::e2e
