#include "tests/services/kafka_artifacts.h"

#include <QDir>
#include <QLockFile>
#include <QProcess>
#include <QStandardPaths>

namespace bw::services {

namespace {

constexpr int kFetchTimeoutMs = 300'000;

QString cacheFolder()
{
    const QString chosen = qEnvironmentVariable("BELLWETHER_TEST_CACHE");
    return chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) +
                                  QStringLiteral("/bellwether-tests")
                            : chosen;
}

base::Error missing(const QString& why)
{
    return base::Error{"Apache Kafka is not here: " + why.toStdString()};
}

} // namespace

base::Result<QString> kafkaJars()
{
    if (QStandardPaths::findExecutable(QStringLiteral("java")).isEmpty()) {
        return missing(QStringLiteral("there is no java (Debian: openjdk-17-jre-headless)"));
    }
    const QString jars = cacheFolder() + QStringLiteral("/kafka-3.9.2");
    if (!QDir().mkpath(cacheFolder())) {
        return missing(QStringLiteral("cannot create the folder %1").arg(cacheFolder()));
    }
    QLockFile lock(jars + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(kFetchTimeoutMs)) {
        return missing(QStringLiteral("another process holds %1").arg(jars + QStringLiteral(".lock")));
    }
    if (QDir(jars).exists()) {
        return jars;
    }
    const QString unfinished = jars + QStringLiteral(".unfinished");
    QDir(unfinished).removeRecursively();
    QProcess maven;
    maven.setProcessChannelMode(QProcess::MergedChannels);
    maven.start(QStringLiteral("mvn"),
                {QStringLiteral("-q"), QStringLiteral("-B"), QStringLiteral("-f"), QStringLiteral(BW_SERVICES_POM),
                 QStringLiteral("dependency:copy-dependencies"), QStringLiteral("-DoutputDirectory=") + unfinished,
                 QStringLiteral("-DincludeScope=runtime")});
    if (!maven.waitForStarted()) {
        return missing(QStringLiteral("mvn cannot be started (Debian: maven)"));
    }
    if (!maven.waitForFinished(kFetchTimeoutMs) || maven.exitCode() != 0) {
        maven.kill();
        maven.waitForFinished();
        const QString output = QString::fromLocal8Bit(maven.readAll());
        return missing(QStringLiteral("mvn could not fetch it: %1").arg(output.trimmed().left(400)));
    }
    if (!QDir().rename(unfinished, jars)) {
        return missing(QStringLiteral("cannot rename %1").arg(unfinished));
    }
    return jars;
}

} // namespace bw::services
