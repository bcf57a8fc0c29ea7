#include "tests/ui/colour_math.h"
#include "ui/style/tokens.h"

#include <QTest>

using namespace bw;
using namespace bw::ui;
using namespace bw::test;

namespace {

constexpr std::array kSchemes{Scheme::light, Scheme::dark, Scheme::highContrast};

/// What texts, marks and the boldest texts need at least: WCAG 2.1 AA (1.4.3, 1.4.11), and AAA where contrast comes
/// first.
struct Needs {
    double text;
    double bold;
    double mark;
};
constexpr Needs needsOf(Scheme scheme)
{
    return scheme == Scheme::highContrast ? Needs{7, 11, 4.5} : Needs{4.5, 11, 3};
}

QString nameOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::light:
        return QStringLiteral("light");
    case Scheme::dark:
        return QStringLiteral("dark");
    case Scheme::highContrast:
        return QStringLiteral("high contrast");
    }
    return {};
}
constexpr std::array kGrounds{Token::background, Token::surface, Token::raised, Token::sunken};
constexpr std::array kRowGrounds{Token::background, Token::surface,   Token::raised,
                                 Token::sunken,     Token::selection, Token::hover};
constexpr std::array kChannels{Token::search, Token::social, Token::email,       Token::display,
                               Token::video,  Token::native, Token::otherChannel};

const char* nameOf(Token token)
{
    return tokenTable()[static_cast<std::size_t>(token)].name;
}

void require(Token ink, Token ground, Scheme scheme, double least)
{
    const double ratio = contrast(colorOf(ink, scheme), colorOf(ground, scheme));
    QVERIFY2(ratio >= least,
             qPrintable(QStringLiteral("%1 on %2, %3: %4 < %5")
                            .arg(QLatin1String(nameOf(ink)), QLatin1String(nameOf(ground)), nameOf(scheme))
                            .arg(ratio, 0, 'f', 2)
                            .arg(least)));
}

} // namespace

