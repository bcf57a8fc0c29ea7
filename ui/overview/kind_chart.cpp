#include "ui/overview/kind_chart.h"

#include "ui/charts/area_drawing.h"
#include "ui/charts/bars_drawing.h"
#include "ui/charts/days_drawing.h"
#include "ui/charts/figure_words.h"
#include "ui/charts/heat_drawing.h"
#include "ui/charts/share_drawing.h"
#include "ui/style/range_words.h"

#include <QActionGroup>
#include <QMenu>
#include <QPushButton>

#include <array>

namespace bw::ui {

namespace {

struct KindName {
    TrendKind kind;
    const char* id;
    const char* name;
    const char* shortName; ///< on the button
};
constexpr std::array kKinds{
    KindName{TrendKind::line, "line", QT_TRANSLATE_NOOP("KindChart", "Line"), QT_TRANSLATE_NOOP("KindChart", "Line")},
    KindName{TrendKind::areas, "areas", QT_TRANSLATE_NOOP("KindChart", "Areas by channel"),
             QT_TRANSLATE_NOOP("KindChart", "Areas")},
    KindName{TrendKind::bars, "bars", QT_TRANSLATE_NOOP("KindChart", "Bars by channel"),
             QT_TRANSLATE_NOOP("KindChart", "Bars")},
    KindName{TrendKind::days, "days", QT_TRANSLATE_NOOP("KindChart", "Bars by day"),
             QT_TRANSLATE_NOOP("KindChart", "Days")},
    KindName{TrendKind::shares, "shares", QT_TRANSLATE_NOOP("KindChart", "Shares by channel"),
             QT_TRANSLATE_NOOP("KindChart", "Shares")},
    KindName{TrendKind::hours, "hours", QT_TRANSLATE_NOOP("KindChart", "Hours of the week"),
             QT_TRANSLATE_NOOP("KindChart", "Hours")},
};

} // namespace

const char* idOf(TrendKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)].id;
}

std::optional<TrendKind> trendKindOf(const QString& id)
{
    for (const KindName& each : kKinds) {
        if (id == QLatin1String(each.id)) {
            return each.kind;
        }
    }
    return std::nullopt;
}

QString nameOf(TrendKind kind)
{
    return KindChart::tr(kKinds[static_cast<std::size_t>(kind)].name);
}

QString shortNameOf(TrendKind kind)
{
    return KindChart::tr(kKinds[static_cast<std::size_t>(kind)].shortName);
}

QPushButton* kindButton(QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(button);
    auto* group = new QActionGroup(menu);
    for (const KindName& each : kKinds) {
        QAction* action = menu->addAction(nameOf(each.kind));
        action->setCheckable(true);
        action->setData(static_cast<int>(each.kind));
        group->addAction(action);
    }
    button->setMenu(menu);
    button->setAccessibleDescription(KindChart::tr("How the figures are shown"));
    return button;
}

KindChart::KindChart(QWidget* parent) : FigureChart(parent)
{
    connect(this, &FigureChart::actionChosen, this, &KindChart::act);
}

void KindChart::setKind(TrendKind kind)
{
    m_kind = kind;
    if (kind != TrendKind::hours) {
        m_hours.reset();
        m_trouble.clear();
    }
}

void KindChart::act()
{
    switch (m_help) {
    case Help::none:
        break;
    case Help::bars:
        Q_EMIT kindAsked(TrendKind::bars);
        break;
    case Help::longerRange:
        Q_EMIT longerRangeAsked();
        break;
    case Help::again:
        m_trouble.clear();
        showHours();
        Q_EMIT hoursAskedAgain();
        break;
    }
}

void KindChart::put(std::unique_ptr<Drawing> drawing)
{
    m_help = Help::none;
    if (drawing->empty()) {
        setState(
            {PaneState::Kind::empty, tr("Nothing came in this range."), tr("A longer range may hold something."), {}});
    } else {
        setDrawing(std::move(drawing));
    }
}

void KindChart::show(const api::Overview& overview, api::Metric metric, const Format& format)
{
    m_range = overview.range;
    m_metric = metric;
    m_format = format;
    m_note = m_kind == TrendKind::areas || m_kind == TrendKind::hours ? unitTextOf(metric, format)
                                                                      : wholeUnitText(metric, format);
    const bool needsSum = m_kind == TrendKind::areas || m_kind == TrendKind::shares;
    if (needsSum && !infoOf(metric).isSum) {
        m_help = Help::bars;
        setState({PaneState::Kind::empty, tr("%1 of channels does not add up to a whole.").arg(nameOf(metric)),
                  tr("As bars, channels can be compared."), tr("Show it as bars")});
        return;
    }
    switch (m_kind) {
    case TrendKind::areas:
        put(std::make_unique<AreaDrawing>(areasOf(overview, metric, format)));
        break;
    case TrendKind::bars:
        if (overview.range.isCompared()) {
            const QString against = tr("pale: %1", "what the second bar is").arg(previousLabel(overview.range, format));
            m_note = m_note.isEmpty() ? against : m_note + QLatin1String(", ") + against;
        }
        put(std::make_unique<BarsDrawing>(barsOf(overview, metric, format)));
        break;
    case TrendKind::days:
        if (!hasDays(overview.trend)) {
            m_help = Help::longerRange;
            setState({PaneState::Kind::empty, tr("Days need a range of more than two weeks."),
                      tr("Shorter ranges are counted in hours and minutes."), tr("Show 30 days")});
            break;
        }
        if (overview.range.isCompared()) {
            const QString against =
                tr("tick: %1", "what a small line across a bar is").arg(previousLabel(overview.range, format));
            m_note = m_note.isEmpty() ? against : m_note + QLatin1String(", ") + against;
        }
        put(std::make_unique<DaysDrawing>(daysOf(overview.trend, overview.range, metric, format)));
        break;
    case TrendKind::shares:
        put(std::make_unique<ShareDrawing>(sharesOf(overview, metric, format)));
        break;
    case TrendKind::hours:
        showHours();
        break;
    case TrendKind::line:
        break;
    }
}

void KindChart::setHours(std::shared_ptr<const api::WeekHours> hours)
{
    m_hours = std::move(hours);
    m_trouble.clear();
    showHours();
}

void KindChart::setTrouble(const QString& message)
{
    m_trouble = message;
    showHours();
}

void KindChart::showHours()
{
    if (m_kind != TrendKind::hours) {
        return;
    }
    if (!holdsAWeek(m_range)) {
        m_help = Help::longerRange;
        setState({PaneState::Kind::empty, tr("Hours of the week need a range of a week or more."),
                  tr("Four weeks and more show a habit, not one week's chance."), tr("Show 30 days")});
        return;
    }
    if (!m_trouble.isEmpty() && m_hours == nullptr) {
        m_help = Help::again;
        setState({PaneState::Kind::error, tr("The hours of the week cannot be read."), m_trouble, tr("Try again")});
        return;
    }
    if (m_hours == nullptr) {
        m_help = Help::none;
        setState({PaneState::Kind::loading, {}, tr("Reading the hours of the range"), {}});
        return;
    }
    const HeatData data = heatOf(*m_hours, m_metric, m_format);
    m_note = data.unitText + QLatin1String(", ") + weeksInWords(data);
    put(std::make_unique<HeatDrawing>(data));
    if (!m_trouble.isEmpty() && state() == PaneState::Kind::ready) {
        setState({PaneState::Kind::stale, {}, {}, {}}); // the message bar says why
    }
}

} // namespace bw::ui
