#include "connectors/kafka/probe.h"

#include "connectors/kafka/client.h"
#include "connectors/kafka/error_log.h"
#include "connectors/kafka/problem.h"
#include "connectors/kafka/reach.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <utility>

#include <netdb.h>

namespace bw::kafka {

namespace {

using api::TestStage;
using api::TestStep;
using base::ReachFault;
using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

constexpr int kRequestMs = 400; ///< a request cannot be stopped: so short, and asked again

struct MetadataDeleter {
    void operator()(const rd_kafka_metadata_t* metadata) const { rd_kafka_metadata_destroy(metadata); }
};
using Metadata = std::unique_ptr<const rd_kafka_metadata_t, MetadataDeleter>;

bool isOfTls(ReachFault fault)
{
    return fault == ReachFault::notTls || fault == ReachFault::wantsTls || fault == ReachFault::untrusted ||
           fault == ReachFault::otherHost || fault == ReachFault::expired || fault == ReachFault::wantsCertificate;
}

/// Faults that asking again does not mend.
bool isFinal(ReachFault fault)
{
    return isOfTls(fault) || fault == ReachFault::login || fault == ReachFault::loginMethod;
}

const char* loginName(const ConnectionSettings& settings)
{
    switch (settings.login) {
    case Login::none:
        return "";
    case Login::plain:
        return "PLAIN";
    case Login::scramSha256:
        return "SCRAM-SHA-256";
    case Login::scramSha512:
        return "SCRAM-SHA-512";
    }
    return "";
}

/// What a failed step towards a broker means, in the words that the source itself uses.
std::string textOf(const Reached& reached, const Endpoint& broker, const ConnectionSettings& settings)
{
    const auto problem = [&](rd_kafka_resp_err_t code, const std::string& reason) {
        return connectionProblem(code, broker.text() + "/bootstrap: " + reason, settings);
    };
    switch (reached.fault) {
    case ReachFault::unknownHost:
        return problem(RD_KAFKA_RESP_ERR__RESOLVE, reached.reason);
    case ReachFault::refused:
        return problem(RD_KAFKA_RESP_ERR__TRANSPORT, "Connection refused");
    case ReachFault::unreachable:
        return problem(RD_KAFKA_RESP_ERR__TRANSPORT, reached.reason + " (timed out or unreachable)");
    case ReachFault::untrusted:
    case ReachFault::otherHost:
    case ReachFault::expired:
        return problem(RD_KAFKA_RESP_ERR__SSL, "certificate verify failed: " + reached.reason);
    case ReachFault::file:
        return "A certificate file cannot be read: " + reached.reason + ".";
    default:
        return problem(RD_KAFKA_RESP_ERR__SSL, reached.reason);
    }
}

/// A stage under way: told when it begins, and once when it ends.
class Stage {
public:
    Stage(const std::function<void(const TestStep&)>& tell, TestStage stage, std::string subject)
        : m_tell(tell), m_since(Clock::now())
    {
        m_step.stage = stage;
        m_step.subject = std::move(subject);
        m_tell(m_step);
    }
    TestStep& step() { return m_step; }
    void pass() { end(TestStep::Outcome::passed); }
    void fail(ReachFault fault, std::string text)
    {
        m_step.fault = fault;
        m_step.text = std::move(text);
        end(TestStep::Outcome::failed);
    }

private:
    void end(TestStep::Outcome outcome)
    {
        m_step.outcome = outcome;
        m_step.tookMs = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - m_since).count();
        m_tell(m_step);
    }

    const std::function<void(const TestStep&)>& m_tell;
    const Clock::time_point m_since;
    TestStep m_step;
};

class Probe {
public:
    Probe(const ProbeSettings& settings, const std::function<void(const TestStep&)>& tell, const std::stop_token& stop)
        : m_settings(settings), m_tell(tell), m_stop(stop), m_errors(settings.connection)
    {}

