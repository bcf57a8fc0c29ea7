#include "connectors/demo/change.h"

namespace bw::demo {

Change drawChange(const Campaign& campaign, Random& random)
{
    Change change;
    change.trigger = random.below(static_cast<std::uint32_t>(kTriggerNames.size()));
    change.kind = static_cast<Change::Kind>(random.below(4));
    switch (change.kind) {
    case Change::Kind::bid:
        change.bidHundredths = static_cast<std::int32_t>(1 + random.below(20)) * (random.chance(0.5) ? -1 : 1);
        break;
    case Change::Kind::budget:
        change.budget = static_cast<std::int64_t>(static_cast<double>(campaign.budget) * random.between(0.95, 1.25));
        break;
    case Change::Kind::audience:
        change.audience = random.below(static_cast<std::uint32_t>(targetAudiences().size()));
        break;
    case Change::Kind::creatives:
        break;
    }
    return change;
}

void writeChange(Pen& pen, const Campaign& campaign, const Change& change)
{
    switch (change.kind) {
    case Change::Kind::bid:
        pen.text(change.bidHundredths < 0 ? "\"bid_adjustment\":-" : "\"bid_adjustment\":");
        pen.hundredths(
            static_cast<std::uint32_t>(change.bidHundredths < 0 ? -change.bidHundredths : change.bidHundredths));
        break;
    case Change::Kind::budget:
        pen.text("\"budget_allocation\":");
        pen.integer(static_cast<std::uint64_t>(change.budget));
        break;
    case Change::Kind::audience:
        pen.text("\"audience_targeting\":[\"");
        pen.text(targetAudiences()[change.audience]);
        pen.text("\"]");
        break;
    case Change::Kind::creatives:
        pen.text("\"creative_rotation\":[\"");
        pen.text(campaign.id);
        pen.text("-b\",\"");
        pen.text(campaign.id);
        pen.text("-c\"]");
        break;
    }
}

} // namespace bw::demo
