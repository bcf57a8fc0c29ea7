#include "ui/campaigns/campaign_words.h"

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

} // namespace bw::ui
