#pragma once

#include "core/api/values.h"

#include <QByteArray>
#include <QString>

namespace bw::ui {

/// What the window itself remembers from run to run: a view of the settings, whose table names the keys.
struct DeskSettings {
    QByteArray geometry;
    api::RangeKind range = api::RangeKind::today; ///< never `between`: it would be long past at the next start
    api::Comparison comparison = api::Comparison::previous;
    QString tenantId;
    QString pageId;

    static DeskSettings read();
    void write() const;
};

} // namespace bw::ui
