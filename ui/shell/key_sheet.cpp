#include "ui/shell/key_sheet.h"

#include "ui/shell/key_cap.h"
#include "ui/style/accessible_role.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

class KeySheet::Canvas : public QWidget {
public:
    Canvas(KeySheet* sheet, QWidget* parent) : QWidget(parent), m_sheet(sheet)
    {
        setAccessibleRole(*this, QAccessible::Grouping);
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_F1) {
            m_sheet->close();
            return;
        }
        QWidget::keyPressEvent(event);
    }

    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = theme();
        QPainter painter(this);
        const int pad = t.px(20);
        painter.setFont(t.font(Type::title));
        painter.setPen(t.color(Token::text));
        paintWords(painter, QRect(pad, 0, width() - 2 * pad, t.px(44)), KeySheet::tr("Keys"));
        paintKey(painter, width() - pad, t.px(22), keyText(Qt::Key_Escape));
        painter.fillRect(QRect(0, t.px(44), width(), 1), t.color(Token::hairline));
        const auto groups = m_sheet->groups();
        const std::size_t second = m_sheet->secondColumn(groups);
        const int column = (width() - 3 * pad) / 2;
        const int row = t.px(24);
        int x = pad;
        int y = t.px(44 + 10);
        for (std::size_t i = 0; i < groups.size(); ++i) {
            if (i == second) {
                x = 2 * pad + column;
                y = t.px(44 + 10);
            }
            painter.setFont(t.font(Type::axis));
            painter.setPen(t.color(Token::text2));
            paintWords(painter, QRect(x, y, column, row), groups[i].name);
            y += row;
            for (const Line& line : groups[i].lines) {
                int end = x + column;
                for (auto key = line.keys.crbegin(); key != line.keys.crend(); ++key) {
                    end -= paintKey(painter, end, y + row / 2, *key) + t.px(4);
                }
                painter.setFont(t.font(Type::text));
                painter.setPen(t.color(Token::text));
                paintWords(painter, QRect(x, y, end - x, row), line.text);
                y += row;
            }
            y += t.px(6);
        }
    }

private:
    // Places are given as from left to right, and mirrored where the window is.

    void paintWords(QPainter& painter, const QRect& where, const QString& words) const
    {
        paintText(painter, QStyle::visualRect(layoutDirection(), rect(), where), Qt::AlignVCenter | Qt::AlignLeft,
                  words);
    }

    /// Ends at `end`; its width.
    int paintKey(QPainter& painter, int end, int middle, const QString& key) const
    {
        return layoutDirection() == Qt::RightToLeft ? paintKeyCap(painter, width() - end, middle, key)
                                                    : paintKeyCap(painter, end, middle, key, true);
    }

    KeySheet* m_sheet;
};

KeySheet::KeySheet(QWidget* window, const ActionRegistry& actions)
    : PopupSheet(window), m_actions(actions), m_canvas(new Canvas(this, sheet()))
{
    setObjectName(QStringLiteral("keySheet"));
    auto* column = new QVBoxLayout(sheet());
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_canvas);
}

std::vector<KeySheet::Group> KeySheet::groups() const
{
    std::vector<Group> groups;
    for (const ActionGroup group : {ActionGroup::go, ActionGroup::live, ActionGroup::view, ActionGroup::edit,
                                    ActionGroup::file, ActionGroup::help}) {
        Group lines{nameOf(group).remove(QLatin1Char('&')), {}};
        for (const ActionRegistry::Entry& entry : m_actions.entries()) {
            if (entry.spec.group == group && !entry.action->shortcut().isEmpty()) {
                const QStringList keys{keyText(entry.action->shortcut())};
                lines.lines.push_back({QString(entry.action->text()).remove(QLatin1Char('&')), keys});
            }
        }
        if (!lines.lines.empty()) {
            groups.push_back(std::move(lines));
        }
    }
    groups.push_back({tr("In a chart or table"),
                      {{tr("Next, previous"), {QStringLiteral("↑"), QStringLiteral("↓")}},
                       {tr("Read a chart"), {QStringLiteral("←"), QStringLiteral("→")}},
                       {tr("Open"), {keyText(Qt::Key_Return)}}}});
    return groups;
}

int KeySheet::rowsOf(std::span<const Group> groups)
{
    int rows = 0;
    for (const Group& group : groups) {
        rows += static_cast<int>(group.lines.size()) + 1;
    }
    return rows;
}

std::size_t KeySheet::secondColumn(std::span<const Group> groups) const
{
    std::size_t first = 1;
    while (first < groups.size() && 2 * rowsOf(groups.first(first)) < rowsOf(groups)) {
        ++first;
    }
    return first;
}

QRect KeySheet::sheetRect() const
{
    const Theme& t = theme();
    const std::vector<Group> all = groups();
    const std::span<const Group> each(all);
    const std::size_t second = secondColumn(each);
    const int rows = std::max(rowsOf(each.first(second)), rowsOf(each.subspan(second)));
    const int gaps = static_cast<int>(std::max(second, each.size() - second));
    const int width = std::min(t.px(720), parentWidget()->width() - t.px(32));
    const int height =
        std::min(t.px(44 + 10 + 14) + t.px(24) * rows + t.px(6) * gaps, parentWidget()->height() - t.px(48));
    return {(parentWidget()->width() - width) / 2, std::max(t.px(24), (parentWidget()->height() - height) / 3), width,
            height};
}

void KeySheet::opened()
{
    QStringList spoken;
    for (const Group& group : groups()) {
        for (const Line& line : group.lines) {
            spoken.append(line.text + QLatin1String(": ") + line.keys.join(QLatin1Char(' ')));
        }
    }
    m_canvas->setAccessibleName(tr("Keys"));
    m_canvas->setAccessibleDescription(spoken.join(QLatin1String("; ")));
    m_canvas->setFocus(Qt::PopupFocusReason);
}

} // namespace bw::ui
