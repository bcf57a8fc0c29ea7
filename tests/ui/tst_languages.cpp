#include <QSignalSpy>
#include <QTest>

#include "tests/ui/desk_stage.h"
#include "ui/desk/translations.h"
#include "ui/overview/overview_page.h"
#include "ui/overview/tile.h"
#include "ui/overview/tile_strip.h"
#include "ui/shell/date_time_field.h"
#include "ui/shell/side_bar.h"
#include "ui/style/direction.h"
#include "ui/style/theme.h"
#include "ui/tables/table_view.h"

#include <QAction>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QTranslator>

using namespace bw;
using namespace bw::ui;
using test::DeskStage;

namespace {

const QLocale kBritish(QLocale::English, QLocale::UnitedKingdom);

Tongue tongue(const char* language)
{
    return tongueOf(QLatin1String(language), QStringLiteral("language"), QLocale(QLatin1String(language)));
}

void change(DeskStage& stage, const Tongue& to)
{
    speak(*QCoreApplication::instance(), to);
    stage.window().retranslate();
    stage.settle();
}

} // namespace

/// Another language while the window stands.
class TestLanguages : public QObject {
    Q_OBJECT

    test::OwnSettings m_settings{QStringLiteral("tst_languages")};

private Q_SLOTS:
    void initTestCase() { theme().install(); }
    void init()
    {
        theme().setChoice(ThemeChoice::light);
        speak(*QCoreApplication::instance(), {kBritish, kBritish});
    }

    void settingsBecomeATongue()
    {
        const QLocale c = QLocale::c();
        const QLocale german(QLocale::German, QLocale::Austria);
        const auto names = [](const Tongue& of) { return of.texts.name() + QLatin1Char(' ') + of.formats.name(); };
        const QString system = QStringLiteral("system");
        const QString language = QStringLiteral("language");
        QCOMPARE(names(tongueOf(system, language, c)), QStringLiteral("en_GB en_GB"));
        QCOMPARE(names(tongueOf(system, language, german)), QStringLiteral("de_AT de_AT"));
        QCOMPARE(names(tongueOf(QStringLiteral("ar"), language, german)), QStringLiteral("ar_EG ar_EG"));
        QCOMPARE(names(tongueOf(QStringLiteral("en"), system, german)), QStringLiteral("en_GB de_AT"));
        QCOMPARE(names(tongueOf(QStringLiteral("de"), QStringLiteral("en_US"), c)), QStringLiteral("de_DE en_US"));
        QCOMPARE(names(tongueOf(QStringLiteral("xx"), QStringLiteral("??"), c)), QStringLiteral("en_GB en_GB"));
        // A language we do not have: its formats all the same.
        const QLocale french(QLocale::French, QLocale::France);
        QCOMPARE(names(tongueOf(system, system, french)), QStringLiteral("en_GB fr_FR"));
    }

    void languagesThatWereSpokenAreForgotten()
    {
        const auto translators = [] { return qApp->findChildren<QTranslator*>().size(); };
        for (const char* language : {"en", "de", "ar"}) {
            speak(*QCoreApplication::instance(), tongue(language));
        }
        const qsizetype before = translators();
        for (int i = 0; i < 5; ++i) {
            for (const char* language : {"en", "de", "ar"}) {
                speak(*QCoreApplication::instance(), tongue(language));
            }
        }
        QCOMPARE(translators(), before);
    }

