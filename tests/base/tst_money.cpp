#include "core/base/money.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <random>
#include <string>

using bw::base::Money;

namespace {

/// Of amounts ≥ 0. Fixed notation of the shortest decimal, cut after six digits, one more if the seventh is 5 or above.
qint64 roundedByHand(double amount)
{
    std::array<char, 400> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), amount, std::chars_format::fixed);
    std::string digits(text.data(), end.ptr);
    const std::size_t point = std::min(digits.find('.'), digits.size());
    digits.resize(std::max(digits.size(), point + 1), '.');
    digits.resize(std::max(digits.size(), point + 8), '0');
    const std::string kept = digits.substr(0, point) + digits.substr(point + 1, 6);
    return std::stoll(kept) + (digits[point + 7] >= '5' ? 1 : 0);
}

} // namespace

class TestMoney : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roundsTheShortestDecimalHalfAwayFromZero_data()
    {
        QTest::addColumn<double>("amount");
        QTest::addColumn<qint64>("micros");
        QTest::newRow("zero") << 0.0 << qint64{0};
        QTest::newRow("minus zero") << -0.0 << qint64{0};
        QTest::newRow("cents") << 12.34 << qint64{12'340'000};
        QTest::newRow("half up") << 0.0000005 << qint64{1};
        QTest::newRow("half away, negative") << -0.0000005 << qint64{-1};
        QTest::newRow("below half") << 0.00000049 << qint64{0};
        QTest::newRow("half whose product rounds down") << 1.0000005 << qint64{1'000'001};
        QTest::newRow("large") << 9e12 << qint64{9'000'000'000'000'000'000};
        QTest::newRow("two decimals of micro-units read back, the shorter counts")
            << 8831540524.5300007 << qint64{8'831'540'524'530'000};
        QTest::newRow("tiny") << 5e-324 << qint64{0};
    }
    void roundsTheShortestDecimalHalfAwayFromZero()
    {
        QFETCH(double, amount);
        QFETCH(qint64, micros);
        QVERIFY(bw::base::moneyFromDouble(amount).micros == micros);
    }

    /// SPEC 4's own words as an oracle: print the double's shortest decimal, then round its digits.
    void roundsAsItsPrintedDecimalDoes()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        for (int i = 0; i < 50'000; ++i) {
            const double scale = std::pow(10.0, static_cast<double>(random() % 19) - 6.0);
            const double fine = static_cast<double>(random() >> 11) * 0x1p-53 * scale;
            const double amount = i % 2 == 0 ? fine : std::round(fine * 1e7) / 1e7;
            QCOMPARE(static_cast<qint64>(bw::base::moneyFromDouble(amount).micros), roundedByHand(amount));
        }
    }

    void theNearestDoubleOfALargeAmount()
    {
        // 2⁶⁴ micro-units and a half of the distance between doubles: exact ties go to even, a hair more goes up.
        const auto micros = [](const char* text) { return *bw::base::moneyFromDecimal(text); };
        QCOMPARE(bw::base::toDouble(micros("9007199254740993")), 9007199254740992.0);
        QCOMPARE(bw::base::toDouble(micros("9007199254740993.000001")), 9007199254740994.0);
        QCOMPARE(bw::base::toDouble(micros("-9007199254740993.000001")), -9007199254740994.0);
        QCOMPARE(bw::base::toDouble(micros("9007199254740994.999999")), 9007199254740994.0);
        QCOMPARE(bw::base::toDouble(micros("9007199254740995")), 9007199254740996.0);
        QCOMPARE(bw::base::toDouble(micros("12345678901.234567")), 12345678901.234567);
        QCOMPARE(bw::base::toDouble(micros("123456789012345678901234.5")), 123456789012345678901234.5);
    }

    void decimalsReadBackAsTheSameAmount()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        for (int i = 0; i < 20'000; ++i) {
            const Money amount{static_cast<bw::base::Int128>(static_cast<std::int64_t>(random())) *
                               (i % 3 == 0 ? 1'000'003 : 1)};
            const auto text = toDecimal(amount);
            QVERIFY(text.find('e') == std::string::npos);
            const auto back = bw::base::moneyFromDecimal(text);
            QVERIFY(back && *back == amount);
        }
    }
};

QTEST_APPLESS_MAIN(TestMoney)
#include "tst_money.moc"
