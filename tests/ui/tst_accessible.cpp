#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "tests/ui/desk_stage.h"
#include "tests/ui/painted.h"
#include "tests/ui/scenes/tour.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>

#include <functional>

using namespace bw;
using namespace bw::ui;
using test::said;

namespace {

/// The nearest widget of something that is in none itself, as a cell.
QString whereIs(const QAccessibleInterface* item)
{
    for (; item != nullptr; item = item->parent()) {
        if (const auto* widget = qobject_cast<const QWidget*>(item->object())) {
            return said(*widget);
        }
    }
    return QStringLiteral("?");
}

/// Everything assistive technology comes to from here that is on screen.
void visit(QAccessibleInterface* item, const std::function<void(QAccessibleInterface&)>& look, int depth = 0)
{
    if (item == nullptr || !item->isValid() || item->state().invisible || depth > 40) {
        return;
    }
    look(*item);
    // Of a large table the first cells say enough: they are all made alike.
    const int children = std::min(item->childCount(), 60);
    for (int child = 0; child < children; ++child) {
        visit(item->child(child), look, depth + 1);
    }
}

/// A name that is only what the program calls it is none.
QString faultOf(QAccessibleInterface& item)
{
    const QString name = item.text(QAccessible::Name);
    const QObject* object = item.object();
    const QAccessible::Role role = item.role();
    const bool isOfTheSource =
        object != nullptr && !name.isEmpty() &&
        (name == object->objectName() || name == QLatin1String(object->metaObject()->className()));
    const bool hasNoRole = role == QAccessible::NoRole || role == QAccessible::Client;
    if (!name.trimmed().isEmpty() && !isOfTheSource && !hasNoRole) {
        return {};
    }
    QString which;
    if (auto* cell = item.tableCellInterface()) {
        which = QStringLiteral(", row %1, column %2").arg(cell->rowIndex()).arg(cell->columnIndex());
    }
    return QStringLiteral("name \"%1\", role %2%3 of %4").arg(name).arg(int(role)).arg(which, whereIs(&item));
}

/// Tables are read cell by cell, with their heads.
QString faultOfTable(QAccessibleInterface& item, int& cells)
{
    auto* table = item.tableInterface();
    const auto* view = qobject_cast<const QAbstractItemView*>(item.object());
    if (table == nullptr || view == nullptr || view->model() == nullptr) {
        return {};
    }
    if (table->rowCount() < view->model()->rowCount()) {
        return QStringLiteral("%1 of %2 rows of %3")
            .arg(table->rowCount())
            .arg(view->model()->rowCount())
            .arg(said(*view));
    }
    for (int column = 0; column < table->columnCount() && table->rowCount() > 0; ++column) {
        QAccessibleInterface* cell = table->cellAt(0, column);
        if (cell == nullptr || cell->tableCellInterface() == nullptr) {
            return QStringLiteral("column %1 of %2 has no cell").arg(column).arg(said(*view));
        }
        ++cells;
    }
    return {};
}

/// WCAG 2.2, 2.5.8. A field and a box are reached as a whole (what clears a field is Esc, too); a link in a text is as
/// high as its line.
bool isTarget(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    const bool isPart = parent != nullptr && (qobject_cast<const QLineEdit*>(parent) != nullptr ||
                                              qobject_cast<const QComboBox*>(parent) != nullptr ||
                                              parent->inherits("QAbstractSpinBox") || parent->inherits("QScrollBar"));
    return !isPart &&
           (qobject_cast<const QAbstractButton*>(&widget) != nullptr ||
            qobject_cast<const QComboBox*>(&widget) != nullptr || qobject_cast<const QLineEdit*>(&widget) != nullptr);
}

constexpr int kLeastTarget = 24;

void findSmallTargets(QWidget& root, const QString& scene, test::Findings& small)
{
    const auto judge = [&](QSize size, const QString& what) {
        if (size.width() < kLeastTarget || size.height() < kLeastTarget) {
            small.add(scene, QStringLiteral("%1 is %2 x %3").arg(what).arg(size.width()).arg(size.height()));
        }
    };
    for (QWidget* widget : test::shownIn(root)) {
        if (isTarget(*widget)) {
            judge(widget->size(), said(*widget));
        } else if (const auto* head = qobject_cast<const QHeaderView*>(widget)) {
            for (int section = 0; section < head->count() && head->orientation() == Qt::Horizontal; ++section) {
                if (!head->isSectionHidden(section)) {
                    judge({head->sectionSize(section), head->height()},
                          QStringLiteral("head %1 of %2").arg(section).arg(said(*head->parentWidget())));
                }
            }
        } else if (const auto* view = qobject_cast<const QAbstractItemView*>(widget)) {
            const QModelIndex first = view->indexAt(QPoint(view->viewport()->width() / 2, 8));
            if (first.isValid()) {
                judge(view->visualRect(first).size(), QStringLiteral("row of ") + said(*view));
            }
        } else if (auto* menu = qobject_cast<QMenu*>(widget)) {
            for (QAction* action : menu->actions()) {
                if (!action->isSeparator() && action->isVisible()) {
                    judge(menu->actionGeometry(action).size(), action->text());
                }
            }
        } else if (auto* bar = qobject_cast<QMenuBar*>(widget)) {
            for (QAction* action : bar->actions()) {
                judge(bar->actionGeometry(action).size(), action->text());
            }
        }
    }
}

} // namespace

/// What screen readers are told and what hands have to hit, in every scene. AT-SPI shows this very tree: Qt's bridge
/// translates each object when it is asked for it. A test over the bus would also test the bus of the machine it runs
/// on, which is why this one stops before it.
class TestAccessible : public QObject {
    Q_OBJECT

    test::OwnSettings m_settings{QStringLiteral("tst_accessible")};

private Q_SLOTS:
    void initTestCase() { theme().install(); }

    void everyFocusableHasNameAndRole()
    {
        test::Findings nameless;
        test::Findings tables;
        test::Findings small;
        test::Findings windows;
        int looked = 0;
        int cells = 0;
        for (const test::Scene& scene : test::scenes()) {
            test::SceneStage stage(scene, {1280, 800});
            QAccessibleInterface* all = QAccessible::queryAccessibleInterface(qApp);
            for (int window = 0; window < all->childCount(); ++window) {
                QAccessibleInterface* each = all->child(window);
                if (each->object() == nullptr || each->text(QAccessible::Name).isEmpty()) {
                    windows.add(scene.name(), QStringLiteral("a window without a name: ") + whereIs(each));
                }
            }
            for (QWidget* root : stage.roots()) {
                visit(QAccessible::queryAccessibleInterface(root), [&](QAccessibleInterface& item) {
                    if (item.state().focusable) {
                        ++looked;
                        if (const QString fault = faultOf(item); !fault.isEmpty()) {
                            nameless.add(scene.name(), fault);
                        }
                    }
                    if (const QString fault = faultOfTable(item, cells); !fault.isEmpty()) {
                        tables.add(scene.name(), fault);
                    }
                });
                findSmallTargets(*root, scene.name(), small);
            }
        }
        QVERIFY(looked > 1'000);
        QVERIFY(cells > 100);
        windows.verifyNone();
        nameless.verifyNone();
        tables.verifyNone();
        small.verifyNone();
    }
};

QTEST_MAIN(TestAccessible)
#include "tst_accessible.moc"
