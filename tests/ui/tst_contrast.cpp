#include <QtTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "tests/ui/colour_math.h"
#include "tests/ui/desk_stage.h"
#include "tests/ui/painted.h"
#include "tests/ui/scenes/tour.h"
#include "ui/settings/settings.h"
#include "ui/shell/main_window.h"
#include "ui/style/theme.h"
#include "ui/style/veil.h"

#include <QAction>
#include <QLabel>
#include <QMenu>

#include <array>

using namespace bw;
using namespace bw::ui;
using test::PaintedPiece;

namespace {

/// WCAG 2.2, 1.4.3 and 1.4.11; where contrast comes first, 1.4.6. Large text needs less.
double neededOf(const PaintedPiece& piece)
{
    const bool first = theme().scheme() == Scheme::highContrast;
    const bool large = piece.pixelSize >= 24 || (piece.weight >= QFont::Bold && piece.pixelSize >= 18.66);
    const bool isText = piece.kind == PaintedPiece::Kind::text && !large;
    return !isText ? 3 : first ? 7 : 4.5;
}

/// Shapes that say something have one of these colours; hairlines, grounds and weak bars, whose digits stand beside
/// them, have others.
bool isMark(const QColor& color)
{
    static constexpr Token kMarks[]{Token::ink,      Token::inkSoft,  Token::previous, Token::accent,
                                    Token::positive, Token::negative, Token::warning,  Token::critical,
                                    Token::info,     Token::search,   Token::social,   Token::email,
                                    Token::display,  Token::video,    Token::native,   Token::otherChannel};
    return std::ranges::any_of(kMarks, [&](Token token) { return theme().color(token) == color; });
}

/// Whether the piece is on top there: a sheet may lie over what has painted it.
bool isSeen(const QWidget& root, const PaintedPiece& piece)
{
    const QPoint at = piece.in(root).center().toPoint();
    const QWidget* top = root.childAt(at);
    const bool isOver =
        top != nullptr && top != piece.widget && !top->isAncestorOf(piece.widget) && !piece.widget->isAncestorOf(top);
    return root.rect().contains(at) && piece.clip.contains(piece.where.center()) && !isOver &&
           piece.widget->visibleRegion().contains(piece.where.center().toPoint());
}

QColor over(const QColor& color, const QColor& ground)
{
    return blended(QColor(color.rgb()), ground, color.alphaF());
}

/// What a shape stands on: of the theme's grounds, the one there is most of within some pixels around it.
std::optional<QColor> groundRound(const QImage& image, const QRectF& where)
{
    static constexpr Token kGrounds[]{Token::background,  Token::surface,      Token::raised,       Token::sunken,
                                      Token::selection,   Token::hover,        Token::positiveTint, Token::negativeTint,
                                      Token::warningTint, Token::criticalTint, Token::infoTint};
    return test::mostOf(image, where.adjusted(-4, -4, 4, 4), where, [](const QColor& color) {
        return std::ranges::any_of(kGrounds, [&](Token token) { return theme().color(token) == color; });
    });
}

/// Old figures are painted at half strength: LOOK asks 3:1 of the leading ones.
bool isVeiled(const QWidget& root, const QWidget& widget)
{
    return std::ranges::any_of(root.findChildren<Veil*>(), [&](const Veil* veil) {
        return veil->isVisible() && veil->parentWidget()->isAncestorOf(&widget);
    });
}

/// What cannot be used now is exempt (1.4.3): buttons and menu entries that are switched off.
bool isOff(const PaintedPiece& piece)
{
    const auto* menu = qobject_cast<const QMenu*>(piece.widget);
    const QAction* action = menu != nullptr ? menu->actionAt(piece.where.center().toPoint()) : nullptr;
    return !piece.widget->isEnabled() || (action != nullptr && !action->isEnabled());
}

/// The contrast of a piece as it is seen, and what it needs; nothing where nothing is asked.
struct Measured {
    QColor ground;
    double ratio = 0;
    double needed = 0;
};
std::optional<Measured> measure(QWidget& root, const QImage& image, const PaintedPiece& piece)
{
    const bool isShape = piece.kind == PaintedPiece::Kind::shape;
    // Qt lets the mark that clears a field come slowly.
    const bool isComing = piece.color.alphaF() < 1 && piece.widget->inherits("QLineEditIconButton");
    if (isComing || isOff(piece) || !isSeen(root, piece) || (isShape && !isMark(piece.color))) {
        return std::nullopt;
    }
    Measured found;
    found.needed = neededOf(piece);
    if (isShape) {
        const std::optional<QColor> ground = groundRound(image, piece.in(root));
        if (!ground) {
            return std::nullopt; // within another mark: it is the whole that is seen
        }
        found.ground = *ground;
    } else {
        found.ground = test::groundOf(image, piece.in(root));
    }
    QColor color = over(piece.color, found.ground);
    if (isVeiled(root, *piece.widget)) {
        const QColor surface = theme().color(Token::surface);
        if (isShape || test::contrast(color, surface) < 11) {
            return std::nullopt;
        }
        color = blended(color, surface, 0.5);
        found.needed = 3;
    }
    found.ratio = test::contrast(color, found.ground);
    return found;
}

} // namespace