    std::vector<ProbedRecord> run()
    {
        if (findNames() && findPort() && secure() && logIn()) {
            for (std::size_t i = 0; i < m_settings.topics.size() && !m_stop.stop_requested(); ++i) {
                const std::size_t room = m_settings.recordsMax - m_records.size();
                tryTopic(m_settings.topics[i], room / (m_settings.topics.size() - i));
            }
        }
        return std::move(m_records);
    }

private:
    struct Known {
        Endpoint broker;
        AddressList addresses;
    };
    struct Marks {
        std::int64_t low = 0;
        std::int64_t high = 0;
    };

    Patience patience() const { return {Clock::now() + m_settings.patience, m_stop}; }

    /// Passes with the first broker of the list that is known; the others are asked only where it is not.
    bool findNames()
    {
        const std::vector<Endpoint> brokers = endpointsOf(m_settings.connection.brokers);
        Stage stage(m_tell, TestStage::name, brokers.empty() ? std::string() : brokers.front().host);
        Reached worst{ReachFault::unknownHost, "no broker is named"};
        Endpoint at;
        for (const Endpoint& broker : brokers) {
            at = broker;
            AddressList addresses;
            const Reached reached = resolve(broker, patience(), addresses);
            if (reached.fault == ReachFault::none) {
                for (const addrinfo* each = addresses.get(); each != nullptr; each = each->ai_next) {
                    ++stage.step().count;
                }
                m_known.push_back({broker, std::move(addresses)});
            } else {
                worst = reached;
            }
        }
        if (m_known.empty()) {
            stage.step().subject = at.host;
            stage.fail(worst.fault, textOf(worst, at, m_settings.connection));
            return false;
        }
        stage.step().subject = m_known.front().broker.host;
        stage.pass();
        return true;
    }

    bool findPort()
    {
        Stage stage(m_tell, TestStage::port, m_known.front().broker.text());
        Reached worst;
        for (const Known& known : m_known) {
            const Reached reached = connectTo(known.addresses.get(), patience(), m_socket);
            if (reached.fault == ReachFault::none) {
                m_broker = known.broker;
                m_addresses = known.addresses.get();
                stage.step().subject = m_broker.text();
                stage.pass();
                return true;
            }
            worst = reached;
            m_broker = known.broker;
        }
        stage.step().subject = m_broker.text();
        stage.fail(worst.fault, textOf(worst, m_broker, m_settings.connection));
        return false;
    }

    bool secure()
    {
        const auto& properties = m_settings.connection.properties;
        const bool ownRules = std::any_of(properties.begin(), properties.end(), [](const auto& each) {
            return each.first.find("ssl.") != std::string::npos;
        });
        if (!m_settings.connection.tls || ownRules) {
            m_socket = {};
            return true;
        }
        Stage stage(m_tell, TestStage::tls, m_broker.text());
        const Reached reached = shakeHands(m_socket, m_broker, m_settings.connection, patience());
        m_socket = {};
        if (reached.fault != ReachFault::none) {
            stage.fail(reached.fault, textOf(reached, m_broker, m_settings.connection));
            return false;
        }
        stage.step().method = reached.reason;
        stage.pass();
        return true;
    }

    bool logIn()
    {
        Stage stage(m_tell, TestStage::login, m_broker.text());
        stage.step().method = loginName(m_settings.connection);
        if (const auto made = makeProbeClient(); !made) {
            stage.fail(ReachFault::other, made.error().message);
            return false;
        }
        const Metadata metadata = ask(nullptr);
        if (metadata == nullptr) {
            failToLogIn(stage);
            return false;
        }
        stage.step().count = metadata->broker_cnt;
        stage.pass();
        return true;
    }

    base::Result<void> makeProbeClient()
    {
        auto configuration = makeConfiguration(m_settings.connection, {{"auto.offset.reset", "error"},
                                                                       {"enable.auto.commit", "false"},
                                                                       {"enable.partition.eof", "true"},
                                                                       {"queued.min.messages", "1000"},
                                                                       {"fetch.error.backoff.ms", "100"}});
        if (!configuration) {
            return configuration.error();
        }
        m_errors.listen(configuration.value().get());
        auto client = makeClient(RD_KAFKA_CONSUMER, std::move(configuration).value());
        if (!client) {
            return client.error();
        }
        m_client = std::move(client).value();
        ErrorLog::attach(m_client.get());
        return {};
    }

