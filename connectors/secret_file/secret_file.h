#pragma once

#include "core/runtime/secret_store.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace bw::secret_file {

/// Passwords in one encrypted file, for machines without a keyring: XSalsa20-Poly1305 (libsodium's secretbox) under a
/// key that is
/// - either made of a passphrase by Argon2id (crypto_pwhash), which the user gives once a session: whoever has the file
///   has nothing;
/// - or kept beside it in a file of its own, secrets.key, that only its user may read (0600): this keeps the passwords
///   out of settings, logs and a copy of the one file, but not from anyone who can read all of the user's files.
/// Both files are written whole or not at all. Calls answer at once. One thread.
class SecretFile final : public runtime::SecretStore {
public:
    enum class State : std::uint8_t { missing, locked, openByPassphrase, openByKey };

    /// Files in `folder`, which is made when it is needed. A key file is tried at once.
    explicit SecretFile(std::string folder);
    ~SecretFile() override;
    SecretFile(const SecretFile&) = delete;
    SecretFile& operator=(const SecretFile&) = delete;

    State state() const;
    /// Makes the file, or opens the one there is. An empty passphrase: by the key beside it. The error says whether the
    /// passphrase is wrong (or the file damaged: no one can tell), or what cannot be read or written.
    base::Result<void> open(const std::string& passphrase);

    void keep(const std::string& name, const std::string& secret, Done done) override;
    void recall(const std::string& name, Recalled recalled) override;
    void forget(const std::string& name, Done done) override;

    std::string path() const { return m_folder + "/secrets.box"; }
    std::string keyPath() const { return m_folder + "/secrets.key"; }

private:
    static constexpr std::size_t kKeyBytes = 32;
    static constexpr std::size_t kSaltBytes = 16;
    /// How the key comes about, as the head of the file says.
    struct Lock {
        bool byPassphrase = false;
        std::uint64_t operations = 0;
        std::uint64_t memoryBytes = 0;
        std::array<unsigned char, kSaltBytes> salt{};
    };

    base::Result<void> begin(const std::string& passphrase);
    base::Result<void> deriveKey(const std::string& passphrase);
    base::Result<void> readKeyFile();
    base::Result<void> makeKeyFile();
    base::Result<void> readSecrets(std::string_view nonce, std::string_view box);
    base::Result<void> readBox(std::string_view bytes, const std::string& passphrase);
    base::Result<void> write() const;
    base::Result<void> change(const std::string& name, const std::optional<std::string>& secret);
    void close();

    const std::string m_folder;
    Lock m_lock;
    bool m_open = false;
    std::array<unsigned char, kKeyBytes> m_key{};
    std::map<std::string, std::string> m_secrets;
};

} // namespace bw::secret_file
