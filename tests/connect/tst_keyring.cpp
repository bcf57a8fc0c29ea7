#include <QTest>

#include "connectors/keyring/keyring.h"

#include <QCoreApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using bw::keyring::Keyring;

namespace {

bool found(Keyring& keyring)
{
    std::optional<bool> answers;
    keyring.find([&](bool is) { answers = is; });
    return QTest::qWaitFor([&] { return answers.has_value(); }, 20'000) && *answers;
}

QString ended(const std::function<void(bw::runtime::SecretStore::Done)>& call)
{
    std::optional<QString> text;
    call([&](const bw::base::Result<void>& done) {
        text = done ? QString() : QString::fromStdString(done.error().message);
    });
    return QTest::qWaitFor([&] { return text.has_value(); }, 20'000) ? *text : QStringLiteral("no answer");
}

QString recalled(Keyring& keyring, const std::string& name)
{
    std::optional<QString> text;
    keyring.recall(name, [&](const bw::base::Result<std::string>& secret) {
        text = QString::fromStdString(secret ? secret.value() : "error: " + secret.error().message);
    });
    return QTest::qWaitFor([&] { return text.has_value(); }, 20'000) ? *text : QStringLiteral("no answer");
}

/// What a keyring is asked in a session that has one; 0 if all of it came out right.
int useRealKeyring()
{
    Keyring keyring(QStringLiteral("BellwetherTest"));
    const std::string secret = "pässword ✓";
    const auto check = [](const char* what, bool right) {
        std::fprintf(stderr, "%s: %s\n", what, right ? "right" : "WRONG");
        return right ? 0 : 1;
    };
    int wrong = check("answers", found(keyring));
    wrong += check("unknown", recalled(keyring, "kafka").contains(QLatin1String("holds no password")));
    wrong += check("keep", ended([&](auto done) { keyring.keep("kafka", secret, done); }).isEmpty());
    wrong += check("recall", recalled(keyring, "kafka") == QString::fromStdString(secret));
    wrong += check("replace", ended([&](auto done) { keyring.keep("kafka", "2", done); }).isEmpty() &&
                                  recalled(keyring, "kafka") == QLatin1String("2"));
    wrong += check("forget", ended([&](auto done) { keyring.forget("kafka", done); }).isEmpty());
    wrong += check("forgotten", recalled(keyring, "kafka").contains(QLatin1String("holds no password")));
    wrong += check("forget twice", ended([&](auto done) { keyring.forget("kafka", done); }).isEmpty());
    return wrong;
}

} // namespace

class TestKeyring : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whatever QtKeychain calls it: no keyring, and no error holds the secret.
    void withoutAKeyring()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        Keyring keyring(QStringLiteral("BellwetherTest"));
        QVERIFY(!found(keyring));
        const QString kept = ended([&](auto done) { keyring.keep("kafka", "top-secret", done); });
        QVERIFY2(kept.contains(QLatin1String("no keyring")) && !kept.contains(QLatin1String("top-secret")),
                 qPrintable(kept));
        QVERIFY(recalled(keyring, "kafka").contains(QLatin1String("no keyring")));
    }

    void withARealKeyring()
    {
        if (QStandardPaths::findExecutable(QStringLiteral("gnome-keyring-daemon")).isEmpty() ||
            QStandardPaths::findExecutable(QStringLiteral("dbus-run-session")).isEmpty()) {
            QSKIP("gnome-keyring or dbus-run-session is not installed: see installer/packages/test.txt");
        }
        const QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"));
        environment.insert(QStringLiteral("HOME"), home.path());
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home.filePath(QStringLiteral("data")));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());
        environment.insert(QStringLiteral("BW_USE_KEYRING"), QStringLiteral("1"));
        QProcess session;
        session.setProcessEnvironment(environment);
        session.setProcessChannelMode(QProcess::MergedChannels);
        session.start(QStringLiteral("dbus-run-session"),
                      {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                       QStringLiteral("printf login | gnome-keyring-daemon --unlock --components=secrets >/dev/null && "
                                      "exec \"$0\""),
                       QCoreApplication::applicationFilePath()});
        QVERIFY(session.waitForFinished(60'000));
        const QByteArray said = session.readAll();
        QVERIFY2(session.exitStatus() == QProcess::NormalExit && session.exitCode() == 0, said.constData());
    }
};

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsSet("BW_USE_KEYRING")) {
        return useRealKeyring();
    }
    TestKeyring test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keyring.moc"
