#include "connectors/keyring/keyring.h"

#include <QTimer>

#include <memory>
#include <utility>

#include <qt6keychain/keychain.h>

namespace bw::keyring {

namespace {

/// Without what a keyring says itself, which may hold anything.
base::Error noKeyring(QKeychain::Job* job)
{
    return {job == nullptr ? std::string("the keyring does not answer in time")
                           : "no keyring answers (" + std::to_string(static_cast<int>(job->error())) + ")"};
}

} // namespace

Keyring::Keyring(QString service, QObject* parent) : QObject(parent), m_service(std::move(service)) {}

void Keyring::run(QKeychain::Job* job, int patienceMs, Ended ended)
{
    job->setAutoDelete(false);
    auto* const timer = new QTimer(this);
    timer->setSingleShot(true);
    const auto once = std::make_shared<Ended>(std::move(ended));
    connect(job, &QKeychain::Job::finished, this, [once, timer](QKeychain::Job* finished) {
        timer->deleteLater();
        finished->deleteLater();
        if (const Ended tell = std::exchange(*once, nullptr)) {
            tell(finished);
        }
    });
    // The job itself goes when the keyring answers after all.
    connect(timer, &QTimer::timeout, this, [once, timer] {
        timer->deleteLater();
        if (const Ended tell = std::exchange(*once, nullptr)) {
            tell(nullptr);
        }
    });
    timer->start(patienceMs);
    job->start();
}

void Keyring::find(std::function<void(bool)> found)
{
    auto* job = new QKeychain::ReadPasswordJob(m_service, this);
    job->setKey(QStringLiteral("is-anyone-there"));
    run(job, kFindPatienceMs, [found = std::move(found)](QKeychain::Job* ended) {
        found(ended != nullptr && (ended->error() == QKeychain::NoError || ended->error() == QKeychain::EntryNotFound));
    });
}

void Keyring::keep(const std::string& name, const std::string& secret, Done done)
{
    auto* job = new QKeychain::WritePasswordJob(m_service, this);
    job->setKey(QString::fromStdString(name));
    job->setBinaryData(QByteArray::fromStdString(secret));
    run(job, kPatienceMs, [done = std::move(done)](QKeychain::Job* ended) {
        done(ended != nullptr && ended->error() == QKeychain::NoError ? base::Result<void>()
                                                                      : base::Result<void>(noKeyring(ended)));
    });
}

void Keyring::recall(const std::string& name, Recalled recalled)
{
    auto* job = new QKeychain::ReadPasswordJob(m_service, this);
    job->setKey(QString::fromStdString(name));
    run(job, kPatienceMs, [recalled = std::move(recalled), job, name](QKeychain::Job* ended) {
        if (ended != nullptr && ended->error() == QKeychain::NoError) {
            recalled(job->binaryData().toStdString());
        } else if (ended != nullptr && ended->error() == QKeychain::EntryNotFound) {
            recalled(base::Error{"the keyring holds no password under " + name});
        } else {
            recalled(noKeyring(ended));
        }
    });
}

void Keyring::forget(const std::string& name, Done done)
{
    auto* job = new QKeychain::DeletePasswordJob(m_service, this);
    job->setKey(QString::fromStdString(name));
    run(job, kPatienceMs, [done = std::move(done)](QKeychain::Job* ended) {
        const bool gone =
            ended != nullptr && (ended->error() == QKeychain::NoError || ended->error() == QKeychain::EntryNotFound);
        done(gone ? base::Result<void>() : base::Result<void>(noKeyring(ended)));
    });
}

} // namespace bw::keyring
