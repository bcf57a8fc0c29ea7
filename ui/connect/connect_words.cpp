#include "ui/connect/connect_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace bw::ui {

namespace {

using api::TestStage;
using api::TestStep;
using base::ReachFault;

QString words(const char* text)
{
    return QCoreApplication::translate("Connect", text);
}

QString counted(const char* text, std::int64_t n)
{
    return QCoreApplication::translate("Connect", text, nullptr, static_cast<int>(std::min<std::int64_t>(n, 1 << 30)));
}

QString joined(const std::vector<std::string>& texts)
{
    QStringList all;
    for (const std::string& text : texts) {
        all.append(QString::fromStdString(text));
    }
    return all.join(QStringLiteral(", "));
}

QString trialFinding(const api::RecordTrial& trial)
{
    if (trial.tried == 0) {
        return words(QT_TRANSLATE_NOOP("Connect", "nothing to read yet"));
    }
    const QString readable = counted(QT_TRANSLATE_N_NOOP("Connect", "%Ln readable"), trial.accepted);
    return trial.rejected == 0
               ? readable
               : readable + QStringLiteral(", ") + counted(QT_TRANSLATE_N_NOOP("Connect", "%Ln not"), trial.rejected);
}

QString trialHelp(const api::RecordTrial& trial)
{
    if (trial.withoutTenant > 0) {
        return words(QT_TRANSLATE_NOOP("Connect", "These records do not say whose they are: name their tenant above."));
    }
    if (trial.rejected > 0 && !trial.firstReason.empty()) {
        const QString reason = QString::fromStdString(trial.firstReason);
        return (trial.firstField.empty()
                    ? words(QT_TRANSLATE_NOOP("Connect", "The first that cannot be read: %1.")).arg(reason)
                    : words(QT_TRANSLATE_NOOP("Connect", "The first that cannot be read: %1, field %2."))
                          .arg(reason, QString::fromStdString(trial.firstField))) +
               QLatin1Char(' ') + words(QT_TRANSLATE_NOOP("Connect", "Sources will list each with its reason."));
    }
    return {};
}

FaultWords tlsWords(ReachFault fault, const api::Connection& connection, const QString& broker)
{
    switch (fault) {
    case ReachFault::notTls:
        return {
            words(QT_TRANSLATE_NOOP("Connect", "No TLS at %1")).arg(broker),
            words(QT_TRANSLATE_NOOP("Connect", "This port does not speak TLS. Name the broker's TLS port, or choose "
                                               "the security without TLS."))};
    case ReachFault::wantsTls:
        return {words(QT_TRANSLATE_NOOP("Connect", "%1 wants TLS")).arg(broker),
                words(QT_TRANSLATE_NOOP("Connect", "Choose a security with TLS."))};
    case ReachFault::untrusted:
        return {words(QT_TRANSLATE_NOOP("Connect", "The certificate of %1 is signed by nobody we trust")).arg(broker),
                connection.caFile.empty()
                    ? words(QT_TRANSLATE_NOOP("Connect", "Name the file of the authority that signed it."))
                    : words(QT_TRANSLATE_NOOP("Connect", "Another authority signed it than the one in %1."))
                          .arg(QString::fromStdString(connection.caFile))};
    case ReachFault::otherHost:
        return {words(QT_TRANSLATE_NOOP("Connect", "The certificate of %1 is for another name")).arg(broker),
                words(QT_TRANSLATE_NOOP("Connect", "Name the broker as its certificate does."))};
    case ReachFault::expired:
        return {words(QT_TRANSLATE_NOOP("Connect", "The certificate of %1 is out of date")).arg(broker),
                words(QT_TRANSLATE_NOOP("Connect", "Check this machine's clock; else the broker needs a new one."))};
    default:
        return {words(QT_TRANSLATE_NOOP("Connect", "%1 wants a certificate of ours")).arg(broker),
                connection.certificateFile.empty()
                    ? words(QT_TRANSLATE_NOOP("Connect", "Name the files of our certificate and its key."))
                    : words(QT_TRANSLATE_NOOP("Connect", "It does not take ours: have it signed by an authority that "
                                                         "the broker trusts."))};
    }
}

FaultWords topicWords(ReachFault fault, const QString& topic, const QString& user)
{
    switch (fault) {
    case ReachFault::noTopic:
        return {words(QT_TRANSLATE_NOOP("Connect", "There is no topic %1")).arg(topic),
                words(QT_TRANSLATE_NOOP("Connect", "Correct its name, or have it created."))};
    case ReachFault::badTopicName:
        return {words(QT_TRANSLATE_NOOP("Connect", "%1 cannot be a topic's name")).arg(topic),
                words(QT_TRANSLATE_NOOP("Connect", "It has 1 to 249 letters, digits, dots, dashes or underscores."))};
    default:
        return {words(QT_TRANSLATE_NOOP("Connect", "%1 may not be read")).arg(topic),
                user.isEmpty()
                    ? words(QT_TRANSLATE_NOOP("Connect", "It needs the rights DESCRIBE and READ for clients without a "
                                                         "login."))
                    : words(QT_TRANSLATE_NOOP("Connect", "It needs the rights DESCRIBE and READ for %1.")).arg(user)};
    }
}

} // namespace

