#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "tests/desktop/engine_desk.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <array>
#include <fcntl.h>
#include <unistd.h>

using namespace bw;

namespace {

constexpr int kPatienceMs = 30'000;

// libfaketime asks for the clock while it looks for the clock's own function, which the address sanitizer cannot bear.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool kSanitized = true;
#elif defined(__has_feature)
constexpr bool kSanitized = __has_feature(address_sanitizer);
#else
constexpr bool kSanitized = false;
#endif

/// Begins this program again with libfaketime before the system's clock, which a file sets from then on. Nothing
/// happens where there is no libfaketime.
void beginUnderFakeTime()
{
    static constexpr std::array kPlaces{"/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1",
                                        "/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1",
                                        "/usr/lib/faketime/libfaketimeMT.so.1"};
    if (kSanitized || qEnvironmentVariableIsSet("FAKETIME_TIMESTAMP_FILE")) {
        return;
    }
    for (const char* library : kPlaces) {
        if (!QFile::exists(QLatin1String(library))) {
            continue;
        }
        const QByteArray file = QDir::tempPath().toLocal8Bit() + "/bw-wrong-clock-" + QByteArray::number(::getpid());
        qputenv("LD_PRELOAD", library);
        qputenv("FAKETIME_TIMESTAMP_FILE", file);
        qputenv("FAKETIME_NO_CACHE", "1");
        qputenv("FAKETIME_DONT_FAKE_MONOTONIC", "1"); // timers and waiting go on as ever
        QFile words(QStringLiteral("/proc/self/cmdline"));
        if (!words.open(QIODevice::ReadOnly)) {
            return;
        }
        QList<QByteArray> arguments = words.readAll().split('\0');
        arguments.removeLast();
        std::vector<char*> raw;
        for (QByteArray& each : arguments) {
            raw.push_back(each.data());
        }
        raw.push_back(nullptr);
        ::execv("/proc/self/exe", raw.data());
    }
}

void setClock(const char* offset)
{
    QFile file(qEnvironmentVariable("FAKETIME_TIMESTAMP_FILE"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(offset);
}

/// A file of campaign events of the last minutes before `end`.
void writeEvents(const QString& path, const QDateTime& end)
{
    constexpr int kEvents = 200;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (int i = 0; i < kEvents; ++i) {
        const QString time = end.addSecs(i - kEvents).toUTC().toString(Qt::ISODateWithMs);
        file.write(QStringLiteral(R"({"event_id":"%1-%2","tenant_id":"acme","event_type":"campaign_optimization",)"
                                  R"("timestamp":"%2","campaign_id":"c1","campaign_name":"C 1","channel":"social",)"
                                  R"("performance_metrics":{"impressions":100,"clicks":5,"conversions":1,)"
                                  R"("revenue":10,"cost":2},"optimization_trigger":"manual_trigger",)"
                                  R"("changes_made":{"bid_adjustment":0.05}})"
                                  "\n")
                       .arg(i)
                       .arg(time)
                       .toUtf8());
    }
}

struct Start : test::EngineDesk {
    using EngineDesk::EngineDesk;

    std::int64_t eventsIn()
    {
        const auto& status = desk.window().state().status;
        return status != nullptr ? status->eventsIn : 0;
    }
};

} // namespace

/// The desk on a machine whose clock is far from that of whoever sends the events.
class TestWrongClock : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString readsFile(const char* name) const
    {
        return QStringLiteral("[data]\nfolder = \"%1/%2\"\n[[source]]\nid = \"recorded\"\nkind = \"file\"\n"
                              "path = \"%1/%2.ndjson\"\n")
            .arg(m_folder.path(), QLatin1String(name));
    }

public:
    static void initMain() { beginUnderFakeTime(); }

private Q_SLOTS:
    void init()
    {
        if (!qEnvironmentVariableIsSet("FAKETIME_TIMESTAMP_FILE")) {
            QSKIP(kSanitized ? "libfaketime does not go with the address sanitizer"
                             : "there is no libfaketime (Debian's package faketime)");
        }
        setClock("+0");
    }
    void cleanupTestCase()
    {
        if (qEnvironmentVariableIsSet("FAKETIME_TIMESTAMP_FILE")) {
            QFile::remove(qEnvironmentVariable("FAKETIME_TIMESTAMP_FILE"));
        }
    }

    void aClockThatIsBehindIsTold()
    {
        const QDateTime sent = QDateTime::currentDateTimeUtc();
        writeEvents(m_folder.filePath(QStringLiteral("behind.ndjson")), sent);
        setClock("-2d");
        const QString clock = sent.addDays(-2).toString(QStringLiteral("yyyy-MM-dd"));
        Start start(readsFile("behind"));
        QTRY_VERIFY_WITH_TIMEOUT(start.said().contains(QStringLiteral("is behind")), kPatienceMs);
        const QString tomorrow = sent.addDays(-1).toString(QStringLiteral("yyyy-MM-dd")); // midnight may have passed
        QVERIFY2((start.said().contains(clock) || start.said().contains(tomorrow)) &&
                     start.said().contains(QStringLiteral("behind.ndjson")),
                 qPrintable(start.said()));
        QVERIFY(!start.showsFigures());
    }

    void aClockThatIsAheadIsTold()
    {
        writeEvents(m_folder.filePath(QStringLiteral("ahead.ndjson")), QDateTime::currentDateTimeUtc());
        setClock("+120d");
        Start start(readsFile("ahead"));
        QTRY_VERIFY_WITH_TIMEOUT(start.said().contains(QStringLiteral("is ahead")), kPatienceMs);
        QVERIFY(!start.showsFigures());
    }

    void aClockThatIsRightIsNotDoubted()
    {
        writeEvents(m_folder.filePath(QStringLiteral("right.ndjson")), QDateTime::currentDateTimeUtc());
        Start start(readsFile("right"));
        QTRY_VERIFY_WITH_TIMEOUT(start.showsFigures(), kPatienceMs);
        QVERIFY2(!start.said().contains(QStringLiteral("clock")), qPrintable(start.said()));
    }

    /// While the desk runs: all is counted as before.
    void aClockThatIsSetStopsNothing()
    {
        Start start(QStringLiteral("[data]\nfolder = \"%1/demo\"\n[[source]]\nid = \"demo\"\nkind = \"demo\"\n"
                                   "events_per_second = 500\nhistory_days = 0\n")
                        .arg(m_folder.path()));
        QTRY_VERIFY_WITH_TIMEOUT(start.showsFigures(), kPatienceMs);
        setClock("+1h");
        const std::int64_t before = start.eventsIn();
        QTRY_VERIFY_WITH_TIMEOUT(start.eventsIn() > before + 500, kPatienceMs);
        QCOMPARE(start.said(), QString());
    }
};

QTEST_MAIN(TestWrongClock)
#include "tst_wrong_clock.moc"
