#pragma once

#include "core/runtime/secret_store.h"

#include <QObject>

#include <functional>

namespace QKeychain {
class Job;
}

namespace bw::keyring {

/// The keyring of the user's session, through QtKeychain. Needs a running event loop; called and calling back on its
/// thread, the application's. Whatever a keyring answers but "done" and "no such entry" counts as no keyring: without
/// one QtKeychain only says that something went wrong.
class Keyring final : public QObject, public runtime::SecretStore {
public:
    /// `service` is what a keyring's own window calls the program.
    explicit Keyring(QString service, QObject* parent = nullptr);

    /// Whether one answers, by asking it for an entry that need not be there.
    void find(std::function<void(bool answers)> found);

    void keep(const std::string& name, const std::string& secret, Done done) override;
    void recall(const std::string& name, Recalled recalled) override;
    void forget(const std::string& name, Done done) override;

    /// How long a call may take: the keyring may be asking the user to unlock it.
    static constexpr int kPatienceMs = 120'000;
    static constexpr int kFindPatienceMs = 10'000;

private:
    using Ended = std::function<void(QKeychain::Job* job)>; ///< nullptr: it did not end in time
    void run(QKeychain::Job* job, int patienceMs, Ended ended);

    QString m_service;
};

} // namespace bw::keyring
