#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

class QWidget;

namespace bw::ui {

/// What a user has set by hand in a tree of widgets, to be set again in a tree that was made anew by the same code: the
/// text of fields, buttons that are down, where splitters stand, which part has the keyboard. A part is known by its
/// path: class and number among its siblings of that class; parts that are not there in the other tree are passed over.
class WidgetState {
public:
    explicit WidgetState(const QWidget& root);

    void restore(QWidget& root) const;
    /// Gives the keyboard to the part that had it; false if none had, or there is no such part now.
    bool restoreFocus(QWidget& root) const;

private:
    QHash<QString, QString> m_texts;
    QHash<QString, bool> m_checked;
    QHash<QString, QByteArray> m_splitters;
    QString m_focus;
};

} // namespace bw::ui
