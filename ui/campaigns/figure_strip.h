#pragma once

#include "core/api/views.h"
#include "ui/style/figure_teller.h"
#include "ui/style/format.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QButtonGroup;

namespace bw::ui {

/// One figure with its change; choosing it draws its trend.
class FigureButton : public QAbstractButton, public FigureTeller {
    Q_OBJECT
public:
    explicit FigureButton(api::Metric metric, QWidget* parent = nullptr);

    api::Metric shownMetric() const { return m_metric; }
    /// `value` is the reason in words where there is no value (`present` false).
    void setFigure(const QString& value, bool present, const Change& change, bool provisional);
    /// Whether value and change fit on one line.
    bool hasRoomBesideValue() const;
    /// Where the change stands: beside the value, or else beside the name.
    void setChangeBesideValue(bool beside);
    bool isChangeBesideValue() const { return m_besideValue; }

    QSize sizeHint() const override;
    std::optional<FigureAt> figureAt(std::optional<QPoint> point) const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect inner() const;

    api::Metric m_metric;
    QString m_value;
    bool m_present = false;
    bool m_provisional = false;
    bool m_besideValue = true;
    Change m_change;
};

class Exportable;
class FiguresExport;

/// The eight figures of a campaign, side by side. One is chosen; ← → move the choice.
class FigureStrip : public QWidget {
    Q_OBJECT
public:
    explicit FigureStrip(QWidget* parent = nullptr);

    void setFigures(const api::CampaignView& view, const Format& format);
    api::Metric chosen() const;
    void choose(api::Metric metric);
    const std::vector<FigureButton*>& buttons() const { return m_buttons; }
    Exportable* exportable() const;

Q_SIGNALS:
    void chosenChanged(bw::api::Metric metric);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void placeChanges();

    QButtonGroup* m_group;
    std::vector<FigureButton*> m_buttons;
    FiguresExport* m_export = nullptr;
};

} // namespace bw::ui
