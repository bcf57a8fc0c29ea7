#pragma once

#include "connectors/sql/connection.h"

#include <span>
#include <vector>

namespace bw::sql {

/// One step from a version of the file to the next: what brings version n − 1 to n stands at index n − 1.
struct Migration {
    std::vector<QString> statements;
};

/// Every step there is; their number is the version this program writes.
std::span<const Migration> migrations();

/// Brings the file to the newest version of `steps`, each step in a transaction of its own. An error if a newer program
/// made the file; then it is left as it is.
base::Result<void> migrate(Connection& connection, const QString& path, std::span<const Migration> steps);

/// "impressions_high, impressions_low, …": the columns of sums, in the order in which all code binds and reads them.
/// `pattern` stands for each, with %1 for its name.
QString sumColumns(const QString& pattern);
/// "SUM(…) …" of the same columns, halves carried over as split() does (low halves are never negative, so / and %
/// floor).
QString carriedSumColumns();
inline constexpr int kSumColumnCount = 12;

} // namespace bw::sql
