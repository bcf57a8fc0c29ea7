#include "tests/event/decoding.h"
#include "tests/event/invariants.h"
#include "tests/event/json_cases.h"

#include <QTest>

using namespace bw::event;
using namespace bw::event::test;

/// What is one JSON object, to the letter of RFC 8259 and SPEC's limits.
class TestMalformed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cases_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isWellFormed");
        for (const JsonCase& one : jsonCases()) {
            QTest::newRow(one.name.c_str()) << QByteArray::fromStdString(one.text) << one.isWellFormed;
        }
    }
    void cases()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isWellFormed);
        const std::string record = text.toStdString();
        onEveryMachine([&] {
            QCOMPARE(Decoded(record).verdict(), isWellFormed ? "accepted" : "malformed ");
            QCOMPARE(InvariantChecker().broken(record), "");
        });
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("found");
        QTest::newRow("empty") << QByteArray() << QByteArray("an empty line");
        QTest::newRow("long") << QByteArray(kRecordBytesMax + 1, ' ') << QByteArray("1048577 bytes, more than 1 MiB");
        QTest::newRow("array") << QByteArray("[1, \"a\"]") << QByteArray("[1,\"a\"]");
        QTest::newRow("comma") << QByteArray(R"({"a":1 "b":2})") << QByteArray("byte 8: no comma between two members");
        QTest::newRow("string") << QByteArray("{\"a\":\"b") << QByteArray("byte 8: ends within a string");
        QTest::newRow("UTF-8") << QByteArray("{\"\xFF\":1}") << QByteArray("byte 3: a byte that is not UTF-8");
        QTest::newRow("behind") << QByteArray("{}{}") << QByteArray("byte 3: something follows the record");
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, found);
        const Decoded decoded(text.toStdString());
        QCOMPARE(QByteArray(decoded.rejection().found.data(), static_cast<qsizetype>(decoded.rejection().found.size())),
                 found);
        QCOMPARE(decoded.rejection().expected, "one JSON object");
        QVERIFY(!decoded.rejection().atStake);
    }
};

QTEST_APPLESS_MAIN(TestMalformed)
#include "tst_malformed.moc"
