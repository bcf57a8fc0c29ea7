#include "ui/live/bridge.h"

#include <QElapsedTimer>
#include <QMetaObject>
#include <QPointer>

#include <utility>

namespace bw::ui {

Bridge::Bridge(api::Backend& backend, QObject* parent)
    : QObject(parent), m_backend(backend), m_hop(new QObject, [](QObject* hop) { hop->deleteLater(); })
{}

void Bridge::setPaused(bool paused)
{
    if (paused == m_paused) {
        return;
    }
    m_paused = paused;
    Q_EMIT pausedChanged(paused);
}

void Bridge::query(api::Query query, QObject* receiver, std::function<void(const base::Result<api::Answer>&)> ready)
{
    // The answer hops over an object of the GUI thread that lives as long as anyone may answer: only over there is it
    // known whether the receiver has gone.
    const QPointer<QObject> guard(receiver);
    m_backend.query(std::move(query), [hop = m_hop, guard, ready = std::move(ready)](base::Result<api::Answer> answer) {
        auto shared = std::make_shared<base::Result<api::Answer>>(std::move(answer));
        QMetaObject::invokeMethod(
            hop.get(),
            [guard, ready, shared] {
                if (!guard.isNull()) {
                    ready(*shared);
                }
            },
            Qt::QueuedConnection);
    });
}

Feed::Feed(Bridge& bridge, QObject* parent, Gate gate) : QObject(parent), m_bridge(bridge), m_gate(gate)
{
    connect(&bridge, &Bridge::pausedChanged, this, [this](bool paused) {
        if (!paused) {
            collect();
        }
    });
}

Feed::~Feed()
{
    stop();
}

void Feed::ask(api::ViewRequest request)
{
    m_answered = false;
    if (!m_id) {
        m_id = m_bridge.m_backend.subscribe(std::move(request),
                                            [this](base::Result<api::View> result) { put(std::move(result)); });
        return;
    }
    // Before, not after: the answer may be here by the time change() returns, and in a quiet hour it is the only one.
    forget();
    m_bridge.m_backend.change(*m_id, std::move(request));
}

void Feed::stop()
{
    if (m_id) {
        m_bridge.m_backend.unsubscribe(*m_id);
        m_id.reset();
    }
    forget();
}

void Feed::forget()
{
    const std::lock_guard lock(m_mutex);
    m_newest.reset();
    m_posted = false;
}

void Feed::put(base::Result<api::View> result)
{
    bool post = false;
    {
        const std::lock_guard lock(m_mutex);
        m_newest = std::move(result);
        post = !m_posted;
        m_posted = true;
    }
    if (post) {
        QMetaObject::invokeMethod(this, &Feed::collect, Qt::QueuedConnection);
    }
}

void Feed::collect()
{
    std::optional<base::Result<api::View>> result;
    {
        const std::lock_guard lock(m_mutex);
        m_posted = false;
        if (!m_newest) {
            return;
        }
        if (m_gate == Gate::pausable && m_bridge.isPaused() && m_answered) {
            // Held until the gate opens; saying that it is posted spares a queued call for every view till then.
            m_posted = true;
            return;
        }
        result = std::exchange(m_newest, std::nullopt);
    }
    if (!*result) {
        Q_EMIT failed(QString::fromStdString(result->error().message));
        return;
    }
    m_answered = true;
    QElapsedTimer timer;
    timer.start();
    Q_EMIT viewReady(result->value());
    m_bridge.m_meter.viewTaken(newestArrivalOf(result->value()), timer.nsecsElapsed());
}

api::TimeMs newestArrivalOf(const api::View& view)
{
    return std::visit([](const auto& held) { return held == nullptr ? 0 : held->newestArrival; }, view);
}

} // namespace bw::ui
