#include "ui/sources/record_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

using namespace bw::ui;

namespace {

/// Without the blanks that stand outside strings: what must not change, whatever the layout.
QByteArray withoutBlanks(const QByteArray& json)
{
    QByteArray bare;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (inString && json[i] == '\\') {
            bare += json[i++];
            bare += json[i];
            continue;
        }
        inString = json[i] == '"' ? !inString : inString;
        if (inString || QByteArrayView(" \t\r\n").indexOf(json[i]) < 0) {
            bare += json[i];
        }
    }
    return bare;
}

QJsonValue randomValue(QRandomGenerator& random, int depth)
{
    switch (random.bounded(depth > 4 ? 4 : 6)) {
    case 0:
        return random.bounded(100'000) / 8.0;
    case 1:
        return random.bounded(2) == 0;
    case 2:
        return QJsonValue::Null;
    case 3:
        return QStringLiteral("a \"b\" \\ {x}, [y]: é") + QString::number(random.bounded(1'000));
    case 4: {
        QJsonArray array;
        for (int i = random.bounded(5); i > 0; --i) {
            array.append(randomValue(random, depth + 1));
        }
        return array;
    }
    default: {
        QJsonObject object;
        for (int i = random.bounded(5); i > 0; --i) {
            object[QStringLiteral("key %1").arg(random.bounded(50))] = randomValue(random, depth + 1);
        }
        return object;
    }
    }
}

QString faultOf(const QByteArray& record, const char* field)
{
    const RecordText text = recordText(record, QString::fromLatin1(field));
    return text.fault ? text.text.mid(text.fault->start, text.fault->length) : QStringLiteral("none");
}

} // namespace

class TestRecordText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyBlanksChange();
    void linesFit();
    void anyBytesAreShown();
    void faultIsMarked_data();
    void faultIsMarked();
    void bytesThatAreNoText();
    void binaryIsDumped();
    void longRecordsAreCut();
    void deepNestingIsNoTrouble();
};

void TestRecordText::onlyBlanksChange()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int i = 0; i < 500; ++i) {
        const QJsonDocument document(QJsonArray{randomValue(random, 0)});
        const QByteArray json =
            document.toJson(random.bounded(2) == 0 ? QJsonDocument::Compact : QJsonDocument::Indented);
        const RecordText text = recordText(json, {}, random.bounded(20, 80));
        QCOMPARE(withoutBlanks(text.text.toUtf8()), withoutBlanks(json));
        QCOMPARE(QJsonDocument::fromJson(text.text.toUtf8()), document);
    }
}

void TestRecordText::linesFit()
{
    const QByteArray json = R"({"event_id":"ae-7f20c1","timestamp":"2026-11-24T14:35:57.412+01:00",)"
                            R"("performance_metrics":{"impressions":412,"clicks":9,"cost":"12,40"},)"
                            R"("changes_made":{"bid_adjustment":0.05},"empty":{},"list":[1,2,3]})";
    const RecordText text = recordText(json, {}, 44);
    for (const QString& line : text.text.split(u'\n')) {
        QVERIFY2(line.size() <= 44, qPrintable(line));
    }
    QVERIFY(text.text.contains(QStringLiteral("\"changes_made\": {\"bid_adjustment\": 0.05}")));
    QVERIFY(text.text.contains(QStringLiteral("\"list\": [1, 2, 3]")));
    QVERIFY(text.text.contains(QStringLiteral("\"empty\": {}")));
    QVERIFY(text.text.contains(QStringLiteral("\"timestamp\":\n    \"2026")));
}

void TestRecordText::anyBytesAreShown()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    constexpr char kLikely[] = "{}[]\",:\\ \n\taé\xFF\xC3\xF0 01";
    for (int i = 0; i < 2'000; ++i) {
        QByteArray bytes;
        for (int k = random.bounded(60); k > 0; --k) {
            bytes += random.bounded(20) == 0 ? static_cast<char>(random.bounded(1, 256))
                                             : kLikely[random.bounded(static_cast<int>(sizeof kLikely) - 1)];
        }
        const RecordText text = recordText(bytes, QStringLiteral("a.b[0]"), random.bounded(1, 60));
        QCOMPARE(text.bytesShown, bytes.size());
        QVERIFY(!text.text.contains(QChar::ReplacementCharacter));
        QVERIFY(!text.fault || text.fault->start + text.fault->length <= text.text.size());
        // Nothing that can be seen is left out.
        for (const char c : {'{', '}', '[', ']', 'a'}) {
            QVERIFY(text.text.count(QLatin1Char(c)) >= bytes.count(c));
        }
    }
}

