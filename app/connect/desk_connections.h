#pragma once

#include "app/config/config.h"
#include "app/connect/connection_store.h"
#include "app/connect/connection_tester.h"
#include "app/connect/secret_keeper.h"
#include "core/api/connections.h"

#include <QObject>

#include <functional>
#include <string>

namespace bw::app {

/// The connections of the desk: files in the user's configuration folder, passwords in a secret store, tests on a
/// thread of their own, and the one that is chosen handed to whoever runs engines. The application's thread.
class DeskConnections final : public QObject, public api::Connections {
public:
    /// Starts an engine with the configuration in place of the one that runs. The passwords are in it.
    using Run = std::function<void(const std::string& id, Config config)>;

    struct Folders {
        std::string config; ///< of connections and of the encrypted file
        std::string data;   ///< of histories
    };
    DeskConnections(const Folders& folders, Run run, QObject* parent = nullptr);

    /// What was chosen before runs again. False, and nothing happens, where nothing was.
    bool begin();

    /// The same configuration with the passwords that the desk keeps in it: for one that is no connection of the
    /// desk's. Waits for the store with an event loop of its own, as a keyring may ask the user to unlock it. The error
    /// says what could not be had and what helps.
    base::Result<Config> withPasswords(Config config);

    std::vector<api::KeptConnection> kept() const override;
    std::string runningId() const override { return m_runningId; }
    std::uint64_t startCount() const override { return m_starts; }
    std::optional<api::StartTrouble> trouble() const override { return m_trouble; }
    void onChanged(std::function<void()> changed) override { m_changed = std::move(changed); }

    void keep(api::Connection connection, std::optional<std::string> password, Kept kept) override;
    void remove(const std::string& id, Done done) override;
    void choose(const std::string& id, Done done) override;

    void test(const api::Connection& connection, std::optional<std::string> password, StepReady step,
              std::function<void()> ended) override;
    void cancelTest() override { m_tester.cancel(); }

    void findSecretPlace(std::function<void(api::SecretPlace)> found) override;
    void openSecretFile(const std::string& passphrase, Done done) override;

private:
    void later(std::function<void()> call);
    void start(const std::string& id, const Done& done);
    void startWith(const std::string& id, base::Result<Config> config, const Done& done);
    void setTrouble(std::optional<api::StartTrouble> trouble);
    std::string secretNameOf(const std::string& id) const;

    ConnectionStore m_store;
    SecretKeeper m_secrets;
    const Run m_run;
    std::function<void()> m_changed;
    std::string m_runningId;
    std::uint64_t m_starts = 0;
    std::optional<api::StartTrouble> m_trouble;
    ConnectionTester m_tester; ///< last: it tells of what it does
};

} // namespace bw::app
