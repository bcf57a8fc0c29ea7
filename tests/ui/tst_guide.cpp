#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "tests/ui/desk_stage.h"
#include "tests/ui/fake_connections.h"
#include "ui/desk/guide_action.h"
#include "ui/desk/translations.h"
#include "ui/guide/guide_browser.h"
#include "ui/guide/guide_window.h"
#include "ui/style/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QAction>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

using namespace bw;
using namespace bw::ui;
using test::DeskStage;

namespace {

/// With connections, as the program has them.
struct WholeDesk {
    test::FakeBackend backend{38};
    test::FakeConnections connections;
    std::unique_ptr<Desk> desk;

    WholeDesk()
    {
        DeskOptions options;
        options.remembers = false;
        desk = std::make_unique<Desk>(backend, options, &connections);
    }
    MainWindow& window() const { return desk->window(); }
};

GuideNames namesOf(MainWindow& window)
{
    return [&window](const QString& kind, const QString& id) -> std::optional<QString> {
        const bool exists =
            kind == QLatin1String("view") ? window.page(id) != nullptr : window.actions().action(id) != nullptr;
        return exists ? std::optional(id) : std::nullopt;
    };
}

QString written(const QString& language, const QString& id)
{
    QFile file(QStringLiteral(":/guide/%1/%2.md").arg(language, id));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

int headings(const QString& markdown)
{
    return int(markdown.count(QStringLiteral("\n## ")));
}

} // namespace

/// The user guide tells of what there is, in each language it is written in.
class TestGuide : public QObject {
    Q_OBJECT

    test::OwnSettings m_settings{QStringLiteral("tst_guide")};

private Q_SLOTS:
    void initTestCase() { theme().install(); }
    void cleanup()
    {
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        speak(*QCoreApplication::instance(), {british, british});
    }

    void whatItNamesExists_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << QStringLiteral("en");
        QTest::newRow("de") << QStringLiteral("de");
        QTest::newRow("ar") << QStringLiteral("ar");
    }
    void whatItNamesExists()
    {
        QFETCH(QString, language);
        WholeDesk stage;
        static const QRegularExpression kLink(QStringLiteral(R"((!?)\[([^\]]+)\]\(([^)]+)\))"));
        for (const QString& id : guideChapterIds()) {
            const QString text = written(language, id);
            QVERIFY2(text.startsWith(QLatin1String("# ")), qPrintable(id));
            const QStringList unknown = unknownNames(text, namesOf(stage.window()));
            QVERIFY2(unknown.isEmpty(), qPrintable(id + u' ' + unknown.join(u' ')));
            for (const QRegularExpressionMatch& match : kLink.globalMatch(text)) {
                const QString to = match.captured(3);
                if (match.captured(1).isEmpty()) {
                    QVERIFY2(guideChapterIds().contains(to.chopped(3)), qPrintable(id + u' ' + to));
                } else {
                    QVERIFY2(!QImage(QStringLiteral(":/guide/") + to).isNull(), qPrintable(id + u' ' + to));
                    QVERIFY2(match.captured(2).size() > 10, "a picture is told in words, too");
                }
            }
            // The languages tell the same.
            QCOMPARE(headings(text), headings(written(QStringLiteral("en"), id)));
            QCOMPARE(text.count(QStringLiteral("{action:")),
                     written(QStringLiteral("en"), id).count(QStringLiteral("{action:")));
            QCOMPARE(text.count(u'|'), written(QStringLiteral("en"), id).count(u'|'));
        }
    }

    void everyViewIsTold()
    {
        WholeDesk stage;
        QString all;
        for (const QString& id : guideChapterIds()) {
            all += written(QStringLiteral("en"), id);
        }
        for (const auto& entry : stage.window().actions().entries()) {
            const QString page = entry.spec.id.mid(3);
            if (entry.spec.id.startsWith(QLatin1String("go.")) && stage.window().page(page) != nullptr) {
                QVERIFY2(all.contains(QStringLiteral("{view:%1}").arg(page)), qPrintable(page));
            }
        }
    }

    void itOpensFindsAndCloses()
    {
        DeskStage stage;
        stage.press(Qt::Key_F1, Qt::ShiftModifier);
        GuideWindow* guide = stage.desk->guide().guide();
        QVERIFY(guide != nullptr && guide->isVisible());
        QCOMPARE(guide->contents()->count(), int(guideChapterIds().size()));
        QVERIFY(guide->browser()->toPlainText().contains(QStringLiteral("Search or run a command (Ctrl K)")) ||
                guide->browser()->toPlainText().contains(QStringLiteral("Search or run a command (Ctrl+K)")));
        QVERIFY(!guide->browser()->toPlainText().contains(u'{'));
        guide->searchField()->setText(QStringLiteral("quarantine"));
        int shown = 0;
        for (int row = 0; row < guide->contents()->count(); ++row) {
            shown += guide->contents()->item(row)->isHidden() ? 0 : 1;
        }
        QVERIFY(shown > 0 && shown < guide->contents()->count());
        QCOMPARE(guide->browser()->textCursor().selectedText().toLower(), QStringLiteral("quarantine"));
        guide->searchField()->clear();
        guide->openChapter(QStringLiteral("keys"));
        QCOMPARE(guide->chapter(), QStringLiteral("keys"));
        QTest::keyClick(guide, Qt::Key_Left, Qt::AltModifier);
        QVERIFY(guide->chapter() != QStringLiteral("keys"));
        QTest::keyClick(guide, Qt::Key_Escape);
        QVERIFY(!guide->isVisible());
    }

