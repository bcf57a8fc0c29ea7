#include "ui/tables/header_view.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/tables/measures.h"

#include <QPainter>

namespace bw::ui {
namespace {

constexpr double kHeadHeight = 26;
constexpr double kSortArrow = 12;

QFont headFont(bool sorted)
{
    return theme().font(Type::small, sorted ? QFont::DemiBold : QFont::Normal);
}

} // namespace

HeaderView::HeaderView(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(false);
    setMinimumSectionSize(theme().px(40));
    connect(this, &QHeaderView::sectionClicked, this, [this](int column) {
        if (isSortable(column)) {
            Q_EMIT sortAsked(column, orderAfterClick(column));
        }
    });
    for (auto signal : {&QHeaderView::sectionMoved, &QHeaderView::sectionResized}) {
        connect(this, signal, this, &HeaderView::findEdges);
    }
    connect(this, &QHeaderView::sectionCountChanged, this, &HeaderView::findEdges);
    connect(&theme(), &Theme::changed, this, &HeaderView::readTheme);
    readTheme();
}

void HeaderView::readTheme()
{
    setFont(headFont(true));
    setFixedHeight(theme().px(kHeadHeight));
    viewport()->update();
}

void HeaderView::findEdges()
{
    m_firstShown = -1;
    for (int visual = 0; visual < count(); ++visual) {
        const int column = logicalIndex(visual);
        if (isSectionHidden(column)) {
            continue;
        }
        m_firstShown = m_firstShown < 0 ? column : m_firstShown;
        m_lastShown = column;
    }
}

void HeaderView::setSorted(int column, Qt::SortOrder order)
{
    m_sorted = column;
    m_order = order;
    viewport()->update();
}

bool HeaderView::isSortable(int column) const
{
    return model() != nullptr && model()->headerData(column, orientation(), Qt::InitialSortOrderRole).isValid();
}

Qt::SortOrder HeaderView::orderAfterClick(int column) const
{
    if (column == m_sorted) {
        return m_order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    return static_cast<Qt::SortOrder>(model()->headerData(column, orientation(), Qt::InitialSortOrderRole).toInt());
}

int HeaderView::sortableBeside(int step) const
{
    for (int visual = visualIndex(m_sorted) + step; visual >= 0 && visual < count(); visual += step) {
        const int column = logicalIndex(visual);
        if (!isSectionHidden(column) && isSortable(column)) {
            return column;
        }
    }
    return -1;
}

QRect HeaderView::innerRect(int column, const QRect& cell) const
{
    const int padding = theme().px(kCellPadding);
    int leading = column == m_firstShown ? theme().px(kOuter) : padding;
    int trailing = column == m_lastShown ? theme().px(kOuter) : padding;
    if (layoutDirection() == Qt::RightToLeft) {
        std::swap(leading, trailing);
    }
    return cell.adjusted(leading, 0, -trailing, -1);
}

QSize HeaderView::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), theme().px(kHeadHeight)};
}

QSize HeaderView::sectionSizeFromContents(int column) const
{
    const QString text = model()->headerData(column, orientation(), Qt::DisplayRole).toString();
    const int edges = (column == m_firstShown ? 1 : 0) + (column == m_lastShown ? 1 : 0);
    const double around =
        2 * kCellPadding + edges * (kOuter - kCellPadding) + (isSortable(column) ? kSortArrow + 2 : 0);
    // An advance is rounded; what is elided is measured in fractions: a pixel more keeps a text that fits.
    const int width = QFontMetrics(headFont(isSortable(column))).horizontalAdvance(text) + 2 + theme().px(around);
    return {width, theme().px(kHeadHeight)};
}

void HeaderView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), theme().color(Token::surface));
    painter.fillRect(QRect(0, viewport()->height() - 1, viewport()->width(), 1), theme().color(Token::strongLine));
    painter.end();
    QHeaderView::paintEvent(event);
}

void HeaderView::paintSection(QPainter* painter, const QRect& rect, int column) const
{
    painter->fillRect(rect, theme().color(Token::surface));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme().color(Token::strongLine));
    const bool sorted = column == m_sorted;
    const QString text = model()->headerData(column, orientation(), Qt::DisplayRole).toString();
    const auto alignment = Qt::Alignment(model()->headerData(column, orientation(), Qt::TextAlignmentRole).toInt());
    const bool trailing = alignment.testFlag(Qt::AlignRight);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const bool atRight = trailing != mirrored;
    QRect box = innerRect(column, rect);

    painter->setFont(headFont(sorted));
    painter->setPen(theme().color(sorted ? Token::text : Token::text2));
    const QFontMetrics metrics(painter->font());
    if (sorted) {
        // The arrow follows the text: to its right, mirrored to its left, and within the column's edge.
        const int side = theme().px(kSortArrow);
        const int gap = theme().px(2);
        const int textWidth = std::min(metrics.horizontalAdvance(text) + 1, box.width() - side - gap);
        const int textLeft = atRight
                                 ? (mirrored ? box.right() + 1 - textWidth : box.right() + 1 - side - gap - textWidth)
                                 : (mirrored ? box.left() + side + gap : box.left());
        const int x = mirrored ? textLeft - gap - side : textLeft + textWidth + gap;
        paintIcon(*painter, m_order == Qt::AscendingOrder ? QStringLiteral("arrow-up") : QStringLiteral("arrow-down"),
                  QRectF(x, rect.top() + (rect.height() - side) / 2.0, side, side), painter->pen().color());
        box = QRect(textLeft, box.top(), textWidth, box.height());
    }
    const Qt::Alignment side = atRight ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(box, static_cast<int>(Qt::AlignVCenter | Qt::TextSingleLine | Qt::AlignAbsolute | side),
                      metrics.elidedText(text, Qt::ElideRight, box.width()));
}

} // namespace bw::ui
