#include <QSignalSpy>
#include <QTest>

#include "tests/ui/desk_stage.h"
#include "ui/desk/translations.h"
#include "ui/settings/key_button.h"
#include "ui/settings/setting_row.h"
#include "ui/settings/settings.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/key_sheet.h"
#include "ui/style/theme.h"
#include "ui/tables/table_view.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>
#include <unistd.h>

using namespace bw;
using namespace bw::ui;
using test::DeskStage;

namespace {

const QLocale kBritish(QLocale::English, QLocale::UnitedKingdom);

QString path()
{
    return QSettings().fileName();
}

void writeFile(const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path()).absolutePath());
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray readFile(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList filesBeside()
{
    return QFileInfo(path()).dir().entryList({QStringLiteral("*.damaged-*")}, QDir::Files);
}

SettingsDialog* opened(DeskStage& stage)
{
    stage.press(Qt::Key_Comma, Qt::ControlModifier);
    return stage.window().findChild<SettingsDialog*>();
}

/// By the keyboard, as a user would.
void choose(SettingRow* row, const QString& word)
{
    auto* box = qobject_cast<QComboBox*>(row->editor());
    box->setFocus();
    const int to = box->findData(word);
    QVERIFY(to >= 0);
    while (box->currentIndex() != to) {
        QTest::keyClick(box, box->currentIndex() < to ? Qt::Key_Down : Qt::Key_Up);
    }
    DeskStage::settle();
}

} // namespace

/// The table of settings, its file and its dialog, driven over the real window.
class TestSettings : public QObject {
    Q_OBJECT

    test::OwnSettings m_settings{QStringLiteral("tst_settings")};

private Q_SLOTS:
    void initTestCase() { theme().install(); }
    void init()
    {
        speak(*QCoreApplication::instance(), {kBritish, kBritish});
        settings().forget();
        QFile::remove(path());
        for (const QString& name : filesBeside()) {
            QFile::remove(QFileInfo(path()).dir().filePath(name));
        }
    }
    void cleanup()
    {
        settings().forget();
        theme().setDensity(Density::comfortable);
        theme().setMotion(Motion::system);
        theme().setZoom(100);
    }

    void theTableIsSound()
    {
        QSet<QString> keys;
        for (const Setting& setting : settingTable()) {
            const QString key = QLatin1String(setting.key);
            QVERIFY2(!keys.contains(key), setting.key);
            keys.insert(key);
            QCOMPARE(settingOf(key.endsWith(QLatin1Char('*')) ? key.chopped(1) + QLatin1Char('x') : key), &setting);
            QVERIFY2(settingDefault(setting).isValid(), setting.key);
            QCOMPARE((setting.name != nullptr), (setting.note != nullptr));
            const bool shown = setting.section == SettingSection::look || setting.section == SettingSection::language;
            QCOMPARE(setting.name != nullptr, shown);
        }
        QVERIFY(settingOf(u"keys/") == nullptr);
        QVERIFY(settingOf(u"no/such") == nullptr);
        QVERIFY(!settings().set(QStringLiteral("no/such"), 1));
    }

    /// Whatever is allowed comes back from the file as it was; whatever is not leaves everything as it was.
    void everyAllowedValueSurvivesTheFile()
    {
        QRandomGenerator random(QRandomGenerator::global()->generate());
        for (const Setting& setting : settingTable()) {
            const QString key = QString::fromLatin1(setting.key).replace(QLatin1Char('*'), QLatin1String("live.pause"));
            QVariantList values;
            for (const SettingChoice& choice : setting.choices) {
                values.append(QLatin1String(choice.word));
            }
            if (setting.kind == SettingKind::integer) {
                values = {setting.least, setting.most, random.bounded(setting.least, setting.most + 1)};
            } else if (setting.kind == SettingKind::text) {
                values = {QStringLiteral("aldermoor"), QStringLiteral("ä, \"ö\"; 'ü' % \\ ☂"), QString()};
            } else if (setting.kind == SettingKind::keys) {
                values = {QStringLiteral("Ctrl+Shift+P"), QStringLiteral("Ctrl+,; /"), QString()};
            }
            for (const QVariant& value : values) {
                QVERIFY2(settings().set(key, value), setting.key);
                settings().load();
                QCOMPARE(settings().troubles(), QStringList());
                QCOMPARE(settings().value(key), value);
            }
            settings().reset(key);
            settings().load();
            QCOMPARE(settings().value(key), settingDefault(setting));
            QVERIFY(settings().isDefault(key));
        }
        QVERIFY(!settings().set(QStringLiteral("look/zoom"), 79));
        QVERIFY(!settings().set(QStringLiteral("look/zoom"), QStringLiteral("large")));
        QVERIFY(!settings().set(QStringLiteral("look/theme"), QStringLiteral("pink")));
        QVERIFY(!settings().set(QStringLiteral("keys/live.pause"), QStringLiteral("no key at all")));
        QCOMPARE(settings().number("look/zoom"), 100);
    }

