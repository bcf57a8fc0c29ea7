#include "connectors/sql/sqlite_history.h"

#include "connectors/sql/reader.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace bw::sql {

namespace {

/// A write or query that waits longer than this for another program fails, and its giver may try again; closing waits
/// no longer than that either.
constexpr std::chrono::milliseconds kBusyPatience{1'000};

const base::Error kClosing{"History is being closed."};

/// A name that no file has yet, beside the damaged one.
QString nameAside(const QString& path)
{
    const QString stem = path + QStringLiteral(".damaged-") +
                         QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    QString name = stem;
    for (int n = 2; QFileInfo::exists(name); ++n) {
        name = stem + QLatin1Char('-') + QString::number(n);
    }
    return name;
}

} // namespace

SqliteHistory::SqliteHistory(Options options)
    : m_options(std::move(options)), m_path(QDir(toQt(m_options.folder)).filePath(QStringLiteral("history.db")))
{}

base::Result<std::unique_ptr<SqliteHistory>> SqliteHistory::open(Options options)
{
    std::unique_ptr<SqliteHistory> store(new SqliteHistory(std::move(options)));
    if (auto opened = store->openFile(); !opened) {
        return opened.error();
    }
    return store;
}

base::Result<void> SqliteHistory::openFile()
{
    const QString folder = toQt(m_options.folder);
    if (!QDir().mkpath(folder)) {
        return base::Error{fromQt(QStringLiteral("History cannot be kept: the folder %1 cannot be made. Check the "
                                                 "permissions above it, or give another [data] folder.")
                                      .arg(folder))};
    }
    m_writer = std::thread([this] { runWriter(); });
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_opened; });
        if (m_openError) {
            return *m_openError;
        }
    }
    m_reader = std::thread([this] { runReader(); });
    return {};
}

SqliteHistory::~SqliteHistory()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_all();
    if (m_writer.joinable()) {
        m_writer.join();
    }
}

void SqliteHistory::write(std::shared_ptr<const runtime::HistoryBatch> batch, WriteDone done)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool refused = m_writes.size() >= m_options.waitingWritesMax;
        m_writes.push_back({refused ? nullptr : std::move(batch), std::move(done), refused});
        ++m_writesGiven;
    }
    m_changed.notify_all();
}

void SqliteHistory::query(runtime::HistoryQuery query, QueryDone done)
{
    {
        const std::lock_guard lock(m_mutex);
        m_queries.push_back({std::move(query), std::move(done), m_writesGiven});
    }
    m_changed.notify_all();
}

void SqliteHistory::prune(base::TimeMs now)
{
    {
        const std::lock_guard lock(m_mutex);
        m_pruneAt = now;
    }
    m_changed.notify_all();
}

base::Result<std::unique_ptr<Connection>> SqliteHistory::connectWriter() const
{
    auto connection = std::make_unique<Connection>(m_path, Connection::Use::writing);
    if (auto migrated = migrate(*connection, m_path, migrations()); !migrated) {
        return migrated.error();
    }
    return connection;
}

base::Result<std::unique_ptr<Connection>> SqliteHistory::openOrBeginAnew()
{
    try {
        return connectWriter();
    } catch (const Failure& failure) {
        if (!failure.isDamage() || !putAside()) {
            throw;
        }
    }
    return connectWriter();
}

bool SqliteHistory::putAside()
{
    const QString aside = nameAside(m_path);
    // What SQLite has beside the file belongs to it: what was not yet in it can be had back only together.
    for (const char* part : {"", "-wal", "-shm"}) {
        const QString suffix = QLatin1String(part);
        if (QFileInfo::exists(m_path + suffix) && !QFile::rename(m_path + suffix, aside + suffix)) {
            return false;
        }
    }
    m_damagedFile = fromQt(aside);
    return true;
}

