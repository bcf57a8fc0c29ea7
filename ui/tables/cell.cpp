#include "ui/tables/cell.h"

#include <QCoreApplication>

namespace bw::ui {
namespace {

template <typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};
template <typename... Fs>
Overloaded(Fs...) -> Overloaded<Fs...>;

QString changeText(const Change& change)
{
    switch (change.arrow) {
    case Change::Arrow::up:
        return u'+' + change.text;
    case Change::Arrow::down:
        return QChar(0x2212) + change.text;
    case Change::Arrow::equal:
    case Change::Arrow::none:
        break;
    }
    return change.text;
}

QString sparklineText(const SparklineCell& sparkline)
{
    if (sparkline.values.empty()) {
        return {};
    }
    const double first = sparkline.values.front();
    const double last = sparkline.values.back();
    return last > first   ? QCoreApplication::translate("Cell", "rising")
           : last < first ? QCoreApplication::translate("Cell", "falling")
                          : QCoreApplication::translate("Cell", "level");
}

} // namespace

const Cell* cellIn(const QVariant& value)
{
    return value.metaType() == QMetaType::fromType<Cell>() ? static_cast<const Cell*>(value.constData()) : nullptr;
}

QString cellText(const Cell& cell)
{
    return std::visit(
        Overloaded{
            [](const TextCell& text) { return text.remark.isEmpty() ? text.text : text.text + u' ' + text.remark; },
            [](const NumberCell& number) { return number.text; },
            [](const AbsentCell& absent) { return absent.reason; },
            [](const ChangeCell& cell) { return changeText(cell.change); },
            [](const ScoreCell& score) { return score.text; },
            [](const SparklineCell& sparkline) { return sparklineText(sparkline); },
            [](const ChannelCell& channel) {
                return channel.remark.isEmpty() ? channel.name : channel.name + u' ' + channel.remark;
            },
            [](const FreshnessCell& freshness) { return freshness.text; },
            [](const CheckCell& check) { return check.text; },
            [](const NoteCell& note) { return note.text; },
            [](const BarCell&) { return QString(); },
            [](const TargetBarCell&) { return QString(); },
        },
        cell);
}

QString spokenCell(const QString& head, const QString& words)
{
    return head + QStringLiteral(": ") +
           (words.isEmpty() ? QCoreApplication::translate("Cell", "empty", "a cell of a table") : words);
}

} // namespace bw::ui
