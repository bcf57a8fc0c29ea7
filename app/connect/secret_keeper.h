#pragma once

#include "app/config/config.h"
#include "connectors/keyring/keyring.h"
#include "connectors/secret_file/secret_file.h"
#include "core/api/connections.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace bw::app {

/// Where the desk keeps passwords: the keyring, and where none answers an encrypted file. A password is found again by
/// the name that keep() answers, "keyring/NAME" or "file/NAME". The application's thread; needs its event loop.
class SecretKeeper {
public:
    /// The file is made in `folder` when it is needed.
    explicit SecretKeeper(const std::string& folder);

    void find(std::function<void(api::SecretPlace)> found);
    /// Of the encrypted file; see secret_file::SecretFile::open().
    base::Result<void> openFile(const std::string& passphrase) { return m_file.open(passphrase); }

    using Named = std::function<void(base::Result<std::string>)>;
    /// Fails where there is neither a keyring nor an open file.
    void keep(const std::string& name, const std::string& secret, const Named& named);
    void recall(const std::string& placeAndName, runtime::SecretStore::Recalled recalled);
    void forget(const std::string& placeAndName, runtime::SecretStore::Done done);

    /// The same configuration with its passwords in it, for the engine alone: it is never written. The error is of
    /// what could not be had.
    void reveal(Config config, const std::function<void(base::Result<Config>)>& revealed);

    /// Whether what is missing is the passphrase of the file.
    bool needsPassphrase(const std::string& placeAndName) const;

private:
    api::SecretPlace placeOfFile() const;
    runtime::SecretStore* storeOf(const std::string& placeAndName, std::string& name);
    void revealFrom(const std::shared_ptr<Config>& config, std::size_t source,
                    const std::function<void(base::Result<Config>)>& revealed);

    keyring::Keyring m_keyring;
    secret_file::SecretFile m_file;
    std::optional<bool> m_keyringAnswers;
};

} // namespace bw::app