/// What LOOK says was measured of its colours, measured again.
class TestColours : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theFormulasAreThePublishedOnes()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white) * 10), 210);
        // Pairs 1, 7, 13 and 25 of the test data of Sharma, Wu and Dalal.
        const struct {
            Triple a, b;
            double difference;
        } pairs[] = {
            {{50, 2.6772, -79.7751}, {50, 0, -82.7485}, 2.0425},
            {{50, 0, 0}, {50, -1, 2}, 2.3669},
            {{50, 2.5, 0}, {50, 0, -2.5}, 4.3065},
            {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
        };
        for (const auto& pair : pairs) {
            QVERIFY(std::abs(deltaE2000(pair.a, pair.b) - pair.difference) < 5e-5);
        }
    }

    void everyTokenIsOpaqueAndDifferentInBothSchemes()
    {
        for (const TokenRow& row : tokenTable()) {
            QCOMPARE(qAlpha(row.light), 255);
            QCOMPARE(qAlpha(row.dark), 255);
            QCOMPARE(qAlpha(row.highContrast), 255);
            QVERIFY2(row.light != row.dark, row.name);
        }
    }

    void textsCanBeRead()
    {
        for (const Scheme scheme : kSchemes) {
            const Needs needs = needsOf(scheme);
            for (const Token ground : kRowGrounds) {
                require(Token::text, ground, scheme, needs.bold);
                require(Token::text2, ground, scheme, needs.text);
                require(Token::text3, ground, scheme, needs.text);
            }
            require(Token::text, Token::pressed, scheme, needs.bold);
            require(Token::text2, Token::pressed, scheme, needs.text);
            require(Token::onAccent, Token::accent, scheme, needs.text);
        }
    }

    void statusesAndLinksCanBeRead()
    {
        for (const Scheme scheme : kSchemes) {
            const Needs needs = needsOf(scheme);
            for (const Token ground : kGrounds) {
                for (const Token token :
                     {Token::accent, Token::positive, Token::negative, Token::warning, Token::critical, Token::info}) {
                    require(token, ground, scheme, needs.text);
                }
            }
            require(Token::positive, Token::positiveTint, scheme, needs.text);
            require(Token::negative, Token::negativeTint, scheme, needs.text);
            require(Token::warning, Token::warningTint, scheme, needs.text);
            require(Token::critical, Token::criticalTint, scheme, needs.text);
            require(Token::info, Token::infoTint, scheme, needs.text);
            for (const Token tint :
                 {Token::positiveTint, Token::negativeTint, Token::warningTint, Token::criticalTint, Token::infoTint}) {
                require(Token::text, tint, scheme, needs.bold);
            }
        }
    }

    void shapesCanBeSeen()
    {
        for (const Scheme scheme : kSchemes) {
            const double least = needsOf(scheme).mark;
            for (const Token channel : kChannels) {
                require(channel, Token::surface, scheme, least);
            }
            for (const Token mark : {Token::previous, Token::control, Token::ink, Token::inkSoft}) {
                require(mark, Token::surface, scheme, least);
            }
        }
        // Where contrast comes first, what is elsewhere quiet can be seen, too.
        for (const Token ground : kGrounds) {
            require(Token::hairline, ground, Scheme::highContrast, 2.5);
            require(Token::strongLine, ground, Scheme::highContrast, 4.5);
            require(Token::control, ground, Scheme::highContrast, 7);
            require(Token::disabled, ground, Scheme::highContrast, 4.5);
        }
        require(Token::bar, Token::surface, Scheme::highContrast, 4.5);
    }

    void oldFiguresCanStillBeRead()
    {
        for (const Scheme scheme : kSchemes) {
            const QColor surface = colorOf(Token::surface, scheme);
            QVERIFY(contrast(blended(colorOf(Token::text, scheme), surface, 0.5), surface) >= 3);
        }
    }

    void channelsAreApart_data()
    {
        QTest::addColumn<int>("sight");
        QTest::addColumn<double>("light");
        QTest::addColumn<double>("dark");
        QTest::addColumn<double>("highContrast");
        QTest::newRow("normal") << int(Sight::normal) << 20.0 << 23.0 << 26.0;
        QTest::newRow("deuteranopia") << int(Sight::deuteranopia) << 13.0 << 16.0 << 17.0;
        QTest::newRow("protanopia") << int(Sight::protanopia) << 13.0 << 15.0 << 17.0;
        QTest::newRow("tritanopia") << int(Sight::tritanopia) << 11.0 << 10.0 << 16.0;
    }
    void channelsAreApart()
    {
        QFETCH(int, sight);
        QFETCH(double, light);
        QFETCH(double, dark);
        QFETCH(double, highContrast);
        for (const Scheme scheme : kSchemes) {
            double least = 1000;
            for (std::size_t i = 0; i < kChannels.size(); ++i) {
                for (std::size_t j = i + 1; j < kChannels.size(); ++j) {
                    least = std::min(least, distance(colorOf(kChannels[i], scheme), colorOf(kChannels[j], scheme),
                                                     static_cast<Sight>(sight)));
                }
            }
            qInfo("smallest difference, %s: %.1f", qPrintable(nameOf(scheme)), least);
            QVERIFY(least >= (scheme == Scheme::light ? light : scheme == Scheme::dark ? dark : highContrast));
        }
    }

    void goodAndBadAreApartForEveryone()
    {
        for (const Scheme scheme : kSchemes) {
            for (const Sight sight : {Sight::normal, Sight::protanopia, Sight::deuteranopia, Sight::tritanopia}) {
                const double apart =
                    distance(colorOf(Token::positive, scheme), colorOf(Token::negative, scheme), sight);
                qInfo("good from bad: %.1f", apart);
                QVERIFY(apart >= 17);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestColours)
#include "tst_colours.moc"
