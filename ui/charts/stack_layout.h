#pragma once

#include <span>
#include <vector>

/// Layers that stand on each other. Pure.
namespace bw::ui {

/// The upper edge of each layer at each point: its own value on top of the one below it, the first on 0. All layers
/// have as many points; a value below 0 counts as 0, so that no edge ever crosses the one below it.
std::vector<std::vector<double>> stackOf(std::span<const std::vector<double>> layers);

} // namespace bw::ui
