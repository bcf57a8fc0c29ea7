#pragma once

#include "tests/service/backend_suite.h"

#include <vector>

namespace bw::test {

inline const std::vector<api::RangeKind> kKinds{
    api::RangeKind::live,   api::RangeKind::minutes15, api::RangeKind::hour1,
    api::RangeKind::hours6, api::RangeKind::today,     api::RangeKind::hours24,
    api::RangeKind::days7,  api::RangeKind::days30,    api::RangeKind::days90,
};

/// An engine at work on a backend, with the list of everything that happened.
class Scene {
public:
    Scene(BackendUnderTest& under, Random& random) : m_under(under), m_random(random), m_engine(random) {}

    /// `steps` turns of `stepMs`: some events each, deliveries as a shard makes them.
    void play(int steps, base::TimeMs stepMs)
    {
        for (int i = 0; i < steps; ++i) {
            const auto count = between(m_random, 0, 6);
            m_since.push_back({m_under.now(), {}});
            for (std::int64_t n = 0; n < count; ++n) {
                SimulatedEvent event = m_engine.randomEvent(m_random, m_under.now());
                m_engine.process(event, m_under.now());
                m_since.back().events.push_back(event);
                m_events.push_back(event);
            }
            m_under.sink().deliver(0, m_engine.take(m_under.now(), true));
            m_under.advance(stepMs);
        }
    }
    /// Long enough without events for everything to be read, rolled and written.
    void settle()
    {
        for (int i = 0; i < 60; ++i) {
            m_under.sink().deliver(0, m_engine.take(m_under.now(), true));
            m_under.advance(1'000);
        }
        m_under.advance(300);
        m_under.advance(300);
    }
    /// Once everything delivered is in history.
    void checkpoint()
    {
        m_under.advance(1'100);
        m_under.advance(1'100);
        m_checkpoint = m_engine;
        m_since.clear();
    }
    /// The engine goes on from its checkpoint and processes what came since once more, in larger or smaller portions.
    void restart(bool gracefully)
    {
        m_under.restart(gracefully);
        m_engine = *m_checkpoint;
        for (Step& step : m_since) {
            for (SimulatedEvent& event : step.events) {
                m_engine.process(event, step.now);
            }
            if (between(m_random, 0, 3) == 0) {
                m_under.sink().deliver(0, m_engine.take(step.now, between(m_random, 0, 1) == 0));
                m_under.advance(10);
            }
        }
    }
    /// Another engine, which has no checkpoint and reads on from here: first an event of an old window, which is not
    /// late for it.
    void startAnew()
    {
        m_under.restart(true);
        m_engine = m_engine.fresh();
        m_since.clear();
        SimulatedEvent event =
            m_events[static_cast<std::size_t>(between(m_random, 0, static_cast<std::int64_t>(m_events.size()) - 1))];
        event.stamp.reset();
        m_engine.process(event, m_under.now());
        m_events.push_back(event);
    }
    const std::vector<SimulatedEvent>& events() const { return m_events; }
    const SimulatedEngine& engine() const { return m_engine; }

private:
    BackendUnderTest& m_under;
    Random& m_random;
    SimulatedEngine m_engine;
    std::vector<SimulatedEvent> m_events;
    std::optional<SimulatedEngine> m_checkpoint;
    struct Step {
        base::TimeMs now;
        std::vector<SimulatedEvent> events;
    };
    std::vector<Step> m_since; ///< since the checkpoint
};

inline api::Scope scopeOf(const std::string& tenant, api::RangeKind kind)
{
    return {tenant, {kind, 0, 0}, api::Comparison::previous, {}};
}

inline api::RangeSpec anyBetween(Random& random, base::TimeMs now)
{
    const base::TimeMs lengths[] = {base::kMinuteMs, base::kHourMs,    10 * base::kHourMs,
                                    base::kDayMs,    9 * base::kDayMs, 70 * base::kDayMs};
    const base::TimeMs length = between(random, 1, lengths[between(random, 0, 5)]);
    const base::TimeMs to = now - between(random, -length / 2, 2 * base::kDayMs);
    return {api::RangeKind::between, to - length, to};
}

inline api::Filter anyFilter(Random& random)
{
    api::Filter filter;
    if (between(random, 0, 2) == 0) {
        filter.text = std::to_string(between(random, 1, 9));
    }
    for (std::int64_t i = between(random, 0, 1) * between(random, 0, 3); i > 0; --i) {
        filter.channels.push_back(static_cast<api::Channel>(between(random, 0, 5)));
    }
    return filter;
}

inline base::TimeMs anyStart(Random& random)
{
    return between(random, 1'700'000'000'000, 1'900'000'000'000);
}

} // namespace bw::test
