#include "core/base/quotient.h"

#include <QTest>

#include <cmath>
#include <random>

using namespace bw::base;

namespace {

constexpr Int128 power(int exponent)
{
    return Int128{1} << exponent;
}

} // namespace

// Compared with ==, as QCOMPARE lets doubles differ in their last digits.
class TestQuotient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What is right was worked out with fractions of any length.
    void isTheNearestDouble()
    {
        QVERIFY(nearestQuotient(300'000, 3'000'000) == 0.1);
        QVERIFY(nearestQuotient(0, 3) == 0.0);
        QVERIFY(nearestQuotient(0, power(100)) == 0.0);
        QVERIFY(nearestQuotient(1, power(53) + 1) == 0x1.fffffffffffffp-54);
        QVERIFY(nearestQuotient(9'000'000'000'007'300'005, 9'000'536'870'922'500'002) == 0x1.fff82e8501024p-1);
        QVERIFY(nearestQuotient(400'000, Int128{4'000'000'000'000'000} * 1'000'000) == 1e-16);
        QVERIFY(nearestQuotient(power(100) + 1, 3) == 0x1.5555555555555p+98);
        QVERIFY(nearestQuotient(power(126) - 1, 1) == 0x1p126);
        QVERIFY(nearestQuotient(1, power(126) - 1) == 0x1p-126);
        QVERIFY(nearestQuotient(power(126) - 1, power(126) - 2) == 1.0);
    }
    void halvesGoToEven()
    {
        QVERIFY(nearestQuotient(power(53) + 1, 1) == 0x1p53);
        QVERIFY(nearestQuotient(power(53) + 3, 1) == 0x1.0000000000002p53);
        QVERIFY(nearestQuotient(3 * (power(53) + 1), 3 * power(60)) == 0x1p-7);
        // A half and the least bit more.
        QVERIFY(nearestQuotient((power(53) + 1) * power(70) + 1, power(70)) == 0x1.0000000000001p53);
    }
    void signsAreThoseOfDivision()
    {
        const Int128 big = power(80) + 1;
        for (const Int128 n : {Int128{7}, big}) {
            QVERIFY(nearestQuotient(-n, 3) == -nearestQuotient(n, 3));
            QVERIFY(nearestQuotient(n, -3) == -nearestQuotient(n, 3));
            QVERIFY(nearestQuotient(-n, -3) == nearestQuotient(n, 3));
        }
    }
    void commonFactorsChangeNothing()
    {
        std::mt19937_64 random(20);
        for (int i = 0; i < 20'000; ++i) {
            const auto a = static_cast<std::int64_t>(random() >> (11 + random() % 50));
            const auto b = static_cast<std::int64_t>(random() >> (11 + random() % 50)) + 1;
            const auto factor = static_cast<std::int64_t>(random() >> (1 + random() % 50)) + 1;
            const double once = static_cast<double>(a) / static_cast<double>(b); // both exact
            QVERIFY(nearestQuotient(Int128{a} * factor, Int128{b} * factor) == once);
            QVERIFY(nearestQuotientOfLarge(a, b) == once);
        }
    }
    void isNeverHalfAStepOff()
    {
        std::mt19937_64 random(21);
        for (int i = 0; i < 20'000; ++i) {
            const Int128 a = power(61) + static_cast<std::int64_t>(random() >> 3);
            const Int128 b = power(61) + static_cast<std::int64_t>(random() >> 3);
            int exponent = 0;
            const double fraction = std::frexp(nearestQuotient(a, b), &exponent);
            const auto mantissa = static_cast<std::int64_t>(std::ldexp(fraction, 53));
            // nearest = mantissa · 2^(exponent − 53): in steps of that, a/b is at most half a one away.
            const Int128 off = (a << (53 - exponent)) - mantissa * b;
            QVERIFY((off < 0 ? -off : off) * 2 <= b);
        }
    }
};

QTEST_APPLESS_MAIN(TestQuotient)
#include "tst_quotient.moc"
