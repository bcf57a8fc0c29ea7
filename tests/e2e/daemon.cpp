#include "tests/e2e/daemon.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <csignal>
#include <functional>
#include <sys/prctl.h>

namespace bw::e2e {

namespace {

constexpr int kStopTimeoutMs = 30'000;
/// How the store splits 128-bit sums: value = high · 10¹² + low.
constexpr std::int64_t kSplitBase = 1'000'000'000'000;

/// Opens the file read-only for the length of `use`. False if that or a query fails.
bool withDatabase(const QString& path, const std::function<bool(QSqlDatabase&)>& use)
{
    if (!QFile::exists(path)) {
        return false;
    }
    const QString name = QStringLiteral("e2e");
    bool done = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"));
        database.setDatabaseName(path);
        done = database.open() && use(database);
    }
    QSqlDatabase::removeDatabase(name);
    return done;
}

Int128 joined(const QSqlQuery& row, int at)
{
    return static_cast<Int128>(row.value(at).toLongLong()) * kSplitBase + row.value(at + 1).toLongLong();
}

std::optional<std::int64_t> number(QSqlDatabase& database, const QString& sql)
{
    QSqlQuery query(database);
    return query.exec(sql) && query.next() ? std::optional(query.value(0).toLongLong()) : std::nullopt;
}

bool readWindows(QSqlDatabase& database, Windows& windows)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral(
            "SELECT start, tenants.name, campaign, channel, impressions_high, impressions_low, clicks_high, "
            "clicks_low, conversions_high, conversions_low, cost_high, cost_low, revenue_high, revenue_low, events "
            "FROM windows JOIN series ON series.id = windows.series JOIN tenants ON tenants.id = windows.tenant"))) {
        qWarning("%s", qPrintable(query.lastError().text()));
        return false;
    }
    while (query.next()) {
        const WindowKey key{query.value(0).toLongLong(), query.value(1).toString().toStdString(),
                            query.value(2).toString().toStdString(), query.value(3).toString().toStdString()};
        const WindowSums sums{joined(query, 4),  joined(query, 6),  joined(query, 8),
                              joined(query, 10), joined(query, 12), query.value(14).toLongLong()};
        if (!windows.emplace(key, sums).second) {
            qWarning("a window is stored twice");
            return false;
        }
    }
    return true;
}

bool readRejected(QSqlDatabase& database, std::set<std::pair<std::uint32_t, std::int64_t>>& rejected)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT partition, position FROM quarantine"))) {
        return false;
    }
    while (query.next()) {
        rejected.emplace(query.value(0).toUInt(), query.value(1).toLongLong());
    }
    return true;
}

} // namespace

Daemon::Daemon(const QString& settings, const QString& source)
{
    QFile configuration(path("bellwether.toml"));
    const QString text =
        settings +
        QStringLiteral("\n[data]\nfolder = \"%1\"\n\n[[source]]\nid = \"events\"\n%2\n").arg(path("data"), source);
    if (!configuration.open(QIODevice::WriteOnly) || configuration.write(text.toUtf8()) < 0) {
        qFatal("cannot write %s", qPrintable(configuration.fileName()));
    }
}

Daemon::~Daemon()
{
    if (isRunning()) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

bool Daemon::start()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(path("log"));
    m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    m_process.start(QStringLiteral(BW_DAEMON), {QStringLiteral("--config"), path("bellwether.toml")});
    return m_process.waitForStarted();
}

std::optional<int> Daemon::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(kStopTimeoutMs) || m_process.exitStatus() != QProcess::NormalExit) {
        return std::nullopt;
    }
    return m_process.exitCode();
}

QByteArray Daemon::log() const
{
    QFile file(path("log"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::int64_t Daemon::windowCount() const
{
    std::int64_t count = 0;
    static_cast<void>(withDatabase(path("data/history.db"), [&](QSqlDatabase& database) {
        count = number(database, QStringLiteral("SELECT COUNT(*) FROM windows")).value_or(0);
        return true;
    }));
    return count;
}

std::optional<Stored> Daemon::stored() const
{
    Stored stored;
    const bool read = withDatabase(path("data/history.db"), [&](QSqlDatabase& database) {
        const auto events = number(database, QStringLiteral("SELECT SUM(events) FROM quarter_hours"));
        const auto late = number(database, QStringLiteral("SELECT SUM(late_events) FROM quarter_hours"));
        const auto gaps = number(database, QStringLiteral("SELECT COUNT(*) FROM gaps"));
        if (!events || !late || !gaps) {
            return false;
        }
        stored.campaignEvents = *events;
        stored.lateCampaignEvents = *late;
        stored.gaps = *gaps;
        return readWindows(database, stored.windows) && readRejected(database, stored.rejected);
    });
    return read ? std::optional(stored) : std::nullopt;
}

} // namespace bw::e2e
