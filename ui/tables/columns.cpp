#include "ui/tables/columns.h"

#include "ui/style/layout_memory.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/tables/cell_delegate.h"
#include "ui/tables/header_view.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>
#include <functional>

namespace bw::ui {
namespace {

constexpr double kMoreForNames = 120;
constexpr double kShortestName = 140;

} // namespace

Columns::Columns(QAbstractItemView* view, HeaderView* head, QString settingsKey, std::vector<ColumnSpec> specs)
    : QObject(view), m_view(view), m_head(head), m_key(std::move(settingsKey)), m_specs(std::move(specs))
{
    const auto stretched = std::ranges::find(m_specs, true, &ColumnSpec::stretched);
    m_stretched = stretched == m_specs.end() ? 0 : static_cast<int>(stretched - m_specs.begin());
    readSpecs();
    showDefaults();
    read();
    m_head->setStretchLastSection(false);
    m_view->viewport()->installEventFilter(this);
    connect(head, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (!m_adjusting && width > 0) {
            m_widths[static_cast<std::size_t>(column)] = std::max(width - m_share, m_head->minimumSectionSize());
            fit();
            write();
        }
    });
    connect(head, &QHeaderView::sectionMoved, this, [this] {
        if (!m_adjusting) {
            write();
            Q_EMIT chosen();
        }
    });
    m_widening.setSingleShot(true);
    m_widening.setInterval(0);
    connect(&m_widening, &QTimer::timeout, this, &Columns::fit);
    if (const auto* delegate = qobject_cast<const CellDelegate*>(m_view->itemDelegate())) {
        connect(delegate, &CellDelegate::widthNeeded, this, &Columns::widen);
    }
    const auto layAnew = [this] {
        readSpecs();
        read();
        fit();
    };
    connect(&theme(), &Theme::changed, this, layAnew);
    connect(&layoutMemory(), &LayoutMemory::screenChanged, this, layAnew);
}

void Columns::fill(QMenu& menu)
{
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        if (m_specs[i].shown == ColumnSpec::Shown::always) {
            continue;
        }
        const int column = static_cast<int>(i);
        const QString name = m_view->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        QAction* action = menu.addAction(asMenuText(name)); // a head may hold a currency's sign
        action->setCheckable(true);
        action->setChecked(!m_head->isSectionHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool shown) {
            setShown(column, shown);
            Q_EMIT chosen();
        });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("As at first")), &QAction::triggered, this, [this] {
        reset();
        Q_EMIT chosen();
    });
}

void Columns::setShown(int column, bool shown)
{
    m_chosen = true;
    {
        const QScopedValueRollback adjusting(m_adjusting, true);
        m_head->setSectionHidden(column, !shown);
    }
    fit();
    write();
}

QStringList Columns::shownColumns() const
{
    QStringList ids;
    for (int visual = 0; visual < m_head->count(); ++visual) {
        const int column = m_head->logicalIndex(visual);
        if (!m_head->isSectionHidden(column)) {
            ids.append(QLatin1String(m_specs[static_cast<std::size_t>(column)].id));
        }
    }
    return ids;
}

void Columns::showColumns(const QStringList& ids)
{
    {
        const QScopedValueRollback adjusting(m_adjusting, true);
        m_chosen = true;
        int place = 0;
        for (const QString& id : ids) {
            const auto spec = std::ranges::find_if(
                m_specs, [&](const ColumnSpec& candidate) { return id == QLatin1String(candidate.id); });
            if (spec != m_specs.end()) {
                m_head->moveSection(m_head->visualIndex(static_cast<int>(spec - m_specs.begin())), place++);
            }
        }
        for (int column = 0; column < static_cast<int>(m_specs.size()); ++column) {
            const ColumnSpec& spec = m_specs[static_cast<std::size_t>(column)];
            m_head->setSectionHidden(column,
                                     spec.shown != ColumnSpec::Shown::always && !ids.contains(QLatin1String(spec.id)));
        }
    }
    fit();
    write();
}

void Columns::reset()
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    m_chosen = false;
    for (int column = 0; column < m_head->count(); ++column) {
        m_head->moveSection(m_head->visualIndex(column), column);
    }
    readSpecs();
    showDefaults();
    fit();
    if (!m_key.isEmpty()) {
        layoutMemory().forget(m_key + QStringLiteral("/columns"));
        layoutMemory().forget(m_key + QStringLiteral("/chosen"));
    }
}

void Columns::widen(int column, int width)
{
    // Asked for while it paints: the widths change once it has painted.
    int& needed = m_needed[static_cast<std::size_t>(column)];
    needed = std::max(needed, width);
    m_widening.start();
}

void Columns::readSpecs()
{
    m_needed.assign(m_specs.size(), 0);
    m_widths.clear();
    for (const ColumnSpec& spec : m_specs) {
        m_widths.push_back(theme().px(spec.width));
    }
}

