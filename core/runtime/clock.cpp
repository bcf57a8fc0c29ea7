#include "core/runtime/clock.h"

#include <chrono>

namespace bw::runtime {

base::TimeMs SystemClock::now() const
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

} // namespace bw::runtime
