#pragma once

#include "ui/charts/chart_face.h"
#include "ui/charts/drawing.h"

#include <QWidget>

class QStackedLayout;
class QTableView;

namespace bw::ui {

class DrawingCanvas;
class GridModel;
class Veil;

/// A chart of anything but one line over time: whatever its Drawing draws (areas, bars, shares, hours of the week, a
/// bullet), with all that a chart of the house can.
class FigureChart : public QWidget, public ChartFace {
    Q_OBJECT
public:
    explicit FigureChart(QWidget* parent = nullptr);
    ~FigureChart() override;

    /// Replaces what is drawn; also ends any state that stood in the way of it. The mark stays where it was.
    void setDrawing(std::unique_ptr<Drawing> drawing);
    const Drawing* drawing() const;

    void setState(const PaneState& state) override;
    PaneState::Kind state() const override { return m_state.kind; }
    bool showsTable() const override { return m_wantsTable; }
    void setShowsTable(bool shows) override;

    void setMark(std::optional<std::size_t> mark);
    std::optional<std::size_t> mark() const;
    QString readingText() const override;
    QString asText() const override;
    std::optional<FigureAt> figureAt(std::optional<QPoint> point) const override;

    void setExportId(const QString& id) override { m_exportId = id; }
    QString exportId() const override { return m_exportId; }
    QString exportTitle() const override;
    QString exportUnit() const override;
    Shape exportShape() const override { return Shape::chart; }
    bool isExportEmpty() const override;
    ExportTable exportTable() const override;
    QSize pictureSize(int lines) const override;
    int pictureLines() const override { return 1; }
    int paintPicture(QPainter& painter, const QRect& box, int from) const override;
    QWidget* exportWidget() const override { return const_cast<FigureChart*>(this); }
    QWidget* liveCopy(QWidget* parent) override;

Q_SIGNALS:
    /// The one action of the state was chosen.
    void actionChosen();
    void showsTableChanged(bool shows);
    /// Another drawing or another state.
    void contentChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void describe();
    void restyle();

    QString m_exportId;
    PaneState m_state;
    QStackedLayout* m_stack = nullptr;
    DrawingCanvas* m_canvas = nullptr;
    QTableView* m_table = nullptr;
    GridModel* m_model = nullptr;
    StatePane* m_pane = nullptr;
    Veil* m_veil = nullptr;
    bool m_wantsTable = false;
};

} // namespace bw::ui
