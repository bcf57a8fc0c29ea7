#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace bw::test {

/// The records of a CSV as RFC 4180 has it, written without a look at the writer. A byte order mark is passed over.
inline QList<QStringList> readCsv(QByteArray bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf")) {
        bytes.remove(0, 3);
    }
    const QString text = QString::fromUtf8(bytes);
    QList<QStringList> records;
    QStringList record;
    QString field;
    bool inQuotes = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (inQuotes) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
                field += c;
                ++i;
            } else if (c == u'"') {
                inQuotes = false;
            } else {
                field += c;
            }
        } else if (c == u'"' && field.isEmpty()) {
            inQuotes = true;
        } else if (c == u',') {
            record.append(std::exchange(field, {}));
        } else if (c == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') {
            record.append(std::exchange(field, {}));
            records.append(std::exchange(record, {}));
            ++i;
        } else {
            field += c;
        }
    }
    return records; // what has no line end is not a record
}

/// What stands above the table, without "# ".
inline QStringList headOf(const QList<QStringList>& records)
{
    QStringList head;
    for (const QStringList& record : records) {
        if (record.size() != 1 || !record[0].startsWith(QLatin1String("# "))) {
            break;
        }
        head.append(record[0].mid(2));
    }
    return head;
}

inline QList<QStringList> tableOf(const QList<QStringList>& records)
{
    return records.mid(headOf(records).size());
}

} // namespace bw::test
