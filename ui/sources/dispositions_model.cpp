#include "ui/sources/dispositions_model.h"

#include "ui/style/figure_teller.h"
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

namespace {

/// What SPEC 2 says of a disposition, in short.
QString meaningOf(int row)
{
    switch (row) {
    case DispositionsModel::kAccepted:
        return DispositionsModel::tr("valid and new: it counts everywhere");
    case DispositionsModel::kLate:
        return DispositionsModel::tr("valid and new, but its window was final: it counts in hours, days and weeks");
    case DispositionsModel::kDuplicate:
        return DispositionsModel::tr("its event id had come before: it counts once");
    case DispositionsModel::kSuppressed:
        return DispositionsModel::tr("its customer has withdrawn consent or was deleted: it counts nowhere");
    case DispositionsModel::kRejected:
        return DispositionsModel::tr("it cannot be taken: it is kept whole in the quarantine");
    default:
        return DispositionsModel::tr("every record becomes exactly one of these, and none is lost");
    }
}

} // namespace

ToldFigure DispositionsModel::told(int row) const
{
    ToldFigure told;
    const auto count = [this](int of) { return m_format.count(countOf(of)); };
    const bool isWhole = row == kIn || row == kSums;
    if (isWhole) {
        const QString sum =
            QStringList{count(kAccepted), count(kLate), count(kDuplicate), count(kSuppressed), count(kRejected)}.join(
                QStringLiteral(" + "));
        const QString names = tr("accepted + late + duplicate + suppressed + rejected");
        told.title = row == kIn ? tr("Records in") : tr("Whether sums agree");
        told.formula = row == kIn
                           ? (m_counts.imbalance == 0 ? tr("In = %1 = %2 = %3").arg(names, sum, count(kIn))
                                                      : tr("In = %1; it should be %2 = %3").arg(count(kIn), names, sum))
                           : tr("In − (%1) = %2 − (%3) = %4").arg(names, count(kIn), sum, count(kSums));
    } else {
        told.title = cellText(nameCell(row)).section(QLatin1Char('\n'), 0, 0);
        const double share =
            m_counts.in == 0 ? 0 : static_cast<double>(countOf(row)) / static_cast<double>(m_counts.in);
        told.formula = tr("%1 of %2 records (%3)").arg(count(row), count(kIn), m_format.percent(share));
    }
    told.facts.emplace_back(tr("Means"), meaningOf(row));
    if (row == kAccepted && m_counts.remediated > 0) {
        told.facts.emplace_back(
            tr("Repaired"),
            tr("%1 of them, each as it is said in the journal").arg(m_format.count(m_counts.remediated)));
    }
    told.facts.emplace_back(tr("Counted"), tr("since the engine started, over all sources"));
    return told;
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
    case FigureRole: {
        FigureAt figure;
        figure.told = std::make_shared<ToldFigure>(told(index.row()));
        return QVariant::fromValue(figure);
    }
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
