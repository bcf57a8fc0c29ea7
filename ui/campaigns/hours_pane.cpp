#include "ui/campaigns/hours_pane.h"

#include "ui/charts/figure_chart.h"
#include "ui/charts/heat_drawing.h"
#include "ui/live/take_away_menu.h"
#include "ui/style/pane_head.h"
#include "ui/style/theme.h"
#include "ui/tables/measures.h"

#include <QPainter>

namespace bw::ui {

namespace {

constexpr double kChartHeight = 186;

} // namespace

HoursPane::HoursPane(Bridge& bridge, QWidget* parent)
    : QWidget(parent), m_feed(bridge), m_head(new PaneHead(tr("Hours of the week"), this)),
      m_chart(new FigureChart(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_chart->setExportId(QStringLiteral("campaign.hours"));
    addTakeAwayTool(*m_head, *m_chart);
    connect(&m_feed, &Feed::viewReady, this, [this](const api::View& view) {
        m_hours = std::get<std::shared_ptr<const api::WeekHours>>(view);
        m_trouble.clear();
        showHours();
    });
    connect(&m_feed, &Feed::failed, this, [this](const QString& message) {
        m_trouble = message;
        showHours();
    });
    connect(m_chart, &FigureChart::actionChosen, this, [this] {
        m_asked.reset();
        ask();
    });
    connect(&theme(), &Theme::changed, this, &QWidget::updateGeometry);
    hide();
}

QSize HoursPane::sizeHint() const
{
    return {theme().px(260), theme().px(kPaneHeadHeight) + theme().px(kChartHeight)};
}

void HoursPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_head->setGeometry(0, 0, width(), theme().px(kPaneHeadHeight));
    m_chart->setGeometry(0, m_head->height(), width(), height() - m_head->height() - 1);
}

void HoursPane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme().color(Token::hairline));
}

void HoursPane::look(const api::WeekHoursRequest& request, const api::Range& range, api::Metric metric,
                     const Format& format)
{
    m_request = request;
    m_metric = metric;
    m_format = format;
    const bool holds = holdsAWeek(range);
    setVisible(holds);
    if (!holds) {
        stop();
        return;
    }
    ask();
    showHours();
}

void HoursPane::stop()
{
    m_feed.stop();
    m_asked.reset();
}

void HoursPane::ask()
{
    const bool same = m_asked && m_asked->scope == m_request.scope && m_asked->campaignId == m_request.campaignId;
    if (!same) {
        m_feed.stop();
        m_hours.reset(); // those of another campaign or range must not stand under this one's name
        m_trouble.clear();
        m_asked = m_request;
        m_feed.ask(m_request);
    }
}

void HoursPane::showHours()
{
    if (m_hours == nullptr) {
        m_head->setNote(nameOf(m_metric));
        m_chart->setState(m_trouble.isEmpty()
                              ? PaneState{PaneState::Kind::loading, {}, tr("Reading the hours of the range"), {}}
                              : PaneState{PaneState::Kind::error, tr("The hours of the week cannot be read."),
                                          m_trouble, tr("Try again")});
        return;
    }
    const HeatData data = heatOf(*m_hours, m_metric, m_format);
    // There is little room: what can be trusted is not told.
    m_head->setNote(timesInWords(data).isEmpty() ? data.title : data.title + QStringLiteral(", ") + weeksInWords(data));
    auto drawing = std::make_unique<HeatDrawing>(data);
    if (drawing->empty()) {
        m_chart->setState({PaneState::Kind::empty, tr("Nothing came in this range."), {}, {}});
        return;
    }
    m_chart->setDrawing(std::move(drawing));
    if (!m_trouble.isEmpty()) {
        m_chart->setState({PaneState::Kind::stale, {}, {}, {}}); // the message bar says why
    }
}

} // namespace bw::ui
