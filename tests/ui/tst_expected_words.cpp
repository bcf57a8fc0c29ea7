#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "core/event/field_reader.h"
#include "ui/desk/translations.h"
#include "ui/sources/expected_words.h"

#include <QDir>
#include <QRegularExpression>

using namespace bw;
using namespace bw::ui;

/// What the engine expected of a field, in the user's language.
class TestExpectedWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QLocale german(QLocale::German, QLocale::Germany);
        speak(*QCoreApplication::instance(), {german, german}); // qApp would be taken for a QApplication
    }

    /// The texts that are words: German has others for them.
    void wordsAreTranslated_data()
    {
        QTest::addColumn<QString>("german");
        const auto add = [](const char* text, const char* german) { QTest::newRow(text) << QString::fromUtf8(german); };
        add("a number", "eine Zahl");
        add("a string", "ein Text");
        add("one JSON object", "ein JSON-Objekt");
        add("email, social, display, search, video or native", "email, social, display, search, video oder native");
        add("≤ now + 5 min", "≤ jetzt + 5 min");
        add("clicks ≤ impressions", "clicks ≤ impressions"); // names of fields, as they are
        add("something newer", "something newer");
    }
    void wordsAreTranslated()
    {
        QFETCH(QString, german);
        QCOMPARE(expectedWords(QTest::currentDataTag()), german);
    }

    /// Rules of numbers are known here by themselves, so that a new one cannot be forgotten.
    void rulesOfNumbersAreTranslated()
    {
        for (const event::NumberRule& rule :
             {event::kCountRule, event::kMoneyRule, event::kUnitRule, event::kFiniteRule}) {
            for (const std::string_view text : {rule.type, rule.range}) {
                const QString english = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
                QVERIFY2(expectedWords(std::string(text)) != english, qPrintable(english));
            }
        }
    }

    /// Every literal of several words in the decoder's readers is an expectation; one without an entry here would stay
    /// English for everyone.
    void everyTextOfTheReadersIsTranslated()
    {
        static const QRegularExpression comment(QStringLiteral("//[^\\n]*"));
        static const QRegularExpression quoted(QStringLiteral("\"([^\"\\n]*)\""));
        static const QRegularExpression fieldsOnly(QStringLiteral("^\\w+ ≤ \\w+$|^ of $"));
        const QDir folder(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../../core/event"));
        int seen = 0;
        for (const QString& name : folder.entryList({QStringLiteral("*_reader.*"), QStringLiteral("decoder.cpp")})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString source = QString::fromUtf8(file.readAll()).remove(comment);
            for (auto text = quoted.globalMatch(source); text.hasNext();) {
                const QString english = text.next().captured(1);
                if (english.contains(u' ') && !fieldsOnly.match(english).hasMatch()) {
                    ++seen;
                    QVERIFY2(expectedWords(english.toStdString()) != english, qPrintable(name + u' ' + english));
                }
            }
        }
        QVERIFY2(seen >= 12, qPrintable(QString::number(seen)));
    }
};

QTEST_GUILESS_MAIN(TestExpectedWords)
#include "tst_expected_words.moc"
