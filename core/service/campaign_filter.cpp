#include "core/service/campaign_filter.h"

#include "core/service/case_fold.h"

namespace bw::service {

void CampaignFilter::set(const std::string& text)
{
    m_text = foldCase(text);
}

bool CampaignFilter::passes(std::uint32_t number, const Campaign& campaign)
{
    if (m_text.empty()) {
        return true;
    }
    const Folded& folded = foldedOf(number, campaign);
    return folded.folded.find(m_text) != std::string::npos || folded.foldedId.find(m_text) != std::string::npos;
}

const std::string& CampaignFilter::foldedName(std::uint32_t number, const Campaign& campaign)
{
    return foldedOf(number, campaign).folded;
}

CampaignFilter::Folded& CampaignFilter::foldedOf(std::uint32_t number, const Campaign& campaign)
{
    if (m_names.size() <= number) {
        m_names.resize(number + 1);
    }
    Folded& folded = m_names[number];
    if (folded.name != campaign.name()) {
        folded.name = campaign.name();
        folded.folded = foldCase(folded.name);
        folded.foldedId = foldCase(campaign.id);
    }
    return folded;
}

} // namespace bw::service
