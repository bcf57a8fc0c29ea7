#pragma once

#include "connectors/sql/schema.h"
#include "core/campaign/sums.h"

#include <QSqlQuery>

namespace bw::sql {

/// Sums with their late events: the twelve columns of sumColumns().
struct Amount {
    campaign::Sums sums;
    std::int64_t lateEvents = 0;

    friend bool operator==(const Amount&, const Amount&) = default;

    Amount& operator+=(const Amount& other)
    {
        sums += other.sums;
        lateEvents += other.lateEvents;
        return *this;
    }
    Amount& operator-=(const Amount& other)
    {
        sums -= other.sums;
        lateEvents -= other.lateEvents;
        return *this;
    }
};

/// Binds the columns from position `first` on. Throws Failure where a sum is beyond what can be kept.
void bindAmount(QSqlQuery& statement, int first, const Amount& amount);

/// Reads the columns from index `first` on of the current row.
Amount readAmount(const QSqlQuery& row, int first);

} // namespace bw::sql
