#pragma once

#include "core/service/view_builder.h"

namespace bw::service {

/// A campaign's cost since its launch (SPEC 9), whatever the range looked at. What is older than some 90 minutes is
/// read from history, again every quarter of an hour, and within a minute while events come in: late ones may have
/// changed it. The rest comes from memory. Make it with make_shared. The service's thread.
class LaunchCost : public std::enable_shared_from_this<LaunchCost> {
public:
    explicit LaunchCost(Ask ask) : m_ask(std::move(ask)) {}

    /// Reads what is missing; true when everything has been read, or there is no launch. Then the rest may be called.
    bool prepare(const ViewContext& context, const Campaign& campaign, const KeptTimes& kept);
    /// What is summed starts here; 0: no launch is known.
    base::TimeMs since() const { return m_since; }
    base::Money cost(const ViewContext& context, const Campaign& campaign) const;

    const std::optional<base::Error>& error() const { return m_error; }
    std::uint64_t version() const { return m_version; }

private:
    void read(const ViewContext& context, const Campaign& campaign, base::TimeMs boundary);

    Ask m_ask;
    base::TimeMs m_since = 0;
    std::optional<base::TimeMs> m_have, m_asked; ///< [m_since, this) has been read, is being read
    base::Money m_stored;
    base::TimeMs m_readAt = 0;
    std::uint64_t m_readAtChange = 0; ///< Campaign::changedAt
    std::optional<base::Error> m_error;
    base::TimeMs m_now = 0;
    std::uint64_t m_version = 0;
};

} // namespace bw::service
