#pragma once

#include "ui/charts/chart_data.h"
#include "ui/charts/chart_face.h"
#include "ui/charts/time_zoom.h"
#include "ui/style/menu_filler.h"

#include <QWidget>

#include <optional>

class QStackedLayout;
class QMenu;
class QTableView;

namespace bw::ui {

class ChartCanvas;
class ChartTableModel;
class Veil;

/// One metric over time: the line of now over the line before, notes, a threshold, a reading under the pointer or the
/// arrow keys, and the same as a table. Every view draws time through this class.
class TimeChart : public QWidget, public ChartFace, public MenuFiller {
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
    void setState(const PaneState& state) override;
    PaneState::Kind state() const override { return m_state.kind; }

    bool showsTable() const override;
    void setShowsTable(bool shows) override;

    /// The crosshair at the bucket nearest to a moment; nothing takes it away.
    void setReadingAt(std::optional<api::TimeMs> at);
    std::optional<api::TimeMs> readingAt() const;
    /// The same where another chart is read: hairline and value, no tooltip.
    void followReading(std::optional<api::TimeMs> at);
    /// The own note at the moment that is read, or under a point; empty if there is none.
    QString ownNoteAt(std::optional<QPoint> point) const;
    void fillMenu(QMenu& menu, std::optional<QPoint> point) override { Q_EMIT menuAbout(menu, point); }
    /// What the tooltip says there, as one line; empty without a reading.
    QString readingText() const override;
    /// The bucket that is being read, else where the present line ends; as a table, that of the row.
    std::optional<FigureAt> figureAt(std::optional<QPoint> point) const override;

    /// Tab-separated, with heads: for the clipboard. Numbers as on screen.
    QString asText() const override;

    /// What it is called from page to page; without one it is not found again in a window of its own.
    void setExportId(const QString& id) override { m_exportId = id; }
    QString exportId() const override { return m_exportId; }
    QString exportTitle() const override { return m_data.title; }
    QString exportUnit() const override { return m_data.unitText; }
    Shape exportShape() const override { return m_size == Size::small ? Shape::smallChart : Shape::chart; }
    bool isExportEmpty() const override;
    /// A row for each bucket, as ChartTableModel has them: begin, end and how far it has come, what it is now, what it
    /// was before and when that was.
    ExportTable exportTable() const override;
    QSize pictureSize(int lines) const override;
    int pictureLines() const override { return 1; }
    int paintPicture(QPainter& painter, const QRect& box, int from) const override;
    QWidget* exportWidget() const override { return const_cast<TimeChart*>(this); }
    /// A full chart, whatever the size of this one.
    QWidget* liveCopy(QWidget* parent) override;

Q_SIGNALS:
    /// The one action of the state was chosen.
    void actionChosen();
    void readingChanged();
    /// Another stretch of time is to be shown; drawn already. `continued`: one of several quick steps.
    void zoomAsked(const bw::ui::TimeSpan& span, bool continued);
    /// Back to the time before zooming.
    void zoomEndAsked();
    void thresholdMoved(double value);
    void noteOpened(const QString& id);
    /// A menu is about to be shown for the chart.
    void menuAbout(QMenu& menu, std::optional<QPoint> point);
    void showsTableChanged(bool shows);
    /// Other data or another state.
    void contentChanged();

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    std::vector<api::TimeMs> moments() const;
    bool readOn(const QKeyEvent& event);
    bool zoomBy(const QKeyEvent& event);
    void describe();
    std::optional<FigureAt> figureInTable(std::optional<QPoint> point) const;
    FigureAt figureOf(const ChartPoint& point, bool previous) const;
    api::TimeMs scoreFrom(const std::vector<ChartPoint>& points, const ChartPoint& point) const;
    void restyle();

    const Size m_size;
    QString m_exportId;
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
