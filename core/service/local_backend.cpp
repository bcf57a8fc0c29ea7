#include "core/service/local_backend.h"

#include <algorithm>

namespace bw::service {

namespace {

/// Deliveries and requests wake the thread; without any it still looks at the clock so often.
constexpr std::chrono::milliseconds kPatience{50};
/// How long the destructor waits for history to take the last rows.
constexpr std::chrono::seconds kFarewell{3};
/// Between two looks at whether it has.
constexpr std::chrono::milliseconds kFarewellLook{20};

const base::Error kStopped{"The engine is being stopped."};

/// About; 0 where there are only counters and the watermark.
std::size_t bytesOfRows(const engine::ShardResults& results)
{
    const auto of = [](const auto& rows) { return rows.size() * sizeof(rows[0]); };
    return of(results.windows) + of(results.sliding) + of(results.minutes) + of(results.quarterHours) +
           of(results.increments) + of(results.campaigns) + of(results.changes) + of(results.late) +
           of(results.duplicates);
}

void carryOut(const std::vector<Inbox::Task>& tasks)
{
    for (const Inbox::Task& task : tasks) {
        task();
    }
}

} // namespace

LocalBackend::LocalBackend(runtime::HistoryStore& store, const runtime::Clock& clock, ServiceOptions options,
                           Threading threading)
    : m_clock(clock),
      m_service(std::make_unique<LiveService>(
          store, std::move(options), [inbox = m_inbox](Inbox::Task task) { inbox->post(std::move(task)); },
          [this](api::SubscriptionId id, base::Result<api::View> view) { emit(id, std::move(view)); }, clock.now()))
{
    if (threading == Threading::own) {
        m_thread = std::thread([this] { run(); });
    }
}

LocalBackend::~LocalBackend()
{
    close(std::chrono::steady_clock::now() + kFarewell);
}

LocalBackend::GivenUp LocalBackend::close(std::chrono::steady_clock::time_point deadline)
{
    if (!m_stopping) {
        m_deadline = deadline;
        m_stopping = true;
        m_inbox->post([] {});
        if (m_thread.joinable()) {
            m_thread.join();
        } else {
            finish();
        }
    }
    return m_givenUp;
}

void LocalBackend::run()
{
    while (!m_stopping) {
        turn(kPatience);
    }
    finish();
}

void LocalBackend::runOnce()
{
    turn(std::chrono::milliseconds(0));
}

void LocalBackend::turn(std::chrono::milliseconds patience)
{
    carryOut(m_inbox->take(patience));
    m_service->tick(m_clock.now());
}

void LocalBackend::finish()
{
    HistoryFeed& feed = m_service->feed();
    bool tried = false; // with everything that there will be
    for (std::chrono::milliseconds patience{0};; patience = kFarewellLook) {
        carryOut(m_inbox->take(patience));
        const bool free = m_service->loaded() && !feed.underWay();
        if (free && (feed.idle() || (tried && feed.error()))) {
            break;
        }
        if (std::chrono::steady_clock::now() >= m_deadline) {
            break;
        }
        if (free) {
            feed.tryEverything();
        }
        tried = tried || free;
    }
    carryOut(m_inbox->close());
    m_givenUp.rows = m_service->rowsUnstored();
    if (m_givenUp.rows > 0) {
        m_givenUp.reason = reasonToGiveUp();
    }
    for (const auto& [number, ready] : m_questions) {
        ready(kStopped);
    }
    m_questions.clear();
}

std::string LocalBackend::reasonToGiveUp() const
{
    if (const auto& error = m_service->feed().error()) {
        return error->message;
    }
    return m_service->loaded() ? "History did not answer in time."
                               : "What a run before left was still being read from history.";
}

void LocalBackend::emit(api::SubscriptionId id, base::Result<api::View> view)
{
    const std::lock_guard calling(m_calling);
    std::shared_ptr<const ViewReady> reader;
    {
        const std::lock_guard lock(m_readersMutex);
        const auto found = m_readers.find(id);
        if (found == m_readers.end()) {
            return;
        }
        reader = found->second;
    }
    (*reader)(std::move(view));
}

api::SubscriptionId LocalBackend::subscribe(api::ViewRequest request, ViewReady ready)
{
    const api::SubscriptionId id = m_nextId++;
    {
        const std::lock_guard lock(m_readersMutex);
        m_readers[id] = std::make_shared<const ViewReady>(std::move(ready));
    }
    change(id, std::move(request));
    return id;
}

void LocalBackend::change(api::SubscriptionId id, api::ViewRequest request)
{
    m_inbox->post([this, id, request = std::move(request)] {
        const std::lock_guard lock(m_readersMutex);
        if (m_readers.contains(id)) {
            m_service->subscribe(id, request);
        }
    });
}

void LocalBackend::unsubscribe(api::SubscriptionId id)
{
    {
        const std::lock_guard lock(m_readersMutex);
        m_readers.erase(id);
    }
    {
        const std::lock_guard waitForRunningCall(m_calling);
    }
    m_inbox->post([this, id] { m_service->unsubscribe(id); });
}

void LocalBackend::query(api::Query query, AnswerReady ready)
{
    const bool posted = m_inbox->post([this, query = std::move(query), ready] {
        const std::uint64_t number = m_nextQuestion++;
        m_questions[number] = ready;
        m_service->query(query, [this, number](base::Result<api::Answer> answer) {
            const auto question = m_questions.extract(number);
            question.mapped()(std::move(answer));
        });
    });
    if (!posted) {
        ready(kStopped);
    }
}

void LocalBackend::deliver(std::size_t shard, engine::ShardResults results)
{
    if (const std::size_t bytes = bytesOfRows(results); bytes > 0) {
        {
            const std::lock_guard lock(m_progressMutex);
            m_progress.erase(shard); // what comes next must not be taken before these rows
        }
        m_inbox->post(
            [this, shard, results = std::move(results)]() mutable { m_service->accept(shard, std::move(results)); },
            bytes);
        return;
    }
    std::shared_ptr<NewestOnly<engine::ShardResults>> progress;
    {
        const std::lock_guard lock(m_progressMutex);
        auto& slot = m_progress[shard];
        if (!slot) {
            slot = std::make_shared<NewestOnly<engine::ShardResults>>();
        }
        progress = slot;
    }
    const auto carryArrival = [](const engine::ShardResults& older, engine::ShardResults& newer) {
        newer.newestArrival = std::max(newer.newestArrival, older.newestArrival);
    };
    if (progress->put(std::move(results), carryArrival)) {
        m_inbox->post([this, shard, progress] {
            if (auto newest = progress->take()) {
                m_service->accept(shard, std::move(*newest));
            }
        });
    }
}

void LocalBackend::deliverQuarantine(std::vector<engine::QuarantineRow> rows)
{
    std::size_t bytes = 0;
    for (const engine::QuarantineRow& row : rows) {
        bytes += sizeof row + row.bytes.size();
    }
    m_inbox->post([this, rows = std::move(rows)]() mutable { m_service->accept(std::move(rows)); }, bytes);
}

void LocalBackend::deliverGap(engine::GapRow gap)
{
    m_inbox->post([this, gap = std::move(gap)] { m_service->accept(gap); });
}

void LocalBackend::deliverSources(std::vector<runtime::SourceSnapshot> sources)
{
    if (m_sources.put(std::move(sources))) {
        m_inbox->post([this] {
            if (auto newest = m_sources.take()) {
                m_service->accept(std::move(*newest));
            }
        });
    }
}

void LocalBackend::deliverBalance(runtime::Balance balance)
{
    m_inbox->post([this, balance] { m_service->accept(balance); });
}

} // namespace bw::service