    void wrongValuesCountAsTheDefaultAndAreNamed()
    {
        writeFile("[look]\ntheme=pink\nzoom=500\ndensity=compact\n[future]\nthing=1\n");
        DeskStage stage({1280, 800}, true);
        QCOMPARE(settings().text("look/theme"), QStringLiteral("system"));
        QCOMPARE(settings().number("look/zoom"), 100);
        QCOMPARE(theme().density(), Density::compact);
        QCOMPARE(settings().troubles().size(), 2);
        QVERIFY2(settings().troubles().join(u' ').contains(QStringLiteral("look/zoom is “500”")),
                 qPrintable(settings().troubles().join(u' ')));
        QVERIFY(settings().troubles().join(u' ').contains(path()));
        QCOMPARE(stage.message().kind, Message::Kind::settings);
        QVERIFY(stage.message().more.endsWith(QStringLiteral("And 1 more.")));
        // What another version has written stays.
        settings().set(QStringLiteral("look/zoom"), 120);
        QCOMPARE(QSettings().value(QStringLiteral("future/thing")).toInt(), 1);
    }

    void aDamagedFileIsKeptAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("no settings at all") << QByteArray("this is\nno file of settings\n");
        QTest::newRow("cut off in a line") << QByteArray("[look]\ntheme=dark\nzoo");
        QTest::newRow("zeroes after a crash") << QByteArray("[look]\ntheme=dark\n") + QByteArray(300, '\0');
        QTest::newRow("noise") << QByteArray("\x7f\x45\x4c\x46\x02\x01\x01\x03\n\xff\xfe\xfd\n", 12);
    }
    void aDamagedFileIsKeptAside()
    {
        QFETCH(QByteArray, bytes);
        writeFile(bytes);
        {
            DeskStage stage({1280, 800}, true);
            QCOMPARE(settings().text("look/theme"), QStringLiteral("system"));
            QCOMPARE(stage.message().kind, Message::Kind::settings);
            QCOMPARE(filesBeside().size(), 1);
            QVERIFY2(stage.message().more.contains(filesBeside().constFirst()), qPrintable(stage.message().more));
            // The message leads to the dialog, which says the same, and goes.
            auto* bar = stage.window().findChild<MessageBar*>();
            QVERIFY(!stage.message().action.isEmpty());
            Q_EMIT bar->actionChosen(stage.message().kind);
            stage.settle();
            QVERIFY(!bar->isVisible());
            bool said = false;
            for (const QLabel* label : stage.window().findChild<SettingsDialog*>()->findChildren<QLabel*>()) {
                said = said || (label->isVisible() && label->text().contains(filesBeside().constFirst()));
            }
            QVERIFY(said);
            stage.window().close();
        }
        QCOMPARE(readFile(QFileInfo(path()).dir().filePath(filesBeside().constFirst())), bytes);
        // The next start is as any other; another damage does not take the first one's place.
        settings().load();
        QVERIFY(settings().troubles().isEmpty());
        writeFile(bytes + "\nmore\n");
        settings().load();
        QCOMPARE(filesBeside().size(), 2);
    }

    void aFileThatCannotBeMovedIsLeftAlone()
    {
        const QByteArray bytes("damaged\nfile\n");
        writeFile(bytes);
        const QString folder = QFileInfo(path()).absolutePath();
        if (::geteuid() == 0) {
            // Root may do all things: a folder instead of a file can be neither read nor replaced.
            QFile::remove(path());
            QDir().mkpath(path() + QStringLiteral("/inside"));
        } else {
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner);
        }
        const bool movable = ::geteuid() == 0;
        settings().load();
        QVERIFY(!settings().troubles().isEmpty());
        QVERIFY(settings().set(QStringLiteral("look/zoom"), 130));
        QCOMPARE(settings().number("look/zoom"), 130);
        if (movable) {
            QCOMPARE(filesBeside().size() +
                         QFileInfo(path()).dir().entryList({QStringLiteral("*.damaged-*")}, QDir::Dirs).size(),
                     1);
            for (const QString& name : QFileInfo(path()).dir().entryList({QStringLiteral("*.damaged-*")}, QDir::Dirs)) {
                QDir(QFileInfo(path()).dir().filePath(name)).removeRecursively();
            }
        } else {
            QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            QCOMPARE(readFile(path()), bytes);
        }
    }

    void theDialogChangesThingsAtOnce()
    {
        DeskStage stage;
        SettingsDialog* dialog = opened(stage);
        QVERIFY(dialog != nullptr && dialog->isVisible());
        choose(dialog->row(QStringLiteral("look/theme")), QStringLiteral("high-contrast"));
        QCOMPARE(theme().scheme(), Scheme::highContrast);
        QVERIFY(stage.window().actions().action(QStringLiteral("view.theme.high-contrast"))->isChecked());
        QCOMPARE(dialog->palette().color(QPalette::Window), theme().color(Token::background));
        choose(dialog->row(QStringLiteral("look/motion")), QStringLiteral("reduced"));
        QCOMPARE(theme().slideMs(), 0);
        stage.window().openPage(QStringLiteral("campaigns"));
        stage.settle();
        TableView* table = nullptr;
        for (auto* each : stage.window().page(QStringLiteral("campaigns"))->findChildren<TableView*>()) {
            table = each->isVisible() ? each : table;
        }
        QVERIFY(table != nullptr);
        QCOMPARE(table->rowHeight(0), 28);
        choose(dialog->row(QStringLiteral("look/density")), QStringLiteral("compact"));
        QCOMPARE(table->rowHeight(0), 24);
        stage.window().actions().action(QStringLiteral("view.zoomIn"))->trigger();
        auto* size = qobject_cast<QComboBox*>(dialog->row(QStringLiteral("look/zoom"))->editor());
        QCOMPARE(size->currentText(), QStringLiteral("110%"));
        QCOMPARE(table->rowHeight(0), qRound(24 * 1.1));
        // All of it is in the file already.
        settings().load();
        QCOMPARE(settings().text("look/theme"), QStringLiteral("high-contrast"));
        QCOMPARE(settings().number("look/zoom"), 110);
    }

    void oneWayBackForEachLine()
    {
        DeskStage stage;
        SettingsDialog* dialog = opened(stage);
        SettingRow* row = dialog->row(QStringLiteral("look/density"));
        auto* back = row->findChild<QToolButton*>();
        QVERIFY(!back->isVisible());
        choose(row, QStringLiteral("compact"));
        QVERIFY(back->isVisible());
        back->setFocus();
        QTest::keyClick(back, Qt::Key_Space);
        QCOMPARE(settings().text("look/density"), QStringLiteral("comfortable"));
        QVERIFY(!back->isVisible());
        QVERIFY(row->editor()->hasFocus());
        QCOMPARE(qobject_cast<QComboBox*>(row->editor())->currentData().toString(), QStringLiteral("comfortable"));
    }

    void typingFindsSettings()
    {
        DeskStage stage;
        SettingsDialog* dialog = opened(stage);
        auto* query = dialog->findChild<QLineEdit*>(QStringLiteral("settingsQuery"));
        QVERIFY(query->hasFocus());
        const auto all = dialog->shownRows().size();
        QVERIFY(all > stage.window().actions().entries().size());
        QTest::keyClicks(query, QStringLiteral("amounts money"));
        QCOMPARE(dialog->shownRows().size(), std::size_t(1));
        QCOMPARE(dialog->shownRows().front()->key(), QStringLiteral("language/formats"));
        query->setText(QStringLiteral("DARK"));
        QVERIFY(std::ranges::any_of(dialog->shownRows(), [](auto* row) { return row->key() == u"look/theme"; }));
        query->setText(QStringLiteral("qwertz"));
        QVERIFY(dialog->shownRows().empty());
        query->clear();
        QCOMPARE(dialog->shownRows().size(), all);
        QTest::keyClick(query, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

    void theLanguageChangesAtOnceDialogAndAll()
    {
        DeskStage stage;
        SettingsDialog* dialog = opened(stage);
        dialog->setQuery(QStringLiteral("e"));
        dialog->setQuery({});
        choose(dialog->row(QStringLiteral("language/texts")), QStringLiteral("de"));
        QTRY_COMPARE(stage.part<QPushButton>("pauseButton")->text(), QStringLiteral("Anhalten"));
        QCOMPARE(dialog->windowTitle(), QStringLiteral("Einstellungen"));
        QVERIFY(dialog->row(QStringLiteral("language/texts"))->editor()->hasFocus());
        dialog->setQuery(QStringLiteral("Sprache"));
        QVERIFY(!dialog->shownRows().empty());
        QCOMPARE(stage.window().scope().format.locale().language(), QLocale::German);
        // Formats may differ from the language.
        dialog->setQuery({});
        choose(dialog->row(QStringLiteral("language/formats")), QStringLiteral("en_US"));
        QTRY_COMPARE(stage.window().scope().format.locale().name(), QStringLiteral("en_US"));
        QCOMPARE(stage.part<QPushButton>("pauseButton")->text(), QStringLiteral("Anhalten"));
        choose(dialog->row(QStringLiteral("language/texts")), QStringLiteral("ar"));
        QTRY_COMPARE(stage.window().layoutDirection(), Qt::RightToLeft);
        QCOMPARE(dialog->layoutDirection(), Qt::RightToLeft);
        settings().reset(QStringLiteral("language/texts"));
        QTRY_COMPARE(stage.part<QPushButton>("pauseButton")->text(), QStringLiteral("Pause"));
        QCOMPARE(stage.window().layoutDirection(), Qt::LeftToRight);
    }

    void keysAreGivenTakenAndGivenBack()
    {
        DeskStage stage;
        SettingsDialog* dialog = opened(stage);
        const auto buttonOf = [&](const char* id) {
            return qobject_cast<KeyButton*>(dialog->row(QStringLiteral("keys/") + QLatin1String(id))->editor());
        };
        const auto actionOf = [&](const char* id) { return stage.window().actions().action(QLatin1String(id)); };
        QCOMPARE(buttonOf("live.pause")->text(), QStringLiteral("Space"));
        // Free keys.
        buttonOf("live.pause")->setFocus();
        QTest::keyClick(buttonOf("live.pause"), Qt::Key_Return);
        QTest::keyClick(buttonOf("live.pause"), Qt::Key_Space);
        if (!buttonOf("live.pause")->isWaiting()) {
            buttonOf("live.pause")->click();
        }
        QVERIFY(buttonOf("live.pause")->isWaiting());
        QTest::keyClick(buttonOf("live.pause"), Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(actionOf("live.pause")->shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+P")));
        // Keys that are another's are named, and not taken unless asked.
        buttonOf("live.pause")->click();
        QTest::keyClick(buttonOf("live.pause"), Qt::Key_K, Qt::ControlModifier);
        SettingRow* row = dialog->row(QStringLiteral("keys/live.pause"));
        const auto said = [row] {
            QStringList texts;
            for (const QLabel* label : row->findChildren<QLabel*>()) {
                texts.append(label->isVisible() ? label->text() : QString());
            }
            return texts.join(u' ');
        };
        QVERIFY2(said().contains(QStringLiteral("Ctrl+K belongs to “Search or run a command”")), qPrintable(said()));
        QCOMPARE(actionOf("live.pause")->shortcut(), QKeySequence(QStringLiteral("Ctrl+Alt+P")));
        Q_EMIT row->actionChosen();
        QCOMPARE(actionOf("live.pause")->shortcut(), QKeySequence(QStringLiteral("Ctrl+K")));
        QVERIFY(actionOf("go.palette")->shortcuts().isEmpty());
        QCOMPARE(stage.part<QPushButton>("pauseButton")->property("bwKeys").toString(), QStringLiteral("Ctrl K"));
        QCOMPARE(buttonOf("go.palette")->text(), QStringLiteral("none"));
        // They work, and the sheet of keys knows them; a second start has them, too.
        dialog->close();
        stage.window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&stage.window()));
        stage.window().page(QStringLiteral("overview"))->setFocus();
        stage.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(stage.desk->bridge().isPaused());
        settings().load();
        QCOMPARE(settings().text("keys/live.pause"), QStringLiteral("Ctrl+K"));
        // One line back: the other's keys come back only with it.
        settings().reset(QStringLiteral("keys/go.palette"));
        QVERIFY(actionOf("go.palette")->shortcuts().isEmpty());
        settings().reset(QStringLiteral("keys/live.pause"));
        QCOMPARE(actionOf("live.pause")->shortcut(), QKeySequence(Qt::Key_Space));
        QCOMPARE(actionOf("go.palette")->shortcut(), QKeySequence(QStringLiteral("Ctrl+K")));
    }

    void keysThatEverythingNeedsCannotBeGiven()
    {
        DeskStage stage;
        SettingsDialog* dialog = opened(stage);
        SettingRow* row = dialog->row(QStringLiteral("keys/live.pause"));
        auto* button = qobject_cast<KeyButton*>(row->editor());
        for (const auto key : {Qt::Key_Tab, Qt::Key_Return, Qt::Key_Down}) {
            button->click();
            QTest::keyClick(button, key);
            QVERIFY(settings().isDefault(row->key()));
            QVERIFY(!button->isWaiting());
        }
        button->click();
        QTest::keyClick(button, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        QVERIFY(settings().isDefault(row->key()));
        button->click();
        QTest::keyClick(button, Qt::Key_Delete);
        QVERIFY(!settings().isDefault(row->key()));
        QVERIFY(stage.window().actions().action(QStringLiteral("live.pause"))->shortcuts().isEmpty());
        dialog->row(QStringLiteral("keys"))->findChild<QPushButton*>()->click();
        QVERIFY(settings().isDefault(row->key()));
        QCOMPARE(button->text(), QStringLiteral("Space"));
    }

    /// No two actions have one key, whatever has been given to whom: Qt would run neither.
    void noKeyEverRunsTwoThings()
    {
        DeskStage stage;
        SettingsDialog* dialog = opened(stage);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        QList<QKeySequence> pool;
        for (const auto& line : stage.window().actions().shortcuts()) {
            pool += line.byDefault;
        }
        const auto& entries = stage.window().actions().entries();
        for (int step = 0; step < 200; ++step) {
            const QString id = entries[random.bounded(static_cast<quint32>(entries.size()))].spec.id;
            SettingRow* row = dialog->row(QStringLiteral("keys/") + id);
            if (random.bounded(4) == 0) {
                settings().reset(row->key());
            } else {
                auto* button = qobject_cast<KeyButton*>(row->editor());
                Q_EMIT button->keysGiven(pool[random.bounded(static_cast<quint32>(pool.size()))]);
                if (random.bounded(2) == 0) {
                    Q_EMIT row->actionChosen();
                }
            }
            QSet<QString> seen;
            for (const auto& line : stage.window().actions().shortcuts()) {
                for (const QKeySequence& keys : line.now) {
                    QVERIFY2(!seen.contains(keys.toString()), qPrintable(keys.toString() + u' ' + line.id));
                    seen.insert(keys.toString());
                }
            }
        }
    }

    void everythingInTheDialogHasANameAndAPlace()
    {
        DeskStage stage;
        SettingsDialog* dialog = opened(stage);
        for (const QWidget* widget : dialog->findChildren<QWidget*>()) {
            if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
                !widget->objectName().startsWith(QStringLiteral("qt_"))) {
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
            }
        }
        // Tab goes through the lines as they are read.
        QWidget* at = dialog->findChild<QLineEdit*>(QStringLiteral("settingsQuery"));
        int y = -1;
        for (int i = 0; i < 20; ++i) {
            QTest::keyClick(at, Qt::Key_Tab);
            at = QApplication::focusWidget();
            const int next = at->mapTo(dialog->findChild<QScrollArea*>()->widget(), QPoint(0, 0)).y();
            QVERIFY2(next >= y, at->metaObject()->className());
            y = next;
        }
    }

    /// A message slides open, and does not where nothing shall move.
    void panesSlideUnlessNothingShallMove()
    {
        for (const char* motion : {"reduced", "full"}) {
            DeskStage stage;
            settings().set(QStringLiteral("look/motion"), QLatin1String(motion));
            auto* bar = stage.window().findChild<MessageBar*>();
            QVERIFY(!bar->isVisible());
            stage.desk->bridge().setPaused(true);
            QVERIFY(bar->isVisible());
            QCOMPARE(bar->maximumHeight() == theme().px(33), theme().slideMs() == 0);
            QTRY_COMPARE(bar->height(), theme().px(33));
            stage.desk->bridge().setPaused(false);
        }
    }

    void motionFollowsTheSystem()
    {
        theme().setMotion(Motion::system);
        theme().setSystem({.reducedMotion = true});
        QCOMPARE(theme().slideMs(), 0);
        theme().setSystem({});
        QCOMPARE(theme().slideMs(), 120);
        theme().setMotion(Motion::reduced);
        QCOMPARE(theme().slideMs(), 0);
        theme().setChoice(ThemeChoice::system);
        theme().setSystem({.dark = true});
        QCOMPARE(theme().scheme(), Scheme::dark);
        theme().setSystem({.dark = true, .highContrast = true});
        QCOMPARE(theme().scheme(), Scheme::highContrast);
        theme().setSystem({});
        QCOMPARE(theme().scheme(), Scheme::light);
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
