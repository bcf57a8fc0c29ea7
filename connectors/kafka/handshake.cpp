// The TLS handshake of reach.h, by OpenSSL itself: librdkafka tells an unknown authority, another host name and a
// certificate out of date by one text.
#include "connectors/kafka/reach.h"
#include "core/base/result.h"

#include <array>
#include <memory>

#include <arpa/inet.h>
#include <csignal>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <poll.h>

namespace bw::kafka {

namespace {

using base::ReachFault;

constexpr int kHandshakeSliceMs = 50;

struct ContextDeleter {
    void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
struct SessionDeleter {
    void operator()(SSL* session) const { SSL_free(session); }
};
using Context = std::unique_ptr<SSL_CTX, ContextDeleter>;
using Session = std::unique_ptr<SSL, SessionDeleter>;

/// OpenSSL writes to sockets that the other side may have closed, for which the system would end the process: held back
/// on this thread meanwhile, and taken off before it is let through again.
class NoPipeSignal {
public:
    NoPipeSignal()
    {
        sigemptyset(&m_pipe);
        sigaddset(&m_pipe, SIGPIPE);
        sigset_t pending;
        sigpending(&pending);
        m_wasPending = sigismember(&pending, SIGPIPE) == 1;
        pthread_sigmask(SIG_BLOCK, &m_pipe, &m_before);
    }
    ~NoPipeSignal()
    {
        constexpr timespec kAtOnce{0, 0};
        while (!m_wasPending && sigtimedwait(&m_pipe, nullptr, &kAtOnce) > 0) {
        }
        pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
    }
    NoPipeSignal(const NoPipeSignal&) = delete;
    NoPipeSignal& operator=(const NoPipeSignal&) = delete;

private:
    sigset_t m_pipe;
    sigset_t m_before;
    bool m_wasPending;
};

std::string newestError()
{
    std::string text;
    while (const unsigned long code = ERR_get_error()) {
        const char* const reason = ERR_reason_error_string(code);
        text = reason == nullptr ? "error " + std::to_string(code) : reason;
    }
    return text;
}

int givePassword(char* out, int size, int, void* settings)
{
    const std::string& password = static_cast<const ConnectionSettings*>(settings)->keyPassword;
    const auto length = std::min(password.size(), static_cast<std::size_t>(size));
    password.copy(out, length);
    return static_cast<int>(length);
}

/// The error names the file.
base::Result<Context> makeContext(const ConnectionSettings& settings)
{
    Context context(SSL_CTX_new(TLS_client_method()));
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_default_passwd_cb(context.get(), &givePassword);
    SSL_CTX_set_default_passwd_cb_userdata(context.get(), const_cast<ConnectionSettings*>(&settings));
    const bool trusts = settings.caFile.empty()
                            ? SSL_CTX_set_default_verify_paths(context.get()) == 1
                            : SSL_CTX_load_verify_locations(context.get(), settings.caFile.c_str(), nullptr) == 1;
    if (!trusts) {
        return base::Error{"'" + settings.caFile + "': " + newestError()};
    }
    if (!settings.certificateFile.empty() &&
        SSL_CTX_use_certificate_chain_file(context.get(), settings.certificateFile.c_str()) != 1) {
        return base::Error{"'" + settings.certificateFile + "': " + newestError()};
    }
    if (!settings.keyFile.empty() &&
        SSL_CTX_use_PrivateKey_file(context.get(), settings.keyFile.c_str(), SSL_FILETYPE_PEM) != 1) {
        return base::Error{"'" + settings.keyFile + "': " + newestError()};
    }
    return context;
}

void expectHost(SSL* session, const std::string& host)
{
    std::array<unsigned char, sizeof(in6_addr)> binary{};
    const bool isAddress = ::inet_pton(AF_INET, host.c_str(), binary.data()) == 1 ||
                           ::inet_pton(AF_INET6, host.c_str(), binary.data()) == 1;
    if (isAddress) {
        X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(session), host.c_str());
    } else {
        SSL_set_tlsext_host_name(session, host.c_str());
        SSL_set1_host(session, host.c_str());
    }
}

Reached failureOf(SSL* session)
{
    const std::string text = newestError();
    switch (const long verified = SSL_get_verify_result(session)) {
    case X509_V_OK:
        break;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return {ReachFault::otherHost, X509_verify_cert_error_string(verified)};
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return {ReachFault::expired, X509_verify_cert_error_string(verified)};
    default:
        return {ReachFault::untrusted, X509_verify_cert_error_string(verified)};
    }
    if (text.find("alert") != std::string::npos && text.find("certificate") != std::string::npos) {
        return {ReachFault::wantsCertificate, text};
    }
    return {ReachFault::notTls, text.empty() ? "the connection was closed" : text};
}

/// Calls `step` until it succeeds, fails for good or patience is over.
template <typename Step>
bool finish(SSL* session, int descriptor, const Patience& patience, Step step)
{
    while (!patience.over()) {
        const int outcome = step();
        if (outcome == 1) {
            return true;
        }
        const int wants = SSL_get_error(session, outcome);
        if (wants != SSL_ERROR_WANT_READ && wants != SSL_ERROR_WANT_WRITE) {
            return false;
        }
        pollfd wait{descriptor, static_cast<short>(wants == SSL_ERROR_WANT_READ ? POLLIN : POLLOUT), 0};
        ::poll(&wait, 1, kHandshakeSliceMs);
    }
    return false;
}

} // namespace

Reached shakeHands(const Socket& socket, const Endpoint& broker, const ConnectionSettings& settings,
                   const Patience& patience)
{
    const NoPipeSignal quiet;
    ERR_clear_error();
    const auto context = makeContext(settings);
    if (!context) {
        return {ReachFault::file, context.error().message};
    }
    const Session session(SSL_new(context.value().get()));
    expectHost(session.get(), broker.host);
    SSL_set_fd(session.get(), socket.descriptor());
    if (finish(session.get(), socket.descriptor(), patience, [&] { return SSL_connect(session.get()); })) {
        return {ReachFault::none, SSL_get_version(session.get())};
    }
    return patience.over() ? Reached{ReachFault::unreachable, "no answer in time"} : failureOf(session.get());
}

} // namespace bw::kafka
