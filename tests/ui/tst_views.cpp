#include <QTest>

#include "tests/ui/desk_stage.h"
#include "ui/campaigns/campaigns_list.h"
#include "ui/campaigns/campaigns_page.h"
#include "ui/shell/name_sheet.h"
#include "ui/shell/side_bar.h"
#include "ui/shell/view_keeper.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace bw;
using namespace bw::ui;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonObject objectOf(const char* json)
{
    return QJsonDocument::fromJson(json).object();
}

} // namespace

/// Saved views: the files, the folder, and the real window.
class TestViews : public QObject {
    Q_OBJECT

    std::optional<test::OwnSettings> m_settings;

private Q_SLOTS:
    void initTestCase()
    {
        m_settings.emplace(QStringLiteral("tst_views"));
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        theme().install();
    }

    void everyViewComesBackFromItsFile()
    {
        const auto seed = static_cast<quint32>(QDateTime::currentMSecsSinceEpoch());
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int i = 0; i < 2'000; ++i) {
            SavedView view;
            view.name = QStringLiteral("n%1 \"\u00fc\u0007\\ \u4e2d").arg(random.bounded(9));
            view.pageId = QStringLiteral("campaigns");
            view.place = random.bounded(2) == 0 ? QString() : QStringLiteral("a/b");
            view.range.kind = static_cast<api::RangeKind>(random.bounded(10));
            if (view.range.kind == api::RangeKind::between) {
                view.range.from = random.bounded(2'000'000'000'000LL);
                view.range.to = view.range.from + 1 + random.bounded(1'000'000);
            }
            view.comparison = static_cast<api::Comparison>(random.bounded(4));
            view.filter.text = random.bounded(2) == 0 ? "" : "schuh \xc3\xa4";
            for (int n = random.bounded(3); n > 0; --n) {
                view.filter.channels.push_back(static_cast<api::Channel>(random.bounded(6)));
            }
            view.layout = objectOf(R"({"columns":["name",3],"sort":"cost"})");
            view.onWall = random.bounded(2) == 0;
            const QByteArray json = toJson(view);
            const auto read = savedViewFrom(json, QStringLiteral("f"));
            QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
            QVERIFY(read.value() == view);
            QCOMPARE(toJson(read.value()), json);
        }
    }

    void aWrongFileSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* json, const char* says) {
            QTest::newRow(says) << QString::fromUtf8(json) << QString::fromUtf8(says);
        };
        row(R"({"bellwether_view": 2})", "newer Bellwether (version 2");
        row(R"({"bellwether_view": null})", "not a saved view");
        row(R"({"name": 4})", "“name” must be a text");
        row(R"({"page": " "})", "“page” must be a text");
        row(R"({"range": {"kind": "2h"}})", "“range.kind” is “2h”; allowed is live, 15m");
        row(R"({"range": {"kind": "between"}})", "“from” must be a time");
        row(R"({"comparison": "never"})", "allowed is none, previous, last_week, last_year");
        row(R"({"filter": {"channels": ["radio"]}})", "“filter.channels” is “radio”; allowed is email");
        row(R"({"layout": 1})", "“layout” must be an object");
    }
    void aWrongFileSaysWhatIsWrong()
    {
        QFETCH(QString, json);
        QFETCH(QString, says);
        SavedView view;
        view.name = view.pageId = QStringLiteral("x");
        QJsonObject root = QJsonDocument::fromJson(toJson(view)).object();
        const QJsonObject wrong = QJsonDocument::fromJson(json.toUtf8()).object();
        for (auto it = wrong.begin(); it != wrong.end(); ++it) {
            root.insert(it.key(), it.value());
        }
        const auto read = savedViewFrom(QJsonDocument(root).toJson(), QStringLiteral("a.json"));
        QVERIFY(!read.ok());
        const QString message = QString::fromStdString(read.error().message);
        QVERIFY2(message.startsWith(QStringLiteral("a.json: ")) && message.contains(says), qPrintable(message));
    }

    void theFolderKeepsWhatItCannotRead()
    {
        const QTemporaryDir folder;
        const QString broken = folder.filePath(QStringLiteral("broken.json"));
        const QByteArray text("{ \"name\":\n oops");
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        ViewLibrary library(folder.path());
        QCOMPARE(library.problems().size(), 1);
        QVERIFY2(library.problems().front().contains(QStringLiteral("line 2")), qPrintable(library.problems().front()));
        const std::size_t shipped = library.entries().size();
        QCOMPARE(shipped, std::size_t{4});
        SavedView view;
        view.pageId = QStringLiteral("overview");
        for (const QString& name : {QStringLiteral("broken"), QStringLiteral("Br\u00f6ken!"), QStringLiteral("../../x"),
                                    QStringLiteral("\u4e2d\u6587"), QStringLiteral("Director")}) {
            view.name = name;
            QVERIFY(library.save(view).ok());
            QVERIFY(library.named(name).has_value());
        }
        QCOMPARE(bytesOf(broken), text);
        // Everything is in the folder, and the user's own Director hides the one that shipped.
        QCOMPARE(library.entries().size(), shipped + 4);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 6);
        QVERIFY(library.remove(QStringLiteral("Director")).ok());
        QVERIFY(library.named(QStringLiteral("Director")).has_value());
        QVERIFY(!library.remove(QStringLiteral("Director")).ok());
    }

    void aViewIsSavedAndOpenedByKeyboard()
    {
        const QTemporaryDir folder;
        test::DeskStage stage({1280, 800}, folder.path());
        MainWindow& window = stage.window();
        window.openPage(QStringLiteral("campaigns"));
        stage.settle();
        auto* list = qobject_cast<CampaignsPage*>(window.page(QStringLiteral("campaigns")))->list();
        window.store().setRange({api::RangeKind::days7, 0, 0});
        window.store().setFilter({"jack", {api::Channel::search}});
        list->setLayoutState(objectOf(R"({"columns":["name","roas","cost"],"sort":"roas","descending":false})"));
        const QJsonObject layout = list->layoutState();
        QCOMPARE(layout.value(QStringLiteral("columns")).toArray().size(), 3);
        stage.press(Qt::Key_S, Qt::ControlModifier);
        NameSheet* sheet = window.views().nameSheet();
        QVERIFY(sheet->isOpen() && sheet->field()->hasFocus());
        QTest::keyClicks(sheet->field(), QStringLiteral("Monday review"));
        stage.press(Qt::Key_Return);
        QVERIFY(!sheet->isOpen());
        QVERIFY2(stage.messageText().contains(QStringLiteral("Monday review")), qPrintable(stage.messageText()));

        window.store().setRange({api::RangeKind::hour1, 0, 0});
        window.store().setFilter({});
        list->setLayoutState(objectOf(R"({"columns":["name","cpa"]})"));
        window.openPage(QStringLiteral("overview"));
        stage.settle();
        QAbstractButton* line = nullptr;
        for (QAbstractButton* button : window.sideBar().findChildren<QAbstractButton*>()) {
            line = button->accessibleName() == QLatin1String("Monday review") ? button : line;
        }
        QVERIFY(line != nullptr);
        line->setFocus();
        QTest::keyClick(line, Qt::Key_Space);
        stage.settle();
        QCOMPARE(window.currentPageId(), QStringLiteral("campaigns"));
        QCOMPARE(window.scope().asked.range.kind, api::RangeKind::days7);
        QCOMPARE(window.scope().asked.filter.text, std::string("jack"));
        QCOMPARE(list->layoutState(), layout);
        // Opening it is one step, and can be taken back.
        window.actions().action(QStringLiteral("edit.undo"))->trigger();
        QCOMPARE(window.scope().asked.range.kind, api::RangeKind::hour1);
        QVERIFY(window.scope().asked.filter.empty());
        // What is given away is the same file.
        const QString given = folder.filePath(QStringLiteral("given.txt"));
        window.views().open(QStringLiteral("Monday review"));
        window.views().exportTo(given);
        QCOMPARE(bytesOf(given), bytesOf(folder.filePath(QStringLiteral("monday-review.json"))));
        window.actions().action(QStringLiteral("file.removeView"))->trigger();
        QVERIFY(!window.views().library().named(QStringLiteral("Monday review")).has_value());
        window.views().importFrom(given);
        QVERIFY(window.views().library().named(QStringLiteral("Monday review")).has_value());
    }

    void aFolderThatCannotBeMadeIsSaid()
    {
        // A file stands where the folder should be: that refuses everybody, root too.
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("file"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        test::DeskStage stage({1280, 800}, path + QStringLiteral("/views"));
        stage.window().views().save(QStringLiteral("x"));
        stage.settle();
        QVERIFY2(stage.messageText().contains(path), qPrintable(stage.messageText()));
    }

    void aWallCyclesAndGoesBack()
    {
        test::DeskStage stage;
        MainWindow& window = stage.window();
        window.openPage(QStringLiteral("campaigns"));
        window.store().setRange({api::RangeKind::days7, 0, 0});
        stage.settle();
        const api::Scope before = window.scope().asked;
        stage.press(Qt::Key_F11);
        QVERIFY(window.views().isCycling());
        QCOMPARE(theme().zoom(), 130);
        QStringList seen;
        for (int i = 0; i < 3; ++i) {
            window.views().showNext();
            stage.settle();
            seen.append(window.currentPageId());
        }
        QCOMPARE(seen.count(QStringLiteral("overview")), 1);
        QCOMPARE(seen.count(QStringLiteral("sources")), 1);
        stage.press(Qt::Key_F11);
        QVERIFY(!window.views().isCycling());
        QCOMPARE(window.currentPageId(), QStringLiteral("campaigns"));
        QVERIFY(window.scope().asked == before);
        QCOMPARE(theme().zoom(), 100);
        // None of it is something that the user did.
        QCOMPARE(window.store().undo().count(), 1);
    }
};

QTEST_MAIN(TestViews)
#include "tst_views.moc"
