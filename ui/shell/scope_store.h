#pragma once

#include "core/api/values.h"

#include <QObject>
#include <QUndoStack>

namespace bw::ui {

/// What every view is asked for: tenant, range, comparison, filter. Every change can be undone, and is named. GUI
/// thread.
class ScopeStore : public QObject {
    Q_OBJECT
public:
    /// What has been done before that many steps cannot be undone.
    static constexpr int kMostSteps = 200;

    explicit ScopeStore(QObject* parent = nullptr) : QObject(parent) { m_undo.setUndoLimit(kMostSteps); }

    const api::Scope& scope() const { return m_scope; }
    /// Without undo: what the desk starts with, or a tenant that has gone.
    void reset(const api::Scope& scope);

    void setTenant(const std::string& tenantId);
    void setRange(const api::RangeSpec& range);
    /// Zooming and moving in time: with `continued`, undone at once with the step before.
    void zoomTo(const api::RangeSpec& range, bool continued);
    void setComparison(api::Comparison comparison);
    /// Letters typed one after the other into a filter are undone at once.
    void setFilter(const api::Filter& filter);

    /// Several parts at once; `what` names them for undo.
    void set(const api::Scope& scope, const QString& what) { change(scope, what); }
    /// Nothing to be undone: for what shows itself and goes back by itself.
    void showOnly(const api::Scope& scope) { take(scope); }

    QUndoStack& undo() { return m_undo; }

Q_SIGNALS:
    void changed();

private:
    class Change;
    void change(const api::Scope& scope, const QString& text, bool continued = false);
    void take(const api::Scope& scope);

    api::Scope m_scope;
    QUndoStack m_undo;
};

} // namespace bw::ui