    /// Right to left: text begins at the right edge, and what is Latin in it stays readable.
    void itIsReadFromTheRight()
    {
        DeskStage stage;
        const QLocale arabic(QLocale::Arabic, QLocale::Egypt);
        speak(*QCoreApplication::instance(), {arabic, arabic});
        stage.window().retranslate();
        stage.settle();
        stage.desk->guide().open();
        stage.settle();
        const GuideWindow* guide = stage.desk->guide().guide();
        QCOMPARE(guide->contents()->item(0)->text(), QStringLiteral("الخطوات الأولى"));
        const QTextDocument* text = guide->browser()->document();
        QCOMPARE(text->firstBlock().textDirection(), Qt::RightToLeft);
        const QTextLayout* first = text->firstBlock().layout();
        QVERIFY(first->lineAt(0).naturalTextRect().right() > text->textWidth() * 0.8);
        // So does a paragraph that begins with a command.
        stage.desk->guide().guide()->openChapter(QStringLiteral("administrators"));
        for (QTextBlock block = guide->browser()->document()->begin(); block.isValid(); block = block.next()) {
            QCOMPARE(block.textDirection(), Qt::RightToLeft);
        }
        // And a table begins at the right.
        const QTextTable* table = nullptr;
        for (QTextFrame* frame : guide->browser()->document()->rootFrame()->childFrames()) {
            table = table != nullptr ? table : qobject_cast<QTextTable*>(frame);
        }
        QVERIFY(table != nullptr);
        QCOMPARE(table->cellAt(0, table->columns() - 1).firstCursorPosition().block().text(), QStringLiteral("ماذا"));
    }

    /// Headings in their own size, and no weight that the house's fonts do not have.
    void itsTypeIsThatOfTheHouse()
    {
        DeskStage stage;
        stage.desk->guide().open();
        QTextDocument* text = stage.desk->guide().guide()->browser()->document();
        int headings = 0;
        for (QTextBlock block = text->begin(); block.isValid(); block = block.next()) {
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                const QTextCharFormat format = part.fragment().charFormat();
                QVERIFY2(format.font().weight() <= QFont::DemiBold, qPrintable(part.fragment().text()));
                QVERIFY2(!format.fontItalic(), qPrintable(part.fragment().text()));
                if (block.blockFormat().headingLevel() > 0) {
                    ++headings;
                    QVERIFY(!format.hasProperty(QTextFormat::FontSizeAdjustment));
                    QVERIFY(format.font().pointSizeF() > theme().font(Type::text).pointSizeF());
                }
            }
        }
        QVERIFY(headings > 2);
        // A picture takes the room of a picture, and what follows stands below it.
        stage.desk->guide().guide()->openChapter(QStringLiteral("connections"));
        int pictures = 0;
        text = stage.desk->guide().guide()->browser()->document();
        for (QTextBlock block = text->begin(); block.isValid(); block = block.next()) {
            if (block.text().startsWith(QChar::ObjectReplacementCharacter)) {
                ++pictures;
                const auto* layout = text->documentLayout();
                QVERIFY(layout->blockBoundingRect(block.next()).top() - layout->blockBoundingRect(block).bottom() < 40);
                QCOMPARE(block.blockFormat().lineHeight(), 100.0);
            }
            for (auto part = block.begin(); !part.atEnd(); ++part) {
                QVERIFY2(!part.fragment().charFormat().fontItalic(), qPrintable(part.fragment().text()));
            }
        }
        QCOMPARE(pictures, 2);
    }

    void itSpeaksAsTheDesk()
    {
        DeskStage stage;
        const QLocale german(QLocale::German, QLocale::Germany);
        speak(*QCoreApplication::instance(), {german, german});
        stage.window().retranslate();
        stage.settle();
        stage.desk->guide().open();
        QCOMPARE(stage.desk->guide().guide()->contents()->item(0)->text(), QStringLiteral("Erste Schritte"));
        QVERIFY(stage.desk->guide().guide()->browser()->toPlainText().contains(QStringLiteral("Überblick, Kampagnen")));
    }
};

QTEST_MAIN(TestGuide)
#include "tst_guide.moc"
