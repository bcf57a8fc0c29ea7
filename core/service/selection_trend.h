#pragma once

#include "core/service/view_builder.h"

namespace bw::service {

/// Some campaigns' sums, bucket by bucket and channel by channel, for the range and the one before. Buckets that are
/// stored are read once per range and selection, and again when stored ones have changed. Make it with
/// make_shared. The service's thread.
class SelectionTrend : public std::enable_shared_from_this<SelectionTrend> {
public:
    using Trends = std::array<std::vector<campaign::Amount>, kChannels>;

    explicit SelectionTrend(Ask ask) : m_ask(std::move(ask)) {}

    /// Reads what is missing for the context's range and these campaigns (ascending numbers within the tenant). True
    /// when everything has been read: then what follows may be called, with the same context.
    bool prepare(const ViewContext& context, std::vector<std::uint32_t> campaigns);
    const std::vector<std::uint32_t>& campaigns() const { return m_campaigns; }
    Trends current(const ViewContext& context) const;
    Trends previous(const ViewContext& context) const;

    /// Bucket by bucket, whatever the channel.
    static std::vector<campaign::Amount> sumOf(const Trends& trends);

    const std::optional<base::Error>& error() const { return m_error; }
    /// Grows with every answer from history.
    std::uint64_t version() const { return m_version; }

private:
    /// What stored buckets were read for.
    struct Key {
        std::vector<std::uint32_t> campaigns;
        std::vector<base::TimeMs> starts, previousStarts;
        base::TimeMs boundary = 0;
        std::uint64_t storedVersion = 0;
        friend bool operator==(const Key&, const Key&) = default;
    };
    struct Stored {
        Trends current, previous;
    };

    void read(const ViewContext& context, const Key& key);
    void addMemory(const ViewContext& context, Trends& trends, base::TimeMs from,
                   const std::vector<base::TimeMs>& starts, base::TimeMs end) const;

    Ask m_ask;
    std::vector<std::uint32_t> m_campaigns;
    std::optional<Key> m_have, m_asked;
    Stored m_stored;
    std::optional<base::Error> m_error;
    base::TimeMs m_now = 0;
    base::TimeMs m_tryAgainAt = 0; ///< after an error
    std::uint64_t m_version = 0;
};

} // namespace bw::service
