#include <QTest>

#include "tests/ui/desk_stage.h"
#include "ui/campaigns/campaigns_list.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/overview/headline.h"
#include "ui/overview/tile.h"
#include "ui/overview/tile_strip.h"
#include "ui/shell/filter_bar.h"
#include "ui/shell/range_sheet.h"
#include "ui/shell/scope_bar.h"
#include "ui/shell/scope_button.h"
#include "ui/style/theme.h"
#include "ui/tables/channel_chip.h"
#include "ui/tables/filter_field.h"

#include <QAction>
#include <QDateTimeEdit>
#include <QMenu>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSettings>
#include <QTemporaryDir>

using namespace bw;
using namespace bw::ui;
using Stage = test::DeskStage;

/// What every view is asked for, chosen by hand and keyboard on the real window.
class TestScope : public QObject {
    Q_OBJECT

    std::optional<test::OwnSettings> m_settings;

    static const api::Scope& asked(Stage& stage) { return stage.backend.standingOf<api::OverviewRequest>()->scope; }
    static QAction& action(Stage& stage, const char* id) { return *stage.window().actions().action(QLatin1String(id)); }
    static CampaignsList& list(Stage& stage)
    {
        return *qobject_cast<CampaignsPage*>(stage.window().page(QStringLiteral("campaigns")))->list();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_settings.emplace(QStringLiteral("tst_scope"));
        theme().install();
    }

    void theOldestOfManyStepsAreForgotten()
    {
        ScopeStore store;
        const auto kinds = std::array{api::RangeKind::hour1, api::RangeKind::hours6};
        for (int i = 0; i < 3 * ScopeStore::kMostSteps; ++i) {
            store.setRange({kinds[static_cast<std::size_t>(i % 2)], 0, 0});
        }
        QCOMPARE(store.undo().count(), ScopeStore::kMostSteps);
        int undone = 0;
        while (store.undo().canUndo()) {
            store.undo().undo();
            ++undone;
        }
        QCOMPARE(undone, ScopeStore::kMostSteps);
        QCOMPARE(store.scope().range.kind, api::RangeKind::hours6);
    }

    void aRangeIsTypedFromTo()
    {
        Stage stage;
        action(stage, "live.range.9").trigger();
        stage.settle();
        auto* sheet = stage.window().findChild<RangeSheet*>();
        QVERIFY(sheet->isOpen());
        QVERIFY(sheet->fromField()->hasFocus());
        // The zone's wall clock, whatever the zone of this process.
        sheet->fromField()->setDateTime(QDateTime(QDate(2026, 10, 24), QTime(8, 0), Qt::UTC));
        sheet->toField()->setDateTime(QDateTime(QDate(2026, 10, 24), QTime(7, 0), Qt::UTC));
        QVERIFY(!sheet->problem().isEmpty());
        QVERIFY(!sheet->showButton()->isEnabled());
        sheet->toField()->setDateTime(QDateTime(QDate(2026, 10, 26), QTime(8, 0), Qt::UTC));
        QVERIFY(sheet->problem().isEmpty());
        QTest::keyClick(sheet->toField(), Qt::Key_Return);
        stage.settle();
        QVERIFY(!sheet->isOpen());
        QCOMPARE(asked(stage).range.kind, api::RangeKind::between);
        // Between the two the clock is set back an hour.
        QCOMPARE(asked(stage).range.to - asked(stage).range.from, 49 * base::kHourMs);
        const QString shown = stage.part<ScopeButton>("rangeButton")->accessibleName();
        QVERIFY2(shown.contains(QStringLiteral("Sat 24 Oct 08:00")) && shown.contains(QStringLiteral("08:00")),
                 qPrintable(shown));
        QVERIFY(action(stage, "live.range.9").isChecked());
        action(stage, "edit.undo").trigger();
        stage.settle();
        QCOMPARE(asked(stage).range.kind, api::RangeKind::today);
        QVERIFY(action(stage, "live.range.4").isChecked());
    }

    void aComparisonIsChosenAndLeftOut()
    {
        Stage stage;
        stage.press(Qt::Key_C);
        auto* menu = stage.part<QMenu>("comparisonMenu");
        QVERIFY(menu != nullptr && menu->isVisible());
        menu->close();
        Tile* revenue = stage.overview().tiles()->tile(api::Metric::revenue);
        QVERIFY(!revenue->content().change.text.isEmpty());
        action(stage, "live.against.3").trigger();
        stage.settle();
        QCOMPARE(asked(stage).comparison, api::Comparison::lastYear);
        QVERIFY(stage.part<ScopeButton>("againstButton")->accessibleName().contains(QStringLiteral("2025")));
        action(stage, "live.against.0").trigger();
        stage.settle();
        QCOMPARE(asked(stage).comparison, api::Comparison::none);
        QVERIFY(revenue->content().change.text.isEmpty());
        QVERIFY(revenue->content().difference.isEmpty());
        QVERIFY(!revenue->content().value.isEmpty());
        // The last choice is what the next start begins with.
        QCOMPARE(stage.window().settings().comparison, api::Comparison::none);
    }

