#include "ui/shell/status_strip.h"

#include "ui/charts/marks.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace bw::ui {

namespace {

constexpr api::TimeMs kWindowMs = 5 * base::kSecondMs; ///< SPEC 3

} // namespace

StatusStrip::StatusStrip(QWidget* parent) : QWidget(parent)
{
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Open the sources"));
    const auto restyle = [this] {
        setFixedHeight(theme().px(26));
        update();
    };
    connect(&theme(), &Theme::changed, this, restyle);
    restyle();
}

QString StatusStrip::stateWords(const api::SourceMark& source, const Format& format, api::TimeMs now)
{
    const QString word = wordOf(source.freshness);
    const auto last = [&] {
        return format.onOneDay(source.lastRecordAt, now) ? format.minute(source.lastRecordAt)
                                                         : format.dayMonth(source.lastRecordAt);
    };
    switch (source.freshness) {
    case api::Freshness::connecting:
        return word;
    case api::Freshness::live:
    case api::Freshness::lagging:
        return word + QLatin1Char(' ') + format.duration(source.behind);
    case api::Freshness::stale:
        return source.lastRecordAt == 0 ? word : word + QLatin1Char(' ') + format.duration(now - source.lastRecordAt);
    case api::Freshness::paused:
        return word;
    case api::Freshness::offline:
        return source.lastRecordAt == 0 ? word : tr("offline since %1").arg(last());
    case api::Freshness::ended:
        return source.lastRecordAt == 0 ? word : word + QLatin1Char(' ') + last();
    }
    return word;
}

void StatusStrip::show(const api::Status& status, const Format& format, api::TimeMs now)
{
    if (!m_nothing.isEmpty()) {
        return;
    }
    m_unreachable.clear();
    m_sources.clear();
    QStringList spoken;
    for (const api::SourceMark& source : status.sources) {
        Part part{source.freshness, QString::fromStdString(source.name.empty() ? source.id : source.name),
                  stateWords(source, format, now)};
        spoken.append(part.name + QLatin1Char(' ') + part.words);
        m_sources.push_back(std::move(part));
    }
    m_lastSeen = tr("last seen %1").arg(format.time(status.now));
    m_facts.clear();
    //: How many events come in each second
    m_facts.append(tr("%1 events/s").arg(format.decimal(status.eventsPerSecond, status.eventsPerSecond < 10 ? 1 : 0)));
    if (status.finalTo > 0) {
        // Figures become final a window at a time: one moment with "provisional since" of the pages.
        m_facts.append(tr("Final to %1").arg(format.time(base::floorTo(status.finalTo, kWindowMs))));
    }
    m_facts.append(format.zoneName());
    setAccessibleName(QStringList(spoken + m_facts).join(QLatin1String(", ")));
    update();
}

void StatusStrip::setNothingChosen(bool nothing)
{
    m_nothing = nothing ? tr("no source yet") : QString();
    if (nothing) {
        m_sources.clear();
        m_facts.clear();
        setAccessibleName(m_nothing);
    }
    update();
}

void StatusStrip::setUnreachable(const QString& words)
{
    m_unreachable = words;
    setAccessibleName(words);
    update();
}

void StatusStrip::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        Q_EMIT clicked();
    }
}

void StatusStrip::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.color(Token::background));
    painter.setFont(t.font(Type::small));
    const QFontMetrics metrics = painter.fontMetrics();
    const auto place = [this](int left, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
    };
    // The facts stand at the end; sources take what is left and say how many did not fit.
    int end = width() - t.px(12);
    for (auto fact = m_facts.crbegin(); fact != m_facts.crend(); ++fact) {
        const int length = metrics.horizontalAdvance(*fact) + 1;
        painter.setPen(t.color(Token::text2));
        painter.drawText(place(end - length, length), inItsDirection(painter, Qt::AlignCenter, *fact), *fact);
        end -= length + t.px(17);
    }
    int at = t.px(12);
    std::vector<Part> parts = m_sources;
    if (!m_unreachable.isEmpty()) {
        // What each source is doing now is not known: only when they were last seen.
        QStringList names;
        for (const Part& part : m_sources) {
            names.append(part.name);
        }
        parts = {{api::Freshness::connecting, m_unreachable, {}}};
        if (!names.isEmpty()) {
            parts.push_back({api::Freshness::stale, names.join(QLatin1String(", ")), m_lastSeen});
        }
    }
    if (!m_nothing.isEmpty()) {
        parts = {{api::Freshness::connecting, m_nothing, {}}};
    }
    const int markSide = t.px(10);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const Part& part = parts[i];
        const int name = metrics.horizontalAdvance(part.name) + 1;
        const int words = metrics.horizontalAdvance(part.words) + 1;
        const int needed = markSide + t.px(6) + name + (part.words.isEmpty() ? 0 : t.px(6) + words);
        const bool last = i + 1 == parts.size();
        const QString more = tr("%n more", nullptr, static_cast<int>(parts.size() - i));
        const int reserve = last ? 0 : metrics.horizontalAdvance(more) + t.px(17);
        if (at + needed + reserve > end) {
            painter.setPen(t.color(Token::text2));
            painter.drawText(place(at, metrics.horizontalAdvance(more) + 1), Qt::AlignCenter | Qt::TextSingleLine,
                             more);
            return;
        }
        paintFreshness(painter, place(at, markSide), part.freshness);
        at += markSide + t.px(6);
        painter.setPen(t.color(Token::text));
        painter.drawText(place(at, name), inItsDirection(painter, Qt::AlignCenter, part.name), part.name);
        at += name;
        if (!part.words.isEmpty()) {
            at += t.px(6);
            painter.setPen(t.color(Token::text2));
            painter.drawText(place(at, words), inItsDirection(painter, Qt::AlignCenter, part.words), part.words);
            at += words;
        }
        at += t.px(17);
    }
}

} // namespace bw::ui
