#include "ui/charts/bar_layout.h"

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

constexpr double kMostRow = 46;
constexpr double kGap = 12;

} // namespace

double BarsLayout::lengthOf(double value) const
{
    return value > 0 && top > 0 ? std::min(value / top, 1.0) * plot.width() : 0;
}

BarsLayout layOutBars(std::span<const double> values, std::span<const double> before, double nameWidth,
                      double valueWidth, double lineHeight, const QRectF& box, bool mirrored)
{
    BarsLayout layout;
    double highest = 0;
    for (const auto& list : {values, before}) {
        for (const double value : list) {
            highest = std::isfinite(value) ? std::max(highest, value) : highest;
        }
    }
    layout.top = highest > 0 ? highest : 1;
    layout.groupShare = before.empty() ? 0.36 : 0.56;
    const double leading = mirrored ? valueWidth : nameWidth;
    const double trailing = mirrored ? nameWidth : valueWidth;
    const double width = std::max(1.0, box.width() - leading - trailing - 2 * kGap);
    const double step = std::min(std::max(kMostRow, 2 * lineHeight),
                                 box.height() / std::max<double>(1, static_cast<double>(values.size())));
    layout.plot = QRectF(box.left() + leading + kGap, box.top(), width, step * static_cast<double>(values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) {
        BarsLayout::Row row;
        row.whole = QRectF(box.left(), box.top() + step * static_cast<double>(i), box.width(), step);
        const double group = step * layout.groupShare;
        const double each = before.empty() ? group : group / 2;
        row.bar = QRectF(layout.plot.left(), row.whole.center().y() - group / 2, width, each);
        row.before = before.empty() ? QRectF() : row.bar.translated(0, each);
        const QRectF left(box.left(), row.whole.top(), leading, step);
        const QRectF right(layout.plot.right() + kGap, row.whole.top(), trailing, step);
        row.name = mirrored ? right : left;
        row.value = mirrored ? left : right;
        layout.rows.push_back(row);
    }
    return layout;
}

BulletLayout layOutBullet(double value, double full, double target, const QRectF& track)
{
    BulletLayout layout{track, track, track.left(), false};
    const double share = full > 0 && value > 0 ? value / full : 0;
    layout.cut = share > 1;
    layout.bar.setWidth(track.width() * std::min(share, 1.0));
    const double targetShare = full > 0 && target > 0 ? std::min(target / full, 1.0) : 0;
    layout.target = track.left() + track.width() * targetShare;
    return layout;
}

} // namespace bw::ui
