#include "ui/export/export_pdf.h"

#include "ui/style/paint.h"
#include "ui/style/range_words.h"
#include "ui/style/theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QScreen>

#include <algorithm>
#include <cmath>
#include <functional>

namespace bw::ui {

namespace {

constexpr double kMarginMm = 12;
constexpr int kHeader = 66;
constexpr int kFooter = 26;
constexpr int kHeading = 26; ///< over each part
constexpr int kGap = 14;     ///< between parts
constexpr int kChartHeight = 250;
constexpr int kSmallHeight = 140;
constexpr int kBeside = 3;       ///< small charts in a row
constexpr int kLeastTable = 120; ///< a table that has less room than this begins on the next page

QString words(const char* text)
{
    return QCoreApplication::translate("Export", text);
}

int leading()
{
    return static_cast<int>(Qt::AlignVCenter) |
           static_cast<int>(QGuiApplication::layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
}

int trailing()
{
    return static_cast<int>(Qt::AlignVCenter) |
           static_cast<int>(QGuiApplication::layoutDirection() == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight);
}

/// Sets the parts onto pages, from top to bottom. It is run twice: to count the pages, then to paint them.
class Setter {
public:
    /// `nextPage` begins the page after the present one.
    Setter(QPainter& painter, const QRect& room, std::function<void()> nextPage)
        : m_painter(painter), m_room(room), m_nextPage(std::move(nextPage)), m_y(room.top())
    {}

    void set(const std::vector<Exportable*>& parts, const Format& format)
    {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const Exportable& part = *parts[i];
            if (part.isExportEmpty()) {
                continue;
            }
            if (part.exportShape() == Exportable::Shape::table) {
                setTable(part, format);
            } else if (part.exportShape() == Exportable::Shape::chart) {
                setChart(part);
            } else {
                std::vector<const Exportable*> row;
                for (; i < parts.size() && parts[i]->exportShape() == Exportable::Shape::smallChart; ++i) {
                    if (!parts[i]->isExportEmpty()) {
                        row.push_back(parts[i]);
                    }
                }
                --i;
                setBeside(row);
            }
        }
    }

private:
    void need(int height)
    {
        if (m_y + height > m_room.bottom() + 1 && m_y > m_room.top()) {
            m_nextPage();
            m_y = m_room.top();
        }
    }

    void heading(const Exportable& part, const QRect& box)
    {
        const Theme& t = theme();
        const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
        m_painter.setFont(t.font(Type::text, QFont::DemiBold));
        m_painter.setPen(t.color(Token::text));
        paintText(m_painter, box, leading(), part.exportTitle());
        const int width = QFontMetrics(m_painter.font()).horizontalAdvance(part.exportTitle()) + 9;
        m_painter.setFont(t.font(Type::small));
        m_painter.setPen(t.color(Token::text2));
        if (width < box.width()) {
            paintText(m_painter, mirrored ? box.adjusted(0, 0, -width, 0) : box.adjusted(width, 0, 0, 0), leading(),
                      part.exportUnit());
        }
    }

    void setChart(const Exportable& part)
    {
        // A strip of figures or a bar is as high as it is, a chart has its room.
        const int height = std::min(kChartHeight, part.pictureSize(1).height());
        need(kHeading + height);
        heading(part, QRect(m_room.left(), m_y, m_room.width(), kHeading));
        part.paintPicture(m_painter, QRect(m_room.left(), m_y + kHeading, m_room.width(), height), 0);
        m_y += kHeading + height + kGap;
    }

    void setBeside(const std::vector<const Exportable*>& parts)
    {
        const int width = (m_room.width() - (kBeside - 1) * kGap) / kBeside;
        for (std::size_t first = 0; first < parts.size(); first += kBeside) {
            need(kHeading + kSmallHeight);
            for (std::size_t i = first; i < std::min(parts.size(), first + kBeside); ++i) {
                const int x = m_room.left() + static_cast<int>(i - first) * (width + kGap);
                heading(*parts[i], QRect(x, m_y, width, kHeading));
                parts[i]->paintPicture(m_painter, QRect(x, m_y + kHeading, width, kSmallHeight), 0);
            }
            m_y += kHeading + kSmallHeight + kGap;
        }
    }

    void setTable(const Exportable& part, const Format& format)
    {
        const int all = part.pictureLines();
        const int end = std::min(all, kMostPaperRows);
        need(kHeading + std::min(kLeastTable, part.pictureSize(end).height()));
        int from = 0;
        while (from < end) {
            heading(part, QRect(m_room.left(), m_y, m_room.width(), kHeading));
            const int wanted = part.pictureSize(end - from).height();
            const int height = std::min(m_room.bottom() + 1 - m_y - kHeading, wanted);
            const QRect box(m_room.left(), m_y + kHeading, m_room.width(), height);
            const int next = part.paintPicture(m_painter, box, from);
            if (next <= from) {
                break; // not even one line has room: never again and again
            }
            from = next;
            m_y += kHeading + height;
            if (from < end) {
                m_nextPage();
                m_y = m_room.top();
            }
        }
        if (all > end) {
            need(kHeading);
            m_painter.setFont(theme().font(Type::small));
            m_painter.setPen(theme().color(Token::text2));
            paintText(m_painter, QRect(m_room.left(), m_y, m_room.width(), kHeading), leading(),
                      words(QT_TRANSLATE_NOOP("Export", "and %1 more rows; all of them are in the CSV file"))
                          .arg(format.count(all - end)));
            m_y += kHeading;
        }
        m_y += kGap;
    }

    QPainter& m_painter;
    QRect m_room;
    std::function<void()> m_nextPage;
    int m_y;
};

QString filterWords(const ExportContext& context)
{
    return context.facts.filters.isEmpty()
               ? words(QT_TRANSLATE_NOOP("Export", "no filter"))
               : words(QT_TRANSLATE_NOOP("Export", "Filter: %1")).arg(context.facts.filters.join(QLatin1String("; ")));
}

QString rangeWords(const ExportContext& context)
{
    const auto& range = context.facts.range;
    if (!range) {
        return words(QT_TRANSLATE_NOOP("Export", "since the engine started"));
    }
    const Format& format = context.format;
    QString text = nameOf(range->kind) + QLatin1String(": ") + format.dateTime(range->from) + QStringLiteral(" – ") +
                   format.dateTime(range->to);
    if (range->isCompared()) {
        text +=
            QLatin1String("; ") + words(QT_TRANSLATE_NOOP("Export", "against %1 – %2"))
                                      .arg(format.dateTime(range->previousFrom), format.dateTime(range->previousTo));
    }
    if (context.facts.provisionalSince > 0) {
        text +=
            QLatin1String("; ") +
            words(QT_TRANSLATE_NOOP("Export", "provisional since %1")).arg(format.time(context.facts.provisionalSince));
    }
    return text;
}

void paintFrame(QPainter& painter, const QRect& sheet, const ExportContext& context, int page, int pages)
{
    const Theme& t = theme();
    const QString company = context.company.isEmpty() ? context.companyId : context.company;
    painter.setFont(t.font(Type::windowTitle));
    painter.setPen(t.color(Token::text));
    QStringList title{context.page, context.facts.subject, company};
    title.removeAll(QString());
    paintText(painter, QRect(sheet.left(), sheet.top(), sheet.width(), 26), leading(),
              title.join(QStringLiteral(" · ")));
    painter.setFont(t.font(Type::small));
    painter.setPen(t.color(Token::text2));
    const QRect second(sheet.left(), sheet.top() + 28, sheet.width(), 18);
    paintText(painter, second, leading(), rangeWords(context));
    const QString currency =
        context.format.currency().isEmpty()
            ? QString()
            : QStringLiteral(" · ") +
                  words(QT_TRANSLATE_NOOP("Export", "amounts in %1")).arg(context.format.currency());
    paintText(painter, QRect(sheet.left(), sheet.top() + 2, sheet.width(), 20), trailing(),
              words(QT_TRANSLATE_NOOP("Export", "times in %1")).arg(context.format.zoneName()) + currency);
    const int filterWidth = sheet.width() / 3;
    const bool mirrored = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    paintText(painter, QRect(mirrored ? sheet.left() : sheet.right() + 1 - filterWidth, second.top(), filterWidth, 18),
              trailing(), filterWords(context));
    painter.fillRect(QRect(sheet.left(), sheet.top() + 52, sheet.width(), 1), t.color(Token::strongLine));

    const QRect foot(sheet.left(), sheet.bottom() - 17, sheet.width(), 18);
    paintText(painter, foot, leading(),
              words(QT_TRANSLATE_NOOP("Export", "Bellwether, generated at %1"))
                  .arg(isoTime(context.generatedAt, context.format)));
    paintText(painter, foot, trailing(),
              words(QT_TRANSLATE_NOOP("Export", "page %1 of %2"))
                  .arg(context.format.count(page), context.format.count(pages)));
}

} // namespace

QByteArray pdfOf(const std::vector<Exportable*>& parts, const ExportContext& context)
{
    // Glyphs that a font puts in place of others (its own plus and minus beside figures) cannot be searched or copied.
    const Theme::ForPicture guard(Scheme::light, 100, QFont::PreferNoShaping);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    const QScreen* screen = QGuiApplication::primaryScreen();
    // A unit is a pixel of the screen's, so that points and pixels stand to each other as there.
    pdf.setResolution(screen != nullptr ? std::max(1, static_cast<int>(std::lround(screen->logicalDotsPerInch())))
                                        : 96);
    pdf.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape,
                                  QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter));
    pdf.setTitle(context.page + QStringLiteral(" · ") + context.company);
    pdf.setCreator(QStringLiteral("Bellwether"));
    const QRect sheet(QPoint(0, 0), pdf.pageLayout().paintRectPixels(pdf.resolution()).size());
    const QRect room = sheet.adjusted(0, kHeader, 0, -kFooter);

    int pages = 1;
    {
        QImage nowhere(1, 1, QImage::Format_RGB32);
        QPainter painter(&nowhere);
        Setter(painter, room, [&pages] { ++pages; }).set(parts, context.format);
    }
    QPainter painter;
    if (!painter.begin(&pdf)) {
        return {};
    }
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    int page = 1;
    paintFrame(painter, sheet, context, page, pages);
    Setter(painter, room, [&] {
        pdf.newPage();
        paintFrame(painter, sheet, context, ++page, pages);
    }).set(parts, context.format);
    painter.end();
    return bytes;
}

} // namespace bw::ui
