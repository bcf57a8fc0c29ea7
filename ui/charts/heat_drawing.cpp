#include "ui/charts/heat_drawing.h"

#include "ui/charts/chart_data.h"
#include "ui/charts/figure_words.h"
#include "ui/charts/reading.h"
#include "ui/style/paint.h"
#include "ui/style/range_words.h"
#include "ui/style/theme.h"
#include "ui/style/told_figure.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

/// Under this share of an hour, a rate is mostly chance.
constexpr api::TimeMs kLeastTime = base::kMinuteMs * 9;

/// Good or bad begins at five per cent (LOOK).
constexpr double kNoDifference = 0.05;
constexpr int kSameStep = 2;

/// Three hours less are a week all the same: daylight saving, and an hour that has just begun.
int wholeWeeks(const HeatData& data)
{
    return static_cast<int>(std::floor(data.weeks + 0.02));
}

/// How often something came.
QString timesWord(int times)
{
    return QCoreApplication::translate("Charts", "came %Ln time(s)", nullptr, times);
}

} // namespace

bool holdsAWeek(const api::Range& range)
{
    return range.end - range.from >= 7 * base::kDayMs - base::kHourMs;
}

HeatData heatOf(const api::WeekHours& view, api::Metric metric, const Format& format)
{
    HeatData data;
    data.title = nameOf(metric);
    data.unitText = unitTextOf(metric, format);
    data.metric = metric;
    data.format = format;
    data.range = view.range;
    api::TimeMs elapsed = 0;
    for (std::size_t i = 0; i < view.hours.size(); ++i) {
        const api::WeekHour& hour = view.hours[i];
        HeatData::Hour& shown = data.hours[i];
        shown.times = hour.times;
        shown.figures = hour.figures;
        shown.elapsed = hour.elapsed;
        elapsed += hour.elapsed;
        shown.value = valueOf(hour.figures, metric);
        if (hour.elapsed < kLeastTime) {
            shown.value = {0, api::Absent::noData};
        } else if (infoOf(metric).isSum && shown.value.present()) {
            shown.value.value *= static_cast<double>(base::kHourMs) / static_cast<double>(hour.elapsed);
        }
    }
    data.weeks = static_cast<double>(elapsed) / static_cast<double>(7 * base::kDayMs);
    return data;
}

QString weeksInWords(const HeatData& data)
{
    const int whole = wholeWeeks(data);
    if (whole >= kWeeksToTrust) {
        return QCoreApplication::translate("Charts", "mean of %Ln week(s)", nullptr, whole);
    }
    //: Too little to judge an hour of the week by
    return QCoreApplication::translate("Charts", "fewer than %Ln week(s)", nullptr, kWeeksToTrust);
}

QString timesInWords(const HeatData& data)
{
    if (wholeWeeks(data) >= kWeeksToTrust) {
        return {};
    }
    const auto [least, most] =
        std::minmax_element(data.hours.begin(), data.hours.end(),
                            [](const HeatData::Hour& a, const HeatData::Hour& b) { return a.times < b.times; });
    return least->times == most->times
               ? QCoreApplication::translate("Charts", "each hour came %Ln time(s)", nullptr, most->times)
               : QCoreApplication::translate("Charts", "an hour came at most %Ln time(s)", nullptr, most->times);
}

HeatDrawing::HeatDrawing(HeatData data) : m_data(std::move(data))
{
    std::optional<double> lowest;
    for (std::size_t i = 0; i < m_data.hours.size(); ++i) {
        const api::Ratio& value = m_data.hours[i].value;
        if (!value.present()) {
            continue;
        }
        lowest = std::min(lowest.value_or(value.value), value.value);
        if (value.value > m_top) {
            m_top = value.value;
            m_best = i;
        }
    }
    m_base = infoOf(m_data.metric).isSum ? 0 : lowest.value_or(0);
}

bool HeatDrawing::isFlat() const
{
    return m_base > 0 && m_top - m_base < kNoDifference * m_top;
}

