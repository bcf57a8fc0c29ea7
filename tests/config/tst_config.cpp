#include "app/config/config.h"
#include "app/config/keys.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace bw::app;

namespace {

/// The sample, each line with the section it stands in; lines that are commented out have their "# " taken off.
struct SampleLine {
    int number = 0; ///< from 0
    QString section;
    QString key;
    bool active = false;
};

QStringList sampleText()
{
    QFile file(QStringLiteral(BW_SAMPLE));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n') : QStringList();
}

std::vector<SampleLine> sampleLines()
{
    static const QRegularExpression head(QStringLiteral("^(# )?\\[+([^\\]]+)\\]+$"));
    static const QRegularExpression assignment(QStringLiteral("^(# )?([a-z_]+) = .+$"));
    std::vector<SampleLine> lines;
    QString section;
    const QStringList text = sampleText();
    for (int i = 0; i < text.size(); ++i) {
        if (const auto match = head.match(text[i]); match.hasMatch()) {
            section = match.captured(2).replace(QStringLiteral("\"acme\""), QStringLiteral("*"));
        } else if (const auto key = assignment.match(text[i]); key.hasMatch()) {
            lines.push_back({i, section, key.captured(2), key.captured(1).isEmpty()});
        }
    }
    return lines;
}

QString errorsOf(const QString& toml)
{
    const auto config = parseConfig(toml.toStdString(), "b.toml");
    return config.ok() ? QString() : QString::fromStdString(config.error().message);
}

const QString kDemo = QStringLiteral("[[source]]\nid = \"d\"\nkind = \"demo\"\n");
const QString kKafka =
    QStringLiteral("[[source]]\nid = \"k\"\nkind = \"kafka\"\nbrokers = \"b:9092\"\ntopic = \"t\"\n");

} // namespace

