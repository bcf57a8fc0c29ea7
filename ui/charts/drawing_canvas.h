#pragma once

#include "ui/charts/drawing.h"

#include <QChartView>

namespace bw::ui {

/// The picture inside a FigureChart: Qt Charts draws the series of a Drawing, the drawing itself what is under and over
/// them; the words of the mark that is read stand beside it.
class DrawingCanvas : public QChartView {
    Q_OBJECT
public:
    explicit DrawingCanvas(QWidget* parent);
    ~DrawingCanvas() override;

    /// None: an empty ground.
    void setDrawing(std::unique_ptr<Drawing> drawing);
    const Drawing* drawing() const { return m_drawing.get(); }
    void setMark(std::optional<std::size_t> mark);
    std::optional<std::size_t> mark() const { return m_mark; }
    void restyle();
    /// The same of any size, wherever the painter draws to; in the colours of theme() as they are now.
    static void paintInto(QPainter& painter, const QRect& box, const Drawing& drawing, Qt::LayoutDirection direction);

Q_SIGNALS:
    void hovered(std::size_t mark);
    void left();

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void layOut();
    void fill();
    void paintWords(QPainter& painter) const;

    QTransform m_ground; ///< of what is painted under and over the series: that of the viewport, or of a picture
    std::unique_ptr<Drawing> m_drawing;
    std::optional<std::size_t> m_mark;
};

} // namespace bw::ui
