#include "ui/shell/palette_model.h"

#include "ui/shell/key_cap.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QPainter>

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
    std::stable_sort(found.begin(), found.end(), [](const Found& a, const Found& b) { return a.cost < b.cost; });
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

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& t = theme();
    painter->save();
    const QRect box = option.rect;
    const QString text = index.data().toString();
    if (index.data(PaletteModel::HeadingRole).toBool()) {
        painter->setFont(t.font(Type::axis));
        painter->setPen(t.color(Token::text2));
        paintText(*painter, box.adjusted(t.px(14), t.px(4), -t.px(14), 0), Qt::AlignVCenter | Qt::AlignLeft, text);
        painter->restore();
        return;
    }
    painter->fillRect(box, t.color(option.state.testFlag(QStyle::State_Selected)    ? Token::selection
                                   : option.state.testFlag(QStyle::State_MouseOver) ? Token::hover
                                                                                    : Token::raised));
    const int side = t.px(16);
    const QString iconName = index.data(PaletteModel::IconRole).toString();
    if (!iconName.isEmpty()) {
        paintIcon(*painter, iconName, QRectF(box.left() + t.px(14), box.center().y() - side / 2.0 + 0.5, side, side),
                  t.color(Token::text2));
    }
    // What was typed stands bold: each run of characters is drawn with its own font.
    const QVariantList positions = index.data(PaletteModel::PositionsRole).toList();
    const QFont plain = t.font(Type::text);
    const QFont strong = t.font(Type::text, QFont::DemiBold);
    qreal x = box.left() + t.px(42);
    painter->setPen(t.color(Token::text));
    for (qsizetype i = 0; i < text.size();) {
        const bool hit = positions.contains(static_cast<int>(i));
        qsizetype end = i;
        while (end < text.size() && positions.contains(static_cast<int>(end)) == hit) {
            ++end;
        }
        const QString run = text.mid(i, end - i);
        painter->setFont(hit ? strong : plain);
        const qreal width = QFontMetricsF(painter->font()).horizontalAdvance(run);
        painter->drawText(QRectF(x, box.top(), width + 1, box.height()), Qt::AlignVCenter | Qt::TextSingleLine, run);
        x += width;
        i = end;
    }
    painter->setFont(t.font(Type::small));
    painter->setPen(t.color(Token::text2));
    paintText(*painter, QRectF(x + t.px(10), box.top(), box.right() - t.px(90) - x, box.height()),
              Qt::AlignVCenter | Qt::AlignLeft, index.data(PaletteModel::RemarkRole).toString());
    const QString keys = index.data(PaletteModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        paintKeyCap(*painter, box.right() - t.px(13), box.center().y() + 1, keys, true);
    }
    painter->restore();
}

} // namespace bw::ui
