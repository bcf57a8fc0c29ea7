#include "ui/charts/figures_export.h"

#include "ui/charts/figure_words.h"
#include "ui/charts/marks.h"
#include "ui/style/paint.h"
#include "ui/style/range_words.h"
#include "ui/style/theme.h"

#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

constexpr int kWidth = 960;
constexpr int kRow = 62;
/// Narrower ones would cut their figures.
constexpr int kLeastCell = 150;

/// The figures as they are now, in a window of their own.
class FiguresCopy : public QWidget {
public:
    FiguresCopy(FiguresExport& source, QWidget* parent) : QWidget(parent), m_source(&source)
    {
        setAccessibleName(source.exportTitle());
        setMinimumSize(theme().px(2 * kLeastCell), theme().px(kRow));
        connect(&source, &FiguresExport::contentChanged, this, qOverload<>(&QWidget::update));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), theme().color(Token::surface));
        if (m_source != nullptr && !m_source->isExportEmpty()) {
            m_source->paintPicture(painter, rect(), 0);
        }
    }

private:
    QPointer<FiguresExport> m_source;
};

int columnsIn(int width, int count)
{
    const int room = std::max(1, width / theme().px(kLeastCell));
    const int rows = (count + room - 1) / room;
    return (count + rows - 1) / rows;
}

} // namespace

FiguresExport::FiguresExport(QWidget& strip, QString exportId, QString title, std::vector<api::Metric> metrics)
    : QObject(&strip), m_strip(strip), m_id(std::move(exportId)), m_title(std::move(title)),
      m_metrics(std::move(metrics))
{}

void FiguresExport::show(const api::Range& range, const api::Figures& now, const api::Figures& before,
                         const Format& format)
{
    m_known = true;
    m_range = range;
    m_now = now;
    m_before = before;
    m_format = format;
    Q_EMIT contentChanged();
}

void FiguresExport::clear()
{
    m_known = false;
    Q_EMIT contentChanged();
}

ExportTable FiguresExport::exportTable() const
{
    ExportTable table;
    table.columns = {{tr("Figure"), {}}, {tr("Unit"), {}}, {currentLabel(m_range), {}, true}};
    if (m_range.isCompared()) {
        table.columns.push_back({previousLabel(m_range, m_format), {}, true});
        table.columns.push_back({tr("Change"), {}, true});
    }
    if (!m_known) {
        return table;
    }
    for (const api::Metric metric : m_metrics) {
        const QString unit = rawUnitOf(infoOf(metric).unit, m_format);
        std::vector<ExportCell> cells{{nameOf(metric), nameOf(metric)},
                                      {unit, unit},
                                      {rawOf(m_now, metric), figureText(m_now, metric, m_format)}};
        if (m_range.isCompared()) {
            const QString change = changeText(m_format.change(m_range, m_now, m_before, metric));
            cells.push_back({rawOf(m_before, metric), figureText(m_before, metric, m_format)});
            cells.push_back({change, change});
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

QSize FiguresExport::pictureSize(int) const
{
    const int count = static_cast<int>(m_metrics.size());
    const int columns = columnsIn(kWidth, count);
    return {kWidth, kRow * ((count + columns - 1) / columns)};
}

void FiguresExport::paintFigure(QPainter& painter, const QRectF& cell, api::Metric metric) const
{
    const Theme& t = theme();
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const int leading = static_cast<int>(Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft));
    const int trailing = static_cast<int>(Qt::AlignVCenter | (mirrored ? Qt::AlignLeft : Qt::AlignRight));
    const QRectF inner = cell.adjusted(t.px(12), t.px(8), -t.px(12), -t.px(8));
    QRectF line(inner.left(), inner.top(), inner.width(), t.px(18));
    painter.setFont(t.font(Type::small));
    painter.setPen(t.color(Token::text2));
    paintText(painter, line, leading, nameOf(metric));
    const Change change = m_format.change(m_range, m_now, m_before, metric);
    if (m_range.isCompared() && change.arrow != Change::Arrow::none) {
        paintChange(painter, line, trailing, change);
    }
    line = QRectF(inner.left(), line.bottom() + t.px(2), inner.width(), t.px(26));
    const bool present = valueOf(m_now, metric).present();
    const QString value = m_format.tile(m_now, metric);
    painter.setFont(t.font(present ? Type::number : Type::small));
    painter.setPen(t.color(present ? Token::text : Token::text3));
    paintText(painter, line, leading, value);
    if (present && m_now.provisional && infoOf(metric).isSum) {
        paintProvisional(painter, line, leading, value);
    }
    if (m_range.isCompared()) {
        painter.setFont(t.font(Type::axis));
        painter.setPen(t.color(Token::text2));
        paintText(painter, line, trailing, m_format.difference(m_now, m_before, metric));
    }
}

int FiguresExport::paintPicture(QPainter& painter, const QRect& box, int) const
{
    const Theme& t = theme();
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight); // alignments say where things stand
    const int count = static_cast<int>(m_metrics.size());
    const int columns = columnsIn(box.width(), count);
    const int rows = (count + columns - 1) / columns;
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const double width = static_cast<double>(box.width()) / columns;
    const double height = std::min(static_cast<double>(box.height()) / rows, static_cast<double>(t.px(kRow)));
    for (int i = 0; i < count; ++i) {
        const int column = mirrored ? columns - 1 - i % columns : i % columns;
        const int row = i / columns;
        const QRectF cell(box.left() + column * width, box.top() + row * height, width, height);
        if (column > 0) {
            painter.fillRect(QRectF(std::round(cell.left()), cell.top(), 1, cell.height()), t.color(Token::hairline));
        }
        painter.fillRect(QRectF(cell.left(), std::round(cell.bottom()) - 1, cell.width(), 1), t.color(Token::hairline));
        paintFigure(painter, cell, m_metrics[static_cast<std::size_t>(i)]);
    }
    painter.restore();
    return 1;
}

QWidget* FiguresExport::liveCopy(QWidget* parent)
{
    return new FiguresCopy(*this, parent);
}

} // namespace bw::ui