FaultWords wordsOf(ReachFault fault, const api::Connection& connection, const QString& broker, const QString& topic,
                   const QString& text)
{
    const QString user = connection.hasPassword() ? QString::fromStdString(connection.user) : QString();
    switch (fault) {
    case ReachFault::none:
        return {};
    case ReachFault::unknownHost:
        return {words(QT_TRANSLATE_NOOP("Connect", "Nobody knows the name %1")).arg(broker),
                words(QT_TRANSLATE_NOOP("Connect", "Check how it is written, and this machine's network."))};
    case ReachFault::refused:
        return {words(QT_TRANSLATE_NOOP("Connect", "Nothing listens at %1")).arg(broker),
                words(QT_TRANSLATE_NOOP("Connect", "Check the port, and whether the broker runs."))};
    case ReachFault::unreachable:
        return {words(QT_TRANSLATE_NOOP("Connect", "%1 does not answer")).arg(broker),
                words(QT_TRANSLATE_NOOP("Connect", "Check the network and the firewalls on the way there."))};
    case ReachFault::login:
        return {words(QT_TRANSLATE_NOOP("Connect", "Login refused by %1 for user %2")).arg(broker, user),
                connection.method == api::LoginMethod::plain
                    ? words(QT_TRANSLATE_NOOP("Connect", "Check user, password and method."))
                    : words(QT_TRANSLATE_NOOP("Connect", "Check user, password and method. Brokers of Kafka 4 refuse "
                                                         "SCRAM from this machine's Kafka library: use PLAIN."))};
    case ReachFault::loginMethod:
        return {words(QT_TRANSLATE_NOOP("Connect", "%1 does not offer this method of logging in")).arg(broker),
                words(QT_TRANSLATE_NOOP("Connect", "Choose another method."))};
    case ReachFault::noTopic:
    case ReachFault::badTopicName:
    case ReachFault::noRight:
        return topicWords(fault, topic, user);
    case ReachFault::noSecret:
        return {words(QT_TRANSLATE_NOOP("Connect", "The password is not at hand")),
                words(QT_TRANSLATE_NOOP("Connect", "Give it again."))};
    case ReachFault::file:
        return {words(QT_TRANSLATE_NOOP("Connect", "A file cannot be read")), text};
    case ReachFault::other:
        return {words(QT_TRANSLATE_NOOP("Connect", "It does not work")), text};
    default:
        return tlsWords(fault, connection, broker);
    }
}

QString titleOf(const TestStep& step)
{
    const QString subject = QString::fromStdString(step.subject);
    switch (step.stage) {
    case TestStage::name:
        return words(QT_TRANSLATE_NOOP("Connect", "Name: %1")).arg(subject);
    case TestStage::port:
        return words(QT_TRANSLATE_NOOP("Connect", "Port: %1")).arg(subject);
    case TestStage::tls:
        return words(QT_TRANSLATE_NOOP("Connect", "TLS"));
    case TestStage::login:
        return step.method.empty() ? words(QT_TRANSLATE_NOOP("Connect", "Broker answers"))
                                   : words(QT_TRANSLATE_NOOP("Connect", "Login"));
    case TestStage::topic:
        return words(QT_TRANSLATE_NOOP("Connect", "Topic: %1")).arg(subject);
    case TestStage::right:
        return words(QT_TRANSLATE_NOOP("Connect", "Right to read: %1")).arg(subject);
    case TestStage::file:
        return words(QT_TRANSLATE_NOOP("Connect", "File: %1")).arg(subject.section(u'/', -1));
    case TestStage::records:
        return step.trial.tried > 0 ? counted(QT_TRANSLATE_N_NOOP("Connect", "%Ln record(s) tried"), step.trial.tried)
                                    : words(QT_TRANSLATE_NOOP("Connect", "Records"));
    }
    return subject;
}

QString findingOf(const TestStep& step, const Format& format)
{
    if (step.outcome == TestStep::Outcome::running) {
        return words(QT_TRANSLATE_NOOP("Connect", "trying"));
    }
    if (step.stage == TestStage::records) {
        return trialFinding(step.trial);
    }
    if (step.outcome == TestStep::Outcome::failed) {
        return {};
    }
    const QString took = words(QT_TRANSLATE_NOOP("Connect", "%1 ms")).arg(format.count(step.tookMs));
    const QString method = QString::fromStdString(step.method);
    switch (step.stage) {
    case TestStage::name:
        return counted(QT_TRANSLATE_N_NOOP("Connect", "%Ln address(es)"), step.count);
    case TestStage::tls:
        return method;
    case TestStage::login: {
        const QString brokers = counted(QT_TRANSLATE_N_NOOP("Connect", "%Ln broker(s)"), step.count);
        return (method.isEmpty() ? brokers : method + QStringLiteral(", ") + brokers) + QStringLiteral(", ") + took;
    }
    case TestStage::topic: {
        const QString partitions = counted(QT_TRANSLATE_N_NOOP("Connect", "%Ln partition(s)"), step.count);
        return step.records < 0 ? partitions
                                : partitions + QStringLiteral(", ") +
                                      words(QT_TRANSLATE_NOOP("Connect", "%1 records")).arg(format.count(step.records));
    }
    case TestStage::file:
        return QLocale().formattedDataSize(step.count);
    default:
        return took;
    }
}

