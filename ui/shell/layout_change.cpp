#include "ui/shell/layout_change.h"

#include "ui/shell/main_window.h"

#include <utility>

namespace bw::ui {

LayoutChange::LayoutChange(MainWindow& window, QString pageId, const QString& what, QJsonObject before)
    : QUndoCommand(what), m_window(window), m_pageId(std::move(pageId)), m_before(std::move(before))
{
    if (const Page* page = m_window.page(m_pageId)) {
        m_after = page->layoutState();
    }
    setObsolete(m_before == m_after);
}

void LayoutChange::undo()
{
    lay(m_before);
}

void LayoutChange::redo()
{
    if (!std::exchange(m_done, false)) {
        lay(m_after);
    }
}

void LayoutChange::lay(const QJsonObject& layout) const
{
    if (Page* page = m_window.page(m_pageId)) {
        page->setLayoutState(layout);
    }
}

} // namespace bw::ui
