#pragma once

#include "ui/style/tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace bw::ui {

/// A Lucide icon by its file name ("search"), 1.5 px stroke at 16 px, drawn in `token` of the theme at the moment it is
/// painted (disabled ones in Token::disabled), so a change of theme needs no new icons.
QIcon icon(const QString& name, Token token = Token::text2);

/// The same, painted at once. An unknown name paints nothing.
void paintIcon(QPainter& painter, const QString& name, const QRectF& where, const QColor& color);

/// The program's own icon and its mark (bell curve and clapper), the mark in the colours of the theme.
QIcon applicationIcon();
QPixmap mark(int size, qreal devicePixelRatio);

} // namespace bw::ui
