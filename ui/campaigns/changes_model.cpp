#include "ui/campaigns/changes_model.h"

#include "ui/campaigns/campaign_words.h"
#include "ui/style/figure_teller.h"

#include <map>

namespace bw::ui {

void ChangesModel::setNotes(const std::vector<api::CampaignNote>& notes, const Format& format, api::TimeMs now)
{
    m_format = format;
    m_now = now;
    auto lines = std::make_shared<std::vector<ChangeLine>>();
    lines->reserve(notes.size());
    std::map<std::string, int> seen;
    for (const api::CampaignNote& note : notes) {
        std::string key = std::to_string(note.time) + '/' + std::to_string(static_cast<int>(note.kind)) + note.summary;
        key += '#' + std::to_string(++seen[key]);
        lines->push_back({std::move(key), note});
    }
    std::vector<const ChangeLine*> next;
    next.reserve(lines->size());
    for (const ChangeLine& line : *lines) {
        next.push_back(&line);
    }
    // A note never changes, but how its time is told does when its day is over.
    const std::vector<RowSpan> all{{0, static_cast<int>(lines->size()) - 1}};
    const auto old = std::exchange(m_lines, lines);
    replaceRows(std::move(next), lines->empty() ? std::span<const RowSpan>() : std::span<const RowSpan>(all), lines);
}

Cell ChangesModel::cellOf(const api::CampaignNote& note, int column) const
{
    switch (column) {
    case kWhen: {
        const bool today = m_format.onOneDay(note.time, m_now);
        return TextCell{today ? m_format.time(note.time) : m_format.date(note.time), {}, true};
    }
    case kWhat:
        return TextCell{changeWords(note, m_format)};
    case kWhy:
        return TextCell{triggerWords(note), {}, true};
    default:
        return TextCell{};
    }
}

QVariant ChangesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const api::CampaignNote& note = rowAt(index.row()).note;
    switch (role) {
    case CellRole:
        return QVariant::fromValue(cellOf(note, index.column()));
    case Qt::DisplayRole:
        return cellText(cellOf(note, index.column()));
    case Qt::AccessibleTextRole:
        return spokenCell(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                          cellText(cellOf(note, index.column())));
    case RawRole:
        return QVariant::fromValue(index.column() == kWhen ? RawValue(Moment{note.time})
                                                           : RawValue(cellText(cellOf(note, index.column()))));
    case FigureRole: {
        FigureAt figure;
        figure.told = originWords(note, m_format);
        return QVariant::fromValue(figure);
    }
    case Qt::ToolTipRole:
        return index.column() == kWhen ? m_format.dateTime(note.time) : QString();
    default:
        return {};
    }
}

QVariant ChangesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case kWhen:
        return tr("When");
    case kWhat:
        return tr("What");
    case kWhy:
        return tr("Why");
    default:
        return {};
    }
}

} // namespace bw::ui
