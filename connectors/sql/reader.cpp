#include "connectors/sql/reader.h"

#include "connectors/sql/split_integer.h"

#include <algorithm>
#include <string_view>

namespace bw::sql {

namespace {

template <std::size_t count>
std::size_t indexOf(const std::array<std::string_view, count>& names, const QString& text)
{
    const auto found = std::ranges::find(names, fromQt(text));
    return found == names.end() ? 0 : static_cast<std::size_t>(found - names.begin());
}

std::optional<base::Money> readMoney(const QSqlQuery& row, int first)
{
    if (row.value(first).isNull()) {
        return std::nullopt;
    }
    return base::Money{join(row.value(first).toLongLong(), row.value(first + 1).toLongLong())};
}

} // namespace

runtime::HistoryAnswer Reader::answer(const runtime::HistoryQuery& query)
{
    Transaction oneState(m_connection, Transaction::Kind::read);
    learnNewSeries();
    auto found = std::visit([this](const auto& one) { return find(one); }, query);
    oneState.commit();
    return found;
}

std::optional<std::int64_t> Reader::tenantId(const std::string& name)
{
    static const QString sql = QStringLiteral("SELECT id FROM tenants WHERE name = ?");
    QSqlQuery& select = m_connection.statement(sql);
    select.bindValue(0, toQt(name));
    m_connection.run(select);
    std::optional<std::int64_t> id;
    if (select.next()) {
        id = select.value(0).toLongLong();
    }
    select.finish();
    return id;
}

void Reader::learnNewSeries()
{
    static const QString sql =
        QStringLiteral("SELECT id, tenant, campaign, channel FROM series WHERE id >= ? ORDER BY id");
    QSqlQuery& select = m_connection.statement(sql);
    select.bindValue(0, toVariant(static_cast<std::int64_t>(m_series.size())));
    m_connection.run(select);
    while (select.next()) {
        m_series.resize(static_cast<std::size_t>(select.value(0).toLongLong()) + 1);
        m_series.back() = {select.value(1).toLongLong(), fromQt(select.value(2).toString()),
                           static_cast<event::Channel>(indexOf(event::kChannelNames, select.value(3).toString()))};
    }
    select.finish();
}

std::vector<std::int64_t> Reader::seriesOf(std::int64_t tenant, const std::vector<std::string>& campaigns) const
{
    const std::set<std::string_view> wanted(campaigns.begin(), campaigns.end());
    std::vector<std::int64_t> ids;
    for (std::size_t id = 0; id < m_series.size(); ++id) {
        if (m_series[id].tenant == tenant && wanted.contains(m_series[id].campaign)) {
            ids.push_back(static_cast<std::int64_t>(id));
        }
    }
    return ids;
}

engine::SeriesRef Reader::keyOf(const std::string& tenant, std::int64_t series) const
{
    const auto& known = m_series.at(static_cast<std::size_t>(series));
    return std::make_shared<const campaign::SeriesKey>(campaign::SeriesKey{tenant, known.campaign, known.channel});
}

runtime::HistoryAnswer Reader::find(const runtime::CampaignsQuery& query)
{
    static const QString sql =
        QStringLiteral("SELECT campaigns.series, campaigns.name, first_event, last_event, terminated, budget_high, "
                       "budget_low, launched_at, duration_days FROM campaigns JOIN series ON series.id = series "
                       "JOIN tenants ON tenants.id = series.tenant WHERE tenants.name = ? ORDER BY campaigns.series");
    std::vector<engine::CampaignInfo> answer;
    QSqlQuery& select = m_connection.statement(sql);
    select.bindValue(0, toQt(query.tenantId));
    m_connection.run(select);
    while (select.next()) {
        engine::CampaignInfo info;
        info.series = keyOf(query.tenantId, select.value(0).toLongLong());
        info.name = fromQt(select.value(1).toString());
        info.firstEvent = select.value(2).toLongLong();
        info.lastEvent = select.value(3).toLongLong();
        info.terminated = select.value(4).toBool();
        info.budget = readMoney(select, 5);
        if (!select.value(7).isNull()) {
            info.launchedAt = select.value(7).toLongLong();
        }
        if (!select.value(8).isNull()) {
            info.durationDays = select.value(8).toDouble();
        }
        answer.push_back(std::move(info));
    }
    select.finish();
    return answer;
}

runtime::HistoryAnswer Reader::find(const runtime::TenantsQuery&)
{
    static const QString sql = QStringLiteral("SELECT name FROM tenants ORDER BY name");
    std::vector<std::string> answer;
    QSqlQuery& select = m_connection.statement(sql);
    m_connection.run(select);
    while (select.next()) {
        answer.push_back(fromQt(select.value(0).toString()));
    }
    select.finish();
    return answer;
}

runtime::HistoryAnswer Reader::find(const runtime::ChangesQuery& query)
{
    static const QString sql =
        QStringLiteral("SELECT time, event_id, series, type, summary FROM changes JOIN tenants ON tenants.id = tenant "
                       "WHERE tenants.name = ? AND time >= ? AND time < ? ORDER BY time, event_id");
    std::vector<engine::CampaignChange> answer;
    QSqlQuery& select = m_connection.statement(sql);
    select.bindValue(0, toQt(query.tenantId));
    select.bindValue(1, toVariant(query.from));
    select.bindValue(2, toVariant(query.to));
    m_connection.run(select);
    while (select.next()) {
        const std::int64_t series = select.value(2).toLongLong();
        if (query.campaignId && m_series.at(static_cast<std::size_t>(series)).campaign != *query.campaignId) {
            continue;
        }
        answer.push_back({keyOf(query.tenantId, series), select.value(0).toLongLong(),
                          fromQt(select.value(1).toString()),
                          static_cast<event::EventType>(indexOf(event::kEventTypeNames, select.value(3).toString())),
                          fromQt(select.value(4).toString())});
    }
    select.finish();
    return answer;
}

runtime::HistoryAnswer Reader::find(const runtime::QuarantineQuery& query)
{
    QString where = QStringLiteral(" FROM quarantine WHERE 1");
    QVariantList values;
    if (query.tenantId) {
        where += QStringLiteral(" AND tenant IN (?, '')");
        values << toQt(*query.tenantId);
    }
    if (query.reason) {
        where += QStringLiteral(" AND reason = ?");
        values << toQt(event::kRejectReasonNames[static_cast<std::size_t>(*query.reason)]);
    }
    if (query.sourceId) {
        where += QStringLiteral(" AND source = ?");
        values << toQt(*query.sourceId);
    }
    const auto bind = [&values](QSqlQuery& statement) {
        for (qsizetype i = 0; i < values.size(); ++i) {
            statement.bindValue(static_cast<int>(i), values[i]);
        }
    };

    runtime::QuarantineAnswer answer;
    QSqlQuery& all =
        m_connection.statement(QStringLiteral("SELECT COUNT(*), SUM(at_stake_high), SUM(at_stake_low)") + where);
    bind(all);
    m_connection.run(all);
    all.next();
    answer.countInAll = all.value(0).toLongLong();
    answer.atStakeInAll = readMoney(all, 1).value_or(base::Money{});
    all.finish();

    QSqlQuery& page = m_connection.statement(
        QStringLiteral("SELECT source, partition, position, arrived, reason, field, expected, found, event_id, tenant, "
                       "at_stake_high, at_stake_low, bytes") +
        where + QStringLiteral(" ORDER BY arrived DESC, source DESC, partition DESC, position DESC LIMIT ? OFFSET ?"));
    bind(page);
    page.bindValue(static_cast<int>(values.size()), toVariant(static_cast<std::int64_t>(query.limit)));
    page.bindValue(static_cast<int>(values.size()) + 1, toVariant(static_cast<std::int64_t>(query.offset)));
    m_connection.run(page);
    while (page.next()) {
        engine::QuarantineRow row;
        row.sourceId = fromQt(page.value(0).toString());
        row.partition = page.value(1).toUInt();
        row.position = page.value(2).toLongLong();
        row.arrived = page.value(3).toLongLong();
        row.reason = static_cast<event::RejectReason>(indexOf(event::kRejectReasonNames, page.value(4).toString()));
        row.field = fromQt(page.value(5).toString());
        row.expected = fromQt(page.value(6).toString());
        row.found = page.value(7).toByteArray().toStdString();
        row.eventId = fromQt(page.value(8).toString());
        row.tenantId = fromQt(page.value(9).toString());
        row.atStake = readMoney(page, 10);
        row.bytes = page.value(12).toByteArray().toStdString();
        answer.rows.push_back(std::move(row));
    }
    page.finish();
    return answer;
}

runtime::HistoryAnswer Reader::find(const runtime::GapsQuery& query)
{
    static const QString sql = QStringLiteral("SELECT source, partition, from_position, to_position, found FROM gaps "
                                              "ORDER BY source, partition, from_position");
    std::vector<engine::GapRow> answer;
    QSqlQuery& select = m_connection.statement(sql);
    m_connection.run(select);
    while (select.next()) {
        engine::GapRow gap{fromQt(select.value(0).toString()), select.value(1).toUInt(), select.value(2).toLongLong(),
                           select.value(3).toLongLong(), select.value(4).toLongLong()};
        if (!query.sourceId || *query.sourceId == gap.sourceId) {
            answer.push_back(std::move(gap));
        }
    }
    select.finish();
    return answer;
}

runtime::HistoryAnswer Reader::find(const runtime::RevisionsQuery& query)
{
    // Whoever comes after the end of the day or week comes after that of the hour too: the index holds them all.
    static const QString sql = QStringLiteral(
        "SELECT start, series, SUM(late_after_hour), SUM(late_after_day), SUM(late_after_week) FROM quarter_hours "
        "INDEXED BY quarter_hours_revised WHERE tenant = ? AND start >= ? AND start < ? AND late_after_hour > 0 "
        "GROUP BY start, series");
    std::vector<runtime::RevisionRow> answer;
    const auto tenant = tenantId(query.tenantId);
    if (!tenant) {
        return answer;
    }
    QSqlQuery& select = m_connection.statement(sql);
    select.bindValue(0, toVariant(*tenant));
    select.bindValue(1, toVariant(query.from));
    select.bindValue(2, toVariant(query.to));
    m_connection.run(select);
    const std::set<std::string_view> wanted(query.campaignIds.begin(), query.campaignIds.end());
    while (select.next()) {
        const Series& series = m_series.at(static_cast<std::size_t>(select.value(1).toLongLong()));
        if (wanted.empty() || wanted.contains(series.campaign)) {
            answer.push_back(
                {select.value(0).toLongLong(),
                 series.campaign,
                 series.channel,
                 {select.value(2).toLongLong(), select.value(3).toLongLong(), select.value(4).toLongLong()}});
        }
    }
    select.finish();
    return answer;
}

} // namespace bw::sql
