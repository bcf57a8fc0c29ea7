#include "core/base/money.h"

#include <QTest>

#include <random>

using bw::base::Money;

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
        QTest::newRow("tiny") << 5e-324 << qint64{0};
    }
    void roundsTheShortestDecimalHalfAwayFromZero()
    {
        QFETCH(double, amount);
        QFETCH(qint64, micros);
        QVERIFY(bw::base::moneyFromDouble(amount).micros == micros);
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
