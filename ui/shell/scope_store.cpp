#include "ui/shell/scope_store.h"

#include <QUndoCommand>

namespace bw::ui {

class ScopeStore::Change : public QUndoCommand {
public:
    Change(ScopeStore& store, api::Scope after, const QString& text, bool continued)
        : QUndoCommand(text), m_store(store), m_before(store.scope()), m_after(std::move(after)), m_continued(continued)
    {}

    void undo() override { m_store.take(m_before); }
    void redo() override { m_store.take(m_after); }
    int id() const override { return isTyping() ? 1 : isZoom() ? 2 : -1; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto& next = static_cast<const Change&>(*other);
        if (isZoom() && !next.m_continued) {
            return false;
        }
        m_after = next.m_after;
        setObsolete(m_before == m_after);
        return true;
    }

private:
    /// Whether only the filter's text differs.
    bool isTyping() const
    {
        api::Scope before = m_before;
        before.filter.text = m_after.filter.text;
        return before == m_after;
    }

    /// Whether only the range differs, and is one from – to.
    bool isZoom() const
    {
        api::Scope before = m_before;
        before.range = m_after.range;
        return before == m_after && m_after.range.kind == api::RangeKind::between;
    }

    ScopeStore& m_store;
    api::Scope m_before;
    api::Scope m_after;
    bool m_continued;
};

void ScopeStore::reset(const api::Scope& scope)
{
    m_undo.clear();
    take(scope);
}

void ScopeStore::setTenant(const std::string& tenantId)
{
    api::Scope scope = m_scope;
    scope.tenantId = tenantId;
    change(scope, tr("tenant"));
}

void ScopeStore::setRange(const api::RangeSpec& range)
{
    api::Scope scope = m_scope;
    scope.range = range;
    change(scope, tr("time range"));
}

void ScopeStore::zoomTo(const api::RangeSpec& range, bool continued)
{
    api::Scope scope = m_scope;
    scope.range = range;
    change(scope, tr("time range"), continued);
}

void ScopeStore::setComparison(api::Comparison comparison)
{
    api::Scope scope = m_scope;
    scope.comparison = comparison;
    change(scope, tr("comparison"));
}

void ScopeStore::setFilter(const api::Filter& filter)
{
    api::Scope scope = m_scope;
    scope.filter = filter;
    change(scope, tr("filter"));
}

void ScopeStore::change(const api::Scope& scope, const QString& text, bool continued)
{
    if (scope != m_scope) {
        m_undo.push(new Change(*this, scope, text, continued)); // the stack owns it and carries it out
    }
}

void ScopeStore::take(const api::Scope& scope)
{
    if (scope != m_scope) {
        m_scope = scope;
        Q_EMIT changed();
    }
}

} // namespace bw::ui
