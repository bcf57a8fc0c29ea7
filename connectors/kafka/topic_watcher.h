#pragma once

#include "connectors/kafka/client.h"
#include "connectors/kafka/error_log.h"
#include "connectors/kafka/settings.h"
#include "core/runtime/source.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <thread>
#include <vector>

namespace bw::kafka {

/// Asks the brokers, on a thread of its own, all that a reader must know but must not wait for: which partitions the
/// topic has, where each begins and ends, where to start one, what to do about a position that no longer exists, and
/// whether anyone answers at all.
///
///     reader ── resolve(partition, position) ──▶ watcher ── metadata, watermarks ──▶ brokers
///            ◀── takeOrders(), view(), `news` ──
class TopicWatcher {
public:
    /// "Read this partition from here", for a new partition or one whose position was resolved.
    struct Order {
        std::uint32_t partition = 0;
        std::int64_t position = 0;
        std::optional<runtime::RecordBatch::Gap> gap; ///< what is lost on the way there
    };

    enum class Reach : std::uint8_t { connecting, reached, lost };

    struct Partition {
        bool reachable = false; ///< its leader answered in the last round
        std::int64_t end = -1;  ///< one past the last record then; −1 unknown
    };

    struct View {
        Reach reach = Reach::connecting;
        std::string problem;                             ///< for a person; empty if nothing is wrong
        base::ReachFault fault = base::ReachFault::none; ///< the kind of `problem`
        std::vector<Partition> partitions;
    };

    /// `news` is called without locks held whenever orders or the view may have changed.
    TopicWatcher(SourceSettings settings, runtime::Positions resumeFrom, std::function<void()> news);
    ~TopicWatcher();

    /// Starts the thread. `client` and `topic` must outlive stop().
    void start(rd_kafka_t* client, rd_kafka_topic_t* topic);
    /// Returns once the thread has ended: within a second or so, as a request under way is not broken off; up to
    /// kPatienceMax where brokers are that slow.
    void stop();

    /// Where the client's error events are to go.
    ErrorLog& errors() { return m_errors; }
    /// Asks where to go on, as the brokers say that `position` does not exist. The answer is an order. Any thread.
    void resolve(std::uint32_t partition, std::int64_t position);
    /// Orders given since the last call. When the first come, view() has all partitions already: a reader that
    /// believed in some only would take the others for new ones later. Any thread.
    std::vector<Order> takeOrders();
    /// Any thread.
    View view() const;
    /// Whether the partition's leader answered last, as view() has it. Any thread.
    bool isReachable(std::uint32_t partition) const;
    /// Partition::end, −1 for a partition not known. Any thread.
    std::int64_t endOf(std::uint32_t partition) const;

    /// How long a request may take: at first, and at most if brokers are silent rather than gone.
    static constexpr std::chrono::milliseconds kPatienceMin{1'000};
    static constexpr std::chrono::milliseconds kPatienceMax{3'000};

private:
    struct Unresolved {
        std::int64_t position = 0;
        std::chrono::steady_clock::time_point since;
    };
    struct Trouble {
        std::string text; ///< for a person; empty: none
        base::ReachFault fault = base::ReachFault::none;
    };
    struct Watermarks {
        std::int64_t low = 0;
        std::int64_t high = 0;
    };

    int patienceMs() const { return static_cast<int>(m_patience.count()); }
    void hearError(rd_kafka_resp_err_t code);
    void run();
    bool round();
    std::optional<std::size_t> countPartitions(Trouble& trouble);
    bool watchPartitions(std::size_t count, Trouble& trouble);
    std::optional<Watermarks> queryWatermarks(std::uint32_t partition) const;
    std::optional<std::int64_t> startPosition(std::uint32_t partition, const Watermarks& marks) const;
    std::optional<std::int64_t> positionAtTime(std::uint32_t partition, const Watermarks& marks) const;
    std::optional<Order> answerUnresolved(std::uint32_t partition, const Watermarks& marks);
    void publish(Reach reach, Trouble trouble);
    void markAllUnreachable();

    const SourceSettings m_settings;
    const runtime::Positions m_resumeFrom;
    const std::function<void()> m_news;
    ErrorLog m_errors;
    rd_kafka_t* m_client = nullptr;
    rd_kafka_topic_t* m_topic = nullptr;
    std::thread m_thread;

    // The thread's own.
    std::set<std::uint32_t> m_started;
    std::chrono::milliseconds m_patience = kPatienceMin;
    std::optional<std::size_t> m_countAtOpen; ///< partitions beyond came into being while we watched

    mutable std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    bool m_stopping = false;
    bool m_hurry = false;
    std::map<std::uint32_t, Unresolved> m_unresolved;
    std::vector<Order> m_orders;
    View m_view;
};

} // namespace bw::kafka
