#pragma once

#include "core/service/selection.h"
#include "core/service/selection_trend.h"

namespace bw::service {

/// One figure being explained: waits until its range and its buckets have been read, then answers once. Make it with
/// make_shared. The service's thread.
class Explainer : public std::enable_shared_from_this<Explainer> {
public:
    Explainer(api::ExplainRequest request, Ask ask)
        : m_request(std::move(request)), m_ask(ask), m_trend(std::make_shared<SelectionTrend>(std::move(ask)))
    {}

    const api::ExplainRequest& request() const { return m_request; }
    api::Selection selection() const;

    /// Goes on; the answer when there is one: an explanation, or why there is none. The context's channels are those of
    /// the selection. What a context does not know (sources) is the caller's to add.
    std::optional<base::Result<api::Explanation>> advance(const ViewContext& context);

private:
    using Buckets = std::vector<campaign::Amount>;
    struct Sums {
        Buckets current, previous;      ///< by bucket of the range and of the one before
        campaign::Amount previousTotal; ///< as far as the sums compared with go
    };
    struct Chosen {
        std::vector<api::TrendPoint> points;
        Buckets amounts;
    };

    Sums sumsOf(const ViewContext& context) const;
    Chosen choose(const ViewContext& context, const Sums& sums, const api::Trend& trend) const;
    Chosen choosePrevious(const ViewContext& context, const Sums& sums, const api::Trend& trend) const;
    campaign::Amount provisionalOf(const ViewContext& context, base::TimeMs& since, base::TimeMs to) const;
    void readRevisions(const ViewContext& context);
    std::int64_t revisionOf(const ViewContext& context, const api::TrendPoint& point, base::CalendarUnit unit) const;
    base::Result<api::Explanation> build(const ViewContext& context) const;
    bool isPart() const { return m_request.from != m_request.to; }

    const api::ExplainRequest m_request;
    Ask m_ask;
    std::shared_ptr<SelectionTrend> m_trend;
    SelectedSeries m_selected;
    std::vector<runtime::RevisionRow> m_revisions;
    bool m_revisionsAsked = false;
    bool m_revisionsRead = false;
    std::optional<base::Error> m_error;
};

} // namespace bw::service
