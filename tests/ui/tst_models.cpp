#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "tests/ui/desk_stage.h"
#include "tests/ui/scenes/scene.h"
#include "ui/charts/crosshair.h"
#include "ui/style/theme.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QDirIterator>
#include <QRegularExpression>

#include <cxxabi.h>

using namespace bw;
using namespace bw::ui;
using test::SceneStage;

namespace {

/// The class of a model, also of one without a Q_OBJECT of its own; empty: it is Qt's.
QString classOf(const QAbstractItemModel& model)
{
    int status = 0;
    const std::unique_ptr<char, decltype(&std::free)> name(
        abi::__cxa_demangle(typeid(model).name(), nullptr, nullptr, &status), &std::free);
    const QString full = status == 0 ? QString::fromLatin1(name.get()) : QString();
    return full.startsWith(QLatin1String("bw::")) ? full.section(QStringLiteral("::"), -1) : QString();
}

/// Classes of ui/ that are item models, by name, read from the source: one that is new cannot be forgotten here.
QStringList modelsInTheSource()
{
    static const QRegularExpression kClass(QStringLiteral(
        R"((template <[^>]*>\s*)?\b(?:class|struct) (\w+)(?: final)?\s*:\s*public (?:\w+::)*\w*Model\b)"));
    QStringList names;
    QDirIterator files(QStringLiteral(BW_ROOT "/ui"), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        for (const QRegularExpressionMatch& match : kClass.globalMatch(QString::fromUtf8(file.readAll()))) {
            if (match.captured(1).isEmpty()) { // a template is run as each of those that derive from it
                names.append(match.captured(2));
            }
        }
    }
    names.removeDuplicates();
    return names;
}

/// A scene, the models that stand in it, and what makes them change there.
struct Place {
    const char* scene;
    std::vector<const char*> models;
    void (*change)(SceneStage&) = nullptr;
};

void timePasses(SceneStage& stage)
{
    for (const api::TimeMs step : {api::TimeMs(1'000), api::TimeMs(5'000), 26 * base::kHourMs}) {
        stage.pass(step);
    }
}

void scopeMoves(SceneStage& stage)
{
    ScopeStore& store = stage.window().store();
    store.setFilter({"shoes", {}});
    stage.pass(1'000);
    store.setFilter({"no such campaign", {}});
    stage.pass(1'000);
    store.undo().undo();
    SceneStage::settle();
    store.undo().undo();
    store.setRange({api::RangeKind::days7, 0, 0});
    stage.pass(1'000);
    store.setComparison(api::Comparison::none);
    stage.pass(1'000);
}

void everythingMoves(SceneStage& stage)
{
    timePasses(stage);
    scopeMoves(stage);
}

const std::vector<Place>& places()
{
    static const std::vector<Place> list{
        {"overview-tables", {"ChartTableModel", "ChannelsModel", "MoversModel"}, everythingMoves},
        {"overview-by channel", {"ChannelsModel"}, everythingMoves},
        {"overview-loading", {"ChannelsModel", "MoversModel"}},
        {"overview-empty", {"ChannelsModel", "MoversModel"}},
        {"campaigns-live",
         {"CampaignsModel"},
         [](SceneStage& stage) {
             everythingMoves(stage);
             stage.act("view.byChannel");
             timePasses(stage);
             stage.act("view.byChannel");
         }},
        {"campaigns-empty", {"CampaignsModel"}},
        {"campaigns-beside each other", {"CompareModel"}, everythingMoves},
        {"campaign-tables", {"ChangesModel", "ChartTableModel", "GridModel"}, everythingMoves},
        {"sources-record",
         {"SourcesModel", "DispositionsModel", "ReasonsModel", "QuarantineModel"},
         [](SceneStage& stage) {
             stage.backend.setFreshness(1, api::Freshness::offline, base::kMinuteMs);
             stage.backend.quarantine({});
             everythingMoves(stage);
         }},
        {"sources-empty", {"SourcesModel", "DispositionsModel", "ReasonsModel", "QuarantineModel"}},
        {"sheets-palette",
         {"PaletteModel"},
         [](SceneStage& stage) {
             for (const char* text : {"shoes", "zzzz", "", "o"}) {
                 stage.window().focusWidget()->setProperty("text", QLatin1String(text));
                 SceneStage::settle();
             }
         }},
        {"what is this number-campaigns",
         {"PartsModel"},
         [](SceneStage& stage) {
             for (int depth = 0; depth < 4; ++depth) {
                 stage.press(Qt::Key_Return);
             }
         }},
        {"window of its own-table", {"CampaignsModel"}, everythingMoves},
        {"window of its own-chart",
         {},
         [](SceneStage& stage) {
             stage.press(Qt::Key_F2);
             everythingMoves(stage);
         }},
    };
    return list;
}

} // namespace

/// Every model of the desk keeps Qt's rules where it is shown, while what it shows becomes another.
class TestModels : public QObject {
    Q_OBJECT

    test::OwnSettings m_settings{QStringLiteral("tst_models")};

private Q_SLOTS:
    void initTestCase() { theme().install(); }

    void noneIsForgotten()
    {
        const QStringList inSource = modelsInTheSource();
        QVERIFY(inSource.size() >= 13);
        QStringList inTable;
        for (const Place& place : places()) {
            for (const char* name : place.models) {
                inTable.append(QLatin1String(name));
            }
        }
        for (const QString& name : inSource) {
            QVERIFY2(inTable.contains(name), qPrintable(name + QStringLiteral(" is run in no place: add it to one")));
        }
    }

    void everyModelKeepsTheRules_data()
    {
        QTest::addColumn<int>("place");
        for (std::size_t i = 0; i < places().size(); ++i) {
            QTest::newRow(places()[i].scene) << int(i);
        }
    }
    void everyModelKeepsTheRules()
    {
        QFETCH(int, place);
        const Place& at = places()[std::size_t(place)];
        const auto& scenes = test::scenes();
        const auto scene =
            std::ranges::find_if(scenes, [&](const auto& each) { return each.name() == QLatin1String(at.scene); });
        QVERIFY(scene != scenes.end());
        SceneStage stage(*scene, {1920, 1080});

        std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
        QSet<const QAbstractItemModel*> watched;
        QHash<QString, int> changes;
        QSet<QString> seen;
        const auto watch = [&] {
            for (const QWidget* root : stage.roots()) {
                for (const QAbstractItemView* view : root->findChildren<QAbstractItemView*>()) {
                    QAbstractItemModel* model = view->model();
                    const QString name = model != nullptr ? classOf(*model) : QString();
                    if (name.isEmpty() || watched.contains(model)) {
                        continue;
                    }
                    watched.insert(model);
                    seen.insert(name);
                    testers.push_back(std::make_unique<QAbstractItemModelTester>(
                        model, QAbstractItemModelTester::FailureReportingMode::QtTest));
                    const auto count = [&changes, name] { ++changes[name]; };
                    connect(model, &QAbstractItemModel::dataChanged, this, count);
                    connect(model, &QAbstractItemModel::modelReset, this, count);
                    connect(model, &QAbstractItemModel::rowsInserted, this, count);
                    connect(model, &QAbstractItemModel::layoutChanged, this, count);
                }
            }
        };
        watch();
        if (at.change != nullptr) {
            at.change(stage);
            watch();
        }
        for (const char* each : at.models) {
            const QString name = QLatin1String(each);
            QVERIFY2(seen.contains(name), each);
            QVERIFY2(at.change == nullptr || changes.value(name) > 0, each); // else nothing was put to the test
        }
    }
};

QTEST_MAIN(TestModels)
#include "tst_models.moc"
