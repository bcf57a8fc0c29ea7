#include "ui/style/tab_order.h"

#include <QApplication>
#include <QScrollArea>
#include <QWidget>

#include <algorithm>

namespace bw::ui {

namespace {

/// Whether of two parts of one widget the first is read first. No order in the strict sense: a high one may be in a
/// line with two that are not in a line with each other.
bool readsBefore(const QWidget& a, const QWidget& b, bool mirrored)
{
    const QRect first = a.geometry();
    const QRect second = b.geometry();
    const int shared = std::min(first.bottom(), second.bottom()) - std::max(first.top(), second.top()) + 1;
    if (2 * shared > std::min(first.height(), second.height())) {
        return mirrored ? first.right() > second.right() : first.left() < second.left();
    }
    return first.top() < second.top();
}

void addStops(const QWidget& ground, QList<QWidget*>& stops)
{
    QList<QWidget*> parts;
    for (QObject* child : ground.children()) {
        auto* part = qobject_cast<QWidget*>(child);
        if (part != nullptr && part->isVisible() && part->isEnabled() && !part->isWindow()) {
            parts.append(part);
        }
    }
    const bool mirrored = ground.isRightToLeft();
    while (!parts.isEmpty()) {
        qsizetype first = 0;
        for (qsizetype i = 1; i < parts.size(); ++i) {
            first = readsBefore(*parts[i], *parts[first], mirrored) ? i : first;
        }
        QWidget* part = parts.takeAt(first);
        if (part->focusPolicy() != Qt::NoFocus && part->focusProxy() == nullptr) {
            stops.append(part);
        }
        addStops(*part, stops);
    }
}

} // namespace

QList<QWidget*> focusStopsIn(const QWidget& ground)
{
    QList<QWidget*> stops;
    addStops(ground, stops);
    return stops;
}

bool moveFocus(const QWidget& ground, bool next)
{
    const QList<QWidget*> stops = focusStopsIn(ground);
    const qsizetype count = stops.size();
    qsizetype at = stops.indexOf(QApplication::focusWidget());
    if (at < 0 && !next) {
        at = 0;
    }
    for (qsizetype step = 1; step <= count; ++step) {
        QWidget* stop = stops[(at + (next ? step : count - step)) % count];
        if ((stop->focusPolicy() & Qt::TabFocus) != 0) {
            stop->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            for (QWidget* around = stop->parentWidget(); around != nullptr; around = around->parentWidget()) {
                if (auto* area = qobject_cast<QScrollArea*>(around)) {
                    area->ensureWidgetVisible(stop);
                }
            }
            return true;
        }
    }
    return false;
}

} // namespace bw::ui
