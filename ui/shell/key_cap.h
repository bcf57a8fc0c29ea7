#pragma once

#include <QKeySequence>
#include <QPainter>
#include <QString>

namespace bw::ui {

/// The name of a key in a small box; returns its width. `right` draws it so that it ends at x.
int paintKeyCap(QPainter& painter, int x, int middle, const QString& key, bool right = false);
/// As keys are written here: Ctrl K, Alt ←, Enter.
QString keyText(const QKeySequence& keys);
int keyCapWidth(const QString& key);

} // namespace bw::ui
