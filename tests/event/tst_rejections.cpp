#include "tests/event/decoding.h"
#include "tests/event/sample_events.h"

#include "core/base/time_text.h"

#include <QTest>

using namespace bw;
using namespace bw::event;
using namespace bw::event::test;

Q_DECLARE_METATYPE(bw::event::EventType)

namespace {

void row(const char* name, const std::string& text, const char* verdict)
{
    QTest::newRow(name) << QByteArray::fromStdString(text) << QByteArray(verdict);
}

void row(const char* name, const Json& event, const char* verdict)
{
    row(name, event.dump(), verdict);
}

const Json kLaunch = sampleEvent(EventType::campaignLaunch);
const Json kOptimization = sampleEvent(EventType::campaignOptimization);
const Json kStart = sampleEvent(EventType::journeyStart);
const Json kTouch = sampleEvent(EventType::touchpointInteraction);
const Json kConversion = sampleEvent(EventType::conversionEvent);
const Json kVariants = sampleEvent(EventType::contentOptimization);

} // namespace

/// What is rejected, for which reason, and which field is named.
class TestRejections : public QObject {
    Q_OBJECT

    static void columns()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("verdict");
    }
    static void check()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, verdict);
        QCOMPARE(QByteArray::fromStdString(Decoded(text.toStdString()).verdict()), verdict);
    }

