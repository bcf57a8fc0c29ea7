#include "ui/sources/dispositions_model.h"

#include <limits>

namespace bw::ui {

void DispositionsModel::setDispositions(const api::Dispositions& dispositions)
{
    m_counts = dispositions;
    Q_EMIT dataChanged(index(0, 0), index(kRows - 1, kColumns - 1));
}

void DispositionsModel::setFormat(const Format& format)
{
    m_format = format;
    Q_EMIT dataChanged(index(0, 0), index(kRows - 1, kColumns - 1));
}

std::int64_t DispositionsModel::countOf(int row) const
{
    switch (row) {
    case kIn:
        return m_counts.in;
    case kAccepted:
        return m_counts.accepted;
    case kLate:
        return m_counts.late;
    case kDuplicate:
        return m_counts.duplicate;
    case kSuppressed:
        return m_counts.suppressed;
    case kRejected:
        return m_counts.rejected;
    default:
        return m_counts.imbalance;
    }
}

Cell DispositionsModel::nameCell(int row) const
{
    switch (row) {
    case kIn: {
        TextCell cell;
        cell.text = tr("In");
        cell.strong = true;
        return cell;
    }
    case kAccepted:
        return TextCell{tr("Accepted"), m_counts.remediated == 0
                                            ? QString()
                                            : tr("%1 repaired").arg(m_format.count(m_counts.remediated))};
    case kLate:
        return TextCell{tr("Late"), tr("counted, not in final windows")};
    case kDuplicate:
        return TextCell{tr("Duplicate")};
    case kSuppressed:
        return TextCell{tr("Suppressed"), tr("no consent")};
    case kRejected:
        return TextCell{tr("Rejected")};
    default:
        break;
    }
    if (m_counts.imbalance == 0) {
        return CheckCell{tr("Sums agree"), true};
    }
    const std::int64_t off = m_counts.imbalance < 0 ? -m_counts.imbalance : m_counts.imbalance;
    return CheckCell{
        off == 1 ? tr("Sums differ by 1 record") : tr("Sums differ by %1 records").arg(m_format.count(off)), false};
}

Cell DispositionsModel::countCell(int row) const
{
    if (row == kSums) {
        return AbsentCell{tr("imbalance %1").arg(m_format.count(m_counts.imbalance))};
    }
    NumberCell cell;
    cell.text = m_format.count(countOf(row));
    cell.strong = row == kIn;
    return cell;
}

QVariant DispositionsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    switch (role) {
    case CellRole:
        return QVariant::fromValue(index.column() == kName ? nameCell(index.row()) : countCell(index.row()));
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cellText(index.column() == kName ? nameCell(index.row()) : countCell(index.row()));
    case RawRole:
        return QVariant::fromValue(index.column() == kCount ? RawValue(countOf(index.row()))
                                                            : RawValue(cellText(nameCell(index.row()))));
    default:
        return {};
    }
}

QVariant DispositionsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == kName ? tr("What became of it") : tr("Records");
}

} // namespace bw::ui
