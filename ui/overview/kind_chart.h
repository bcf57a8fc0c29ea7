#pragma once

#include "core/api/views.h"
#include "ui/charts/figure_chart.h"
#include "ui/style/format.h"

#include <memory>

class QPushButton;

namespace bw::ui {

/// What the figures of Overview can be looked at as.
enum class TrendKind : std::uint8_t {
    line,
    areas,  ///< channels on each other over time
    bars,   ///< channels beside each other, against the range before
    days,   ///< days beside each other, against those of the range before
    shares, ///< channels as parts of a whole
    hours,  ///< hours of the week
};
const char* idOf(TrendKind kind);
std::optional<TrendKind> trendKindOf(const QString& id);
QString nameOf(TrendKind kind);
QString shortNameOf(TrendKind kind);

/// A button that says how figures are shown, with a menu of the other ways.
QPushButton* kindButton(QWidget* parent);

/// The chosen figure of Overview in any way but as a line.
class KindChart : public FigureChart {
    Q_OBJECT
public:
    explicit KindChart(QWidget* parent = nullptr);

    void setKind(TrendKind kind);
    TrendKind kind() const { return m_kind; }
    void show(const api::Overview& overview, api::Metric metric, const Format& format);
    /// What `hours` shows; null: not known yet.
    void setHours(std::shared_ptr<const api::WeekHours> hours);
    /// They could not be read.
    void setTrouble(const QString& message);
    /// Beside the title: unit, and what has to be known to read it.
    QString note() const { return m_note; }

Q_SIGNALS:
    /// The one action of a state.
    void longerRangeAsked();
    void kindAsked(bw::ui::TrendKind kind);
    void hoursAskedAgain();

private:
    void showHours();
    void put(std::unique_ptr<Drawing> drawing);
    void act();

    TrendKind m_kind = TrendKind::areas;
    api::Range m_range;
    api::Metric m_metric = api::Metric::revenue;
    Format m_format;
    std::shared_ptr<const api::WeekHours> m_hours;
    QString m_trouble;
    QString m_note;
    enum class Help : std::uint8_t { none, bars, longerRange, again } m_help = Help::none;
};

} // namespace bw::ui
