// Where figures come from: at the very first start, and later, with connections that are kept.
#include "tests/ui/scenes/scene_lists.h"
#include "ui/connect/connect_page.h"
#include "ui/connect/connection_form.h"

#include <QLineEdit>
#include <QPushButton>

namespace bw::test {

using namespace ui;

namespace {

using api::TestStage;
using api::TestStep;

TestStep step(TestStage stage, const char* subject, std::int64_t count = 1,
              base::ReachFault fault = base::ReachFault::none)
{
    TestStep made;
    made.stage = stage;
    made.subject = subject;
    made.count = count;
    made.fault = fault;
    made.outcome = fault == base::ReachFault::none ? TestStep::Outcome::passed : TestStep::Outcome::failed;
    return made;
}

TestStep trial(std::int64_t accepted, std::int64_t rejected, std::int64_t withoutTenant,
               std::vector<std::string> tenants)
{
    TestStep made = step(TestStage::records, "");
    made.trial.tried = accepted + rejected;
    made.trial.accepted = accepted;
    made.trial.rejected = rejected;
    made.trial.withoutTenant = withoutTenant;
    made.trial.tenants = std::move(tenants);
    return made;
}

ConnectPage& pageOf(SceneStage& stage)
{
    return *qobject_cast<ConnectPage*>(stage.window().page(QStringLiteral("connections")));
}

/// A form for Kafka with everything in it, tested with that outcome.
void testKafka(SceneStage& stage, std::vector<TestStep> outcome)
{
    stage.connections.outcome = std::move(outcome);
    stage.open("connections", "kafka");
    ConnectPage& page = pageOf(stage);
    api::Connection connection;
    connection.brokers = "broker1.example.net:9093, broker2.example.net:9093";
    connection.topics = {"shop-events", "ad-costs"};
    connection.user = "marketing";
    page.form().setConnection(connection);
    page.findChild<QLineEdit*>(QStringLiteral("password"))->insert(QStringLiteral("top-secret"));
    page.findChild<QPushButton*>(QStringLiteral("testButton"))->click();
    SceneStage::settle();
    SceneStage::wait(10);
}

std::vector<TestStep> passes()
{
    return {step(TestStage::name, "broker1.example.net", 2),
            step(TestStage::port, "broker1.example.net:9093"),
            step(TestStage::tls, "broker1.example.net:9093"),
            step(TestStage::login, "broker1.example.net:9093", 3),
            step(TestStage::topic, "shop-events", 12),
            step(TestStage::right, "shop-events"),
            step(TestStage::topic, "ad-costs", 1, base::ReachFault::noTopic),
            trial(998, 2, 0, {"nordlicht"})};
}

} // namespace

void addConnect(std::vector<Scene>& list)
{
    const auto add = [&](const char* state, Scene::Company company, std::function<void(SceneStage&)> begin) {
        list.push_back({QStringLiteral("connections"), QLatin1String(state), company, std::move(begin)});
    };
    add("first start", Scene::Company::chooses, [](SceneStage&) {});
    add("kafka", Scene::Company::chooses, [](SceneStage& stage) { stage.open("connections", "kafka"); });
    add("kafka, tested", Scene::Company::chooses, [](SceneStage& stage) { testKafka(stage, passes()); });
    // Where a test can stop, in its order: the stage that fails takes the place of the one that passes.
    const struct {
        const char* state;
        std::size_t stage;
        base::ReachFault fault;
    } failures[]{{"kafka, no such name", 0, base::ReachFault::unknownHost},
                 {"kafka, nothing listens", 1, base::ReachFault::refused},
                 {"kafka, untrusted", 2, base::ReachFault::untrusted},
                 {"kafka, refused", 3, base::ReachFault::login},
                 {"kafka, no topic", 4, base::ReachFault::noTopic},
                 {"kafka, no right", 5, base::ReachFault::noRight}};
    for (const auto& [state, stage, fault] : failures) {
        add(state, Scene::Company::chooses, [at = stage, fault = fault](SceneStage& stage) {
            std::vector<TestStep> outcome = passes();
            outcome.resize(at + 1);
            outcome.back().fault = fault;
            outcome.back().outcome = TestStep::Outcome::failed;
            testKafka(stage, std::move(outcome));
        });
    }
    add("no keyring", Scene::Company::chooses, [](SceneStage& stage) {
        stage.connections.place = api::SecretPlace::newFile;
        testKafka(stage, passes());
    });
    add("file", Scene::Company::chooses, [](SceneStage& stage) { stage.open("connections", "file"); });
    add("file, whose", Scene::Company::chooses, [](SceneStage& stage) {
        stage.connections.outcome = {step(TestStage::file, "/home/anna/events.ndjson", 4'096), trial(0, 10, 10, {})};
        stage.connections.outcome.back().outcome = TestStep::Outcome::failed;
        pageOf(stage).openFile(QStringLiteral("/home/anna/events.ndjson"));
        SceneStage::settle();
        SceneStage::wait(10);
    });
    add("kept", Scene::Company::busy, [](SceneStage& stage) { stage.open("connections"); });
    add("kept, edited", Scene::Company::busy, [](SceneStage& stage) { stage.open("connections", "shop"); });
    add("cannot be started", Scene::Company::busy, [](SceneStage& stage) {
        stage.connections.startTrouble = api::StartTrouble{"shop", base::ReachFault::file, false,
                                                           "/config/shop.toml cannot be read: permission denied"};
        stage.connections.tellChanged();
        SceneStage::settle();
    });
    add("locked", Scene::Company::busy, [](SceneStage& stage) {
        stage.connections.place = api::SecretPlace::lockedFile;
        stage.connections.startTrouble =
            api::StartTrouble{"shop", base::ReachFault::noSecret, true, "the file is locked"};
        stage.connections.tellChanged();
        SceneStage::settle();
        stage.open("connections", "shop");
    });
}

} // namespace bw::test
