#include "tests/event/decoding.h"
#include "tests/event/sample_events.h"

#include <QTest>

using namespace bw;
using namespace bw::event;
using namespace bw::event::test;

namespace {

const Json kLaunch = sampleEvent(EventType::campaignLaunch);
const Json kStart = sampleEvent(EventType::journeyStart);
const Json kConversion = sampleEvent(EventType::conversionEvent);
const Json kVariants = sampleEvent(EventType::personalizationTrigger);

void row(const char* name, const std::string& text, bool remediated)
{
    QTest::newRow(name) << QByteArray::fromStdString(text) << remediated;
}

void row(const char* name, const Json& event, bool remediated)
{
    row(name, event.dump(), remediated);
}

} // namespace

/// What is put right on the way in, and what is right as it is.
class TestRepairs : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void flags_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("remediated");
        row("nothing to do", kLaunch, false);
        row("number as a string", with(kLaunch, "/performance_metrics/cost", "12.34"), true);
        row("integer as a string", with(kLaunch, "/performance_metrics/clicks", "50"), true);
        row("number as a padded string", with(kLaunch, "/performance_metrics/clicks", " \v5e1\r"), true);
        row("optional number as a string", with(kConversion, "/conversion_data/attribution_weight", "0.5"), true);
        row("channel", with(kLaunch, "/channel", "Social"), true);
        row("padded channel", with(kLaunch, "/channel", "\tsocial"), true);
        row("event type", with(kLaunch, "/event_type", "CAMPAIGN_Launch"), true);
        row("engine", with(kVariants, "/personalization_engine", "ML_POWERED"), true);
        row("currency", with(kConversion, "/conversion_data/currency", "eUr"), true);
        row("padded id", with(kLaunch, "/event_id", "e-1\f"), true);
        row("blanks in a field of any kind", with(kLaunch, "/launch_config/target_audience", " walkers"), false);
        row("padded entry", with(kLaunch, "/launch_config/creative_ids/0", " cr-1"), true);
        row("padded time", with(kLaunch, "/timestamp", " 2026-11-25T11:59:00Z"), true);
        row("digits for a time", with(kLaunch, "/timestamp", std::to_string(kNow)), true);
        row("integer for a time", with(kLaunch, "/timestamp", kNow), false);
        row("lower-case t and z", with(kLaunch, "/timestamp", "2026-11-25t11:59:00z"), false);
        row("3.0", with(kLaunch, "/performance_metrics/conversions", 3.0), false);
        row("1e3", withText(kLaunch, "/performance_metrics/impressions", "1e3"), false);
        row("-0", withText(kLaunch, "/performance_metrics/conversions", "-0"), false);
        row("-0.0", withText(kLaunch, "/performance_metrics/conversions", "-0.0"), false);
        row("-0 as money", withText(kLaunch, "/performance_metrics/cost", "-0.0"), false);
        row("null for an optional", with(kLaunch, "/schema_version", nullptr), false);
        row("blank for an optional", with(kLaunch, "/schema_version", "  "), false);
        row("blank for an optional number", with(kConversion, "/conversion_data/attribution_weight", ""), false);
        row("blank for an optional object", with(kStart, "/identity", ""), false);
        row("inner blanks", with(kLaunch, "/campaign_name", "Gift  Guide"), false);
        row("a blank beyond ASCII", with(kLaunch, "/campaign_name", "\xC2\xA0Gift\xC2\xA0"), false);
        row("a control character that is no blank", withText(kLaunch, "/campaign_name", R"("\u0000x\u001f")"), false);
        row("a touch's channel in capitals", with(kStart, "/touchpoints/0/channel", "EMAIL"), false);
    }
    void flags()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, remediated);
        const Decoded decoded(text.toStdString());
        QCOMPARE(decoded.verdict(), "accepted");
        QCOMPARE(decoded.event().remediated, remediated);
    }

    void values()
    {
        Json event = kLaunch;
        event["event_id"] = "  e-1 ";
        event["event_type"] = " Campaign_Launch";
        event["timestamp"] = "  1795607940000 ";
        event["channel"] = " VIDEO ";
        event["performance_metrics"] = {{"impressions", " 1e3 "},
                                        {"clicks", "50.0"},
                                        {"conversions", "-0"},
                                        {"cost", "0.0000005"},
                                        {"revenue", "9e12"}};
        const Decoded decoded(event.dump());
        QCOMPARE(decoded.verdict(), "accepted");
        QCOMPARE(decoded.event().eventId, "e-1");
        QCOMPARE(decoded.event().type, EventType::campaignLaunch);
        QCOMPARE(decoded.event().time, kNow - base::kMinuteMs);
        const CampaignPart& part = decoded.campaign();
        QCOMPARE(part.channel, Channel::video);
        QCOMPARE(part.metrics.impressions, 1000);
        QCOMPARE(part.metrics.clicks, 50);
        QCOMPARE(part.metrics.conversions, 0);
        QVERIFY(part.metrics.cost.micros == 1);
        QVERIFY(part.metrics.revenue == base::moneyFromDouble(9e12));
        QVERIFY(Decoded(event.dump()).event().idHash == Decoded(kLaunch.dump()).event().idHash);
    }

    void aMissingTenantComesFromOutside_data()
    {
        QTest::addColumn<QString>("tenant"); // null: absent
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("configured");
        QTest::addColumn<QByteArray>("result"); // empty: rejected
        QTest::newRow("from the key") << QString() << QByteArray("k") << QByteArray("c") << QByteArray("k");
        QTest::newRow("blank") << QStringLiteral(" ") << QByteArray("k") << QByteArray("c") << QByteArray("k");
        QTest::newRow("padded key") << QString() << QByteArray(" k\n") << QByteArray() << QByteArray("k");
        QTest::newRow("configured") << QString() << QByteArray() << QByteArray("c") << QByteArray("c");
        QTest::newRow("blank key") << QString() << QByteArray("  ") << QByteArray("c") << QByteArray("c");
        QTest::newRow("key that is no text")
            << QString() << QByteArray("\xff\x01") << QByteArray("c") << QByteArray("c");
        QTest::newRow("key over an id's length")
            << QString() << QByteArray(129, 'k') << QByteArray("c") << QByteArray("c");
        QTest::newRow("none") << QString() << QByteArray() << QByteArray() << QByteArray();
    }
    void aMissingTenantComesFromOutside()
    {
        QFETCH(QString, tenant);
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, configured);
        QFETCH(QByteArray, result);
        const Json event =
            tenant.isNull() ? without(kLaunch, "/tenant_id") : with(kLaunch, "/tenant_id", tenant.toStdString());
        const Decoded decoded(event.dump(), key.toStdString(), {configured.toStdString(), false});
        if (result.isEmpty()) {
            QCOMPARE(decoded.verdict(), "missing_required_field tenant_id");
            return;
        }
        QCOMPARE(decoded.verdict(), "accepted");
        QCOMPARE(decoded.event().tenantId, result.toStdString());
        QVERIFY(decoded.event().remediated);
        const Json direct = with(kLaunch, "/tenant_id", result.toStdString());
        QVERIFY(decoded.event().idHash == Decoded(direct.dump()).event().idHash);
    }

    void aTenantThatIsThereIsNotReplaced()
    {
        QCOMPARE(Decoded(kLaunch.dump(), "k", {"c", false}).event().tenantId, "aldermoor");
        QCOMPARE(Decoded(with(kLaunch, "/tenant_id", 5).dump(), "k", {"c", false}).verdict(), "wrong_type tenant_id");
    }
};

QTEST_APPLESS_MAIN(TestRepairs)
#include "tst_repairs.moc"
