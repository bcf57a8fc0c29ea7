#include "ui/campaigns/campaign_words.h"

#include "ui/style/range_words.h"
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace bw::ui {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("CampaignWords", text);
}

QJsonObject summaryOf(const api::CampaignNote& note)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(note.summary)).object();
}

QString listed(const QJsonValue& value)
{
    QStringList names;
    for (const QJsonValue entry : value.toArray()) {
        names.append(entry.isString()
                         ? entry.toString()
                         : QString::fromUtf8(QJsonDocument(QJsonArray{entry}).toJson(QJsonDocument::Compact)));
    }
    return names.join(QStringLiteral(", "));
}

QString signedPercent(double fraction, const Format& format)
{
    const QString digits = format.percent(std::abs(fraction), 1);
    return fraction == 0 ? digits : (fraction < 0 ? QChar(0x2212) : QChar(u'+')) + digits;
}

/// Amounts come as JSON numbers; the summary's text is exact to a micro-unit, a double of it good for whole units.
api::Money moneyOf(const QJsonValue& value)
{
    return base::moneyFromDouble(value.toDouble());
}

} // namespace

QString changeWords(const api::CampaignNote& note, const Format& format)
{
    switch (note.kind) {
    case api::CampaignNote::Kind::launch:
        return words(QT_TRANSLATE_NOOP("CampaignWords", "Launched"));
    case api::CampaignNote::Kind::termination:
        return words(QT_TRANSLATE_NOOP("CampaignWords", "Stopped"));
    case api::CampaignNote::Kind::optimization:
        break;
    }
    const QJsonObject summary = summaryOf(note);
    QStringList parts;
    if (const QJsonValue bid = summary[QStringLiteral("bid_adjustment")]; bid.isDouble()) {
        parts.append(words(QT_TRANSLATE_NOOP("CampaignWords", "bid %1")).arg(signedPercent(bid.toDouble(), format)));
    }
    if (const QJsonValue budget = summary[QStringLiteral("budget_allocation")]; budget.isDouble()) {
        parts.append(words(QT_TRANSLATE_NOOP("CampaignWords", "budget %1")).arg(format.money(moneyOf(budget))));
    }
    if (const QString audience = listed(summary[QStringLiteral("audience_targeting")]); !audience.isEmpty()) {
        parts.append(words(QT_TRANSLATE_NOOP("CampaignWords", "audience %1")).arg(audience));
    }
    if (const QString creatives = listed(summary[QStringLiteral("creative_rotation")]); !creatives.isEmpty()) {
        parts.append(words(QT_TRANSLATE_NOOP("CampaignWords", "creatives %1")).arg(creatives));
    }
    if (parts.isEmpty()) {
        return words(QT_TRANSLATE_NOOP("CampaignWords", "Optimized"));
    }
    QString text = parts.join(QStringLiteral(", "));
    text.replace(0, 1, text.at(0).toUpper());
    return text;
}

QString triggerWords(const api::CampaignNote& note)
{
    const QString trigger = summaryOf(note)[QStringLiteral("optimization_trigger")].toString();
    if (trigger == QLatin1String("performance_threshold")) {
        return words(QT_TRANSLATE_NOOP("CampaignWords", "threshold"));
    }
    if (trigger == QLatin1String("budget_reallocation")) {
        return words(QT_TRANSLATE_NOOP("CampaignWords", "reallocation"));
    }
    if (trigger == QLatin1String("manual_trigger")) {
        return words(QT_TRANSLATE_NOOP("CampaignWords", "by hand"));
    }
    return trigger;
}

QString stateWords(const api::CampaignRow& row, const Format& format, api::TimeMs now)
{
    if (row.state == api::CampaignState::running) {
        return words(QT_TRANSLATE_NOOP("CampaignWords", "running"));
    }
    if (row.stoppedAt == 0) {
        return words(QT_TRANSLATE_NOOP("CampaignWords", "stopped"));
    }
    const bool today = now - row.stoppedAt < base::kDayMs;
    return words(QT_TRANSLATE_NOOP("CampaignWords", "stopped %1"))
        .arg(today ? format.minute(row.stoppedAt) : format.dayMonth(row.stoppedAt));
}

std::shared_ptr<const ToldFigure> groupWords(const api::CampaignGroup& group, api::Metric metric,
                                             const api::Range& range, const Format& format)
{
    auto told = std::make_shared<ToldFigure>();
    told->title = nameOf(metric) + QStringLiteral(", ") + nameOf(group.channel);
    told->formula = formulaOf(group.figures, metric, format);
    if (metric == api::Metric::performanceScore) {
        for (const api::Metric part : {api::Metric::ctr, api::Metric::conversionRate, api::Metric::roas}) {
            told->facts.emplace_back(nameOf(part), formulaOf(group.figures, part, format));
        }
    }
    const int campaigns = static_cast<int>(group.campaigns);
    told->facts.emplace_back(
        words(QT_TRANSLATE_NOOP("CampaignWords", "Added up")),
        QCoreApplication::translate("CampaignWords",
                                    "%Ln campaign(s) of this channel, each whole; a ratio is made of the sums", nullptr,
                                    campaigns));
    told->facts.emplace_back(words(QT_TRANSLATE_NOOP("CampaignWords", "Range")),
                             nameOf(range.kind) + QStringLiteral(", ") + spanWords(range, format) +
                                 QStringLiteral(", ") + format.zoneName());
    told->facts.emplace_back(words(QT_TRANSLATE_NOOP("CampaignWords", "Provisional")),
                             group.figures.provisional
                                 ? words(QT_TRANSLATE_NOOP("CampaignWords", "some of it may still change"))
                                 : words(QT_TRANSLATE_NOOP("CampaignWords", "nothing: all of it is final")));
    told->facts.emplace_back(words(QT_TRANSLATE_NOOP("CampaignWords", "Further")),
                             words(QT_TRANSLATE_NOOP("CampaignWords", "each campaign below can be taken apart")));
    return told;
}

std::shared_ptr<const ToldFigure> originWords(const api::CampaignNote& note, const Format& format)
{
    auto told = std::make_shared<ToldFigure>();
    told->title = words(QT_TRANSLATE_NOOP("CampaignWords", "A change of the campaign"));
    told->formula = changeWords(note, format);
    told->facts.emplace_back(words(QT_TRANSLATE_NOOP("CampaignWords", "When")),
                             format.dateTime(note.time) + QStringLiteral(", ") + format.time(note.time) +
                                 QStringLiteral(", ") + format.zoneName());
    if (const QString why = triggerWords(note); !why.isEmpty()) {
        told->facts.emplace_back(words(QT_TRANSLATE_NOOP("CampaignWords", "Why")), why);
    }
    const QString type = note.kind == api::CampaignNote::Kind::launch        ? QStringLiteral("campaign_launch")
                         : note.kind == api::CampaignNote::Kind::termination ? QStringLiteral("campaign_termination")
                                                                             : QStringLiteral("campaign_optimization");
    told->facts.emplace_back(
        words(QT_TRANSLATE_NOOP("CampaignWords", "Comes from")),
        //: %1 is the type of an event
        words(QT_TRANSLATE_NOOP("CampaignWords", "an event %1 of the campaign itself, as it was sent")).arg(type));
    return told;
}

} // namespace bw::ui
