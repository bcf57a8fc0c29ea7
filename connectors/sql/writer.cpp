#include "connectors/sql/writer.h"

#include "connectors/sql/split_integer.h"

#include <algorithm>

namespace bw::sql {

namespace {

QString placeholders(int count)
{
    return QStringList(count, QStringLiteral("?")).join(QStringLiteral(", "));
}

void bindMoney(QSqlQuery& statement, int first, const std::optional<base::Money>& money)
{
    const auto halves = money ? split(money->micros) : std::nullopt;
    statement.bindValue(first, toVariant(halves ? std::optional(halves->high) : std::nullopt));
    statement.bindValue(first + 1, toVariant(halves ? std::optional(halves->low) : std::nullopt));
}

/// tier, tenant, start, series, part: all but the first, which is the table.
void bindBucketKey(QSqlQuery& statement, const auto& key)
{
    statement.bindValue(0, toVariant(std::get<1>(key)));
    statement.bindValue(1, toVariant(std::get<2>(key)));
    statement.bindValue(2, toVariant(std::get<3>(key)));
    statement.bindValue(3, toVariant(std::int64_t{std::get<4>(key)}));
}

QByteArray toBytes(std::string_view bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

} // namespace

struct Writer::SumTable {
    SumTable(const QString& table, const QStringList& key)
        : select(QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?")
                     .arg(sumColumns(QStringLiteral("%1")), table, key.join(QStringLiteral(" = ? AND ")))),
          insert(QStringLiteral("INSERT OR REPLACE INTO %1 (%2, %3) VALUES (%4)")
                     .arg(table, key.join(QStringLiteral(", ")), sumColumns(QStringLiteral("%1")),
                          placeholders(static_cast<int>(key.size()) + kSumColumnCount)))
    {}
    QString select, insert;
};

void Writer::write(const runtime::HistoryBatch& batch)
{
    m_seriesOfBatch.clear();
    m_channelDeltas.clear();
    m_blockDeltas.clear();
    try {
        Transaction transaction(m_connection, Transaction::Kind::write);
        beginBatch();
        std::ranges::for_each(batch.windows, [this](const auto& row) { putWindow(row); });
        std::ranges::for_each(batch.minutes, [this](const auto& row) { putBucket(runtime::Tier::minute, row); });
        std::ranges::for_each(batch.quarterHours,
                              [this](const auto& row) { putBucket(runtime::Tier::quarterHour, row); });
        applyDeltas();
        std::ranges::for_each(batch.campaigns, [this](const auto& info) { putCampaign(info); });
        std::ranges::for_each(batch.changes, [this](const auto& change) { putChange(change); });
        std::ranges::for_each(batch.quarantine, [this](const auto& row) { putQuarantine(row); });
        std::ranges::for_each(batch.gaps, [this](const auto& gap) { putGap(gap); });
        transaction.commit();
    } catch (const Failure&) {
        forget(); // ids given out in the transaction are gone with it
        throw;
    }
}

/// Inside a transaction, so that no other process changes the file any more.
void Writer::beginBatch()
{
    const auto version = m_connection.integer(QStringLiteral("PRAGMA data_version"));
    if (version == m_dataVersion) {
        return;
    }
    forget();
    QSqlQuery& made = m_connection.statement(QStringLiteral("SELECT length, start FROM blocks_made"));
    m_connection.run(made);
    while (made.next()) {
        m_blocksMade.emplace(made.value(0).toLongLong(), made.value(1).toLongLong());
    }
    made.finish();
    m_dataVersion = version;
}

void Writer::forget()
{
    m_dataVersion.reset();
    m_tenants.clear();
    m_series.clear();
    m_seriesOfBatch.clear();
    m_blocksMade.clear();
    m_buckets.clear();
}

std::int64_t Writer::tenantId(const std::string& name)
{
    const auto known = m_tenants.find(name);
    if (known != m_tenants.end()) {
        return known->second;
    }
    QSqlQuery& insert = m_connection.statement(QStringLiteral("INSERT OR IGNORE INTO tenants (name) VALUES (?)"));
    insert.bindValue(0, toQt(name));
    m_connection.run(insert);
    QSqlQuery& select = m_connection.statement(QStringLiteral("SELECT id FROM tenants WHERE name = ?"));
    select.bindValue(0, toQt(name));
    m_connection.run(select);
    select.next();
    const std::int64_t id = select.value(0).toLongLong();
    select.finish();
    m_tenants.emplace(name, id);
    return id;
}

Writer::SeriesId Writer::seriesId(const engine::SeriesRef& series)
{
    const auto known = m_seriesOfBatch.find(series.get());
    if (known != m_seriesOfBatch.end()) {
        return known->second;
    }
    const auto id = lookUpSeries(*series);
    m_seriesOfBatch.emplace(series.get(), id);
    return id;
}

Writer::SeriesId Writer::lookUpSeries(const campaign::SeriesKey& key)
{
    const auto known = m_series.find(key);
    if (known != m_series.end()) {
        return known->second;
    }
    const std::int64_t tenant = tenantId(key.tenantId);
    const auto bind = [&](QSqlQuery& statement) {
        statement.bindValue(0, toVariant(tenant));
        statement.bindValue(1, toQt(key.campaignId));
        statement.bindValue(2, toQt(event::kChannelNames[static_cast<std::size_t>(key.channel)]));
        m_connection.run(statement);
    };
    bind(m_connection.statement(
        QStringLiteral("INSERT OR IGNORE INTO series (tenant, campaign, channel) VALUES (?, ?, ?)")));
    QSqlQuery& select = m_connection.statement(
        QStringLiteral("SELECT id FROM series WHERE tenant = ? AND campaign = ? AND channel = ?"));
    bind(select);
    select.next();
    const SeriesId id{tenant, select.value(0).toLongLong()};
    select.finish();
    m_series.emplace(key, id);
    return id;
}

void Writer::putWindow(const engine::WindowRow& row)
{
    static const QString sql =
        QStringLiteral("INSERT OR REPLACE INTO windows (tenant, start, series, part, %1) VALUES (%2)")
            .arg(sumColumns(QStringLiteral("%1")), placeholders(4 + kSumColumnCount));
    const auto ids = seriesId(row.series);
    QSqlQuery& insert = m_connection.statement(sql);
    bindBucketKey(insert, BucketKey{runtime::Tier::window, ids.tenant, row.start, ids.series, row.part});
    bindAmount(insert, 4, {row.sums, 0});
    m_connection.run(insert);
}

void Writer::putBucket(runtime::Tier tier, const engine::BucketRow& row)
{
    struct Sql {
        QString select, insert, replace;
    };
    const auto build = [](runtime::Tier of, const QString& more, int moreCount) {
        const QString columns = sumColumns(QStringLiteral("%1"));
        const QString into = QStringLiteral("%1 (tenant, start, series, part, %2%3) VALUES (%4)")
                                 .arg(tableOf(of), columns, more, placeholders(4 + kSumColumnCount + moreCount));
        return Sql{QStringLiteral("SELECT %1 FROM %2 WHERE tenant = ? AND start = ? AND series = ? AND part = ?")
                       .arg(columns, tableOf(of)),
                   QStringLiteral("INSERT OR IGNORE INTO ") + into, QStringLiteral("INSERT OR REPLACE INTO ") + into};
    };
    static const Sql minuteSql = build(runtime::Tier::minute, QString(), 0);
    static const Sql quarterSql =
        build(runtime::Tier::quarterHour, QStringLiteral(", late_after_hour, late_after_day, late_after_week"), 3);
    const bool isQuarter = tier == runtime::Tier::quarterHour;
    const Sql& sql = isQuarter ? quarterSql : minuteSql;
    const auto ids = seriesId(row.series);
    const BucketKey key{tier, ids.tenant, row.start, ids.series, row.part};
    const Amount amount{row.sums, row.lateEvents};
    const auto put = [&](const QString& into) -> int {
        QSqlQuery& statement = m_connection.statement(into);
        bindBucketKey(statement, key);
        bindAmount(statement, 4, amount);
        for (int i = 0; isQuarter && i < 3; ++i) {
            statement.bindValue(4 + kSumColumnCount + i, toVariant(row.lateAfterEnd[static_cast<std::size_t>(i)]));
        }
        m_connection.run(statement);
        return statement.numRowsAffected();
    };

    // One not written lately is most likely new, which the insert finds out by itself.
    Amount delta = amount;
    if (m_buckets.contains(key) || put(sql.insert) == 0) {
        delta -= bucketInFile(key, sql.select);
        put(sql.replace);
    }
    remember(key, amount);
    noteDelta(tier, ids, row, delta);
}

/// Precondition: the bucket is in the file.
Amount Writer::bucketInFile(const BucketKey& key, const QString& select)
{
    const auto known = m_buckets.find(key);
    if (known != m_buckets.end()) {
        return known->second;
    }
    QSqlQuery& statement = m_connection.statement(select);
    bindBucketKey(statement, key);
    m_connection.run(statement);
    const Amount amount = statement.next() ? readAmount(statement, 0) : Amount{};
    statement.finish();
    return amount;
}

void Writer::remember(const BucketKey& key, const Amount& amount)
{
    constexpr std::size_t kBucketsRemembered = 50'000;
    if (m_buckets.size() >= kBucketsRemembered) {
        m_buckets.clear();
    }
    m_buckets.insert_or_assign(key, amount);
}

void Writer::noteDelta(runtime::Tier tier, SeriesId ids, const engine::BucketRow& row, const Amount& delta)
{
    if (delta == Amount{}) {
        return;
    }
    m_channelDeltas[{tier, ids.tenant, row.start, row.series->channel}] += delta;
    if (tier != runtime::Tier::quarterHour) {
        return;
    }
    for (const base::TimeMs length : kBlockLengths) {
        const base::TimeMs start = base::floorTo(row.start, length);
        if (isMade(length, start)) {
            m_blockDeltas[{length, ids.tenant, start, ids.series}] += delta;
        }
    }
}

void Writer::addTo(const SumTable& table, const QVariantList& key, const Amount& delta)
{
    const auto bindKey = [&key](QSqlQuery& statement) {
        for (qsizetype i = 0; i < key.size(); ++i) {
            statement.bindValue(static_cast<int>(i), key[i]);
        }
    };
    Amount sum = delta;
    QSqlQuery& select = m_connection.statement(table.select);
    bindKey(select);
    m_connection.run(select);
    if (select.next()) {
        sum += readAmount(select, 0);
    }
    select.finish();
    QSqlQuery& insert = m_connection.statement(table.insert);
    bindKey(insert);
    bindAmount(insert, static_cast<int>(key.size()), sum);
    m_connection.run(insert);
}

void Writer::applyDeltas()
{
    static const SumTable channelSums(
        QStringLiteral("channel_sums"),
        {QStringLiteral("tier"), QStringLiteral("tenant"), QStringLiteral("start"), QStringLiteral("channel")});
    static const SumTable blocks(QStringLiteral("blocks"), {QStringLiteral("length"), QStringLiteral("tenant"),
                                                            QStringLiteral("start"), QStringLiteral("series")});
    for (const auto& [key, delta] : m_channelDeltas) {
        const auto& [tier, tenant, start, channel] = key;
        addTo(channelSums,
              {channelTierOf(tier), toVariant(tenant), toVariant(start),
               toQt(event::kChannelNames[static_cast<std::size_t>(channel)])},
              delta);
    }
    for (const auto& [key, delta] : m_blockDeltas) {
        const auto& [length, tenant, start, series] = key;
        addTo(blocks, {toVariant(length), toVariant(tenant), toVariant(start), toVariant(series)}, delta);
    }
}

/// As engine::updated().
void Writer::putCampaign(const engine::CampaignInfo& info)
{
    static const QString sql =
        QStringLiteral("INSERT INTO campaigns (series, name, first_event, last_event, terminated, "
                       "budget_high, budget_low, launched_at, duration_days) VALUES (%1) "
                       "ON CONFLICT (series) DO UPDATE SET name = excluded.name, "
                       "first_event = min(first_event, excluded.first_event), "
                       "last_event = max(last_event, excluded.last_event), terminated = excluded.terminated, "
                       "budget_high = coalesce(excluded.budget_high, budget_high), "
                       "budget_low = coalesce(excluded.budget_low, budget_low), "
                       "launched_at = coalesce(excluded.launched_at, launched_at), "
                       "duration_days = coalesce(excluded.duration_days, duration_days)")
            .arg(placeholders(9));
    QSqlQuery& insert = m_connection.statement(sql);
    insert.bindValue(0, toVariant(seriesId(info.series).series));
    insert.bindValue(1, toQt(info.name));
    insert.bindValue(2, toVariant(info.firstEvent));
    insert.bindValue(3, toVariant(info.lastEvent));
    insert.bindValue(4, toVariant(std::int64_t{info.terminated ? 1 : 0}));
    bindMoney(insert, 5, info.budget);
    insert.bindValue(7, toVariant(info.launchedAt));
    insert.bindValue(8, info.durationDays ? QVariant(*info.durationDays) : QVariant(QMetaType::fromType<double>()));
    m_connection.run(insert);
}

void Writer::putChange(const engine::CampaignChange& change)
{
    static const QString sql =
        QStringLiteral("INSERT OR REPLACE INTO changes (tenant, time, event_id, series, type, summary) VALUES (%1)")
            .arg(placeholders(6));
    const auto ids = seriesId(change.series);
    QSqlQuery& insert = m_connection.statement(sql);
    insert.bindValue(0, toVariant(ids.tenant));
    insert.bindValue(1, toVariant(change.time));
    insert.bindValue(2, toQt(change.eventId));
    insert.bindValue(3, toVariant(ids.series));
    insert.bindValue(4, toQt(event::kEventTypeNames[static_cast<std::size_t>(change.type)]));
    insert.bindValue(5, toQt(change.summary));
    m_connection.run(insert);
}

void Writer::putQuarantine(const engine::QuarantineRow& row)
{
    static const QString sql =
        QStringLiteral(
            "INSERT OR REPLACE INTO quarantine (source, partition, position, arrived, reason, field, expected, "
            "found, event_id, tenant, at_stake_high, at_stake_low, bytes) VALUES (%1)")
            .arg(placeholders(13));
    QSqlQuery& insert = m_connection.statement(sql);
    insert.bindValue(0, toQt(row.sourceId));
    insert.bindValue(1, toVariant(std::int64_t{row.partition}));
    insert.bindValue(2, toVariant(row.position));
    insert.bindValue(3, toVariant(row.arrived));
    insert.bindValue(4, toQt(event::kRejectReasonNames[static_cast<std::size_t>(row.reason)]));
    insert.bindValue(5, toQt(row.field));
    insert.bindValue(6, toQt(row.expected));
    insert.bindValue(7, toBytes(row.found));
    insert.bindValue(8, toQt(row.eventId));
    insert.bindValue(9, toQt(row.tenantId));
    bindMoney(insert, 10, row.atStake);
    insert.bindValue(12, toBytes(row.bytes));
    m_connection.run(insert);
}

void Writer::putGap(const engine::GapRow& gap)
{
    static const QString sql =
        QStringLiteral("INSERT OR REPLACE INTO gaps (source, partition, from_position, to_position, found) VALUES (%1)")
            .arg(placeholders(5));
    QSqlQuery& insert = m_connection.statement(sql);
    insert.bindValue(0, toQt(gap.sourceId));
    insert.bindValue(1, toVariant(std::int64_t{gap.partition}));
    insert.bindValue(2, toVariant(gap.from));
    insert.bindValue(3, toVariant(gap.to));
    insert.bindValue(4, toVariant(gap.found));
    m_connection.run(insert);
}

} // namespace bw::sql
