#include "ui/sources/quarantine_model.h"

#include "ui/sources/expected_words.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace bw::ui {
namespace {

QString wordsOf(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

std::string keyOfRecord(const api::QuarantinedRecord& record)
{
    return record.sourceId + '/' + std::to_string(record.partition) + '/' + std::to_string(record.position);
}

} // namespace

void QuarantineModel::setPage(api::QuarantinePage page)
{
    m_countInAll = page.countInAll;
    m_atStakeInAll = page.atStakeInAll;
    // A record never changes once it is in quarantine, so one that is here already stays the object it is.
    std::unordered_map<std::string_view, const std::shared_ptr<const QuarantineLine>*> known;
    if (m_lines != nullptr) {
        for (const auto& line : *m_lines) {
            known.emplace(line->key, &line);
        }
    }
    Lines lines;
    lines.reserve(page.records.size());
    std::unordered_set<std::string> seen;
    for (api::QuarantinedRecord& record : page.records) {
        std::string key = keyOfRecord(record);
        if (!seen.insert(key).second) {
            continue;
        }
        const auto found = known.find(key);
        lines.push_back(found != known.end()
                            ? *found->second
                            : std::make_shared<const QuarantineLine>(std::move(key), std::move(record)));
    }
    take(std::move(lines));
}

void QuarantineModel::appendPage(api::QuarantinePage page)
{
    m_countInAll = page.countInAll;
    m_atStakeInAll = page.atStakeInAll;
    Lines lines = m_lines != nullptr ? *m_lines : Lines();
    std::unordered_set<std::string_view> known;
    for (const auto& line : lines) {
        known.insert(line->key);
    }
    // Records that came in meanwhile have pushed some of ours into this page: those are passed over.
    for (api::QuarantinedRecord& record : page.records) {
        auto line = std::make_shared<const QuarantineLine>(keyOfRecord(record), std::move(record));
        if (known.insert(line->key).second) {
            lines.push_back(std::move(line));
        }
    }
    take(std::move(lines));
}

void QuarantineModel::clear()
{
    setPage({});
}

void QuarantineModel::take(Lines lines)
{
    std::vector<const QuarantineLine*> next;
    next.reserve(lines.size());
    std::vector<RowSpan> changed;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        next.push_back(lines[i].get());
        if (i < static_cast<std::size_t>(rowCount()) && &rowAt(static_cast<int>(i)) == next.back()) {
            continue;
        }
        const auto row = static_cast<int>(i);
        if (!changed.empty() && changed.back().last == row - 1) {
            changed.back().last = row;
        } else {
            changed.push_back({row, row});
        }
    }
    auto owner = std::make_shared<const Lines>(std::move(lines));
    const std::shared_ptr<const Lines> old = std::exchange(m_lines, owner);
    replaceRows(std::move(next), changed, owner);
}

void QuarantineModel::setFormat(const Format& format)
{
    m_format = format;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
    }
}

Cell QuarantineModel::cellOf(const api::QuarantinedRecord& record, int column) const
{
    switch (column) {
    case kArrived:
        return TextCell{m_format.time(record.arrived), {}, true};
    case kReason:
        return TextCell{wordsOf(record.reason)};
    case kField:
        if (record.field.empty()) {
            return TextCell{tr("whole record"), {}, true};
        }
        return TextCell{wordsOf(record.field), {}, false, true};
    case kExpected:
        return TextCell{expectedWords(record.expected), {}, true};
    case kFound:
        return TextCell{wordsOf(record.found), {}, false, true};
    case kAtStake:
        // Cents: one amount that counts (LOOK, "Numbers").
        return record.atStake ? Cell(NumberCell{m_format.cents(base::toDouble(*record.atStake))})
                              : Cell(AbsentCell{tr("none")});
    default:
        return TextCell{};
    }
}

RawValue QuarantineModel::rawOf(const api::QuarantinedRecord& record, int column) const
{
    switch (column) {
    case kArrived:
        return Moment{record.arrived};
    case kReason:
        return wordsOf(record.reason);
    case kField:
        return wordsOf(record.field);
    case kExpected:
        return expectedWords(record.expected);
    case kFound:
        return wordsOf(record.found);
    case kAtStake:
        return record.atStake ? RawValue(*record.atStake) : RawValue();
    default:
        return {};
    }
}

QVariant QuarantineModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const api::QuarantinedRecord& record = rowAt(index.row()).record;
    switch (role) {
    case CellRole:
        return QVariant::fromValue(cellOf(record, index.column()));
    case Qt::DisplayRole:
        return cellText(cellOf(record, index.column()));
    case Qt::AccessibleTextRole:
        return headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(": ") +
               cellText(cellOf(record, index.column()));
    case RawRole:
        return QVariant::fromValue(rawOf(record, index.column()));
    case Qt::ToolTipRole:
        return index.column() == kArrived ? m_format.dateTime(record.arrived) : QString();
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, role);
    default:
        return {};
    }
}

QVariant QuarantineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>(Qt::AlignVCenter | (section == kAtStake ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (role == NameRole || role == UnitRole) {
        return section != kAtStake ? QString() : role == UnitRole ? m_format.currency() : tr("At stake");
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case kArrived:
        return tr("Arrived");
    case kReason:
        return tr("Reason");
    case kField:
        return tr("Field");
    case kExpected:
        return tr("Expected");
    case kFound:
        return tr("Found");
    case kAtStake:
        return tr("At stake %1", "with the currency's sign").arg(m_format.currencySign());
    default:
        return {};
    }
}

} // namespace bw::ui
