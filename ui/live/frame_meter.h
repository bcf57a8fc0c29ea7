#pragma once

#include "core/api/values.h"

#include <QString>

#include <vector>

namespace bw::ui {

/// Measures what a user waits for: from the arrival of a record at the engine to the frame that first shows it, and how
/// long the GUI thread is busy for a frame (taking over new views since the frame before, layout, painting).
/// GUI thread only.
class FrameMeter {
public:
    /// How often records are kept for one report; the oldest are dropped after that.
    static constexpr std::size_t kMostSamples = 1'000'000;

    /// A view has been taken over whose newest record arrived then; `busyNs` is the time it took. 0: no record in it.
    void viewTaken(api::TimeMs newestArrival, qint64 busyNs);
    /// The window has painted; `busyNs` is the time layout and painting took, `now` the wall clock after it.
    void framePainted(qint64 busyNs, api::TimeMs now);

    struct Summary {
        std::size_t frames = 0;
        std::size_t shown = 0; ///< frames that showed newer records
        double arrivalToFrameP50Ms = 0, arrivalToFrameP99Ms = 0, arrivalToFrameMaxMs = 0;
        double frameP50Ms = 0, frameP99Ms = 0, frameMaxMs = 0;
    };
    Summary summary() const;
    /// One line for a terminal or a log.
    static QString lineOf(const Summary& summary);

private:
    api::TimeMs m_waiting = 0;
    api::TimeMs m_lastShown = 0;
    qint64 m_busyNs = 0;
    std::vector<float> m_latencyMs;
    std::vector<float> m_frameMs;
};

} // namespace bw::ui
