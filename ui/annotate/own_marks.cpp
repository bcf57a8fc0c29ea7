#include "ui/annotate/own_marks.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>

namespace bw::ui {

namespace {

constexpr int kVersion = 1;
constexpr std::array kSeverities{"info", "warning", "critical"};

QString words(const char* text)
{
    return QCoreApplication::translate("OwnMarks", text);
}

base::Error wrong(const QString& what)
{
    return base::Error{what.toStdString()};
}

QJsonObject objectOf(const OwnNote& note)
{
    QJsonObject object{
        {QStringLiteral("id"), note.id},
        {QStringLiteral("tenant"), QString::fromStdString(note.tenantId)},
        {QStringLiteral("at"), QDateTime::fromMSecsSinceEpoch(note.at, Qt::UTC).toString(Qt::ISODateWithMs)},
        {QStringLiteral("text"), note.text}};
    if (!note.campaignId.empty()) {
        object.insert(QStringLiteral("campaign"), QString::fromStdString(note.campaignId));
    }
    return object;
}

QJsonObject objectOf(const ReadingLine& line)
{
    QJsonObject object{
        {QStringLiteral("tenant"), QString::fromStdString(line.tenantId)},
        {QStringLiteral("metric"), QLatin1String(idOf(line.metric))},
        {QStringLiteral("value"), line.value},
        {QStringLiteral("severity"), QLatin1String(kSeverities[static_cast<std::size_t>(line.severity)])}};
    if (!line.campaignId.empty()) {
        object.insert(QStringLiteral("campaign"), QString::fromStdString(line.campaignId));
    }
    return object;
}

std::optional<OwnNote> noteFrom(const QJsonObject& object)
{
    const QDateTime at = QDateTime::fromString(object.value(QStringLiteral("at")).toString(), Qt::ISODateWithMs);
    OwnNote note{object.value(QStringLiteral("id")).toString(),
                 object.value(QStringLiteral("tenant")).toString().toStdString(),
                 object.value(QStringLiteral("campaign")).toString().toStdString(),
                 at.isValid() ? at.toMSecsSinceEpoch() : 0, object.value(QStringLiteral("text")).toString()};
    const bool whole = at.isValid() && !note.id.isEmpty() && !note.tenantId.empty() && !note.text.trimmed().isEmpty() &&
                       note.text.size() <= kNoteLettersMax;
    return whole ? std::optional(std::move(note)) : std::nullopt;
}

std::optional<ReadingLine> lineFrom(const QJsonObject& object)
{
    const auto metric = metricOf(object.value(QStringLiteral("metric")).toString());
    const QString severity = object.value(QStringLiteral("severity")).toString();
    const auto named =
        std::ranges::find_if(kSeverities, [&](const char* name) { return severity == QLatin1String(name); });
    const QJsonValue value = object.value(QStringLiteral("value"));
    ReadingLine line{object.value(QStringLiteral("tenant")).toString().toStdString(),
                     object.value(QStringLiteral("campaign")).toString().toStdString(),
                     metric.value_or(api::Metric::revenue), value.toDouble(),
                     static_cast<Severity>(named - kSeverities.begin())};
    const bool whole = metric && named != kSeverities.end() && value.isDouble() && std::isfinite(line.value) &&
                       line.value >= 0 && !line.tenantId.empty();
    return whole ? std::optional(std::move(line)) : std::nullopt;
}

} // namespace

QByteArray toJson(const OwnMarks& marks)
{
    QJsonArray notes;
    for (const OwnNote& note : marks.notes) {
        notes.append(objectOf(note));
    }
    QJsonArray lines;
    for (const ReadingLine& line : marks.lines) {
        lines.append(objectOf(line));
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("version"), kVersion},
                                     {QStringLiteral("notes"), notes},
                                     {QStringLiteral("lines"), lines}})
        .toJson(QJsonDocument::Indented);
}

base::Result<OwnMarks> ownMarksFrom(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject()) {
        return wrong(problem.error == QJsonParseError::NoError
                         ? words(QT_TRANSLATE_NOOP("OwnMarks", "it is no JSON object"))
                         : words(QT_TRANSLATE_NOOP("OwnMarks", "it is no JSON from byte %1 on")).arg(problem.offset));
    }
    const QJsonObject root = document.object();
    const QJsonValue version = root.value(QStringLiteral("version"));
    if (version.toInt() != kVersion) {
        return wrong(words(QT_TRANSLATE_NOOP("OwnMarks", "it is of version %1, and this program reads version %2"))
                         .arg(version.toVariant().toString())
                         .arg(kVersion));
    }
    OwnMarks marks;
    for (const QJsonValue& value : root.value(QStringLiteral("notes")).toArray()) {
        auto note = noteFrom(value.toObject());
        if (!note) {
            return wrong(words(QT_TRANSLATE_NOOP("OwnMarks", "note %1 is incomplete")).arg(marks.notes.size() + 1));
        }
        marks.notes.push_back(std::move(*note));
    }
    for (const QJsonValue& value : root.value(QStringLiteral("lines")).toArray()) {
        auto line = lineFrom(value.toObject());
        if (!line) {
            return wrong(words(QT_TRANSLATE_NOOP("OwnMarks", "line %1 is incomplete")).arg(marks.lines.size() + 1));
        }
        marks.lines.push_back(std::move(*line));
    }
    std::ranges::stable_sort(marks.notes, {}, &OwnNote::at);
    return marks;
}

} // namespace bw::ui
