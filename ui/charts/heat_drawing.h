#pragma once

#include "core/api/views.h"
#include "ui/charts/drawing.h"
#include "ui/charts/heat_layout.h"
#include "ui/style/format.h"
#include "ui/style/told_figure.h"

namespace bw::ui {

/// Fewer weeks than this are little to judge an hour of the week by.
inline constexpr int kWeeksToTrust = 4;

/// Whether a range is long enough for hours of the week: each comes once at least, but for daylight saving.
bool holdsAWeek(const api::Range& range);

/// A metric by hour and weekday of the reporting zone: sums as the rate per hour of such hours, ratios of their sums.
struct HeatData {
    struct Hour {
        api::Ratio value;        ///< absent: the hour has not come, or there is no denominator
        int times = 0;           ///< how often it has come
        api::Figures figures{};  ///< of all its times together
        api::TimeMs elapsed = 0; ///< of theirs that is known, ms
    };
    QString title;
    QString unitText;
    api::Metric metric = api::Metric::revenue;
    std::array<Hour, api::WeekHours::kHours> hours; ///< from Monday, 0:00
    double weeks = 0;                               ///< that are known
    api::Range range;
    Format format;
};
HeatData heatOf(const api::WeekHours& view, api::Metric metric, const Format& format);
/// "mean of 5 weeks", "fewer than 4 weeks": what stands in the head beside the unit.
QString weeksInWords(const HeatData& data);
/// "an hour came at most 3 times", where there are fewer weeks than that; else empty.
QString timesInWords(const HeatData& data);

class HeatDrawing : public Drawing {
public:
    explicit HeatDrawing(HeatData data);

    std::unique_ptr<Drawing> copy() const override { return std::make_unique<HeatDrawing>(*this); }
    QString title() const override { return m_data.title; }
    QString unitText() const override { return m_data.unitText; }
    bool empty() const override { return !m_best.has_value(); }
    QRectF layOut(const QSizeF& size, Qt::LayoutDirection direction) override;
    void paintOver(QPainter& painter, std::optional<std::size_t> mark) const override;
    std::size_t marks() const override { return m_data.hours.size(); }
    std::optional<std::size_t> markAt(const QPointF& point) const override { return m_layout.hourAt(point); }
    QRectF boxOf(std::size_t mark) const override { return m_layout.cell(mark); }
    std::size_t beside(std::size_t mark, Step step) const override;
    std::size_t firstRead() const override { return m_best.value_or(0); }
    MarkWords words(std::size_t mark) const override;
    QString summary() const override;
    std::optional<FigureAt> figureAt(std::optional<std::size_t> mark) const override;
    /// A row for each hour of the day, a column for each weekday.
    ExportTable table() const override;
    std::optional<std::size_t> markOfRow(std::size_t) const override { return std::nullopt; }
    QSize pictureSize() const override { return {960, 320}; }

private:
    QString dayName(int day, QLocale::FormatType form) const;
    QString hourText(int hour) const;
    ToldFigure told(std::size_t mark) const;
    QString valueText(std::size_t hour) const;
    void paintScale(QPainter& painter) const;
    void paintNames(QPainter& painter) const;

    HeatData m_data;
    /// A ratio whose hours differ by less than counts as good or bad.
    bool isFlat() const;
    int stepOf(const api::Ratio& value) const;
    QString reading(double value) const;

    /// Of the scale: sums begin at 0; ratios at the lowest, for they differ by little.
    double m_base = 0;
    double m_top = 0;
    std::optional<std::size_t> m_best; ///< the highest
    HeatLayout m_layout;
    QRectF m_whole;
    bool m_mirrored = false;
};

} // namespace bw::ui
