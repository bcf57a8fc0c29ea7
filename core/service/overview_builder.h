#pragma once

#include "core/service/campaign_filter.h"
#include "core/service/selection_trend.h"

namespace bw::service {

/// One reader's overview: of all campaigns or of those that have a text in their name, through the context's channels.
/// Make it with make_shared. The service's thread.
class OverviewBuilder {
public:
    explicit OverviewBuilder(Ask ask) : m_trend(std::make_shared<SelectionTrend>(std::move(ask))) {}

    /// Reads what is missing for the context and the text; true when build() may be called.
    bool prepare(const ViewContext& context, const std::string& text);
    std::shared_ptr<const api::Overview> build(const ViewContext& context) const;

    const std::optional<base::Error>& error() const { return m_trend->error(); }
    std::uint64_t version() const { return m_trend->version(); }

private:
    /// What the view is put together from.
    struct Parts {
        std::vector<std::uint32_t> campaigns; ///< ascending
        SelectionTrend::Trends current, previous;
        std::array<campaign::Amount, kChannels> previousSums; ///< up to range.previousTo
        std::array<base::TimeMs, kChannels> lastSeconds;
    };

    static Parts everything(const ViewContext& context);
    Parts selection(const ViewContext& context) const;

    bool m_isSelection = false;
    CampaignFilter m_filter;
    std::shared_ptr<SelectionTrend> m_trend;
};

} // namespace bw::service
