#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "tests/ui/desk_stage.h"
#include "tests/ui/painted.h"
#include "tests/ui/scenes/tour.h"
#include "ui/desk/translations.h"
#include "ui/style/theme.h"
#include "ui/tables/cell.h"
#include "ui/tables/cell_delegate.h"
#include "ui/tables/cell_painter.h"
#include "ui/tables/footer_row.h"
#include "ui/tables/header_view.h"
#include "ui/tables/table_view.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOptionComboBox>
#include <QTextEdit>
#include <QXmlStreamReader>

using namespace bw;
using namespace bw::ui;
using test::PaintedPiece;
using test::SceneStage;

namespace {

QString nameOf(const QWidget& widget, const QString& text)
{
    return QStringLiteral("%1 %2 \"%3\"")
        .arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), text);
}

/// The desk's own words in a language, without those that have a place for others in them: what must never be
/// shortened. Names of campaigns and other texts of the user's may be.
QStringList ownWords(const QString& language)
{
    QStringList words;
    QFile file(QStringLiteral(BW_ROOT "/translations/bellwether_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNextStartElement() &&
            (xml.name() == QLatin1String("source") || xml.name() == QLatin1String("translation"))) {
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).remove(u'&');
            if (!text.contains(u'%')) {
                words.append(text);
            }
        }
    }
    return words;
}

/// Whether a text that ends in an ellipsis is the beginning of one of the desk's own.
bool isShortenedWord(const QString& text, const QStringList& words)
{
    if (!text.endsWith(u'\u2026') || words.contains(text)) {
        return false;
    }
    const QString begin = text.left(text.size() - 1).trimmed();
    return begin.size() < 3 ||
           std::ranges::any_of(
               words, [&](const QString& word) { return word.size() > begin.size() && word.startsWith(begin); });
}

bool scrolls(const QAbstractScrollArea& area, Qt::Orientation way)
{
    const QScrollBar* bar = way == Qt::Horizontal ? area.horizontalScrollBar() : area.verticalScrollBar();
    return bar->maximum() > bar->minimum();
}

/// Whether one can scroll to what lies beyond an edge of a widget: of a view, of its head, of the foot under it.
bool isScrolledTo(const QWidget& widget, const QRectF& what)
{
    const QWidget* parent = widget.parentWidget();
    if (const auto* head = qobject_cast<const QHeaderView*>(parent)) {
        parent = head->parentWidget();
    } else if (qobject_cast<const FooterRow*>(&widget) != nullptr) {
        const auto tables = parent->findChildren<QAbstractItemView*>();
        return std::ranges::any_of(tables, [](const auto* table) { return scrolls(*table, Qt::Horizontal); });
    }
    const auto* area = qobject_cast<const QAbstractScrollArea*>(parent);
    if (area == nullptr) {
        return false;
    }
    const bool across = what.left() < 0 || what.right() > widget.width();
    const bool along = what.top() < 0 || what.bottom() > widget.height();
    return (!across || scrolls(*area, Qt::Horizontal)) && (!along || scrolls(*area, Qt::Vertical));
}

/// A cell that is cut short says all of it when the pointer rests on it, or its row is opened.
bool isToldWhole(const PaintedPiece& piece)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(piece.widget->parentWidget());
    if (view == nullptr || qobject_cast<const QHeaderView*>(view) != nullptr) {
        return false;
    }
    const QModelIndex index = view->indexAt(piece.where.center().toPoint());
    return qobject_cast<const CellDelegate*>(view->itemDelegate()) != nullptr ||
           !index.data(Qt::ToolTipRole).toString().isEmpty();
}

/// Those that paint what is chosen a second time, over itself.
bool paintsTwice(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    return qobject_cast<const QLineEdit*>(&widget) != nullptr || qobject_cast<const QTextEdit*>(parent) != nullptr ||
           qobject_cast<const QPlainTextEdit*>(parent) != nullptr;
}

