#pragma once

#include "core/api/values.h"
#include "core/runtime/source.h"

namespace bw::service {

/// Judges one source or partition (api::Freshness), steadily: lagging begins when it is more than 10 s behind and ends
/// when it is less than 5 s behind; stale begins after 60 s with nothing new though there is more to read, and ends
/// with the next record.
class FreshnessJudge {
public:
    struct Facts {
        runtime::SourceState state = runtime::SourceState::connecting;
        base::TimeMs behind = 0;
        bool atEnd = false;         ///< nothing more to read is known of
        std::int64_t recordsIn = 0; ///< grows with every record
    };

    api::Freshness judge(const Facts& facts, base::TimeMs now);

private:
    std::int64_t m_recordsIn = -1;
    base::TimeMs m_newAt = 0; ///< when the newest record was noticed, or reading last could go on
    bool m_lagging = false;
};

} // namespace bw::service
