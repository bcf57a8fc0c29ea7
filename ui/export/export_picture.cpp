#include "ui/export/export_picture.h"

#include "ui/style/paint.h"
#include "ui/style/range_words.h"
#include "ui/style/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QPainter>
#include <QScreen>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

constexpr int kMargin = 16;
constexpr int kTitleHeight = 24;
constexpr int kLineHeight = 18;
constexpr int kHeadHeight = 12 + kTitleHeight + kLineHeight + 8;

QString words(const char* text)
{
    return QCoreApplication::translate("Export", text);
}

QString rangeLine(const ExportContext& context)
{
    const auto& range = context.facts.range;
    QStringList parts{context.company.isEmpty() ? context.companyId : context.company, context.facts.subject};
    parts.removeAll(QString());
    if (range) {
        const QString span = nameOf(range->kind) + u' ' + spanWords(*range, context.format);
        parts.append(
            range->isCompared()
                ? words(QT_TRANSLATE_NOOP("Export", "%1 against %2")).arg(span, againstWords(*range, context.format))
                : span);
    }
    parts.append(context.facts.filters);
    parts.append(context.format.zoneName());
    parts.append(context.format.date(context.generatedAt) + u' ' + context.format.time(context.generatedAt));
    return parts.join(QStringLiteral(" · "));
}

/// Where the drawing goes, and how large the whole is.
struct Frame {
    QSize size;
    QRect body;
    int rest = 0; ///< rows that are not drawn
};

Frame frameOf(const Exportable& what)
{
    Frame frame;
    frame.rest = std::max(0, what.pictureLines() - kMostPictureRows);
    const QSize body = what.pictureSize(kMostPictureRows).expandedTo({1, 1});
    frame.body = QRect(QPoint(0, kHeadHeight), body);
    frame.size = QSize(body.width(), kHeadHeight + body.height() + (frame.rest > 0 ? 2 * kLineHeight : kMargin / 2));
    return frame;
}

void paintFramed(QPainter& painter, const Frame& frame, const Exportable& what, const ExportContext& context)
{
    const Theme& t = theme();
    const Qt::LayoutDirection direction = QGuiApplication::layoutDirection();
    const int leading =
        static_cast<int>(Qt::AlignVCenter | (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.fillRect(QRect(QPoint(0, 0), frame.size), t.color(Token::surface));
    const QRect line(kMargin, 12, frame.size.width() - 2 * kMargin, kTitleHeight);
    painter.setFont(t.font(Type::title, QFont::DemiBold));
    painter.setPen(t.color(Token::text));
    paintText(painter, line, leading, what.exportTitle());
    const int titleWidth = QFontMetrics(painter.font()).horizontalAdvance(what.exportTitle()) + 10;
    painter.setFont(t.font(Type::small));
    painter.setPen(t.color(Token::text2));
    if (line.width() > titleWidth) {
        const QRect rest =
            direction == Qt::RightToLeft ? line.adjusted(0, 0, -titleWidth, 0) : line.adjusted(titleWidth, 0, 0, 0);
        paintText(painter, rest, leading, what.exportUnit());
    }
    paintText(painter, QRect(kMargin, 12 + kTitleHeight, line.width(), kLineHeight), leading, rangeLine(context));
    painter.save();
    painter.setClipRect(frame.body);
    what.paintPicture(painter, frame.body, 0);
    painter.restore();
    if (frame.rest > 0) {
        painter.setFont(t.font(Type::small));
        painter.setPen(t.color(Token::text2));
        const QString more = words(QT_TRANSLATE_NOOP("Export", "and %1 more rows; all of them are in the CSV file"))
                                 .arg(context.format.count(frame.rest));
        paintText(painter, QRect(kMargin, frame.body.bottom() + kLineHeight / 2, line.width(), kLineHeight), leading,
                  more);
    }
}

/// What a point is measured by on screen: a picture's texts are as large beside its lines as there.
int screenDpi()
{
    const QScreen* screen = QGuiApplication::primaryScreen();
    return screen != nullptr ? std::max(1, static_cast<int>(std::lround(screen->logicalDotsPerInch()))) : 96;
}

} // namespace

QImage imageOf(const Exportable& what, const ExportContext& context, int scale)
{
    const Theme::ForPicture guard(theme().scheme());
    const Frame frame = frameOf(what);
    QImage image(frame.size * scale, QImage::Format_RGB32);
    if (image.isNull()) {
        return image;
    }
    image.setDevicePixelRatio(scale);
    QPainter painter(&image);
    paintFramed(painter, frame, what, context);
    return image;
}

QByteArray pngOf(const Exportable& what, const ExportContext& context)
{
    QImage image = imageOf(what, context);
    for (const auto& [name, value] : headLinesOf(context)) {
        image.setText(name, value);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, "PNG") ? bytes : QByteArray();
}

QByteArray svgOf(const Exportable& what, const ExportContext& context)
{
    const Theme::ForPicture guard(theme().scheme());
    const Frame frame = frameOf(what);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(screenDpi());
    svg.setSize(frame.size);
    svg.setViewBox(QRect(QPoint(0, 0), frame.size));
    // The generator writes both as they are, markup included.
    svg.setTitle(what.exportTitle().toHtmlEscaped());
    QStringList head;
    for (const auto& [name, value] : headLinesOf(context)) {
        head.append(name + QLatin1String(": ") + value);
    }
    svg.setDescription(head.join(QLatin1String("; ")).toHtmlEscaped());
    QPainter painter;
    if (!painter.begin(&svg)) {
        return {};
    }
    paintFramed(painter, frame, what, context);
    painter.end();
    return bytes;
}

} // namespace bw::ui
