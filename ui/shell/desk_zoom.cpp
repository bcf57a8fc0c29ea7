// Zooming and moving in time, for the whole desk.
//
// Zooming chooses the range of every view, from – to, rather than an excerpt of one chart: what a director reads off
// the line then agrees with the tiles, the table and the headline beside it, it is taken away with it, back and forward
// and saved views know of it, and undo takes it back like any other range. Buckets become finer, too, which an
// excerpt's could not. A range that follows the clock stands still once it is zoomed into; the way back to it is a key
// (0), and the range from which zooming began.
#include "ui/shell/main_window.h"

#include <QAction>

namespace bw::ui {

void MainWindow::addZoomActions()
{
    const auto move = [this](double share) { zoomTo(moved({m_shownRange.from, m_shownRange.end}, share), true); };
    m_actions.add({QStringLiteral("live.zoomIn"),
                   ActionGroup::live,
                   tr("Shorter time"),
                   QStringLiteral("zoom-in"),
                   {QKeySequence(Qt::Key_Plus), QKeySequence(Qt::Key_Equal)},
                   {},
                   true},
                  [this] { zoomBy(kZoomStep); });
    m_actions.add({QStringLiteral("live.zoomOut"),
                   ActionGroup::live,
                   tr("Longer time"),
                   QStringLiteral("zoom-out"),
                   {QKeySequence(Qt::Key_Minus)}},
                  [this] { zoomBy(1 / kZoomStep); });
    m_actions.add({QStringLiteral("live.earlier"),
                   ActionGroup::live,
                   tr("Earlier"),
                   QStringLiteral("arrow-left"),
                   {QKeySequence(QStringLiteral("Shift+Left"))}},
                  [move] { move(-kMoveStep); });
    m_actions.add({QStringLiteral("live.later"),
                   ActionGroup::live,
                   tr("Later"),
                   QStringLiteral("arrow-right"),
                   {QKeySequence(QStringLiteral("Shift+Right"))}},
                  [move] { move(kMoveStep); });
    m_actions.add({QStringLiteral("live.zoomEnd"),
                   ActionGroup::live,
                   tr("Time before zooming"),
                   QStringLiteral("undo-2"),
                   {QKeySequence(Qt::Key_0)}},
                  [this] { endZoom(); });
}

void MainWindow::zoomBy(double factor)
{
    const TimeSpan shown{m_shownRange.from, m_shownRange.end};
    zoomTo(zoomed(shown, shown.from + shown.length() / 2, factor), true);
}

void MainWindow::zoomTo(const TimeSpan& span, bool continued)
{
    if (m_shownRange.end <= m_shownRange.from) {
        return; // no figures have come yet
    }
    const TimeSpan held = notBeyond(span, std::max(m_shownRange.end, engineNow()));
    if (m_scope.asked.range.kind != api::RangeKind::between) {
        m_beforeZoom = m_scope.asked.range;
    }
    m_store.zoomTo({api::RangeKind::between, held.from, held.to}, continued);
}

void MainWindow::endZoom()
{
    if (m_beforeZoom && m_scope.asked.range.kind == api::RangeKind::between) {
        m_store.setRange(*m_beforeZoom);
    }
}

} // namespace bw::ui