class TestConfig : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSampleLoads()
    {
        const auto config = loadConfig(BW_SAMPLE);
        QVERIFY2(config.ok(), config.ok() ? "" : config.error().message.c_str());
        QCOMPARE(config.value().sources.size(), std::size_t{1});
        QCOMPARE(config.value().sources[0].kafka.settings.topic, std::string("marketing-events"));
        QCOMPARE(config.value().tenants.at("acme").engine.name, std::string("Acme Ltd"));
    }

    void theSampleNamesEveryKeyAndNoOther()
    {
        std::set<std::pair<QString, QString>> known;
        for (const KeyName& key : allKeyNames()) {
            known.emplace(QString::fromStdString(key.section), QString::fromStdString(key.name));
        }
        QVERIFY(known.size() > 50);
        std::set<std::pair<QString, QString>> shown;
        for (const SampleLine& line : sampleLines()) {
            shown.emplace(line.section, line.key);
        }
        for (const auto& [section, key] : known) {
            QVERIFY2(shown.contains({section, key}),
                     qPrintable(section + u' ' + key + QStringLiteral(" is not in the sample")));
        }
        for (const auto& [section, key] : shown) {
            QVERIFY2(known.contains({section, key}), qPrintable(section + u' ' + key + QStringLiteral(" is no key")));
        }
    }

    void whatTheSampleShowsIsTheDefault()
    {
        const auto sample = loadConfig(BW_SAMPLE);
        const auto empty = parseConfig("", "b.toml");
        QVERIFY(sample.ok() && empty.ok());
        const auto sameTenant = [](const TenantConfig& a, const TenantConfig& b) {
            return a.engine.currency == b.engine.currency &&
                   a.engine.reportingZone.name() == b.engine.reportingZone.name() && a.engine.time == b.engine.time &&
                   a.engine.deduplicationHorizonMs == b.engine.deduplicationHorizonMs &&
                   a.identity.probabilistic == b.identity.probabilistic &&
                   a.identity.threshold == b.identity.threshold &&
                   a.identity.defaultConsent == b.identity.defaultConsent &&
                   a.attribution.lookbackDays == b.attribution.lookbackDays &&
                   a.attribution.decayPerDay == b.attribution.decayPerDay &&
                   a.attribution.excludedChannels == b.attribution.excludedChannels;
        };
        const Config& shown = sample.value();
        const Config& defaults = empty.value();
        QVERIFY(sameTenant(shown.defaults, defaults.defaults));
        QVERIFY(sameTenant(shown.tenants.at("acme"), defaults.defaults));
        QCOMPARE(shown.checkpointIntervalMs, defaults.checkpointIntervalMs);
        QCOMPARE(shown.engineThreads, defaults.engineThreads);
        QCOMPARE(shown.retention.windowsHours, defaults.retention.windowsHours);
        QCOMPARE(shown.retention.minutesDays, defaults.retention.minutesDays);
        QCOMPARE(shown.retention.quarterHoursMonths, defaults.retention.quarterHoursMonths);
        QCOMPARE(shown.retention.quarantineDays, defaults.retention.quarantineDays);
        const SourceConfig& source = shown.sources.at(0);
        const SourceConfig plain;
        QCOMPARE(source.keyedByTenant, plain.keyedByTenant);
        QCOMPARE(source.acceptUnorderedCounts, plain.acceptUnorderedCounts);
        QCOMPARE(source.kafka.settings.startAt, plain.kafka.settings.startAt);
        QCOMPARE(source.kafka.settings.connection.tls, plain.kafka.settings.connection.tls);
        QCOMPARE(source.kafka.settings.connection.login, plain.kafka.settings.connection.login);
    }

    void whatTheSampleHidesIsAllowed()
    {
        // Each section that is commented out as a whole, then each single key that is.
        QStringList text = sampleText();
        const int first = static_cast<int>(text.indexOf(QStringLiteral("# [[source]]")));
        QVERIFY(first > 0);
        QStringList shown = text;
        for (int i = first; i < shown.size(); ++i) {
            static const QRegularExpression code(QStringLiteral("^# (\\[\\[source\\]\\]|[a-z_]+ = .+)$"));
            shown[i].replace(code, QStringLiteral("\\1"));
        }
        const auto config = parseConfig(shown.join(u'\n').toStdString(), "sample");
        QVERIFY2(config.ok(), config.ok() ? "" : config.error().message.c_str());
        QCOMPARE(config.value().sources.size(), std::size_t{3});
        const DemoConfig& demo = config.value().sources[2].demo;
        const DemoConfig plain;
        QCOMPARE(demo.stream.rate, plain.stream.rate);
        QCOMPARE(demo.stream.rhythm, plain.stream.rhythm);
        QCOMPARE(demo.stream.faults, plain.stream.faults);
        QCOMPARE(demo.partitions, plain.partitions);
        QCOMPARE(demo.company.seed, plain.company.seed);
        QCOMPARE(demo.company.tenants, plain.company.tenants);
        QCOMPARE(demo.company.campaigns, plain.company.campaigns);
        QCOMPARE(demo.historyDays, plain.historyDays);

        int single = 0;
        for (const SampleLine& line : sampleLines()) {
            if (line.active || line.number > first) {
                continue;
            }
            ++single;
            QStringList one = text;
            one[line.number].remove(0, 2);
            // Alone it may lack its companions (user and password); its own name and value are right.
            const QString errors = errorsOf(one.join(u'\n'));
            QVERIFY2(!errors.contains(line.key + QStringLiteral(": ")), qPrintable(errors));
        }
        QVERIFY(single >= 10);
    }

    void tenantsStartFromWhatHoldsForAll()
    {
        const auto config = parseConfig("[tenant.\"b\".time]\nidle_ms = 5\n[tenant.\"a\"]\ncurrency = \"USD\"\n"
                                        "[time]\ndisorder_ms = 7\n[deduplication]\nhorizon_hours = 48\n",
                                        "b.toml");
        QVERIFY(config.ok());
        const bw::engine::Settings settings = config.value().engineSettings();
        QCOMPARE(settings.of("a").time.disorderMs, 7);
        QCOMPARE(settings.of("a").time.idleMs, 1000);
        QCOMPARE(settings.of("a").currency, std::string("USD"));
        QCOMPARE(settings.of("b").time.disorderMs, 7);
        QCOMPARE(settings.of("b").time.idleMs, 5);
        QCOMPARE(settings.of("b").currency, std::string("EUR"));
        QCOMPARE(settings.of("neither").time.disorderMs, 7);
        QCOMPARE(settings.longestHorizonMs(), 48 * bw::base::kHourMs);
    }

    void errorsNameFileLineKeyAndWhatIsAllowed_data()
    {
        QTest::addColumn<QString>("toml");
        QTest::addColumn<QString>("error");
        const auto row = [](const char* tag, const QString& toml, const char* error) {
            QTest::newRow(tag) << toml << QString::fromUtf8(error);
        };
        row("near miss", QStringLiteral("\n[time]\ndisorder = 3\n"),
            "b.toml:3: [time] disorder: unknown key; did you mean disorder_ms? Known: disorder_ms, idle_ms");
        row("unknown key", QStringLiteral("[time]\nwindow = 3\n"),
            "b.toml:2: [time] window: unknown key; known: disorder_ms, idle_ms");
        row("unknown section", QStringLiteral("[tiem]\nidle_ms = 3\n"),
            "b.toml:1: [tiem]: unknown section; did you mean time? Known: time, deduplication, identity, attribution, "
            "checkpoint, connection, data, retention, engine, tenant, source");
        row("wrong type", QStringLiteral("[time]\nidle_ms = \"1s\"\n"),
            "b.toml:2: [time] idle_ms: takes a whole number from 0 to 3600000 (milliseconds), not \"1s\"");
        row("fraction", QStringLiteral("[time]\nidle_ms = 1.5\n"),
            "b.toml:2: [time] idle_ms: takes a whole number from 0 to 3600000 (milliseconds), not 1.500000");
        row("below", QStringLiteral("[time]\nidle_ms = -1\n"),
            "b.toml:2: [time] idle_ms: takes a whole number from 0 to 3600000 (milliseconds), not -1");
        row("above", QStringLiteral("[identity]\nthreshold = 1.01\n"),
            "b.toml:2: [identity] threshold: takes a number from 0 to 1, not 1.010000");
        row("not a number", QStringLiteral("[identity]\nthreshold = nan\n"),
            "b.toml:2: [identity] threshold: takes a number from 0 to 1, not nan");
        row("flag", QStringLiteral("[identity]\nprobabilistic = 1\n"),
            "b.toml:2: [identity] probabilistic: takes true or false, not 1");
        row("list", QStringLiteral("[attribution]\nexcluded_channels = \"direct\"\n"),
            "b.toml:2: [attribution] excluded_channels: takes a list of texts: channels that get no credit, not "
            "\"direct\"");
        row("section as key", QStringLiteral("time = 3\n"), "b.toml:1: time: is a section, [time], not a key");
        row("tenant's key", QStringLiteral("[tenant.\"a b\"]\ncurency = \"EUR\"\n"),
            "b.toml:2: [tenant.\"a b\"] curency: unknown key; did you mean currency? Known: name, currency, "
            "reporting_zone, time, deduplication, identity, attribution");
        row("tenant's section", QStringLiteral("[tenant.\"a\".time]\nidle = 3\n"),
            "b.toml:2: [tenant.\"a\".time] idle: unknown key; did you mean idle_ms? Known: disorder_ms, idle_ms");
        row("currency", QStringLiteral("[tenant.\"a\"]\ncurrency = \"euro\"\n"),
            "b.toml:2: [tenant.\"a\"] currency: takes a text: three capital letters, as in \"EUR\" (ISO 4217), not "
            "\"euro\"");
        row("checkpoint of a tenant", QStringLiteral("[tenant.\"a\".checkpoint]\ninterval_ms = 500\n"),
            "b.toml:1: [tenant.\"a\"] checkpoint: unknown key; known: name, currency, reporting_zone, time, "
            "deduplication, identity, attribution");
        row("source in one bracket", QStringLiteral("[source]\nid = \"x\"\n"),
            "b.toml:1: source: each source stands under a head of its own, [[source]] in two brackets");
        row("no kind", QStringLiteral("[[source]]\nid = \"x\"\n"),
            "b.toml:1: [[source]] \"x\": kind is missing; it takes \"kafka\", \"file\" or \"demo\"");
        row("wrong kind", QStringLiteral("[[source]]\nid = \"x\"\nkind = \"Kafka\"\n"),
            "b.toml:3: [[source]] \"x\" kind: takes \"kafka\", \"file\" or \"demo\", not \"Kafka\"");
        row("another kind's key", kDemo + QStringLiteral("topic = \"t\"\n"),
            "b.toml:4: [[source]] \"d\" topic: belongs to kind \"kafka\", this source is of kind \"demo\"");
        row("missing key", QStringLiteral("\n[[source]]\nid = \"f\"\nkind = \"file\"\n"),
            "b.toml:2: [[source]] \"f\": path is missing; it takes a text: the path of a file of events, one JSON "
            "object "
            "a line");
        row("same id", kDemo + kDemo, "b.toml:4: [[source]] \"d\" id: another source has this id already");
        row("start", kKafka + QStringLiteral("start = \"yesterday\"\n"),
            "b.toml:6: [[source]] \"k\" start: takes a text: \"earliest\", \"latest\" or a time such as "
            "\"2026-11-25T00:00:00Z\" (RFC 3339), not \"yesterday\"");
        row("login without password", kKafka + QStringLiteral("sasl = \"plain\"\nuser = \"u\"\n"),
            "b.toml:1: [[source]] \"k\": to log in (sasl) it needs user and one of password_file, password_env, "
            "password");
        row("not TOML", QStringLiteral("[time]\nidle_ms = \n"), "b.toml:2: ");
        row("all that is wrong, by line", QStringLiteral("[time]\nx = 1\nidle_ms = -1\n[zzzzz]\n"),
            "b.toml:2: [time] x: unknown key; known: disorder_ms, idle_ms\n"
            "b.toml:3: [time] idle_ms: takes a whole number from 0 to 3600000 (milliseconds), not -1\n"
            "b.toml:4: [zzzzz]: unknown section; known: time, deduplication, identity, attribution, checkpoint, "
            "connection, data, "
            "retention, engine, tenant, source");
    }
    void errorsNameFileLineKeyAndWhatIsAllowed()
    {
        QFETCH(QString, toml);
        QFETCH(QString, error);
        const QString found = errorsOf(toml);
        if (error.endsWith(u' ')) {
            QVERIFY2(found.startsWith(error), qPrintable(found));
        } else {
            QCOMPARE(found, error);
        }
    }

    void aZoneIsTheSameOnEveryMachine()
    {
        for (const char* const name : {"localtime", "posixrules"}) {
            const auto config =
                parseConfig("[tenant.\"a\"]\nreporting_zone = \"" + std::string(name) + "\"\n", "b.toml");
            QVERIFY2(!config, name);
        }
    }
    void theZoneIsLoadedAndMisspeltOnesAreGuessed()
    {
        const auto config = parseConfig("[tenant.\"a\"]\nreporting_zone = \"Europe/Berlin\"\n", "b.toml");
        QVERIFY(config.ok());
        QCOMPARE(config.value().tenants.at("a").engine.reportingZone.eraAt(0).offset, bw::base::kHourMs);
        QCOMPARE(
            errorsOf(QStringLiteral("[tenant.\"a\"]\nreporting_zone = \"Europe/Berlim\"\n")),
            QStringLiteral("b.toml:2: [tenant.\"a\"] reporting_zone: there is no time zone \"Europe/Berlim\"; did you "
                           "mean Europe/Berlin?"));
    }

    void kafkaSettingsAreRead()
    {
        const auto config = parseConfig(
            (kKafka + QStringLiteral("start = \"2026-01-01T00:00:00Z\"\ntls = true\nca_file = \"ca\"\n"
                                     "certificate_file = \"c\"\nkey_file = \"k\"\nkey_password = \"kp\"\n"
                                     "sasl = \"scram-sha-512\"\nuser = \"u\"\npassword = \"p\"\n"
                                     "properties = { \"a.b\" = 3, c = true, \"d\" = \"x\" }\ntenant = \"acme\"\n"
                                     "keyed_by_tenant = true\naccept_unordered_counts = true\n"))
                .toStdString(),
            "b.toml");
        QVERIFY2(config.ok(), config.ok() ? "" : config.error().message.c_str());
        const SourceConfig& source = config.value().sources.at(0);
        QCOMPARE(source.kind, SourceKind::kafka);
        const bw::kafka::SourceSettings& kafka = source.kafka.settings;
        QCOMPARE(kafka.connection.brokers, std::string("b:9092"));
        QCOMPARE(kafka.startAt, bw::kafka::StartAt::timestamp);
        QCOMPARE(kafka.startTime, bw::base::TimeMs{1'767'225'600'000});
        QVERIFY(kafka.connection.tls);
        QCOMPARE(kafka.connection.caFile, std::string("ca"));
        QCOMPARE(kafka.connection.certificateFile, std::string("c"));
        QCOMPARE(kafka.connection.keyFile, std::string("k"));
        QCOMPARE(kafka.connection.login, bw::kafka::Login::scramSha512);
        QCOMPARE(kafka.connection.user, std::string("u"));
        QCOMPARE(kafka.connection.properties,
                 (std::map<std::string, std::string>{{"a.b", "3"}, {"c", "true"}, {"d", "x"}}));
        QCOMPARE(source.kafka.password.reveal().value(), std::string("p"));
        QCOMPARE(source.kafka.keyPassword.reveal().value(), std::string("kp"));
        QCOMPARE(source.tenant, std::string("acme"));
        QVERIFY(source.keyedByTenant && source.acceptUnorderedCounts);
    }

    void secretsAreNeverShown()
    {
        const QString secret = QStringLiteral("hunter2-hunter2");
        const QString twice =
            errorsOf(kKafka + QStringLiteral("sasl = \"plain\"\nuser = \"u\"\npassword_env = \"X\"\n") +
                     QStringLiteral("password = \"%1\"\n").arg(secret));
        QVERIFY(twice.contains(QStringLiteral("the secret has been given already, in another way")));
        QVERIFY(!twice.contains(secret));
        for (const QString& wrong :
             {QStringLiteral("[\"%1\"]"), QStringLiteral("\"%1\nx\""), QStringLiteral("{a = \"%1\"}")}) {
            const QString errors =
                errorsOf(kKafka + QStringLiteral("sasl = \"plain\"\nuser = \"u\"\npassword = ") + wrong.arg(secret));
            QVERIFY(!errors.isEmpty());
            QVERIFY2(!errors.contains(secret), qPrintable(errors));
        }
    }

    void secretsThatAreNotThereAreNamedAtLoading()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("b.toml"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write((kKafka +
                    QStringLiteral("sasl = \"plain\"\nuser = \"u\"\npassword_file = \"%1/none\"\n").arg(folder.path()))
                       .toUtf8());
        file.close();
        const auto config = loadConfig(path.toStdString());
        QVERIFY(!config.ok());
        QCOMPARE(QString::fromStdString(config.error().message),
                 QStringLiteral("%1: [[source]] \"k\": cannot read %2/none: No such file or directory")
                     .arg(path, folder.path()));
    }

    void aFileThatIsNotThereIsNamed()
    {
        const auto config = loadConfig("/nonexistent/b.toml");
        QVERIFY(!config.ok());
        QCOMPARE(config.error().message, std::string("cannot read /nonexistent/b.toml: No such file or directory"));
    }
};

QTEST_APPLESS_MAIN(TestConfig)
#include "tst_config.moc"
