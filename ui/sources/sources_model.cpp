#include "ui/sources/sources_model.h"

#include "ui/style/figure_teller.h"

#include "ui/charts/marks.h"

#include <algorithm>
#include <ranges>

namespace bw::ui {

struct SourcesModel::Node {
    api::SourceLine line;
    bool problem = false;
};

namespace {

bool sameMark(const api::SourceMark& a, const api::SourceMark& b)
{
    return a.id == b.id && a.name == b.name && a.freshness == b.freshness && a.behind == b.behind &&
           a.lastRecordAt == b.lastRecordAt;
}

bool samePartition(const api::PartitionLine& a, const api::PartitionLine& b)
{
    return a.partition == b.partition && a.freshness == b.freshness && a.nextPosition == b.nextPosition &&
           a.recordsBehind == b.recordsBehind && a.watermark == b.watermark && a.eventsPerSecond == b.eventsPerSecond;
}

bool sameLine(const api::SourceLine& a, const api::SourceLine& b)
{
    return sameMark(a.mark, b.mark) && a.kind == b.kind && a.problem == b.problem &&
           a.partitions.size() == b.partitions.size() && a.recordsBehind == b.recordsBehind &&
           a.eventsPerSecond == b.eventsPerSecond && a.watermark == b.watermark && a.gaps == b.gaps;
}

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

SourcesModel::SourcesModel(QObject* parent) : QAbstractItemModel(parent) {}
SourcesModel::~SourcesModel() = default;

void SourcesModel::setFormat(const Format& format)
{
    m_format = format;
    for (const auto& node : m_nodes) {
        const int row = rowOf(node.get());
        Q_EMIT dataChanged(index(row, 0), index(row, kColumns - 1));
        if (const int partitions = rowCount(index(row, 0)); partitions > 0) {
            Q_EMIT dataChanged(index(0, 0, index(row, 0)), index(partitions - 1, kColumns - 1, index(row, 0)));
        }
    }
}

void SourcesModel::setView(const std::shared_ptr<const api::SourcesView>& view)
{
    static const api::SourcesView kNone;
    const api::SourcesView& now = view != nullptr ? *view : kNone;
    m_now = now.now;
    removeMissing(now);
    std::size_t place = 0;
    for (const api::SourceLine& line : now.sources) {
        takeSource(place++, line);
        takeProblem(place, line);
        place += line.problem.empty() ? 0 : 1;
    }
}

void SourcesModel::removeMissing(const api::SourcesView& view)
{
    for (std::size_t i = m_nodes.size(); i-- > 0;) {
        const Node& node = *m_nodes[i];
        const bool stays = std::ranges::any_of(view.sources, [&](const api::SourceLine& line) {
            return line.mark.id == node.line.mark.id && (!node.problem || !line.problem.empty());
        });
        if (!stays) {
            beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
            m_nodes.erase(m_nodes.begin() + static_cast<std::ptrdiff_t>(i));
            endRemoveRows();
        }
    }
}

void SourcesModel::insertNode(std::size_t place, std::unique_ptr<Node> node)
{
    beginInsertRows({}, static_cast<int>(place), static_cast<int>(place));
    m_nodes.insert(m_nodes.begin() + static_cast<std::ptrdiff_t>(place), std::move(node));
    endInsertRows();
}

void SourcesModel::takeSource(std::size_t place, const api::SourceLine& line)
{
    const auto rest = m_nodes | std::views::drop(place);
    const auto found = std::ranges::find_if(
        rest, [&](const auto& node) { return !node->problem && node->line.mark.id == line.mark.id; });
    if (found == rest.end()) {
        auto node = std::make_unique<Node>();
        node->line = line;
        insertNode(place, std::move(node));
        return;
    }
    if (const auto at = place + static_cast<std::size_t>(found - rest.begin()); at != place) {
        // Sources hardly ever change places; each that does is moved on its own.
        beginMoveRows({}, static_cast<int>(at), static_cast<int>(at), {}, static_cast<int>(place));
        std::rotate(m_nodes.begin() + static_cast<std::ptrdiff_t>(place),
                    m_nodes.begin() + static_cast<std::ptrdiff_t>(at),
                    m_nodes.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        endMoveRows();
    }
    Node& node = *m_nodes[place];
    const bool changed = !sameLine(node.line, line);
    takePartitions(node, line);
    if (changed) {
        std::vector<api::PartitionLine> partitions = std::move(node.line.partitions);
        node.line = line;
        node.line.partitions = std::move(partitions);
        Q_EMIT dataChanged(index(static_cast<int>(place), 0), index(static_cast<int>(place), kColumns - 1));
    }
}

void SourcesModel::takeProblem(std::size_t place, const api::SourceLine& line)
{
    if (line.problem.empty()) {
        return; // removeMissing has taken an old one away
    }
    const bool there =
        place < m_nodes.size() && m_nodes[place]->problem && m_nodes[place]->line.mark.id == line.mark.id;
    if (!there) {
        // One that stands elsewhere belonged to this source at its old place.
        for (std::size_t i = place; i < m_nodes.size(); ++i) {
            if (m_nodes[i]->problem && m_nodes[i]->line.mark.id == line.mark.id) {
                beginRemoveRows({}, static_cast<int>(i), static_cast<int>(i));
                m_nodes.erase(m_nodes.begin() + static_cast<std::ptrdiff_t>(i));
                endRemoveRows();
                break;
            }
        }
        auto node = std::make_unique<Node>();
        node->problem = true;
        node->line.mark.id = line.mark.id;
        node->line.problem = line.problem;
        insertNode(place, std::move(node));
        return;
    }
    if (m_nodes[place]->line.problem != line.problem) {
        m_nodes[place]->line.problem = line.problem;
        Q_EMIT dataChanged(index(static_cast<int>(place), 0), index(static_cast<int>(place), kColumns - 1));
    }
}

void SourcesModel::takePartitions(Node& node, const api::SourceLine& line)
{
    const QModelIndex parent = index(rowOf(&node), 0);
    auto& old = node.line.partitions;
    const auto& now = line.partitions;
    // Partitions only ever come to an end of the list, and go when a topic is made anew.
    if (now.size() < old.size()) {
        beginRemoveRows(parent, static_cast<int>(now.size()), static_cast<int>(old.size()) - 1);
        old.resize(now.size());
        endRemoveRows();
    }
    int firstChanged = -1;
    int lastChanged = -1;
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (!samePartition(old[i], now[i])) {
            old[i] = now[i];
            firstChanged = firstChanged < 0 ? static_cast<int>(i) : firstChanged;
            lastChanged = static_cast<int>(i);
        }
    }
    if (firstChanged >= 0) {
        Q_EMIT dataChanged(index(firstChanged, 0, parent), index(lastChanged, kColumns - 1, parent));
    }
    if (now.size() > old.size()) {
        beginInsertRows(parent, static_cast<int>(old.size()), static_cast<int>(now.size()) - 1);
        old.insert(old.end(), now.begin() + static_cast<std::ptrdiff_t>(old.size()), now.end());
        endInsertRows();
    }
}

SourcesModel::Node* SourcesModel::nodeOf(const QModelIndex& index) const
{
    // A partition's index points to its source's node, a top-level one to nothing.
    if (auto* parent = static_cast<Node*>(index.internalPointer())) {
        return parent;
    }
    return m_nodes[static_cast<std::size_t>(index.row())].get();
}

int SourcesModel::rowOf(const Node* node) const
{
    const auto found = std::ranges::find(m_nodes, node, &std::unique_ptr<Node>::get);
    return static_cast<int>(found - m_nodes.begin());
}

bool SourcesModel::isProblem(const QModelIndex& index) const
{
    return index.isValid() && index.internalPointer() == nullptr && nodeOf(index)->problem;
}

QString SourcesModel::sourceIdOf(const QModelIndex& index) const
{
    return index.isValid() ? text(nodeOf(index)->line.mark.id) : QString();
}

QModelIndex SourcesModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent)) {
        return {};
    }
    return createIndex(row, column, parent.isValid() ? nodeOf(parent) : nullptr);
}

