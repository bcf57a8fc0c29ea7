#include "ui/campaigns/campaigns_model.h"

#include "ui/campaigns/campaign_words.h"
#include "ui/style/figure_teller.h"

#include "ui/style/metrics.h"
#include "ui/style/range_words.h"

#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <functional>

namespace bw::ui {
namespace {

struct ColumnRow {
    std::optional<api::Metric> metric;
    std::optional<api::CampaignColumn> sortKey;
};

/// In the order of CampaignsModel::Column.
constexpr std::array<ColumnRow, CampaignsModel::kColumns> kColumnRows{{
    {std::nullopt, api::CampaignColumn::name},
    {std::nullopt, api::CampaignColumn::channel},
    {api::Metric::performanceScore, api::CampaignColumn::score},
    {api::Metric::cost, api::CampaignColumn::cost},
    {api::Metric::revenue, api::CampaignColumn::revenue},
    {std::nullopt, api::CampaignColumn::change},
    {api::Metric::roas, api::CampaignColumn::roas},
    {api::Metric::ctr, api::CampaignColumn::ctr},
    {api::Metric::conversionRate, api::CampaignColumn::conversionRate},
    {api::Metric::cpc, api::CampaignColumn::cpc},
    {api::Metric::cpa, api::CampaignColumn::cpa},
    {api::Metric::impressions, api::CampaignColumn::impressions},
    {api::Metric::clicks, api::CampaignColumn::clicks},
    {api::Metric::conversions, api::CampaignColumn::conversions},
    {std::nullopt, std::nullopt},
}};

const ColumnRow& rowOfColumn(int column)
{
    return kColumnRows[static_cast<std::size_t>(column)];
}

bool isWords(int column)
{
    return column == CampaignsModel::kName || column == CampaignsModel::kChannel;
}

/// Before the id of a row that begins a group: no id of a campaign begins with it.
const std::string kHeadMark(1, '\1');

bool isSum(api::Metric metric)
{
    return infoOf(metric).isSum;
}

} // namespace

bool isNew(const api::CampaignRow& row, const api::Range& range)
{
    return row.launchedAt != 0 && row.launchedAt >= range.from && row.launchedAt <= range.end;
}

/// Rows of groups are made here; campaigns' are the view's.
struct CampaignsModel::Rows {
    std::shared_ptr<const api::CampaignsView> view;
    std::vector<api::CampaignRow> heads; ///< one for each group; the id says which, and is no campaign's

