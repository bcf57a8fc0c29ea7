#include "app/connect/connection_tester.h"

#include "app/connect/connection_text.h"
#include "app/connect/record_trial.h"
#include "connectors/kafka/probe.h"

#include <QDateTime>
#include <QMetaObject>

#include <filesystem>
#include <utility>

namespace bw::app {

namespace {

using api::TestStage;
using api::TestStep;

void tellTrial(const std::vector<kafka::ProbedRecord>& records, const std::string& tenant,
               const api::Connections::StepReady& step)
{
    TestStep tried{.stage = TestStage::records};
    step(tried);
    tried.trial = tryRecords(records, tenant, QDateTime::currentMSecsSinceEpoch());
    // A topic without records is no fault; records of which none can be read are.
    tried.outcome =
        tried.trial.tried > 0 && tried.trial.accepted == 0 ? TestStep::Outcome::failed : TestStep::Outcome::passed;
    if (tried.outcome == TestStep::Outcome::failed) {
        tried.fault = base::ReachFault::other;
        tried.text = "Of " + std::to_string(tried.trial.tried) + " records tried none is an event: " +
                     (tried.trial.withoutTenant > 0 ? std::string("nothing says whose they are; name their tenant")
                                                    : tried.trial.firstReason + " " + tried.trial.firstField) +
                     ".";
    }
    step(tried);
}

void testFile(const api::Connection& connection, const api::Connections::StepReady& step)
{
    TestStep file{.stage = TestStage::file, .subject = connection.path};
    step(file);
    std::error_code problem;
    const auto size = std::filesystem::file_size(connection.path, problem);
    const auto lines = firstLines(connection.path, ConnectionTester::kRecordsTried);
    if (problem || !lines) {
        file.outcome = TestStep::Outcome::failed;
        file.fault = base::ReachFault::file;
        file.text = problem ? connection.path + ": " + problem.message() : lines.error().message;
        step(file);
        return;
    }
    file.count = static_cast<std::int64_t>(size);
    file.outcome = TestStep::Outcome::passed;
    step(file);
    tellTrial(lines.value(), connection.tenant, step);
}

} // namespace

void testConnection(const api::Connection& connection, const std::string& password,
                    const api::Connections::StepReady& step, const std::stop_token& stop)
{
    if (connection.kind == api::ConnectionKind::file) {
        testFile(connection, step);
        return;
    }
    kafka::ProbeSettings settings{.connection = settingsOf(connection), .topics = connection.topics};
    settings.connection.password = password;
    settings.recordsMax = ConnectionTester::kRecordsTried;
    bool anyTopic = false;
    const auto records = kafka::probe(
        settings,
        [&](const TestStep& each) {
            anyTopic |= each.stage == TestStage::right && each.outcome == TestStep::Outcome::passed;
            step(each);
        },
        stop);
    if (anyTopic && !stop.stop_requested()) {
        tellTrial(records, connection.tenant, step);
    }
}

ConnectionTester::ConnectionTester(QObject* parent) : QObject(parent) {}

ConnectionTester::~ConnectionTester()
{
    ++m_run;
    m_thread.request_stop();
}

void ConnectionTester::start(const api::Connection& connection, const std::string& password, StepReady step,
                             std::function<void()> ended)
{
    const std::uint64_t run = ++m_run;
    m_thread.request_stop();
    const auto onOurThread = [this, run](std::function<void()> tell) {
        QMetaObject::invokeMethod(
            this,
            [this, run, tell = std::move(tell)] {
                if (run == m_run) {
                    tell();
                }
            },
            Qt::QueuedConnection);
    };
    m_thread = std::jthread([connection, password, onOurThread, step = std::move(step),
                             ended = std::move(ended)](const std::stop_token& stop) {
        testConnection(
            connection, password, [&](const TestStep& each) { onOurThread([step, each] { step(each); }); }, stop);
        onOurThread(ended);
    });
}

void ConnectionTester::cancel()
{
    m_thread.request_stop();
}

} // namespace bw::app
