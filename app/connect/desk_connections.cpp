#include "app/connect/desk_connections.h"

#include <QEventLoop>
#include <QMetaObject>

#include <optional>
#include <utility>

namespace bw::app {

DeskConnections::DeskConnections(const Folders& folders, Run run, QObject* parent)
    : QObject(parent), m_store(folders.config, folders.data), m_secrets(folders.config), m_run(std::move(run))
{}

/// Not within the call that asked for it.
void DeskConnections::later(std::function<void()> call)
{
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

bool DeskConnections::begin()
{
    const std::string id = m_store.chosen();
    if (id.empty()) {
        return false;
    }
    start(id, [](const base::Result<void>&) {});
    return true;
}

base::Result<Config> DeskConnections::withPasswords(Config config)
{
    std::string missing; // of the store, for the error
    for (const SourceConfig& source : config.sources) {
        missing = missing.empty() && source.kafka.password.inStore() ? source.kafka.password.storeName() : missing;
    }
    std::optional<base::Result<Config>> result;
    QEventLoop waiting;
    m_secrets.reveal(std::move(config), [&](base::Result<Config> revealed) {
        result = std::move(revealed);
        waiting.quit();
    });
    if (!result) {
        waiting.exec();
    }
    if (!result) {
        return base::Error{"the program was ended before the password kept as " + missing + " could be had"};
    }
    if (*result) {
        return std::move(*result);
    }
    const std::string helps = m_secrets.needsPassphrase(missing)
                                  ? "Its passphrase is asked for in the window only: choose the connection in the "
                                    "desk, started without --config; else give password_file or password_env."
                                  : "Type it in once more under Connections in the desk, started without --config; "
                                    "else give password_file or password_env.";
    return base::Error{"the password kept as " + missing + " could not be had: " + result->error().message + ". " +
                       helps};
}

std::vector<api::KeptConnection> DeskConnections::kept() const
{
    std::vector<api::KeptConnection> all = m_store.list();
    for (api::KeptConnection& each : all) {
        each.running = each.connection.id == m_runningId;
    }
    return all;
}

std::string DeskConnections::secretNameOf(const std::string& id) const
{
    const auto config = loadConfig(m_store.pathOf(id));
    if (config) {
        for (const SourceConfig& source : config.value().sources) {
            if (source.kafka.password.inStore()) {
                return source.kafka.password.storeName();
            }
        }
    }
    return {};
}

void DeskConnections::keep(api::Connection connection, std::optional<std::string> password, Kept kept)
{
    if (connection.id.empty()) {
        connection.id = m_store.newId(connection.name);
    }
    const auto write = [this, connection, kept](const std::string& secretName) {
        const auto written = m_store.write(connection, secretName);
        if (written && m_changed) {
            m_changed();
        }
        kept(written ? base::Result<std::string>(connection.id) : base::Result<std::string>(written.error()));
    };
    later([this, connection, password = std::move(password), kept, write] {
        if (!connection.hasPassword() || !password) {
            write({});
            return;
        }
        m_secrets.keep(connection.id, *password, [kept, write](const base::Result<std::string>& secretName) {
            if (secretName) {
                write(secretName.value());
            } else {
                kept(secretName.error());
            }
        });
    });
}

void DeskConnections::remove(const std::string& id, Done done)
{
    later([this, id, done = std::move(done)] {
        const std::string secretName = secretNameOf(id);
        auto removed = m_store.remove(id);
        if (!removed) {
            done(removed);
            return;
        }
        if (m_trouble && m_trouble->connectionId == id) {
            m_trouble.reset();
        }
        if (m_changed) {
            m_changed();
        }
        if (secretName.empty()) {
            done({});
        } else {
            m_secrets.forget(secretName, done);
        }
    });
}

void DeskConnections::choose(const std::string& id, Done done)
{
    later([this, id, done = std::move(done)] {
        if (auto chosen = m_store.choose(id); !chosen) {
            done(chosen);
            return;
        }
        start(id, done);
    });
}

void DeskConnections::start(const std::string& id, const Done& done)
{
    if (id == kDemoId) {
        startWith(id, demoConfig(), done);
        return;
    }
    auto config = loadConfig(m_store.pathOf(id));
    if (!config) {
        setTrouble(api::StartTrouble{id, base::ReachFault::file, false, config.error().message});
        done(config.error());
        return;
    }
    m_secrets.reveal(std::move(config).value(),
                     [this, id, done](base::Result<Config> revealed) { startWith(id, std::move(revealed), done); });
}

void DeskConnections::startWith(const std::string& id, base::Result<Config> config, const Done& done)
{
    if (!config) {
        setTrouble(api::StartTrouble{id, base::ReachFault::noSecret, m_secrets.needsPassphrase(secretNameOf(id)),
                                     config.error().message});
        done(config.error());
        return;
    }
    m_runningId = id;
    m_trouble.reset();
    ++m_starts;
    m_run(id, std::move(config).value());
    setTrouble(std::nullopt);
    done({});
}

void DeskConnections::setTrouble(std::optional<api::StartTrouble> trouble)
{
    m_trouble = std::move(trouble);
    if (m_changed) {
        m_changed();
    }
}

void DeskConnections::test(const api::Connection& connection, std::optional<std::string> password, StepReady step,
                           std::function<void()> ended)
{
    const std::string kept = connection.id.empty() || !connection.hasPassword() ? "" : secretNameOf(connection.id);
    if (password || kept.empty()) {
        m_tester.start(connection, password.value_or(""), std::move(step), std::move(ended));
        return;
    }
    m_secrets.recall(kept, [this, connection, step, ended](const base::Result<std::string>& secret) {
        if (secret) {
            m_tester.start(connection, secret.value(), step, ended);
            return;
        }
        later([step, ended, text = secret.error().message] {
            step({.stage = api::TestStage::login,
                  .outcome = api::TestStep::Outcome::failed,
                  .fault = base::ReachFault::noSecret,
                  .text = text});
            ended();
        });
    });
}

void DeskConnections::findSecretPlace(std::function<void(api::SecretPlace)> found)
{
    m_secrets.find(std::move(found));
}

void DeskConnections::openSecretFile(const std::string& passphrase, Done done)
{
    later([this, passphrase, done = std::move(done)] { done(m_secrets.openFile(passphrase)); });
}

} // namespace bw::app
