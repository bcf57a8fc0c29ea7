#pragma once

#include "ui/charts/chart_data.h"
#include "ui/style/figure_teller.h"
#include "ui/style/state_pane.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

class QStackedLayout;
class QTableView;

namespace bw::ui {

class ChartCanvas;
class ChartTableModel;
class Veil;

/// One metric over time: the line of now over the line before, notes, a threshold, a reading under the pointer or the
/// arrow keys, and the same as a table. Every view draws time through this class.
class TimeChart : public QWidget, public FigureTeller {
    Q_OBJECT
public:
    enum class Size : std::uint8_t {
        full,
        small, ///< one of several side by side: three ticks, no labels at the lines
    };

    explicit TimeChart(Size size = Size::full, QWidget* parent = nullptr);
    ~TimeChart() override;

    /// Replaces what is drawn, at most once a frame; also ends any state that stood in the way of it.
    void setData(const ChartData& data);
    const ChartData& data() const;

    /// What stands where the chart would be (loading, empty, error), or stale over the lines as they were last.
    void setState(const PaneState& state);
    PaneState::Kind state() const { return m_state.kind; }

    bool showsTable() const;
    void setShowsTable(bool shows);

    /// The crosshair at the bucket nearest to a moment; nothing takes it away.
    void setReadingAt(std::optional<api::TimeMs> at);
    std::optional<api::TimeMs> readingAt() const;
    /// What the tooltip says there, as one line; empty without a reading.
    QString readingText() const;
    /// The bucket that is being read, else where the present line ends.
    std::optional<FigureAt> figureAt(std::optional<QPoint> point) const override;

    /// Tab-separated, with heads: for the clipboard. Numbers as on screen.
    QString asText() const;
    /// For "save as picture": the chart as it is, at the device's resolution.
    QPixmap asPicture();

Q_SIGNALS:
    /// The one action of the state was chosen.
    void actionChosen();
    void readingChanged();
    void showsTableChanged(bool shows);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void describe();
    api::TimeMs scoreFrom(const std::vector<ChartPoint>& points, const ChartPoint& point) const;
    void restyle();

    ChartData m_data;
    PaneState m_state;
    QStackedLayout* m_stack = nullptr;
    ChartCanvas* m_canvas = nullptr;
    QTableView* m_table = nullptr;
    ChartTableModel* m_model = nullptr;
    StatePane* m_pane = nullptr;
    Veil* m_veil = nullptr;
    bool m_wantsTable = false;
};

} // namespace bw::ui
