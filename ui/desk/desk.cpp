#include "ui/desk/desk.h"

#include "ui/annotate/annotate_actions.h"
#include "ui/annotate/mark_store.h"
#include "ui/campaigns/campaigns_actions.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/connect/connect_desk.h"
#include "ui/desk/guide_action.h"
#include "ui/desk/settings_hand.h"
#include "ui/explain/explain_action.h"
#include "ui/overview/overview_page.h"
#include "ui/settings/settings.h"
#include "ui/shell/main_window.h"
#include "ui/sources/sources_page.h"
#include "ui/style/layout_memory.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QPixmap>
#include <QStandardPaths>
#include <QTimer>
#include <QUrl>

#include <array>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Desk", text);
}

/// The one action of a message that says what failed.
constexpr auto kClose = QT_TRANSLATE_NOOP("Desk", "Put away");

/// In the file manager, where space can be made.
void openFolder(MainWindow& window, const QString& folder)
{
    if (folder.isEmpty() || !QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) {
        window.note(folder.isEmpty() ? words(QT_TRANSLATE_NOOP("Desk", "Nothing runs yet, so there is no folder."))
                                     : words(QT_TRANSLATE_NOOP("Desk", "The data folder is %1")).arg(folder));
    }
}

struct RangeName {
    const char* name;
    api::RangeKind kind;
};

constexpr std::array kRangeNames{
    RangeName{"live", api::RangeKind::live},   RangeName{"15m", api::RangeKind::minutes15},
    RangeName{"1h", api::RangeKind::hour1},    RangeName{"6h", api::RangeKind::hours6},
    RangeName{"today", api::RangeKind::today}, RangeName{"24h", api::RangeKind::hours24},
    RangeName{"7d", api::RangeKind::days7},    RangeName{"30d", api::RangeKind::days30},
    RangeName{"90d", api::RangeKind::days90},
};

} // namespace

Desk::Desk(api::Backend& backend, const DeskOptions& options, api::Connections* connections) : m_bridge(backend)
{
    m_figuresCome = !options.nothingChosen;
    options.remembers ? settings().load() : settings().forget();
    if (options.theme) {
        settings().setForNow(QStringLiteral("look/theme"), wordOf(*options.theme));
    }
    if (!options.language.isEmpty()) {
        settings().setForNow(QStringLiteral("language/texts"), options.language);
    }
    layoutMemory().setKeeps(options.remembers);
    m_hand = std::make_unique<SettingsHand>(options.remembers || !options.language.isEmpty());
    DeskSettings remembered = DeskSettings::read();
    remembered.range = options.range.value_or(remembered.range);
    remembered.pageId = options.pageId.isEmpty() ? remembered.pageId : options.pageId;
    QString views = options.viewsFolder;
    if (views.isEmpty() && options.remembers) {
        views = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/views");
    }
    QString marks = options.marksFile;
    if (marks.isEmpty() && options.remembers) {
        marks = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/notes.json");
    }
    m_marks = std::make_unique<MarkStore>(marks);
    m_window = std::make_unique<MainWindow>(m_bridge, remembered, views);
    m_marks->setUndo(&m_window->store().undo());
    QObject::connect(m_marks.get(), &MarkStore::failed, m_window.get(),
                     [this](const QString& what, const QString& helps) {
                         m_window->tell({Message::Kind::error, what, helps, {}, words(kClose)});
                     });
    // Later: the setting may have been changed from within a part of the window, which is made anew.
    QObject::connect(m_hand.get(), &SettingsHand::languageChanged, m_window.get(), &MainWindow::retranslate,
                     Qt::QueuedConnection);
    QObject::connect(
        m_hand.get(), &SettingsHand::languageChanged, m_window.get(), [this] { tellUnwritable(); },
        Qt::QueuedConnection); // the frame that is made anew has no message
    using Spec = MainWindow::PageSpec;
    m_window->addPage({[] {
                           return Spec{QStringLiteral("overview"), words(QT_TRANSLATE_NOOP("Desk", "Overview")),
                                       QStringLiteral("layout-dashboard"), words(QT_TRANSLATE_NOOP("Desk", "Watch"))};
                       },
                       [this] { return new OverviewPage(m_bridge, *m_marks); }});
    m_window->addPage({[] {
                           return Spec{QStringLiteral("campaigns"),
                                       words(QT_TRANSLATE_NOOP("Desk", "Campaigns")),
                                       QStringLiteral("megaphone"),
                                       {}};
                       },
                       [this] { return new CampaignsPage(m_bridge, *m_marks); }});
    m_window->addPage({[] {
                           return Spec{QStringLiteral("sources"), words(QT_TRANSLATE_NOOP("Desk", "Sources")),
                                       QStringLiteral("database"), words(QT_TRANSLATE_NOOP("Desk", "Data"))};
                       },
                       [this] { return new SourcesPage(m_bridge); }});
    m_explain = std::make_unique<ExplainAction>(*m_window, m_bridge);
    m_window->addActionsOf([this](ActionRegistry& actions) { m_explain->addTo(actions); });
    m_guide = std::make_unique<GuideAction>(*m_window);
    m_window->addActionsOf([this](ActionRegistry& actions) { m_guide->addTo(actions); });
    if (connections != nullptr) {
        m_connect = std::make_unique<ConnectDesk>(*m_window, *connections, options.nothingChosen);
    }
    if (options.dataFolder) {
        m_window->addActionsOf([this, folder = options.dataFolder](ActionRegistry& actions) {
            actions.add({QString::fromLatin1(kOpenDataFolder), ActionGroup::file,
                         words(QT_TRANSLATE_NOOP("Desk", "Open the data folder")), QStringLiteral("folder-open")},
                        [this, folder] { openFolder(*m_window, folder()); });
        });
    }
    m_window->addActionsOf([this](ActionRegistry& actions) { addAnnotateActions(*m_window, actions); });
    m_window->addActionsOf([this](ActionRegistry& actions) { addCampaignsActions(*m_window, actions); });
    m_window->begin();
    tellUnwritable();
    if (const auto& damage = m_marks->damage()) {
        m_window->tell({Message::Kind::error, damage->what, damage->helps, {}, words(kClose)});
    }
    if (options.size) {
        m_window->resize(*options.size);
    }
}

