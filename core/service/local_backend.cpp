#include "core/service/local_backend.h"

namespace bw::service {

namespace {

/// Deliveries and requests wake the thread; without any it still looks at the clock so often.
constexpr std::chrono::milliseconds kPatience{50};
/// How long the destructor waits for history to take the last rows.
constexpr std::chrono::seconds kFarewell{30};

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
    m_stopping = true;
    m_inbox->post([] {});
    if (m_thread.joinable()) {
        m_thread.join();
    } else {
        finish();
    }
    m_inbox->close();
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
    for (const Inbox::Task& task : m_inbox->take(patience)) {
        task();
    }
    m_service->tick(m_clock.now());
}

void LocalBackend::finish()
{
    const auto until = std::chrono::steady_clock::now() + kFarewell;
    do {
        for (const Inbox::Task& task : m_inbox->take(std::chrono::milliseconds(0))) {
            task();
        }
        m_service->feed().flush();
        for (const Inbox::Task& task : m_inbox->take(std::chrono::milliseconds(20))) {
            task();
        }
    } while (!m_service->settled() && std::chrono::steady_clock::now() < until);
    for (const auto& [number, ready] : m_questions) {
        ready(base::Error{"The engine is being stopped."});
    }
    m_questions.clear();
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
    m_inbox->post([this, query = std::move(query), ready = std::move(ready)] {
        const std::uint64_t number = m_nextQuestion++;
        m_questions[number] = ready;
        m_service->query(query, [this, number](base::Result<api::Answer> answer) {
            const auto question = m_questions.extract(number);
            question.mapped()(std::move(answer));
        });
    });
}

void LocalBackend::deliver(std::size_t shard, engine::ShardResults results)
{
    m_inbox->post(
        [this, shard, results = std::move(results)]() mutable { m_service->accept(shard, std::move(results)); });
}

void LocalBackend::deliverQuarantine(std::vector<engine::QuarantineRow> rows)
{
    m_inbox->post([this, rows = std::move(rows)]() mutable { m_service->accept(std::move(rows)); });
}

void LocalBackend::deliverGap(engine::GapRow gap)
{
    m_inbox->post([this, gap = std::move(gap)] { m_service->accept(gap); });
}

void LocalBackend::deliverSources(std::vector<runtime::SourceSnapshot> sources)
{
    m_inbox->post([this, sources = std::move(sources)]() mutable { m_service->accept(std::move(sources)); });
}

void LocalBackend::deliverBalance(runtime::Balance balance)
{
    m_inbox->post([this, balance = std::move(balance)] { m_service->accept(balance); });
}

} // namespace bw::service
