#include "ui/explain/explain_words.h"

#include "ui/charts/marks.h"
#include "ui/style/direction.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Explain", text);
}

QString countedWords(const char* text, std::int64_t count)
{
    return QCoreApplication::translate("Explain", text, nullptr,
                                       static_cast<int>(std::min<std::int64_t>(count, 1'000'000'000)));
}

QString figureName(api::Metric metric)
{
    return nameOf(metric);
}

QString scoreWords(const api::Formula& formula, const Format& format)
{
    QStringList parts;
    QStringList points;
    for (const api::Formula::Term& term : formula.terms) {
        const bool percent = infoOf(term.metric).unit == Unit::percent;
        const QString target = percent ? format.percent(term.target, 0) : format.decimal(term.target, 0);
        const QString value = !term.value.present() ? Format::reasonOf(term.value.absent)
                              : percent             ? format.percent(term.value.value)
                                                    : format.decimal(term.value.value, 2);
        //: A part of the score: 30 × (CTR 3.10% ÷ 5%, at most 1)
        parts.append(words(QT_TRANSLATE_NOOP("Explain", "%1 × (%2 %3 ÷ %4, at most 1)"))
                         .arg(format.decimal(term.pointsMost, 0), nameOf(term.metric), value, target));
        points.append(format.decimal(term.points, 1));
    }
    return parts.join(QStringLiteral(" + ")) + QStringLiteral(" = ") + points.join(QStringLiteral(" + "));
}

QString eventsOf(std::int64_t part, std::int64_t whole, const Format& format)
{
    const double share = whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
    return words(QT_TRANSLATE_NOOP("Explain", "%1 of %2 events (%3)"))
        .arg(format.count(part), format.count(whole),
             share > 0 && share < 0.0005 ? QStringLiteral("< ") + format.percent(0.001, 1) : format.percent(share, 1));
}

Fact provisionalFact(const api::Explanation& explanation, const Format& format)
{
    const QString name = words(QT_TRANSLATE_NOOP("Explain", "Provisional"));
    if (explanation.provisional.events == 0) {
        return {name, words(QT_TRANSLATE_NOOP("Explain", "nothing: all its windows are final"))};
    }
    QString text = eventsOf(explanation.provisional.events, explanation.figures.events, format);
    if (explanation.formula.kind == api::Formula::Kind::sum) {
        text = fullValue(explanation.provisional, explanation.formula.metric, format) + QStringLiteral(" · ") + text;
    }
    return {name, words(QT_TRANSLATE_NOOP("Explain", "%1, in windows since %2"))
                      .arg(text, format.time(explanation.provisionalSince))};
}

Fact revisionFact(const api::Explanation& explanation, const Format& format)
{
    const QString name = words(QT_TRANSLATE_NOOP("Explain", "Revision"));
    const std::int64_t came = explanation.revision - 1;
    if (came == 0) {
        return {name, explanation.revisionIsOfDays
                          ? words(QT_TRANSLATE_NOOP("Explain", "1: nothing came after the end of its day"))
                          : words(QT_TRANSLATE_NOOP("Explain", "1: nothing came after the end of its hour"))};
    }
    const char* text = explanation.revisionIsOfDays
                           ? QT_TRANSLATE_N_NOOP("Explain", "up to %1: %Ln event(s) came after the end of their day")
                           : QT_TRANSLATE_N_NOOP("Explain", "up to %1: %Ln event(s) came after the end of their hour");
    return {name, countedWords(text, came).arg(format.count(explanation.revision))};
}

Fact sourcesFact(const api::Explanation& explanation, const Format& format)
{
    QStringList sources;
    for (const api::SourceMark& source : explanation.sources) {
        const QString name = QString::fromStdString(source.name.empty() ? source.id : source.name);
        QString text = inItsOwnDirection(name) + QLatin1Char(' ') + wordOf(source.freshness);
        const bool follows = source.freshness == api::Freshness::live || source.freshness == api::Freshness::lagging;
        if (follows) {
            text += QLatin1Char(' ') + format.duration(source.behind);
        } else if (source.lastRecordAt > 0) {
            //: Of a source: its newest record came 0.8 s ago
            text += QStringLiteral(", ") + words(QT_TRANSLATE_NOOP("Explain", "newest %1 ago"))
                                               .arg(format.duration(explanation.now - source.lastRecordAt));
        }
        sources.append(text);
    }
    return {words(QT_TRANSLATE_NOOP("Explain", "Sources")),
            sources.isEmpty() ? words(QT_TRANSLATE_NOOP("Explain", "none is connected"))
                              : sources.join(QStringLiteral(" · "))};
}

} // namespace

QString formulaWords(const api::Explanation& explanation, bool perHour, const Format& format)
{
    const api::Formula& formula = explanation.formula;
    const QString value = fullValue(explanation.figures, formula.metric, format);
    const QString name = figureName(formula.metric) + QStringLiteral(" = ");
    switch (formula.kind) {
    case api::Formula::Kind::score:
        return name + scoreWords(formula, format) + QStringLiteral(" = ") + value;
    case api::Formula::Kind::quotient:
        return name + sumName(formula.over) + QStringLiteral(" ÷ ") + sumName(formula.under) + QStringLiteral(" = ") +
               fullValue(explanation.figures, formula.over, format) + QStringLiteral(" ÷ ") +
               fullValue(explanation.figures, formula.under, format) + QStringLiteral(" = ") + value;
    case api::Formula::Kind::sum:
        break;
    }
    const auto buckets = static_cast<std::int64_t>(explanation.buckets.size());
    QString text = name + countedWords(QT_TRANSLATE_N_NOOP("Explain", "sum of %Ln bucket(s)"), buckets) +
                   QStringLiteral(" = ") + value;
    if (perHour && !explanation.buckets.empty()) {
        const api::TimeMs elapsed = explanation.buckets.back().point.elapsedTo - explanation.from;
        if (elapsed > 0) {
            const double hours = static_cast<double>(elapsed) / static_cast<double>(base::kHourMs);
            const double rate = formula.value.value / hours;
            const QString shown =
                infoOf(formula.metric).unit == Unit::money ? format.centsWithUnit(rate) : format.decimal(rate, 1);
            text += QStringLiteral("; ") + words(QT_TRANSLATE_NOOP("Explain", "÷ %1 h = %2 per hour"))
                                               .arg(format.decimal(hours, hours < 0.1 ? 4 : 2), shown);
        }
    }
    return text;
}

QString titleWords(const api::Explanation& explanation)
{
    QStringList parts{figureName(explanation.formula.metric)};
    const api::Selection& of = explanation.of;
    parts.append(of.campaignId.empty()
                     ? countedWords(QT_TRANSLATE_N_NOOP("Explain", "%Ln campaign(s)"), explanation.campaigns)
                     : QString::fromStdString(explanation.campaignName));
    if (of.channel) {
        parts.append(nameOf(*of.channel));
    } else {
        for (const api::Channel channel : of.filter.channels) {
            parts.append(nameOf(channel));
        }
    }
    if (of.campaignId.empty() && !of.filter.text.empty()) {
        //: Of the campaigns that a filter lets through
        parts.append(words(QT_TRANSLATE_NOOP("Explain", "with “%1”")).arg(QString::fromStdString(of.filter.text)));
    }
    return parts.join(QStringLiteral(", "));
}

QString spanOf(api::TimeMs from, api::TimeMs to, const Format& format)
{
    const bool seconds = from % base::kMinuteMs != 0 || to % base::kMinuteMs != 0;
    const auto clock = [&](api::TimeMs at) { return seconds ? format.time(at) : format.minute(at); };
    const bool oneDay = format.onOneDay(from, to - 1);
    const QString end = oneDay ? clock(to) : format.date(to) + QLatin1Char(' ') + clock(to);
    return format.date(from) + QLatin1Char(' ') + clock(from) + QStringLiteral(" – ") + end;
}

std::vector<Fact> factsOf(const api::Explanation& explanation, const Format& format)
{
    const api::TimeMs to = explanation.buckets.empty()
                               ? explanation.to
                               : std::max(explanation.from + 1, explanation.buckets.back().point.elapsedTo);
    std::vector<Fact> facts;
    facts.push_back({words(QT_TRANSLATE_NOOP("Explain", "Range")),
                     words(QT_TRANSLATE_NOOP("Explain", "%1, %2, as of %3"))
                         .arg(spanOf(explanation.from, to, format), inItsOwnDirection(format.zoneName()),
                              format.time(explanation.now))});
    facts.push_back(provisionalFact(explanation, format));
    facts.push_back({words(QT_TRANSLATE_NOOP("Explain", "Late events")),
                     explanation.figures.lateEvents == 0
                         ? words(QT_TRANSLATE_NOOP("Explain", "none"))
                         : words(QT_TRANSLATE_NOOP("Explain", "%1: counted here, in no final window"))
                               .arg(eventsOf(explanation.figures.lateEvents, explanation.figures.events, format))});
    facts.push_back(revisionFact(explanation, format));
    facts.push_back(sourcesFact(explanation, format));
    return facts;
}

} // namespace bw::ui
