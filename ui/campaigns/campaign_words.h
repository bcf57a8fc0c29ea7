#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"

#include <QString>

namespace bw::ui {

/// What a note of a campaign's history says: "Launched", "Bid −12.0%, budget €220,000".
QString changeWords(const api::CampaignNote& note, const Format& format);
/// Why an optimization was made: "by hand", "score under its threshold". Empty for other notes.
QString triggerWords(const api::CampaignNote& note);
/// "running", "stopped 09:40"
QString stateWords(const api::CampaignRow& row, const Format& format, api::TimeMs now);

} // namespace bw::ui