void Columns::showDefaults()
{
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        const ColumnSpec::Shown shown = m_specs[i].shown;
        m_head->setSectionHidden(static_cast<int>(i),
                                 shown == ColumnSpec::Shown::onRequest || shown == ColumnSpec::Shown::whenWide);
    }
}

int Columns::widthOfShown() const
{
    int width = 0;
    for (int column = 0; column < static_cast<int>(m_specs.size()); ++column) {
        width += m_head->isSectionHidden(column) ? 0 : leastWidth(column);
    }
    return width;
}

int Columns::leastWidth(int column) const
{
    const auto i = static_cast<std::size_t>(column);
    // The head is read too; its size is what it needs with the arrow of the sorted column.
    return std::max({m_widths[i], m_needed[i], column == m_stretched ? 0 : m_head->sectionSizeHint(column)});
}

/// Only as many go as must, the least telling first.
void Columns::showWide(int room)
{
    std::vector<int> wide;
    for (std::size_t i = 0; i < m_specs.size(); ++i) {
        if (m_specs[i].shown == ColumnSpec::Shown::whenWide) {
            wide.push_back(static_cast<int>(i));
        }
    }
    std::ranges::stable_sort(wide, std::greater(),
                             [this](int column) { return m_specs[static_cast<std::size_t>(column)].rank; });
    for (const int column : wide) {
        m_head->setSectionHidden(column, false);
    }
    m_head->findEdges();
    for (const int column : wide) {
        if (widthOfShown() <= room) {
            break;
        }
        m_head->setSectionHidden(column, true);
        m_head->findEdges(); // another may be the last now, with the margin that goes with it
    }
}

void Columns::fit()
{
    const QScopedValueRollback adjusting(m_adjusting, true);
    const int room = m_view->viewport()->width();
    if (!m_chosen) {
        showWide(room);
    }
    m_head->findEdges();
    const int spare = std::max(0, room - widthOfShown());
    const int shown = static_cast<int>(m_specs.size()) - m_head->hiddenSectionCount();
    // Names take the first of what is to spare, then all take part: figures far from their name are hard to follow.
    m_share = shown > 1 ? std::max(0, spare - theme().px(kMoreForNames)) / (shown - 1) : 0;
    int others = 0;
    for (int column = 0; column < static_cast<int>(m_specs.size()); ++column) {
        if (column != m_stretched && !m_head->isSectionHidden(column)) {
            m_head->resizeSection(column, leastWidth(column) + m_share);
            others += m_head->sectionSize(column);
        }
    }
    // A longer name is cut before the table has to be scrolled sideways.
    const int least = std::min(leastWidth(m_stretched), theme().px(kShortestName));
    m_head->resizeSection(m_stretched, std::max(least, room - others));
}

bool Columns::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        fit();
    }
    return QObject::eventFilter(watched, event);
}

void Columns::read()
{
    if (m_key.isEmpty()) {
        return;
    }
    const QScopedValueRollback adjusting(m_adjusting, true);
    const QStringList saved = layoutMemory().value(m_key + QStringLiteral("/columns")).toStringList();
    m_chosen = layoutMemory().value(m_key + QStringLiteral("/chosen")).toBool();
    int place = 0;
    for (const QString& entry : saved) {
        // id:width:shown. A column of another version is passed over.
        const QStringList parts = entry.split(u':');
        const auto spec = std::ranges::find_if(
            m_specs, [&](const ColumnSpec& candidate) { return parts.front() == QLatin1String(candidate.id); });
        if (parts.size() != 3 || spec == m_specs.end()) {
            continue;
        }
        const int column = static_cast<int>(spec - m_specs.begin());
        m_head->moveSection(m_head->visualIndex(column), place++);
        if (const double width = parts[1].toDouble(); width > 0) {
            m_widths[static_cast<std::size_t>(column)] = theme().px(width);
        }
        if (m_chosen && spec->shown != ColumnSpec::Shown::always) {
            m_head->setSectionHidden(column, parts[2] != QLatin1String("1"));
        }
    }
}

void Columns::write() const
{
    if (m_key.isEmpty()) {
        return;
    }
    QStringList saved;
    for (int visual = 0; visual < m_head->count(); ++visual) {
        const int column = m_head->logicalIndex(visual);
        const auto& spec = m_specs[static_cast<std::size_t>(column)];
        const bool hidden = m_head->isSectionHidden(column);
        const double width = m_widths[static_cast<std::size_t>(column)] * 100.0 / theme().zoom();
        saved.append(QStringLiteral("%1:%2:%3").arg(QLatin1String(spec.id)).arg(width).arg(hidden ? 0 : 1));
    }
    layoutMemory().keep(m_key + QStringLiteral("/columns"), saved);
    layoutMemory().keep(m_key + QStringLiteral("/chosen"), m_chosen);
}

} // namespace bw::ui
