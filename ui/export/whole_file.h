#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace bw::ui {

/// Why a file could not be written, and what helps: both for a person.
struct FileTrouble {
    QString what;
    QString helps;
};

/// Writes a file whole or not at all: beside it first, on the disk, then in its place. What stood there before stays
/// if anything fails, and nothing half-written is left. Nothing: it is written.
std::optional<FileTrouble> writeWhole(const QString& path, const QByteArray& bytes);

/// A name that no file has yet, beside a damaged one that is to be put aside.
QString nameAside(const QString& path);

} // namespace bw::ui
