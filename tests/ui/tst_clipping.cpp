#include <QTest>

#include "tests/ui/desk_stage.h"
#include "ui/desk/translations.h"
#include "ui/settings/settings_dialog.h"
#include "ui/style/theme.h"
#include "ui/tables/header_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QMenuBar>
#include <QScrollArea>
#include <QStyleOptionComboBox>

using namespace bw;
using namespace bw::ui;
using test::DeskStage;

namespace {

QString nameOf(const QWidget& widget, const QString& text)
{
    return QStringLiteral("%1 %2 \"%3\"")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text);
}

/// What does not have the room its text asks for, in a window that is shown.
QStringList cutIn(const QWidget& root)
{
    QStringList cut;
    for (const QWidget* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty()) {
            continue;
        }
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            if (label->text().isEmpty()) {
                continue;
            }
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            const bool narrow = !label->wordWrap() && label->sizeHint().width() > label->width();
            if (narrow || needed > label->height()) {
                cut.append(nameOf(*label, label->text()));
            }
        } else if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
            QStyleOptionComboBox option;
            option.initFrom(box);
            const QRect room = box->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField);
            if (box->fontMetrics().horizontalAdvance(box->currentText()) > room.width()) {
                cut.append(nameOf(*box, box->currentText()));
            }
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            // Some take what is left and shorten names of the user's; their own texts stand in their hint.
            const bool asksForRoom = button->sizePolicy().horizontalPolicy() != QSizePolicy::Expanding &&
                                     button->sizePolicy().horizontalPolicy() != QSizePolicy::Ignored;
            const int needed = asksForRoom ? button->sizeHint().width() : button->minimumSizeHint().width();
            // Segments of one toggle share the line between them.
            const int shared = button->property("bwSegment").isValid() ? 1 : 0;
            if (!button->text().isEmpty() && needed > button->width() + shared) {
                cut.append(nameOf(*button, button->text()) +
                           QStringLiteral(" %1 of %2 px").arg(button->width()).arg(needed));
            }
        } else if (const auto* head = qobject_cast<const HeaderView*>(widget)) {
            for (int section = 0; section < head->count(); ++section) {
                const QString text = head->model()->headerData(section, Qt::Horizontal).toString();
                const int room = head->innerRect(section, QRect(0, 0, head->sectionSize(section), 10)).width();
                if (!head->isSectionHidden(section) &&
                    QFontMetrics(theme().font(Type::small)).horizontalAdvance(text) > room) {
                    cut.append(nameOf(*head, text));
                }
            }
        }
    }
    return cut;
}

/// Widgets of one layout that lie over each other.
QStringList overlapsIn(const QWidget& root)
{
    QStringList over;
    for (const QWidget* parent : root.findChildren<QWidget*>()) {
        if (!parent->isVisible() || parent->layout() == nullptr) {
            continue;
        }
        const QLayout& layout = *parent->layout();
        for (int i = 0; i < layout.count(); ++i) {
            for (int j = i + 1; j < layout.count(); ++j) {
                const QWidget* a = layout.itemAt(i)->widget();
                const QWidget* b = layout.itemAt(j)->widget();
                if (a != nullptr && b != nullptr && a->isVisible() && b->isVisible() &&
                    a->geometry().intersects(b->geometry()) && !parent->inherits("QStackedWidget")) {
                    over.append(nameOf(*a, a->accessibleName()) + QStringLiteral(" over ") +
                                nameOf(*b, b->accessibleName()));
                }
            }
        }
    }
    return over;
}

} // namespace

/// No text is cut off, in any language, on any page, at normal and at double size.
class TestClipping : public QObject {
    Q_OBJECT

    test::OwnSettings m_settings{QStringLiteral("tst_clipping")};

private Q_SLOTS:
    void initTestCase() { theme().install(); }
    void cleanup()
    {
        const QLocale british(QLocale::English, QLocale::UnitedKingdom);
        speak(*QCoreApplication::instance(), {british, british});
        theme().setZoom(100);
    }

    void everyTextHasItsRoom_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("zoom");
        for (const QString& language : languages()) {
            for (const auto& [size, zoom] : {std::pair{QSize(1280, 800), 100}, std::pair{QSize(1920, 1080), 100},
                                             std::pair{QSize(2560, 1600), 200}}) {
                QTest::addRow("%s %dx%d at %d%%", qPrintable(language), size.width(), size.height(), zoom)
                    << language << size << zoom;
            }
        }
    }
    void everyTextHasItsRoom()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        QFETCH(int, zoom);
        speak(*QCoreApplication::instance(), tongueOf(language, QStringLiteral("language"), QLocale(language)));
        DeskStage stage(size);
        theme().setZoom(zoom);
        stage.settle();
        QStringList wrong;
        const auto look = [&](const QString& where, const QWidget& root) {
            stage.settle();
            QTest::qWait(30);
            for (const QString& each : cutIn(root) + overlapsIn(root)) {
                wrong.append(where + QStringLiteral(": ") + each);
            }
        };
        for (const char* id : {"overview", "campaigns", "sources"}) {
            stage.window().openPage(QLatin1String(id));
            look(QLatin1String(id), stage.window());
        }
        stage.window().openPage(QStringLiteral("campaigns"), QStringLiteral("brand-search-dach"));
        look(QStringLiteral("campaign"), stage.window());
        stage.window().openSettings();
        auto* dialog = stage.window().findChild<SettingsDialog*>();
        dialog->resize(dialog->minimumSize());
        look(QStringLiteral("settings"), *dialog);
        auto* list = dialog->findChild<QScrollArea*>();
        dialog->resize(dialog->width(), list->widget()->height() + dialog->height());
        look(QStringLiteral("all settings"), *dialog);
        for (const QAction* menu : stage.window().menuBar()->actions()) {
            const QRect box = stage.window().menuBar()->actionGeometry(const_cast<QAction*>(menu));
            if (!stage.window().menuBar()->rect().contains(box)) {
                wrong.append(QStringLiteral("menu ") + menu->text());
            }
        }
        wrong.removeDuplicates();
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }
};

QTEST_MAIN(TestClipping)
#include "tst_clipping.moc"
