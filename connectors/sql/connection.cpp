#include "connectors/sql/connection.h"

#include <atomic>

namespace bw::sql {

namespace {

constexpr int kCorrupt = 11;
constexpr int kNotADatabase = 26;

/// SQLite's primary result codes for which we know what helps.
QString adviceFor(int code)
{
    switch (code) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return QStringLiteral("another program holds the file; close it, or wait: this is tried again");
    case 8:  // SQLITE_READONLY
    case 3:  // SQLITE_PERM
    case 23: // SQLITE_AUTH
        return QStringLiteral("the file or its folder may not be written; change its permissions or [data] folder");
    case 10: // SQLITE_IOERR
        return QStringLiteral("the disk cannot be read or written; check it and its connection");
    case kCorrupt:
    case kNotADatabase:
        return QStringLiteral("the file is damaged or no history; move it away and start again, a new one is made");
    case 13: // SQLITE_FULL
        return QStringLiteral("the disk is full; free some space, what waits is written then");
    case 14: // SQLITE_CANTOPEN
        return QStringLiteral("the file cannot be opened or made; check that its folder exists and may be written");
    default:
        return QStringLiteral("if it stays, keep the file and report this message");
    }
}

QString uniqueName()
{
    static std::atomic<int> count{0};
    return QStringLiteral("bellwether-history-%1").arg(++count);
}

} // namespace

base::Error Failure::explain(const QString& path) const
{
    QString said = m_error.databaseText();
    if (!m_error.driverText().isEmpty()) {
        said += QStringLiteral(" (%1)").arg(m_error.driverText());
    }
    return {fromQt(QStringLiteral("%1. %2: %3. (%4)").arg(m_doing, path, adviceFor(code()), said))};
}

bool Failure::isDamage() const
{
    return code() == kCorrupt || code() == kNotADatabase;
}

int Failure::code() const
{
    bool isNumber = false;
    const int native = m_error.nativeErrorCode().toInt(&isNumber);
    return isNumber ? native & 0xff : -1;
}

QString toQt(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string fromQt(const QString& text)
{
    return text.toStdString();
}

Connection::Connection(const QString& path, Use use)
    : m_name(uniqueName()), m_doing(use == Use::writing ? QStringLiteral("History cannot be written")
                                                        : QStringLiteral("History cannot be read")),
      m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=10000"));
    try {
        if (!m_database.open()) {
            fail(m_database.lastError());
        }
        execute(QStringLiteral("PRAGMA temp_store = MEMORY"));
        execute(QStringLiteral("PRAGMA cache_size = -32768"));
        if (use == Use::writing) {
            execute(QStringLiteral("PRAGMA journal_mode = WAL"));
            execute(QStringLiteral("PRAGMA synchronous = NORMAL"));
            execute(QStringLiteral("PRAGMA journal_size_limit = 67108864"));
        } else {
            execute(QStringLiteral("PRAGMA query_only = ON"));
        }
    } catch (const Failure&) {
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
        throw;
    }
}

Connection::~Connection()
{
    m_statements.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

void Connection::fail(const QSqlError& error) const
{
    throw Failure(m_doing, error);
}

void Connection::waitAtMost(std::chrono::milliseconds time)
{
    execute(QStringLiteral("PRAGMA busy_timeout = %1").arg(time.count()));
}

void Connection::execute(const QString& sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql)) {
        fail(query.lastError());
    }
}

QSqlQuery& Connection::statement(const QString& sql)
{
    const auto known = m_statements.find(sql);
    if (known != m_statements.end()) {
        return known->second;
    }
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (!query.prepare(sql)) {
        fail(query.lastError());
    }
    return m_statements.emplace(sql, std::move(query)).first->second;
}

void Connection::run(QSqlQuery& statement)
{
    if (!statement.exec()) {
        const QSqlError error = statement.lastError();
        statement.finish();
        fail(error);
    }
}

std::optional<std::int64_t> Connection::integer(const QString& sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql)) {
        fail(query.lastError());
    }
    if (!query.next() || query.value(0).isNull()) {
        return std::nullopt;
    }
    return query.value(0).toLongLong();
}

Transaction::Transaction(Connection& connection, Kind kind) : m_connection(connection)
{
    m_connection.execute(kind == Kind::write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
}

Transaction::~Transaction()
{
    if (m_open) {
        try {
            m_connection.execute(QStringLiteral("ROLLBACK"));
        } catch (const Failure&) {
            // SQLite has rolled back by itself (disk full, I/O error): nothing is left to undo.
            m_open = false;
        }
    }
}

void Transaction::commit()
{
    m_connection.execute(QStringLiteral("COMMIT"));
    m_open = false;
}

} // namespace bw::sql
