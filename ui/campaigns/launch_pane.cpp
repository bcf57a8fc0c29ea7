#include "ui/campaigns/launch_pane.h"

#include "ui/charts/bullet_drawing.h"
#include "ui/charts/figure_chart.h"
#include "ui/style/paint.h"
#include "ui/style/pane_head.h"
#include "ui/style/theme.h"
#include "ui/tables/measures.h"

#include <QPainter>
#include <QStringList>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace bw::ui {
namespace {

constexpr double kFactHeight = 22;
constexpr double kNameWidth = 104;
constexpr double kBottom = 10;
/// The bar with a line above and one below.
constexpr double kBudgetHeight = 54;

QString daysInWords(double days, const Format& format)
{
    const int decimals = days == std::floor(days) ? 0 : 1;
    return days == 1 ? LaunchPane::tr("1 day") : LaunchPane::tr("%1 days").arg(format.decimal(days, decimals));
}

} // namespace

LaunchPane::LaunchPane(QWidget* parent)
    : QWidget(parent), m_head(new PaneHead(tr("Launch"), this)), m_budget(new FigureChart(this))
{
    m_budget->setExportId(QStringLiteral("campaign.budget"));
    m_budget->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
        update();
    });
}

void LaunchPane::showBudget(const api::CampaignView& view, const Format& format)
{
    const bool known = view.costSinceLaunch && view.budget && view.budget->micros > 0;
    if (known) {
        BudgetData data{*view.costSinceLaunch, *view.budget, {}, view.costSince, format};
        if (view.durationDays && *view.durationDays > 0) {
            // What it has cost is of now, whatever the range.
            const api::TimeMs now = std::max(view.range.to, view.newestArrival);
            const double gone = static_cast<double>(now - view.row.launchedAt) /
                                (*view.durationDays * static_cast<double>(base::kDayMs));
            data.timeShare = std::clamp(gone, 0.0, 1.0);
        }
        m_budget->setDrawing(std::make_unique<BulletDrawing>(data));
    }
    if (known == m_budget->isHidden()) {
        m_budget->setVisible(known);
        updateGeometry();
    }
}

void LaunchPane::arrange()
{
    m_head->setGeometry(0, 0, width(), theme().px(kPaneHeadHeight));
    const int top = theme().px(kPaneHeadHeight) + theme().px(kFactHeight * static_cast<double>(m_facts.size()));
    m_budget->setGeometry(0, top + theme().px(4), width(), theme().px(kBudgetHeight));
}

void LaunchPane::setLaunch(const api::CampaignView& view, const Format& format)
{
    std::vector<std::pair<QString, QString>> facts;
    const api::TimeMs launched = view.row.launchedAt;
    if (launched != 0) {
        facts.emplace_back(tr("Launched"), format.dateTime(launched));
    }
    if (view.budget) {
        facts.emplace_back(tr("Budget"), format.money(*view.budget));
    }
    if (view.durationDays) {
        facts.emplace_back(tr("Duration"), daysInWords(*view.durationDays, format));
    }
    if (launched != 0 && view.durationDays && view.range.to >= launched) {
        const auto day = static_cast<std::int64_t>((view.range.to - launched) / base::kDayMs) + 1;
        const auto days = static_cast<std::int64_t>(std::ceil(*view.durationDays));
        facts.emplace_back(tr("Day"), day <= days
                                          ? tr("%1 of %2", "day of days").arg(format.count(day), format.count(days))
                                          : tr("past its %1").arg(daysInWords(*view.durationDays, format)));
    }
    // Campaigns may have run before anyone listened: then there is no launch to tell of.
    m_head->setNote(facts.empty() ? tr("not seen") : QString());
    if (facts != m_facts) {
        m_facts = std::move(facts);
        QStringList spoken;
        for (const auto& [name, value] : m_facts) {
            spoken.append(name + QStringLiteral(": ") + value);
        }
        setAccessibleName(tr("Launch"));
        setAccessibleDescription(spoken.join(QStringLiteral(", ")));
        updateGeometry();
        update();
    }
    showBudget(view, format);
    arrange();
}

QSize LaunchPane::sizeHint() const
{
    const auto rows = static_cast<double>(m_facts.size());
    return {theme().px(260), theme().px(kPaneHeadHeight) + theme().px(kFactHeight * rows) +
                                 theme().px(rows > 0 ? kBottom : 0) +
                                 (m_budget->isHidden() ? 0 : theme().px(kBudgetHeight))};
}

void LaunchPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void LaunchPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // alignments below say where things stand
    painter.fillRect(rect(), theme().color(Token::surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Token::hairline));
    const int leading =
        static_cast<int>(Qt::AlignVCenter | (layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    const int outer = theme().px(kOuter);
    int y = theme().px(kPaneHeadHeight);
    for (const auto& [name, value] : m_facts) {
        const QRect nameBox(outer, y, theme().px(kNameWidth), theme().px(kFactHeight));
        const QRect valueBox(outer + nameBox.width(), y, width() - 2 * outer - nameBox.width(), nameBox.height());
        painter.setFont(theme().font(Type::small));
        painter.setPen(theme().color(Token::text2));
        paintText(painter, QStyle::visualRect(layoutDirection(), rect(), nameBox), leading, name);
        painter.setFont(theme().font(Type::text));
        painter.setPen(theme().color(Token::text));
        paintText(painter, QStyle::visualRect(layoutDirection(), rect(), valueBox), leading, value);
        y += nameBox.height();
    }
}

} // namespace bw::ui