QString helpFor(const TestStep& step, const api::Connection& connection)
{
    if (step.stage == TestStage::records) {
        return step.outcome == TestStep::Outcome::running ? QString() : trialHelp(step.trial);
    }
    if (step.outcome != TestStep::Outcome::failed) {
        return {};
    }
    const QString subject = QString::fromStdString(step.subject);
    const FaultWords fault =
        wordsOf(step.fault, connection, subject.isEmpty() ? QString::fromStdString(connection.brokers) : subject,
                subject, QString::fromStdString(step.text));
    return fault.what + QStringLiteral(". ") + fault.help;
}

std::optional<Message> troubleOf(const api::Status& status, const api::Connection* connection)
{
    for (const api::SourceMark& source : status.sources) {
        if (source.fault == ReachFault::none) {
            continue;
        }
        const api::Connection nobody;
        const api::Connection& named = connection == nullptr ? nobody : *connection;
        const QString name = QString::fromStdString(source.name.empty() ? source.id : source.name);
        const QString broker = QString::fromStdString(named.brokers.empty() ? source.id : named.brokers);
        const FaultWords fault = wordsOf(source.fault, named, broker, name, {});
        Message message{Message::Kind::offline, fault.what + QLatin1Char('.'), fault.help, {}, {}};
        if (connection == nullptr) {
            message.what = words(QT_TRANSLATE_NOOP("Connect", "%1 cannot be read.")).arg(name);
            message.action = words(QT_TRANSLATE_NOOP("Connect", "Show sources"));
            message.actionId = QStringLiteral("go.sources");
        } else {
            message.action = words(QT_TRANSLATE_NOOP("Connect", "Edit connection"));
            message.actionId = QStringLiteral("connect.edit");
        }
        return message;
    }
    return std::nullopt;
}

namespace {

/// What was amiss may have been mended elsewhere: a keyring opened, a folder come back.
constexpr auto kTryNow = QT_TRANSLATE_NOOP("Connect", "Try now");
constexpr auto kAgain = "connect.again";

} // namespace

Message messageOf(const api::StartTrouble& trouble, const QString& name)
{
    Message message{Message::Kind::offline, {}, {}, {}, words(QT_TRANSLATE_NOOP("Connect", "Edit connection"))};
    message.actionId = QStringLiteral("connect.edit");
    if (trouble.locked) {
        message.what = words(QT_TRANSLATE_NOOP("Connect", "The passwords are locked."));
        message.more = words(QT_TRANSLATE_NOOP("Connect", "%1 starts when their file is opened.")).arg(name);
        message.action = words(QT_TRANSLATE_NOOP("Connect", "Enter the passphrase"));
    } else if (trouble.fault == ReachFault::noSecret) {
        message.what = words(QT_TRANSLATE_NOOP("Connect", "The password of %1 is not at hand.")).arg(name);
        message.more =
            words(QT_TRANSLATE_NOOP("Connect", "No keyring answers, or it holds it no more: give it again."));
        message.second = words(kTryNow);
        message.secondId = QLatin1String(kAgain);
    } else {
        message.what = words(QT_TRANSLATE_NOOP("Connect", "%1 cannot be started.")).arg(name);
        message.more = QString::fromStdString(trouble.text);
        message.second = std::exchange(message.action, words(kTryNow));
        message.secondId = std::exchange(message.actionId, QLatin1String(kAgain));
    }
    return message;
}

QString summaryOf(const api::Connection& connection)
{
    return connection.kind == api::ConnectionKind::file
               ? QString::fromStdString(connection.path)
               : joined(connection.topics) + QStringLiteral(" · ") + QString::fromStdString(connection.brokers);
}

QString wordsOf(api::SecretPlace place)
{
    switch (place) {
    case api::SecretPlace::keyring:
        return words(QT_TRANSLATE_NOOP("Connect", "kept in the keyring"));
    case api::SecretPlace::passphraseFile:
        return words(QT_TRANSLATE_NOOP("Connect", "No keyring answers: kept in an encrypted file that your passphrase "
                                                  "opens, once at every start."));
    case api::SecretPlace::keyFile:
        return words(QT_TRANSLATE_NOOP("Connect", "No keyring answers: kept in an encrypted file whose key lies beside "
                                                  "it. Who can read all your files can read it, too."));
    case api::SecretPlace::lockedFile:
        return words(QT_TRANSLATE_NOOP("Connect", "No keyring answers, and the encrypted file is locked: it needs its "
                                                  "passphrase."));
    case api::SecretPlace::newFile:
        return words(QT_TRANSLATE_NOOP("Connect", "No keyring answers: it goes into an encrypted file, in the way that "
                                                  "you choose."));
    }
    return {};
}

} // namespace bw::ui
