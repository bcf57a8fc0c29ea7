#pragma once

#include "connectors/demo/alias_table.h"
#include "connectors/demo/company.h"
#include "connectors/demo/envelope.h"
#include "connectors/demo/pace_table.h"
#include "connectors/demo/random.h"
#include "connectors/demo/stream_settings.h"

#include <array>
#include <string>
#include <vector>

namespace bw::demo {

/// Relative sizes of baskets, 256 equally likely ones with mean 1: a log-normal with σ = 0.6.
const std::array<double, 256>& basketFactors();

/// Writes campaign events: a launch or termination as told, else an optimization with the campaign's increments.
class CampaignEvents {
public:
    CampaignEvents(const Company& company, const StreamSettings& settings);

    /// A campaign that runs, at random by how often it reports; any, while none does.
    std::uint32_t draw(Random& random, const PaceTable& now) const;

    void writeLaunch(Pen& pen, Envelope& envelope, std::uint32_t campaign, std::uint64_t eventId,
                     base::TimeMs time) const;
    void writeTermination(Pen& pen, Envelope& envelope, std::uint32_t campaign, std::uint64_t eventId,
                          base::TimeMs time) const;
    void writeOptimization(Pen& pen, Envelope& envelope, std::uint32_t campaign, std::uint64_t eventId,
                           base::TimeMs time, const PaceTable& now, Random& random) const;

private:
    const Company& m_company;
    AliasTable m_byWeight;
    double m_changeShare;                ///< of the optimizations that change anything
    std::vector<std::string> m_bodies;   ///< from behind the envelope to before the impressions
    std::vector<std::string> m_launches; ///< from behind the impressions to the end
};

} // namespace bw::demo