QModelIndex SourcesModel::parent(const QModelIndex& index) const
{
    const auto* node = static_cast<const Node*>(index.internalPointer());
    return node == nullptr ? QModelIndex() : createIndex(rowOf(node), 0, static_cast<void*>(nullptr));
}

int SourcesModel::rowCount(const QModelIndex& parent) const
{
    if (!parent.isValid()) {
        return static_cast<int>(m_nodes.size());
    }
    const bool holds = parent.column() == 0 && parent.internalPointer() == nullptr;
    return holds ? static_cast<int>(nodeOf(parent)->line.partitions.size()) : 0;
}

int SourcesModel::columnCount(const QModelIndex&) const
{
    return kColumns;
}

Qt::ItemFlags SourcesModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (isProblem(index) || index.internalPointer() != nullptr) {
        flags |= Qt::ItemNeverHasChildren;
    }
    return flags;
}

QVariant SourcesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Node& node = *nodeOf(index);
    if (role == kProblemRole) {
        return node.problem;
    }
    if (role == Qt::TextAlignmentRole) {
        return headerData(index.column(), Qt::Horizontal, role);
    }
    if (role == Qt::ToolTipRole) {
        return node.problem ? text(node.line.problem) : QString();
    }
    if (role == RawRole) {
        return QVariant::fromValue(rawOf(index));
    }
    if (role == FigureRole && !node.problem && index.internalPointer() == nullptr) {
        FigureAt figure;
        figure.told = told(node.line, index.column());
        return figure.told == nullptr ? QVariant() : QVariant::fromValue(figure);
    }
    if (role != CellRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    Cell cell;
    if (index.internalPointer() != nullptr) {
        cell = partitionCell(node.line, node.line.partitions[static_cast<std::size_t>(index.row())], index.column());
    } else if (node.problem) {
        cell =
            index.column() == kSource ? Cell(NoteCell{Severity::warning, text(node.line.problem)}) : Cell(TextCell{});
    } else {
        cell = sourceCell(node.line, index.column());
    }
    if (role == CellRole) {
        return QVariant::fromValue(cell);
    }
    const QString words = cellText(cell);
    if (role == Qt::AccessibleTextRole && index.column() != kSource) {
        return spokenCell(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(), words);
    }
    return words;
}

