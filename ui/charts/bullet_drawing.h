#pragma once

#include "ui/charts/bar_layout.h"
#include "ui/charts/drawing.h"
#include "ui/style/format.h"

namespace bw::ui {

/// How far a budget is used against how much of the time has gone (SPEC 9, budget_utilization).
struct BudgetData {
    api::Money cost; ///< since the launch
    api::Money budget;
    std::optional<double> timeShare; ///< of the planned days, 0 to 1; none: no duration is known
    api::TimeMs since = 0;
    Format format;

    bool hasBudget() const { return budget.micros > 0; }
    double usedShare() const;
};
/// From which share on its use is worth a warning (SPEC 9).
inline constexpr double kBudgetNearlyUsed = 0.9;

class BulletDrawing : public Drawing {
public:
    explicit BulletDrawing(BudgetData data) : m_data(std::move(data)) {}

    std::unique_ptr<Drawing> copy() const override { return std::make_unique<BulletDrawing>(*this); }
    QString title() const override;
    QString unitText() const override { return m_data.format.currencySign(); }
    bool empty() const override { return !m_data.hasBudget(); }
    QRectF layOut(const QSizeF& size, Qt::LayoutDirection direction) override;
    void paintOver(QPainter& painter, std::optional<std::size_t> mark) const override;
    std::size_t marks() const override { return 1; }
    std::optional<std::size_t> markAt(const QPointF& point) const override;
    QRectF boxOf(std::size_t) const override { return m_layout.track; }
    MarkWords words(std::size_t mark) const override;
    QString summary() const override;
    /// Cost since the launch is of no range that can be asked for.
    std::optional<FigureAt> figureAt(std::optional<std::size_t>) const override { return std::nullopt; }
    ExportTable table() const override;
    QSize pictureSize() const override { return {420, 64}; }

private:
    QString usedText() const;
    QString stateText() const;

    BudgetData m_data;
    BulletLayout m_layout;
    QRectF m_line;
    bool m_mirrored = false;
};

} // namespace bw::ui
