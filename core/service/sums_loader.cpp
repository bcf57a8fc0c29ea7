#include "core/service/sums_loader.h"

#include <algorithm>

namespace bw::service {

using base::TimeMs;

std::vector<TierPiece> piecesOf(TimeMs from, TimeMs to, TimeMs minutesFrom)
{
    const TimeMs firstQuarter = base::floorTo(from + base::kQuarterHourMs - 1, base::kQuarterHourMs);
    const TimeMs lastQuarter = base::floorTo(to, base::kQuarterHourMs);
    std::vector<TierPiece> pieces;
    const auto addMinutes = [&](TimeMs begin, TimeMs end) {
        if (begin < end && begin >= minutesFrom) {
            pieces.push_back({runtime::Tier::minute, begin, end});
        }
    };
    if (firstQuarter >= lastQuarter) {
        addMinutes(from, std::min(to, std::max(from, firstQuarter)));
        addMinutes(std::max(from, firstQuarter), to);
        return pieces;
    }
    addMinutes(from, firstQuarter);
    pieces.push_back({runtime::Tier::quarterHour, firstQuarter, lastQuarter});
    addMinutes(lastQuarter, to);
    return pieces;
}

void SumsLoader::load(runtime::SumsQuery query, Row row)
{
    ++m_waiting;
    m_ask(std::move(query),
          [self = shared_from_this(), row = std::move(row)](base::Result<runtime::HistoryAnswer> answer) {
              if (answer) {
                  std::ranges::for_each(std::get<std::vector<runtime::SumsRow>>(answer.value()), row);
              } else if (!self->m_error) {
                  self->m_error = answer.error();
              }
              --self->m_waiting;
              self->finishIfComplete();
          });
}

void SumsLoader::close()
{
    m_closed = true;
    finishIfComplete();
}

void SumsLoader::finishIfComplete()
{
    if (m_closed && m_waiting == 0) {
        const Done done = std::move(m_done);
        m_done = nullptr;
        if (done) {
            done(m_error ? base::Result<void>(*m_error) : base::Result<void>());
        }
    }
}

} // namespace bw::service
