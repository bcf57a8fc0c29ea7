#include "ui/shell/widget_state.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QSplitter>

#include <functional>

namespace bw::ui {

namespace {

void walk(QWidget& root, const QString& path, const std::function<void(QWidget&, const QString&)>& visit)
{
    QHash<QString, int> seen;
    for (QObject* child : root.children()) {
        auto* widget = qobject_cast<QWidget*>(child);
        if (widget == nullptr || widget->isWindow()) {
            continue;
        }
        const QString name = QLatin1String(widget->metaObject()->className()) + widget->objectName();
        const QString at = QStringLiteral("%1/%2:%3").arg(path, name).arg(seen[name]++);
        visit(*widget, at);
        walk(*widget, at, visit);
    }
}

} // namespace

WidgetState::WidgetState(const QWidget& root)
{
    const QWidget* focus = QApplication::focusWidget();
    walk(const_cast<QWidget&>(root), {}, [&](const QWidget& widget, const QString& at) {
        if (&widget == focus) {
            m_focus = at;
        }
        if (const auto* field = qobject_cast<const QLineEdit*>(&widget)) {
            m_texts.insert(at, field->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
            if (button->isCheckable()) {
                m_checked.insert(at, button->isChecked());
            }
        } else if (const auto* splitter = qobject_cast<const QSplitter*>(&widget)) {
            m_splitters.insert(at, splitter->saveState());
        }
    });
}

void WidgetState::restore(QWidget& root) const
{
    // By clicks, so that what belongs to the button follows; of those that exclude each other only the one that is
    // down.
    walk(root, {}, [&](QWidget& widget, const QString& at) {
        if (auto* field = qobject_cast<QLineEdit*>(&widget)) {
            if (m_texts.contains(at) && field->text() != m_texts[at]) {
                field->setText(m_texts[at]);
            }
        } else if (auto* button = qobject_cast<QAbstractButton*>(&widget)) {
            if (button->isCheckable() && m_checked.contains(at) && m_checked[at] != button->isChecked() &&
                (m_checked[at] || (!button->autoExclusive() && button->group() == nullptr))) {
                button->click();
            }
        } else if (auto* splitter = qobject_cast<QSplitter*>(&widget)) {
            if (m_splitters.contains(at)) {
                splitter->restoreState(m_splitters[at]);
            }
        }
    });
}

bool WidgetState::restoreFocus(QWidget& root) const
{
    bool found = false;
    if (!m_focus.isEmpty()) {
        walk(root, {}, [&](QWidget& widget, const QString& at) {
            if (at == m_focus) {
                widget.setFocus(Qt::OtherFocusReason);
                found = true;
            }
        });
    }
    return found;
}

} // namespace bw::ui
