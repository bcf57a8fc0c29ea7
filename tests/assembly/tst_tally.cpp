#include "app/assembly/tally.h"

#include <QTest>

using namespace bw;

namespace {

/// Counts what reaches it.
class Listener final : public runtime::Sink {
public:
    void deliver(std::size_t, engine::ShardResults) override { ++calls; }
    void deliverQuarantine(std::vector<engine::QuarantineRow>) override { ++calls; }
    void deliverGap(engine::GapRow) override { ++calls; }
    void deliverSources(std::vector<runtime::SourceSnapshot>) override { ++calls; }
    void deliverBalance(runtime::Balance) override { ++calls; }
    bool full() const override { return isFull; }

    int calls = 0;
    bool isFull = false;
};

engine::LiveIncrement revenueOf(const char* tenant, std::int64_t micros)
{
    engine::LiveIncrement increment;
    increment.series = std::make_shared<const campaign::SeriesKey>(campaign::SeriesKey{tenant, "c", {}});
    increment.sums.revenue.micros = micros;
    return increment;
}

} // namespace

class TestTally : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shardsAndSourcesAddUp()
    {
        engine::Settings settings;
        settings.tenants["us"].currency = "USD";
        Listener listener;
        app::Tally tally(listener, std::make_shared<const engine::Settings>(settings));

        engine::ShardResults first;
        first.counters.accepted = 7;
        first.watermark = 2'000;
        first.increments = {revenueOf("us", 5), revenueOf("de", 11)};
        tally.deliver(0, first);
        first.counters.accepted = 8; // counters are since the start, increments are not
        first.increments = {revenueOf("us", 2)};
        tally.deliver(0, first);
        engine::ShardResults second;
        second.counters.accepted = 1;
        second.counters.late = 2;
        second.watermark = 1'000;
        tally.deliver(1, second);

        runtime::SourceSnapshot source;
        source.recordsIn = 20;
        source.decoder.rejected[0] = 3;
        tally.deliverSources({source, source});
        runtime::Balance balance;
        balance.recordsIn = 12;
        balance.counted.accepted = 11;
        tally.deliverBalance(balance);
        tally.deliverGap({});
        tally.deliverQuarantine({});

        const app::TallyFigures figures = tally.figures();
        QCOMPARE(figures.in, std::int64_t{40});
        QCOMPARE(figures.counters.accepted, std::int64_t{9});
        QCOMPARE(figures.counters.late, std::int64_t{2});
        QCOMPARE(figures.counters.rejectedInAll(), std::int64_t{6});
        QCOMPARE(figures.watermark, base::TimeMs{1'000});
        QVERIFY(figures.revenueByCurrency.at("USD").micros == 7);
        QVERIFY(figures.revenueByCurrency.at("EUR").micros == 11);
        QCOMPARE(figures.imbalance, std::int64_t{1});
        QCOMPARE(listener.calls, 7);
    }

    void fullnessIsTheNextOnes()
    {
        Listener listener;
        const app::Tally tally(listener, std::make_shared<const engine::Settings>());
        QVERIFY(!tally.full());
        listener.isFull = true;
        QVERIFY(tally.full());
    }
};

QTEST_APPLESS_MAIN(TestTally)
#include "tst_tally.moc"
