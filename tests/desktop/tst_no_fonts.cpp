#include <QtTest>

#include "tests/ui/desk_stage.h"
#include "ui/desk/translations.h"
#include "ui/settings/settings.h"
#include "ui/shell/key_sheet.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QDir>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QLabel>
#include <QProcess>

#include <memory>

using namespace bw;
using namespace bw::ui;

namespace {

/// Where fontconfig finds nothing.
const QTemporaryDir& emptyFolder()
{
    static const QTemporaryDir folder;
    return folder;
}

void hideFonts()
{
    const QString path = emptyFolder().filePath(QStringLiteral("fonts.conf"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QStringLiteral("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">"
                                  "<fontconfig><dir>%1/none</dir><cachedir>%1/cache</cachedir></fontconfig>")
                       .arg(emptyFolder().path())
                       .toUtf8());
    }
    qputenv("FONTCONFIG_FILE", path.toLocal8Bit());
}

/// The letters of a text that its font draws as boxes.
QString boxesIn(const QString& text, const QFont& font)
{
    const QFontMetrics metrics(font);
    QString boxes;
    for (const char32_t letter : text.toUcs4()) {
        const bool isSeen = QChar::isPrint(letter) && !QChar::isSpace(letter);
        if (isSeen && !metrics.inFontUcs4(letter)) {
            boxes += QStringLiteral("%1 (U+%2) in \"%3\"; ")
                         .arg(QString::fromUcs4(&letter, 1), QString::number(letter, 16), text);
        }
    }
    return boxes;
}

QString boxesOf(QWidget& widget)
{
    QString boxes;
    for (const QLabel* each : widget.findChildren<QLabel*>()) {
        boxes += boxesIn(each->text(), each->font());
    }
    for (const QAbstractButton* each : widget.findChildren<QAbstractButton*>()) {
        boxes += boxesIn(each->text(), each->font()) + boxesIn(each->accessibleName(), each->font());
    }
    for (const QAction* each : widget.findChildren<QAction*>()) {
        boxes += boxesIn(each->text(), widget.font());
    }
    for (const QAbstractItemView* each : widget.findChildren<QAbstractItemView*>()) {
        const QAbstractItemModel* model = each->model();
        for (int row = 0; model != nullptr && row < model->rowCount(); ++row) {
            for (int column = 0; column < model->columnCount(); ++column) {
                boxes += boxesIn(model->index(row, column).data().toString(), each->font());
            }
        }
    }
    return boxes;
}

} // namespace

/// The desk on a machine that has no font at all: it brings its own.
class TestNoFonts : public QObject {
    Q_OBJECT

    std::unique_ptr<test::OwnSettings> m_settings;

public:
    static void initMain() { hideFonts(); }

private Q_SLOTS:
    void initTestCase()
    {
        m_settings = std::make_unique<test::OwnSettings>(QStringLiteral("tst_no_fonts"));
        theme().install();
    }
    void init() { settings().forget(); }

    void theDeskHasItsOwn()
    {
        // The others are names that fontconfig stands in for, if it has anything.
        const QStringList known{QStringLiteral("Bellwether Sans"), QStringLiteral("Monospace"),
                                QStringLiteral("Sans Serif"), QStringLiteral("Serif")};
        for (const QString& family : QFontDatabase::families()) {
            QVERIFY2(known.contains(family) || family.startsWith(known.constFirst()), qPrintable(family));
        }
        for (const Type type : {Type::text, Type::small, Type::mono}) {
            QCOMPARE(QFontInfo(theme().font(type)).family(), QStringLiteral("Bellwether Sans"));
            QVERIFY(!boxesIn(QStringLiteral("\u0639"), theme().font(type)).isEmpty()); // an Arabic letter
        }
    }

    void everyLetterIsDrawn_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("de") << QStringLiteral("de");
    }
    void everyLetterIsDrawn()
    {
        QFETCH(const QString, language);
        settings().setForNow(QStringLiteral("language/texts"), language);
        test::DeskStage stage;
        speak(*QCoreApplication::instance(), tongueOf(language, QStringLiteral("language"), QLocale(language)));
        stage.window().retranslate();
        for (const char* page : {"overview", "campaigns", "sources"}) {
            stage.window().openPage(QLatin1String(page));
            stage.settle();
            QCOMPARE(boxesOf(stage.window()), QString());
        }
    }

    void aLanguageWithoutLettersIsReplacedAndTold()
    {
        test::DeskStage stage;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("No font .* Arabic")));
        settings().set(QStringLiteral("language/texts"), QStringLiteral("ar"));
        stage.settle();
        QCOMPARE(QGuiApplication::layoutDirection(), Qt::LeftToRight);
        QVERIFY2(stage.messageText().contains(QStringLiteral("letters of Arabic")), qPrintable(stage.messageText()));
        QCOMPARE(boxesOf(stage.window()), QString());
        // What was asked for stays asked for: with a font it holds.
        QCOMPARE(settings().text("language/texts"), QStringLiteral("ar"));
        settings().set(QStringLiteral("language/texts"), QStringLiteral("de"));
        stage.settle();
        QCOMPARE(boxesOf(stage.window()), QString());
    }

    void theProgramStarts()
    {
        QFile config(emptyFolder().filePath(QStringLiteral("demo.toml")));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(QStringLiteral("[data]\nfolder = \"%1/data\"\n[[source]]\nid = \"demo\"\nkind = \"demo\"\n"
                                    "events_per_second = 500\nhistory_days = 0\n")
                         .arg(emptyFolder().path())
                         .toUtf8());
        config.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), emptyFolder().path());
        QProcess program;
        program.setProcessEnvironment(environment);
        const QString picture = emptyFolder().filePath(QStringLiteral("desk.png"));
        program.start(QStringLiteral(BW_DESK),
                      {QStringLiteral("--config"), config.fileName(), QStringLiteral("--language"),
                       QStringLiteral("ar"), QStringLiteral("--screenshot"), picture});
        constexpr int kPatienceMs = 90'000;
        QVERIFY(program.waitForFinished(kPatienceMs));
        const QByteArray said = program.readAllStandardError();
        QVERIFY2(program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0, said.constData());
        QVERIFY2(said.contains("No font on this machine has the letters of Arabic."), said.constData());
        QVERIFY(!QImage(picture).isNull());
    }
};

QTEST_MAIN(TestNoFonts)
#include "tst_no_fonts.moc"
