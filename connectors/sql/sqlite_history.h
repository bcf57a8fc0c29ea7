#pragma once

#include "connectors/sql/housekeeper.h"
#include "core/runtime/history_store.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace bw::sql {

/// History in one SQLite file, `history.db` in the data folder, which may be copied while the program is closed and
/// read by any SQLite tool at any time. A thread writes, another reads: a query waits for the writes given before it,
/// for no later one. What a write's callback has called written is in the file, whatever happens to the process then.
/// The destructor finishes what is under way; writes and queries still waiting are answered with an error. Needs no
/// running QCoreApplication. Several processes may have one file open.
class SqliteHistory final : public runtime::HistoryStore {
public:
    struct Options {
        std::string folder; ///< made if it is not there
        Retention retention;
        /// Writes that may wait; one more is answered with an error at once, and nothing of it is kept.
        std::size_t waitingWritesMax = 256;
    };

    /// An error if the file cannot be opened, made or brought to this version. One that is damaged is put aside under
    /// another name and a new one begun: see damagedFile().
    static base::Result<std::unique_ptr<SqliteHistory>> open(Options options);
    ~SqliteHistory() override;

    /// Where the file is now that was found damaged on opening; empty: it was not.
    const std::string& damagedFile() const { return m_damagedFile; }

    void write(std::shared_ptr<const runtime::HistoryBatch> batch, WriteDone done) override;
    void query(runtime::HistoryQuery query, QueryDone done) override;
    /// Carried out in small steps between writes.
    void prune(base::TimeMs now) override;

private:
    struct WriteTask {
        std::shared_ptr<const runtime::HistoryBatch> batch;
        WriteDone done;
        bool refused = false; ///< came when too many were waiting
    };
    struct QueryTask {
        runtime::HistoryQuery query;
        QueryDone done;
        std::uint64_t afterWrite = 0; ///< how many writes had been given
    };

    explicit SqliteHistory(Options options);

    base::Result<void> openFile();
    void runWriter();
    base::Result<std::unique_ptr<Connection>> connectWriter() const;
    base::Result<std::unique_ptr<Connection>> openOrBeginAnew();
    /// False if the damaged file could not be moved: it stays as it is.
    bool putAside();
    void runReader();
    void serveWrites(Connection& connection);
    void carryOut(Writer& writer, const WriteTask& task);
    void refuseWaitingWrites();

    Options m_options;
    QString m_path;
    std::string m_damagedFile; ///< written before open() returns

    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_opened = false; ///< openFile() has heard from the writer
    std::optional<base::Error> m_openError;
    bool m_stopping = false;
    std::deque<WriteTask> m_writes;
    std::deque<QueryTask> m_queries;
    std::uint64_t m_writesGiven = 0;
    std::uint64_t m_writesEnded = 0;
    std::optional<base::TimeMs> m_pruneAt;

    std::thread m_writer;
    std::thread m_reader; ///< begun when the writer has opened the file, joined by the writer
};

} // namespace bw::sql
