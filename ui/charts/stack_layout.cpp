#include "ui/charts/stack_layout.h"

#include <algorithm>

namespace bw::ui {

std::vector<std::vector<double>> stackOf(std::span<const std::vector<double>> layers)
{
    std::vector<std::vector<double>> edges;
    for (const std::vector<double>& layer : layers) {
        std::vector<double> edge(layer.size());
        for (std::size_t i = 0; i < layer.size(); ++i) {
            edge[i] = (edges.empty() ? 0 : edges.back()[i]) + std::max(layer[i], 0.0);
        }
        edges.push_back(std::move(edge));
    }
    return edges;
}

} // namespace bw::ui
