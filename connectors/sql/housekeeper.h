#pragma once

#include "connectors/sql/writer.h"

namespace bw::sql {

/// How long each kind of row stays.
struct Retention {
    base::TimeMs windows = 48 * base::kHourMs;
    base::TimeMs minutes = 30 * base::kDayMs;
    base::TimeMs quarterHours = 760 * base::kDayMs; ///< 25 months; campaigns' changes and gaps stay as long
    base::TimeMs quarantine = 30 * base::kDayMs;
};

/// Deletes what is past its time and makes missing blocks, in steps of some ten milliseconds, so that a write never
/// waits long. Members throw Failure. Belongs to the writing thread.
class Housekeeper {
public:
    Housekeeper(Connection& connection, Writer& writer, Retention retention)
        : m_connection(connection), m_writer(writer), m_retention(retention)
    {}

    /// One step towards the state that `now` asks for. Whether there may be more to do.
    bool step(base::TimeMs now);

private:
    bool deleteSlice(const QString& table, const QString& timeColumn, const QString& condition, base::TimeMs before,
                     base::TimeMs slice);

    Connection& m_connection;
    Writer& m_writer;
    Retention m_retention;
};

} // namespace bw::sql
