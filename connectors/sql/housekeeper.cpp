#include "connectors/sql/housekeeper.h"

#include <algorithm>

namespace bw::sql {

namespace {

/// How long a block's quarter-hours rest before they are summed: most late events are in by then.
constexpr base::TimeMs kSettlingTime = 2 * base::kHourMs;
constexpr int kBlocksAStep = 8;

} // namespace

bool Housekeeper::step(base::TimeMs now)
{
    const base::TimeMs oldestQuarter = now - m_retention.quarterHours;
    // Blocks go before the rows that they sum, or a query could see more than there is.
    for (const base::TimeMs length : kBlockLengths) {
        const QString ofLength = QStringLiteral("length = %1 AND ").arg(length);
        if (deleteSlice(QStringLiteral("blocks_made"), QStringLiteral("start"), ofLength, oldestQuarter,
                        base::kDayMs)) {
            m_writer.forget();
            return true;
        }
    }
    const auto tenants = m_connection.integer(QStringLiteral("SELECT MAX(id) FROM tenants")).value_or(0);
    for (std::int64_t tenant = 1; tenant <= tenants; ++tenant) {
        const QString ofTenant = QStringLiteral("tenant = %1 AND ").arg(tenant);
        const QString start = QStringLiteral("start");
        const auto sliceOf = [&](const QString& table, const QString& time, const QString& condition,
                                 base::TimeMs before,
                                 base::TimeMs slice) { return deleteSlice(table, time, condition, before, slice); };
        const auto channelSums = [&](runtime::Tier tier, base::TimeMs before) {
            return sliceOf(QStringLiteral("channel_sums"), start,
                           QStringLiteral("tier = '%1' AND ").arg(channelTierOf(tier)) + ofTenant, before,
                           base::kDayMs);
        };
        if (sliceOf(QStringLiteral("windows"), start, ofTenant, now - m_retention.windows, 30 * base::kSecondMs) ||
            sliceOf(QStringLiteral("minutes"), start, ofTenant, now - m_retention.minutes, 5 * base::kMinuteMs) ||
            channelSums(runtime::Tier::minute, now - m_retention.minutes) ||
            sliceOf(QStringLiteral("quarter_hours"), start, ofTenant, oldestQuarter, base::kHourMs) ||
            channelSums(runtime::Tier::quarterHour, oldestQuarter) ||
            sliceOf(QStringLiteral("changes"), QStringLiteral("time"), ofTenant, oldestQuarter, base::kDayMs)) {
            return true;
        }
        for (const base::TimeMs length : kBlockLengths) {
            if (sliceOf(QStringLiteral("blocks"), start, QStringLiteral("length = %1 AND ").arg(length) + ofTenant,
                        oldestQuarter, length)) {
                return true;
            }
        }
    }
    return deleteSlice(QStringLiteral("quarantine"), QStringLiteral("arrived"), QString(), now - m_retention.quarantine,
                       base::kMinuteMs) ||
           deleteSlice(QStringLiteral("gaps"), QStringLiteral("found"), QString(), oldestQuarter, base::kDayMs) ||
           m_writer.makeBlocks(oldestQuarter, now - kSettlingTime, kBlocksAStep);
}

/// Deletes the oldest rows whose time is before `before`, a slice of time from the very oldest. Whether there were any.
bool Housekeeper::deleteSlice(const QString& table, const QString& timeColumn, const QString& condition,
                              base::TimeMs before, base::TimeMs slice)
{
    QString where = condition;
    where.chop(where.isEmpty() ? 0 : 5); // the last " AND "
    const auto oldest =
        m_connection.integer(QStringLiteral("SELECT MIN(%1) FROM %2 WHERE %3")
                                 .arg(timeColumn, table, where.isEmpty() ? QStringLiteral("1") : where));
    if (!oldest || *oldest >= before) {
        return false;
    }
    QSqlQuery& remove =
        m_connection.statement(QStringLiteral("DELETE FROM %1 WHERE %2%3 < ?").arg(table, condition, timeColumn));
    remove.bindValue(0, toVariant(std::min(before, *oldest + slice)));
    m_connection.run(remove);
    return true;
}

} // namespace bw::sql
