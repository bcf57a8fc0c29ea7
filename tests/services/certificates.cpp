#include "tests/services/certificates.h"

#include <QFile>
#include <QProcess>

namespace bw::services {

namespace {

base::Result<void> openssl(const QStringList& arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QStringLiteral("openssl"), arguments);
    if (!process.waitForStarted()) {
        return base::Error{"openssl cannot be started"};
    }
    if (!process.waitForFinished() || process.exitCode() != 0) {
        return base::Error{"openssl " + arguments.join(u' ').toStdString() + ": " + process.readAll().toStdString()};
    }
    return {};
}

/// NAME.key (PKCS#8) and NAME.pem; signed by `issuer`, or by itself if that is empty.
base::Result<void> issue(const QString& folder, const QString& name, const QString& issuer)
{
    const QString stem = folder + u'/' + name;
    QStringList arguments{
        QStringLiteral("req"),         QStringLiteral("-x509"),       QStringLiteral("-newkey"),
        QStringLiteral("ec"),          QStringLiteral("-pkeyopt"),    QStringLiteral("ec_paramgen_curve:P-256"),
        QStringLiteral("-nodes"),      QStringLiteral("-days"),       QStringLiteral("2"),
        QStringLiteral("-subj"),       QStringLiteral("/CN=") + name, QStringLiteral("-keyout"),
        stem + QStringLiteral(".key"), QStringLiteral("-out"),        stem + QStringLiteral(".pem")};
    if (!issuer.isEmpty()) {
        const QString issuerStem = folder + u'/' + issuer;
        arguments << QStringLiteral("-CA") << issuerStem + QStringLiteral(".pem") << QStringLiteral("-CAkey")
                  << issuerStem + QStringLiteral(".key") << QStringLiteral("-addext")
                  << QStringLiteral("subjectAltName=IP:127.0.0.1,DNS:localhost") << QStringLiteral("-addext")
                  << QStringLiteral("basicConstraints=critical,CA:FALSE");
    }
    return openssl(arguments);
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

base::Result<Certificates> makeCertificates(const QString& folder)
{
    const std::pair<const char*, const char*> wanted[] = {
        {"authority", ""}, {"other", ""}, {"broker", "authority"}, {"client", "authority"}};
    for (const auto& [name, issuer] : wanted) {
        if (auto issued = issue(folder, QLatin1String(name), QLatin1String(issuer)); !issued) {
            return issued.error();
        }
    }
    const auto path = [&](const char* name) { return folder + u'/' + QLatin1String(name); };
    QFile store(path("broker-store.pem"));
    if (!store.open(QIODevice::WriteOnly) ||
        store.write(content(path("broker.key")) + content(path("broker.pem")) + content(path("authority.pem"))) <= 0) {
        return base::Error{"cannot write " + store.fileName().toStdString()};
    }
    return Certificates{.authority = path("authority.pem"),
                        .brokerStore = store.fileName(),
                        .clientCertificate = path("client.pem"),
                        .clientKey = path("client.key"),
                        .otherAuthority = path("other.pem")};
}

} // namespace bw::services
