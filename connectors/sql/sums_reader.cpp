#include "connectors/sql/reader.h"

#include <algorithm>

namespace bw::sql {

namespace {

/// SUM() of every column, the halves as they are: join() takes sums of halves.
QString plainSums()
{
    return sumColumns(QStringLiteral("SUM(%1)"));
}

/// The rows of a few series are few among many: each is looked up by its key rather than the whole range scanned …
constexpr std::size_t kSeriesLookedUpMax = 32;

QString lookUpSql(const QString& table, const QString& more)
{
    return QStringLiteral(
               "WITH RECURSIVE starts(at) AS (SELECT ? UNION ALL SELECT at + ? FROM starts WHERE at + ? < ?) "
               "SELECT series, %1 FROM starts CROSS JOIN %2 AS rows ON rows.start = starts.at "
               "WHERE %3rows.tenant = ? AND rows.series = ? GROUP BY series")
        .arg(plainSums(), table, more);
}

QString scanSql(const QString& table, const QString& more, bool oneStart)
{
    return QStringLiteral("SELECT series, %1 FROM %2 WHERE %3tenant = ? AND %4 GROUP BY series")
        .arg(plainSums(), table, more,
             oneStart ? QStringLiteral("start = ?") : QStringLiteral("start >= ? AND start < ?"));
}

} // namespace

runtime::HistoryAnswer Reader::find(const runtime::SumsQuery& query)
{
    std::vector<runtime::SumsRow> answer;
    const auto tenant = tenantId(query.tenantId);
    const auto within = tenant ? clip(query, *tenant) : std::nullopt;
    if (!within) {
        return answer;
    }
    const auto [first, last] = *within;
    const bool byChannel = query.campaignIds.empty() && query.tier != runtime::Tier::window &&
                           (query.groupBy == runtime::GroupBy::tenant || query.groupBy == runtime::GroupBy::channel);
    const std::vector<std::int64_t> only = seriesOf(*tenant, query.campaignIds);
    if (only.empty() && !query.campaignIds.empty()) {
        return answer;
    }
    if (!byChannel && query.tier == runtime::Tier::quarterHour) {
        readBlocksMade(first, last);
    }
    const auto addBucket = [&](base::TimeMs name, base::TimeMs from, base::TimeMs to) {
        Groups groups;
        if (byChannel) {
            addByChannel(query, *tenant, from, to, groups);
        } else {
            addBySeries(query, *tenant, only, from, to, groups);
        }
        for (auto& [key, amount] : groups) {
            answer.push_back({name, key.first, key.second, amount.sums, amount.lateEvents});
        }
    };
    if (query.bucketStarts.empty()) {
        addBucket(query.from, first, last);
    }
    for (std::size_t i = 0; i < query.bucketStarts.size(); ++i) {
        const base::TimeMs from = std::max(first, query.bucketStarts[i]);
        const base::TimeMs to = i + 1 < query.bucketStarts.size() ? std::min(last, query.bucketStarts[i + 1]) : last;
        if (from < to) {
            addBucket(query.bucketStarts[i], from, to);
        }
    }
    return answer;
}

/// The part of the range where the tenant has rows at all, on their grid; nothing if there is none.
std::optional<base::Interval> Reader::clip(const runtime::SumsQuery& query, std::int64_t tenant)
{
    const base::TimeMs length = lengthOf(query.tier);
    QSqlQuery& select = m_connection.statement(QStringLiteral("SELECT (SELECT MIN(start) FROM %1 WHERE tenant = ?), "
                                                              "(SELECT MAX(start) FROM %1 WHERE tenant = ?)")
                                                   .arg(tableOf(query.tier)));
    select.bindValue(0, toVariant(tenant));
    select.bindValue(1, toVariant(tenant));
    m_connection.run(select);
    std::optional<base::Interval> within;
    if (select.next() && !select.value(0).isNull()) {
        const base::TimeMs from = std::max<base::TimeMs>(query.from, select.value(0).toLongLong());
        const base::TimeMs to = std::min<base::TimeMs>(query.to, select.value(1).toLongLong() + length);
        if (from < to) {
            within = base::Interval{ceilTo(from, length), ceilTo(to, length)};
        }
    }
    select.finish();
    return within;
}

void Reader::addByChannel(const runtime::SumsQuery& query, std::int64_t tenant, base::TimeMs from, base::TimeMs to,
                          Groups& groups)
{
    static const QString sql = QStringLiteral("SELECT channel, %1 FROM channel_sums WHERE tier = ? AND tenant = ? AND "
                                              "start >= ? AND start < ? GROUP BY channel")
                                   .arg(plainSums());
    QSqlQuery& select = m_connection.statement(sql);
    select.bindValue(0, channelTierOf(query.tier));
    select.bindValue(1, toVariant(tenant));
    select.bindValue(2, toVariant(from));
    select.bindValue(3, toVariant(to));
    m_connection.run(select);
    while (select.next()) {
        std::optional<event::Channel> channel;
        if (query.groupBy == runtime::GroupBy::channel) {
            const std::string name = fromQt(select.value(0).toString());
            channel = static_cast<event::Channel>(std::ranges::find(event::kChannelNames, name) -
                                                  event::kChannelNames.begin());
        }
        groups[{std::string(), channel}] += readAmount(select, 1);
    }
    select.finish();
}

void Reader::addBySeries(const runtime::SumsQuery& query, std::int64_t tenant, const std::vector<std::int64_t>& only,
                         base::TimeMs from, base::TimeMs to, Groups& groups)
{
    for (const Piece& piece : decompose(query.tier, from, to)) {
        const bool fromBlocks = piece.length > 0;
        const base::TimeMs step = fromBlocks ? piece.length : lengthOf(query.tier);
        const QString table = fromBlocks ? QStringLiteral("blocks") : tableOf(query.tier);
        const bool oneStart = piece.to - piece.from == step;
        if (only.empty() || only.size() > kSeriesLookedUpMax) {
            QSqlQuery& select = m_connection.statement(
                scanSql(table, fromBlocks ? QStringLiteral("length = ? AND ") : QString(), oneStart));
            int at = 0;
            if (fromBlocks) {
                select.bindValue(at++, toVariant(piece.length));
            }
            select.bindValue(at++, toVariant(tenant));
            select.bindValue(at++, toVariant(piece.from));
            if (!oneStart) {
                select.bindValue(at++, toVariant(piece.to));
            }
            addRows(query, select, only, groups);
            continue;
        }
        for (const std::int64_t series : only) {
            QSqlQuery& select = m_connection.statement(
                lookUpSql(table, fromBlocks ? QStringLiteral("rows.length = ? AND ") : QString()));
            int at = 0;
            select.bindValue(at++, toVariant(piece.from));
            select.bindValue(at++, toVariant(step));
            select.bindValue(at++, toVariant(step));
            select.bindValue(at++, toVariant(piece.to));
            if (fromBlocks) {
                select.bindValue(at++, toVariant(piece.length));
            }
            select.bindValue(at++, toVariant(tenant));
            select.bindValue(at++, toVariant(series));
            addRows(query, select, only, groups);
        }
    }
}

/// `only`, ascending, holds the series that count; empty: all.
void Reader::addRows(const runtime::SumsQuery& query, QSqlQuery& statement, const std::vector<std::int64_t>& only,
                     Groups& groups)
{
    const bool byCampaign = query.groupBy == runtime::GroupBy::campaign || query.groupBy == runtime::GroupBy::series;
    const bool byChannel = query.groupBy == runtime::GroupBy::channel || query.groupBy == runtime::GroupBy::series;
    m_connection.run(statement);
    while (statement.next()) {
        const std::int64_t id = statement.value(0).toLongLong();
        if (!only.empty() && !std::ranges::binary_search(only, id)) {
            continue;
        }
        const Series& series = m_series.at(static_cast<std::size_t>(id));
        groups[{byCampaign ? series.campaign : std::string(),
                byChannel ? std::optional(series.channel) : std::nullopt}] += readAmount(statement, 1);
    }
    statement.finish();
}

void Reader::readBlocksMade(base::TimeMs from, base::TimeMs to)
{
    static const QString sql =
        QStringLiteral("SELECT start FROM blocks_made WHERE length = ? AND start >= ? AND start < ?");
    m_blocksMade.clear();
    for (const base::TimeMs length : kBlockLengths) {
        QSqlQuery& select = m_connection.statement(sql);
        select.bindValue(0, toVariant(length));
        select.bindValue(1, toVariant(from));
        select.bindValue(2, toVariant(to));
        m_connection.run(select);
        while (select.next()) {
            m_blocksMade.emplace(length, select.value(0).toLongLong());
        }
        select.finish();
    }
}

/// The longest blocks that begin where the one before ends and stay within the range; rows where there is none.
/// Neighbours of one length make one piece.
std::vector<Reader::Piece> Reader::decompose(runtime::Tier tier, base::TimeMs from, base::TimeMs to) const
{
    const base::TimeMs row = lengthOf(tier);
    base::TimeMs at = ceilTo(from, row);
    const base::TimeMs end = ceilTo(to, row);
    std::vector<Piece> pieces;
    while (at < end) {
        base::TimeMs length = 0;
        for (const base::TimeMs candidate : kBlockLengths) {
            if (tier == runtime::Tier::quarterHour && at + candidate <= end && m_blocksMade.contains({candidate, at})) {
                length = candidate;
            }
        }
        base::TimeMs next = at + length;
        if (length == 0) {
            // On with rows to the next place where a block may begin.
            next = tier == runtime::Tier::quarterHour ? std::min(end, ceilTo(at + 1, kBlockLengths.front())) : end;
        }
        if (!pieces.empty() && pieces.back().length == length) {
            pieces.back().to = next;
        } else {
            pieces.push_back({length, at, next});
        }
        at = next;
    }
    return pieces;
}

} // namespace bw::sql
