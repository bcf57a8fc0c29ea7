#pragma once

#include "core/api/connections.h"
#include "core/api/views.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/message_bar.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace bw::ui {

class ConnectPage;
class MainWindow;

/// Puts connections into the window: their page, their actions, and what the message bar says of one that does not
/// work, with the one action that helps. GUI thread.
class ConnectDesk : public QObject {
    Q_OBJECT
public:
    /// Before the window's begin(). `nothingChosen`: nothing runs yet.
    ConnectDesk(MainWindow& window, api::Connections& connections, bool nothingChosen);
    ~ConnectDesk() override;

private:
    void addTo(ActionRegistry& actions);
    void connectionsChanged();
    void openPage(const QString& place);
    std::optional<Message> trouble(const api::Status* status) const;
    std::optional<api::Connection> connectionOf(const std::string& id) const;

    MainWindow& m_window;
    api::Connections& m_connections;
    QPointer<ConnectPage> m_page;
    std::string m_runningId;
    std::uint64_t m_starts = 0;               ///< that the window knows of
    std::optional<api::Connection> m_running; ///< if it is one of those kept
};

} // namespace bw::ui