    /// Metadata of one topic, or of the brokers alone; nullptr once patience is over or an error will not mend itself.
    Metadata ask(rd_kafka_topic_t* topic)
    {
        const Patience bound = patience();
        while (!bound.over() && !isFinal(m_errors.newestFault())) {
            const rd_kafka_metadata_t* answer = nullptr;
            if (rd_kafka_metadata(m_client.get(), 0, topic, &answer, kRequestMs) == RD_KAFKA_RESP_ERR_NO_ERROR) {
                return Metadata(answer);
            }
        }
        return nullptr;
    }

    void failToLogIn(Stage& stage)
    {
        ReachFault fault = m_errors.newestFault();
        std::string text = m_errors.newest();
        if (fault == ReachFault::none) {
            fault = ReachFault::unreachable;
            text = textOf({fault, "no answer"}, m_broker, m_settings.connection);
        }
        // A port that hangs up on what it does not understand may want TLS: that can be asked.
        if (!m_settings.connection.tls && fault != ReachFault::login && speaksTls()) {
            fault = ReachFault::wantsTls;
            text = "The broker " + m_broker.text() + " speaks TLS on this port: turn TLS on.";
        }
        if (isOfTls(fault)) {
            stage.step().stage = TestStage::tls; // that is where it belongs, though it showed only now
        }
        stage.fail(fault, text);
    }

    bool speaksTls()
    {
        const Patience bound{Clock::now() + 2s, m_stop};
        Socket socket;
        if (connectTo(m_addresses, bound, socket).fault != ReachFault::none) {
            return false;
        }
        const ReachFault fault = shakeHands(socket, m_broker, m_settings.connection, bound).fault;
        return fault == ReachFault::none ||
               (isOfTls(fault) && fault != ReachFault::notTls && fault != ReachFault::wantsTls);
    }

    void tryTopic(const std::string& name, std::size_t recordsMax)
    {
        Stage stage(m_tell, TestStage::topic, name);
        m_errors.clear();
        const Topic topic(rd_kafka_topic_new(m_client.get(), name.c_str(), nullptr));
        if (!topic) {
            const auto code = rd_kafka_last_error();
            stage.fail(topicFault(code), topicProblem(code, name, m_settings.connection));
            return;
        }
        const Metadata metadata = ask(topic.get());
        if (metadata == nullptr || metadata->topic_cnt != 1) {
            stage.fail(m_errors.newestFault() == ReachFault::none ? ReachFault::unreachable : m_errors.newestFault(),
                       m_errors.newest().empty() ? "No broker answers about topic '" + name + "'." : m_errors.newest());
            return;
        }
        const rd_kafka_metadata_topic& found = metadata->topics[0];
        if (found.err != RD_KAFKA_RESP_ERR_NO_ERROR) {
            stage.fail(topicFault(found.err), topicProblem(found.err, name, m_settings.connection));
            return;
        }
        const std::vector<Marks> marks = marksOf(name, found.partition_cnt);
        stage.step().count = found.partition_cnt;
        if (marks.size() == static_cast<std::size_t>(found.partition_cnt)) {
            stage.step().records = 0;
            for (const Marks& each : marks) {
                stage.step().records += each.high - each.low;
            }
        }
        stage.pass();
        read(name, topic.get(), marks, recordsMax);
    }

    /// As far as leaders answer.
    std::vector<Marks> marksOf(const std::string& topic, int partitions)
    {
        std::vector<Marks> marks;
        const Patience bound = patience();
        while (marks.size() < static_cast<std::size_t>(partitions) && !bound.over()) {
            Marks each;
            const rd_kafka_resp_err_t code =
                rd_kafka_query_watermark_offsets(m_client.get(), topic.c_str(), static_cast<std::int32_t>(marks.size()),
                                                 &each.low, &each.high, kRequestMs);
            if (code == RD_KAFKA_RESP_ERR_NO_ERROR) {
                marks.push_back(each);
            } else if (code == RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED) {
                break;
            } else {
                std::this_thread::sleep_for(100ms); // a topic that is new has no leader for a moment
            }
        }
        return marks;
    }