int HeatDrawing::stepOf(const api::Ratio& value) const
{
    if (!value.present()) {
        return 0;
    }
    if (m_base == 0) {
        return HeatScale::stepOf(value.value, m_top);
    }
    if (isFlat()) {
        return kSameStep;
    }
    return std::max(1, HeatScale::stepOf(value.value - m_base, m_top - m_base));
}

QString HeatDrawing::reading(double value) const
{
    ChartData frame;
    frame.unit = infoOf(m_data.metric).unit;
    frame.format = m_data.format;
    return bw::ui::readingText(frame, {value, api::Absent::none});
}

QString HeatDrawing::dayName(int day, QLocale::FormatType form) const
{
    return m_data.format.locale().standaloneDayName(day + 1, form);
}

QString HeatDrawing::hourText(int hour) const
{
    QString digits = m_data.format.locale().toString(hour);
    const QString zero = m_data.format.locale().zeroDigit();
    return digits.size() < 2 ? zero + digits : digits;
}

QString HeatDrawing::valueText(std::size_t hour) const
{
    const HeatData::Hour& at = m_data.hours[hour];
    if (at.times == 0) {
        return chartWords(QT_TRANSLATE_NOOP("Charts", "has not come yet"));
    }
    return at.value.present() ? reading(at.value.value) : Format::reasonOf(at.value.absent);
}

QRectF HeatDrawing::layOut(const QSizeF& size, Qt::LayoutDirection direction)
{
    const Theme& t = theme();
    const QFontMetricsF metrics(t.font(Type::axis));
    m_mirrored = direction == Qt::RightToLeft;
    double names = 0;
    for (int day = 0; day < HeatLayout::kDays; ++day) {
        names = std::max(names, metrics.horizontalAdvance(dayName(day, QLocale::ShortFormat)));
    }
    names += t.px(8);
    const double outer = t.px(16);
    const double row = metrics.height() + t.px(6);
    m_whole = QRectF(QPointF(0, 0), size).adjusted(outer, 0, -outer, -static_cast<double>(t.px(4)));
    const QRectF plot(m_whole.left() + (m_mirrored ? 0 : names), m_whole.top() + row,
                      std::max(24.0, m_whole.width() - names), std::max(7.0, m_whole.height() - 2 * row));
    m_layout = HeatLayout(plot, m_data.format.locale().firstDayOfWeek());
    return {};
}

