#pragma once

#include "core/runtime/history_store.h"

#include <random>

namespace bw::test {

using Random = std::mt19937_64;

/// Whole numbers of [low, high].
std::int64_t between(Random& random, std::int64_t low, std::int64_t high);

/// Rows of every kind, around `now`: few tenants, campaigns and times, so that later batches replace rows of earlier
/// ones; sums from 1 to beyond 64 bits, some negative.
runtime::HistoryBatch randomBatch(Random& random, base::TimeMs now, int rowsPerKind);

/// A query of any kind about such rows.
runtime::HistoryQuery randomQuery(Random& random, base::TimeMs now);

/// Gives a query and waits for its answer.
base::Result<runtime::HistoryAnswer> ask(runtime::HistoryStore& store, const runtime::HistoryQuery& query);
/// Gives a batch and waits until it is written.
base::Result<void> put(runtime::HistoryStore& store, runtime::HistoryBatch batch);

/// Every field of an answer, a line a row, in an order of its own: equal texts are equal answers.
std::string describe(const runtime::HistoryAnswer& answer);

} // namespace bw::test