Desk::~Desk() = default;

void Desk::tellUnwritable()
{
    if (const auto& asked = m_hand->unwritable()) {
        // Its own name for itself could not be read.
        const QString name = QLocale::languageToString(asked->language());
        const Message message{
            Message::Kind::error,
            //: %1 is a language
            words(QT_TRANSLATE_NOOP("Desk", "No font on this machine has the letters of %1.")).arg(name),
            words(QT_TRANSLATE_NOOP("Desk", "Install one, such as Noto Sans, and start again.")),
            {},
            words(kClose)};
        qWarning("%s %s", qPrintable(message.what), qPrintable(message.more));
        m_window->tell(message);
    }
}

void Desk::tellDamagedHistory(const QString& keptAs)
{
    m_window->tell({Message::Kind::error,
                    words(QT_TRANSLATE_NOOP("Desk", "The history was damaged.")),
                    //: %1 is a file
                    words(QT_TRANSLATE_NOOP("Desk", "Kept as %1; a new one is begun.")).arg(keptAs),
                    {},
                    words(QT_TRANSLATE_NOOP("Desk", "Put away"))});
}

QPixmap Desk::picture(int patienceMs)
{
    m_window->show();
    QElapsedTimer waited;
    waited.start();
    // A frame that shows figures, then one quiet moment for what follows from it (columns that fit themselves).
    while (m_figuresCome && waited.elapsed() < patienceMs && m_bridge.meter().summary().shown == 0) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 50);
    }
    QEventLoop settling;
    QTimer::singleShot(500, &settling, &QEventLoop::quit);
    settling.exec();
    return m_window->grab();
}

std::optional<api::RangeKind> rangeNamed(const QString& name)
{
    for (const RangeName& each : kRangeNames) {
        if (name == QLatin1String(each.name)) {
            return each.kind;
        }
    }
    return std::nullopt;
}

QStringList rangeNames()
{
    QStringList names;
    for (const RangeName& each : kRangeNames) {
        names.append(QLatin1String(each.name));
    }
    return names;
}

} // namespace bw::ui
