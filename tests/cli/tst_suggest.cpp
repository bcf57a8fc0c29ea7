#include "app/cli/suggest.h"

#include <QTest>

#include <array>

using namespace bw::app;

class TestSuggest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nearMissesAreFound_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        const auto row = [](const char* typed, const char* meant) {
            QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(meant);
        };
        row("disorder_ms", "disorder_ms");
        row("disorder-ms", "disorder_ms");
        row("Disorder_MS", "disorder_ms");
        row("disordr_ms", "disorder_ms");
        row("disroder_ms", "disorder_ms");
        row("idle_s", "idle_ms");
        row("ilde_ms", "idle_ms");
        row("topics", "topic");
        row("disorder", "disorder_ms");
        row("window", "");
        row("", "");
        row("x", "");
    }
    void nearMissesAreFound()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        constexpr std::array<std::string_view, 3> kKnown{"disorder_ms", "idle_ms", "topic"};
        const std::string word = typed.toStdString();
        QCOMPARE(QString::fromStdString(std::string(nearestWord(word, kKnown))), meant);
        QCOMPARE(didYouMean(word, kKnown).empty(), meant.isEmpty());
    }

    void listsAreReadable()
    {
        constexpr std::array<std::string_view, 3> kWords{"a", "b", "c"};
        QCOMPARE(joinedWithOr({kWords.data(), 0}), std::string());
        QCOMPARE(joinedWithOr({kWords.data(), 1}), std::string("a"));
        QCOMPARE(joinedWithOr({kWords.data(), 2}), std::string("a or b"));
        QCOMPARE(joinedWithOr(kWords), std::string("a, b or c"));
    }
};

QTEST_APPLESS_MAIN(TestSuggest)
#include "tst_suggest.moc"
