#pragma once

#include "core/campaign/sums.h"

namespace bw::campaign {

/// Sums, and how many of their events were late: the value of any bucket or range of them.
struct Amount {
    Sums sums;
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

} // namespace bw::campaign
