#include "app/connect/secret_keeper.h"

#include <utility>

namespace bw::app {

namespace {

constexpr const char* kKeyring = "keyring/";
constexpr const char* kFile = "file/";

} // namespace

SecretKeeper::SecretKeeper(const std::string& folder) : m_keyring(QStringLiteral("Bellwether")), m_file(folder) {}

api::SecretPlace SecretKeeper::placeOfFile() const
{
    using State = secret_file::SecretFile::State;
    switch (m_file.state()) {
    case State::missing:
        return api::SecretPlace::newFile;
    case State::locked:
        return api::SecretPlace::lockedFile;
    case State::openByPassphrase:
        return api::SecretPlace::passphraseFile;
    case State::openByKey:
        return api::SecretPlace::keyFile;
    }
    return api::SecretPlace::newFile;
}

void SecretKeeper::find(std::function<void(api::SecretPlace)> found)
{
    // One that did not answer is asked again: the user may have started it.
    m_keyring.find([this, found = std::move(found)](bool answers) {
        m_keyringAnswers = answers;
        found(answers ? api::SecretPlace::keyring : placeOfFile());
    });
}

void SecretKeeper::keep(const std::string& name, const std::string& secret, const Named& named)
{
    const auto keepInFile = [this, name, secret, named] {
        m_file.keep(name, secret, [name, named](const base::Result<void>& kept) {
            named(kept ? base::Result<std::string>(kFile + name) : base::Result<std::string>(kept.error()));
        });
    };
    if (m_keyringAnswers && !*m_keyringAnswers) {
        keepInFile();
        return;
    }
    m_keyring.keep(name, secret, [this, name, named, keepInFile](const base::Result<void>& kept) {
        if (kept) {
            named(kKeyring + name);
            return;
        }
        m_keyringAnswers = false;
        keepInFile();
    });
}

runtime::SecretStore* SecretKeeper::storeOf(const std::string& placeAndName, std::string& name)
{
    for (const auto& [place, store] : {std::pair<std::string, runtime::SecretStore*>(kKeyring, &m_keyring),
                                       std::pair<std::string, runtime::SecretStore*>(kFile, &m_file)}) {
        if (placeAndName.starts_with(place)) {
            name = placeAndName.substr(place.size());
            return store;
        }
    }
    return nullptr;
}

void SecretKeeper::recall(const std::string& placeAndName, runtime::SecretStore::Recalled recalled)
{
    std::string name;
    if (runtime::SecretStore* const store = storeOf(placeAndName, name)) {
        store->recall(name, std::move(recalled));
    } else {
        recalled(base::Error{"there is no store " + placeAndName});
    }
}

void SecretKeeper::forget(const std::string& placeAndName, runtime::SecretStore::Done done)
{
    std::string name;
    if (runtime::SecretStore* const store = storeOf(placeAndName, name)) {
        store->forget(name, std::move(done));
    } else {
        done({});
    }
}

bool SecretKeeper::needsPassphrase(const std::string& placeAndName) const
{
    return placeAndName.starts_with(kFile) && m_file.state() == secret_file::SecretFile::State::locked;
}

void SecretKeeper::reveal(Config config, const std::function<void(base::Result<Config>)>& revealed)
{
    revealFrom(std::make_shared<Config>(std::move(config)), 0, revealed);
}

/// One after the other: a keyring that has to be unlocked asks once.
void SecretKeeper::revealFrom(const std::shared_ptr<Config>& config, std::size_t source,
                              const std::function<void(base::Result<Config>)>& revealed)
{
    for (std::size_t i = source; i < config->sources.size(); ++i) {
        Secret& password = config->sources[i].kafka.password;
        if (!password.inStore()) {
            continue;
        }
        recall(password.storeName(), [this, config, i, revealed](base::Result<std::string> secret) {
            if (!secret) {
                revealed(secret.error());
                return;
            }
            config->sources[i].kafka.password = Secret::ofValue(std::move(secret).value());
            revealFrom(config, i + 1, revealed);
        });
        return;
    }
    revealed(std::move(*config));
}

} // namespace bw::app
