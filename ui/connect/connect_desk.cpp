#include "ui/connect/connect_desk.h"

#include "ui/connect/connect_page.h"
#include "ui/connect/connect_words.h"
#include "ui/shell/key_cap.h"
#include "ui/shell/main_window.h"

#include <QAction>

namespace bw::ui {

namespace {

constexpr auto kPage = "connections";

} // namespace

ConnectDesk::ConnectDesk(MainWindow& window, api::Connections& connections, bool nothingChosen)
    : m_window(window), m_connections(connections), m_runningId(connections.runningId()),
      m_starts(connections.startCount()), m_running(connectionOf(m_runningId))
{
    m_window.addPage({[] {
                          MainWindow::PageSpec spec{
                              QLatin1String(kPage), tr("Connections"), QStringLiteral("plug"), {}};
                          spec.scoped = false;
                          return spec;
                      },
                      [this] {
                          m_page = new ConnectPage(m_connections);
                          connect(m_page, &ConnectPage::guideAsked, this, [this] {
                              if (QAction* guide = m_window.actions().action(QStringLiteral("help.guide"))) {
                                  guide->trigger();
                              }
                          });
                          return m_page.data();
                      }});
    m_window.addActionsOf([this](ActionRegistry& actions) { addTo(actions); });
    m_window.setTroubleTeller([this](const api::Status* status) { return trouble(status); });
    m_window.setNothingChosen(nothingChosen);
    // Whoever tells of a change may be in the middle of something of ours.
    m_connections.onChanged(
        [this] { QMetaObject::invokeMethod(this, &ConnectDesk::connectionsChanged, Qt::QueuedConnection); });
}

ConnectDesk::~ConnectDesk()
{
    m_connections.onChanged({});
    m_window.setTroubleTeller({});
}

void ConnectDesk::addTo(ActionRegistry& actions)
{
    const auto add = [&](const char* id, const QString& text, const char* icon, const char* keys, bool startsSection,
                         std::function<void()> run) {
        ActionSpec spec{QLatin1String(id), ActionGroup::file, text, QLatin1String(icon), {}};
        if (keys != nullptr) {
            spec.keys = {QKeySequence(QLatin1String(keys))};
        }
        spec.startsSection = startsSection;
        return actions.add(spec, std::move(run));
    };
    add("connect.open", tr("Connections"), "plug", nullptr, true, [this] { openPage({}); });
    const QAction* demo = add("connect.demo", tr("Try the demo"), "flask-conical", "Ctrl+D", false, [this] {
        openPage({});
        m_page->startDemo();
    });
    const QAction* kafka = add("connect.kafka", tr("Connect to Kafka"), "plug", "Ctrl+N", false,
                               [this] { openPage(QStringLiteral("kafka")); });
    const QAction* file = add("connect.file", tr("Open a file"), "folder-open", "Ctrl+O", false,
                              [this] { openPage(QStringLiteral("file")); });
    QAction* edit = add("connect.edit", tr("Edit the connection that runs"), "settings", nullptr, false, [this] {
        const auto trouble = m_connections.trouble();
        openPage(QString::fromStdString(trouble ? trouble->connectionId : m_runningId));
    });
    edit->setEnabled(m_running.has_value() || m_connections.trouble().has_value());
    QAction* again = add("connect.again", tr("Try the connection again"), "refresh-cw", nullptr, false, [this] {
        if (const auto trouble = m_connections.trouble()) {
            m_connections.choose(trouble->connectionId, [](const base::Result<void>&) {}); // it says itself what came
        }
    });
    again->setEnabled(m_connections.trouble().has_value());
    m_page->setKeys(keyText(demo->shortcut()), keyText(kafka->shortcut()), keyText(file->shortcut()));
    for (const api::KeptConnection& kept : m_connections.kept()) {
        const std::string id = kept.connection.id;
        const QString name = QString::fromStdString(kept.connection.name);
        ActionSpec spec{QStringLiteral("connect.start.") + QString::fromStdString(id),
                        ActionGroup::file,
                        tr("Start: %1").arg(name),
                        QStringLiteral("play"),
                        {}};
        spec.inMenu = false; // the palette has it; the menu stays short
        actions.add(spec, [this, id] {
            openPage(QString::fromStdString(id));
            m_page->startKept(id);
        });
    }
}

void ConnectDesk::openPage(const QString& place)
{
    m_window.openPage(QLatin1String(kPage), place);
}

std::optional<api::Connection> ConnectDesk::connectionOf(const std::string& id) const
{
    for (const api::KeptConnection& kept : m_connections.kept()) {
        if (kept.connection.id == id && !id.empty()) {
            return kept.connection;
        }
    }
    return std::nullopt;
}

void ConnectDesk::connectionsChanged()
{
    const std::string running = m_connections.runningId();
    m_running = connectionOf(running);
    if (running != m_runningId || m_connections.startCount() != m_starts) {
        m_runningId = running;
        m_starts = m_connections.startCount();
        m_window.setNothingChosen(false);
        m_window.startAnew();
        m_window.openPage(QStringLiteral("overview"));
        return;
    }
    if (QAction* edit = m_window.actions().action(QStringLiteral("connect.edit"))) {
        edit->setEnabled(m_running.has_value() || m_connections.trouble().has_value());
    }
    if (QAction* again = m_window.actions().action(QStringLiteral("connect.again"))) {
        again->setEnabled(m_connections.trouble().has_value());
    }
    if (m_page != nullptr) {
        m_page->refresh();
    }
    m_window.refreshTrouble();
}

std::optional<Message> ConnectDesk::trouble(const api::Status* status) const
{
    if (const auto start = m_connections.trouble()) {
        const auto connection = connectionOf(start->connectionId);
        return messageOf(*start, QString::fromStdString(connection ? connection->name : start->connectionId));
    }
    if (status == nullptr) {
        return std::nullopt;
    }
    return troubleOf(*status, m_running ? &*m_running : nullptr);
}

} // namespace bw::ui
