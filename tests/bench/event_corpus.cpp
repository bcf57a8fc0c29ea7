#include "tests/bench/event_corpus.h"

#include "core/base/time_text.h"
#include "core/event/event.h"

#include <array>
#include <random>
#include <string_view>

namespace bw::bench {

namespace {

using event::EventType;
using event::Family;

constexpr base::TimeMs kNow = 1'795'608'000'000; // 2026-11-25T12:00:00Z

/// Writes one event after another. Keys stand in one order a type, as one producer writes them.
class Writer {
public:
    explicit Writer(std::uint64_t seed) : m_random(seed) {}

    std::string write(std::size_t number)
    {
        m_type = pickType();
        m_out = "{";
        text("event_id",
             "evt-" + std::to_string(0x5f3759df00 + number * 7919) + "-" + std::to_string(below(1'000'000)));
        text("tenant_id", pick(kTenants));
        text("event_type", event::kEventTypeNames[static_cast<std::size_t>(m_type)]);
        text("timestamp", base::toRfc3339(kNow - 60'000 + static_cast<base::TimeMs>(number / 100)));
        text("schema_version", "2.1");
        switch (familyOf(m_type)) {
        case Family::campaign:
            writeCampaign();
            break;
        case Family::journey:
            writeJourney();
            break;
        case Family::personalization:
            writePersonalization();
            break;
        }
        m_out.back() = '}';
        return m_out;
    }

private:
    static constexpr std::array<std::string_view, 5> kTenants{"aldermoor-outdoor", "nordlicht", "casa-verde",
                                                              "little-harbour-books", "tenant-0042"};
    static constexpr std::array<std::string_view, 6> kNames{
        "Gift Guide Carousel, Winter",      "Prospecting: Hiking Boots DE/AT", "Spring Sale – Früh buchen",
        "Retargeting Abandoned Baskets Q4", "Brand Search Exact Match",        "Loyalty Programme Reactivation"};

    std::uint64_t below(std::uint64_t end) { return m_random() % end; }
    template <std::size_t N>
    std::string_view pick(const std::array<std::string_view, N>& list)
    {
        return list[below(N)];
    }

    EventType pickType()
    {
        // A campaign's running events are optimizations; launches and terminations are rare.
        constexpr std::array<unsigned, 10> kShares{3, 60, 2, 5, 14, 4, 4, 4, 2, 2};
        std::uint64_t at = below(100);
        for (std::size_t i = 0;; ++i) {
            if (at < kShares[i]) {
                return static_cast<EventType>(i);
            }
            at -= kShares[i];
        }
    }

    void key(std::string_view name) { m_out.append("\"").append(name).append("\":"); }
    void text(std::string_view name, std::string_view value)
    {
        key(name);
        m_out.append("\"").append(value).append("\",");
    }
    void raw(std::string_view name, std::string_view value)
    {
        key(name);
        m_out.append(value).append(",");
    }
    void integer(std::string_view name, std::uint64_t value) { raw(name, std::to_string(value)); }
    void cents(std::string_view name, std::uint64_t value)
    {
        raw(name, std::to_string(value / 100) + "." + std::to_string(value / 10 % 10) + std::to_string(value % 10));
    }
    void score(std::string_view name) { raw(name, "0." + std::to_string(1000 + below(9000))); }
    void open(std::string_view name)
    {
        key(name);
        m_out.push_back('{');
    }
    void close()
    {
        m_out.back() = '}';
        m_out.push_back(',');
    }

    void writeCampaign()
    {
        const std::uint64_t campaign = below(200);
        text("campaign_id", "cmp-" + std::to_string(100'000 + campaign * 37));
        text("campaign_name", kNames[campaign % kNames.size()]);
        text("channel", below(200) == 0 ? "Email" : event::kChannelNames[campaign % 6]);
        open("performance_metrics");
        const std::uint64_t impressions = 100 + below(9000);
        integer("impressions", impressions);
        integer("clicks", impressions / (10 + below(30)));
        integer("conversions", impressions / (400 + below(900)));
        cents("cost", impressions * (2 + below(7)));
        cents("revenue", impressions * (3 + below(30)));
        close();
        if (m_type == EventType::campaignLaunch) {
            open("launch_config");
            text("target_audience", "outdoor enthusiasts 25-54");
            integer("budget", 5000 + below(90'000));
            integer("duration", 7 + below(60));
            raw("creative_ids", R"(["cr-10221","cr-10222","cr-10229"])");
            close();
        } else if (m_type == EventType::campaignOptimization) {
            text("optimization_trigger", below(3) == 0 ? "budget_reallocation" : "performance_threshold");
            open("changes_made");
            score("bid_adjustment");
            cents("budget_allocation", 100'000 + below(9'000'000));
            close();
        }
    }

    void writeTouch(bool withMetadata)
    {
        m_out.push_back('{');
        text("channel", event::kChannelNames[below(6)]);
        text("interaction_type", below(2) == 0 ? "click" : "view");
        if (withMetadata) {
            open("metadata");
            text("campaign_id", "cmp-" + std::to_string(100'000 + below(200) * 37));
            text("placement", "feed-top");
            close();
        }
        close();
    }

    void writeIdentity()
    {
        open("identity");
        text("device_id", "dev-" + std::to_string(below(90'000'000)));
        text("ip_address", "203.0.113." + std::to_string(below(256)));
        text("user_agent", "Mozilla/5.0 (X11; Linux x86_64)");
        close();
    }

    void writeJourney()
    {
        text("customer_id", "cust-" + std::to_string(10'000'000 + below(9'000'000)));
        text("journey_id", "jrn-" + std::to_string(10'000'000 + below(90'000'000)));
        text("current_stage", below(2) == 0 ? "consideration" : "awareness");
        key("touchpoints");
        if (below(3) == 0) {
            m_out.push_back('[');
            writeTouch(true);
            writeTouch(false);
            m_out.back() = ']';
            m_out.push_back(',');
        } else {
            writeTouch(true);
        }
        if (m_type == EventType::journeyStart) {
            open("entry_point");
            text("source", "newsletter");
            text("medium", "email");
            close();
            open("initial_context");
            text("device_type", "phone");
            text("location", "Berlin");
            close();
        } else if (m_type == EventType::conversionEvent) {
            open("conversion_data");
            cents("value", 500 + below(50'000));
            text("currency", "EUR");
            close();
        }
        writeIdentity();
    }

    void writePersonalization()
    {
        text("customer_id", "cust-" + std::to_string(10'000'000 + below(9'000'000)));
        text("personalization_engine", "ml_powered");
        open("trigger_context");
        text("behavior_pattern", "returning visitor");
        raw("context_data", R"({"page":"/boots/alpine","visits":4})");
        score("confidence_score");
        close();
        open("content_variations");
        text("variant_id", "var-" + std::to_string(below(900)));
        text("content_type", "banner");
        open("performance_metrics");
        integer("views", 100 + below(900));
        integer("clicks", below(100));
        integer("conversions", 0);
        score("engagement_score");
        close();
        close();
    }

    std::mt19937_64 m_random;
    EventType m_type = EventType::campaignLaunch;
    std::string m_out;
};

} // namespace

EventCorpus::EventCorpus(std::size_t count, std::uint64_t seed)
{
    Writer writer(seed);
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < count; ++i) {
        m_text.append(writer.write(i)).push_back('\n');
        ends.push_back(m_text.size() - 1);
    }
    m_bytes = m_text.size();
    m_text.append(event::kRecordPadding, ' ');
    std::size_t begin = 0;
    for (const std::size_t end : ends) {
        const auto line = static_cast<std::int64_t>(m_records.size()) + 1;
        m_records.push_back({std::string_view(m_text).substr(begin, end - begin), {}, 0, line, kNow});
        begin = end + 1;
    }
}

} // namespace bw::bench
