#include "connectors/secret_file/secret_file.h"

#include "connectors/secret_file/private_file.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

#include <sodium.h>

namespace bw::secret_file {

namespace {

// head: magic, 'p' or 'k', operations, memory (64 bits each, little-endian), salt; then nonce and box.
constexpr std::string_view kMagic = "bellwether secrets 1\n";
constexpr std::size_t kNumberBytes = 8;
/// Lengths of passwords are not for whoever sees the file.
constexpr std::size_t kPadTo = 1'024;

void appendNumber(std::string& out, std::uint64_t number)
{
    for (std::size_t i = 0; i < kNumberBytes; ++i) {
        out += static_cast<char>(number >> (8 * i));
    }
}

/// Takes from the front; nothing where it is too short.
std::optional<std::string_view> take(std::string_view& from, std::uint64_t size)
{
    if (from.size() < size) {
        return std::nullopt;
    }
    const std::string_view taken = from.substr(0, size);
    from.remove_prefix(size);
    return taken;
}

std::optional<std::uint64_t> takeNumber(std::string_view& from)
{
    const auto bytes = take(from, kNumberBytes);
    if (!bytes) {
        return std::nullopt;
    }
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < kNumberBytes; ++i) {
        number |= static_cast<std::uint64_t>(static_cast<unsigned char>((*bytes)[i])) << (8 * i);
    }
    return number;
}

unsigned char* bytesOf(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

void wipe(std::string& text)
{
    sodium_memzero(text.data(), text.size());
    text.clear();
}

} // namespace

SecretFile::SecretFile(std::string folder) : m_folder(std::move(folder))
{
    if (sodium_init() < 0) {
        return; // every call then fails: nothing can be opened
    }
    std::error_code ignored;
    if (std::filesystem::exists(keyPath(), ignored) && std::filesystem::exists(path(), ignored)) {
        static_cast<void>(open({}));
    }
}

SecretFile::~SecretFile()
{
    close();
}

void SecretFile::close()
{
    m_open = false;
    sodium_memzero(m_key.data(), m_key.size());
    for (auto& [name, secret] : m_secrets) {
        wipe(secret);
    }
    m_secrets.clear();
}

SecretFile::State SecretFile::state() const
{
    if (m_open) {
        return m_lock.byPassphrase ? State::openByPassphrase : State::openByKey;
    }
    std::error_code ignored;
    return std::filesystem::exists(path(), ignored) ? State::locked : State::missing;
}

base::Result<void> SecretFile::open(const std::string& passphrase)
{
    close();
    const auto bytes = readPrivateFile(path());
    if (!bytes) {
        return bytes.error();
    }
    auto opened = bytes.value() ? readBox(*bytes.value(), passphrase) : begin(passphrase);
    if (!opened) {
        close();
        return opened;
    }
    m_open = true;
    return bytes.value() ? base::Result<void>() : write();
}

/// The lock of a file that is not there yet.
base::Result<void> SecretFile::begin(const std::string& passphrase)
{
    m_lock = {};
    m_lock.byPassphrase = !passphrase.empty();
    if (!m_lock.byPassphrase) {
        return makeKeyFile();
    }
    m_lock.operations = crypto_pwhash_OPSLIMIT_MODERATE;
    m_lock.memoryBytes = crypto_pwhash_MEMLIMIT_MODERATE;
    randombytes_buf(m_lock.salt.data(), m_lock.salt.size());
    return deriveKey(passphrase);
}

base::Result<void> SecretFile::deriveKey(const std::string& passphrase)
{
    static_assert(kKeyBytes == crypto_secretbox_KEYBYTES && kSaltBytes == crypto_pwhash_SALTBYTES);
    if (passphrase.empty()) {
        return base::Error{path() + " is locked: it needs its passphrase"};
    }
    if (crypto_pwhash(m_key.data(), m_key.size(), passphrase.data(), passphrase.size(), m_lock.salt.data(),
                      m_lock.operations, m_lock.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0) {
        return base::Error{"there is not enough memory to work out the key of " + path()};
    }
    return {};
}

base::Result<void> SecretFile::readKeyFile()
{
    auto bytes = readPrivateFile(keyPath());
    if (!bytes) {
        return bytes.error();
    }
    if (!bytes.value() || bytes.value()->size() != kKeyBytes) {
        return base::Error{"the key of " + path() + " is not in " + keyPath()};
    }
    std::copy_n(bytesOf(*bytes.value()), kKeyBytes, m_key.begin());
    wipe(*bytes.value());
    return {};
}

base::Result<void> SecretFile::makeKeyFile()
{
    randombytes_buf(m_key.data(), m_key.size());
    return writePrivateFile(keyPath(), {reinterpret_cast<const char*>(m_key.data()), m_key.size()});
}

base::Result<void> SecretFile::readBox(std::string_view bytes, const std::string& passphrase)
{
    const base::Error damaged{path() + " is damaged: move it away and give the passwords again"};
    const auto magic = take(bytes, kMagic.size());
    const auto kind = take(bytes, 1);
    const auto operations = takeNumber(bytes);
    const auto memory = takeNumber(bytes);
    const auto salt = take(bytes, kSaltBytes);
    const auto nonce = take(bytes, crypto_secretbox_NONCEBYTES);
    // A head that someone has changed may not make us work or allocate without end.
    if (!magic || *magic != kMagic || !kind || (*kind != "p" && *kind != "k") || !operations || !memory || !salt ||
        !nonce || *operations > crypto_pwhash_OPSLIMIT_SENSITIVE || *memory > crypto_pwhash_MEMLIMIT_SENSITIVE) {
        return damaged;
    }
    m_lock.byPassphrase = *kind == "p";
    m_lock.operations = *operations;
    m_lock.memoryBytes = *memory;
    std::copy_n(bytesOf(*salt), kSaltBytes, m_lock.salt.begin());
    if (auto keyed = m_lock.byPassphrase ? deriveKey(passphrase) : readKeyFile(); !keyed) {
        return keyed;
    }
    return readSecrets(*nonce, bytes);
}

base::Result<void> SecretFile::readSecrets(std::string_view nonce, std::string_view box)
{
    std::string plain(box.size() < crypto_secretbox_MACBYTES ? 0 : box.size() - crypto_secretbox_MACBYTES, '\0');
    std::size_t size = 0;
    if (box.size() < crypto_secretbox_MACBYTES ||
        crypto_secretbox_open_easy(bytesOf(plain), bytesOf(box), box.size(), bytesOf(nonce), m_key.data()) != 0 ||
        sodium_unpad(&size, bytesOf(plain), plain.size(), kPadTo) != 0) {
        return base::Error{m_lock.byPassphrase
                               ? "the passphrase does not open " + path() + "; or the file is damaged, no one can tell"
                               : path() + " does not fit its key, or is damaged"};
    }
    std::string_view rest = std::string_view(plain).substr(0, size);
    while (!rest.empty()) {
        std::optional<std::string_view> texts[2];
        for (auto& text : texts) {
            const auto length = takeNumber(rest);
            text = length ? take(rest, *length) : std::nullopt;
        }
        if (!texts[0] || !texts[1]) {
            break; // what was sealed is whole: this cannot be
        }
        m_secrets.emplace(*texts[0], *texts[1]);
    }
    wipe(plain);
    return {};
}

base::Result<void> SecretFile::write() const
{
    std::string plain;
    for (const auto& [name, secret] : m_secrets) {
        for (const std::string* const text : {&name, &secret}) {
            appendNumber(plain, text->size());
            plain += *text;
        }
    }
    const std::size_t unpadded = plain.size();
    plain.resize((unpadded / kPadTo + 1) * kPadTo);
    std::size_t padded = 0;
    sodium_pad(&padded, bytesOf(plain), unpadded, kPadTo, plain.size());
    std::string nonce(crypto_secretbox_NONCEBYTES, '\0');
    randombytes_buf(nonce.data(), nonce.size());
    std::string box(padded + crypto_secretbox_MACBYTES, '\0');
    crypto_secretbox_easy(bytesOf(box), bytesOf(plain), padded, bytesOf(nonce), m_key.data());
    wipe(plain);

    std::string file(kMagic);
    file += m_lock.byPassphrase ? 'p' : 'k';
    appendNumber(file, m_lock.operations);
    appendNumber(file, m_lock.memoryBytes);
    file.append(reinterpret_cast<const char*>(m_lock.salt.data()), m_lock.salt.size());
    return writePrivateFile(path(), file + nonce + box);
}

base::Result<void> SecretFile::change(const std::string& name, const std::optional<std::string>& secret)
{
    if (!m_open) {
        return base::Error{path() + " is not open"};
    }
    const auto before = m_secrets;
    if (secret) {
        m_secrets[name] = *secret;
    } else if (m_secrets.erase(name) == 0) {
        return {};
    }
    auto written = write();
    if (!written) {
        m_secrets = before;
    }
    return written;
}

void SecretFile::keep(const std::string& name, const std::string& secret, Done done)
{
    done(change(name, secret));
}

void SecretFile::recall(const std::string& name, Recalled recalled)
{
    const auto found = m_secrets.find(name);
    if (!m_open) {
        recalled(base::Error{path() + (state() == State::missing ? " is not there" : " is locked")});
    } else if (found == m_secrets.end()) {
        recalled(base::Error{path() + " holds no password under " + name});
    } else {
        recalled(found->second);
    }
}

void SecretFile::forget(const std::string& name, Done done)
{
    done(state() == State::missing ? base::Result<void>() : change(name, std::nullopt));
}

} // namespace bw::secret_file