void SqliteHistory::runWriter()
{
    std::optional<base::Error> error;
    std::unique_ptr<Connection> connection;
    try {
        if (auto opened = openOrBeginAnew(); opened) {
            connection = std::move(opened).value();
        } else {
            error = opened.error();
        }
    } catch (const Failure& failure) {
        error = failure.explain(m_path);
    }
    {
        const std::lock_guard lock(m_mutex);
        m_openError = error;
        m_opened = true;
    }
    m_changed.notify_all();
    if (!error) {
        connection->waitAtMost(kBusyPatience);
        serveWrites(*connection);
        // The last to close the file folds what SQLite keeps beside it into it; of two that close at the same time
        // each would leave that to the other.
        m_reader.join();
    }
}

void SqliteHistory::serveWrites(Connection& connection)
{
    Writer writer(connection);
    Housekeeper housekeeper(connection, writer, m_options.retention);
    while (true) {
        std::optional<WriteTask> task;
        std::optional<base::TimeMs> pruneAt;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_stopping || !m_writes.empty() || m_pruneAt; });
            if (m_stopping) {
                break;
            }
            if (!m_writes.empty()) {
                task = std::move(m_writes.front());
                m_writes.pop_front();
            }
            pruneAt = m_pruneAt;
        }
        if (task) {
            carryOut(writer, *task);
        }
        if (pruneAt) {
            bool more = false;
            try {
                more = housekeeper.step(*pruneAt);
            } catch (const Failure&) {
                writer.forget(); // what keeps the housekeeper from working keeps writes from it too, and they tell
            }
            const std::lock_guard lock(m_mutex);
            if (!more && m_pruneAt == pruneAt) {
                m_pruneAt.reset();
            }
        }
    }
    refuseWaitingWrites();
}

void SqliteHistory::refuseWaitingWrites()
{
    std::deque<WriteTask> waiting;
    {
        const std::lock_guard lock(m_mutex);
        waiting.swap(m_writes);
    }
    for (const WriteTask& task : waiting) {
        if (task.done) {
            task.done(kClosing);
        }
    }
}

void SqliteHistory::carryOut(Writer& writer, const WriteTask& task)
{
    base::Result<void> result;
    if (task.refused) {
        result =
            base::Error{fromQt(QStringLiteral("History cannot be written. %1: %2 batches wait already, the disk is "
                                              "too slow for what comes in. The batch has to be given again.")
                                   .arg(m_path)
                                   .arg(m_options.waitingWritesMax))};
    } else {
        try {
            writer.write(*task.batch);
        } catch (const Failure& failure) {
            result = failure.explain(m_path);
        }
    }
    {
        const std::lock_guard lock(m_mutex);
        ++m_writesEnded;
    }
    m_changed.notify_all();
    if (task.done) {
        task.done(std::move(result));
    }
}

void SqliteHistory::runReader()
{
    std::unique_ptr<Connection> connection;
    std::unique_ptr<Reader> reader;
    while (true) {
        std::optional<QueryTask> task;
        bool closing = false;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] {
                return m_stopping || (!m_queries.empty() && m_queries.front().afterWrite <= m_writesEnded);
            });
            if (m_queries.empty()) {
                return; // stopping
            }
            closing = m_stopping;
            task = std::move(m_queries.front());
            m_queries.pop_front();
        }
        if (closing) {
            task->done(kClosing);
            continue;
        }
        std::optional<base::Result<runtime::HistoryAnswer>> answer;
        try {
            if (!reader) {
                connection = std::make_unique<Connection>(m_path, Connection::Use::reading);
                connection->waitAtMost(kBusyPatience);
                reader = std::make_unique<Reader>(*connection);
            }
            answer = reader->answer(task->query);
        } catch (const Failure& failure) {
            answer = failure.explain(m_path);
            reader.reset(); // made anew for the next query, in case the file is back by then
            connection.reset();
        }
        task->done(std::move(*answer));
    }
}

} // namespace bw::sql
