#pragma once

#include "core/service/live_model.h"

#include <deque>

namespace bw::service {

/// Which campaigns of one tenant have a text in their name or id, case ignored. Keeps the folded names. The service's
/// thread.
class CampaignFilter {
public:
    void set(const std::string& text);
    bool passes(std::uint32_t number, const Campaign& campaign);
    /// The name with its capitals folded, to sort by.
    const std::string& foldedName(std::uint32_t number, const Campaign& campaign);

private:
    struct Folded {
        std::string name; ///< as it was
        std::string folded;
        std::string foldedId;
    };

    Folded& foldedOf(std::uint32_t number, const Campaign& campaign);

    std::string m_text;         ///< folded
    std::deque<Folded> m_names; ///< by campaign; growing it moves no name that is being compared
};

} // namespace bw::service
