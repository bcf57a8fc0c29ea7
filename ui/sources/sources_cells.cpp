// What stands in each cell of SourcesModel.
#include "ui/sources/sources_model.h"

#include "ui/charts/marks.h"

namespace bw::ui {

QString SourcesModel::stateWords(const api::SourceMark& mark) const
{
    const QString word = wordOf(mark.freshness);
    if (mark.lastRecordAt == 0) {
        return word;
    }
    const auto last = [&] {
        return m_format.onOneDay(mark.lastRecordAt, m_now) ? m_format.minute(mark.lastRecordAt)
                                                           : m_format.dayMonth(mark.lastRecordAt);
    };
    switch (mark.freshness) {
    case api::Freshness::ended:
        return word + u' ' + last();
    case api::Freshness::offline:
        return tr("offline since %1").arg(last());
    case api::Freshness::stale:
        return word + u' ' + m_format.duration(m_now - mark.lastRecordAt);
    default:
        return word;
    }
}

Cell SourcesModel::watermarkCell(api::TimeMs watermark, api::Freshness freshness) const
{
    if (freshness == api::Freshness::ended || watermark == base::kEndOfTime) {
        return AbsentCell{wordOf(api::Freshness::ended)};
    }
    if (watermark == 0 || watermark == base::kBeginningOfTime) {
        return AbsentCell{tr("nothing yet")};
    }
    // A watermark of another day says which.
    return NumberCell{m_format.onOneDay(watermark, m_now) ? m_format.time(watermark) : m_format.dateTime(watermark)};
}

Cell SourcesModel::recordsCell(std::int64_t behind) const
{
    return behind < 0 ? Cell(AbsentCell{tr("unknown")}) : Cell(NumberCell{m_format.count(behind)});
}

Cell SourcesModel::sourceCell(const api::SourceLine& line, int column) const
{
    const bool ended = line.mark.freshness == api::Freshness::ended;
    switch (column) {
    case kSource: {
        TextCell cell;
        cell.text = QString::fromStdString(line.mark.name.empty() ? line.mark.id : line.mark.name);
        cell.strong = true;
        return cell;
    }
    case kKind: {
        TextCell cell;
        cell.text = line.kind == "kafka"  ? tr("Kafka")
                    : line.kind == "file" ? tr("File")
                    : line.kind == "demo" ? tr("Demo")
                                          : QString::fromStdString(line.kind);
        cell.quiet = true;
        return cell;
    }
    case kState:
        return FreshnessCell{line.mark.freshness, stateWords(line.mark)};
    case kPartitions:
        return NumberCell{m_format.count(static_cast<std::int64_t>(line.partitions.size()))};
    case kBehind:
        return ended ? Cell(TextCell{}) : Cell(NumberCell{m_format.duration(line.mark.behind)});
    case kRecords:
        return ended ? Cell(TextCell{}) : recordsCell(line.recordsBehind);
    case kWatermark:
        return watermarkCell(line.watermark, line.mark.freshness);
    case kRate:
        return ended ? Cell(TextCell{}) : Cell(NumberCell{m_format.decimal(line.eventsPerSecond, 0)});
    case kGaps:
        return NumberCell{m_format.count(line.gaps), false, line.gaps == 0};
    default:
        return TextCell{};
    }
}

Cell SourcesModel::partitionCell(const api::SourceLine& source, const api::PartitionLine& line, int column) const
{
    const bool ended = line.freshness == api::Freshness::ended;
    switch (column) {
    case kSource:
        return TextCell{tr("partition %1").arg(line.partition), {}, true};
    case kState:
        return FreshnessCell{line.freshness, wordOf(line.freshness)};
    case kBehind:
        if (ended || line.watermark == 0 || line.watermark == base::kBeginningOfTime) {
            return TextCell{};
        }
        // The source's own figure has the allowed disorder taken off already: count from there.
        return NumberCell{m_format.duration(source.mark.behind - (line.watermark - source.watermark))};
    case kRecords:
        return ended ? Cell(TextCell{}) : recordsCell(line.recordsBehind);
    case kWatermark:
        return watermarkCell(line.watermark, line.freshness);
    case kRate:
        return ended ? Cell(TextCell{}) : Cell(NumberCell{m_format.decimal(line.eventsPerSecond, 0)});
    default:
        return TextCell{};
    }
}

std::shared_ptr<const ToldFigure> SourcesModel::told(const api::SourceLine& line, int column) const
{
    const QString value = cellText(sourceCell(line, column));
    const QString formula = [&] {
        switch (column) {
        case kBehind:
            return tr("clock − watermark − allowed disorder = %1").arg(value);
        case kRecords:
            return tr("end − place reached, over %1 partitions = %2")
                .arg(m_format.count(static_cast<std::int64_t>(line.partitions.size())), value);
        case kWatermark:
            return tr("the lowest of its partitions = %1").arg(value);
        case kRate:
            return tr("records of the last 5 s ÷ 5 = %1 a second").arg(value);
        case kGaps:
            return tr("stretches that were gone before they were read = %1").arg(value);
        default:
            return QString();
        }
    }();
    if (formula.isEmpty() || value.isEmpty()) {
        return nullptr;
    }
    auto told = std::make_shared<ToldFigure>();
    told->title = headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() + QStringLiteral(", ") +
                  cellText(sourceCell(line, kSource));
    told->formula = formula;
    if (column == kBehind || column == kWatermark) {
        told->facts.emplace_back(tr("Means"), tr("no event from before the watermark is waited for"));
        told->facts.emplace_back(tr("Clock"), m_format.time(m_now) + QStringLiteral(", ") + m_format.zoneName());
    }
    told->facts.emplace_back(tr("State"), stateWords(line.mark));
    return told;
}

} // namespace bw::ui
