#include "ui/export/export_head.h"

#include "ui/style/range_words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Export", text);
}

QDateTime inZone(api::TimeMs at, const Format& format)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::OffsetFromUTC, static_cast<int>(format.offsetAt(at) / 1000));
}

QString slugOf(const QString& text)
{
    constexpr qsizetype kMost = 60; // of a file system's 255 bytes, in any script
    QString slug;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()) {
            slug += c;
        } else if (!slug.isEmpty() && !slug.endsWith(u'-')) {
            slug += u'-';
        }
    }
    slug.truncate(kMost);
    while (slug.endsWith(u'-') || (!slug.isEmpty() && slug.back().isHighSurrogate())) {
        slug.chop(1);
    }
    return slug;
}

QString spanOf(api::TimeMs from, api::TimeMs to, const Format& format)
{
    //: From one moment to another, in the head of a file
    return words(QT_TRANSLATE_NOOP("Export", "%1 to %2")).arg(isoTime(from, format), isoTime(to, format));
}

QString comparisonName(api::Comparison comparison)
{
    switch (comparison) {
    case api::Comparison::none:
        return words(QT_TRANSLATE_NOOP("Export", "none"));
    case api::Comparison::previous:
        return words(QT_TRANSLATE_NOOP("Export", "the period before"));
    case api::Comparison::lastWeek:
        return words(QT_TRANSLATE_NOOP("Export", "the same days last week"));
    case api::Comparison::lastYear:
        return words(QT_TRANSLATE_NOOP("Export", "the same weekdays last year"));
    }
    return {};
}

} // namespace

QStringList filterWords(const api::Filter& filter)
{
    QStringList parts;
    if (!filter.text.empty()) {
        parts.append(words(QT_TRANSLATE_NOOP("Export", "name contains “%1”")).arg(QString::fromStdString(filter.text)));
    }
    QStringList channels;
    for (const api::Channel channel : filter.channels) {
        channels.append(nameOf(channel));
    }
    if (!channels.isEmpty()) {
        parts.append(channels.join(words(QT_TRANSLATE_NOOP("Export", " or "))));
    }
    return parts;
}

QString isoTime(api::TimeMs at, const Format& format)
{
    return inZone(at, format).toString(Qt::ISODateWithMs);
}

HeadLines headLinesOf(const ExportContext& context)
{
    HeadLines lines;
    const Format& format = context.format;
    const QString& company = context.company;
    lines.emplace_back(words(QT_TRANSLATE_NOOP("Export", "Company")),
                       company.isEmpty() || company == context.companyId
                           ? context.companyId
                           : company + QLatin1String(" (") + context.companyId + u')');
    if (!context.facts.subject.isEmpty()) {
        lines.emplace_back(words(QT_TRANSLATE_NOOP("Export", "Campaign")), context.facts.subject);
    }
    if (const auto& range = context.facts.range) {
        const QString pattern = QStringLiteral("%1, %2");
        lines.emplace_back(words(QT_TRANSLATE_NOOP("Export", "Range")),
                           pattern.arg(nameOf(range->kind), spanOf(range->from, range->to, format)));
        const QString name = comparisonName(range->comparison);
        lines.emplace_back(
            words(QT_TRANSLATE_NOOP("Export", "Compared with")),
            range->isCompared() ? pattern.arg(name, spanOf(range->previousFrom, range->previousTo, format)) : name);
    } else {
        lines.emplace_back(words(QT_TRANSLATE_NOOP("Export", "Range")),
                           words(QT_TRANSLATE_NOOP("Export", "since the engine started")));
    }
    lines.emplace_back(words(QT_TRANSLATE_NOOP("Export", "Filter")),
                       context.facts.filters.isEmpty() ? words(QT_TRANSLATE_NOOP("Export", "none"))
                                                       : context.facts.filters.join(QLatin1String("; ")));
    if (context.facts.provisionalSince > 0) {
        lines.emplace_back(words(QT_TRANSLATE_NOOP("Export", "Provisional since")),
                           isoTime(context.facts.provisionalSince, format));
    }
    lines.emplace_back(words(QT_TRANSLATE_NOOP("Export", "Time zone")), format.zoneName());
    lines.emplace_back(words(QT_TRANSLATE_NOOP("Export", "Currency")), format.currency());
    lines.emplace_back(words(QT_TRANSLATE_NOOP("Export", "Generated at")), isoTime(context.generatedAt, format));
    return lines;
}

QString fileNameOf(const QString& title, const ExportContext& context, const QString& ending)
{
    QStringList parts{slugOf(title), slugOf(context.facts.subject), slugOf(context.companyId),
                      inZone(context.generatedAt, context.format).date().toString(Qt::ISODate)};
    parts.removeAll(QString());
    return parts.join(u'-') + u'.' + ending;
}

} // namespace bw::ui
