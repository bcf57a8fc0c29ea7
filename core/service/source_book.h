#pragma once

#include "core/api/views.h"
#include "core/runtime/sink.h"
#include "core/service/clock_doubt.h"
#include "core/service/freshness.h"

#include <deque>
#include <map>
#include <span>

namespace bw::service {

/// Records a second over the last five seconds, from counts noted a few times a second.
class RateMeter {
public:
    void note(std::int64_t count, base::TimeMs now);
    double perSecond() const { return m_perSecond; }

private:
    struct Sample {
        base::TimeMs at;
        std::int64_t count;
    };
    std::deque<Sample> m_samples;
    double m_perSecond = 0;
};

/// Everything known of the sources: what the sources view and the status show. The service's thread.
class SourceBook {
public:
    /// Watermarks are this much behind by design; it does not count as being behind.
    explicit SourceBook(base::TimeMs disorder) : m_disorder(disorder) {}

    void accept(std::vector<runtime::SourceSnapshot> snapshots, base::TimeMs now);
    std::int64_t imbalance() const { return m_imbalance; }
    void accept(const runtime::Balance& balance) { m_imbalance = balance.recordsIn - balance.counted.in(); }
    /// Gaps found before and since; the same one counts once.
    void addGap(const engine::GapRow& gap);

    /// Judges freshness anew; call before reading, at most a few times a second is enough.
    void judge(base::TimeMs now);

    std::vector<api::SourceLine> lines() const;
    std::vector<api::SourceMark> marks() const;
    /// Sources that keep their last records, as the runtime lists them.
    std::vector<std::pair<std::string, std::shared_ptr<const runtime::RecordTail>>> tails() const;
    /// SPEC 2's sum, with what the shards have counted.
    api::Dispositions dispositions(std::span<const engine::Counters> shards) const;
    double eventsPerSecond() const;
    /// Where a source's records and the clock cannot both be right, as of judge().
    std::vector<std::string> problems() const;
    std::int64_t recordsIn() const;
    base::TimeMs newestArrival() const;
    /// Grows with every change of what is shown.
    std::uint64_t version() const { return m_version; }

private:
    struct Entry {
        FreshnessJudge judge;
        RateMeter rate;
        api::Freshness freshness = api::Freshness::connecting;
    };
    struct Book {
        runtime::SourceSnapshot snapshot;
        Entry whole;
        ClockDoubt clock;
        std::map<std::uint32_t, Entry> partitions;
        std::map<std::pair<std::uint32_t, std::int64_t>, std::int64_t> gaps; ///< (partition, from) → to
    };

    base::TimeMs behind(base::TimeMs watermark, base::TimeMs now) const;
    api::SourceMark markOf(const Book& book) const;

    base::TimeMs m_disorder;
    base::TimeMs m_now = 0;
    std::vector<std::string> m_order; ///< ids as the runtime gives them
    std::map<std::string, Book> m_books;
    std::int64_t m_imbalance = 0;
    std::uint64_t m_version = 1;
};

} // namespace bw::service
