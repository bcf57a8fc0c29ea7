#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"

#include <QWidget>

#include <utility>
#include <vector>

namespace bw::ui {

class FigureChart;
class PaneHead;

/// What a campaign was launched with (budget, duration, when), and how far its budget is used.
class LaunchPane : public QWidget {
    Q_OBJECT
public:
    explicit LaunchPane(QWidget* parent = nullptr);

    void setLaunch(const api::CampaignView& view, const Format& format);
    /// Name and value, as shown.
    const std::vector<std::pair<QString, QString>>& facts() const { return m_facts; }
    /// The budget against the time gone; hidden where no launch with a budget is known.
    FigureChart* budget() const { return m_budget; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showBudget(const api::CampaignView& view, const Format& format);
    void arrange();

    PaneHead* m_head;
    FigureChart* m_budget;
    std::vector<std::pair<QString, QString>> m_facts;
};

} // namespace bw::ui
