#include "tests/event/decoding.h"
#include "tests/event/sample_events.h"

#include "core/base/hash.h"

#include <QTest>

using namespace bw;
using namespace bw::event;
using namespace bw::event::test;

namespace {

constexpr base::TimeMs kSampleTime = kNow - base::kMinuteMs;

base::Money money(double amount)
{
    return base::moneyFromDouble(amount);
}

Decoded decodeSample(EventType type)
{
    return Decoded(sampleEvent(type).dump());
}

std::string stringAt(const Decoded& decoded, Span span, std::uint32_t index)
{
    return std::string(decoded.batch.strings.at(span.first + index));
}

} // namespace

/// Every event type with every field that SPEC gives it.
class TestEventTypes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void envelopes_data()
    {
        QTest::addColumn<int>("type");
        for (std::size_t i = 0; i < kEventTypeNames.size(); ++i) {
            QTest::newRow(kEventTypeNames[i].data()) << static_cast<int>(i);
        }
    }
    void envelopes()
    {
        QFETCH(int, type);
        const Decoded decoded = decodeSample(static_cast<EventType>(type));
        QCOMPARE(decoded.verdict(), "accepted");
        const Event& event = decoded.event();
        QCOMPARE(static_cast<int>(event.type), type);
        QCOMPARE(event.eventId, "e-1");
        QCOMPARE(event.tenantId, "aldermoor");
        QCOMPARE(event.schemaVersion, "1.0");
        QCOMPARE(event.time, kSampleTime);
        QCOMPARE(event.unknownFields, 0);
        QVERIFY(!event.remediated);
        QVERIFY(!event.unorderedCounts);
        QCOMPARE(event.tenantHash, base::hash64("aldermoor"));
        QVERIFY(event.idHash == base::hash128("e-1", event.tenantHash));
    }

    void campaignLaunch()
    {
        const Decoded decoded = decodeSample(EventType::campaignLaunch);
        const CampaignPart& part = decoded.campaign();
        QCOMPARE(part.campaignId, "c-1");
        QCOMPARE(part.campaignName, "Gift Guide");
        QCOMPARE(part.channel, Channel::social);
        QCOMPARE(part.metrics.impressions, 1000);
        QCOMPARE(part.metrics.clicks, 50);
        QCOMPARE(part.metrics.conversions, 5);
        QVERIFY(part.metrics.cost == money(12.34));
        QVERIFY(part.metrics.revenue == money(99.5));
        const LaunchConfig& launch = decoded.batch.launches.at(part.detail);
        QCOMPARE(launch.targetAudience, "walkers");
        QVERIFY(launch.budget == money(5000.5));
        QCOMPARE(launch.durationDays, 30.0);
        QCOMPARE(launch.creativeIds.count, 2U);
        QCOMPARE(stringAt(decoded, launch.creativeIds, 0), "cr-1");
        QCOMPARE(stringAt(decoded, launch.creativeIds, 1), "cr-2");
    }

    void campaignOptimization()
    {
        const Decoded decoded = decodeSample(EventType::campaignOptimization);
        const CampaignPart& part = decoded.campaign();
        QCOMPARE(part.trigger, OptimizationTrigger::manualTrigger);
        const ChangesMade& changes = decoded.batch.changes.at(part.detail);
        QCOMPARE(changes.bidAdjustment, std::optional(-0.05));
        QVERIFY(changes.budgetAllocation == money(6000));
        QCOMPARE(changes.audienceTargeting.count, 2U);
        QCOMPARE(stringAt(decoded, changes.audienceTargeting, 0), "hikers");
        QCOMPARE(stringAt(decoded, changes.audienceTargeting, 1), R"({"age":[30,40]})");
        QCOMPARE(changes.creativeRotation.count, 1U);
        QCOMPARE(stringAt(decoded, changes.creativeRotation, 0), "cr-2");
    }

    void changesMadeMayBeEmpty()
    {
        const Decoded decoded(
            with(sampleEvent(EventType::campaignOptimization), "/changes_made", Json::object()).dump());
        QCOMPARE(decoded.verdict(), "accepted");
        const ChangesMade& changes = decoded.batch.changes.at(decoded.campaign().detail);
        QVERIFY(!changes.bidAdjustment);
        QVERIFY(!changes.budgetAllocation);
        QCOMPARE(changes.audienceTargeting.count, 0U);
        QCOMPARE(changes.creativeRotation.count, 0U);
    }

    void seriesAreTenantCampaignAndChannel()
    {
        const Json sample = sampleEvent(EventType::campaignTermination);
        const auto seriesOf = [](const Json& event) { return Decoded(event.dump()).campaign().seriesHash; };
        const std::uint64_t series = seriesOf(sample);
        QCOMPARE(seriesOf(with(sample, "/event_id", "another")), series);
        QCOMPARE(seriesOf(with(sample, "/campaign_name", "another")), series);
        QVERIFY(seriesOf(with(sample, "/tenant_id", "another")) != series);
        QVERIFY(seriesOf(with(sample, "/campaign_id", "another")) != series);
        QVERIFY(seriesOf(with(sample, "/channel", "email")) != series);
    }

    void journeyStart()
    {
        const Decoded decoded = decodeSample(EventType::journeyStart);
        const JourneyPart& part = decoded.journey();
        QCOMPARE(part.customerId, "u-1");
        QCOMPARE(part.journeyId, "j-1");
        QCOMPARE(part.currentStage, "consideration");
        const JourneyStart& start = decoded.batch.starts.at(part.start);
        QCOMPARE(start.entryPoint.source, "google");
        QCOMPARE(start.entryPoint.medium, "cpc");
        QCOMPARE(start.entryPoint.campaign, "c-2");
        QCOMPARE(start.entryPoint.content, "banner");
        QCOMPARE(start.entryPoint.term, "boots");
        QCOMPARE(start.initialContext.deviceType, "phone");
        QCOMPARE(start.initialContext.location, "Berlin");
        QCOMPARE(start.initialContext.referralSource, "blog");
        QCOMPARE(part.touches.count, 2U);
        const Touch& first = decoded.batch.touches.at(part.touches.first);
        QCOMPARE(first.channel, "newsletter");
        QCOMPARE(first.interactionType, "open");
        QCOMPARE(first.campaignId, "c-9");
        QCOMPARE(first.time, kNow - 2 * base::kMinuteMs);
        const Touch& second = decoded.batch.touches.at(part.touches.first + 1);
        QCOMPARE(second.campaignId, "c-2");
        QCOMPARE(second.time, kSampleTime);
    }

    void aTouchMayBeOneObjectAndHaveNoCampaign()
    {
        const Json touch{{"channel", "web"}, {"interaction_type", "visit"}, {"metadata", {{"campaign_id", nullptr}}}};
        const Decoded decoded(with(sampleEvent(EventType::touchpointInteraction), "/touchpoints", touch).dump());
        QCOMPARE(decoded.verdict(), "accepted");
        QCOMPARE(decoded.journey().touches.count, 1U);
        QCOMPARE(decoded.batch.touches.at(decoded.journey().touches.first).campaignId, "");
    }

    void identity()
    {
        const Decoded decoded = decodeSample(EventType::journeyStageChange);
        QCOMPARE(decoded.event().identity, 1U);
        const Identity& identity = decoded.batch.identities.at(0);
        QCOMPARE(identity.userId, "login-1");
        QCOMPARE(identity.deviceId, "d-1");
        QCOMPARE(identity.ipAddress, "192.0.2.1");
        QCOMPARE(identity.userAgent, "Agent/1");
        QCOMPARE(identity.geolocation, R"({"lat":52.5,"lon":13.4})");
        const Decoded anonymous(without(sampleEvent(EventType::journeyStageChange), "/identity").dump());
        QCOMPARE(anonymous.event().identity, 0U);
    }

    void conversion()
    {
        const Json sample = sampleEvent(EventType::conversionEvent);
        const Decoded decoded(sample.dump());
        const ConversionData& data = decoded.journey().conversion;
        QCOMPARE(data.value, 49.99);
        QCOMPARE(data.attributionWeight, 0.75);
        QCOMPARE(std::string(data.currency.begin(), data.currency.end()), "EUR");
        const Decoded plain(without(sample, "/conversion_data/attribution_weight").dump());
        QCOMPARE(plain.journey().conversion.attributionWeight, 1.0);
    }

    void personalization()
    {
        const Decoded decoded = decodeSample(EventType::segmentUpdate);
        const PersonalizationPart& part = decoded.personalization();
        QCOMPARE(part.customerId, "u-1");
        QCOMPARE(part.engine, PersonalizationEngine::mlPowered);
        QCOMPARE(part.behaviorPattern, "returning");
        QCOMPARE(part.contextData, R"({"page":1})");
        QCOMPARE(part.confidenceScore, 0.9);
        QCOMPARE(part.variants.count, 2U);
        const Variant& variant = decoded.batch.variants.at(part.variants.first);
        QCOMPARE(variant.variantId, "v-1");
        QCOMPARE(variant.contentType, "banner");
        QCOMPARE(variant.views, 100);
        QCOMPARE(variant.clicks, 10);
        QCOMPARE(variant.conversions, 1);
        QCOMPARE(variant.engagementScore, 0.5);
        QCOMPARE(decoded.batch.variants.at(part.variants.first + 1).variantId, "v-2");
    }

    void fieldsOfOtherTypesAreUnknown()
    {
        Json everything;
        for (std::size_t i = 0; i < kEventTypeNames.size(); ++i) {
            everything.update(sampleEvent(static_cast<EventType>(i)));
        }
        const std::size_t known = 23;
        QCOMPARE(everything.size(), known);
        for (std::size_t i = 0; i < kEventTypeNames.size(); ++i) {
            const Json own = sampleEvent(static_cast<EventType>(i));
            Json event = everything;
            event.update(own);
            // The two performance_metrics differ by family, and so does what stands in them; the event's own was put
            // there.
            const Decoded decoded(event.dump());
            QCOMPARE(decoded.verdict(), "accepted");
            QCOMPARE(static_cast<std::size_t>(decoded.event().unknownFields), known - own.size());
        }
    }

    void unknownFieldsAreCountedOnce()
    {
        Json event = sampleEvent(EventType::campaignTermination);
        event["x"] = Json::array({1, Json{{"event_id", 5}}});
        event["y"] = nullptr;
        event["performance_metrics"]["z"] = "";
        std::string text = event.dump();
        text.insert(1, R"("x":{},"\u0078":0,)");
        QCOMPARE(static_cast<int>(Decoded(text).event().unknownFields), 3);
    }

    void theEmptyKeyIsUnknown()
    {
        // After simdjson and after the exact parser, which have different bytes behind a key.
        for (const char* value : {"1", "1e400"}) {
            const Json sample = with(sampleEvent(EventType::campaignTermination), "/performance_metrics/", 0);
            const Decoded decoded(withText(with(sample, "/", 0), "/performance_metrics/", value));
            QCOMPARE(decoded.verdict(), "accepted");
            QCOMPARE(static_cast<int>(decoded.event().unknownFields), 2);
            QCOMPARE(decoded.campaign().metrics.impressions, 1000);
        }
    }

    void aRepeatedKeysLastValueReplacesTheWhole()
    {
        std::string text = sampleEvent(EventType::campaignTermination).dump();
        text.insert(1, R"("performance_metrics":7,"campaign_id":null,)");
        text.insert(text.size() - 1, R"(,"campaign\u005fid":"last")");
        const Decoded decoded(text);
        QCOMPARE(decoded.verdict(), "accepted");
        QCOMPARE(decoded.campaign().campaignId, "last");
        text.insert(text.size() - 1, R"(,"performance_metrics":{"impressions":1})");
        QCOMPARE(Decoded(text).verdict(), "missing_required_field performance_metrics.clicks");
    }
};

QTEST_APPLESS_MAIN(TestEventTypes)
#include "tst_event_types.moc"
