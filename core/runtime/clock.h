#pragma once

#include "core/base/types.h"

namespace bw::runtime {

/// The time of day. Any thread.
class Clock {
public:
    virtual ~Clock() = default;
    virtual base::TimeMs now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    base::TimeMs now() const override;
};

} // namespace bw::runtime
