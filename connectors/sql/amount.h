#pragma once

#include "connectors/sql/schema.h"
#include "core/campaign/amount.h"

#include <QSqlQuery>

namespace bw::sql {

/// Kept in the twelve columns of sumColumns().
using campaign::Amount;

/// Binds the columns from position `first` on. Throws Failure where a sum is beyond what can be kept.
void bindAmount(QSqlQuery& statement, int first, const Amount& amount);

/// Reads the columns from index `first` on of the current row.
Amount readAmount(const QSqlQuery& row, int first);

} // namespace bw::sql
