#pragma once

#include <cstdint>

namespace bw::base {

/// Why something outside cannot be reached or read, as far as it can be told: what a person is told about it, in any
/// language, and what helps follows from it.
enum class ReachFault : std::uint8_t {
    none,
    unknownHost,      ///< the name is not known
    refused,          ///< nothing listens at the port
    unreachable,      ///< no way there, or no answer in time
    notTls,           ///< we speak TLS, the port does not
    wantsTls,         ///< the port speaks TLS, we do not
    untrusted,        ///< its certificate is signed by no authority that we trust
    otherHost,        ///< its certificate is issued for another host name
    expired,          ///< its certificate is not valid now
    wantsCertificate, ///< it asks for a certificate of ours, or does not take the one it gets
    login,            ///< user or password are refused
    loginMethod,      ///< it does not offer the method of logging in
    noTopic,          ///< there is no such topic
    badTopicName,     ///< nothing can be called that
    noRight,          ///< the user may not read it
    noSecret,         ///< the password is not at hand: no keyring, or it is locked
    file,             ///< a file of ours cannot be read
    other,            ///< what the text beside it says
};

} // namespace bw::base