void HeatDrawing::paintNames(QPainter& painter) const
{
    const Theme& t = theme();
    const QRectF& plot = m_layout.plot();
    painter.setFont(t.font(Type::axis));
    painter.setPen(t.color(Token::text3));
    const QFontMetricsF metrics(painter.font());
    for (int line = 0; line < HeatLayout::kDays; ++line) {
        const QRectF row = m_layout.row(line);
        const QRectF box =
            m_mirrored
                ? QRectF(plot.right() + t.px(8), row.top(), m_whole.right() - plot.right() - t.px(8), row.height())
                : QRectF(m_whole.left(), row.top(), plot.left() - m_whole.left() - t.px(8), row.height());
        paintText(painter, box, int(m_mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                  dayName(m_layout.dayOfLine(line), QLocale::ShortFormat));
    }
    // Every third hour where there is room, at the edge where it begins.
    const double width = plot.width() / HeatLayout::kHours;
    const int every = width * 3 > metrics.horizontalAdvance(hourText(20)) + t.px(10) ? 3 : 6;
    for (int hour = 0; hour < HeatLayout::kHours; hour += every) {
        painter.drawText(QRectF(plot.left() + hour * width, plot.bottom() + t.px(3), width * every, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, hourText(hour));
    }
}

/// From nothing to the most, where the axis of the values would be.
void HeatDrawing::paintScale(QPainter& painter) const
{
    const Theme& t = theme();
    painter.setFont(t.font(Type::axis));
    const QFontMetricsF metrics(painter.font());
    const double side = t.px(12);
    const QString least = reading(m_base);
    const QString most = reading(m_top);
    const double width =
        metrics.horizontalAdvance(least) + metrics.horizontalAdvance(most) + side * HeatScale::kSteps + 2 * t.px(5);
    const double middle = m_whole.top() + metrics.height() / 2;
    double x = m_mirrored ? m_whole.left() : m_whole.right() - width;
    painter.setPen(t.color(Token::text3));
    const auto write = [&](const QString& text) {
        const double length = metrics.horizontalAdvance(text);
        painter.drawText(QRectF(x, middle - metrics.height() / 2, length + 1, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += length + t.px(5);
    };
    write(least);
    for (int step = 1; step <= HeatScale::kSteps; ++step) {
        const double mark = side * 0.86 * HeatScale::side(step);
        paintBox(painter, QRectF(x + (side - mark) / 2, middle - mark / 2, mark, mark), 1,
                 HeatScale::color(step, t.color(Token::ink), t.color(Token::surface)), QColor());
        x += side;
    }
    x += t.px(5);
    write(most);
    // What it comes to, in words, at the other end.
    painter.setFont(t.font(Type::small));
    painter.setPen(t.color(Token::text2));
    const QRectF rest = m_mirrored ? QRectF(m_whole.left() + width + t.px(16), m_whole.top(),
                                            m_whole.width() - width - t.px(16), metrics.height() + t.px(2))
                                   : QRectF(m_whole.left(), m_whole.top(), m_whole.width() - width - t.px(16),
                                            metrics.height() + t.px(2));
    paintText(painter, rest, int(m_mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, summary());
}

void HeatDrawing::paintOver(QPainter& painter, std::optional<std::size_t> mark) const
{
    const Theme& t = theme();
    paintNames(painter);
    paintScale(painter);
    for (std::size_t hour = 0; hour < m_data.hours.size(); ++hour) {
        const QRectF cell = m_layout.cell(hour);
        const double most = std::max(2.0, std::min(cell.width(), cell.height()) - 2);
        const api::Ratio& value = m_data.hours[hour].value;
        const int step = stepOf(value);
        if (step > 0) {
            // As wide as its cell allows, so that a row reads as a band; its height tells how much.
            const double tall = (cell.height() - 2) * HeatScale::side(step);
            const double wide = std::min(cell.width() - 2, std::max(most, (cell.width() - 2)));
            paintBox(painter, QRectF(cell.center().x() - wide / 2, cell.center().y() - tall / 2, wide, tall), 1,
                     HeatScale::color(step, t.color(Token::ink), t.color(Token::surface)), QColor());
        } else {
            // Nothing was sold in it, or it has not come: a dot, or none.
            if (value.present()) {
                painter.fillRect(QRectF(cell.center() - QPointF(1, 1), QSizeF(2, 2)), t.color(Token::text3));
            }
        }
    }
    if (mark) {
        painter.setPen(QPen(t.color(Token::accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(m_layout.cell(*mark).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
}

std::size_t HeatDrawing::beside(std::size_t mark, Step step) const
{
    switch (step) {
    case Step::left: // time runs left to right in every language
        return m_layout.beside(mark, -1, 0);
    case Step::right:
        return m_layout.beside(mark, 1, 0);
    case Step::up:
        return m_layout.beside(mark, 0, -1);
    case Step::down:
        return m_layout.beside(mark, 0, 1);
    case Step::first:
        return m_layout.beside(mark, -HeatLayout::kHours, 0);
    case Step::last:
        return m_layout.beside(mark, HeatLayout::kHours, 0);
    }
    return mark;
}

MarkWords HeatDrawing::words(std::size_t mark) const
{
    const int hour = static_cast<int>(mark) % HeatLayout::kHours;
    MarkWords words;
    //: An hour of the week: "Tuesday, 20 to 21 h"
    words.head = chartWords(QT_TRANSLATE_NOOP("Charts", "%1, %2 to %3 h"))
                     .arg(dayName(static_cast<int>(mark) / HeatLayout::kHours, QLocale::LongFormat), hourText(hour),
                          hourText(hour + 1));
    words.unit = m_data.unitText;
    words.rows.push_back({std::nullopt, m_data.title, valueText(mark)});
    const QString times = timesWord(m_data.hours[mark].times);
    words.rows.push_back({std::nullopt, chartWords(QT_TRANSLATE_NOOP("Charts", "Has come")), times});
    return words;
}

QString HeatDrawing::summary() const
{
    if (!m_best) {
        return {};
    }
    if (isFlat()) {
        //: Of a ratio that is nearly the same in every hour: "No hour stands out: 3.70 to 3.76"
        return chartWords(QT_TRANSLATE_NOOP("Charts", "No hour stands out: %1 to %2"))
            .arg(reading(m_base), reading(m_top));
    }
    const MarkWords best = words(*m_best);
    //: "Most: Tuesday, 20 to 21 h, €1,240"
    const QString most =
        chartWords(QT_TRANSLATE_NOOP("Charts", "Most: %1, %2")).arg(best.head, best.rows.front().value);
    const QString times = timesInWords(m_data);
    return times.isEmpty() ? most : most + QLatin1String("; ") + times;
}

std::optional<FigureAt> HeatDrawing::figureAt(std::optional<std::size_t> mark) const
{
    FigureAt figure;
    figure.request.metric = m_data.metric;
    if (mark) {
        // Hours of several days are no stretch of the range that can be taken apart: words tell what they come to.
        figure.told = std::make_shared<ToldFigure>(told(*mark));
    }
    return figure;
}

ToldFigure HeatDrawing::told(std::size_t mark) const
{
    const HeatData::Hour& at = m_data.hours[mark];
    const Format& format = m_data.format;
    ToldFigure told;
    told.title = m_data.title + QStringLiteral(", ") + words(mark).head;
    told.formula = formulaOf(at.figures, m_data.metric, format);
    if (infoOf(m_data.metric).isSum && at.value.present() && at.elapsed > 0) {
        const double hours = static_cast<double>(at.elapsed) / static_cast<double>(base::kHourMs);
        //: A sum over a number of hours, as a rate: "÷ 5.00 h = €1,240.00 per hour"
        told.formula += QLatin1Char(' ') + chartWords(QT_TRANSLATE_NOOP("Charts", "÷ %1 h = %2 per hour"))
                                               .arg(format.decimal(hours, 2), reading(at.value.value));
    }
    told.facts.emplace_back(chartWords(QT_TRANSLATE_NOOP("Charts", "Has come")), timesWord(at.times));
    told.facts.emplace_back(chartWords(QT_TRANSLATE_NOOP("Charts", "Within")),
                            nameOf(m_data.range.kind) + QStringLiteral(", ") + spanWords(m_data.range, format) +
                                QStringLiteral(", ") + format.zoneName());
    told.facts.emplace_back(chartWords(QT_TRANSLATE_NOOP("Charts", "Known")), weeksInWords(m_data));
    return told;
}

ExportTable HeatDrawing::table() const
{
    const bool money = infoOf(m_data.metric).unit == Unit::money;
    const QString unit = money ? chartWords(QT_TRANSLATE_NOOP("Charts", "%1 per hour")).arg(m_data.format.currency())
                         : infoOf(m_data.metric).isSum ? m_data.unitText
                                                       : rawUnitOf(infoOf(m_data.metric).unit, m_data.format);
    ExportTable table;
    table.columns = {{chartWords(QT_TRANSLATE_NOOP("Charts", "Hour")), {}, true}};
    for (int line = 0; line < HeatLayout::kDays; ++line) {
        table.columns.push_back({dayName(m_layout.dayOfLine(line), QLocale::ShortFormat), unit, true});
    }
    for (int hour = 0; hour < HeatLayout::kHours; ++hour) {
        std::vector<ExportCell> cells{{std::int64_t{hour}, hourText(hour)}};
        for (int line = 0; line < HeatLayout::kDays; ++line) {
            const auto at = static_cast<std::size_t>(m_layout.dayOfLine(line)) * HeatLayout::kHours +
                            static_cast<std::size_t>(hour);
            cells.push_back({rawOf(m_data.hours[at].value), valueText(at)});
        }
        table.rows.push_back(std::move(cells));
    }
    const QString times = timesInWords(m_data);
    table.remark = times.isEmpty() ? weeksInWords(m_data) : weeksInWords(m_data) + QLatin1String(", ") + times;
    return table;
}

} // namespace bw::ui
