#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace bw::e2e {

__extension__ using Int128 = __int128;

/// A record as it is sent, beside what it means: written down when it is made, not read back from its text.
struct MadeEvent {
    std::string key;      ///< the tenant
    std::string text;     ///< the record
    bool valid = true;    ///< by SPEC 1 and 2, repairs included
    bool campaign = true; ///< of the campaign family: counts in windows
    std::string tenant, eventId, campaignId, channel;
    std::int64_t time = 0; ///< epoch ms
    std::int64_t impressions = 0, clicks = 0, conversions = 0;
    Int128 cost = 0, revenue = 0; ///< micro-units
};

/// Seeded events of a few tenants, in the order in which to send them. Their times advance by chance from `from` on; a
/// few per cent are late, duplicates, in need of repair, or wrong in one of many ways.
class EventMaker {
public:
    EventMaker(std::uint64_t seed, std::int64_t from);

    MadeEvent next();
    /// One event for each tenant, `afterMs` past the newest: it moves every watermark beyond all that came before.
    std::vector<MadeEvent> closing(std::int64_t afterMs);

    static constexpr int kTenants = 5;

private:
    std::uint64_t draw(std::uint64_t below) { return m_random() % below; }
    bool chance(int percent) { return draw(100) < static_cast<std::uint64_t>(percent); }
    MadeEvent good(int tenant, std::int64_t time);
    void spoil(MadeEvent& event);
    std::string timeText(std::int64_t time);
    struct Amount {
        std::string text;
        Int128 micros;
    };
    Amount amount();

    std::mt19937_64 m_random;
    std::int64_t m_now;
    std::int64_t m_count = 0;
    std::vector<MadeEvent> m_recent; ///< what duplicates repeat
};

} // namespace bw::e2e
