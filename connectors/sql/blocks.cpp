#include "connectors/sql/writer.h"

#include <algorithm>

namespace bw::sql {

bool Writer::makeBlocks(base::TimeMs oldest, base::TimeMs settled, int blocksMax)
{
    try {
        Transaction transaction(m_connection, Transaction::Kind::write);
        beginBatch();
        const auto first = m_connection.integer(QStringLiteral(
            "SELECT MIN(first) FROM (SELECT (SELECT MIN(start) FROM quarter_hours WHERE tenant = tenants.id) AS first "
            "FROM tenants)"));
        int made = 0;
        for (std::size_t level = 0; first && level < kBlockLengths.size() && made < blocksMax; ++level) {
            const base::TimeMs length = kBlockLengths[level];
            // A block that reaches beyond what is kept would hold more than the rows do.
            base::TimeMs start = std::max(base::floorTo(*first, length), ceilTo(oldest, length));
            for (; start + length <= settled && made < blocksMax; start += length) {
                if (!isMade(length, start) && childrenMade(level, start)) {
                    makeBlock(level, start);
                    ++made;
                }
            }
        }
        transaction.commit();
        return made == blocksMax;
    } catch (const Failure&) {
        forget();
        throw;
    }
}

bool Writer::childrenMade(std::size_t level, base::TimeMs start) const
{
    if (level == 0) {
        return true;
    }
    const base::TimeMs step = kBlockLengths[level - 1];
    for (base::TimeMs child = start; child < start + kBlockLengths[level]; child += step) {
        if (!isMade(step, child)) {
            return false;
        }
    }
    return true;
}

void Writer::makeBlock(std::size_t level, base::TimeMs start)
{
    static const QString into = QStringLiteral("INSERT OR REPLACE INTO blocks (length, tenant, start, series, %1) "
                                               "SELECT ?, tenant, ?, series, %2 ")
                                    .arg(sumColumns(QStringLiteral("%1")), carriedSumColumns());
    static const QString range = QStringLiteral("tenant IN (SELECT id FROM tenants) AND start >= ? AND start < ? "
                                                "GROUP BY tenant, series");
    static const QString fromRows = into + QStringLiteral("FROM quarter_hours WHERE ") + range;
    static const QString fromBlocks = into + QStringLiteral("FROM blocks WHERE length = ? AND ") + range;

    const base::TimeMs length = kBlockLengths[level];
    QSqlQuery& insert = m_connection.statement(level == 0 ? fromRows : fromBlocks);
    int at = 0;
    insert.bindValue(at++, toVariant(length));
    insert.bindValue(at++, toVariant(start));
    if (level > 0) {
        insert.bindValue(at++, toVariant(kBlockLengths[level - 1]));
    }
    insert.bindValue(at++, toVariant(start));
    insert.bindValue(at++, toVariant(start + length));
    m_connection.run(insert);

    QSqlQuery& note = m_connection.statement(QStringLiteral("INSERT INTO blocks_made (length, start) VALUES (?, ?)"));
    note.bindValue(0, toVariant(length));
    note.bindValue(1, toVariant(start));
    m_connection.run(note);
    m_blocksMade.emplace(length, start);
}

} // namespace bw::sql
