#pragma once

#include "ui/charts/chart_layout.h"
#include "ui/charts/drawing.h"

namespace bw::ui {

/// What parts add up to over time: layers that stand on each other, each in its channel's colour with its name at its
/// end. Of sums only, as rates per hour; a bucket that has had too little time for one is left out.
struct AreasData {
    struct Layer {
        QString name;
        api::Channel channel = api::Channel::email;
        std::vector<ChartPoint> points; ///< as many in every layer
    };
    QString title;
    QString unitText;
    api::Metric metric = api::Metric::revenue;
    api::TimeMs from = 0; ///< the axis
    api::TimeMs end = 0;
    std::vector<Layer> layers; ///< the lowest first
    Format format;
};
AreasData areasOf(const api::Overview& overview, api::Metric metric, const Format& format);

class AreaDrawing : public Drawing {
public:
    explicit AreaDrawing(AreasData data);

    std::unique_ptr<Drawing> copy() const override { return std::make_unique<AreaDrawing>(*this); }
    QString title() const override { return m_data.title; }
    QString unitText() const override { return m_data.unitText; }
    bool empty() const override;
    void comeAfter(const Drawing& before) override;
    QRectF layOut(const QSizeF& size, Qt::LayoutDirection direction) override;
    void addSeries(QChart& chart) const override;
    void paintUnder(QPainter& painter) const override;
    void paintOver(QPainter& painter, std::optional<std::size_t> mark) const override;
    std::size_t marks() const override { return pointCount(); }
    std::optional<std::size_t> markAt(const QPointF& point) const override;
    QRectF boxOf(std::size_t mark) const override;
    std::size_t firstRead() const override { return marks() > 0 ? marks() - 1 : 0; }
    MarkWords words(std::size_t mark) const override;
    QString summary() const override;
    std::optional<FigureAt> figureAt(std::optional<std::size_t> mark) const override;
    ExportTable table() const override;

private:
    std::size_t pointCount() const { return m_edges.empty() ? 0 : m_edges.front().size(); }
    const ChartPoint& point(std::size_t mark) const { return m_data.layers.front().points[mark]; }
    QString rate(double value) const;
    void paintNames(QPainter& painter) const;

    AreasData m_data;
    std::vector<std::vector<double>> m_edges; ///< of the layers, at the points that all have
    double m_highest = 0;
    ValueAxis m_axis;
    ChartLayout m_layout;
    QRectF m_ground; ///< what the hairlines run over: the plot and the names beside it
};

} // namespace bw::ui
