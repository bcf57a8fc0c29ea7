#pragma once

#include "core/api/backend.h"
#include "core/runtime/sink.h"
#include "tests/service/simulated_engine.h"

#include <functional>
#include <memory>

namespace bw::test {

/// Any Backend with what feeds it: an engine's sink, a clock that stands still.
class BackendUnderTest {
public:
    virtual ~BackendUnderTest() = default;
    virtual api::Backend& backend() = 0;
    virtual runtime::Sink& sink() = 0;
    virtual base::TimeMs now() const = 0;
    /// The clock goes on by this; what follows from it, callbacks included, has happened when it returns.
    virtual void advance(base::TimeMs by) = 0;
    /// The process ends, gracefully or not, and starts again on the same store.
    virtual void restart(bool gracefully) = 0;
};

/// Subscribes, keeps the newest view and counts what came.
template <typename ViewType>
class Reader {
public:
    Reader(api::Backend& backend, api::ViewRequest request) : m_backend(backend)
    {
        m_id = backend.subscribe(std::move(request), [state = m_state](base::Result<api::View> view) {
            if (view) {
                state->view = std::get<std::shared_ptr<const ViewType>>(view.value());
                ++state->views;
            } else {
                state->error = view.error().message;
            }
        });
    }
    ~Reader() { m_backend.unsubscribe(m_id); }
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;

    void change(api::ViewRequest request) { m_backend.change(m_id, std::move(request)); }
    const std::shared_ptr<const ViewType>& view() const { return m_state->view; }
    int views() const { return m_state->views; }
    const std::string& error() const { return m_state->error; }

private:
    struct State {
        std::shared_ptr<const ViewType> view;
        int views = 0;
        std::string error;
    };
    api::Backend& m_backend;
    std::shared_ptr<State> m_state = std::make_shared<State>();
    api::SubscriptionId m_id = 0;
};

/// The checks that every Backend must pass, in-process or remote. Each returns what is wrong, empty if nothing is.
class BackendSuite {
public:
    using Make = std::function<std::unique_ptr<BackendUnderTest>(base::TimeMs start)>;

    BackendSuite(Make make, Random& random) : m_make(std::move(make)), m_random(random) {}

    /// Hours of random events; now and then every view must equal its recomputation.
    std::string viewsEqualTheirRecomputation();
    /// The same with restarts: from a checkpoint, so that records are read again, or without losing anything.
    std::string restartsChangeNoFigure();
    /// Engines that begin with nothing and read only what is new, on a backend that was told so.
    std::string freshEnginesAdd();
    /// Chunks that did not change are the same objects; held rows stay where they are.
    std::string unchangedChunksAreShared();
    std::string rowsAreFilteredAndSorted();
    std::string nothingComesAfterUnsubscribe();
    std::string viewsComeAtMostTenTimesASecond();
    std::string dispositionsAddUp();
    std::string quarantineIsAnswered();
    /// Every figure is the sum of its buckets, every bucket of its parts, down to windows and late events; each of them
    /// equals its recomputation, and the figure what the views show.
    std::string figuresComeApart();
    /// What is provisional is what is in open windows, while they are open.
    std::string whatIsProvisionalIsTold();
    /// The records of a window add up to it.
    std::string recordsAreAnswered();

private:
    Make m_make;
    Random& m_random;
};

} // namespace bw::test
