#pragma once

#include "ui/charts/axis_layout.h"
#include "ui/charts/chart_layout.h"
#include "ui/charts/column_layout.h"
#include "ui/charts/drawing.h"

namespace bw::ui {

/// One figure day by day as columns, each against the same day of the range before. The day that is not over is an
/// outline: it will grow.
struct DaysData {
    struct Day {
        api::TrendPoint now;
        std::optional<api::TrendPoint> before;
    };
    QString title;
    api::Metric metric = api::Metric::revenue;
    api::Range range;
    std::vector<Day> days;
    Format format;
};
/// Whether a trend's buckets are days.
bool hasDays(const api::Trend& trend);
DaysData daysOf(const api::Trend& trend, const api::Range& range, api::Metric metric, const Format& format);

class DaysDrawing : public Drawing {
public:
    explicit DaysDrawing(DaysData data);

    std::unique_ptr<Drawing> copy() const override { return std::make_unique<DaysDrawing>(*this); }
    QString title() const override { return m_data.title; }
    QString unitText() const override;
    bool empty() const override { return !(m_highest > 0); }
    void comeAfter(const Drawing& before) override;
    QRectF layOut(const QSizeF& size, Qt::LayoutDirection direction) override;
    void addSeries(QChart& chart) const override;
    void paintUnder(QPainter& painter) const override;
    void paintOver(QPainter& painter, std::optional<std::size_t> mark) const override;
    std::size_t marks() const override { return m_data.days.size(); }
    std::optional<std::size_t> markAt(const QPointF& point) const override;
    QRectF boxOf(std::size_t mark) const override { return m_columns.columns[mark]; }
    std::size_t firstRead() const override { return marks() > 0 ? marks() - 1 : 0; }
    MarkWords words(std::size_t mark) const override;
    QString summary() const override { return marks() > 0 ? words(marks() - 1).inOneLine() : QString(); }
    std::optional<FigureAt> figureAt(std::optional<std::size_t> mark) const override;
    ExportTable table() const override;

private:
    static bool isOver(const api::TrendPoint& point) { return point.elapsedTo >= point.end; }
    double valueOfDay(const api::TrendPoint& point) const;
    QString text(const api::TrendPoint& point) const;

    DaysData m_data;
    double m_highest = 0;
    ValueAxis m_axis;
    ChartLayout m_layout;
    ColumnsLayout m_columns;
};

} // namespace bw::ui
