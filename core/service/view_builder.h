#pragma once

#include "core/api/views.h"
#include "core/service/range_sums.h"

#include <memory>

namespace bw::service {

/// What is final of a tenant at a watermark.
class Finality {
public:
    Finality(base::TimeMs watermark, base::TimeMs now) : m_watermark(watermark), m_now(now) {}

    /// Watermark + 1 ms; 0 while nothing has come, now at the end of a finite input.
    base::TimeMs finalTo() const;
    /// Start of the first window that is not final.
    base::TimeMs provisionalSince() const { return base::floorTo(finalTo(), kWindowMs); }
    /// Whether the window that holds an event at `second` is not final. kBeginningOfTime: there was no event.
    bool isOpen(base::TimeMs second) const;

private:
    base::TimeMs m_watermark;
    base::TimeMs m_now;
};

/// Everything that a view of one tenant and range is made from, at one moment.
struct ViewContext {
    const LiveModel& model;
    const Tenant& tenant;
    const RangeSums& sums;
    Finality finality;
    base::TimeMs now = 0;
    double roasTarget = 3;
    ChannelSet channels;

    campaign::Amount current(const Campaign& campaign) const { return sums.current(campaign, channels); }
    campaign::Amount previous(const Campaign& campaign) const { return sums.previous(campaign, channels); }
};

/// How far what is known of the tenant reaches: to its watermark or its newest event, at most to now. While a source is
/// away or catching up, what is missing is not taken for quiet. Now where nothing ever came.
base::TimeMs knownTo(const ViewContext& context);

/// Whether a campaign is one of those that Overview counts and Campaigns lists: it had events in the range or the one
/// before, or it runs (no termination, an event within 30 days).
bool isShown(const ViewContext& context, const Campaign& campaign);
/// Whether any of the campaign goes through the channels that count.
bool hasChannel(const ViewContext& context, const Campaign& campaign);
/// The campaign's own channel if it counts, else the first that does.
event::Channel shownChannel(const ViewContext& context, const Campaign& campaign);

/// Adds one list to another, bucket by bucket; the longer one's length is the sum's.
void addEach(std::vector<campaign::Amount>& sums, const std::vector<campaign::Amount>& amounts);

/// A campaign's line in tables, for the context's range and channels.
api::CampaignRow campaignRow(const ViewContext& context, std::uint32_t campaign);

} // namespace bw::service
