#pragma once

#include "core/api/values.h"
#include "ui/style/theme.h"

#include <QByteArray>
#include <QString>

namespace bw::ui {

/// What the window remembers from run to run: the one place that names its keys.
struct DeskSettings {
    QByteArray geometry;
    ThemeChoice theme = ThemeChoice::system;
    int zoom = 100;
    api::RangeKind range = api::RangeKind::today; ///< never `between`: it would be long past at the next start
    api::Comparison comparison = api::Comparison::previous;
    QString tenantId;
    QString pageId;

    static DeskSettings read();
    void write() const;
};

} // namespace bw::ui
