#include "connectors/kafka/reach.h"

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace bw::kafka {

namespace {

using base::ReachFault;

/// How long a stop may go unseen.
constexpr int kSliceMs = 50;

std::string trimmed(const std::string& text)
{
    const std::size_t from = text.find_first_not_of(" \t");
    return from == std::string::npos ? std::string() : text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

Endpoint endpointOf(std::string text)
{
    if (const std::size_t scheme = text.find("://"); scheme != std::string::npos) {
        text.erase(0, scheme + 3);
    }
    if (text.starts_with('[')) {
        const std::size_t end = text.find(']');
        const bool hasPort = end != std::string::npos && text.compare(end + 1, 1, ":") == 0;
        return {text.substr(1, end - 1), hasPort ? text.substr(end + 2) : "9092"};
    }
    const std::size_t colon = text.rfind(':');
    return colon == std::string::npos ? Endpoint{text, "9092"}
                                      : Endpoint{text.substr(0, colon), text.substr(colon + 1)};
}

struct Question {
    std::mutex mutex;
    std::condition_variable answered;
    bool done = false;
    int code = 0;
    AddressList addresses;
};

std::string systemText(int code)
{
    return std::generic_category().message(code);
}

/// 0 once connected, else errno; ETIMEDOUT when patience is over.
int connectOne(const addrinfo& address, const Patience& patience, Socket& out)
{
    Socket socket(::socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC | SOCK_NONBLOCK, address.ai_protocol));
    if (socket.descriptor() < 0) {
        return errno;
    }
    if (::connect(socket.descriptor(), address.ai_addr, address.ai_addrlen) != 0 && errno != EINPROGRESS) {
        return errno;
    }
    pollfd wait{socket.descriptor(), POLLOUT, 0};
    while (!patience.over()) {
        if (::poll(&wait, 1, kSliceMs) <= 0) {
            continue;
        }
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(socket.descriptor(), SOL_SOCKET, SO_ERROR, &error, &size);
        if (error == 0) {
            out = std::move(socket);
        }
        return error;
    }
    return ETIMEDOUT;
}

} // namespace

std::vector<Endpoint> endpointsOf(const std::string& brokers)
{
    std::vector<Endpoint> endpoints;
    std::size_t from = 0;
    while (from <= brokers.size()) {
        const std::size_t comma = std::min(brokers.find(',', from), brokers.size());
        if (const std::string text = trimmed(brokers.substr(from, comma - from)); !text.empty()) {
            endpoints.push_back(endpointOf(text));
        }
        from = comma + 1;
    }
    return endpoints;
}

void AddressListDeleter::operator()(addrinfo* list) const
{
    ::freeaddrinfo(list);
}

Socket::Socket(Socket&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

Socket& Socket::operator=(Socket&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

Socket::~Socket()
{
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
    }
}

Reached resolve(const Endpoint& broker, const Patience& patience, AddressList& addresses)
{
    const auto question = std::make_shared<Question>();
    // The system's own call can neither be bounded nor stopped.
    std::thread([question, broker] {
        addrinfo hints = {};
        hints.ai_socktype = SOCK_STREAM;
        addrinfo* list = nullptr;
        const int code = ::getaddrinfo(broker.host.c_str(), broker.port.c_str(), &hints, &list);
        const std::lock_guard lock(question->mutex);
        question->addresses.reset(list);
        question->code = code;
        question->done = true;
        question->answered.notify_all();
    }).detach();
    std::unique_lock lock(question->mutex);
    while (!question->done && !patience.over()) {
        question->answered.wait_for(lock, std::chrono::milliseconds(kSliceMs));
    }
    if (!question->done) {
        return {ReachFault::unreachable, "the name service does not answer"};
    }
    if (question->code != 0) {
        return {ReachFault::unknownHost, ::gai_strerror(question->code)};
    }
    addresses = std::move(question->addresses);
    return {};
}

Reached connectTo(const addrinfo* addresses, const Patience& patience, Socket& socket)
{
    int failure = ETIMEDOUT;
    for (const addrinfo* address = addresses; address != nullptr && !patience.over(); address = address->ai_next) {
        failure = connectOne(*address, patience, socket);
        if (failure == 0) {
            return {};
        }
    }
    return {failure == ECONNREFUSED ? ReachFault::refused : ReachFault::unreachable, systemText(failure)};
}

} // namespace bw::kafka
