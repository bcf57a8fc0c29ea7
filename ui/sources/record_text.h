#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace bw::ui {

/// A record's bytes made readable. What came is shown as it came: only blanks between tokens are changed, and bytes
/// that are no UTF-8 or cannot be seen stand as \xNN.
struct RecordText {
    struct Span {
        qsizetype start = 0; ///< in UTF-16 units of `text`
        qsizetype length = 0;
    };

    QString text;
    std::optional<Span> fault; ///< the field at fault, key and value, where the record holds it
    bool hexDump = false;      ///< binary: offsets, bytes, characters
    qsizetype bytesShown = 0;  ///< the rest is too long to show
};

/// At most this much of a record is shown.
inline constexpr qsizetype kRecordBytesShown = 64 * 1024;

/// `field` is a path as in SPEC's quarantine (touchpoints[1].channel), empty for the whole record. Lines are broken so
/// that an object or array that fits in `columns` characters stays on one line. Takes any bytes, JSON or not.
RecordText recordText(QByteArrayView bytes, const QString& field, int columns = 44);

/// All bytes on end, those that are no UTF-8 or cannot be seen as \xNN; line breaks and tabs as they are.
QString visibleBytes(QByteArrayView bytes);

} // namespace bw::ui
