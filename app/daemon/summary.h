#pragma once

#include "app/assembly/tally.h"

#include <string>

namespace bw::app {

/// One line that says how a run goes: "09:17:20  in 12,345 (+1,002/s)  accepted 12,300  late 3  duplicate 12  rejected
/// 30  revenue EUR 1,234.50  watermark 09:17:17.999". Times are UTC.
class Summary {
public:
    /// `now` grows from call to call.
    std::string line(const TallyFigures& figures, base::TimeMs now);

private:
    std::int64_t m_lastIn = 0;
    base::TimeMs m_lastTime = 0; ///< 0: this is the first line
};

/// "1,234,567"; −1,234 as "-1,234".
std::string grouped(base::Int128 number);

} // namespace bw::app