void TestRecordText::faultIsMarked_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("marked");
    QTest::newRow("top") << QByteArray(R"({"a":1,"cost":"x"})") << QByteArray("cost")
                         << QStringLiteral("\"cost\": \"x\"");
    QTest::newRow("nested") << QByteArray(R"({"m":{"cost":"12,40"},"cost":1})") << QByteArray("m.cost")
                            << QStringLiteral("\"cost\": \"12,40\"");
    QTest::newRow("array") << QByteArray(R"({"t":[{"channel":"a"},{"channel":7}]})") << QByteArray("t[1].channel")
                           << QStringLiteral("\"channel\": 7");
    QTest::newRow("element") << QByteArray(R"({"t":[1,null]})") << QByteArray("t[1]") << QStringLiteral("null");
    QTest::newRow("single object") << QByteArray(R"({"t":{"channel":""}})") << QByteArray("t.channel")
                                   << QStringLiteral("\"channel\": \"\"");
    QTest::newRow("container") << QByteArray(R"({"t":{"channel":1}})") << QByteArray("t")
                               << QStringLiteral("\"t\": {\"channel\": 1}");
    QTest::newRow("the last of a repeated key stands")
        << QByteArray(R"({"cost":1,"cost":2})") << QByteArray("cost") << QStringLiteral("\"cost\": 2");
    QTest::newRow("escaped key") << QByteArray(R"({"c\u006fst":3})") << QByteArray("cost")
                                 << QStringLiteral("\"c\\u006fst\": 3");
    QTest::newRow("absent") << QByteArray(R"({"a":1})") << QByteArray("cost") << QStringLiteral("none");
    QTest::newRow("whole record") << QByteArray(R"({"a":1})") << QByteArray() << QStringLiteral("none");
    QTest::newRow("cut off") << QByteArray(R"({"a":1,"cost":"12)") << QByteArray("cost")
                             << QStringLiteral("\"cost\": \"12");
}

void TestRecordText::faultIsMarked()
{
    QFETCH(const QByteArray, record);
    QFETCH(const QByteArray, field);
    QFETCH(const QString, marked);
    QCOMPARE(faultOf(record, field.constData()), marked);
}

void TestRecordText::bytesThatAreNoText()
{
    QCOMPARE(recordText("{\"a\": \"caf\xE9\"}", {}).text, QStringLiteral("{\"a\": \"caf\\xE9\"}"));
    QCOMPARE(recordText("{\"a\": \"café\"}", {}).text, QStringLiteral("{\"a\": \"café\"}"));
    QCOMPARE(recordText("\xF0\x28\x8C\x28", {}).text, QStringLiteral("\\xF0(\\x8C("));
    QCOMPARE(recordText("\x01\x7F", {}).text, QStringLiteral("\\x01\\x7F"));
    // An override that would turn the text round is not printed but named.
    QCOMPARE(recordText("\"a\xE2\x80\xAE\"", {}).text, QStringLiteral("\"a\\xE2\\x80\\xAE\""));
    QCOMPARE(recordText("\"\xEF\xBF\xBD\"", {}).text, QStringLiteral("\"\uFFFD\"")); // sent as such
    QCOMPARE(visibleBytes("{\n\t\"a\": \xFF}\n"), QStringLiteral("{\n\t\"a\": \\xFF}\n"));
}

void TestRecordText::binaryIsDumped()
{
    const RecordText text = recordText(QByteArrayView("\0\0\0\0\x07"
                                                      "Aldermoor",
                                                      14),
                                       QStringLiteral("cost"));
    QVERIFY(text.hexDump);
    QCOMPARE(text.text, QStringLiteral("00000  00 00 00 00 07 41 6c 64  ·····Ald\n"
                                       "00008  65 72 6d 6f 6f 72        ermoor"));
}

void TestRecordText::longRecordsAreCut()
{
    const QByteArray record = "{\"a\":\"" + QByteArray(1 << 20, 'x') + "\"}";
    const RecordText text = recordText(record, {});
    QCOMPARE(text.bytesShown, kRecordBytesShown);
    QCOMPARE(text.text.count(u'x'), kRecordBytesShown - 6);
}

void TestRecordText::deepNestingIsNoTrouble()
{
    const RecordText text = recordText(QByteArray(60'000, '['), {});
    QCOMPARE(text.text.count(u'['), 60'000);
}

QTEST_MAIN(TestRecordText)
#include "tst_record_text.moc"
