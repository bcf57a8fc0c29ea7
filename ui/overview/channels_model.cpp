#include "ui/overview/channels_model.h"

#include "ui/charts/chart_data.h"

#include <algorithm>
#include <limits>

namespace bw::ui {

namespace {

std::optional<api::Metric> metricOf(int column)
{
    switch (column) {
    case ChannelsModel::kCost:
        return api::Metric::cost;
    case ChannelsModel::kRevenue:
        return api::Metric::revenue;
    case ChannelsModel::kRoas:
        return api::Metric::roas;
    case ChannelsModel::kCtr:
        return api::Metric::ctr;
    case ChannelsModel::kCvr:
        return api::Metric::conversionRate;
    case ChannelsModel::kCpc:
        return api::Metric::cpc;
    case ChannelsModel::kCpa:
        return api::Metric::cpa;
    default:
        return std::nullopt;
    }
}

bool isUnfinished(const api::Trend& trend)
{
    return !trend.current.empty() && trend.current.back().elapsedTo < trend.current.back().end;
}

/// The target stands in the middle of the bar; what is more than twice the target is cut off.
Bar roasBar(double roas, double target)
{
    Bar bar;
    bar.value = roas;
    bar.full = 2 * target;
    bar.target = target;
    bar.color = roas < target ? Token::bar : Token::inkSoft;
    return bar;
}

} // namespace

double ChannelsModel::keyOf(const api::ChannelLine& line) const
{
    // Absent values come last in either order.
    const double last =
        m_sortOrder == Qt::DescendingOrder ? std::numeric_limits<double>::lowest() : std::numeric_limits<double>::max();
    if (const auto metric = metricOf(m_sortColumn)) {
        const api::Ratio value = valueOf(line.figures, *metric);
        return value.present() ? value.value : last;
    }
    if (m_sortColumn == kChange) {
        const double before = base::toDouble(line.previous.revenue);
        return before > 0 ? base::toDouble(line.figures.revenue) / before : last;
    }
    return 0;
}

std::vector<const api::ChannelLine*> ChannelsModel::sorted() const
{
    std::vector<const api::ChannelLine*> rows;
    if (m_overview == nullptr) {
        return rows;
    }
    for (const api::ChannelLine& line : m_overview->channels) {
        rows.push_back(&line);
    }
    const bool descending = m_sortOrder == Qt::DescendingOrder;
    std::stable_sort(rows.begin(), rows.end(), [&](const api::ChannelLine* a, const api::ChannelLine* b) {
        if (m_sortColumn == kChannel) {
            const int order = QString::localeAwareCompare(nameOf(a->channel), nameOf(b->channel));
            return descending ? order > 0 : order < 0;
        }
        return descending ? keyOf(*a) > keyOf(*b) : keyOf(*a) < keyOf(*b);
    });
    return rows;
}

void ChannelsModel::show(const std::shared_ptr<const api::Overview>& overview, const Format& format)
{
    const bool otherHead = format.currencySign() != m_format.currencySign() || overview == nullptr ||
                           m_overview == nullptr || overview->range.kind != m_overview->range.kind;
    const std::shared_ptr<const api::Overview> before = std::exchange(m_overview, overview);
    m_format = format;
    std::vector<const api::ChannelLine*> rows = sorted();
    const bool sameRows = rows.size() == m_rows.size() &&
                          std::equal(rows.begin(), rows.end(), m_rows.begin(),
                                     [](const auto* a, const auto* b) { return a->channel == b->channel; });
    if (!sameRows) {
        beginResetModel();
    }
    m_rows = std::move(rows);
    m_courses.clear();
    for (const api::ChannelLine* line : m_rows) {
        m_courses.push_back(sparkValues(line->trend, api::Metric::revenue));
    }
    if (!sameRows) {
        endResetModel();
    } else if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
    if (otherHead) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    }
}

void ChannelsModel::sortBy(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    if (m_overview != nullptr) {
        beginResetModel();
        m_rows = sorted();
        m_courses.clear();
        for (const api::ChannelLine* line : m_rows) {
            m_courses.push_back(sparkValues(line->trend, api::Metric::revenue));
        }
        endResetModel();
    }
}

Cell ChannelsModel::figureCell(const api::Figures& figures, int column, bool strong) const
{
    const api::Metric metric = *metricOf(column);
    const QString text = m_format.cell(figures, metric);
    if (!valueOf(figures, metric).present()) {
        return AbsentCell{text};
    }
    return NumberCell{text, figures.provisional && infoOf(metric).isSum, false, strong};
}