/// A text that reaches beyond what its widget can paint on, or is cut short though it is the desk's own.
QString faultOf(const PaintedPiece& piece, const QStringList& words)
{
    if (piece.kind != PaintedPiece::Kind::text || qobject_cast<const QLineEdit*>(piece.widget) != nullptr) {
        return {};
    }
    const qreal slack = 1.6 * theme().zoom() / 100; // letters of another family may be higher than the line's
    const QRectF room = (QRectF(piece.widget->rect()) & piece.clip).adjusted(-slack, -slack, slack, slack);
    if (!room.contains(piece.ink) && !isScrolledTo(*piece.widget, piece.ink)) {
        const QRectF& ink = piece.ink;
        return QStringLiteral("cut off: %1, %2 %3 to %4 %5 in %6 x %7")
            .arg(nameOf(*piece.widget, piece.text))
            .arg(ink.left(), 0, 'f', 1)
            .arg(ink.top(), 0, 'f', 1)
            .arg(ink.right(), 0, 'f', 1)
            .arg(ink.bottom(), 0, 'f', 1)
            .arg(piece.widget->width())
            .arg(piece.widget->height());
    }
    // Where a text has words of two directions each is painted by itself, and the ellipsis may be that of a menu.
    const bool isAlone = QGuiApplication::isRightToLeft() &&
                         std::ranges::none_of(piece.text, [](QChar c) { return c.isLetterOrNumber(); });
    if (!isAlone && isShortenedWord(piece.text, words) && !isToldWhole(piece)) {
        return QStringLiteral("shortened: ") + nameOf(*piece.widget, piece.text);
    }
    return {};
}

/// Texts of one widget that are written over each other. Not where the desk is mirrored: a painter over a device of
/// one's own is not told the direction, so what the widget aligns by it stands on the other side than on the screen.
QStringList overlapsOf(const std::vector<PaintedPiece>& pieces)
{
    QStringList over;
    for (std::size_t i = 0; i < pieces.size() && !QGuiApplication::isRightToLeft(); ++i) {
        for (std::size_t j = i + 1; j < pieces.size(); ++j) {
            const QRectF shared = pieces[i].ink & pieces[j].ink;
            if (pieces[i].kind == PaintedPiece::Kind::text && pieces[j].kind == PaintedPiece::Kind::text &&
                shared.width() > 1.5 && shared.height() > 1.5) {
                over.append(nameOf(*pieces[i].widget, pieces[i].text) + QStringLiteral(" is written over ") +
                            pieces[j].text);
            }
        }
    }
    return over;
}

/// Qt's own parts that do not have the room their text asks for.
QStringList crampedIn(QWidget& root)
{
    QStringList cut;
    for (const QWidget* widget : test::shownIn(root)) {
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            const bool narrow = !label->wordWrap() && label->sizeHint().width() > label->width();
            if (!label->text().isEmpty() && (narrow || needed > label->height())) {
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
            if (!button->text().isEmpty() && !button->inherits("QLineEditIconButton") &&
                needed > button->width() + shared) {
                cut.append(nameOf(*button, button->text()) +
                           QStringLiteral(" %1 of %2 px").arg(button->width()).arg(needed));
            }
        }
    }
    return cut;
}

/// Widgets of one layout that lie over each other.
QStringList overlapsIn(QWidget& root)
{
    QStringList over;
    for (const QWidget* parent : test::shownIn(root)) {
        if (parent->layout() == nullptr || parent->inherits("QStackedWidget")) {
            continue;
        }
        const QLayout& layout = *parent->layout();
        for (int i = 0; i < layout.count(); ++i) {
            for (int j = i + 1; j < layout.count(); ++j) {
                const QWidget* a = layout.itemAt(i)->widget();
                const QWidget* b = layout.itemAt(j)->widget();
                if (a != nullptr && b != nullptr && a->isVisible() && b->isVisible() &&
                    a->geometry().intersects(b->geometry())) {
                    over.append(nameOf(*a, a->accessibleName()) + QStringLiteral(" over ") +
                                nameOf(*b, b->accessibleName()));
                }
            }
        }
    }
    return over;
}

