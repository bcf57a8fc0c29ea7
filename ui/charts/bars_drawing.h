#pragma once

#include "ui/charts/bar_layout.h"
#include "ui/charts/drawing.h"
#include "ui/style/format.h"

namespace bw::ui {

/// One figure of several things beside each other, each against the range before.
struct BarsData {
    struct Row {
        QString name;
        std::optional<api::Channel> channel;
        api::Figures now, before;
    };
    QString title;
    api::Metric metric = api::Metric::revenue;
    api::Range range;
    api::Figures whole;
    std::vector<Row> rows;
    Format format;
};
BarsData barsOf(const api::Overview& overview, api::Metric metric, const Format& format);

class BarsDrawing : public Drawing {
public:
    explicit BarsDrawing(BarsData data) : m_data(std::move(data)) {}

    std::unique_ptr<Drawing> copy() const override { return std::make_unique<BarsDrawing>(*this); }
    QString title() const override { return m_data.title; }
    QString unitText() const override;
    bool empty() const override;
    QRectF layOut(const QSizeF& size, Qt::LayoutDirection direction) override;
    void addSeries(QChart& chart) const override;
    void paintUnder(QPainter& painter) const override;
    void paintOver(QPainter& painter, std::optional<std::size_t> mark) const override;
    std::size_t marks() const override { return m_data.rows.size(); }
    std::optional<std::size_t> markAt(const QPointF& point) const override;
    QRectF boxOf(std::size_t mark) const override { return m_layout.rows[mark].whole; }
    MarkWords words(std::size_t mark) const override;
    QString summary() const override;
    std::optional<FigureAt> figureAt(std::optional<std::size_t> mark) const override;
    ExportTable table() const override;

private:
    bool compared() const { return m_data.range.isCompared(); }
    Change changeOfRow(const BarsData::Row& row) const;

    BarsData m_data;
    BarsLayout m_layout;
    double m_changeWidth = 0; ///< of the widest: figures stand in a column of their own
    bool m_mirrored = false;
};

} // namespace bw::ui
