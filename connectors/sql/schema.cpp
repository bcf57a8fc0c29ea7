#include "connectors/sql/schema.h"

#include "connectors/sql/split_integer.h"

#include <QStringList>

namespace bw::sql {

namespace {

const QStringList& quantities()
{
    static const QStringList names{QStringLiteral("impressions"), QStringLiteral("clicks"),
                                   QStringLiteral("conversions"), QStringLiteral("cost"), QStringLiteral("revenue")};
    return names;
}

QString sumDefinitions()
{
    return sumColumns(QStringLiteral("%1 INTEGER NOT NULL"));
}

/// What is kept. Rows of sums are clustered by (tenant, start), so that a batch touches few pages and a range is one
/// run of them. Money is in micro-units; 128-bit sums are pairs of columns (split_integer.h).
Migration keepRows()
{
    const QString rows = QStringLiteral("CREATE TABLE %1 (tenant INTEGER NOT NULL, start INTEGER NOT NULL, "
                                        "series INTEGER NOT NULL, %2%3, PRIMARY KEY (tenant, start, series%4)) "
                                        "WITHOUT ROWID");
    const QString part = QStringLiteral("part INTEGER NOT NULL, ");
    const QString revisions = QStringLiteral(", late_after_hour INTEGER NOT NULL, late_after_day INTEGER NOT NULL, "
                                             "late_after_week INTEGER NOT NULL");
    return {{
        QStringLiteral("CREATE TABLE tenants (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)"),
        QStringLiteral("CREATE TABLE series (id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL, campaign TEXT NOT NULL, "
                       "channel TEXT NOT NULL, UNIQUE (tenant, campaign, channel))"),
        rows.arg(QStringLiteral("windows"), QString(), sumDefinitions(), QString()),
        rows.arg(QStringLiteral("minutes"), part, sumDefinitions(), QStringLiteral(", part")),
        rows.arg(QStringLiteral("quarter_hours"), part, sumDefinitions() + revisions, QStringLiteral(", part")),
        QStringLiteral("CREATE TABLE campaigns (series INTEGER PRIMARY KEY, name TEXT NOT NULL, "
                       "first_event INTEGER NOT NULL, last_event INTEGER NOT NULL, terminated INTEGER NOT NULL, "
                       "budget_high INTEGER, budget_low INTEGER, launched_at INTEGER, duration_days REAL)"),
        QStringLiteral("CREATE TABLE changes (tenant INTEGER NOT NULL, time INTEGER NOT NULL, event_id TEXT NOT NULL, "
                       "series INTEGER NOT NULL, type TEXT NOT NULL, summary TEXT NOT NULL, "
                       "PRIMARY KEY (tenant, time, event_id)) WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE quarantine (id INTEGER PRIMARY KEY, source TEXT NOT NULL, "
                       "partition INTEGER NOT NULL, position INTEGER NOT NULL, arrived INTEGER NOT NULL, "
                       "reason TEXT NOT NULL, field TEXT NOT NULL, expected TEXT NOT NULL, found BLOB NOT NULL, "
                       "event_id TEXT NOT NULL, tenant TEXT NOT NULL, at_stake_high INTEGER, at_stake_low INTEGER, "
                       "bytes BLOB NOT NULL, UNIQUE (source, partition, position))"),
        QStringLiteral("CREATE INDEX quarantine_by_arrival ON quarantine (arrived, source, partition, position, "
                       "reason, tenant, at_stake_high, at_stake_low)"),
        QStringLiteral("CREATE TABLE gaps (source TEXT NOT NULL, partition INTEGER NOT NULL, "
                       "from_position INTEGER NOT NULL, to_position INTEGER NOT NULL, found INTEGER NOT NULL, "
                       "PRIMARY KEY (source, partition, from_position)) WITHOUT ROWID"),
    }};
}

/// Sums made of the rows, so that long ranges are short reads: by channel (every bucket, always exact) and by campaign
/// over whole blocks of quarter-hours (blocks.h; made in the background, kept exact from then on).
Migration keepSums()
{
    const QString sums = sumColumns(QStringLiteral("%1"));
    const auto fill = [&](const QString& tier, const QString& table) {
        return QStringLiteral("INSERT INTO channel_sums (tier, tenant, start, channel, %1) "
                              "SELECT '%2', rows.tenant, start, channel, %3 FROM %4 AS rows "
                              "JOIN series ON series.id = rows.series GROUP BY rows.tenant, start, channel")
            .arg(sums, tier, carriedSumColumns(), table);
    };
    return {{
        QStringLiteral(
            "CREATE TABLE channel_sums (tier TEXT NOT NULL, tenant INTEGER NOT NULL, start INTEGER NOT NULL, "
            "channel TEXT NOT NULL, %1, PRIMARY KEY (tier, tenant, start, channel)) WITHOUT ROWID")
            .arg(sumDefinitions()),
        fill(QStringLiteral("minute"), QStringLiteral("minutes")),
        fill(QStringLiteral("quarter_hour"), QStringLiteral("quarter_hours")),
        QStringLiteral("CREATE TABLE blocks (length INTEGER NOT NULL, tenant INTEGER NOT NULL, start INTEGER NOT NULL, "
                       "series INTEGER NOT NULL, %1, PRIMARY KEY (length, tenant, start, series)) WITHOUT ROWID")
            .arg(sumDefinitions()),
        QStringLiteral("CREATE TABLE blocks_made (length INTEGER NOT NULL, start INTEGER NOT NULL, "
                       "PRIMARY KEY (length, start)) WITHOUT ROWID"),
    }};
}

/// Windows of engines that began anew stand beside those of the ones before, as minutes and quarter-hours do.
Migration keepPartsOfWindows()
{
    const QString sums = sumColumns(QStringLiteral("%1"));
    return {{
        QStringLiteral("CREATE TABLE windows_by_part (tenant INTEGER NOT NULL, start INTEGER NOT NULL, "
                       "series INTEGER NOT NULL, part INTEGER NOT NULL, %1, "
                       "PRIMARY KEY (tenant, start, series, part)) WITHOUT ROWID")
            .arg(sumDefinitions()),
        QStringLiteral("INSERT INTO windows_by_part (tenant, start, series, part, %1) "
                       "SELECT tenant, start, series, 0, %1 FROM windows")
            .arg(sums),
        QStringLiteral("DROP TABLE windows"),
        QStringLiteral("ALTER TABLE windows_by_part RENAME TO windows"),
    }};
}

/// Rows with late events after the end of their hour are few among many.
Migration findRevisions()
{
    return {{QStringLiteral("CREATE INDEX quarter_hours_revised ON quarter_hours (tenant, start, series) "
                            "WHERE late_after_hour > 0")}};
}

int versionOf(Connection& connection)
{
    const auto table = connection.integer(
        QStringLiteral("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'"));
    return table ? static_cast<int>(
                       connection.integer(QStringLiteral("SELECT MAX(version) FROM schema_version")).value_or(0))
                 : 0;
}

} // namespace

QString sumColumns(const QString& pattern)
{
    QStringList columns;
    for (const QString& name : quantities()) {
        columns << pattern.arg(name + QStringLiteral("_high")) << pattern.arg(name + QStringLiteral("_low"));
    }
    columns << pattern.arg(QStringLiteral("events")) << pattern.arg(QStringLiteral("late_events"));
    return columns.join(QStringLiteral(", "));
}

QString carriedSumColumns()
{
    QStringList sums;
    for (const QString& name : quantities()) {
        const QString base = QString::number(SplitInteger::kBase);
        sums << QStringLiteral("SUM(%1_high) + SUM(%1_low) / %2").arg(name, base)
             << QStringLiteral("SUM(%1_low) % %2").arg(name, base);
    }
    sums << QStringLiteral("SUM(events)") << QStringLiteral("SUM(late_events)");
    return sums.join(QStringLiteral(", "));
}

std::span<const Migration> migrations()
{
    static const std::vector<Migration> steps{keepRows(), keepSums(), keepPartsOfWindows(), findRevisions()};
    return steps;
}

base::Result<void> migrate(Connection& connection, const QString& path, std::span<const Migration> steps)
{
    const int newest = static_cast<int>(steps.size());
    int version = versionOf(connection);
    if (version > newest) {
        return base::Error{
            fromQt(QStringLiteral("%1 was written by a newer Bellwether (version %2 of the file; this one "
                                  "knows up to %3). Update this program, or give it another [data] folder.")
                       .arg(path)
                       .arg(version)
                       .arg(newest))};
    }
    while (version < newest) {
        Transaction transaction(connection, Transaction::Kind::write);
        version = versionOf(connection); // another process may have been faster
        if (version < newest) {
            if (version == 0) {
                connection.execute(QStringLiteral("CREATE TABLE schema_version (version INTEGER PRIMARY KEY)"));
            }
            for (const QString& statement : steps[static_cast<std::size_t>(version)].statements) {
                connection.execute(statement);
            }
            ++version;
            connection.execute(QStringLiteral("INSERT INTO schema_version (version) VALUES (%1)").arg(version));
        }
        transaction.commit();
    }
    return {};
}

} // namespace bw::sql
