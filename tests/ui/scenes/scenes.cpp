// Every view and state the desk has, in the order of the pictures.
#include "tests/ui/scenes/scene_lists.h"
#include "ui/annotate/chart_annotator.h"
#include "ui/annotate/mark_store.h"
#include "ui/campaigns/campaign_detail.h"
#include "ui/campaigns/campaigns_list.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/campaigns/changes_model.h"
#include "ui/desk/guide_action.h"
#include "ui/guide/guide_browser.h"
#include "ui/guide/guide_window.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/tile.h"
#include "ui/overview/tile_strip.h"
#include "ui/overview/trend_pane.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/message_bar.h"
#include "ui/shell/range_sheet.h"
#include "ui/sources/dispositions_model.h"
#include "ui/sources/quarantine_pane.h"
#include "ui/sources/sources_page.h"
#include "ui/style/theme.h"
#include "ui/tables/filter_field.h"
#include "ui/tables/table_view.h"
#include "ui/tables/tree_view.h"

#include <QApplication>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>

namespace bw::test {

using namespace ui;

namespace {

using Company = Scene::Company;

template <typename P>
P& pageOf(SceneStage& stage, const char* id)
{
    return *qobject_cast<P*>(stage.window().page(QLatin1String(id)));
}

constexpr const char* kCampaign = "trail-shoes-prospecting";
constexpr const char* kBroken =
    "history.db cannot be read: the disk is full. Free some space, then open the range again.";

void everySourceIs(SceneStage& stage, api::Freshness freshness)
{
    for (std::size_t source = 0; source < 3; ++source) {
        stage.backend.setFreshness(source, freshness, 6 * base::kMinuteMs);
        stage.backend.setProblem(source, "broker1.example.net:9092 does not answer: connection refused");
    }
    stage.backend.setLastRecord(FakeBackend::kStart - 6 * base::kMinuteMs);
    stage.pass(0);
}

/// What can befall any page: the same for each.
void addStates(std::vector<Scene>& list, const QString& view, const std::function<void(SceneStage&)>& go)
{
    const auto then = [go](std::function<void(SceneStage&)> more) {
        return [go, more = std::move(more)](SceneStage& stage) {
            go(stage);
            more(stage);
        };
    };
    const auto add = [&](const char* state, std::function<void(SceneStage&)> more, Company company = Company::busy) {
        list.push_back({view, QLatin1String(state), company, then(std::move(more))});
    };
    add("live", [](SceneStage&) {});
    add("tables", [](SceneStage& stage) { stage.act("view.tables"); });
    add("paused", [](SceneStage& stage) {
        stage.act("live.pause");
        stage.pass(27'900);
    });
    add("reconnecting", [](SceneStage& stage) {
        stage.backend.setError("The connection to the engine was lost. Trying again by itself.");
        stage.pass(6 * base::kMinuteMs);
    });
    add("stale", [](SceneStage& stage) { everySourceIs(stage, api::Freshness::stale); });
    add("offline", [](SceneStage& stage) { everySourceIs(stage, api::Freshness::offline); });
    add("error", [](SceneStage& stage) { stage.backend.setPageError(kBroken); });
    add(
        "loading",
        [](SceneStage& stage) {
            // Grey lines come after 300 ms: a wait that one does not notice shows nothing.
            stage.wait(350);
        },
        Company::silent);
    add("empty", [](SceneStage&) {}, Company::empty);
}

void addOverview(std::vector<Scene>& list)
{
    addStates(list, QStringLiteral("overview"), [](SceneStage&) {});
    const auto add = [&](const char* state, std::function<void(SceneStage&)> begin, Company company = Company::busy) {
        list.push_back({QStringLiteral("overview"), QLatin1String(state), company, std::move(begin)});
    };
    add("first start", [](SceneStage&) {}, Company::unknown);
    add("by channel", [](SceneStage& stage) { pageOf<OverviewPage>(stage, "overview").trend()->setByChannel(true); });
    add("figure chosen", [](SceneStage& stage) {
        auto* tile = pageOf<OverviewPage>(stage, "overview").tiles()->tile(api::Metric::roas);
        tile->click();
    });
    add("last 5 min", [](SceneStage& stage) { stage.window().setRange(api::RangeKind::live); });
    add("90 days", [](SceneStage& stage) { stage.window().setRange(api::RangeKind::days90); });
    add("not compared", [](SceneStage& stage) { stage.window().store().setComparison(api::Comparison::none); });
    add("filtered", [](SceneStage& stage) {
        stage.window().store().setFilter({"shoes", {api::Channel::search, api::Channel::social}});
    });
    add("nothing matches", [](SceneStage& stage) { stage.window().store().setFilter({"no such campaign", {}}); });
    add("note", [](SceneStage& stage) {
        stage.act("edit.copy");
        stage.window().note(QStringLiteral("Copied 38 rows."));
    });
    add("failed", [](SceneStage& stage) {
        stage.window().tell({Message::Kind::error,
                             QStringLiteral("overview.pdf was not written."),
                             QStringLiteral("The disk is full; nothing was changed."),
                             {},
                             {}});
    });
    add("history cannot be written", [](SceneStage& stage) {
        stage.backend.setStatusProblem("history.db cannot be written: the disk is full. Free some space.");
        stage.pass(0);
    });
}

void addCampaigns(std::vector<Scene>& list)
{
    addStates(list, QStringLiteral("campaigns"), [](SceneStage& stage) { stage.open("campaigns"); });
    const auto add = [&](const char* state, std::function<void(SceneStage&)> begin) {
        list.push_back({QStringLiteral("campaigns"), QLatin1String(state), Company::busy,
                        [begin = std::move(begin)](SceneStage& stage) {
                            stage.open("campaigns");
                            begin(stage);
                        }});
    };
    add("filtered", [](SceneStage& stage) {
        stage.window().store().setFilter({"shoes", {api::Channel::search, api::Channel::social}});
    });
    add("nothing matches", [](SceneStage& stage) {
        stage.act("edit.filter");
        stage.type(QStringLiteral("no such campaign"));
        stage.wait(300);
    });
    add("columns", [](SceneStage& stage) {
        for (auto* button : stage.window().page(QStringLiteral("campaigns"))->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->objectName() == QLatin1String("columnsButton")) {
                button->click();
            }
        }
    });
    add("chosen", [](SceneStage& stage) {
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_Down, Qt::ShiftModifier);
    });
    add("by channel", [](SceneStage& stage) { stage.act("view.byChannel"); });
    add("by channel, folded", [](SceneStage& stage) {
        stage.act("view.byChannel");
        stage.press(Qt::Key_Home);
        stage.press(Qt::Key_Return);
    });
    add("beside each other", [](SceneStage& stage) {
        stage.press(Qt::Key_Down);
        stage.press(Qt::Key_Down, Qt::ShiftModifier);
        stage.act("view.compare");
    });
}

/// One's own notes, on the campaign and on everything, and a line to read its trend by.
void putMarks(SceneStage& stage)
{
    const std::string tenant = stage.window().scope().asked.tenantId;
    ui::MarkStore& marks = stage.desk().marks();
    marks.putNote({{}, tenant, kCampaign, FakeBackend::kStart - 5 * base::kHourMs, QStringLiteral("New landing page")});
    marks.putNote({{}, tenant, {}, FakeBackend::kStart - 2 * base::kHourMs, QStringLiteral("Newsletter sent")});
    const auto* page = dynamic_cast<const Annotated*>(stage.window().currentPage());
    if (page != nullptr && page->annotator() != nullptr) {
        page->annotator()->editLine(); // proposes a value that lies on the chart
        stage.press(Qt::Key_Return);
    }
    SceneStage::settle();
}

void addCampaign(std::vector<Scene>& list)
{
    addStates(list, QStringLiteral("campaign"), [](SceneStage& stage) { stage.open("campaigns", kCampaign); });
    const auto add = [&](const char* state, const char* campaign) {
        list.push_back({QStringLiteral("campaign"), QLatin1String(state), Company::busy,
                        [campaign](SceneStage& stage) { stage.open("campaigns", campaign); }});
    };
    const auto addMarked = [&](const char* state, const char* action) {
        list.push_back({QStringLiteral("campaign"), QLatin1String(state), Company::busy, [action](SceneStage& stage) {
                            stage.open("campaigns", kCampaign);
                            putMarks(stage);
                            if (action != nullptr) {
                                stage.act(action);
                            }
                        }});
    };
    addMarked("notes and a line", nullptr);
    addMarked("note edited", "edit.note");
    addMarked("line edited", "edit.line");
    add("stopped", "jacket-lab-15s");
    add("new", "black-week-early-access");
    add("unknown", "not-known-here");
}

void addSources(std::vector<Scene>& list)
{
    addStates(list, QStringLiteral("sources"), [](SceneStage& stage) { stage.open("sources"); });
    const auto add = [&](const char* state, std::function<void(SceneStage&)> begin, Company company = Company::busy) {
        list.push_back(
            {QStringLiteral("sources"), QLatin1String(state), company, [begin = std::move(begin)](SceneStage& stage) {
                 stage.open("sources");
                 begin(stage);
             }});
    };
    add("record", [](SceneStage& stage) {
        auto& page = pageOf<SourcesPage>(stage, "sources");
        page.sources()->expand(page.sources()->model()->index(2, 0));
        page.quarantine()->table()->setFocus(Qt::TabFocusReason);
        page.quarantine()->table()->setCurrentIndex(page.quarantine()->table()->model()->index(2, 0));
    });
    add("one reason", [](SceneStage& stage) { stage.open("sources", "quarantine/wrong_type"); });
    add("imbalance", [](SceneStage& stage) {
        stage.backend.setImbalance(3);
        stage.pass(0);
    });
    add("one offline", [](SceneStage& stage) {
        stage.backend.setFreshness(2, api::Freshness::offline, 8 * base::kMinuteMs);
        stage.backend.setProblem(2, "broker3.example.net:9092 does not answer: the name is not known");
        stage.pass(0);
    });
    add("first start", [](SceneStage&) {}, Company::unknown);
}

void addSheets(std::vector<Scene>& list)
{
    const auto add = [&](const char* state, std::function<void(SceneStage&)> begin) {
        list.push_back({QStringLiteral("sheets"), QLatin1String(state), Company::busy, std::move(begin)});
    };
    add("palette", [](SceneStage& stage) { stage.act("go.palette"); });
    add("palette, typed", [](SceneStage& stage) {
        stage.act("go.palette");
        stage.type(QStringLiteral("shoes"));
    });
    add("palette, nothing", [](SceneStage& stage) {
        stage.act("go.palette");
        stage.type(QStringLiteral("zzzz"));
    });
    add("keys", [](SceneStage& stage) { stage.act("help.keys"); });
    add("keys of campaigns", [](SceneStage& stage) {
        stage.open("campaigns");
        stage.act("help.keys");
    });
    add("settings", [](SceneStage& stage) { stage.window().openSettings(); });
    add("settings, searched",
        [](SceneStage& stage) { stage.window().openSettings(MainWindow::tr("Settings").left(1)); });
    add("settings, all", [](SceneStage& stage) {
        stage.window().openSettings();
        auto* dialog = stage.window().findChild<SettingsDialog*>();
        dialog->resize(dialog->width(), stage.window().height());
    });
    add("range", [](SceneStage& stage) { stage.window().setRange(api::RangeKind::between); });
    add("range, wrong", [](SceneStage& stage) {
        stage.window().setRange(api::RangeKind::between);
        auto* sheet = stage.window().findChild<RangeSheet*>();
        sheet->toField()->setDateTime(sheet->fromField()->dateTime().addDays(-3));
    });
    add("user guide", [](SceneStage& stage) { stage.act("help.guide"); });
    add("user guide, a table", [](SceneStage& stage) {
        stage.act("help.guide");
        stage.desk().guide().guide()->openChapter(QStringLiteral("connections"));
        stage.desk().guide().guide()->browser()->find(QStringLiteral("VPN"));
    });
    add("user guide, searched", [](SceneStage& stage) {
        stage.act("help.guide");
        stage.desk().guide().guide()->searchField()->setText(QStringLiteral("ROAS"));
    });
    add("name of a view", [](SceneStage& stage) { stage.act("file.saveView"); });
    add("note", [](SceneStage& stage) { stage.act("edit.note"); });
    add("line", [](SceneStage& stage) { stage.act("edit.line"); });
    add("menu of the range", [](SceneStage& stage) { stage.act("live.chooseRange"); });
    add("menu of comparisons", [](SceneStage& stage) { stage.act("live.chooseComparison"); });
    for (int menu = 0; menu < 6; ++menu) {
        list.push_back({QStringLiteral("sheets"), QStringLiteral("menu %1").arg(menu + 1), Company::busy,
                        [menu](SceneStage& stage) {
                            QMenuBar& bar = *stage.window().menuBar();
                            QAction* action = bar.actions().value(menu);
                            if (action != nullptr) {
                                const QRect box = bar.actionGeometry(action);
                                action->menu()->popup(bar.mapToGlobal(
                                    bar.isRightToLeft()
                                        ? QPoint(box.right() - action->menu()->sizeHint().width(), box.bottom() + 1)
                                        : box.bottomLeft() + QPoint(0, 1)));
                            }
                        }});
    }
}

void addExplain(std::vector<Scene>& list)
{
    const auto add = [&](const char* state, int depth, bool broken = false) {
        list.push_back({QStringLiteral("what is this number"), QLatin1String(state), Company::busy,
                        [depth, broken](SceneStage& stage) {
                            auto* tile = pageOf<OverviewPage>(stage, "overview").tiles()->tile(api::Metric::roas);
                            tile->setFocus(Qt::TabFocusReason);
                            stage.press(Qt::Key_Shift);
                            if (broken) {
                                stage.backend.setPageError(kBroken);
                            }
                            stage.act("view.explain");
                            for (int step = 1; step < depth; ++step) {
                                stage.press(Qt::Key_Return);
                            }
                        }});
    };
    add("campaigns", 1);
    add("buckets", 2);
    add("windows", 3);
    add("records", 4);
    add("a record", 5);
    add("error", 1, true);
    // Figures that no stretch of time adds up to: words are all there is.
    const auto addTold = [&](const char* state, std::function<QWidget*(SceneStage&)> figure) {
        list.push_back({QStringLiteral("what is this number"), QLatin1String(state), Company::busy,
                        [figure = std::move(figure)](SceneStage& stage) {
                            figure(stage)->setFocus(Qt::TabFocusReason);
                            stage.press(Qt::Key_Shift);
                            stage.act("view.explain");
                        }});
    };
    addTold("a group", [](SceneStage& stage) {
        stage.open("campaigns");
        stage.act("view.byChannel");
        TableView* table = pageOf<CampaignsPage>(stage, "campaigns").list()->table();
        table->setCurrentIndex(table->model()->index(0, 0));
        return table;
    });
    addTold("a count", [](SceneStage& stage) {
        stage.open("sources");
        TableView* found = nullptr;
        for (auto* table : pageOf<SourcesPage>(stage, "sources").findChildren<TableView*>()) {
            if (dynamic_cast<DispositionsModel*>(table->model()) != nullptr) {
                found = table;
            }
        }
        found->setCurrentIndex(found->model()->index(0, 0));
        return found;
    });
    addTold("a change", [](SceneStage& stage) {
        stage.open("campaigns", kCampaign);
        TableView* found = nullptr;
        for (auto* table : pageOf<CampaignsPage>(stage, "campaigns").findChildren<TableView*>()) {
            if (dynamic_cast<ChangesModel*>(table->model()) != nullptr) {
                found = table;
            }
        }
        found->setCurrentIndex(found->model()->index(0, 0));
        return found;
    });
}

void addWindows(std::vector<Scene>& list)
{
    const auto add = [&](const char* view, const char* state, std::function<void(SceneStage&)> begin) {
        list.push_back({QLatin1String(view), QLatin1String(state), Company::busy, std::move(begin)});
    };
    add("window of its own", "chart", [](SceneStage& stage) { stage.act("view.ownWindow"); });
    add("window of its own", "table", [](SceneStage& stage) {
        stage.open("campaigns");
        stage.act("view.ownWindow");
    });
    add("wall mode", "overview", [](SceneStage& stage) { stage.window().setPresenting(true); });
    add("wall mode", "campaigns", [](SceneStage& stage) {
        stage.open("campaigns");
        stage.window().setPresenting(true);
    });
    add("wall mode", "campaign", [](SceneStage& stage) {
        stage.open("campaigns", kCampaign);
        stage.window().setPresenting(true);
    });
}

std::vector<Scene> makeScenes()
{
    std::vector<Scene> list;
    addOverview(list);
    addCampaigns(list);
    addCampaign(list);
    addSources(list);
    addConnect(list);
    addSheets(list);
    addExplain(list);
    addWindows(list);
    return list;
}

} // namespace

const std::vector<Scene>& scenes()
{
    static const std::vector<Scene> list = makeScenes();
    return list;
}

} // namespace bw::test
