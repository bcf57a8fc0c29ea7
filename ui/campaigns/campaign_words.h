#pragma once

#include "core/api/views.h"
#include "ui/style/told_figure.h"

#include <QString>

#include <memory>

namespace bw::ui {

/// What a note of a campaign's history says: "Launched", "Bid −12.0%, budget €220,000".
QString changeWords(const api::CampaignNote& note, const Format& format);
/// Why an optimization was made: "by hand", "score under its threshold". Empty for other notes.
QString triggerWords(const api::CampaignNote& note);
/// "running", "stopped 09:40"
QString stateWords(const api::CampaignRow& row, const Format& format, api::TimeMs now);

/// What a figure of a group's row is made of: sums of whole campaigns, and ratios of those sums.
std::shared_ptr<const ToldFigure> groupWords(const api::CampaignGroup& group, api::Metric metric,
                                             const api::Range& range, const Format& format);
/// Where a line of the change history comes from.
std::shared_ptr<const ToldFigure> originWords(const api::CampaignNote& note, const Format& format);

} // namespace bw::ui
