#include "core/service/selection.h"

namespace bw::service {

std::vector<std::string> SelectedSeries::ids(const Tenant& tenant) const
{
    std::vector<std::string> ids;
    if (!all) {
        for (const std::uint32_t number : campaigns) {
            ids.push_back(tenant.campaigns[number].id);
        }
    }
    return ids;
}

void SelectedSeries::visit(const LiveModel& model, const Tenant& tenant,
                           const std::function<void(const Series&)>& each) const
{
    for (const std::uint32_t number : campaigns) {
        for (const std::uint32_t seriesNumber : tenant.campaigns[number].series) {
            const Series& series = model.series(seriesNumber);
            if (channels.has(series.key->channel)) {
                each(series);
            }
        }
    }
}

base::Result<SelectedSeries> select(const Tenant& tenant, const api::Selection& selection)
{
    SelectedSeries selected;
    selected.channels = selection.channel ? ChannelSet({*selection.channel}) : ChannelSet(selection.filter.channels);
    if (!selection.campaignId.empty()) {
        const auto known = tenant.campaignNumbers.find(selection.campaignId);
        if (known == tenant.campaignNumbers.end()) {
            return base::Error{"There is no campaign \"" + selection.campaignId + "\" of this tenant yet."};
        }
        selected.campaigns.push_back(known->second);
        return selected;
    }
    selected.all = selection.filter.text.empty();
    CampaignFilter filter;
    filter.set(selection.filter.text);
    for (std::uint32_t number = 0; number < tenant.campaigns.size(); ++number) {
        if (filter.passes(number, tenant.campaigns[number])) {
            selected.campaigns.push_back(number);
        }
    }
    return selected;
}

} // namespace bw::service
