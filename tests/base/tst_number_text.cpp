#include "core/base/number_text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <bit>
#include <cmath>
#include <cstdlib>
#include <limits>
#include <random>

using namespace bw::base;

namespace {

std::string shortest(double value)
{
    std::string out;
    appendShortest(out, value);
    return out;
}

/// The significant digits of a decimal, without sign, point, or zeros at either end.
std::string significantDigits(const std::string& decimal)
{
    std::string digits;
    for (const char c : decimal) {
        if (c >= '0' && c <= '9' && (c != '0' || !digits.empty())) {
            digits.push_back(c);
        }
    }
    while (!digits.empty() && digits.back() == '0') {
        digits.pop_back();
    }
    return digits;
}

/// The fewest digits that read back as `value`, found by trying (printf and strtod, not charconv).
std::string fewestDigits(double value)
{
    for (int precision = 0; precision < 17; ++precision) {
        const std::string text = QString::asprintf("%.*e", precision, value).toStdString();
        if (std::strtod(text.c_str(), nullptr) == value) {
            return significantDigits(text.substr(0, text.find('e')));
        }
    }
    return {};
}

std::string json(std::string_view text)
{
    std::string out;
    appendJsonString(out, text);
    return out;
}

} // namespace

class TestNumberText : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_seed = std::random_device{}();
        qInfo("seed %u", m_seed);
    }

    void doublesAreShortAndExact()
    {
        std::mt19937_64 random(m_seed);
        for (int i = 0; i < 20'000; ++i) {
            double value = std::bit_cast<double>(random());
            if (i % 2 == 0) { // amounts and ratios as they occur
                value = static_cast<double>(random() % 1'000'000'000) / static_cast<double>(1 + random() % 100'000);
            }
            if (!std::isfinite(value)) {
                continue;
            }
            const std::string text = shortest(value);
            QCOMPARE(std::strtod(text.c_str(), nullptr), value);
            QVERIFY(text.find_first_not_of("-0123456789.") == std::string::npos);
            // No more digits than any other decimal needs; integers beyond 2⁵³ keep all their digits.
            if (std::fabs(value) < 9'007'199'254'740'992.0) {
                QCOMPARE(significantDigits(text).size(), fewestDigits(value).size());
            }
        }
    }

    void edgesOfDoubles()
    {
        QCOMPARE(shortest(0.0), std::string("0"));
        QCOMPARE(shortest(-0.0), std::string("-0"));
        QCOMPARE(shortest(0.1), std::string("0.1"));
        QCOMPARE(shortest(1e-6), std::string("0.000001"));
        QCOMPARE(shortest(12), std::string("12"));
        QCOMPARE(shortest(1e21), std::string("1000000000000000000000"));
        QCOMPARE(shortest(-2.5), std::string("-2.5"));
        for (const double value : {std::numeric_limits<double>::max(), std::numeric_limits<double>::lowest(),
                                   std::numeric_limits<double>::min(), std::numeric_limits<double>::denorm_min()}) {
            QCOMPARE(std::strtod(shortest(value).c_str(), nullptr), value);
        }
    }

    void integers()
    {
        std::mt19937_64 random(m_seed);
        for (const std::int64_t value :
             {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::min(),
              std::numeric_limits<std::int64_t>::max(), static_cast<std::int64_t>(random())}) {
            std::string out = "x";
            appendInteger(out, value);
            QCOMPARE(QString::fromStdString(out), QStringLiteral("x") + QString::number(value));
        }
    }

    void jsonStringsReadBack()
    {
        std::mt19937_64 random(m_seed);
        for (int i = 0; i < 5'000; ++i) {
            QString text;
            for (auto length = random() % 30; length > 0; --length) {
                switch (random() % 4) {
                case 0:
                    text += QChar(static_cast<char16_t>(random() % 0x80));
                    break;
                case 1:
                    text += QChar(static_cast<char16_t>(0x80 + random() % (0xd800 - 0x80)));
                    break;
                case 2:
                    text += QString::fromUcs4(U"\U0001F600");
                    break;
                default:
                    text += QStringLiteral("\"\\/\n\t");
                }
            }
            const QByteArray array = "[" + QByteArray::fromStdString(json(text.toStdString())) + "]";
            QJsonParseError error{};
            const QJsonDocument document = QJsonDocument::fromJson(array, &error);
            QVERIFY2(error.error == QJsonParseError::NoError, array.constData());
            QCOMPARE(document.array().first().toString(), text);
        }
    }

    void jsonStringsAreEscapedNoMoreThanNeeded()
    {
        QCOMPARE(json(""), std::string("\"\""));
        QCOMPARE(json("caf\xc3\xa9/\x7f"), std::string("\"caf\xc3\xa9/\x7f\""));
        QCOMPARE(json("a\"b\\c"), std::string("\"a\\\"b\\\\c\""));
        QCOMPARE(json(std::string_view("\0", 1)), std::string("\"\\u0000\""));
        QCOMPARE(json("\x1f"), std::string("\"\\u001f\""));
    }

private:
    unsigned m_seed = 0;
};

QTEST_APPLESS_MAIN(TestNumberText)
#include "tst_number_text.moc"
