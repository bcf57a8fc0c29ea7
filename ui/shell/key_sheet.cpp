#include "ui/shell/key_sheet.h"

#include "ui/shell/key_cap.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

class KeySheet::Canvas : public QWidget {
public:
    Canvas(KeySheet* sheet, QWidget* parent) : QWidget(parent), m_sheet(sheet) { setFocusPolicy(Qt::StrongFocus); }

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
        painter.drawText(QRect(pad, 0, width() - 2 * pad, t.px(44)), Qt::AlignVCenter, KeySheet::tr("Keys"));
        paintKeyCap(painter, width() - pad, t.px(22), QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText),
                    true);
        painter.fillRect(QRect(0, t.px(44), width(), 1), t.color(Token::hairline));
        // Two columns, filled so that neither is much longer.
        const auto groups = m_sheet->groups();
        int total = 0;
        for (const Group& group : groups) {
            total += static_cast<int>(group.lines.size()) + 1;
        }
        const int column = (width() - 3 * pad) / 2;
        const int row = t.px(24);
        const int top = t.px(44 + 10);
        int x = pad;
        int y = top;
        int placed = 0;
        for (const Group& group : groups) {
            if (x == pad && placed > 0 && placed + static_cast<int>(group.lines.size()) / 2 >= total / 2) {
                x = 2 * pad + column;
                y = top;
            }
            painter.setFont(t.font(Type::axis));
            painter.setPen(t.color(Token::text2));
            painter.drawText(QRect(x, y, column, row), Qt::AlignVCenter, group.name);
            y += row;
            for (const Line& line : group.lines) {
                painter.setFont(t.font(Type::text));
                painter.setPen(t.color(Token::text));
                paintText(painter, QRect(x, y, column - t.px(110), row), Qt::AlignVCenter | Qt::AlignLeft, line.text);
                int end = x + column;
                for (auto key = line.keys.crbegin(); key != line.keys.crend(); ++key) {
                    end -= paintKeyCap(painter, end, y + row / 2, *key, true) + t.px(4);
                }
                y += row;
            }
            placed += static_cast<int>(group.lines.size()) + 1;
            y += t.px(6);
        }
    }

private:
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
            if (entry.spec.group == group && !entry.spec.keys.isEmpty()) {
                QStringList keys;
                for (const QKeySequence& key : entry.spec.keys) {
                    keys.append(key.toString(QKeySequence::NativeText));
                }
                keys = keys.mid(0, 1);
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
                       {tr("Open"), {QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText)}}}});
    return groups;
}

QRect KeySheet::sheetRect() const
{
    const Theme& t = theme();
    int rows = 0;
    for (const Group& group : groups()) {
        rows += static_cast<int>(group.lines.size()) + 2;
    }
    const int width = std::min(t.px(720), parentWidget()->width() - t.px(32));
    const int height = std::min(t.px(44 + 40) + t.px(24) * (rows / 2 + 2), parentWidget()->height() - t.px(48));
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