std::optional<Cell> ChannelsModel::cellOf(std::size_t row, int column) const
{
    const api::ChannelLine& line = *m_rows[row];
    switch (column) {
    case kChannel: {
        ChannelCell cell{line.channel, nameOf(line.channel)};
        cell.remark = m_format.count(line.campaigns);
        cell.leading = true;
        return cell;
    }
    case kChange:
        return ChangeCell{m_format.change(m_overview->range, line.figures, line.previous, api::Metric::revenue), false};
    case kRoasBar:
        return line.figures.roas.present()
                   ? std::optional<Cell>(TargetBarCell{roasBar(line.figures.roas.value, m_overview->roasTarget)})
                   : std::nullopt;
    case kCourse:
        return SparklineCell{m_courses[row], isUnfinished(line.trend)};
    default:
        return figureCell(line.figures, column, false);
    }
}

std::optional<Cell> ChannelsModel::totalOf(int column) const
{
    if (m_overview == nullptr) {
        return std::nullopt;
    }
    const api::Figures& totals = m_overview->totals;
    switch (column) {
    case kChannel:
        return TextCell{tr("All"), {}, false, false, true};
    case kChange:
        return ChangeCell{m_format.change(m_overview->range, totals, m_overview->previous, api::Metric::revenue), true};
    case kRoasBar:
        return totals.roas.present()
                   ? std::optional<Cell>(TargetBarCell{roasBar(totals.roas.value, m_overview->roasTarget)})
                   : std::nullopt;
    case kCourse:
        return std::nullopt;
    default:
        return figureCell(totals, column, true);
    }
}

int ChannelsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChannelsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kColumns;
}

QVariant ChannelsModel::figureOf(api::Channel channel, int column)
{
    const auto metric = column == kChange    ? api::Metric::revenue
                        : column == kRoasBar ? api::Metric::roas
                                             : metricOf(column);
    if (!metric) {
        return {};
    }
    FigureAt figure;
    figure.request.channel = channel;
    figure.request.metric = *metric;
    return QVariant::fromValue(figure);
}

QVariant ChannelsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const auto row = static_cast<std::size_t>(index.row());
    const std::optional<Cell> cell = cellOf(row, index.column());
    if (!cell) {
        return role == Qt::AccessibleTextRole
                   ? spokenCell(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), {})
                   : QVariant();
    }
    if (role == FigureRole) {
        return figureOf(m_rows[static_cast<std::size_t>(index.row())]->channel, index.column());
    }
    switch (role) {
    case CellRole:
        return QVariant::fromValue(*cell);
    case Qt::DisplayRole:
        return cellText(*cell);
    case RawRole:
        return QVariant::fromValue(rawOf(*m_rows[row], index.column()));
    case Qt::AccessibleTextRole:
        return index.column() == kChannel
                   ? cellText(*cell)
                   : spokenCell(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                cellText(*cell));
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (index.column() == kChannel ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

RawValue ChannelsModel::rawOf(const api::ChannelLine& line, int column) const
{
    if (const auto metric = metricOf(column)) {
        return bw::ui::rawOf(line.figures, *metric);
    }
    if (column == kChannel) {
        return nameOf(line.channel);
    }
    if (column == kChange && line.previous.revenue.micros != 0) {
        return base::toDouble(line.figures.revenue) / base::toDouble(line.previous.revenue) - 1;
    }
    return {};
}

QVariant ChannelsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | (section == kChannel ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role == Qt::InitialSortOrderRole) {
        if (section == kRoasBar || section == kCourse) {
            return {};
        }
        return static_cast<int>(section == kChannel ? Qt::AscendingOrder : Qt::DescendingOrder);
    }
    if (role == NameRole || role == UnitRole) {
        const auto metric = metricOf(section);
        return role == UnitRole && section == kChange ? rawUnitOf(Unit::percent, m_format)
               : !metric                              ? QString()
               : role == NameRole                     ? nameOf(*metric)
                                                      : rawUnitOf(infoOf(*metric).unit, m_format);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const QString sign = m_format.currencySign().isEmpty() ? QString() : QLatin1Char(' ') + m_format.currencySign();
    switch (section) {
    case kChannel:
        return tr("Channel");
    case kChange:
        return tr("Change");
    case kRoasBar:
        return {};
    case kCourse:
        return m_overview != nullptr && m_overview->range.kind == api::RangeKind::today ? tr("Today") : tr("Trend");
    default: {
        const api::Metric metric = *metricOf(section);
        const Unit unit = infoOf(metric).unit;
        return unit == Unit::money || unit == Unit::cents ? nameOf(metric) + sign : nameOf(metric);
    }
    }
}

} // namespace bw::ui
