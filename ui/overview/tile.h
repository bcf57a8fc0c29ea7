#pragma once

#include "core/api/values.h"
#include "ui/style/figure_teller.h"
#include "ui/style/format.h"

#include <QAbstractButton>

#include <vector>

namespace bw::ui {

/// One leading figure: its name, its change, the figure itself, the difference, and its course as a sparkline.
class Tile : public QAbstractButton, public FigureTeller {
    Q_OBJECT
public:
    struct Content {
        QString value;
        bool absent = false; ///< the value is a reason in words
        bool provisional = false;
        Change change;
        QString difference;
        std::vector<double> course;
        bool unfinished = true;
    };

    Tile(api::Metric metric, QWidget* parent);

    api::Metric shownMetric() const { return m_metric; }
    void setContent(Content content);
    const Content& content() const { return m_content; }
    QSize sizeHint() const override;
    std::optional<FigureAt> figureAt(std::optional<QPoint> point) const override;

Q_SIGNALS:
    void opened();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    const api::Metric m_metric;
    Content m_content;
};

} // namespace bw::ui
