#pragma once

#include "core/api/connections.h"
#include "core/api/views.h"
#include "ui/shell/message_bar.h"
#include "ui/style/format.h"

#include <QString>

#include <optional>

/// What the desk says of connections, their tests and their troubles.
namespace bw::ui {

/// "Broker answers", "marketing-events": what a step is about, as it is shown in the list.
QString titleOf(const api::TestStep& step);
/// "12 partitions, 37,100 records": what was found; of a failed step what failed.
QString findingOf(const api::TestStep& step, const Format& format);
/// What helps against it; empty where nothing failed.
QString helpFor(const api::TestStep& step, const api::Connection& connection);

/// What is wrong in a few words, and what helps. `broker`, `topic` and `user` are named where they matter.
struct FaultWords {
    QString what;
    QString help;
};
FaultWords wordsOf(base::ReachFault fault, const api::Connection& connection, const QString& broker,
                   const QString& topic, const QString& text);

/// What the message bar says of a source that cannot be read; nothing while all can. `connection` is the one that runs,
/// if it is one of the desk's.
std::optional<Message> troubleOf(const api::Status& status, const api::Connection* connection);
/// What it says where what was chosen does not run.
Message messageOf(const api::StartTrouble& trouble, const QString& name);

/// "kafka-1.example:9093: marketing-events", "/home/me/events.ndjson".
QString summaryOf(const api::Connection& connection);
/// "in the keyring": where passwords are kept, whole sentences.
QString wordsOf(api::SecretPlace place);

} // namespace bw::ui
