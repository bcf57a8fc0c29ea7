#include "app/config/secret.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using bw::app::Secret;

class TestSecret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allWays()
    {
        QVERIFY(!Secret().given());
        QCOMPARE(Secret().reveal().value(), std::string());
        QCOMPARE(Secret::ofValue("s3cret").reveal().value(), std::string("s3cret"));
        qputenv("BW_TEST_SECRET", "from env");
        QCOMPARE(Secret::ofEnvironment("BW_TEST_SECRET").reveal().value(), std::string("from env"));
        qunsetenv("BW_TEST_SECRET");
        const auto unset = Secret::ofEnvironment("BW_TEST_SECRET").reveal();
        QVERIFY(!unset.ok());
        QCOMPARE(unset.error().message, std::string("the environment variable BW_TEST_SECRET is not set"));
    }

    void filesLoseTheirLastLineEnd_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("no end") << QByteArray("a b") << QByteArray("a b");
        QTest::newRow("LF") << QByteArray("a b\n") << QByteArray("a b");
        QTest::newRow("CR LF") << QByteArray("a b\r\n") << QByteArray("a b");
        QTest::newRow("only the last") << QByteArray(" a\n\n") << QByteArray(" a\n");
    }
    void filesLoseTheirLastLineEnd()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, secret);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("password"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QCOMPARE(QByteArray::fromStdString(Secret::ofFile(path.toStdString()).reveal().value()), secret);
    }

    void missingAndEmptyFilesAreNamed()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("password")).toStdString();
        const auto missing = Secret::ofFile(path).reveal();
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().message, "cannot read " + path + ": No such file or directory");
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\n");
        file.close();
        const auto empty = Secret::ofFile(path).reveal();
        QVERIFY(!empty.ok());
        QCOMPARE(empty.error().message, path + " is empty");
    }
};

QTEST_APPLESS_MAIN(TestSecret)
#include "tst_secret.moc"
