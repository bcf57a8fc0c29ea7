#include "ui/overview/headline.h"

#include "ui/charts/marks.h"
#include "ui/style/paint.h"
#include "ui/style/range_words.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Headline", text);
}

/// The halves of a template around its first %1: what stands there keeps a span of its own, in any order of words.
void append(Sentence& sentence, const QString& pattern, const QString& toned, Tone tone)
{
    const qsizetype at = pattern.indexOf(QLatin1String("%1"));
    if (at < 0) {
        sentence.spans.push_back({pattern, Tone::neutral});
        return;
    }
    sentence.spans.push_back({pattern.left(at), Tone::neutral});
    sentence.spans.push_back({toned, tone});
    sentence.spans.push_back({pattern.mid(at + 2), Tone::neutral});
}

void appendRevenue(Sentence& sentence, const api::Overview& view, const Format& format)
{
    const double now = base::toDouble(view.totals.revenue);
    const double before = base::toDouble(view.previous.revenue);
    if (!view.range.isCompared()) {
        append(sentence, words(QT_TRANSLATE_NOOP("Headline", "Revenue is %1")),
               format.tile(view.totals, api::Metric::revenue), Tone::neutral);
        return;
    }
    if (view.previous.events == 0 || before == 0) {
        append(sentence, words(QT_TRANSLATE_NOOP("Headline", "Revenue is %1, with nothing before to compare")),
               format.tile(view.totals, api::Metric::revenue), Tone::neutral);
        return;
    }
    const double fraction = now / before - 1;
    const QString against = previousInSentence(view.range, format);
    if (std::round(std::abs(fraction) * 1000) == 0) {
        //: %2 is the range before: yesterday at this time
        append(sentence,
               words(QT_TRANSLATE_NOOP("Headline", "Revenue is level with %2")).replace(QLatin1String("%2"), against),
               {}, Tone::neutral);
        return;
    }
    const QString pattern = fraction > 0 ? words(QT_TRANSLATE_NOOP("Headline", "Revenue is %1 ahead of %2"))
                                         : words(QT_TRANSLATE_NOOP("Headline", "Revenue is %1 behind %2"));
    append(sentence, QString(pattern).replace(QLatin1String("%2"), against), format.percent(std::abs(fraction), 1),
           Format::toneOf(fraction, GoodWay::up));
}

void appendSecond(Sentence& sentence, const api::Overview& view, const Format& format)
{
    const api::Ratio& roas = view.totals.roas;
    if (roas.present() && view.roasTarget > 0) {
        const QString target = format.decimal(view.roasTarget, 2);
        const QString value = format.decimal(roas.value, 2);
        const QString pattern = value == target ? words(QT_TRANSLATE_NOOP("Headline", "; ROAS %1 is on its target."))
                                : roas.value > view.roasTarget
                                    ? words(QT_TRANSLATE_NOOP("Headline", "; ROAS %1 holds above the target of %2."))
                                    : words(QT_TRANSLATE_NOOP("Headline", "; ROAS %1 is under the target of %2."));
        // Above its target is as it should be: only a miss is coloured.
        append(sentence, QString(pattern).replace(QLatin1String("%2"), target), value,
               roas.value < 0.95 * view.roasTarget ? Tone::bad : Tone::neutral);
        return;
    }
    if (!view.down.empty()) {
        const api::Mover& worst = view.down.front();
        append(sentence,
               words(QT_TRANSLATE_NOOP("Headline", "; %2 lost most, %1."))
                   .replace(QLatin1String("%2"), QString::fromStdString(worst.name)),
               format.signedMoney(worst.revenue - worst.previousRevenue), Tone::bad);
        return;
    }
    sentence.spans.push_back({words(QT_TRANSLATE_NOOP("Headline", "; there is no cost yet.")), Tone::neutral});
}

} // namespace

QString Sentence::text() const
{
    QString text;
    for (const Span& span : spans) {
        text += span.text;
    }
    return text;
}

Sentence sentenceOf(const api::Overview& overview, const Format& format)
{
    Sentence sentence;
    if (overview.totals.events == 0) {
        sentence.spans.push_back(
            {words(QT_TRANSLATE_NOOP("Headline", "No campaign has sent anything in this range.")), Tone::neutral});
        return sentence;
    }
    appendRevenue(sentence, overview, format);
    appendSecond(sentence, overview, format);
    return sentence;
}

Headline::Headline(QWidget* parent) : QWidget(parent)
{
    const auto restyle = [this] {
        setFixedHeight(theme().px(42));
        update();
    };
    connect(&theme(), &Theme::changed, this, restyle);
    restyle();
}

void Headline::show(const Sentence& sentence, const QString& remark)
{
    m_sentence = sentence;
    m_remark = remark;
    setAccessibleName(sentence.text());
    setAccessibleDescription(remark);
    update();
}

void Headline::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.color(Token::surface));
    paintBottomLine(painter, rect(), t.color(Token::hairline));
    const auto place = [this](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height() - 1));
    };
    painter.setFont(t.font(Type::title));
    const QFontMetrics metrics = painter.fontMetrics();
    int needed = 0;
    for (const Sentence::Span& span : m_sentence.spans) {
        needed += metrics.horizontalAdvance(span.text);
    }
    const QFont small = t.font(Type::small);
    const int remark = QFontMetrics(small).horizontalAdvance(m_remark) + 1;
    const bool remarkFits = needed + remark + t.px(48) < width();
    int at = t.px(16);
    const int end = width() - t.px(16) - (remarkFits ? remark + t.px(16) : 0);
    for (const Sentence::Span& span : m_sentence.spans) {
        const int length = std::min(metrics.horizontalAdvance(span.text), std::max(0, end - at));
        painter.setPen(t.color(span.tone == Tone::neutral ? Token::text : tokenOf(span.tone)));
        paintText(painter, place(at, length), Qt::AlignVCenter | Qt::AlignLeft, span.text);
        at += length;
    }
    if (remarkFits) {
        painter.setFont(small);
        painter.setPen(t.color(Token::text2));
        painter.drawText(place(width() - t.px(16) - remark, remark), Qt::AlignCenter | Qt::TextSingleLine, m_remark);
    }
}

} // namespace bw::ui
