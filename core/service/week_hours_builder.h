#pragma once

#include "core/service/selection.h"
#include "core/service/view_builder.h"

namespace bw::service {

/// One reader's look at a range by hour of the week. Hours that are stored are read once per range and selection, and
/// again when stored ones have changed; the rest comes from memory. Make it with make_shared. The service's thread.
class WeekHoursBuilder : public std::enable_shared_from_this<WeekHoursBuilder> {
public:
    WeekHoursBuilder(api::WeekHoursRequest request, Ask ask) : m_request(std::move(request)), m_ask(std::move(ask)) {}

    /// Reads what is missing for the context's range; true when everything has been read. Then build() may be called,
    /// with the same context.
    bool prepare(const ViewContext& context);
    std::shared_ptr<const api::WeekHours> build(const ViewContext& context) const;

    const std::optional<base::Error>& error() const { return m_error; }
    /// Grows with every answer from history.
    std::uint64_t version() const { return m_version; }

private:
    /// What stored hours were read for: [from, boundary).
    struct Key {
        std::vector<std::string> campaignIds;
        base::TimeMs from = 0;
        base::TimeMs boundary = 0;
        std::uint64_t storedVersion = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };

    void read(const ViewContext& context, const Key& key);
    void addMemory(const ViewContext& context, const std::vector<base::TimeMs>& starts,
                   std::vector<campaign::Amount>& amounts) const;

    const api::WeekHoursRequest m_request;
    Ask m_ask;
    SelectedSeries m_selected;
    std::optional<Key> m_have, m_asked;
    std::vector<campaign::Amount> m_stored; ///< by hour of [from, boundary)
    std::optional<base::Error> m_error;
    base::TimeMs m_now = 0;
    base::TimeMs m_tryAgainAt = 0; ///< after an error
    std::uint64_t m_version = 0;
};

} // namespace bw::service
