#include "connectors/sql/amount.h"

#include "connectors/sql/split_integer.h"

#include <QVariant>

namespace bw::sql {

namespace {

void bindSplit(QSqlQuery& statement, int first, base::Int128 value)
{
    const auto halves = split(value);
    if (!halves) {
        throw Failure(QStringLiteral("History cannot be written"),
                      QSqlError(QString(), QStringLiteral("a sum is beyond 9.2e30 and cannot be kept")));
    }
    statement.bindValue(first, static_cast<qlonglong>(halves->high));
    statement.bindValue(first + 1, static_cast<qlonglong>(halves->low));
}

base::Int128 readSplit(const QSqlQuery& row, int first)
{
    return join(row.value(first).toLongLong(), row.value(first + 1).toLongLong());
}

} // namespace

void bindAmount(QSqlQuery& statement, int first, const Amount& amount)
{
    bindSplit(statement, first, amount.sums.impressions);
    bindSplit(statement, first + 2, amount.sums.clicks);
    bindSplit(statement, first + 4, amount.sums.conversions);
    bindSplit(statement, first + 6, amount.sums.cost.micros);
    bindSplit(statement, first + 8, amount.sums.revenue.micros);
    statement.bindValue(first + 10, static_cast<qlonglong>(amount.sums.events));
    statement.bindValue(first + 11, static_cast<qlonglong>(amount.lateEvents));
}

Amount readAmount(const QSqlQuery& row, int first)
{
    Amount amount;
    amount.sums.impressions = readSplit(row, first);
    amount.sums.clicks = readSplit(row, first + 2);
    amount.sums.conversions = readSplit(row, first + 4);
    amount.sums.cost.micros = readSplit(row, first + 6);
    amount.sums.revenue.micros = readSplit(row, first + 8);
    amount.sums.events = row.value(first + 10).toLongLong();
    amount.lateEvents = row.value(first + 11).toLongLong();
    return amount;
}

} // namespace bw::sql
