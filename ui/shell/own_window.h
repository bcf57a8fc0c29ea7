#pragma once

#include "ui/live/page.h"
#include "ui/shell/message_bar.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QToolButton;

namespace bw::ui {

class PaneHead;

/// One chart or table in a window of its own. It has a page to itself, which is never painted: that subscribes and
/// follows the scope as the pages of the main window do, and the window shows a live copy of one of its parts.
/// F2 table and back, Ctrl+C all of it as a table, Ctrl+Shift+C as a picture, Ctrl+E export, Space pause, Esc or Ctrl+W
/// close.
class OwnWindow : public QWidget {
    Q_OBJECT
public:
    /// What it shows: a part of a place of a page.
    struct Where {
        QString pageId;
        QString place;
        QString exportId;
        friend bool operator==(const Where&, const Where&) = default;
    };

    /// `page` has its scope already.
    OwnWindow(std::unique_ptr<Page> page, Where where);
    ~OwnWindow() override;

    const Where& where() const { return m_where; }
    Page& page() const { return *m_page; }
    /// The part of the page that is shown; nullptr until it has come.
    Exportable* source() const { return m_source; }
    /// What shows it; nullptr until then.
    QWidget* shown() const { return m_shown; }
    void setScope(const Scope& scope);
    void tell(const Message& message);
    const Message& message() const { return m_bar->message(); }

Q_SIGNALS:
    void closed();
    void openAsked(const QString& pageId, const QString& place);
    void takeAsked(bw::ui::TakeAwayAs as);
    void pauseToggled();

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addKeys();
    void find();
    void describe();
    void restyle();

    std::unique_ptr<Page> m_page;
    Where m_where;
    Format m_format;
    std::optional<api::Range> m_range;
    Exportable* m_source = nullptr;
    QWidget* m_shown = nullptr;
    PaneHead* m_head;
    QToolButton* m_asTable;
    MessageBar* m_bar;
    QTimer m_barTimer;
};

} // namespace bw::ui
