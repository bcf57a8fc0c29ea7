#pragma once

#include <QJsonObject>
#include <QUndoCommand>

namespace bw::ui {

class MainWindow;

/// The user has laid a page out in another way. It is done already when it is pushed; undo and redo find the page by
/// its id, for it is made anew when the language changes. GUI thread.
class LayoutChange : public QUndoCommand {
public:
    /// `before`: the page's layoutState() before the change; its present one is what redo comes back to.
    LayoutChange(MainWindow& window, QString pageId, const QString& what, QJsonObject before);

    void undo() override;
    void redo() override;

private:
    void lay(const QJsonObject& layout) const;

    MainWindow& m_window;
    QString m_pageId;
    QJsonObject m_before;
    QJsonObject m_after;
    bool m_done = true; ///< the push itself has nothing to do
};

} // namespace bw::ui
