#pragma once

#include "ui/export/export_head.h"
#include "ui/live/page.h"
#include "ui/shell/own_window.h"

#include <QObject>

#include <functional>
#include <memory>

namespace bw::ui {

class MainWindow;
struct Message;

/// What leaves the main window: files, the clipboard, windows of their own. It owns those windows, keeps
/// where each stood for each screen, and closes them with the main window.
class TakeAway : public QObject {
    Q_OBJECT
public:
    TakeAway(MainWindow& window, Bridge& bridge);
    ~TakeAway() override;

    void addActions();
    /// The language is another: each window of its own is made anew where it stands.
    void retranslate();

    /// Does it, and tells the window that `what` is in how it went. `page` holds `what`.
    void take(Page& page, const QString& pageId, Exportable& what, TakeAwayAs as, QWidget* window);
    /// The whole page as PDF.
    void pageAsPdf();

    ExportContext contextOf(const Page& page, const QString& pageId) const;
    const std::vector<std::unique_ptr<OwnWindow>>& windows() const { return m_windows; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void takeCurrent(TakeAwayAs as);
    void copyTable(const Page& page, const QString& pageId, const Exportable& what, QWidget* window);
    void copyPicture(const Page& page, const QString& pageId, const Exportable& what, QWidget* window);
    void askForFile(const QString& title, const QString& name, const QStringList& endings, QWidget* window,
                    std::function<QByteArray(const QString& ending)> bytesOf);
    void write(const QString& path, const QByteArray& bytes, QWidget* window);
    void openWindow(Page& page, const QString& pageId, const Exportable& what);
    OwnWindow* addWindow(std::unique_ptr<Page> source, const OwnWindow::Where& where);
    void closed(OwnWindow* window);
    void tell(QWidget* window, const Message& message);

    MainWindow& m_main;
    Bridge& m_bridge;
    QString m_folder; ///< where the last file went
    std::vector<std::unique_ptr<OwnWindow>> m_windows;
};

} // namespace bw::ui
