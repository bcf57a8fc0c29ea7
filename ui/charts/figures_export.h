#pragma once

#include "ui/export/exportable.h"
#include "ui/style/format.h"

#include <QPointer>
#include <QWidget>

namespace bw::ui {

/// A strip of leading figures as it leaves the window: each with its change and the figure of the range before. It is a
/// child of the strip and lives as long.
class FiguresExport : public QObject, public Exportable {
    Q_OBJECT
public:
    FiguresExport(QWidget& strip, QString exportId, QString title, std::vector<api::Metric> metrics);

    void show(const api::Range& range, const api::Figures& now, const api::Figures& before, const Format& format);
    void clear();

    QString exportId() const override { return m_id; }
    QString exportTitle() const override { return m_title; }
    QString exportUnit() const override { return {}; } ///< each has its own
    Shape exportShape() const override { return Shape::chart; }
    bool isExportEmpty() const override { return !m_known; }
    ExportTable exportTable() const override;
    QSize pictureSize(int lines) const override;
    int pictureLines() const override { return 1; }
    int paintPicture(QPainter& painter, const QRect& box, int from) const override;
    QWidget* exportWidget() const override { return &m_strip; }
    QWidget* liveCopy(QWidget* parent) override;

Q_SIGNALS:
    void contentChanged();

private:
    void paintFigure(QPainter& painter, const QRectF& cell, api::Metric metric) const;

    QWidget& m_strip;
    QString m_id;
    QString m_title;
    std::vector<api::Metric> m_metrics;
    bool m_known = false;
    api::Range m_range;
    api::Figures m_now, m_before;
    Format m_format;
};

} // namespace bw::ui
