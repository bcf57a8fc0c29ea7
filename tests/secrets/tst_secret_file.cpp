#include <QTest>

#include "connectors/secret_file/secret_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using bw::secret_file::SecretFile;
using State = SecretFile::State;

namespace {

const std::string kSecret = "pässword with ✓ and 'quotes'";

QString recalled(SecretFile& file, const std::string& name)
{
    QString text;
    file.recall(name, [&](const bw::base::Result<std::string>& secret) {
        text = QString::fromStdString(secret ? secret.value() : "error: " + secret.error().message);
    });
    return text;
}

QString kept(SecretFile& file, const std::string& name, const std::string& secret)
{
    QString text;
    file.keep(name, secret, [&](const bw::base::Result<void>& done) {
        text = done ? QString() : QString::fromStdString(done.error().message);
    });
    return text;
}

QByteArray bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int modeOf(const std::string& path)
{
    struct stat facts = {};
    return ::stat(path.c_str(), &facts) == 0 ? static_cast<int>(facts.st_mode & 0777) : -1;
}

} // namespace

class TestSecretFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsByPassphrase()
    {
        const QTemporaryDir folder;
        const std::string place = folder.filePath(QStringLiteral("new/deep")).toStdString();
        SecretFile file(place);
        QCOMPARE(file.state(), State::missing);
        QVERIFY(!kept(file, "k", kSecret).isEmpty()); // not before it is open
        QVERIFY(file.open("open sesame").ok());
        QCOMPARE(file.state(), State::openByPassphrase);
        QCOMPARE(kept(file, "kafka", kSecret), QString());
        QCOMPARE(kept(file, "other", "x"), QString());
        QVERIFY(!bytesOf(file.path()).contains(kSecret.c_str()) && !bytesOf(file.path()).contains("kafka"));
        QCOMPARE(modeOf(file.path()), 0600);
        QVERIFY(!QFile::exists(QString::fromStdString(file.keyPath())));

        SecretFile again(place);
        QCOMPARE(again.state(), State::locked);
        QVERIFY(recalled(again, "kafka").contains(QLatin1String("is locked")));
        const auto wrong = again.open("open says me");
        QVERIFY(!wrong.ok() && wrong.error().message.find("sesame") == std::string::npos);
        QVERIFY(!again.open({}).ok());
        QVERIFY(again.open("open sesame").ok());
        QCOMPARE(recalled(again, "kafka"), QString::fromStdString(kSecret));
    }

    void keepsByAKeyBesideIt()
    {
        const QTemporaryDir folder;
        SecretFile file(folder.path().toStdString());
        QVERIFY(file.open({}).ok());
        QCOMPARE(kept(file, "kafka", kSecret), QString());
        QCOMPARE(modeOf(file.path()), 0600);
        QCOMPARE(modeOf(file.keyPath()), 0600);
        QVERIFY(!bytesOf(file.path()).contains(kSecret.c_str()));
        SecretFile again(folder.path().toStdString());
        QCOMPARE(again.state(), State::openByKey);
        QCOMPARE(recalled(again, "kafka"), QString::fromStdString(kSecret));
        QFile::remove(QString::fromStdString(file.keyPath()));
        SecretFile keyless(folder.path().toStdString());
        QCOMPARE(keyless.state(), State::locked);
        QVERIFY(!keyless.open({}).ok());
        QCOMPARE(bytesOf(file.path()).size(), bytesOf(again.path()).size()); // never overwritten
    }

    void forgets()
    {
        const QTemporaryDir folder;
        SecretFile file(folder.path().toStdString());
        QVERIFY(file.open({}).ok());
        QCOMPARE(kept(file, "a", "1"), QString());
        QCOMPARE(kept(file, "b", "2"), QString());
        bool done = false;
        file.forget("a", [&](const bw::base::Result<void>& result) { done = result.ok(); });
        QVERIFY(done);
        SecretFile again(folder.path().toStdString());
        QVERIFY(recalled(again, "a").contains(QLatin1String("no password")));
        QCOMPARE(recalled(again, "b"), QStringLiteral("2"));
    }

    void tellsNothingOfLengths()
    {
        const QTemporaryDir folder;
        SecretFile file(folder.path().toStdString());
        QVERIFY(file.open({}).ok());
        QCOMPARE(kept(file, "a", "1"), QString());
        const auto size = bytesOf(file.path()).size();
        QCOMPARE(kept(file, "a", std::string(300, 'x')), QString());
        QCOMPARE(bytesOf(file.path()).size(), size);
    }

    /// Any byte that is another, and any that is missing: refused, and the file stays as it is.
    void refusesWhatWasChanged()
    {
        const QTemporaryDir folder;
        std::string path;
        QByteArray good;
        {
            SecretFile file(folder.path().toStdString());
            QVERIFY(file.open({}).ok());
            QCOMPARE(kept(file, "a", kSecret), QString());
            path = file.path();
            good = bytesOf(path);
        }
        const qsizetype head = 21 + 1 + 16 + 16; // the salt is not used with a key file
        for (qsizetype at = 0; at < good.size(); at += at < 100 ? 1 : 37) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(bad[at] ^ 0x10);
            QFile file(QString::fromStdString(path));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bad) == bad.size());
            file.close();
            SecretFile damaged(folder.path().toStdString());
            const bool inUnused = at > 21 && at < head;
            QVERIFY2(inUnused || damaged.state() == State::locked, qPrintable(QString::number(at)));
            QCOMPARE(bytesOf(path), bad);
        }
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(good.left(40)) == 40);
        file.close();
        SecretFile cut(folder.path().toStdString());
        QCOMPARE(cut.state(), State::locked);
    }
};

QTEST_APPLESS_MAIN(TestSecretFile)
#include "tst_secret_file.moc"
