#include "app/assembly/demo_history.h"

#include "connectors/demo/history.h"

#include <algorithm>
#include <condition_variable>
#include <future>
#include <mutex>
#include <optional>
#include <set>

namespace bw::app {

namespace {

/// Gives a store one batch after the other, a few at a time, and keeps the first error. One thread.
class PacedWriter {
public:
    explicit PacedWriter(runtime::HistoryStore& store) : m_store(store) {}
    ~PacedWriter() { waitUntilAtMost(0); }
    PacedWriter(const PacedWriter&) = delete;
    PacedWriter& operator=(const PacedWriter&) = delete;

    void write(std::shared_ptr<const runtime::HistoryBatch> batch)
    {
        waitUntilAtMost(kUnderWayMax - 1);
        {
            const std::lock_guard lock(m_mutex);
            ++m_underWay;
        }
        m_store.write(std::move(batch), [this](const base::Result<void>& done) {
            const std::lock_guard lock(m_mutex);
            --m_underWay;
            if (!done && !m_error) {
                m_error = done.error();
            }
            m_changed.notify_all();
        });
    }

    base::Result<void> finish()
    {
        waitUntilAtMost(0);
        const std::lock_guard lock(m_mutex);
        return m_error ? base::Result<void>(*m_error) : base::Result<void>();
    }

    bool failed()
    {
        const std::lock_guard lock(m_mutex);
        return m_error.has_value();
    }

private:
    static constexpr int kUnderWayMax = 4;

    void waitUntilAtMost(int count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_underWay <= count; });
    }

    runtime::HistoryStore& m_store;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_underWay = 0;
    std::optional<base::Error> m_error;
};

base::Result<std::set<std::string>> tenantsIn(runtime::HistoryStore& store)
{
    std::promise<base::Result<runtime::HistoryAnswer>> answered;
    store.query(runtime::TenantsQuery{},
                [&answered](base::Result<runtime::HistoryAnswer> answer) { answered.set_value(std::move(answer)); });
    const auto answer = answered.get_future().get();
    if (!answer) {
        return answer.error();
    }
    const auto& tenants = std::get<std::vector<std::string>>(answer.value());
    return std::set<std::string>(tenants.begin(), tenants.end());
}

bool knowsAny(const std::set<std::string>& known, const std::vector<demo::Tenant>& tenants)
{
    return std::any_of(tenants.begin(), tenants.end(), [&](const auto& tenant) { return known.contains(tenant.id); });
}

} // namespace

base::Result<std::map<std::string, base::TimeMs>> writeDemoHistory(const Config& config, const Companies& companies,
                                                                   runtime::HistoryStore& store, base::TimeMs now,
                                                                   const Progress& progress)
{
    std::map<std::string, base::TimeMs> ends;
    const auto known = tenantsIn(store);
    if (!known) {
        return known.error();
    }
    PacedWriter writer(store);
    bool goOn = true;
    for (const SourceConfig& source : config.sources) {
        if (source.kind != SourceKind::demo || source.demo.historyDays == 0 ||
            knowsAny(known.value(), companies.at(source.id)->tenants())) {
            continue;
        }
        demo::History history(*companies.at(source.id), {.stream = source.demo.stream, .days = source.demo.historyDays},
                              now);
        for (auto piece = history.next(); piece && goOn && !writer.failed(); piece = history.next()) {
            writer.write(std::move(piece));
            goOn = progress(100 * history.piecesGiven() / history.pieces());
        }
        ends.emplace(source.id, history.end());
    }
    if (const auto done = writer.finish(); !done) {
        return base::Error{"the simulated past cannot be stored: " + done.error().message};
    }
    return ends;
}

} // namespace bw::app
