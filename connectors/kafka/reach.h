#pragma once

#include "connectors/kafka/settings.h"
#include "core/base/reach_fault.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

struct addrinfo;

namespace bw::kafka {

struct Endpoint {
    std::string host;
    std::string port; ///< "9092" where none is named

    std::string text() const { return host + ":" + port; }
};

/// The brokers of "a:9092, [::1]:9093, b", in order.
std::vector<Endpoint> endpointsOf(const std::string& brokers);

struct AddressListDeleter {
    void operator()(addrinfo* list) const;
};
using AddressList = std::unique_ptr<addrinfo, AddressListDeleter>;

/// What came of one step towards a broker.
struct Reached {
    base::ReachFault fault = base::ReachFault::none;
    std::string reason; ///< the system's or library's own words; of a TLS connection that came about its version
};

/// By when, and whether still at all.
struct Patience {
    std::chrono::steady_clock::time_point until;
    std::stop_token stop;

    bool over() const { return stop.stop_requested() || std::chrono::steady_clock::now() >= until; }
};

/// Asks the name service. A question that is given up goes on in the background until the system answers it.
Reached resolve(const Endpoint& broker, const Patience& patience, AddressList& addresses);

/// A TCP connection. Move-only; closes itself.
class Socket {
public:
    Socket() = default;
    explicit Socket(int descriptor) : m_descriptor(descriptor) {}
    Socket(Socket&& other) noexcept;
    Socket& operator=(Socket&& other) noexcept;
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;
    ~Socket();

    int descriptor() const { return m_descriptor; }

private:
    int m_descriptor = -1;
};

/// Connects to the first address that answers.
Reached connectTo(const addrinfo* addresses, const Patience& patience, Socket& socket);

/// A TLS handshake as the settings ask for it, host name and authorities checked.
Reached shakeHands(const Socket& socket, const Endpoint& broker, const ConnectionSettings& settings,
                   const Patience& patience);

} // namespace bw::kafka
