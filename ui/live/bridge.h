#pragma once

#include "core/api/backend.h"
#include "ui/live/frame_meter.h"

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace bw::ui {

class Feed;

/// The one door of the desk to its backend: feeds subscribe through it, it holds the pause gate and the meter.
/// GUI thread only. The backend must outlive it; it must outlive its feeds.
class Bridge : public QObject {
    Q_OBJECT
public:
    explicit Bridge(api::Backend& backend, QObject* parent = nullptr);

    bool isPaused() const { return m_paused; }
    /// Paused, a feed keeps what it shows: views that come are held, the newest only, and delivered on resuming. What
    /// is asked for anew while paused is answered once.
    void setPaused(bool paused);

    FrameMeter& meter() { return m_meter; }

    /// The answer comes on the GUI thread, unless `receiver` has gone by then.
    void query(api::Query query, QObject* receiver, std::function<void(const base::Result<api::Answer>&)> ready);

Q_SIGNALS:
    void pausedChanged(bool paused);

private:
    friend class Feed;

    api::Backend& m_backend;
    std::shared_ptr<QObject> m_hop;
    FrameMeter m_meter;
    bool m_paused = false;
};

/// One subscription, for as long as the object lives. Views are handed to the GUI thread, the newest only: a slow
/// window skips views, it never queues them.
class Feed : public QObject {
    Q_OBJECT
public:
    enum class Gate : bool { pausable, always };

    explicit Feed(Bridge& bridge, QObject* parent = nullptr, Gate gate = Gate::pausable);
    ~Feed() override;

    /// Subscribes, or changes what is asked for; a view of the request before that was on its way may still come. Where
    /// it must not, stop() first.
    void ask(api::ViewRequest request);
    /// Nothing comes until ask() is called again: for a page that is not shown.
    void stop();
    bool isAsking() const { return m_id.has_value(); }

Q_SIGNALS:
    void viewReady(const bw::api::View& view);
    /// What went wrong, for a person. The subscription stands.
    void failed(const QString& message);

private:
    void put(base::Result<api::View> result);
    void collect();
    void forget();

    Bridge& m_bridge;
    const Gate m_gate;
    std::optional<api::SubscriptionId> m_id;
    bool m_answered = false; ///< the request of now has had a view

    std::mutex m_mutex; ///< guards what the backend's thread shares with ours
    std::optional<base::Result<api::View>> m_newest;
    bool m_posted = false;
};

/// The arrival of the newest record in a view, ms since the epoch; 0 if there is none.
api::TimeMs newestArrivalOf(const api::View& view);

} // namespace bw::ui
