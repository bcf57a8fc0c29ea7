#include "ui/live/frame_meter.h"

#include "ui/live/quantile.h"

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

void keep(std::vector<float>& samples, double value)
{
    if (samples.size() == FrameMeter::kMostSamples) {
        samples.erase(samples.begin(), samples.begin() + FrameMeter::kMostSamples / 2);
    }
    samples.push_back(static_cast<float>(value));
}

} // namespace

void FrameMeter::viewTaken(api::TimeMs newestArrival, qint64 busyNs)
{
    m_waiting = std::max(m_waiting, newestArrival);
    m_busyNs += busyNs;
}

void FrameMeter::framePainted(qint64 busyNs, api::TimeMs now)
{
    keep(m_frameMs, static_cast<double>(m_busyNs + busyNs) / 1e6);
    m_busyNs = 0;
    if (m_waiting > m_lastShown) {
        keep(m_latencyMs, static_cast<double>(now - m_waiting));
        m_lastShown = m_waiting;
    }
    m_waiting = 0;
}

FrameMeter::Summary FrameMeter::summary() const
{
    Summary result;
    std::vector<float> latency = m_latencyMs;
    std::vector<float> frames = m_frameMs;
    result.frames = frames.size();
    result.shown = latency.size();
    result.arrivalToFrameP50Ms = quantile(latency, 0.5);
    result.arrivalToFrameP99Ms = quantile(latency, 0.99);
    result.arrivalToFrameMaxMs = quantile(latency, 1);
    result.frameP50Ms = quantile(frames, 0.5);
    result.frameP99Ms = quantile(frames, 0.99);
    result.frameMaxMs = quantile(frames, 1);
    return result;
}

QString FrameMeter::lineOf(const Summary& s)
{
    return QStringLiteral("arrival to frame: p50 %1 ms, p99 %2 ms, max %3 ms over %4 updates; "
                          "frame: p50 %5 ms, p99 %6 ms, max %7 ms over %8 frames")
        .arg(s.arrivalToFrameP50Ms, 0, 'f', 0)
        .arg(s.arrivalToFrameP99Ms, 0, 'f', 0)
        .arg(s.arrivalToFrameMaxMs, 0, 'f', 0)
        .arg(s.shown)
        .arg(s.frameP50Ms, 0, 'f', 2)
        .arg(s.frameP99Ms, 0, 'f', 2)
        .arg(s.frameMaxMs, 0, 'f', 2)
        .arg(s.frames);
}

} // namespace bw::ui
