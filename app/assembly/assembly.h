#pragma once

#include "app/assembly/data_folder.h"
#include "app/assembly/demo_history.h"
#include "app/assembly/sources.h"
#include "app/assembly/tally.h"
#include "app/config/config.h"
#include "core/api/backend.h"
#include "core/runtime/clock.h"
#include "core/runtime/journal.h"
#include "core/runtime/runtime.h"

#include <chrono>
#include <memory>
#include <string>

namespace bw::sql {
class SqliteHistory;
}
namespace bw::service {
class LocalBackend;
}

namespace bw::app {

/// An orderly end takes no longer than this.
inline constexpr std::chrono::seconds kStopWithin{5};

/// What becomes of rows that were read but not stored, as a sentence: it depends on whether their sources are read
/// again.
std::string fateOfUnstored(const Config& config);

/// From a Config to running parts: history, engine, sources. The desk and the daemon are the same up to here. One
/// thread calls; what it hands out says for itself who may use it.
class Assembly {
public:
    /// Opens the history and makes every part; nothing runs yet. The error says which part failed and why.
    static base::Result<std::unique_ptr<Assembly>> make(const Config& config);
    ~Assembly();
    Assembly(const Assembly&) = delete;
    Assembly& operator=(const Assembly&) = delete;

    /// Gives simulated companies their past (some seconds: `progress` is told), then begins to read. On an error
    /// nothing runs; nor does it if `progress` answered no.
    base::Result<void> start(const Progress& progress = [](int) { return true; });
    /// Sources stop, what has been read is counted and stored: within kStopWithin, whatever the disk does. What history
    /// has confirmed stays. The rest is given up, and the text says how much, why, and what becomes of it; it is empty
    /// where nothing was. Safe to repeat; the destructor does it otherwise.
    std::string stop();
    /// Whether every source has come to its end and everything it brought is counted.
    bool finished() const;

    /// From the end of start() to the destructor. Subscribers end before stop().
    api::Backend& backend();
    /// Zero before start().
    TallyFigures figures() const;
    /// The history was found damaged and has been put aside as this file; empty: it was not.
    const std::string& damagedHistory() const;
    const std::string& dataFolder() const { return m_folder.path(); }

private:
    Assembly(Config config, DataFolder folder);

    base::Result<void> prepare();

    Config m_config;
    DataFolder m_folder; ///< outlives the history in it
    runtime::SystemClock m_clock;
    Companies m_companies;
    std::shared_ptr<const engine::Settings> m_settings;
    std::unique_ptr<sql::SqliteHistory> m_history;
    std::unique_ptr<service::LocalBackend> m_backend;
    std::unique_ptr<Tally> m_tally;
    std::unique_ptr<runtime::Journal> m_journal;
    std::unique_ptr<runtime::Runtime> m_runtime; ///< first to go: it uses all of the above
};

} // namespace bw::app
