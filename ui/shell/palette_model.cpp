#include "ui/shell/palette_model.h"

#include "ui/shell/key_cap.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace bw::ui {

std::optional<PaletteMatch> paletteMatch(const QString& text, const QString& query)
{
    PaletteMatch match;
    if (query.isEmpty()) {
        return match;
    }
    const qsizetype whole = text.indexOf(query, 0, Qt::CaseInsensitive);
    if (whole >= 0) {
        // The first place where a word begins with it, else the first place at all.
        qsizetype at = whole;
        for (qsizetype i = whole; i >= 0; i = text.indexOf(query, i + 1, Qt::CaseInsensitive)) {
            if (i == 0 || !text[i - 1].isLetterOrNumber()) {
                at = i;
                break;
            }
        }
        const bool word = at == 0 || !text[at - 1].isLetterOrNumber();
        for (qsizetype i = 0; i < query.size(); ++i) {
            match.positions.push_back(static_cast<int>(at + i));
        }
        match.cost = (word ? 0 : 1000) + static_cast<int>(at);
        return match;
    }
    qsizetype from = 0;
    for (const QChar c : query) {
        if (c.isSpace()) {
            continue;
        }
        const qsizetype at = text.indexOf(c, from, Qt::CaseInsensitive);
        if (at < 0) {
            return std::nullopt;
        }
        match.positions.push_back(static_cast<int>(at));
        from = at + 1;
    }
    match.cost = 10'000 + (match.positions.empty() ? 0 : match.positions.back() - match.positions.front());
    return match;
}

void PaletteModel::show(const std::vector<PaletteEntry>& entries, const QString& query)
{
    struct Found {
        Row row;
        int cost;
    };
    std::vector<QString> sections;
    std::vector<Found> found;
    for (const PaletteEntry& entry : entries) {
        if (const auto match = paletteMatch(entry.text, query)) {
            found.push_back({{{}, entry, match->positions}, match->cost});
            if (std::find(sections.begin(), sections.end(), entry.section) == sections.end()) {
                sections.push_back(entry.section);
            }
        }
    }
    // A name that was typed in full comes before those that only begin with it.
    const auto isWhole = [&](const Found& each) {
        return each.row.entry.text.compare(query, Qt::CaseInsensitive) == 0;
    };
    std::stable_sort(found.begin(), found.end(), [&](const Found& a, const Found& b) {
        return a.cost != b.cost ? a.cost < b.cost : isWhole(a) && !isWhole(b);
    });
    beginResetModel();
    m_rows.clear();
    for (const QString& section : sections) {
        m_rows.push_back({section, {}, {}});
        for (const Found& each : found) {
            if (each.row.entry.section == section) {
                m_rows.push_back(each.row);
            }
        }
    }
    endResetModel();
}

const PaletteEntry* PaletteModel::entryAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return nullptr;
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    return row.heading.isEmpty() ? &row.entry : nullptr;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return {};
    }
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.heading.isEmpty() ? row.entry.text : row.heading;
    case HeadingRole:
        return !row.heading.isEmpty();
    case RemarkRole:
        return row.entry.remark;
    case KeysRole:
        return row.entry.keys;
    case IconRole:
        return row.entry.icon;
    case PositionsRole: {
        QVariantList positions;
        for (const int position : row.positions) {
            positions.append(position);
        }
        return positions;
    }
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    return entryAt(index) != nullptr ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {theme().px(200), theme().px(index.data(PaletteModel::HeadingRole).toBool() ? 26 : 32)};
}

namespace {

/// A text with what was typed in bold, as one line, so that letters that join go on joining; its width.
qreal paintMatch(QPainter& painter, const QRectF& where, int alignment, const QString& text,
                 const QVariantList& positions)
{
    QTextLayout layout(text, theme().font(Type::text));
    QTextOption option;
    option.setTextDirection(readsRightToLeft(text) ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(Qt::AlignAbsolute | ((alignment & Qt::AlignRight) != 0 ? Qt::AlignRight : Qt::AlignLeft));
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> bold;
    for (const QVariant& position : positions) {
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        bold.append({position.toInt(), 1, format});
    }
    layout.setFormats(bold);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(where.width());
    layout.endLayout();
    layout.draw(&painter, QPointF(where.left(), where.center().y() - line.height() / 2));
    return line.naturalTextWidth();
}

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    painter->save();
    const QRect box = option.rect;
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto place = [&](qreal from, qreal width) {
        return QRectF(mirrored ? box.right() + 1 - from - width : box.left() + from, box.top(), width, box.height());
    };
    const int leading =
        static_cast<int>(Qt::AlignAbsolute | Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft));
    const QString text = index.data().toString();
    if (index.data(PaletteModel::HeadingRole).toBool()) {
        painter->setFont(t.font(Type::axis));
        painter->setPen(t.color(Token::text2));
        paintText(*painter, box.adjusted(t.px(14), t.px(4), -t.px(14), 0), leading, text);
        painter->restore();
        return;
    }
    painter->fillRect(box, t.color(option.state.testFlag(QStyle::State_Selected)    ? Token::selection
                                   : option.state.testFlag(QStyle::State_MouseOver) ? Token::hover
                                                                                    : Token::raised));
    const int side = t.px(16);
    const QString iconName = index.data(PaletteModel::IconRole).toString();
    if (!iconName.isEmpty()) {
        const QRectF at = place(t.px(14), side);
        paintIcon(*painter, iconName, QRectF(at.left(), at.center().y() - side / 2.0, side, side),
                  t.color(Token::text2));
    }
    painter->setPen(t.color(Token::text));
    const qreal textWidth = paintMatch(*painter, place(t.px(42), box.width() - t.px(42 + 90)), leading, text,
                                       index.data(PaletteModel::PositionsRole).toList());
    painter->setFont(t.font(Type::small));
    painter->setPen(t.color(Token::text2));
    const qreal remarkAt = t.px(42) + textWidth + t.px(10);
    paintText(*painter, place(remarkAt, std::max(0.0, box.width() - t.px(90) - remarkAt)), leading,
              index.data(PaletteModel::RemarkRole).toString());
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        paintKeyCap(*painter, mirrored ? box.left() + t.px(13) : box.right() - t.px(13), box.center().y() + 1, keys,
                    !mirrored);
    }
    painter->restore();
}

} // namespace bw::ui
