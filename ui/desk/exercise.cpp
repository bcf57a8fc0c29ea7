#include "ui/desk/exercise.h"

#include "ui/live/page.h"
#include "ui/shell/main_window.h"
#include "ui/tables/cell.h"
#include "ui/tables/filter_field.h"
#include "ui/tables/table_view.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <array>

namespace bw::ui {

namespace {

struct KindName {
    const char* name;
    Exercise::Kind kind;
    int everyMs;
    const char* what;
};

constexpr std::array kKinds{
    KindName{"scroll", Exercise::Kind::scroll, 16, "wheel"},
    KindName{"sort", Exercise::Kind::sort, 250, "sorting"},
    KindName{"type", Exercise::Kind::type, 90, "key"},
    KindName{"ranges", Exercise::Kind::ranges, 700, "range"},
};

const KindName& rowOf(Exercise::Kind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

} // namespace

std::optional<Exercise::Kind> Exercise::kindNamed(const QString& name)
{
    for (const KindName& each : kKinds) {
        if (name == QLatin1String(each.name)) {
            return each.kind;
        }
    }
    return std::nullopt;
}

QStringList Exercise::names()
{
    QStringList names;
    for (const KindName& each : kKinds) {
        names.append(QLatin1String(each.name));
    }
    return names;
}

Exercise::Exercise(MainWindow& window, Kind kind) : m_window(window), m_kind(kind), m_meter(window)
{
    window.openPage(QStringLiteral("campaigns"));
    connect(&m_timer, &QTimer::timeout, this, &Exercise::step);
    constexpr int kSettleMs = 3'000;
    QTimer::singleShot(kSettleMs, this, &Exercise::start);
}

QString Exercise::what() const
{
    return QLatin1String(rowOf(m_kind).what);
}

QAbstractItemView* Exercise::table() const
{
    const auto tables = m_window.currentPage()->findChildren<TableView*>();
    const auto shown = std::ranges::find_if(tables, [](const TableView* table) { return table->isVisible(); });
    return shown != tables.end() ? *shown : nullptr;
}

void Exercise::start()
{
    if (m_kind == Kind::sort && table() != nullptr) {
        // Figures move all the time; sorted anew, another campaign leads.
        const auto look = [this] {
            if (leader() != m_leader) {
                m_meter.answered();
            }
        };
        connect(table()->model(), &QAbstractItemModel::modelReset, this, look);
        connect(table()->model(), &QAbstractItemModel::dataChanged, this, look);
        connect(table()->model(), &QAbstractItemModel::layoutChanged, this, look);
    }
    if (m_kind == Kind::ranges) {
        connect(m_window.currentPage(), &Page::rangeShown, this, [this](const api::Range& range) {
            const api::RangeKind asked = m_window.scope().asked.range.kind;
            if (range.kind == asked) {
                m_meter.answered();
            }
        });
    }
    m_timer.start(rowOf(m_kind).everyMs);
}

void Exercise::step()
{
    if (m_window.currentPage() == nullptr || table() == nullptr) {
        return;
    }
    ++m_steps;
    switch (m_kind) {
    case Kind::scroll:
        return scroll();
    case Kind::sort:
        return sort();
    case Kind::type:
        return type();
    case Kind::ranges:
        return changeRange();
    }
}

void Exercise::scroll()
{
    QWidget* viewport = table()->viewport();
    const QScrollBar* bar = table()->verticalScrollBar();
    constexpr int kNotch = 120;
    constexpr int kThereAndBack = 240;
    const int turn = m_steps % kThereAndBack < kThereAndBack / 2 ? -kNotch : kNotch;
    const QPointF at(viewport->rect().center());
    const int before = bar->value();
    m_meter.asked();
    QWheelEvent wheel(at, viewport->mapToGlobal(at), {}, {0, turn}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(viewport, &wheel);
    bar->value() != before ? m_meter.answered() : m_meter.withdraw();
}

void Exercise::press(QWidget& target, int key, Qt::KeyboardModifiers modifiers, const QString& text)
{
    m_meter.asked();
    QKeyEvent down(QEvent::KeyPress, key, modifiers, text);
    QApplication::sendEvent(&target, &down);
    QKeyEvent up(QEvent::KeyRelease, key, modifiers, text);
    QApplication::sendEvent(&target, &up);
}

QString Exercise::leader() const
{
    return table()->model()->index(0, 0).data(IdRole).toString();
}

void Exercise::sort()
{
    constexpr int kPatience = 4; // two columns may have one leader
    if (m_meter.isWaiting() && ++m_waited < kPatience) {
        return;
    }
    m_meter.withdraw();
    m_waited = 0;
    m_leader = leader();
    constexpr int kOneWay = 6;
    press(*table(), m_steps % (2 * kOneWay) < kOneWay ? Qt::Key_Right : Qt::Key_Left, Qt::ControlModifier, {});
}

void Exercise::type()
{
    auto* field = m_window.currentPage()->findChild<FilterField*>();
    if (field == nullptr) {
        return;
    }
    static const QString kWord = QStringLiteral("summer 12");
    const int at = m_steps % static_cast<int>(2 * kWord.size());
    const QString before = field->text();
    if (at < kWord.size()) {
        press(*field, Qt::Key_A, Qt::NoModifier, kWord.mid(at, 1));
    } else {
        press(*field, Qt::Key_Backspace, Qt::NoModifier, {});
    }
    field->text() != before ? m_meter.answered() : m_meter.withdraw();
}

void Exercise::changeRange()
{
    if (m_meter.isWaiting()) {
        return;
    }
    m_meter.asked();
    m_window.setRange(m_steps % 2 == 0 ? api::RangeKind::live : api::RangeKind::days90);
}

} // namespace bw::ui
