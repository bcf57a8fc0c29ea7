#pragma once

#include "core/runtime/history_store.h"

#include <functional>

namespace bw::service {

/// Asks the history store from the service's thread; the answer comes back on that thread, never within the call. Rows
/// that wait to be stored are handed over first, so an answer holds everything the service has seen by then.
using Ask = std::function<void(runtime::HistoryQuery, runtime::HistoryStore::QueryDone)>;

/// What could not be read is asked for again after this.
constexpr base::TimeMs kTryAgainAfter = 10 * base::kSecondMs;

/// How long the store keeps its tiers; older edges of a range are cut to what is left.
struct KeptTimes {
    base::TimeMs windows = 48 * base::kHourMs;
    base::TimeMs minutes = 30 * base::kDayMs;
};

} // namespace bw::service
