#pragma once

#include "core/service/local_backend.h"
#include "tests/service/backend_suite.h"

#include <atomic>
#include <functional>
#include <future>

namespace bw::test {

class StandingClock final : public runtime::Clock {
public:
    explicit StandingClock(base::TimeMs now) : m_now(now) {}
    base::TimeMs now() const override { return m_now; }
    void advance(base::TimeMs by) { m_now += by; }

private:
    std::atomic<base::TimeMs> m_now;
};

/// Any store, answering before query() and write() return, on the caller's thread: what follows is in order. Its writes
/// can be made to fail.
class PatientStore final : public runtime::HistoryStore {
public:
    explicit PatientStore(runtime::HistoryStore& store) : m_store(store) {}

    void write(std::shared_ptr<const runtime::HistoryBatch> batch, WriteDone done) override
    {
        if (m_error) {
            done(*m_error);
            return;
        }
        std::promise<base::Result<void>> promise;
        m_store.write(std::move(batch),
                      [&promise](base::Result<void> result) { promise.set_value(std::move(result)); });
        done(promise.get_future().get());
    }
    void query(runtime::HistoryQuery query, QueryDone done) override
    {
        std::promise<base::Result<runtime::HistoryAnswer>> promise;
        m_store.query(std::move(query), [&promise](base::Result<runtime::HistoryAnswer> answer) {
            promise.set_value(std::move(answer));
        });
        done(promise.get_future().get());
    }
    void prune(base::TimeMs now) override { m_store.prune(now); }
    void failWrites(std::optional<base::Error> error) { m_error = std::move(error); }

private:
    runtime::HistoryStore& m_store;
    std::optional<base::Error> m_error;
};

/// A LocalBackend without a thread of its own, on any store.
class LocalUnderTest final : public BackendUnderTest {
public:
    LocalUnderTest(runtime::HistoryStore& store, base::TimeMs start,
                   service::RowsOfThisRun rows = service::RowsOfThisRun::replace)
        : m_rows(rows), m_store(store), m_clock(start)
    {
        begin();
    }

    api::Backend& backend() override { return *m_backend; }
    runtime::Sink& sink() override { return *m_backend; }
    PatientStore& store() { return m_store; }
    base::TimeMs now() const override { return m_clock.now(); }
    void advance(base::TimeMs by) override
    {
        m_clock.advance(by);
        turn();
    }
    void restart(bool gracefully) override
    {
        if (!gracefully) {
            m_store.failWrites(base::Error{"the power is off"});
        }
        m_backend.reset();
        m_store.failWrites({});
        begin();
    }

private:
    void begin()
    {
        service::ServiceOptions options;
        options.tenants = {{"acme", "Acme"}, {"nord", "Nord"}};
        options.rows = m_rows;
        m_backend = std::make_unique<service::LocalBackend>(m_store, m_clock, options,
                                                            service::LocalBackend::Threading::manual);
        turn();
    }
    /// Answers of the store come in the next turn, and may ask for more.
    void turn()
    {
        for (int i = 0; i < 4; ++i) {
            m_backend->runOnce();
        }
    }

    service::RowsOfThisRun m_rows;
    PatientStore m_store;
    StandingClock m_clock;
    std::unique_ptr<service::LocalBackend> m_backend;
};

} // namespace bw::test
