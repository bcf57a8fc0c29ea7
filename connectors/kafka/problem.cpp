#include "connectors/kafka/problem.h"

#include <string_view>

namespace bw::kafka {

namespace {

/// librdkafka before this repeats the client's nonce in SCRAM, which Kafka 4 refuses (librdkafka issue 4895).
constexpr int kScramWithKafka4Version = 0x020601ff;

bool contains(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// "sasl_ssl://10.0.0.1:9093/bootstrap: text (after 3ms in state AUTH)" → "10.0.0.1:9093" and "text".
struct BrokerReason {
    std::string broker;
    std::string text;
};

BrokerReason split(const std::string& reason)
{
    BrokerReason parts{.broker = {}, .text = reason};
    const std::size_t colon = parts.text.find(": ");
    if (colon == std::string::npos) {
        return parts;
    }
    std::string name = parts.text.substr(0, colon);
    if (const std::size_t scheme = name.find("://"); scheme != std::string::npos) {
        name.erase(0, scheme + 3);
    }
    const std::size_t slash = name.find('/');
    if (slash == std::string::npos || contains(name, " ")) {
        return parts;
    }
    parts.broker = name.substr(0, slash);
    parts.text.erase(0, colon + 2);
    if (const std::size_t after = parts.text.rfind(" (after "); after != std::string::npos) {
        parts.text.erase(after);
    }
    return parts;
}

std::string tlsAdvice(const std::string& text, const ConnectionSettings& settings)
{
    if (contains(text, "certificate verify failed")) {
        return settings.caFile.empty()
                   ? "The system trusts no authority that signed it: name the file of the authority's certificate."
                   : "It is not signed by the authority in '" + settings.caFile +
                         "', or is issued for another host name: check both.";
    }
    if (contains(text, "alert") && contains(text, "certificate")) {
        return settings.certificateFile.empty()
                   ? "The broker asks for a client certificate: name the files of ours and of its key."
                   : "The broker does not accept our client certificate '" + settings.certificateFile +
                         "': have it signed by an authority that the broker trusts.";
    }
    return "Check that this port of the broker speaks TLS and that the certificate files belong together.";
}

std::string loginAdvice(const ConnectionSettings& settings)
{
    std::string advice = "Check the user '" + settings.user + "', the password and the mechanism.";
    const bool scram = settings.login == Login::scramSha256 || settings.login == Login::scramSha512;
    if (scram && rd_kafka_version() < kScramWithKafka4Version) {
        advice += std::string(" If they are right and the brokers are Kafka 4: SCRAM with Kafka 4 needs librdkafka "
                              "2.6.1 or newer, this one is ") +
                  rd_kafka_version_str() + "; PLAIN over TLS works.";
    }
    return advice;
}

std::string transportAdvice(const std::string& text, const ConnectionSettings& settings)
{
    if (contains(text, "Connection refused")) {
        return "Nothing listens there: check that the broker runs and that host and port are right.";
    }
    if (contains(text, "Disconnected") && contains(text, "ApiVersion")) {
        return settings.tls ? "Perhaps this port of the broker does not speak TLS: turn TLS off or name its TLS port."
                            : "Perhaps this port of the broker wants TLS: turn TLS on or name its plain port.";
    }
    if (contains(text, "timed out") || contains(text, "unreachable")) {
        return "Check the network and firewalls between here and the broker.";
    }
    return "Check that the broker runs and can be reached from here.";
}

} // namespace

std::string connectionProblem(rd_kafka_resp_err_t code, const std::string& reason, const ConnectionSettings& settings)
{
    const BrokerReason parts = split(reason);
    const std::string broker = parts.broker.empty() ? "'" + settings.brokers + "'" : parts.broker;
    // A broker that refuses our certificate says so only after the handshake, which librdkafka calls a lost connection.
    const bool lostToTls = code == RD_KAFKA_RESP_ERR__TRANSPORT && contains(parts.text, "SSL routines");
    switch (lostToTls ? RD_KAFKA_RESP_ERR__SSL : code) {
    case RD_KAFKA_RESP_ERR__RESOLVE:
        return "The host name of the broker " + broker + " is not known: " + parts.text +
               ". Check the name and this machine's name service.";
    case RD_KAFKA_RESP_ERR__SSL:
        return "No TLS connection to the broker " + broker + ": " + parts.text + ". " + tlsAdvice(parts.text, settings);
    case RD_KAFKA_RESP_ERR__AUTHENTICATION:
    case RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED:
        return "The broker " + broker + " refuses the login: " + parts.text + ". " + loginAdvice(settings);
    case RD_KAFKA_RESP_ERR__TRANSPORT:
    case RD_KAFKA_RESP_ERR__TIMED_OUT:
        return "No connection to the broker " + broker + ": " + parts.text + ". " +
               transportAdvice(parts.text, settings);
    default:
        return "The broker " + broker + " reports: " + parts.text + " (" + rd_kafka_err2name(code) + ").";
    }
}

base::ReachFault connectionFault(rd_kafka_resp_err_t code, const std::string& reason,
                                 const ConnectionSettings& settings)
{
    using base::ReachFault;
    const std::string text = split(reason).text;
    switch (code == RD_KAFKA_RESP_ERR__TRANSPORT && contains(text, "SSL routines") ? RD_KAFKA_RESP_ERR__SSL : code) {
    case RD_KAFKA_RESP_ERR__RESOLVE:
        return ReachFault::unknownHost;
    case RD_KAFKA_RESP_ERR__SSL:
        if (contains(text, "certificate verify failed")) {
            return ReachFault::untrusted;
        }
        return contains(text, "alert") && contains(text, "certificate") ? ReachFault::wantsCertificate
                                                                        : ReachFault::notTls;
    case RD_KAFKA_RESP_ERR__AUTHENTICATION:
    case RD_KAFKA_RESP_ERR_SASL_AUTHENTICATION_FAILED:
        return ReachFault::login;
    case RD_KAFKA_RESP_ERR__UNSUPPORTED_FEATURE:
    case RD_KAFKA_RESP_ERR_UNSUPPORTED_SASL_MECHANISM:
        return ReachFault::loginMethod;
    case RD_KAFKA_RESP_ERR__TRANSPORT:
    case RD_KAFKA_RESP_ERR__TIMED_OUT:
        if (contains(text, "Connection refused")) {
            return ReachFault::refused;
        }
        if (contains(text, "Disconnected") && contains(text, "ApiVersion")) {
            return settings.tls ? ReachFault::notTls : ReachFault::wantsTls;
        }
        return ReachFault::unreachable;
    default:
        return ReachFault::other;
    }
}

base::ReachFault topicFault(rd_kafka_resp_err_t code)
{
    using base::ReachFault;
    switch (code) {
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
    case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
        return ReachFault::noTopic;
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
        return ReachFault::noRight;
    case RD_KAFKA_RESP_ERR_TOPIC_EXCEPTION:
        return ReachFault::badTopicName;
    default:
        return ReachFault::other;
    }
}

std::string topicProblem(rd_kafka_resp_err_t code, const std::string& topic, const ConnectionSettings& settings)
{
    const std::string name = "topic '" + topic + "'";
    switch (code) {
    case RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART:
    case RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC:
        return "There is no " + name + " at '" + settings.brokers +
               "': create it or correct the name. It is looked for again all the time.";
    case RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED:
        return (settings.user.empty() ? "A client without login" : "The user '" + settings.user + "'") +
               " has no right to " + name + ": have Describe and Read on it granted.";
    case RD_KAFKA_RESP_ERR_TOPIC_EXCEPTION:
        return "'" + topic + "' cannot be the name of a topic: 1 to 249 letters, digits, '.', '_' and '-'.";
    default:
        return "The brokers report about " + name + ": " + rd_kafka_err2str(code) + " (" + rd_kafka_err2name(code) +
               ").";
    }
}

} // namespace bw::kafka
