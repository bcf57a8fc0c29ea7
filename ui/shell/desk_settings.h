#pragma once

#include "core/api/values.h"

#include <QString>

namespace bw::ui {

/// What the window itself remembers from run to run beside where it stands (WindowPlace): a view of the settings, whose
/// table names the keys.
struct DeskSettings {
    api::RangeKind range = api::RangeKind::today; ///< never `between`: it would be long past at the next start
    api::Comparison comparison = api::Comparison::previous;
    QString tenantId;
    QString pageId;

    static DeskSettings read();
    void write() const;
};

} // namespace bw::ui