RawValue SourcesModel::rawOf(const QModelIndex& index) const
{
    const Node& node = *nodeOf(index);
    const bool isPartition = index.internalPointer() != nullptr;
    const api::SourceLine& source = node.line;
    if (node.problem) {
        return index.column() == kSource ? RawValue(QString::fromStdString(source.problem)) : RawValue();
    }
    const api::PartitionLine* partition =
        isPartition ? &source.partitions[static_cast<std::size_t>(index.row())] : nullptr;
    const api::Freshness freshness = isPartition ? partition->freshness : source.mark.freshness;
    const bool ended = freshness == api::Freshness::ended;
    switch (index.column()) {
    case kSource:
        return isPartition ? QString::number(partition->partition)
                           : QString::fromStdString(source.mark.name.empty() ? source.mark.id : source.mark.name);
    case kKind:
        return isPartition ? RawValue() : RawValue(QString::fromStdString(source.kind));
    case kState:
        return wordOf(freshness);
    case kPartitions:
        return isPartition ? RawValue() : RawValue(static_cast<std::int64_t>(source.partitions.size()));
    case kBehind: {
        const bool known =
            !ended && (!isPartition || (partition->watermark > base::kBeginningOfTime && partition->watermark != 0));
        const api::TimeMs ahead = isPartition ? partition->watermark - source.watermark : 0;
        return known ? RawValue(std::int64_t{source.mark.behind - ahead}) : RawValue();
    }
    case kRecords: {
        const std::int64_t behind = isPartition ? partition->recordsBehind : source.recordsBehind;
        return ended || behind < 0 ? RawValue() : RawValue(behind);
    }
    case kWatermark: {
        const api::TimeMs watermark = isPartition ? partition->watermark : source.watermark;
        const bool known = watermark != 0 && watermark > base::kBeginningOfTime && watermark < base::kEndOfTime;
        return known && !ended ? RawValue(Moment{watermark}) : RawValue();
    }
    case kRate:
        return ended ? RawValue() : RawValue(isPartition ? partition->eventsPerSecond : source.eventsPerSecond);
    case kGaps:
        return isPartition ? RawValue() : RawValue(source.gaps);
    default:
        return {};
    }
}

QVariant SourcesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == UnitRole) {
        return section == kBehind ? QStringLiteral("ms") : QString();
    }
    if (role == Qt::TextAlignmentRole) {
        const bool words = section == kSource || section == kKind || section == kState;
        return static_cast<int>(Qt::AlignVCenter | (words ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case kSource:
        return tr("Source");
    case kKind:
        return tr("Kind");
    case kState:
        return tr("State");
    case kPartitions:
        return tr("Partitions");
    case kBehind:
        return tr("Behind");
    case kRecords:
        return tr("Records", "how many records a source is behind");
    case kWatermark:
        return tr("Watermark");
    case kRate:
        return tr("Events/s");
    case kGaps:
        return tr("Gaps");
    default:
        return {};
    }
}

} // namespace bw::ui
