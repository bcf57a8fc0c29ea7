#include "ui/campaigns/figure_strip.h"

#include "ui/charts/figures_export.h"
#include "ui/charts/marks.h"
#include "ui/style/metrics.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/tables/measures.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace bw::ui {
namespace {

constexpr double kFigureHeight = 64;
constexpr double kBetween = 12; ///< before a figure that is not the first

constexpr std::array kFigures{
    api::Metric::performanceScore, api::Metric::cost, api::Metric::revenue, api::Metric::roas, api::Metric::ctr,
    api::Metric::conversionRate,   api::Metric::cpc,  api::Metric::cpa};

QString shortName(api::Metric metric)
{
    return metric == api::Metric::performanceScore ? FigureStrip::tr("Score") : nameOf(metric);
}

QString spoken(const Change& change)
{
    switch (change.arrow) {
    case Change::Arrow::up:
        return FigureStrip::tr("up %1").arg(change.text);
    case Change::Arrow::down:
        return FigureStrip::tr("down %1").arg(change.text);
    default:
        return change.text;
    }
}

} // namespace

FigureButton::FigureButton(api::Metric metric, QWidget* parent) : QAbstractButton(parent), m_metric(metric)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(shortName(metric));
    setAccessibleName(text());
}

void FigureButton::setFigure(const QString& value, bool present, const Change& change, bool provisional)
{
    if (value == m_value && present == m_present && provisional == m_provisional && change.text == m_change.text &&
        change.arrow == m_change.arrow && change.tone == m_change.tone) {
        return;
    }
    m_value = value;
    m_present = present;
    m_provisional = provisional;
    m_change = change;
    setAccessibleName(text() + u' ' + value);
    setAccessibleDescription(spoken(change));
    setToolTip(present ? spoken(change) : value);
    update();
}

std::optional<FigureAt> FigureButton::figureAt(std::optional<QPoint>) const
{
    FigureAt figure;
    figure.request.metric = m_metric;
    return figure;
}

QSize FigureButton::sizeHint() const
{
    return {theme().px(120), theme().px(kFigureHeight)};
}

QSize FigureButton::minimumSizeHint() const
{
    return {theme().px(88), theme().px(kFigureHeight)};
}

QRect FigureButton::inner() const
{
    const bool first = x() <= 1; // it is in line with all that stands below it
    const int leading = theme().px(first ? kOuter : kBetween);
    const int trailing = theme().px(8);
    return layoutDirection() == Qt::RightToLeft ? rect().adjusted(trailing, 0, -leading, 0)
                                                : rect().adjusted(leading, 0, -trailing, 0);
}

bool FigureButton::hasRoomBesideValue() const
{
    const double value = QFontMetricsF(theme().font(Type::number)).horizontalAdvance(m_value);
    const double change = widthOfChange(QFontMetricsF(theme().font(Type::small)), m_change);
    return !m_present || value + change + theme().px(4) <= inner().width();
}

void FigureButton::setChangeBesideValue(bool beside)
{
    if (beside != m_besideValue) {
        m_besideValue = beside;
        update();
    }
}

void FigureButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // alignments below say where things stand
    const Theme& t = theme();
    painter.fillRect(rect(), t.color(isChecked() ? Token::raised : underMouse() ? Token::hover : Token::surface));
    if (isChecked()) {
        painter.fillRect(QRect(0, 0, width(), t.px(2)), t.color(Token::text));
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int leading =
        static_cast<int>(Qt::AlignAbsolute | Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft));
    const int trailing =
        static_cast<int>(Qt::AlignAbsolute | Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight));
    const QRectF inner = this->inner();
    painter.setFont(t.font(Type::small, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(t.color(isChecked() ? Token::text : Token::text2));
    const QRectF head(inner.left(), t.px(6), inner.width(), t.px(20));
    paintText(painter, head, leading, text());
    const double headWidth = QFontMetricsF(painter.font()).horizontalAdvance(text());

    const QRectF line(inner.left(), t.px(26), inner.width(), t.px(24));
    painter.setFont(t.font(m_present ? Type::number : Type::small));
    painter.setPen(t.color(m_present ? Token::text : Token::text3));
    paintText(painter, line, leading, m_value);
    if (m_provisional) {
        paintProvisional(painter, line, leading, m_value);
    }
    if (!m_present) {
        return;
    }
    painter.setFont(t.font(Type::small));
    if (m_besideValue) {
        paintChange(painter, line, trailing, m_change);
        return;
    }
    double changeWidth = widthOfChange(QFontMetricsF(painter.font()), m_change);
    if (headWidth + changeWidth + t.px(4) > head.width()) {
        painter.setFont(t.font(Type::axis)); // a long reason, rather smaller than none
        changeWidth = widthOfChange(QFontMetricsF(painter.font()), m_change);
    }
    if (headWidth + changeWidth + t.px(6) <= head.width()) {
        paintChange(painter, head, trailing, m_change);
    }
}

FigureStrip::FigureStrip(QWidget* parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 1, 0, 1);
    layout->setSpacing(1);
    for (const api::Metric metric : kFigures) {
        auto* button = new FigureButton(metric, this);
        m_group->addButton(button);
        m_buttons.push_back(button);
        layout->addWidget(button);
        connect(button, &QAbstractButton::toggled, this, [this, metric](bool on) {
            if (on) {
                Q_EMIT chosenChanged(metric);
            }
        });
    }
    m_buttons.front()->setChecked(true);
    setAccessibleName(tr("Figures"));
    m_export = new FiguresExport(*this, QStringLiteral("campaign.figures"), tr("Figures"),
                                 std::vector<api::Metric>(kFigures.begin(), kFigures.end()));
    connect(&theme(), &Theme::changed, this, [this] {
        placeChanges();
        update();
    });
}

void FigureStrip::paintEvent(QPaintEvent*)
{
    // What shows between and around the figures are the lines.
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::hairline));
}

void FigureStrip::setFigures(const api::CampaignView& view, const Format& format)
{
    const api::Figures& now = view.row.figures;
    for (FigureButton* button : m_buttons) {
        const api::Metric metric = button->shownMetric();
        button->setFigure(format.tile(now, metric), valueOf(now, metric).present(),
                          format.change(view.range, now, view.previous, metric),
                          now.provisional && infoOf(metric).isSum);
    }
    m_export->show(view.range, now, view.previous, format);
    placeChanges();
}

Exportable* FigureStrip::exportable() const
{
    return m_export;
}

/// In one place on all of them, or the eye has to look for each.
void FigureStrip::placeChanges()
{
    const bool beside = std::ranges::all_of(m_buttons, &FigureButton::hasRoomBesideValue);
    for (FigureButton* button : m_buttons) {
        button->setChangeBesideValue(beside);
    }
}

void FigureStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layout()->activate(); // the figures have their new widths before they are measured
    placeChanges();
}

api::Metric FigureStrip::chosen() const
{
    for (const FigureButton* button : m_buttons) {
        if (button->isChecked()) {
            return button->shownMetric();
        }
    }
    return kFigures.front();
}

void FigureStrip::choose(api::Metric metric)
{
    for (FigureButton* button : m_buttons) {
        if (button->shownMetric() == metric) {
            button->setChecked(true);
        }
    }
}

} // namespace bw::ui
