#include "ui/style/format_parts.h"

#include <QCoreApplication>

#include <cmath>

namespace bw::ui {

QString formatWord(const char* text)
{
    return QCoreApplication::translate("Words", text);
}

double halfAwayFromZero(double value, int decimals)
{
    const double scale = std::pow(10.0, decimals);
    const double scaled = value * scale;
    // Beyond 2^52 there is nothing after the point to round.
    return std::abs(scaled) < 4.5e15 ? std::round(scaled) / scale : value;
}

} // namespace bw::ui
