#pragma once

#include "ui/charts/drawing.h"
#include "ui/charts/share_layout.h"
#include "ui/style/format.h"

namespace bw::ui {

/// A whole and its parts as a ring: of what adds up only. At most six parts stand for themselves.
struct SharesData {
    struct Part {
        QString name;
        std::optional<api::Channel> channel;
        api::Figures figures;
    };
    QString title;
    api::Metric metric = api::Metric::revenue; ///< a sum
    api::Figures whole;
    std::vector<Part> parts;
    Format format;
};
SharesData sharesOf(const api::Overview& overview, api::Metric metric, const Format& format);

class ShareDrawing : public Drawing {
public:
    explicit ShareDrawing(SharesData data);

    std::unique_ptr<Drawing> copy() const override { return std::make_unique<ShareDrawing>(*this); }
    QString title() const override { return m_data.title; }
    QString unitText() const override;
    bool empty() const override { return m_slices.empty(); }
    QRectF layOut(const QSizeF& size, Qt::LayoutDirection direction) override;
    void addSeries(QChart& chart) const override;
    void paintOver(QPainter& painter, std::optional<std::size_t> mark) const override;
    std::size_t marks() const override { return m_slices.size(); }
    std::optional<std::size_t> markAt(const QPointF& point) const override;
    QRectF boxOf(std::size_t mark) const override;
    MarkWords words(std::size_t mark) const override;
    QString summary() const override;
    std::optional<FigureAt> figureAt(std::optional<std::size_t> mark) const override;
    ExportTable table() const override;

private:
    struct Slice {
        QString name;
        std::optional<api::Channel> channel;
        double value = 0;
        QString text;
        RawValue raw;
        int tenths = 0;
    };
    Token tokenOfSlice(const Slice& slice) const;

    SharesData m_data;
    std::vector<Slice> m_slices;
    ShareLayout m_layout;
};

} // namespace bw::ui
