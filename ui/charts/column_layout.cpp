#include "ui/charts/column_layout.h"

#include <algorithm>

namespace bw::ui {

ColumnsLayout layOutColumns(std::size_t count, const QRectF& plot, double lineHeight, double gap,
                            const std::function<double(std::size_t)>& widthOf)
{
    ColumnsLayout layout;
    layout.plot = plot;
    if (count == 0) {
        return layout;
    }
    const double width = plot.width() / static_cast<double>(count);
    double widest = 0;
    for (std::size_t i = 0; i < count; ++i) {
        layout.columns.push_back(
            QRectF(plot.left() + static_cast<double>(i) * width, plot.top(), width, plot.height()));
        widest = std::max(widest, widthOf(i));
    }
    std::size_t every = 1;
    while (static_cast<double>(every) * width < widest + gap && every < count) {
        ++every;
    }
    for (std::size_t back = 0; back < count; back += every) {
        const std::size_t column = count - 1 - back; // the newest always has its name
        const double length = widthOf(column);
        const double left = std::clamp(layout.columns[column].center().x() - length / 2, plot.left(),
                                       std::max(plot.left(), plot.right() - length));
        layout.labels.push_back({column, QRectF(left, plot.bottom() + gap / 2, length, lineHeight)});
    }
    // The edges push labels inwards: one that would then touch its neighbour gives way.
    std::reverse(layout.labels.begin(), layout.labels.end());
    for (std::size_t i = layout.labels.size(); i-- > 1;) {
        if (layout.labels[i - 1].box.right() + gap / 2 > layout.labels[i].box.left()) {
            layout.labels.erase(layout.labels.begin() + static_cast<std::ptrdiff_t>(i) - 1);
        }
    }
    return layout;
}

} // namespace bw::ui