private Q_SLOTS:
    void missing_data()
    {
        columns();
        row("event_id", without(kLaunch, "/event_id"), "missing_required_field event_id");
        row("null", with(kLaunch, "/event_id", nullptr), "missing_required_field event_id");
        row("empty", with(kLaunch, "/event_id", ""), "missing_required_field event_id");
        row("six blanks", with(kLaunch, "/event_id", " \t\n\v\f\r"), "missing_required_field event_id");
        row("tenant_id", without(kLaunch, "/tenant_id"), "missing_required_field tenant_id");
        row("event_type", without(kLaunch, "/event_type"), "missing_required_field event_type");
        row("timestamp", with(kLaunch, "/timestamp", "\t"), "missing_required_field timestamp");
        row("campaign_id", without(kLaunch, "/campaign_id"), "missing_required_field campaign_id");
        row("campaign_name, not held yet", without(kLaunch, "/campaign_name"), "missing_required_field campaign_name");
        row("channel, not held yet", with(kLaunch, "/channel", " "), "missing_required_field channel");
        row("customer_id, not held yet", without(kTouch, "/customer_id"), "missing_required_field customer_id");
        row("object", without(kLaunch, "/performance_metrics"), "missing_required_field performance_metrics");
        row("blank object", with(kLaunch, "/performance_metrics", ""), "missing_required_field performance_metrics");
        for (const char* name : {"impressions", "clicks", "conversions", "cost", "revenue"}) {
            row(name, without(kLaunch, std::string("/performance_metrics/") + name),
                (std::string("missing_required_field performance_metrics.") + name).c_str());
        }
        for (const char* name : {"target_audience", "budget", "duration", "creative_ids"}) {
            row(name, with(kLaunch, std::string("/launch_config/") + name, "\n"),
                (std::string("missing_required_field launch_config.") + name).c_str());
        }
        row("launch_config", without(kLaunch, "/launch_config"), "missing_required_field launch_config");
        row("trigger", without(kOptimization, "/optimization_trigger"), "missing_required_field optimization_trigger");
        row("changes_made", without(kOptimization, "/changes_made"), "missing_required_field changes_made");
        row("journey_id", without(kTouch, "/journey_id"), "missing_required_field journey_id");
        row("current_stage", without(kTouch, "/current_stage"), "missing_required_field current_stage");
        row("touchpoints", with(kTouch, "/touchpoints", nullptr), "missing_required_field touchpoints");
        row("touch in an array", without(kTouch, "/touchpoints/1/channel"),
            "missing_required_field touchpoints[1].channel");
        row("single touch", with(kTouch, "/touchpoints", {{"channel", "web"}}),
            "missing_required_field touchpoints.interaction_type");
        row("entry_point", without(kStart, "/entry_point"), "missing_required_field entry_point");
        row("entry_point.medium", without(kStart, "/entry_point/medium"), "missing_required_field entry_point.medium");
        row("location", with(kStart, "/initial_context/location", "  "),
            "missing_required_field initial_context.location");
        row("conversion value", without(kConversion, "/conversion_data/value"),
            "missing_required_field conversion_data.value");
        row("currency", with(kConversion, "/conversion_data/currency", " "),
            "missing_required_field conversion_data.currency");
        row("engine", without(kVariants, "/personalization_engine"), "missing_required_field personalization_engine");
        row("customer_id of a variant", without(kVariants, "/customer_id"), "missing_required_field customer_id");
        row("context_data", with(kVariants, "/trigger_context/context_data", nullptr),
            "missing_required_field trigger_context.context_data");
        row("variations", without(kVariants, "/content_variations"), "missing_required_field content_variations");
        row("views", without(kVariants, "/content_variations/1/performance_metrics/views"),
            "missing_required_field content_variations[1].performance_metrics.views");
    }
    void missing() { check(); }

    void unknownTypes_data()
    {
        columns();
        row("unheard of", with(kLaunch, "/event_type", "campaign_paused"), "unknown_event_type event_type");
        row("longer than any", with(kLaunch, "/event_type", std::string(200, 'x')), "unknown_event_type event_type");
        row("no string", with(kLaunch, "/event_type", 7), "unknown_event_type event_type");
        row("its family is not looked at",
            Json{{"event_id", 1}, {"tenant_id", "t"}, {"event_type", "x"}, {"timestamp", 0}},
            "unknown_event_type event_type");
    }
    void unknownTypes() { check(); }

    void wrongTypes_data()
    {
        columns();
        row("event_id", with(kLaunch, "/event_id", 12), "wrong_type event_id");
        row("event_id over its length", with(kLaunch, "/event_id", std::string(129, 'x')), "wrong_type event_id");
        row("event_id at its length", with(kLaunch, "/event_id", std::string(128, 'x')), "accepted");
        row("length is counted in bytes", with(kLaunch, "/event_id", std::string(127, 'x') + "ä"),
            "wrong_type event_id");
        row("blanks do not count", with(kLaunch, "/event_id", std::string(9, ' ') + std::string(128, 'x')), "accepted");
        row("tenant_id", with(kLaunch, "/tenant_id", Json::array({"a"})), "wrong_type tenant_id");
        row("tenant_id over its length", with(kLaunch, "/tenant_id", std::string(129, 'x')), "wrong_type tenant_id");
        row("schema_version", with(kLaunch, "/schema_version", 1), "wrong_type schema_version");
        row("campaign_id", with(kLaunch, "/campaign_id", false), "wrong_type campaign_id");
        row("channel outside", with(kLaunch, "/channel", "radio"), "wrong_type channel");
        row("channel no string", with(kLaunch, "/channel", 1), "wrong_type channel");
        row("metrics", with(kLaunch, "/performance_metrics", 5), "wrong_type performance_metrics");
        row("boolean count", with(kLaunch, "/performance_metrics/clicks", true),
            "wrong_type performance_metrics.clicks");
        row("fraction", with(kLaunch, "/performance_metrics/clicks", 1.5), "wrong_type performance_metrics.clicks");
        row("fraction in a string", with(kLaunch, "/performance_metrics/clicks", "1.5"),
            "wrong_type performance_metrics.clicks");
        row("decimal comma", with(kLaunch, "/performance_metrics/cost", "12,40"),
            "wrong_type performance_metrics.cost");
        row("number with blanks inside", with(kLaunch, "/performance_metrics/cost", "1 2"),
            "wrong_type performance_metrics.cost");
        for (const char* text : {"+5", "05", ".5", "5.", "0x10", "NaN", "Infinity", "1e", "--1", "1_000"}) {
            row(text, with(kLaunch, "/performance_metrics/cost", text), "wrong_type performance_metrics.cost");
        }
        row("creative_ids", with(kLaunch, "/launch_config/creative_ids", "cr-1"),
            "wrong_type launch_config.creative_ids");
        row("a creative that is no string", with(kLaunch, "/launch_config/creative_ids/1", 5),
            "wrong_type launch_config.creative_ids[1]");
        row("a null creative", with(kLaunch, "/launch_config/creative_ids/0", nullptr),
            "wrong_type launch_config.creative_ids[0]");
        row("no creatives", with(kLaunch, "/launch_config/creative_ids", Json::array()), "accepted");
        row("trigger", with(kOptimization, "/optimization_trigger", "boredom"), "wrong_type optimization_trigger");
        row("bid", with(kOptimization, "/changes_made/bid_adjustment", Json::object()),
            "wrong_type changes_made.bid_adjustment");
        row("null audience", with(kOptimization, "/changes_made/audience_targeting/1", nullptr),
            "wrong_type changes_made.audience_targeting[1]");
        row("blank audience", with(kOptimization, "/changes_made/audience_targeting/0", " "),
            "wrong_type changes_made.audience_targeting[0]");
        row("no touches", with(kTouch, "/touchpoints", Json::array()), "wrong_type touchpoints");
        row("null touch", with(kTouch, "/touchpoints/0", nullptr), "wrong_type touchpoints[0]");
        row("touch that is no object", with(kTouch, "/touchpoints/1", "web"), "wrong_type touchpoints[1]");
        row("an entry before what is in another", with(with(kTouch, "/touchpoints/1", 7), "/touchpoints/0/channel", 7),
            "wrong_type touchpoints[1]");
        row("touches that are a number", with(kTouch, "/touchpoints", 3), "wrong_type touchpoints");
        row("metadata", with(kTouch, "/touchpoints/0/metadata", Json::array()), "wrong_type touchpoints[0].metadata");
        row("metadata's campaign", with(kTouch, "/touchpoints/0/metadata/campaign_id", 9),
            "wrong_type touchpoints[0].metadata.campaign_id");
        row("touch's time", with(kTouch, "/touchpoints/0/timestamp", "yesterday"),
            "wrong_type touchpoints[0].timestamp");
        row("identity", with(kTouch, "/identity", "me"), "wrong_type identity");
        row("identity's device", with(kTouch, "/identity/device_id", 5), "wrong_type identity.device_id");
        row("currency of two letters", with(kConversion, "/conversion_data/currency", "EU"),
            "wrong_type conversion_data.currency");
        row("currency with a digit", with(kConversion, "/conversion_data/currency", "EU1"),
            "wrong_type conversion_data.currency");
        row("currency beyond ASCII", with(kConversion, "/conversion_data/currency", "ÄB"),
            "wrong_type conversion_data.currency");
        row("engine", with(kVariants, "/personalization_engine", "magic"), "wrong_type personalization_engine");
        row("no variants", with(kVariants, "/content_variations", Json::array()), "wrong_type content_variations");
        row("variant's metrics", with(kVariants, "/content_variations/0/performance_metrics", 1),
            "wrong_type content_variations[0].performance_metrics");
    }
    void wrongTypes() { check(); }

    void times_data()
    {
        columns();
        const auto at = [](Json time) { return with(kLaunch, "/timestamp", std::move(time)); };
        row("in 5 min", at(kNow + 300'000), "accepted");
        row("in over 5 min", at(kNow + 300'001), "timestamp_in_future timestamp");
        row("90 d old", at(base::toRfc3339(kNow - 90 * base::kDayMs)), "accepted");
        row("over 90 d old", at(base::toRfc3339(kNow - 90 * base::kDayMs - 1)), "timestamp_too_old timestamp");
        row("before 1970", at(-5), "timestamp_too_old timestamp");
        row("as a whole double", at(static_cast<double>(kNow)), "accepted");
        row("fraction of a millisecond", at(static_cast<double>(kNow) - 0.5), "wrong_type timestamp");
        row("beyond int64", at(1e300), "timestamp_in_future timestamp");
        row("beyond int64, below", at(-1e300), "timestamp_too_old timestamp");
        row("beyond a double", withText(kLaunch, "/timestamp", "1e999"), "timestamp_in_future timestamp");
        row("beyond a double, below", withText(kLaunch, "/timestamp", "-1e999"), "timestamp_too_old timestamp");
        row("uint64", withText(kLaunch, "/timestamp", "18446744073709551615"), "timestamp_in_future timestamp");
        row("26 digits", withText(kLaunch, "/timestamp", "12345678901234567890123456"),
            "timestamp_in_future timestamp");
        row("digits", at(std::to_string(kNow)), "accepted");
        row("26 digits in a string", at("12345678901234567890123456"), "timestamp_in_future timestamp");
        row("400 digits in a string", at(std::string(400, '9')), "timestamp_in_future timestamp");
        row("400 zeros", at(std::string(400, '0')), "timestamp_too_old timestamp");
        row("signed digits", at("-5"), "wrong_type timestamp");
        row("exponent in a string", at("1e12"), "wrong_type timestamp");
        row("no offset", at("2026-11-25T11:59:00"), "wrong_type timestamp");
        row("leap second", at("2026-11-25T11:58:60Z"), "wrong_type timestamp");
        row("24:00", at("2026-11-24T24:00:00Z"), "wrong_type timestamp");
        row("blank for T", at("2026-11-25 11:59:00Z"), "wrong_type timestamp");
        row("boolean", at(true), "wrong_type timestamp");
        row("object", at(Json::object()), "wrong_type timestamp");
        row("touch in the future", with(kTouch, "/touchpoints/1/timestamp", kNow + 300'001),
            "timestamp_in_future touchpoints[1].timestamp");
        row("touch too old", with(kTouch, "/touchpoints/0/timestamp", 0), "timestamp_too_old touchpoints[0].timestamp");
        row("blank touch time", with(kTouch, "/touchpoints/0/timestamp", " "), "accepted");
    }
    void times() { check(); }

    void ranges_data()
    {
        columns();
        const auto metric = [](const char* name, Json value) {
            return with(kLaunch, std::string("/performance_metrics/") + name, std::move(value));
        };
        row("clicks over impressions", metric("clicks", 1001), "value_out_of_range performance_metrics.clicks");
        row("conversions over clicks", metric("conversions", 51), "value_out_of_range performance_metrics.conversions");
        row("all equal", with(metric("clicks", 1000), "/performance_metrics/conversions", 1000), "accepted");
        row("negative impressions", metric("impressions", -1), "value_out_of_range performance_metrics.impressions");
        row("negative conversions", metric("conversions", -1), "value_out_of_range performance_metrics.conversions");
        row("count at its limit", metric("impressions", 1'000'000'000'000'000), "accepted");
        row("count over its limit", metric("impressions", 1'000'000'000'000'001),
            "value_out_of_range performance_metrics.impressions");
        row("count beyond int64", metric("impressions", 1e300), "value_out_of_range performance_metrics.impressions");
        row("negative cost", metric("cost", -0.01), "value_out_of_range performance_metrics.cost");
        row("cost at its limit", metric("cost", 9e12), "accepted");
        row("cost over its limit", metric("cost", 9000000000000.002), "value_out_of_range performance_metrics.cost");
        row("revenue", metric("revenue", 1e13), "value_out_of_range performance_metrics.revenue");
        row("cost beyond a double", withText(kLaunch, "/performance_metrics/cost", "1e400"),
            "value_out_of_range performance_metrics.cost");
        row("cost beyond a double in a string", metric("cost", "-1e400"),
            "value_out_of_range performance_metrics.cost");
        row("clicks of 30 digits", withText(kLaunch, "/performance_metrics/clicks", "123456789012345678901234567890"),
            "value_out_of_range performance_metrics.clicks");
        row("tiny cost", withText(kLaunch, "/performance_metrics/cost", "1e-400"), "accepted");
        row("unknown beyond a double", withText(kLaunch, "/x", "[1e400,123456789012345678901234567890]"), "accepted");
        row("in another's metadata", withText(kTouch, "/touchpoints/0/metadata/x", "1e400"), "accepted");
        row("negative duration", with(kLaunch, "/launch_config/duration", -3.5), "accepted");
        row("duration beyond a double", withText(kLaunch, "/launch_config/duration", "-1e999"),
            "value_out_of_range launch_config.duration");
        row("location beyond a double", withText(kStart, "/initial_context/location", "1e999"),
            "value_out_of_range initial_context.location");
        row("budget", with(kLaunch, "/launch_config/budget", -1), "value_out_of_range launch_config.budget");
        row("budget_allocation", with(kOptimization, "/changes_made/budget_allocation", 9.1e12),
            "value_out_of_range changes_made.budget_allocation");
        row("value", with(kConversion, "/conversion_data/value", -1), "value_out_of_range conversion_data.value");
        row("weight", with(kConversion, "/conversion_data/attribution_weight", 1.0000001),
            "value_out_of_range conversion_data.attribution_weight");
        row("weight 0", with(kConversion, "/conversion_data/attribution_weight", 0), "accepted");
        row("confidence", with(kVariants, "/trigger_context/confidence_score", -0.1),
            "value_out_of_range trigger_context.confidence_score");
        row("engagement", with(kVariants, "/content_variations/1/performance_metrics/engagement_score", 2),
            "value_out_of_range content_variations[1].performance_metrics.engagement_score");
        row("clicks over views", with(kVariants, "/content_variations/0/performance_metrics/clicks", 101),
            "value_out_of_range content_variations[0].performance_metrics.clicks");
    }
    void ranges() { check(); }

    void theFirstReasonThatAppliesWins_data()
    {
        columns();
        // Every fault at once; then one by one is mended, in SPEC's order of reasons.
        Json event = kTouch;
        event["event_id"] = nullptr;
        event["event_type"] = "nonsense";
        event["journey_id"] = "";
        event["schema_version"] = 1;
        event["touchpoints"][0]["timestamp"] = kNow + 10'000'000;
        event["timestamp"] = 5;
        row("envelope", event, "missing_required_field event_id");
        event["event_id"] = 12;
        row("type", event, "unknown_event_type event_type");
        event["event_type"] = "touchpoint_interaction";
        row("family", event, "missing_required_field journey_id");
        event["journey_id"] = "j";
        row("wrong type", event, "wrong_type event_id");
        event["event_id"] = "e";
        row("wrong type, later field", event, "wrong_type schema_version");
        event["schema_version"] = "1";
        row("future, though another is too old", event, "timestamp_in_future touchpoints[0].timestamp");
        event["touchpoints"][0]["timestamp"] = kNow;
        row("too old", event, "timestamp_too_old timestamp");
        Json campaign = with(kLaunch, "/performance_metrics/impressions", -1);
        campaign["launch_config"]["budget"] = -1;
        campaign["timestamp"] = 5;
        row("too old before range", campaign, "timestamp_too_old timestamp");
        campaign["timestamp"] = kNow;
        row("range", campaign, "value_out_of_range performance_metrics.impressions");
        row("an inner field missing before a wrong type outside",
            without(with(kLaunch, "/campaign_id", 1), "/launch_config/budget"),
            "missing_required_field launch_config.budget");
    }
    void theFirstReasonThatAppliesWins() { check(); }

    void orderOfFieldsIsSpecsNotTheRecords()
    {
        const std::string text =
            R"({"revenue":1,"identity":3,"touchpoints":[{"metadata":1,"interaction_type":2,"channel":3}],)"
            R"("journey_id":1,"current_stage":2,"customer_id":"u","event_type":"journey_stage_change",)"
            R"("timestamp":"x","tenant_id":"t","event_id":"e"})";
        QCOMPARE(Decoded(text).verdict(), "wrong_type timestamp");
        std::string mended = text;
        mended.replace(mended.find(R"("x")"), 3, std::to_string(kNow));
        QCOMPARE(Decoded(mended).verdict(), "wrong_type journey_id");
    }

    void unorderedCountsMayBeLetThrough()
    {
        const DecoderOptions options{"", true};
        Json event = with(kLaunch, "/performance_metrics/clicks", 2000);
        const Decoded decoded(event.dump(), {}, options);
        QCOMPARE(decoded.verdict(), "accepted");
        QVERIFY(decoded.event().unorderedCounts);
        QVERIFY(!decoded.event().remediated);
        QCOMPARE(decoded.campaign().metrics.clicks, 2000);
        event["performance_metrics"]["conversions"] = 3000;
        QVERIFY(Decoded(event.dump(), {}, options).event().unorderedCounts);
        event["performance_metrics"]["conversions"] = -1;
        QCOMPARE(Decoded(event.dump(), {}, options).verdict(), "value_out_of_range performance_metrics.conversions");
        QVERIFY(!Decoded(kLaunch.dump(), {}, options).event().unorderedCounts);
        QCOMPARE(Decoded(with(kVariants, "/content_variations/0/performance_metrics/clicks", 101).dump(), {}, options)
                     .verdict(),
                 "value_out_of_range content_variations[0].performance_metrics.clicks");
    }

    void saysWhatWasExpectedAndFound_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("found");
        const auto add = [](const char* name, const Json& event, const char* expected, const char* found) {
            QTest::newRow(name) << QByteArray::fromStdString(event.dump()) << QString::fromUtf8(expected)
                                << QString::fromUtf8(found);
        };
        add("order", with(kLaunch, "/performance_metrics/clicks", 1180), "clicks ≤ impressions", "1180 of 1000");
        add("null", with(kLaunch, "/campaign_id", nullptr), "a string", "null");
        add("absent", without(kLaunch, "/campaign_id"), "a string", "");
        add("comma", with(kLaunch, "/performance_metrics/cost", "12,40"), "a number", "\"12,40\"");
        add("future", with(kLaunch, "/timestamp", "2026-11-25T15:35:18Z"), "≤ now + 5 min", "\"2026-11-25T15:35:18Z\"");
        add("old", with(kLaunch, "/timestamp", 3), "≥ now − 90 d", "3");
        add("type", with(kLaunch, "/event_type", "campaign_paused"), "one of the ten event types",
            "\"campaign_paused\"");
        add("object", with(kLaunch, "/campaign_id", {{"a", {1, 2.5, "x\n", true, false, nullptr}}}), "a string",
            R"({"a":[1,2.5,"x\n",true,false,null]})");
        const QString cut = QString::fromUtf8("\"%1…").arg(QString(39, QChar(0xE4)));
        QTest::newRow("long") << QByteArray::fromStdString(
                                     with(kLaunch, "/channel", QString(60, QChar(0xE4)).toStdString()).dump())
                              << QStringLiteral("email, social, display, search, video or native") << cut;
        QTest::newRow("beyond a double") << QByteArray::fromStdString(
                                                withText(kLaunch, "/performance_metrics/cost", "-1.50e400"))
                                         << QString::fromUtf8("0 to 9·10¹²") << QStringLiteral("-1.50e400");
    }
    void saysWhatWasExpectedAndFound()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, expected);
        QFETCH(QString, found);
        const Decoded decoded(text.toStdString());
        QVERIFY(decoded.isRejected());
        const Rejection& rejection = decoded.rejection();
        QCOMPARE(QString::fromUtf8(rejection.expected.data(), static_cast<qsizetype>(rejection.expected.size())),
                 expected);
        QCOMPARE(QString::fromUtf8(rejection.found.data(), static_cast<qsizetype>(rejection.found.size())), found);
    }

    void namesTheEventAndItsTenantWhereItCan()
    {
        const Decoded padded(without(with(kLaunch, "/event_id", " e-7 "), "/campaign_id").dump());
        QCOMPARE(padded.rejection().eventId, "e-7");
        QCOMPARE(padded.rejection().tenantId, "aldermoor");
        const Decoded nameless(with(kLaunch, "/event_id", 7).dump());
        QCOMPARE(nameless.rejection().eventId, "");
        const Decoded fromKey(without(without(kLaunch, "/tenant_id"), "/campaign_id").dump(), "shop");
        QCOMPARE(fromKey.rejection().tenantId, "shop");
        QCOMPARE(Decoded("{").rejection().tenantId, "");
    }

    void moneyAtStake_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("stake");
        const auto add = [](const char* name, const Json& event, const char* stake) {
            QTest::newRow(name) << QByteArray::fromStdString(event.dump()) << QString::fromUtf8(stake);
        };
        const auto broken = [](Json event) { return with(std::move(event), "/event_id", 1); };
        add("cost", broken(kLaunch), "12.34");
        add("unknown type", with(kLaunch, "/event_type", "campaign_paused"), "12.34");
        add("value", broken(kConversion), "49.99");
        add("decimal comma", with(kLaunch, "/performance_metrics/cost", "12,40"), "12.4");
        add("thousands or not?", with(kLaunch, "/performance_metrics/cost", "12,400"), "none");
        add("text", broken(with(kLaunch, "/performance_metrics/cost", " 8.15 ")), "8.15");
        add("negative", with(kLaunch, "/performance_metrics/cost", -1), "none");
        add("words", with(kLaunch, "/performance_metrics/cost", "a lot"), "none");
        add("no money in it", broken(kTouch), "none");
    }
    void moneyAtStake()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, stake);
        const Decoded decoded(text.toStdString());
        const auto& atStake = decoded.rejection().atStake;
        QCOMPARE(atStake ? QString::fromStdString(base::toDecimal(*atStake)) : QStringLiteral("none"), stake);
    }

    void takesBackWhatARejectedRecordPutIntoTheTables()
    {
        Records records;
        for (const Json& event : {with(kLaunch, "/launch_config/budget", -1), with(kOptimization, "/timestamp", 1),
                                  with(kStart, "/initial_context", 3), with(kTouch, "/identity/device_id", 2),
                                  with(kVariants, "/identity", 4), kLaunch}) {
            records.add(event.dump());
        }
        EventBatch batch;
        Decoder().decode(records.all(), batch);
        QCOMPARE(batch.events.size(), 1U);
        QCOMPARE(batch.events[0].record, 5U);
        QCOMPARE(batch.rejections.size(), 5U);
        QCOMPARE(batch.campaigns.size(), 1U);
        QCOMPARE(batch.launches.size(), 1U);
        QCOMPARE(batch.strings.size(), 2U);
        QVERIFY(batch.changes.empty() && batch.journeys.empty() && batch.starts.empty() && batch.touches.empty());
        QVERIFY(batch.personalizations.empty() && batch.variants.empty() && batch.identities.empty());
    }
};

QTEST_APPLESS_MAIN(TestRejections)
#include "tst_rejections.moc"
