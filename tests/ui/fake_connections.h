#pragma once

#include "core/api/connections.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

namespace bw::test {

/// Connections in memory, whose tests tell what a test program has put down for them.
class FakeConnections : public api::Connections {
public:
    std::vector<api::KeptConnection> connections;
    std::vector<api::TestStep> outcome; ///< of the next test, each told as it begins and as it ends
    api::SecretPlace place = api::SecretPlace::keyring;
    std::string passphrase; ///< that opens the file
    std::optional<api::StartTrouble> startTrouble;
    std::optional<std::string> lastPassword; ///< that came with the last keep()
    std::string chosen;
    int tests = 0;
    int starts = 0;

    void tellChanged() const
    {
        if (m_changed) {
            m_changed();
        }
    }

    std::vector<api::KeptConnection> kept() const override { return connections; }
    std::string runningId() const override { return chosen; }
    std::uint64_t startCount() const override { return static_cast<std::uint64_t>(starts); }
    std::optional<api::StartTrouble> trouble() const override { return startTrouble; }
    void onChanged(std::function<void()> changed) override { m_changed = std::move(changed); }

    void keep(api::Connection connection, std::optional<std::string> password, Kept kept) override
    {
        lastPassword = std::move(password);
        if (connection.id.empty()) {
            connection.id = "kept-" + std::to_string(connections.size());
        }
        const auto found = std::find_if(connections.begin(), connections.end(),
                                        [&](const auto& each) { return each.connection.id == connection.id; });
        if (found == connections.end()) {
            connections.push_back({connection, "/config/" + connection.id + ".toml", {}, false});
        } else {
            found->connection = connection;
        }
        later([this, kept, id = connection.id] {
            tellChanged();
            kept(id);
        });
    }
    void remove(const std::string& id, Done done) override
    {
        std::erase_if(connections, [&](const auto& each) { return each.connection.id == id; });
        later([this, done] {
            tellChanged();
            done({});
        });
    }
    void choose(const std::string& id, Done done) override
    {
        later([this, id, done] {
            chosen = id;
            ++starts;
            startTrouble.reset();
            for (auto& each : connections) {
                each.running = each.connection.id == id;
            }
            tellChanged();
            done({});
        });
    }
    void test(const api::Connection&, std::optional<std::string>, StepReady step, std::function<void()> ended) override
    {
        ++tests;
        later([steps = outcome, step, ended] {
            for (api::TestStep each : steps) {
                const auto result = std::exchange(each.outcome, api::TestStep::Outcome::running);
                step(each);
                each.outcome = result;
                step(each);
            }
            ended();
        });
    }
    void cancelTest() override {}
    void findSecretPlace(std::function<void(api::SecretPlace)> found) override
    {
        later([this, found] { found(place); });
    }
    void openSecretFile(const std::string& given, Done done) override
    {
        later([this, given, done] {
            if (place == api::SecretPlace::lockedFile && given != passphrase) {
                done(base::Error{"the passphrase does not open it"});
                return;
            }
            passphrase = given;
            place = given.empty() ? api::SecretPlace::keyFile : api::SecretPlace::passphraseFile;
            done({});
        });
    }

private:
    static void later(std::function<void()> call) { QTimer::singleShot(0, qApp, std::move(call)); }

    std::function<void()> m_changed;
};

} // namespace bw::test