    explicit Rows(std::shared_ptr<const api::CampaignsView> of) : view(std::move(of))
    {
        for (std::size_t i = 0; view != nullptr && i < view->groups.size(); ++i) {
            const api::CampaignGroup& group = view->groups[i];
            api::CampaignRow row;
            row.campaignId = kHeadMark + std::string(api::kChannelIds[static_cast<std::size_t>(group.channel)]);
            row.channel = group.channel;
            row.figures = group.figures;
            heads.push_back(std::move(row));
        }
    }
    bool hasGroupsOf(const Rows& other) const
    {
        return std::ranges::equal(heads, other.heads, {}, &api::CampaignRow::campaignId,
                                  &api::CampaignRow::campaignId) &&
               (heads.empty() || std::ranges::equal(view->groups, other.view->groups, {}, &api::CampaignGroup::firstRow,
                                                    &api::CampaignGroup::firstRow));
    }
};

const api::CampaignGroup* CampaignsModel::groupAt(int row) const
{
    if (m_held == nullptr || m_held->heads.empty() || row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const api::CampaignRow* it = &rowAt(row);
    const auto& heads = m_held->heads;
    const bool isHead = !std::less<>()(it, heads.data()) && std::less<>()(it, heads.data() + heads.size());
    return isHead ? &m_view->groups[static_cast<std::size_t>(it - heads.data())] : nullptr;
}

void CampaignsModel::setView(std::shared_ptr<const api::CampaignsView> view)
{
    static const std::vector<std::shared_ptr<const api::CampaignsView::Chunk>> kNone;
    auto rows = std::make_shared<const Rows>(view);
    const bool sameGroups = m_held == nullptr ? rows->heads.empty() : rows->hasGroupsOf(*m_held);
    const auto& before = m_view != nullptr ? m_view->chunks : kNone;
    const auto& now = view != nullptr ? view->chunks : kNone;

    std::vector<const api::CampaignRow*> next;
    next.reserve(view != nullptr ? view->rows + rows->heads.size() : 0);
    std::vector<RowSpan> changed;
    std::size_t row = 0; // of the view
    std::size_t head = 0;
    const auto addHeads = [&] {
        for (; head < rows->heads.size() && view->groups[head].firstRow <= row; ++head) {
            changed.push_back({static_cast<int>(next.size()), static_cast<int>(next.size())});
            next.push_back(&rows->heads[head]);
        }
    };
    for (std::size_t i = 0; i < now.size(); ++i) {
        const bool shared = sameGroups && i < before.size() && before[i] == now[i];
        bool begun = false; // a span of this chunk: only the row of a group parts it
        for (const api::CampaignRow& each : *now[i]) {
            const std::size_t headsBefore = head;
            addHeads();
            const int place = static_cast<int>(next.size());
            if (!shared && begun && head == headsBefore) {
                changed.back().last = place;
            } else if (!shared) {
                changed.push_back({place, place});
                begun = true;
            }
            next.push_back(&each);
            ++row;
        }
    }
    addHeads();
    // The rows before must stand until the replacement is done; the new ones are kept by the model from then on.
    const std::shared_ptr<const Rows> old = std::exchange(m_held, rows);
    m_view = std::move(view);
    replaceRows(std::move(next), changed, std::move(rows));
}

void CampaignsModel::setFormat(const Format& format)
{
    m_format = format;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

std::optional<api::CampaignColumn> CampaignsModel::sortKeyOf(int column)
{
    return rowOfColumn(column).sortKey;
}

int CampaignsModel::columnOf(api::CampaignColumn key)
{
    const auto found = std::ranges::find_if(kColumnRows, [key](const ColumnRow& row) { return row.sortKey == key; });
    return static_cast<int>(found - kColumnRows.begin());
}

QVariant CampaignsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (const api::CampaignGroup* group = groupAt(index.row())) {
        return groupData(*group, index.column(), role);
    }
    const api::CampaignRow& row = rowAt(index.row());
    switch (role) {
    case CellRole:
        return QVariant::fromValue(cellOf(row, index.column()));
    case Qt::DisplayRole:
        return cellText(cellOf(row, index.column()));
    case Qt::AccessibleTextRole: {
        const QString head = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        const QString text = cellText(cellOf(row, index.column()));
        return index.column() == kName ? text : head + QStringLiteral(": ") + text;
    }
    case FigureRole: {
        const auto metric = index.column() == kChange ? api::Metric::revenue : rowOfColumn(index.column()).metric;
        if (!metric) {
            return {};
        }
        FigureAt figure;
        figure.request.campaignId = row.campaignId;
        figure.request.metric = *metric;
        return QVariant::fromValue(figure);
    }
    case RawRole:
        return QVariant::fromValue(rawOf(row, index.column()));
    case IdRole:
        return QString::fromStdString(row.campaignId);
    case Qt::ToolTipRole:
        return noteOf(row, index.column());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (isWords(index.column()) ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

QVariant CampaignsModel::groupData(const api::CampaignGroup& group, int column, int role) const
{
    switch (role) {
    case CellRole:
        return QVariant::fromValue(groupCell(group, column));
    case GroundRole:
        return static_cast<int>(Token::sunken);
    case Qt::DisplayRole:
        return cellText(groupCell(group, column));
    case Qt::AccessibleTextRole: {
        const QString text = cellText(groupCell(group, column));
        if (column != kName) {
            return headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") + text;
        }
        return group.rows == 0 ? tr("%1, folded").arg(text) : tr("%1, open").arg(text);
    }
    case FigureRole: {
        const auto metric = column == kChange ? api::Metric::revenue : rowOfColumn(column).metric;
        if (!metric || m_view == nullptr) {
            return {};
        }
        FigureAt figure;
        figure.request.metric = *metric;
        figure.told = groupWords(group, *metric, m_view->range, m_format);
        return QVariant::fromValue(figure);
    }
    case RawRole:
        if (column == kName) {
            return QVariant::fromValue(RawValue(nameOf(group.channel)));
        }
        return rowOfColumn(column).metric
                   ? QVariant::fromValue(bw::ui::rawOf(group.figures, *rowOfColumn(column).metric))
                   : QVariant::fromValue(RawValue());
    case Qt::TextAlignmentRole:
        return static_cast<int>(Qt::AlignVCenter | (isWords(column) ? Qt::AlignLeft : Qt::AlignRight));
    default:
        return {};
    }
}

Cell CampaignsModel::groupCell(const api::CampaignGroup& group, int column) const
{
    switch (column) {
    case kName: {
        TextCell cell;
        const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
        const QString sign = group.rows > 0 ? QStringLiteral("▾ ")
                             : mirrored     ? QStringLiteral("◂ ")
                                            : QStringLiteral("▸ ");
        cell.text = sign + nameOf(group.channel);
        cell.remark = m_format.count(static_cast<std::int64_t>(group.campaigns));
        cell.strong = true;
        return cell;
    }
    case kChannel:
    case kLast15:
        return TextCell{};
    case kScore:
        return scoreCell(group.figures, true);
    case kChange:
        return changeCell(group.figures, group.previous.revenue, group.previous.events > 0, true);
    default:
        return figureCell(group.figures, *rowOfColumn(column).metric, true);
    }
}

QVariant CampaignsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | (isWords(section) ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role == Qt::InitialSortOrderRole) {
        if (!sortKeyOf(section)) {
            return {};
        }
        return static_cast<int>(isWords(section) ? Qt::AscendingOrder : Qt::DescendingOrder);
    }
    if (role == NameRole || role == UnitRole) {
        const std::optional<api::Metric> metric = rowOfColumn(section).metric;
        return role == UnitRole && section == kChange ? rawUnitOf(Unit::percent, m_format)
               : !metric                              ? QString()
               : role == NameRole                     ? nameOf(*metric)
                                                      : rawUnitOf(infoOf(*metric).unit, m_format);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    const auto withUnit = [this](const QString& name) { return name + u' ' + m_format.currencySign(); };
    switch (section) {
    case kName:
        return tr("Campaign");
    case kChannel:
        return tr("Channel");
    case kScore:
        return tr("Score");
    case kChange:
        return tr("Change");
    case kLast15:
        return tr("Last 15 min");
    default:
        break;
    }
    const api::Metric metric = *rowOfColumn(section).metric;
    const Unit unit = infoOf(metric).unit;
    return unit == Unit::money || unit == Unit::cents ? withUnit(nameOf(metric)) : nameOf(metric);
}

TextCell CampaignsModel::nameCell(const api::CampaignRow& row) const
{
    TextCell cell;
    cell.text = QString::fromStdString(row.name.empty() ? row.campaignId : row.name);
    if (row.state == api::CampaignState::stopped) {
        cell.quiet = true;
        cell.remark = row.stoppedAt == 0 ? tr("stopped")
                      : m_view->range.to - row.stoppedAt < base::kDayMs
                          ? tr("stopped %1").arg(m_format.minute(row.stoppedAt))
                          : tr("stopped %1").arg(m_format.dayMonth(row.stoppedAt));
    } else if (isNew(row, m_view->range)) {
        cell.remark = m_view->range.to - row.launchedAt < base::kDayMs
                          ? tr("new %1").arg(m_format.minute(row.launchedAt))
                          : tr("new %1").arg(m_format.dayMonth(row.launchedAt));
    }
    return cell;
}

Cell CampaignsModel::figureCell(const api::Figures& figures, api::Metric metric, bool strong) const
{
    const api::Ratio value = valueOf(figures, metric);
    if (!value.present()) {
        return AbsentCell{Format::reasonOf(value.absent)};
    }
    // Sums are underlined; that ratios move with them is understood (LOOK, "Numbers").
    const bool marked = figures.provisional && isSum(metric);
    return NumberCell{m_format.cell(figures, metric), marked, false, strong};
}

Cell CampaignsModel::scoreCell(const api::Figures& figures, bool strong) const
{
    const api::Ratio& score = figures.performanceScore;
    if (!score.present()) {
        return AbsentCell{Format::reasonOf(score.absent)};
    }
    // Below the table only the figure: a bar there would be compared with bars of single campaigns.
    return ScoreCell{m_format.cell(figures, api::Metric::performanceScore), score.value, std::nullopt, !strong, strong};
}

Cell CampaignsModel::changeCell(const api::Figures& figures, api::Money previousRevenue, bool hasPrevious,
                                bool strong) const
{
    if (!m_view->range.isCompared()) {
        return TextCell{};
    }
    if (!hasPrevious) {
        // The day before that it had nothing on, where there is room for no more; a sentence is the tooltip's.
        return AbsentCell{m_view->range.kind == api::RangeKind::today
                              ? tr("no %1", "nothing on that day").arg(m_format.dayMonth(m_view->range.previousFrom))
                              : tr("none before")};
    }
    api::Figures previous;
    previous.revenue = previousRevenue;
    previous.events = 1;
    return ChangeCell{m_format.change(figures, previous, api::Metric::revenue), strong};
}

Cell CampaignsModel::cellOf(const api::CampaignRow& row, int column) const
{
    switch (column) {
    case kName:
        return nameCell(row);
    case kChannel:
        return ChannelCell{row.channel, nameOf(row.channel)};
    case kScore:
        return scoreCell(row.figures, false);
    case kChange:
        return changeCell(row.figures, row.previousRevenue, row.hasPrevious, false);
    case kLast15:
        if (row.state == api::CampaignState::stopped) {
            return AbsentCell{tr("stopped")};
        }
        // Without the minute that is not over: beside whole ones it would look like a fall.
        return SparklineCell{std::span(row.sparkline).first(row.sparkline.size() - 1), false};
    default:
        return figureCell(row.figures, *rowOfColumn(column).metric, false);
    }
}

std::optional<Cell> CampaignsModel::totalOf(int column) const
{
    if (m_view == nullptr) {
        return std::nullopt;
    }
    switch (column) {
    case kName: {
        TextCell cell;
        cell.text = m_view->campaigns == 1 ? tr("1 campaign")
                                           : tr("%Ln campaigns", nullptr, static_cast<int>(m_view->campaigns));
        cell.strong = true;
        return cell;
    }
    case kChannel:
    case kLast15:
        return std::nullopt;
    case kScore:
        return scoreCell(m_view->totals, true);
    case kChange:
        return changeCell(m_view->totals, m_view->previous.revenue, m_view->previous.events > 0, true);
    default:
        return figureCell(m_view->totals, *rowOfColumn(column).metric, true);
    }
}

RawValue CampaignsModel::rawOf(const api::CampaignRow& row, int column) const
{
    switch (column) {
    case kName:
        return QString::fromStdString(row.name.empty() ? row.campaignId : row.name);
    case kChannel:
        return nameOf(row.channel);
    case kChange:
        if (!row.hasPrevious || row.previousRevenue.micros == 0) {
            return {};
        }
        return base::toDouble(row.figures.revenue) / base::toDouble(row.previousRevenue) - 1;
    case kLast15:
        return {}; // only drawn
    default:
        return bw::ui::rawOf(row.figures, *rowOfColumn(column).metric);
    }
}

QString CampaignsModel::noteOf(const api::CampaignRow& row, int column) const
{
    if (column == kName && !row.name.empty()) {
        return QString::fromStdString(row.campaignId);
    }
    if (column == kChange && !row.hasPrevious) {
        return noneBefore(m_view->range, m_format);
    }
    const std::optional<api::Metric> metric = rowOfColumn(column).metric;
    const bool marked = row.figures.provisional && metric && isSum(*metric) && m_view->provisionalSince != 0;
    return marked ? tr("Provisional since %1").arg(m_format.time(m_view->provisionalSince)) : QString();
}

} // namespace bw::ui
