#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace bw::demo {

/// Draws an index with a chance in proportion to its weight, in constant time (Walker's alias method, built as Vose
/// 1991).
class AliasTable {
public:
    AliasTable() = default;
    /// Weights ≥ 0, at least one above 0.
    explicit AliasTable(std::span<const double> weights)
    {
        const std::size_t count = weights.size();
        double sum = 0;
        for (const double weight : weights) {
            sum += weight;
        }
        m_cells.resize(count);
        std::vector<double> share(count);
        std::vector<std::uint32_t> small;
        std::vector<std::uint32_t> large;
        for (std::uint32_t i = 0; i < count; ++i) {
            share[i] = weights[i] / sum * static_cast<double>(count);
            m_cells[i] = {kWhole, i};
            (share[i] < 1 ? small : large).push_back(i);
        }
        while (!small.empty() && !large.empty()) {
            const std::uint32_t poor = small.back();
            const std::uint32_t rich = large.back();
            small.pop_back();
            m_cells[poor] = {static_cast<std::uint32_t>(share[poor] * kWhole), rich};
            share[rich] -= 1 - share[poor];
            if (share[rich] < 1) {
                large.pop_back();
                small.push_back(rich);
            }
        }
    }

    std::size_t size() const { return m_cells.size(); }

    /// `bits`: 64 random ones.
    std::uint32_t draw(std::uint64_t bits) const
    {
        const auto place = static_cast<std::uint32_t>(((bits >> 32) * m_cells.size()) >> 32);
        const Cell& cell = m_cells[place];
        return static_cast<std::uint32_t>(bits) < cell.own ? place : cell.other;
    }

private:
    static constexpr std::uint32_t kWhole = 0xffffffffU;
    struct Cell {
        std::uint32_t own = kWhole; ///< chance of the cell's own index, of 2³²
        std::uint32_t other = 0;
    };
    std::vector<Cell> m_cells;
};

} // namespace bw::demo
