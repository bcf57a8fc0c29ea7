#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace bw::sql {

/// What the database refused to do; turned into a base::Error where a task ends.
class Failure {
public:
    Failure(QString doing, QSqlError error) : m_doing(std::move(doing)), m_error(std::move(error)) {}

    /// What, where and what to do about it. `path` is the file's.
    base::Error explain(const QString& path) const;
    /// The file is no database, or one with holes: no try will read it again.
    bool isDamage() const;

private:
    /// SQLite's primary result code (the low byte of the native code); -1 where the driver gave none.
    int code() const;

    QString m_doing;
    QSqlError m_error;
};

inline QVariant toVariant(std::int64_t value)
{
    return QVariant(static_cast<qlonglong>(value));
}
/// NULL for nothing.
inline QVariant toVariant(const std::optional<std::int64_t>& value)
{
    return value ? toVariant(*value) : QVariant(QMetaType::fromType<qlonglong>());
}
QString toQt(std::string_view text);
std::string fromQt(const QString& text);

/// One connection to the history file with its prepared statements. Belongs to the thread that made it. Its members
/// throw Failure, which stays within this folder.
class Connection {
public:
    enum class Use { writing, reading };

    /// `doing` in errors: what the connection is for, as "History cannot be …".
    Connection(const QString& path, Use use);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// How long a statement waits for another program that holds the file; 10 s until this is called.
    void waitAtMost(std::chrono::milliseconds time);

    void execute(const QString& sql);
    /// Prepared on first use and kept.
    QSqlQuery& statement(const QString& sql);
    /// Runs a statement whose values are bound.
    void run(QSqlQuery& statement);
    /// The first column of the first row as an integer; nothing if there is no row or it is NULL.
    std::optional<std::int64_t> integer(const QString& sql);

private:
    [[noreturn]] void fail(const QSqlError& error) const;

    QString m_name;
    QString m_doing;
    QSqlDatabase m_database;
    std::unordered_map<QString, QSqlQuery> m_statements;
};

/// BEGIN … COMMIT, or ROLLBACK when it is left by an exception.
class Transaction {
public:
    enum class Kind { read, write };

    Transaction(Connection& connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

} // namespace bw::sql