    void theWindowStaysWhereItIs()
    {
        DeskStage stage;
        stage.window().setRange(api::RangeKind::hours6);
        stage.press(Qt::Key_2, Qt::ControlModifier);
        stage.window().page(QStringLiteral("campaigns"))->findChild<QLineEdit*>()->setText(QStringLiteral("shoes"));
        stage.settle();
        change(stage, tongue("de"));
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("campaigns"));
        QCOMPARE(stage.window().scope().asked.range.kind, api::RangeKind::hours6);
        QCOMPARE(stage.backend.standingOf<api::CampaignsRequest>()->scope.range.kind, api::RangeKind::hours6);
        QCOMPARE(stage.window().page(QStringLiteral("campaigns"))->findChild<QLineEdit*>()->text(),
                 QStringLiteral("shoes"));
        auto* table = qobject_cast<TableView*>(QApplication::focusWidget());
        QVERIFY(table != nullptr);
        QCOMPARE(table->accessibleName(), QStringLiteral("Kampagnen"));
        // Back and forward lead where they led.
        stage.press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(stage.window().currentPageId(), QStringLiteral("overview"));
        QVERIFY(stage.backend.standingOf<api::CampaignsRequest>() == nullptr);
    }

    void aCampaignStaysOpen()
    {
        DeskStage stage;
        stage.window().openPage(QStringLiteral("campaigns"), QStringLiteral("brand-search-dach"));
        stage.settle();
        change(stage, tongue("ar"));
        QCOMPARE(stage.window().page(QStringLiteral("campaigns"))->place(), QStringLiteral("brand-search-dach"));
        QCOMPARE(stage.window().layoutDirection(), Qt::RightToLeft);
        QCOMPARE(stage.window().page(QStringLiteral("campaigns"))->layoutDirection(), Qt::RightToLeft);
    }

    void theChosenTileAndAPauseStay()
    {
        DeskStage stage;
        const auto tile = [&](api::Metric metric) {
            return qobject_cast<OverviewPage*>(stage.window().page(QStringLiteral("overview")))->tiles()->tile(metric);
        };
        QTest::mouseClick(tile(api::Metric::roas), Qt::LeftButton);
        stage.settle();
        QVERIFY(tile(api::Metric::roas)->hasFocus() || tile(api::Metric::roas)->isChecked());
        stage.window().findChild<QPushButton*>(QStringLiteral("pauseButton"))->click();
        const api::TimeMs pausedAt = stage.window().state().pausedAt;
        change(stage, tongue("de"));
        QVERIFY(tile(api::Metric::roas)->isChecked());
        QVERIFY(stage.desk->bridge().isPaused());
        QCOMPARE(stage.window().state().pausedAt, pausedAt);
        QCOMPARE(stage.part<QPushButton>("pauseButton")->text(), QStringLiteral("Fortsetzen"));
        QCOMPARE(stage.window().actions().action(QStringLiteral("live.pause"))->text(), QStringLiteral("Fortsetzen"));
        QVERIFY(stage.message().what.startsWith(QStringLiteral("Angehalten um ")));
        stage.press(Qt::Key_Space);
        QVERIFY(!stage.desk->bridge().isPaused());
    }

    void presentingHasNoBarsInAnyLanguage()
    {
        DeskStage stage;
        stage.window().setPresenting(true);
        change(stage, tongue("de"));
        QVERIFY(!stage.window().menuBar()->isVisible());
        QVERIFY(!stage.window().findChild<SideBar*>()->isVisible());
        stage.window().setPresenting(false);
        QVERIFY(stage.window().menuBar()->isVisible());
    }

    void aTimeReadsHoursFirstFromRightToLeftToo()
    {
        const Tongue arabic = tongue("ar");
        speak(*QCoreApplication::instance(), arabic);
        QWidget window;
        DateTimeField field(&window);
        const Format format(arabic.formats, QStringLiteral("EUR"), QStringLiteral("UTC"), 0);
        const QDateTime at(QDate(2026, 11, 24), QTime(14, 37), Qt::UTC);
        field.setInstant(at.toMSecsSinceEpoch(), format);
        QCOMPARE(field.text(), arabic.formats.toString(at, Format::dateTimePattern()));
        QCOMPARE(field.instant(), at.toMSecsSinceEpoch());
        QVERIFY(field.sizeHint().width() > field.fontMetrics().horizontalAdvance(field.text()));
        QVERIFY(field.alignment().testFlag(Qt::AlignRight));
    }

    void aLineRunsAsItsWindowDoes()
    {
        const QString latin = QStringLiteral("ROAS");
        const QString arabic = QStringLiteral("\u0627\u0644\u0643\u0644");
        for (const char* language : {"en", "ar"}) {
            speak(*QCoreApplication::instance(), tongue(language));
            const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
            for (const QString& text : {latin, arabic}) {
                QCOMPARE(inWindowDirection(text).isRightToLeft(), mirrored);
                QVERIFY(inWindowDirection(text).endsWith(text));
                QVERIFY(inItsOwnDirection(text).contains(text));
            }
            QCOMPARE(inWindowDirection(mirrored ? arabic : latin), mirrored ? arabic : latin); // nothing to mend
            QCOMPARE(inWindowDirection({}), QString());
        }
    }

    void thereAndBackIsTheSameWindow()
    {
        DeskStage stage;
        const auto texts = [&] {
            QStringList all;
            for (const QWidget* widget : stage.window().findChildren<QWidget*>()) {
                if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
                    all.append(button->text());
                }
                all.append(widget->accessibleName());
            }
            return all;
        };
        change(stage, {kBritish, kBritish});
        const QStringList english = texts();
        const int children = static_cast<int>(stage.window().findChildren<QObject*>().size());
        for (const char* language : {"de", "ar", "en"}) {
            change(stage, tongue(language));
        }
        change(stage, {kBritish, kBritish});
        QCOMPARE(texts(), english);
        // Nothing of the windows before is left.
        QCOMPARE(static_cast<int>(stage.window().findChildren<QObject*>().size()), children);
        QCOMPARE(stage.backend.standingOf<api::OverviewRequest>() != nullptr, true);
    }
};

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
