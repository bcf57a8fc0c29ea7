#pragma once

#include "tests/e2e/expected_windows.h"

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <optional>

namespace bw::e2e {

/// What a daemon has stored.
struct Stored {
    Windows windows;
    std::set<std::pair<std::uint32_t, std::int64_t>> rejected;
    std::int64_t campaignEvents = 0;
    std::int64_t lateCampaignEvents = 0;
    std::int64_t gaps = 0;
};

/// A real bellwetherd on a configuration and a data folder of its own. Ends with the test.
class Daemon {
public:
    /// `source` is the body of [[source]] but for its id.
    explicit Daemon(const QString& settings, const QString& source);
    ~Daemon();

    bool start();
    /// SIGTERM; its exit code, or nothing if it crashed or had to be killed.
    std::optional<int> stop();
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    /// Its log.
    QByteArray log() const;
    /// Rows of the table `windows`, 0 while there is no file yet.
    std::int64_t windowCount() const;
    /// Nothing if the file cannot be read.
    std::optional<Stored> stored() const;

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace bw::e2e
