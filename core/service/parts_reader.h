#pragma once

#include "core/service/selection.h"
#include "core/service/view_builder.h"

namespace bw::service {

/// What a bucket is the sum of: reads once and answers once. What is in memory is taken when it is asked, the rest when
/// history has answered. Make it with make_shared; it keeps itself alive until it has answered. The service's thread.
class PartsReader : public std::enable_shared_from_this<PartsReader> {
public:
    using Ready = std::function<void(base::Result<api::PartsPage>)>;

    PartsReader(LiveModel& model, Tenant& tenant, api::PartsRequest request, Ask ask, KeptTimes kept, Ready ready);

    /// `finality`: of the tenant at `now`.
    void start(const Finality& finality, base::TimeMs now);

private:
    static constexpr std::uint32_t kEverything = UINT32_MAX;
    using Key = std::pair<base::TimeMs, std::uint32_t>; ///< start, the series' number of place or kEverything

    void read();
    std::optional<base::Error> choose();
    bool windowsKept(base::TimeMs from, base::TimeMs to) const;
    base::TimeMs lengthMs() const;
    base::TimeMs startOf(base::TimeMs time) const;
    void add(base::TimeMs time, const Series* series, const campaign::Amount& amount);
    void addWindow(base::TimeMs time, const Series& series, const campaign::Amount& amount);
    void note(const Series* series);
    void readMemory();
    void readHistory(SumsLoader& loader);
    void loadTier(SumsLoader& loader, runtime::Tier tier, base::TimeMs from, base::TimeMs to);
    void loadWindows(SumsLoader& loader, base::TimeMs from, base::TimeMs to, bool intoTotal);
    void readRevisions();
    bool windowsAreMissing() const;
    void readWithoutWindows();
    void finish(const base::Result<void>& read);
    api::FigurePart partOf(const Key& key, const campaign::Amount& amount) const;
    std::int64_t revisionOf(const api::FigurePart& part) const;

    LiveModel& m_model;
    Tenant& m_tenant;
    const api::PartsRequest m_request;
    Ask m_ask;
    const KeptTimes m_kept;
    Ready m_ready;

    SelectedSeries m_selected;
    base::TimeMs m_now = 0;
    base::TimeMs m_finalTo = 0;
    base::TimeMs m_openFrom = 0; ///< windows from here on are in memory, those before in history
    base::TimeMs m_wholeTo = 0;  ///< minutes reach so far; what is beyond, up to the end, is windows
    base::TimeMs m_boundary = 0; ///< minutes from here on are in memory
    api::PartLength m_length = api::PartLength::window;
    bool m_bySeries = true;
    bool m_opensFurther = false;
    bool m_windowsMissing = false; ///< young enough, but not there
    std::map<Key, campaign::Amount> m_parts;
    std::vector<const campaign::SeriesKey*> m_series; ///< by place
    campaign::Amount m_total;
    std::vector<runtime::RevisionRow> m_revisions;
    int m_waiting = 2; ///< sums and revisions
    base::Result<void> m_read;
};

} // namespace bw::service
