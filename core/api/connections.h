#pragma once

#include "core/api/values.h"
#include "core/base/reach_fault.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

/// Where figures come from, as a user sets it up, tries it and chooses it.
namespace bw::api {

enum class ConnectionKind : std::uint8_t { kafka, file };
enum class Security : std::uint8_t { none, tls, tlsAndPassword, password };
enum class LoginMethod : std::uint8_t { plain, scramSha256, scramSha512 };
/// Where reading begins. `since` stands: every start of the program reads the same records again.
enum class BeginWith : std::uint8_t { newEvents, since, everything };

/// One place to read from, with a name of the user's. Its password is no part of it.
struct Connection {
    std::string id; ///< for good, given by who keeps it; empty: not kept yet
    std::string name;
    ConnectionKind kind = ConnectionKind::kafka;

    std::string brokers; ///< host:port, several separated by commas
    std::vector<std::string> topics;
    Security security = Security::tlsAndPassword;
    LoginMethod method = LoginMethod::plain;
    std::string user;
    std::string caFile, certificateFile, keyFile; ///< PEM; empty: the system's authorities, no certificate
    BeginWith begin = BeginWith::everything;
    TimeMs since = 0; ///< of BeginWith::since

    std::string path; ///< of kind file: NDJSON

    std::string tenant; ///< whose records these are where they do not say so; empty: they do
    /// How the tenants met so far reckon; those that are not named are in euros and UTC.
    struct Tenant {
        std::string id, name, currency, zone;
        friend bool operator==(const Tenant&, const Tenant&) = default;
    };
    std::vector<Tenant> tenants;

    bool hasPassword() const
    {
        return kind == ConnectionKind::kafka &&
               (security == Security::tlsAndPassword || security == Security::password);
    }
    friend bool operator==(const Connection&, const Connection&) = default;
};

struct KeptConnection {
    Connection connection;
    std::string file;    ///< where it is written
    std::string problem; ///< why it cannot be read; the file stays as it is. Empty: nothing
    bool running = false;
};

/// The stages of a test, in their order. `file` and `records` are all there is to a file.
enum class TestStage : std::uint8_t { name, port, tls, login, topic, right, file, records };

/// What a sample of records turned out to be.
struct RecordTrial {
    std::int64_t tried = 0, accepted = 0, repaired = 0, rejected = 0;
    std::int64_t withoutTenant = 0;      ///< of those rejected: nothing says whose they are
    std::string firstReason, firstField; ///< of the first that was rejected for another reason
    std::vector<std::string> tenants;    ///< in order of first appearance
    TimeMs from = 0, to = 0;             ///< of the accepted events' times; 0, 0: none
};

/// One stage of a test, as it is begun and again when it is over.
struct TestStep {
    enum class Outcome : std::uint8_t { running, passed, failed };
    TestStage stage = TestStage::name;
    std::string subject = {}; ///< host, host:port, topic or path
    Outcome outcome = Outcome::running;
    base::ReachFault fault = base::ReachFault::none; ///< of a stage that failed
    std::string text = {};                           ///< the same and what helps, in English, for a terminal
    std::string method = {};                         ///< TLSv1.3, SCRAM-SHA-256
    std::int64_t count = 0;                          ///< addresses, brokers, partitions, bytes of a file
    std::int64_t records = -1;                       ///< that wait there; −1 unknown
    TimeMs tookMs = 0;
    RecordTrial trial = {}; ///< of stage records
};

/// Where passwords are kept on this machine.
enum class SecretPlace : std::uint8_t {
    keyring,
    passphraseFile, ///< an encrypted file, opened by a passphrase once a session
    keyFile,        ///< an encrypted file whose key lies beside it, readable by the user alone
    lockedFile,     ///< the first of these files, not opened in this session
    newFile,        ///< no keyring answers, and no file has been made yet: the user chooses how
};

/// Why what was chosen does not run.
struct StartTrouble {
    std::string connectionId;
    base::ReachFault fault =
        base::ReachFault::other; ///< noSecret: its password is not at hand; file: it cannot be read
    bool locked = false;         ///< of noSecret: the encrypted file needs its passphrase
    std::string text;
};

/// The connections of a desk. One thread calls (the window's), and is called back, never within the call.
class Connections {
public:
    virtual ~Connections() = default;

    /// The simulated company, which is no kept connection but can be chosen like one.
    static constexpr const char* kDemoId = "demo";

    using Done = std::function<void(base::Result<void>)>;
    using Kept = std::function<void(base::Result<std::string>)>;

    /// In order of their names, those that cannot be read last.
    virtual std::vector<KeptConnection> kept() const = 0;
    /// Empty: nothing runs yet, or a configuration that was given on the command line.
    virtual std::string runningId() const = 0;

    /// How often one was started: also the same one again, changed.
    virtual std::uint64_t startCount() const = 0;
    virtual std::optional<StartTrouble> trouble() const = 0;
    /// Called whenever what one of those above answers is another. One listener.
    virtual void onChanged(std::function<void()> changed) = 0;

    /// Writes it whole or not at all, and the password, if one is given, into the secret store. Answers its id.
    virtual void keep(Connection connection, std::optional<std::string> password, Kept kept) = 0;
    /// Forgets its password, too. What history it has stays. One that runs goes on until another is chosen.
    virtual void remove(const std::string& id, Done done) = 0;
    /// From now on and at every start this one runs.
    virtual void choose(const std::string& id, Done done) = 0;

    using StepReady = std::function<void(const TestStep&)>;
    /// Goes through the stages until one fails; `ended` comes last, also after cancelTest(). One test at a time: a new
    /// one ends the one before, which is not heard of any more. Without a password the kept one is taken.
    virtual void test(const Connection& connection, std::optional<std::string> password, StepReady step,
                      std::function<void()> ended) = 0;
    virtual void cancelTest() = 0;

    virtual void findSecretPlace(std::function<void(SecretPlace)> found) = 0;
    /// Makes the encrypted file, or opens the one there is: with a passphrase, or, where it is empty, with a key file.
    virtual void openSecretFile(const std::string& passphrase, Done done) = 0;
};

} // namespace bw::api
