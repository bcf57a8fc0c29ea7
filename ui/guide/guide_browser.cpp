#include "ui/guide/guide_browser.h"

#include "ui/style/theme.h"

#include <QImage>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <vector>

namespace bw::ui {

namespace {

constexpr double kLineHeight = 145; ///< per cent
constexpr int kMargin = 24;

/// Qt sets the columns of a table from left to right in any script: here they come the other way round.
QString tablesFromTheRight(const QString& markdown)
{
    QStringList lines = markdown.split(u'\n');
    for (QString& line : lines) {
        if (line.startsWith(u'|')) {
            QStringList cells = line.trimmed().chopped(1).mid(1).split(u'|');
            std::ranges::reverse(cells);
            line = u'|' + cells.join(u'|') + u'|';
        }
    }
    return lines.join(u'\n');
}

} // namespace

GuideBrowser::GuideBrowser(QWidget* parent) : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        if (link.scheme().isEmpty() && link.path().endsWith(QLatin1String(".md"))) {
            Q_EMIT chapterAsked(link.path().chopped(3));
        }
    });
    connect(&theme(), &Theme::changed, this, &GuideBrowser::render);
}

void GuideBrowser::showChapter(const QString& markdown)
{
    m_markdown = markdown;
    render();
    verticalScrollBar()->setValue(0);
}

bool GuideBrowser::findNext(const QString& text)
{
    if (text.isEmpty()) {
        return false;
    }
    if (find(text)) {
        return true;
    }
    moveCursor(QTextCursor::Start);
    return find(text);
}

QVariant GuideBrowser::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::ImageResource) {
        return {};
    }
    QImage image(QStringLiteral(":/guide/") + name.path());
    image.convertTo(QImage::Format_RGB32); // one of few colours would be scaled into those, dot by dot
    const int room = viewport()->width() - 2 * theme().px(kMargin);
    if (!image.isNull() && room > 0 && image.width() > room) {
        // Made for the screen there is: sharp where it has more pixels, never wider than the text.
        const qreal ratio = devicePixelRatioF();
        image = image.scaledToWidth(std::min(image.width(), qRound(room * ratio)), Qt::SmoothTransformation);
        image.setDevicePixelRatio(double(image.width()) / room);
    }
    return image;
}

void GuideBrowser::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (viewport()->width() != m_renderedWidth) {
        render();
    }
}

void GuideBrowser::render()
{
    const int before = verticalScrollBar()->value();
    m_renderedWidth = viewport()->width();
    setPalette(theme().palette());
    auto* text = new QTextDocument(this);
    text->setDefaultFont(theme().font(Type::text));
    text->setDocumentMargin(theme().px(kMargin));
    text->setMarkdown(m_markdown.section(u'\n', 0, 0).isRightToLeft() ? tablesFromTheRight(m_markdown) : m_markdown);
    QTextDocument* old = document();
    const bool isOurs = old->parent() == this; // the one it is made with dies in setDocument()
    setDocument(text);
    if (isOurs) {
        old->deleteLater();
    }
    styleBlocks();
    styleTables();
    verticalScrollBar()->setValue(before);
}

void GuideBrowser::styleBlocks()
{
    const Theme& t = theme();
    // All of it in the direction of its title: a paragraph that begins with a command would turn round by itself.
    const Qt::LayoutDirection direction = document()->firstBlock().textDirection();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLayoutDirection(direction);
        const int level = format.headingLevel();
        const bool inTable = cursor.currentTable() != nullptr;
        const bool isPicture = block.text().startsWith(QChar::ObjectReplacementCharacter);
        const int lineHeight = isPicture ? 100 : level > 0 || inTable ? 120 : kLineHeight;
        format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(level > 1 ? t.px(16) : 0);
        format.setBottomMargin(inTable ? 0 : t.px(isPicture ? 14 : level > 0 ? 6 : 8));
        cursor.setBlockFormat(format);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        if (level > 0) {
            QTextCharFormat type = cursor.charFormat();
            type.clearProperty(QTextFormat::FontSizeAdjustment); // which would outweigh the size
            type.setFont(t.font(level == 1 ? Type::windowTitle : Type::title, QFont::DemiBold));
            cursor.setCharFormat(type);
        } else {
            lighten(block);
        }
    }
}

/// The house has no weight above semibold and no italics, which some scripts cannot bear: Qt would thicken and slant
/// the letters by itself.
void GuideBrowser::lighten(const QTextBlock& block)
{
    struct Part {
        int from, to;
        QFont::Weight weight;
    };
    std::vector<Part> parts; // before any is changed, which makes others of them
    for (auto part = block.begin(); !part.atEnd(); ++part) {
        const QTextFragment fragment = part.fragment();
        const QTextCharFormat format = fragment.charFormat();
        if (format.fontWeight() >= QFont::Bold || format.fontItalic()) {
            parts.push_back({fragment.position(), fragment.position() + fragment.length(),
                             format.fontWeight() >= QFont::Bold ? QFont::DemiBold : QFont::Medium});
        }
    }
    for (const Part& part : parts) {
        QTextCharFormat format;
        format.setFontWeight(part.weight);
        format.setFontItalic(false);
        QTextCursor cursor(block);
        cursor.setPosition(part.from);
        cursor.setPosition(part.to, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(format);
    }
}

void GuideBrowser::styleTables()
{
    const Theme& t = theme();
    for (QTextFrame* frame : document()->rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr) {
            continue;
        }
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderBrush(t.color(Token::hairline));
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setCellPadding(t.px(6));
        format.setCellSpacing(0);
        format.setBottomMargin(t.px(12));
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        table->setFormat(format);
    }
}

} // namespace bw::ui
