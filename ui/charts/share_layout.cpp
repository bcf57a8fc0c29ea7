#include "ui/charts/share_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace bw::ui {

namespace {

constexpr int kWhole = 1000;
/// Of the ring: from its edge to its labels.
constexpr double kReach = 14;

double positive(double part)
{
    return part > 0 && std::isfinite(part) ? part : 0;
}

double wholeOf(std::span<const double> parts)
{
    return std::accumulate(parts.begin(), parts.end(), 0.0,
                           [](double sum, double part) { return sum + positive(part); });
}

} // namespace

std::vector<int> tenthsOf(std::span<const double> parts)
{
    std::vector<int> tenths(parts.size(), 0);
    const double whole = wholeOf(parts);
    if (!(whole > 0) || !std::isfinite(whole)) {
        return tenths;
    }
    std::vector<double> remainders(parts.size());
    int given = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const double exact = positive(parts[i]) / whole * kWhole;
        tenths[i] = static_cast<int>(std::floor(exact));
        remainders[i] = exact - tenths[i];
        given += tenths[i];
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (std::size_t i = 0; given < kWhole; ++i, ++given) {
        ++tenths[order[i % order.size()]];
    }
    return tenths;
}

FoldedParts foldParts(std::span<const double> parts, std::size_t most)
{
    FoldedParts folded;
    folded.shown.resize(parts.size());
    std::iota(folded.shown.begin(), folded.shown.end(), std::size_t{0});
    std::stable_sort(folded.shown.begin(), folded.shown.end(),
                     [&](std::size_t a, std::size_t b) { return positive(parts[a]) > positive(parts[b]); });
    if (folded.shown.size() > most) {
        const auto cut = folded.shown.begin() + static_cast<std::ptrdiff_t>(most);
        folded.rest.assign(cut, folded.shown.end());
        folded.shown.erase(cut, folded.shown.end());
    }
    return folded;
}

std::vector<double> spread(std::span<const double> wanted, double height, double top, double bottom)
{
    const auto count = static_cast<double>(wanted.size());
    std::vector<double> centres(wanted.begin(), wanted.end());
    if (centres.empty()) {
        return centres;
    }
    if (count * height > bottom - top) {
        const double step = (bottom - top) / count;
        for (std::size_t i = 0; i < centres.size(); ++i) {
            centres[i] = top + step * (static_cast<double>(i) + 0.5);
        }
        return centres;
    }
    // Groups that touch stand around the mean of what their labels want: the least sum of squared distances.
    struct Group {
        double sum = 0; ///< of wanted first centres
        std::size_t count = 0;
        double first = 0;
    };
    const auto placed = [&](Group group) {
        const double length = static_cast<double>(group.count) * height;
        group.first =
            std::clamp(group.sum / static_cast<double>(group.count), top + height / 2, bottom - length + height / 2);
        return group;
    };
    std::vector<Group> groups;
    for (const double centre : wanted) {
        groups.push_back(placed({centre, 1, centre}));
        while (groups.size() > 1) {
            const Group& before = groups[groups.size() - 2];
            const Group& last = groups.back();
            const double offset = static_cast<double>(before.count) * height;
            if (before.first + offset <= last.first) {
                break;
            }
            const Group joined{before.sum + last.sum - offset * static_cast<double>(last.count),
                               before.count + last.count, 0};
            groups.pop_back();
            groups.back() = placed(joined);
        }
    }
    std::size_t at = 0;
    for (const Group& group : groups) {
        for (std::size_t i = 0; i < group.count; ++i) {
            centres[at++] = group.first + static_cast<double>(i) * height;
        }
    }
    return centres;
}

ShareLayout layOutShares(std::span<const double> parts, std::span<const double> widths, double lineHeight,
                         const QRectF& box)
{
    ShareLayout layout;
    const double widest = widths.empty() ? 0 : *std::max_element(widths.begin(), widths.end());
    const double side = std::max(8.0, std::min(box.height(), box.width() - 2 * (widest + kReach)));
    layout.ring = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side);
    const double whole = wholeOf(parts);
    double turned = 0;
    for (const double part : parts) {
        ShareLayout::Slice slice;
        slice.from = turned;
        turned += whole > 0 ? positive(part) / whole : 0;
        slice.to = turned;
        const double angle = (slice.from + slice.to) * std::numbers::pi;
        slice.onRight = std::sin(angle) >= 0;
        slice.edge = layout.ring.center() + QPointF(std::sin(angle), -std::cos(angle)) * (side / 2);
        layout.slices.push_back(slice);
    }
    for (const bool right : {true, false}) {
        std::vector<std::size_t> its;
        for (std::size_t i = 0; i < layout.slices.size(); ++i) {
            if (layout.slices[i].onRight == right && layout.slices[i].to > layout.slices[i].from) {
                its.push_back(i);
            }
        }
        std::stable_sort(its.begin(), its.end(), [&](std::size_t a, std::size_t b) {
            return layout.slices[a].edge.y() < layout.slices[b].edge.y();
        });
        std::vector<double> wanted;
        for (const std::size_t i : its) {
            wanted.push_back(layout.slices[i].edge.y());
        }
        const std::vector<double> centres = spread(wanted, lineHeight, box.top(), box.bottom());
        for (std::size_t n = 0; n < its.size(); ++n) {
            const double width = widths[its[n]];
            const double left = right ? layout.ring.right() + kReach : layout.ring.left() - kReach - width;
            layout.slices[its[n]].label = QRectF(left, centres[n] - lineHeight / 2, width, lineHeight);
        }
    }
    return layout;
}

} // namespace bw::ui