/// Figures that are cut short say something else: only names may be.
QStringList cutCellsIn(QWidget& root)
{
    QStringList cut;
    for (QWidget* widget : test::shownIn(root)) {
        const auto* table = qobject_cast<const TableView*>(widget);
        if (table == nullptr || table->model() == nullptr) {
            continue;
        }
        const QRect shown = table->viewport()->rect();
        for (int row = table->rowAt(0); row >= 0 && row < table->model()->rowCount(); ++row) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                const QModelIndex index = table->model()->index(row, column);
                const QRect box = table->visualRect(index);
                const QVariant value = index.data(CellRole);
                const Cell* cell = cellIn(value);
                const bool isText = cell != nullptr && (std::holds_alternative<TextCell>(*cell) ||
                                                        std::holds_alternative<ChannelCell>(*cell));
                if (cell != nullptr && !isText && !table->isColumnHidden(column) && shown.contains(box) &&
                    cellWidth(*cell) > box.width()) {
                    cut.append(nameOf(*table, index.data().toString()) +
                               QStringLiteral(" %1 of %2 px").arg(box.width()).arg(cellWidth(*cell)));
                }
            }
            if (table->rowViewportPosition(row) > shown.height()) {
                break;
            }
        }
    }
    return cut;
}

} // namespace

/// No text is cut off, shortened or written over, in any language, at normal and at double size: the desk's own widgets
/// by what they paint, Qt's by the room they ask for.
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

    void theMeasureFindsWhatItLooksFor()
    {
        QVERIFY(isShortenedWord(QStringLiteral("Performance s\u2026"), ownWords(QStringLiteral("de"))));
        QVERIFY(!isShortenedWord(QStringLiteral("Trail Shoes Prosp\u2026"), ownWords(QStringLiteral("de"))));
        QWidget ground;
        QLabel label(QStringLiteral("Far too long for its place"), &ground);
        label.setGeometry(0, 0, 40, 20);
        ground.show();
        const std::vector<PaintedPiece> pieces = test::piecesOf(ground);
        QCOMPARE(pieces.size(), std::size_t{1});
        QVERIFY(!faultOf(pieces.front(), {}).isEmpty());
        QCOMPARE(crampedIn(ground).size(), 1);
    }

    void everyTextHasItsRoom_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString& language : languages()) {
            QTest::newRow(qPrintable(language)) << language;
        }
    }
    /// One window after the other through its sizes, as a user makes it larger and its text.
    void everyTextHasItsRoom()
    {
        QFETCH(QString, language);
        speak(*QCoreApplication::instance(), tongueOf(language, QStringLiteral("language"), QLocale(language)));
        const QStringList words = ownWords(language == QLatin1String("en") ? QStringLiteral("de") : language);
        QVERIFY(words.size() > 500);
        test::Findings wrong;
        int texts = 0;
        const auto look = [&](SceneStage& stage, const QString& where) {
            for (QWidget* root : stage.roots()) {
                for (const QString& each : crampedIn(*root) + overlapsIn(*root) + cutCellsIn(*root)) {
                    wrong.add(where, each);
                }
                for (QWidget* widget : test::shownIn(*root)) {
                    const std::vector<PaintedPiece> pieces = test::ownPiecesOf(*widget);
                    texts += int(pieces.size());
                    for (const PaintedPiece& piece : pieces) {
                        if (const QString fault = faultOf(piece, words); !fault.isEmpty()) {
                            wrong.add(where, fault);
                        }
                    }
                    for (const QString& each : paintsTwice(*widget) ? QStringList() : overlapsOf(pieces)) {
                        wrong.add(where, each);
                    }
                }
            }
        };
        for (const test::Scene& scene : test::scenes()) {
            if (language != QLatin1String("en") && test::isOneOfManyAlike(scene)) {
                continue;
            }
            const bool onWall = scene.view == QLatin1String("wall mode"); // which has a size of its own
            SceneStage stage(scene, {1280, 800});
            look(stage, scene.name());
            stage.window().resize(onWall ? QSize(1920, 1080) : QSize(2560, 1600));
            SceneStage::settle();
            if (!onWall) {
                theme().setZoom(200);
            }
            SceneStage::settle();
            SceneStage::wait(20); // what is laid out anew asks for more room, and gets it
            look(stage, scene.name() + QStringLiteral(" larger"));
        }
        QVERIFY(texts > 5'000);
        wrong.verifyNone();
    }
};

QTEST_MAIN(TestClipping)
#include "tst_clipping.moc"
