#include "ui/charts/drawing.h"

#include <QStringList>

namespace bw::ui {

QString MarkWords::inOneLine() const
{
    QStringList parts{unit.isEmpty() ? head : head + QLatin1String(", ") + unit};
    for (const Row& row : rows) {
        parts.append(row.name.isEmpty() ? row.value : row.name + QLatin1Char(' ') + row.value);
    }
    return parts.join(QLatin1String("; "));
}

std::size_t Drawing::beside(std::size_t mark, Step step) const
{
    const std::size_t count = marks();
    switch (step) {
    case Step::left:
    case Step::up:
        return mark > 0 ? mark - 1 : 0;
    case Step::right:
    case Step::down:
        return mark + 1 < count ? mark + 1 : mark;
    case Step::first:
        return 0;
    case Step::last:
        return count > 0 ? count - 1 : 0;
    }
    return mark;
}

} // namespace bw::ui
