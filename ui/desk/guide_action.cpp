#include "ui/desk/guide_action.h"

#include "ui/guide/guide_window.h"
#include "ui/shell/key_cap.h"
#include "ui/shell/main_window.h"

#include <QAction>
#include <QCoreApplication>

namespace bw::ui {

namespace {

/// What the desk calls an action, with its keys, or a page.
std::optional<QString> nameIn(const MainWindow& window, const QString& kind, const QString& id)
{
    if (kind == QLatin1String("view")) {
        const QString name = window.nameOfPage(id);
        return name.isEmpty() ? std::nullopt : std::optional(QStringLiteral("**%1**").arg(name));
    }
    const QAction* action = const_cast<MainWindow&>(window).actions().action(id);
    if (action == nullptr) {
        return std::nullopt;
    }
    const QString text = QStringLiteral("**%1**").arg(QString(action->text()).remove(u'&'));
    return action->shortcut().isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, keyText(action->shortcut()));
}

} // namespace

GuideAction::GuideAction(MainWindow& window) : m_window(window) {}

GuideAction::~GuideAction() = default;

GuideWindow* GuideAction::guide() const
{
    return m_guide;
}

void GuideAction::addTo(ActionRegistry& actions)
{
    delete m_guide; // its words are those of the language before
    actions.add({QStringLiteral("help.guide"),
                 ActionGroup::help,
                 QCoreApplication::translate("GuideAction", "User guide"),
                 QStringLiteral("info"),
                 {QKeySequence(QStringLiteral("Shift+F1"))}},
                [this] { open(); });
}

void GuideAction::open()
{
    if (m_guide == nullptr) {
        m_guide = new GuideWindow([this](const QString& kind, const QString& id) { return nameIn(m_window, kind, id); },
                                  &m_window);
    }
    m_guide->show();
    m_guide->raise();
    m_guide->activateWindow();
}

} // namespace bw::ui