    /// The newest records of every partition, which is also the only way to learn whether it may be read.
    void read(const std::string& name, rd_kafka_topic_t* topic, const std::vector<Marks>& marks, std::size_t recordsMax)
    {
        Stage stage(m_tell, TestStage::right, name);
        if (marks.empty()) {
            const ReachFault fault = m_errors.newestFault();
            stage.fail(fault == ReachFault::none ? ReachFault::unreachable : fault,
                       m_errors.newest().empty() ? "The leaders of topic '" + name + "' do not answer."
                                                 : m_errors.newest());
            return;
        }
        const Queue queue(rd_kafka_queue_new(m_client.get()));
        const auto share = static_cast<std::int64_t>(std::max<std::size_t>(1, recordsMax / marks.size()));
        for (std::size_t i = 0; i < marks.size(); ++i) {
            static_cast<void>(rd_kafka_consume_start_queue(topic, static_cast<std::int32_t>(i),
                                                           std::max(marks[i].low, marks[i].high - share), queue.get()));
        }
        const std::optional<rd_kafka_resp_err_t> error = readToEnds(queue.get(), marks, recordsMax);
        for (std::size_t i = 0; i < marks.size(); ++i) {
            static_cast<void>(rd_kafka_consume_stop(topic, static_cast<std::int32_t>(i)));
        }
        if (!error) {
            stage.pass();
        } else if (*error == RD_KAFKA_RESP_ERR__TIMED_OUT) {
            const ReachFault fault = m_errors.newestFault();
            stage.fail(fault == ReachFault::none ? ReachFault::unreachable : fault,
                       m_errors.newest().empty() ? "Nothing can be read of topic '" + name + "' in time."
                                                 : m_errors.newest());
        } else {
            stage.fail(topicFault(*error), topicProblem(*error, name, m_settings.connection));
        }
    }

    /// Nothing once every partition has come to the end it had; else why not. Some records are proof enough that it
    /// may be read, even where the rest does not come in time.
    std::optional<rd_kafka_resp_err_t> readToEnds(rd_kafka_queue_t* queue, const std::vector<Marks>& marks,
                                                  std::size_t recordsMax)
    {
        std::set<std::int32_t> open;
        for (std::size_t i = 0; i < marks.size(); ++i) {
            open.insert(static_cast<std::int32_t>(i));
        }
        const std::size_t before = m_records.size();
        const Patience bound = patience();
        while (!open.empty() && !bound.over()) {
            rd_kafka_message_t* const message = rd_kafka_consume_queue(queue, 50);
            if (message == nullptr) {
                continue;
            }
            const rd_kafka_resp_err_t code = message->err;
            if (code == RD_KAFKA_RESP_ERR_NO_ERROR) {
                if (m_records.size() - before < recordsMax) {
                    m_records.push_back({{static_cast<const char*>(message->key), message->key_len},
                                         {static_cast<const char*>(message->payload), message->len}});
                }
                if (message->offset + 1 >= marks[static_cast<std::size_t>(message->partition)].high) {
                    open.erase(message->partition);
                }
            } else if (code == RD_KAFKA_RESP_ERR__PARTITION_EOF) {
                open.erase(message->partition);
            }
            rd_kafka_message_destroy(message);
            if (code == RD_KAFKA_RESP_ERR_TOPIC_AUTHORIZATION_FAILED) {
                return code;
            }
        }
        return open.empty() || m_records.size() > before ? std::nullopt : std::optional(RD_KAFKA_RESP_ERR__TIMED_OUT);
    }

    const ProbeSettings& m_settings;
    const std::function<void(const TestStep&)>& m_tell;
    const std::stop_token m_stop;
    std::vector<Known> m_known;
    Endpoint m_broker; ///< the one that answers
    const addrinfo* m_addresses = nullptr;
    Socket m_socket;
    ErrorLog m_errors; ///< outlives the client
    Client m_client;
    std::vector<ProbedRecord> m_records;
};

} // namespace

std::vector<ProbedRecord> probe(const ProbeSettings& settings, const std::function<void(const api::TestStep&)>& tell,
                                const std::stop_token& stop)
{
    return Probe(settings, tell, stop).run();
}

} // namespace bw::kafka