    void aFilterHoldsForEveryView()
    {
        Stage stage;
        stage.window().openPage(QStringLiteral("campaigns"));
        stage.press(Qt::Key_Slash);
        QVERIFY(list(stage).filterField()->hasFocus());
        for (const char letter : {'j', 'a', 'c', 'k'}) {
            QTest::keyClick(list(stage).filterField(), letter);
        }
        stage.settle();
        QCOMPARE(stage.window().scope().asked.filter.text, std::string("jack"));
        const auto* bar = stage.window().findChild<FilterBar*>();
        QVERIFY(!bar->isVisible()); // the page shows it itself
        stage.window().openPage(QStringLiteral("overview"));
        stage.settle();
        QCOMPARE(asked(stage).filter.text, std::string("jack"));
        QVERIFY(bar->isVisible());
        QVERIFY(bar->textChip()->isVisible() && !bar->channelChip()->isVisible());
        stage.window().openPage(QStringLiteral("sources"));
        QVERIFY(!bar->isVisible()); // sources know no campaigns
        stage.window().openPage(QStringLiteral("overview"));
        // What was typed in one go is undone at once.
        action(stage, "edit.undo").trigger();
        stage.settle();
        QVERIFY(asked(stage).filter.empty());
        QVERIFY(!bar->isVisible());
        QVERIFY(list(stage).filterField()->text().isEmpty());
        action(stage, "edit.redo").trigger();
        stage.settle();
        QCOMPARE(asked(stage).filter.text, std::string("jack"));
        QCOMPARE(list(stage).filterField()->text(), QStringLiteral("jack"));
        // The chip's own key takes it back.
        bar->textChip()->setFocus();
        stage.press(Qt::Key_Delete);
        QVERIFY(asked(stage).filter.empty());
    }

    void channelsAreNarrowedOnOverviewToo()
    {
        Stage stage;
        const QString all = stage.overview().tiles()->tile(api::Metric::revenue)->content().value;
        stage.window().store().setFilter({{}, {api::Channel::email, api::Channel::social}});
        stage.settle();
        QVERIFY(stage.overview().tiles()->tile(api::Metric::revenue)->content().value != all);
        const auto* bar = stage.window().findChild<FilterBar*>();
        QVERIFY(bar->channelChip()->isVisible());
        QCOMPARE(bar->channelChip()->text(), QStringLiteral("Channel: Social, Email"));
        QCOMPARE(list(stage).channelChip()->text(), QStringLiteral("Channel: Social, Email"));
        QVERIFY(action(stage, "edit.undo").text().contains(QStringLiteral("filter")));
    }

    /// Whatever was done, undoing all of it leads back to the beginning, and redoing it to the end.
    void everythingIsUndone()
    {
        const auto seed = static_cast<quint32>(QDateTime::currentMSecsSinceEpoch());
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Stage stage;
        ScopeStore& store = stage.window().store();
        std::vector<api::Scope> states{store.scope()};
        for (int i = 0; i < 60; ++i) {
            switch (random.bounded(4)) {
            case 0:
                store.setRange({static_cast<api::RangeKind>(random.bounded(9)), 0, 0});
                break;
            case 1:
                store.setComparison(static_cast<api::Comparison>(random.bounded(4)));
                break;
            case 2:
                store.setTenant(random.bounded(2) == 0 ? "aldermoor" : "lakeside");
                break;
            default:
                store.setFilter({{}, {static_cast<api::Channel>(random.bounded(6))}});
            }
            if (store.scope() != states.back()) {
                states.push_back(store.scope());
            }
            stage.settle();
            QVERIFY(asked(stage) == store.scope());
        }
        for (std::size_t i = states.size(); i-- > 1;) {
            store.undo().undo();
            QVERIFY(store.scope() == states[i - 1]);
        }
        QVERIFY(!store.undo().canUndo());
        while (store.undo().canRedo()) {
            store.undo().redo();
        }
        QVERIFY(store.scope() == states.back());
    }
};

QTEST_MAIN(TestScope)
#include "tst_scope.moc"
