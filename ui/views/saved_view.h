#pragma once

#include "core/api/backend.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace bw::ui {

/// A way of looking, to be gone back to and to be given to others: page and place, range, comparison and filter, and
/// how the page is laid out. It names no tenant: it holds for whichever is looked at.
struct SavedView {
    QString name;
    QString pageId;
    QString place; ///< within the page
    api::RangeSpec range;
    api::Comparison comparison = api::Comparison::previous;
    api::Filter filter;
    QJsonObject layout;  ///< the page's own
    bool onWall = false; ///< one of those that presenting cycles through

    friend bool operator==(const SavedView&, const SavedView&) = default;
};

/// The file of a saved view: JSON of version 1, its keys in alphabetical order, so that two files can be compared line
/// by line.
QByteArray toJson(const SavedView& view);
/// The error names what is wrong, where, and what is allowed; `fileName` begins it.
base::Result<SavedView> savedViewFrom(const QByteArray& json, const QString& fileName);

} // namespace bw::ui
