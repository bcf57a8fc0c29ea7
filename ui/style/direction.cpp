#include "ui/style/direction.h"

#include <QGuiApplication>

namespace bw::ui {

namespace {

constexpr QChar kLeftToRightMark(0x200e);
constexpr QChar kRightToLeftMark(0x200f);
constexpr QChar kFirstStrongIsolate(0x2068);
constexpr QChar kPopIsolate(0x2069);

bool windowsRunRightToLeft()
{
    return QGuiApplication::layoutDirection() == Qt::RightToLeft;
}

} // namespace

QString inWindowDirection(const QString& text)
{
    if (text.isEmpty() || text.isRightToLeft() == windowsRunRightToLeft()) {
        return text;
    }
    return (windowsRunRightToLeft() ? kRightToLeftMark : kLeftToRightMark) + text;
}

QString inItsOwnDirection(const QString& text)
{
    return windowsRunRightToLeft() ? kFirstStrongIsolate + text + kPopIsolate : text;
}

} // namespace bw::ui
