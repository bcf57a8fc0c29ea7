#include "ui/explain/parts_model.h"

#include "ui/explain/explain_words.h"

#include <algorithm>

namespace bw::ui {

void PartsModel::setMetric(const api::Formula& formula, const Format& format)
{
    m_formula = formula;
    m_format = format;
}

void PartsModel::take(Level level, std::vector<Line> lines, const api::Figures& total)
{
    beginResetModel();
    m_level = level;
    m_lines = std::move(lines);
    m_total = total;
    endResetModel();
}

void PartsModel::showBuckets(const api::Explanation& explanation)
{
    std::vector<Line> lines;
    for (const api::ExplainedBucket& bucket : explanation.buckets) {
        Line line;
        line.start = bucket.point.start;
        line.end = bucket.point.end;
        line.figures = bucket.point.figures;
        line.state = bucket.point.figures.provisional                                     ? tr("provisional")
                     : bucket.point.start >= explanation.finalTo                          ? tr("to come")
                     : explanation.finalTo != 0 && bucket.point.end > explanation.finalTo ? tr("so far")
                                                                                          : tr("final");
        line.revision = bucket.revision;
        line.opens = true;
        lines.push_back(std::move(line));
    }
    // The newest, where the figure still moves, comes first.
    std::ranges::reverse(lines);
    take(Level::buckets, std::move(lines), explanation.figures);
}

void PartsModel::showParts(const api::PartsPage& page)
{
    std::vector<Line> lines;
    for (const api::FigurePart& part : page.parts) {
        Line line;
        line.start = part.start;
        line.end = part.end;
        line.campaignId = QString::fromStdString(part.campaignId);
        line.campaign = QString::fromStdString(part.campaignName.empty() ? part.campaignId : part.campaignName);
        line.channel = part.channel;
        line.figures = part.figures;
        line.state = part.isFinal ? tr("final") : tr("provisional");
        line.revision = part.revision;
        line.opens = true;
        lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(lines, std::greater{}, &Line::start);
    const auto addSum = [&lines](const QString& name, const api::Figures& figures) {
        if (figures.events != 0) {
            Line line;
            line.name = name;
            line.figures = figures;
            lines.push_back(std::move(line));
        }
    };
    addSum(tr("%Ln more", "parts that are not listed", static_cast<int>(page.partsInAll - page.parts.size())),
           page.rest);
    addSum(tr("Late, in no final window"), page.late);
    take(Level::parts, std::move(lines), page.total);
}

void PartsModel::showRecords(const api::RecordsPage& page)
{
    std::vector<Line> lines;
    api::Figures total;
    for (const api::KeptRecord& record : page.records) {
        Line line;
        line.start = record.time;
        line.end = record.time;
        line.name = QString::fromStdString(record.eventId);
        line.campaignId = QString::fromStdString(record.campaignId);
        line.campaign = line.campaignId;
        line.channel = record.channel;
        line.figures = record.increment;
        line.state = record.repeat ? tr("repeat, adds nothing") : record.late ? tr("late") : tr("counted");
        line.bytes = QString::fromStdString(record.bytes);
        lines.push_back(std::move(line));
        if (!record.repeat) {
            total.events += record.increment.events;
            total.lateEvents += record.increment.lateEvents;
            total.impressions += record.increment.impressions;
            total.clicks += record.increment.clicks;
            total.conversions += record.increment.conversions;
            total.cost += record.increment.cost;
            total.revenue += record.increment.revenue;
        }
    }
    take(Level::records, std::move(lines), total);
}

bool PartsModel::shows(int column) const
{
    const bool named = std::ranges::any_of(m_lines, [](const Line& line) { return !line.campaignId.isEmpty(); });
    switch (column) {
    case kCampaign:
    case kChannel:
        return named;
    case kOver:
    case kUnder:
        return m_formula.kind == api::Formula::Kind::quotient;
    case kFigure:
        return m_level != Level::records || m_formula.kind == api::Formula::Kind::sum;
    case kLate:
        return m_level == Level::buckets ||
               (m_level == Level::parts &&
                std::ranges::any_of(m_lines, [](const Line& line) { return line.figures.lateEvents > 0; }));
    case kRevision:
        return m_level == Level::buckets ||
               std::ranges::any_of(m_lines, [](const Line& line) { return line.revision > 1; });
    default:
        return true;
    }
}

int PartsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QString PartsModel::whenOf(const Line& line) const
{
    if (m_level == Level::records) {
        return m_format.time(line.start);
    }
    if (line.start == line.end) {
        return line.name;
    }
    const api::TimeMs length = line.end - line.start;
    if (length > 2 * base::kHourMs) {
        return m_format.date(line.start);
    }
    if (m_level == Level::parts && m_format.onOneDay(line.start, m_lines.front().start)) {
        // The day stands above the list.
        const bool window = length < base::kMinuteMs;
        const auto clock = [&](api::TimeMs at) { return window ? m_format.time(at) : m_format.minute(at); };
        return clock(line.start) + QStringLiteral(" – ") + clock(line.end);
    }
    return spanOf(line.start, line.end, m_format);
}

Cell PartsModel::figureCell(const api::Figures& figures, api::Metric metric, bool strong) const
{
    const api::Ratio value = valueOf(figures, metric);
    if (!value.present()) {
        return AbsentCell{Format::reasonOf(value.absent)};
    }
    return NumberCell{fullValue(figures, metric, m_format), figures.provisional && infoOf(metric).isSum, false, strong};
}

Cell PartsModel::cellOf(const Line& line, int column) const
{
    switch (column) {
    case kWhen:
        return TextCell{whenOf(line), m_level == Level::records ? line.name : QString(), !line.opens, false, false};
    case kCampaign:
        return TextCell{line.campaign};
    case kChannel:
        return line.channel ? Cell(ChannelCell{*line.channel, nameOf(*line.channel)}) : Cell(TextCell{});
    case kOver:
        return figureCell(line.figures, m_formula.over, false);
    case kUnder:
        return figureCell(line.figures, m_formula.under, false);
    case kFigure:
        return figureCell(line.figures, m_formula.metric, false);
    case kEvents:
        return NumberCell{m_format.count(line.figures.events)};
    case kLate:
        return NumberCell{m_format.count(line.figures.lateEvents), false, line.figures.lateEvents == 0};
    case kState:
        return TextCell{line.state, {}, true};
    default:
        return line.revision > 0 ? Cell(NumberCell{m_format.count(line.revision), false, line.revision == 1})
                                 : Cell(TextCell{});
    }
}

std::optional<Cell> PartsModel::totalOf(int column) const
{
    switch (column) {
    case kWhen:
        //: Below a list of parts: what they add up to
        return TextCell{tr("Sum"), {}, false, false, true};
    case kOver:
        return figureCell(m_total, m_formula.over, true);
    case kUnder:
        return figureCell(m_total, m_formula.under, true);
    case kFigure:
        return figureCell(m_total, m_formula.metric, true);
    case kEvents:
        return NumberCell{m_format.count(m_total.events), false, false, true};
    case kLate:
        return NumberCell{m_format.count(m_total.lateEvents), false, false, true};
    default:
        return std::nullopt;
    }
}

QString PartsModel::headOf(api::Metric metric) const
{
    return nameOf(metric);
}

QVariant PartsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Line& line = lineAt(index.row());
    switch (role) {
    case CellRole:
        return QVariant::fromValue(cellOf(line, index.column()));
    case Qt::DisplayRole:
        return cellText(cellOf(line, index.column()));
    case Qt::AccessibleTextRole: {
        const QString head = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
        return index.column() == kWhen ? cellText(cellOf(line, kWhen))
                                       : head + QStringLiteral(": ") + cellText(cellOf(line, index.column()));
    }
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    default:
        return {};
    }
}

QVariant PartsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns) {
        return {};
    }
    const bool isWords = section <= kChannel || section == kState;
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | (isWords ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case kWhen:
        return m_level == Level::records ? tr("Record") : tr("Time");
    case kCampaign:
        return tr("Campaign");
    case kChannel:
        return tr("Channel");
    case kOver:
        return headOf(m_formula.over);
    case kUnder:
        return headOf(m_formula.under);
    case kFigure:
        return headOf(m_formula.metric);
    case kEvents:
        return tr("Events");
    case kLate:
        return tr("Late");
    case kState:
        return tr("State");
    default:
        return tr("Revision");
    }
}

} // namespace bw::ui
