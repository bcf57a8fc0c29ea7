#include "app/daemon/summary.h"
#include "core/base/time_text.h"

#include <QLocale>
#include <QTest>

#include <limits>
#include <random>

using namespace bw;

class TestSummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numbersAreGroupedAsQtGroupsThem()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        const QLocale english(QLocale::English, QLocale::UnitedStates);
        for (int i = 0; i < 1'000; ++i) {
            const auto value = i == 0   ? std::numeric_limits<std::int64_t>::min()
                               : i == 1 ? std::int64_t{0}
                                        : static_cast<std::int64_t>(random()) >> (random() % 64);
            QCOMPARE(QString::fromStdString(app::grouped(value)), english.toString(qlonglong{value}));
        }
    }

    void aLineSaysEverything()
    {
        app::TallyFigures figures;
        figures.in = 12'345;
        figures.counters.accepted = 12'300;
        figures.counters.late = 3;
        figures.counters.duplicate = 12;
        figures.counters.rejected[1] = 30;
        figures.revenueByCurrency["EUR"].micros = 1'234'504'999;
        figures.revenueByCurrency["USD"].micros = -5'000;
        figures.watermark = *base::timeFromRfc3339("2026-11-25T09:17:17.999Z");
        const base::TimeMs now = *base::timeFromRfc3339("2026-11-25T09:17:20.500Z");
        app::Summary summary;
        QCOMPARE(summary.line(figures, now),
                 std::string("09:17:20  in 12,345  accepted 12,300  late 3  duplicate 12  rejected 30  "
                             "revenue EUR 1,234.50 + USD -0.01  watermark 09:17:17.999"));
        figures.in += 2'004;
        figures.imbalance = -1;
        figures.watermark = base::kEndOfTime;
        figures.revenueByCurrency.clear();
        QCOMPARE(summary.line(figures, now + 2'000),
                 std::string("09:17:22  in 14,349 (+1,002/s)  accepted 12,300  late 3  duplicate 12  rejected 30  "
                             "revenue 0  watermark at the end  IMBALANCE -1"));
        figures.watermark = base::kBeginningOfTime;
        QVERIFY(summary.line(figures, now + 3'000).find("watermark none yet") != std::string::npos);
    }

    /// ISO 4217's minor units, against the engine's millionths: rounded once, half away from zero.
    void moneyHasTheDecimalsOfItsCurrency()
    {
        app::TallyFigures figures;
        figures.revenueByCurrency["JPY"].micros = 1'234'500'000;
        figures.revenueByCurrency["KWD"].micros = 1'234'500'500;
        figures.revenueByCurrency["CLF"].micros = -50;
        figures.revenueByCurrency["EUR"].micros = -4'999;
        figures.revenueByCurrency["XYZ"].micros = 70'000;
        app::Summary summary;
        const std::string line = summary.line(figures, 1);
        QVERIFY2(line.find("revenue CLF -0.0001 + EUR 0.00 + JPY 1,235 + KWD 1,234.501 + XYZ 0.07  ") !=
                     std::string::npos,
                 line.c_str());
    }
};

QTEST_APPLESS_MAIN(TestSummary)
#include "tst_summary.moc"