/// The contrast of every text, icon and mark, measured on what is really painted: the colour it was painted with,
/// against what the picture of the window has around it.
class TestContrast : public QObject {
    Q_OBJECT

    test::OwnSettings m_settings{QStringLiteral("tst_contrast")};

private Q_SLOTS:
    void initTestCase() { theme().install(); }

    void theMeasureFindsWhatItLooksFor()
    {
        QWidget ground;
        ground.resize(200, 60);
        QPalette palette;
        palette.setColor(QPalette::Window, Qt::white);
        palette.setColor(QPalette::WindowText, QColor(0x99, 0x99, 0x99));
        ground.setPalette(palette);
        auto* label = new QLabel(QStringLiteral("too pale"), &ground);
        label->setGeometry(10, 10, 150, 30);
        label->setPalette(palette);
        ground.show();
        const auto pieces = test::piecesOf(ground);
        QCOMPARE(pieces.size(), std::size_t{1});
        QCOMPARE(pieces.front().text, QStringLiteral("too pale"));
        const QColor behind =
            test::groundOf(ground.grab().toImage().convertToFormat(QImage::Format_RGB32), pieces.front().where);
        QCOMPARE(behind, QColor(Qt::white));
        QVERIFY(test::contrast(pieces.front().color, behind) < 4.5);
    }

    /// The themes one after the other on the same window, as a user changes them.
    void everyTextAndMark()
    {
        test::Findings pale;
        std::array<int, 3> measured{};
        for (const test::Scene& scene : test::scenes()) {
            test::SceneStage stage(scene, {1280, 800}, ThemeChoice::light);
            for (const ThemeChoice look : {ThemeChoice::light, ThemeChoice::dark, ThemeChoice::highContrast}) {
                if (look != ThemeChoice::light && test::isOneOfManyAlike(scene)) {
                    continue;
                }
                settings().setForNow(QStringLiteral("look/theme"), wordOf(look));
                test::SceneStage::settle();
                QCOMPARE(theme().choice(), look);
                for (QWidget* root : stage.roots()) {
                    const QImage image = root->grab().toImage().convertToFormat(QImage::Format_RGB32);
                    for (const PaintedPiece& piece : test::piecesOf(*root)) {
                        const auto found = measure(*root, image, piece);
                        if (!found) {
                            continue;
                        }
                        ++measured[std::size_t(piece.kind)];
                        if (found->ratio < found->needed - 0.01) {
                            pale.add(scene.name() + u' ' + wordOf(look),
                                     QStringLiteral("\"%1\" %2 on %3 is %4 in %5")
                                         .arg(piece.text, piece.color.name(), found->ground.name())
                                         .arg(found->ratio, 0, 'f', 2)
                                         .arg(test::said(*piece.widget)));
                        }
                    }
                }
            }
        }
        qInfo("texts %d, icons %d, shapes %d", measured[0], measured[1], measured[2]);
        QVERIFY(measured[0] > 20'000 && measured[1] > 2'000 && measured[2] > 20'000);
        pale.verifyNone();
    }
};

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
