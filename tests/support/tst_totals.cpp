#include <QtTest>

#include <QProcess>
#include <QTemporaryDir>

namespace {

/// A program's part of LastTest.log.
QByteArray logOf(const QByteArray& name, const QByteArray& output, bool passed, bool begun = true)
{
    return "1/9 Testing: " + name + "\n1/9 Test: " + name + "\nCommand: \"x\"\n\"" + name +
           "\" start time: " + (begun ? "Nov 25 16:32 UTC" : "") + "\nOutput:\n----------\n" + output +
           "<end of output>\nTest time =   0.01 sec\n----------\n" + (passed ? "Test Passed.\n" : "Test Failed.\n") +
           "\"" + name + "\" end time: Nov 25 16:32 UTC\n----------\n\n";
}

/// What ctest itself says of a program on its way.
QByteArray saidOf(const QByteArray& name, const QByteArray& how)
{
    return "    Start 2: " + name + "\n2/9 Test #2: " + name + " ........................" + how + "  0.01 sec\n";
}

const QByteArray kOneOfTwo = "FAIL!  : A::b() x\nTotals: 1 passed, 1 failed, 0 skipped, 0 blacklisted, 1ms\n";
const QByteArray kTwo = "PASS   : A::b()\nSKIP   : A::c() no server\nTotals: 2 passed, 0 failed, 1 skipped, 0 "
                        "blacklisted, 1ms\n";

} // namespace

/// The script that counts what ctest has run: nothing that failed goes uncounted.
class TestTotals : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyProgramCounts_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("log");
        QTest::addColumn<QByteArray>("total");
        QTest::newRow("passed") << saidOf("tst_a", "   Passed") << logOf("tst_a", kTwo, true)
                                << QByteArray("total p 2 0 1");
        QTest::newRow("no Qt Test, passed")
            << QByteArray() << logOf("tst_a", "fine\n", true) << QByteArray("total p 1 0 0");
        QTest::newRow("no Qt Test, failed")
            << saidOf("tst_a", "***Failed") << logOf("tst_a", "oh\n", false) << QByteArray("total p 0 1 0");
        QTest::newRow("failed") << saidOf("tst_a", "***Failed") << logOf("tst_a", kOneOfTwo, false)
                                << QByteArray("total p 1 1 0");
        QTest::newRow("did not run") << saidOf("tst_a", "***Not Run") << logOf("tst_a", "", true, false)
                                     << QByteArray("total p 0 1 0");
        QTest::newRow("did not run beside others")
            << saidOf("tst_a", "***Not Run")
            << logOf("tst_b", kTwo, true) + logOf("tst_a", "", true, false) + logOf("tst_c", kTwo, true)
            << QByteArray("total p 4 1 2");
        QTest::newRow("died before its totals")
            << saidOf("tst_a", "***Exception: SegFault") << logOf("tst_a", "PASS   : A::b()\n", false)
            << QByteArray("total p 0 1 0");
        QTest::newRow("failed, then died at exit") << saidOf("tst_a", "***Exception: SegFault")
                                                   << logOf("tst_a", kOneOfTwo, false) << QByteArray("total p 1 2 0");
        QTest::newRow("another died at exit") << saidOf("tst_a2", "***Exception: SegFault")
                                              << logOf("tst_a", kOneOfTwo, false) << QByteArray("total p 1 1 0");
        QTest::newRow("failed, then hung")
            << saidOf("tst_a", "***Timeout") << logOf("tst_a", kOneOfTwo, false) << QByteArray("total p 1 2 0");
        QTest::newRow("failed, then leaked")
            << saidOf("tst_a", "***Failed")
            << logOf("tst_a",
                     kOneOfTwo + "==7==ERROR: LeakSanitizer: detected memory leaks\nSUMMARY: AddressSanitizer: 9 "
                                 "byte(s) leaked in 1 allocation(s).\n",
                     false)
            << QByteArray("total p 1 2 0");
        QTest::newRow("passed, then leaked")
            << saidOf("tst_a", "***Failed") << logOf("tst_a", kTwo + "SUMMARY: AddressSanitizer: 9 byte(s)\n", false)
            << QByteArray("total p 2 1 1");
    }
    void everyProgramCounts()
    {
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, log);
        QFETCH(QByteArray, total);
        const QTemporaryDir folder;
        write(folder.filePath(QStringLiteral("said")), said);
        write(folder.filePath(QStringLiteral("log")), "Start testing: Nov 25 16:32 UTC\n" + log);
        QProcess awk;
        awk.start(QStringLiteral("awk"),
                  {QStringLiteral("-v"), QStringLiteral("preset=p"), QStringLiteral("-f"), QStringLiteral(BW_TOTALS),
                   folder.filePath(QStringLiteral("said")), folder.filePath(QStringLiteral("log"))});
        QVERIFY(awk.waitForFinished());
        const QByteArray output = awk.readAllStandardOutput();
        QVERIFY2(output.endsWith(total + "\n"), output.constData());
        const auto failed = total.split(' ').at(3).toInt();
        QCOMPARE(output.count("failed: p "), failed); // each is named
    }

private:
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
};

QTEST_APPLESS_MAIN(TestTotals)
#include "tst_totals.moc"
