#include <QTest> // First: moc of Qt 6.4 stumbles over <compare> otherwise.

#include "core/stream/claim_table.h"

#include <map>
#include <random>

using namespace bw;
using base::Hash128;
using base::TimeMs;
using stream::ClaimTable;

namespace {

constexpr TimeMs kStart = 1'795'600'000'000;

/// How ids are spread over the table's pages and lines.
enum class Spread { even, samePage, sameLine };

Hash128 idOf(std::uint64_t number, Spread spread)
{
    switch (spread) {
    case Spread::even:
        return base::hash128(std::to_string(number));
    case Spread::samePage: // as many top bits in common as no honest hashes would have
        return {number << 4 | 5, number << 50};
    case Spread::sameLine: // and the lowest, too
        return {number << 32 & 0xFFFFFFF00000000U, number << 50};
    }
    return {};
}

} // namespace

class TestClaimTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        m_random.seed(seed);
    }

    void holdsWhatWasPut_data()
    {
        QTest::addColumn<int>("spread");
        QTest::addColumn<int>("count");
        QTest::newRow("even") << static_cast<int>(Spread::even) << 60'000;
        QTest::newRow("same page") << static_cast<int>(Spread::samePage) << 20'000;
        QTest::newRow("same line") << static_cast<int>(Spread::sameLine) << 6'000;
    }
    void holdsWhatWasPut()
    {
        QFETCH(int, spread);
        QFETCH(int, count);
        ClaimTable table;
        std::map<Hash128, TimeMs> model;
        fill(table, model, static_cast<Spread>(spread), count);
        compare(table, model);
        // Ids that look alike cost lines, not a directory that doubles with each bit they have in common.
        QVERIFY(table.bytes() < std::size_t{32} * 1024 * 1024);

        base::StateWriter out;
        table.snapshot(out);
        const std::string state = out.take();
        ClaimTable restored;
        base::StateReader in(state);
        restored.restore(in);
        QVERIFY(in.done());
        compare(restored, model);
    }

    void takesOutWhatIsOldByAscendingId_data() { holdsWhatWasPut_data(); }
    void takesOutWhatIsOldByAscendingId()
    {
        QFETCH(int, spread);
        QFETCH(int, count);
        ClaimTable table;
        std::map<Hash128, TimeMs> model;
        fill(table, model, static_cast<Spread>(spread), count);
        const TimeMs end = kStart + base::kHourMs / 2;
        std::map<Hash128, TimeMs> taken;
        std::uint64_t from = 0;
        do {
            from = table.takeBefore(from, end, [&](Hash128 id, TimeMs time) {
                QVERIFY(time < end);
                QVERIFY(taken.empty() || taken.rbegin()->first < id);
                taken.emplace(id, time);
            });
            if (m_random() % 8 == 0) { // A page may be split while a pass is under way.
                fill(table, model, static_cast<Spread>(spread), 100, end);
            }
        } while (from != 0);
        std::map<Hash128, TimeMs> old;
        std::erase_if(model, [&](const auto& claim) { return claim.second < end && old.insert(claim).second; });
        QCOMPARE(taken.size(), old.size());
        QVERIFY(taken == old);
        compare(table, model);
    }

    void aDamagedSnapshotIsNoticed()
    {
        ClaimTable table;
        std::map<Hash128, TimeMs> model;
        fill(table, model, Spread::even, 10);
        base::StateWriter out;
        table.snapshot(out);
        const std::string state = out.take();
        std::string twice = state;
        twice.replace(twice.size() - 16, 16, twice, twice.size() - 32, 16); // The same id a second time.
        std::string free = state;
        free.replace(free.size() - 8, 8, 8, '\0');
        for (const std::string& damaged : {twice, free, state.substr(0, state.size() - 1)}) {
            ClaimTable restored;
            base::StateReader in(damaged);
            restored.restore(in);
            QVERIFY(!in.done());
        }
    }

private:
    void fill(ClaimTable& table, std::map<Hash128, TimeMs>& model, Spread spread, int count, TimeMs from = kStart)
    {
        for (int i = 0; i < count; ++i) {
            const Hash128 id = ClaimTable::cut(idOf(m_next++, spread));
            const TimeMs time = from + static_cast<TimeMs>(m_random() % base::kHourMs);
            const ClaimTable::Place place = table.find(id);
            QVERIFY(!place.isTaken());
            table.put(place, id, time);
            model.emplace(id, time);
            if (i % 10 == 0) {
                const ClaimTable::Place again = table.find(id);
                QVERIFY(again.isTaken());
                table.setTime(again, id, time + 1);
                model[id] = time + 1;
            }
        }
    }

    void compare(ClaimTable& table, const std::map<Hash128, TimeMs>& model)
    {
        QCOMPARE(table.size(), model.size());
        for (const auto& [id, time] : model) {
            const ClaimTable::Place place = table.find(id);
            QVERIFY(place.isTaken());
            QCOMPARE(table.timeAt(place), time);
        }
        for (int i = 0; i < 1'000; ++i) {
            QVERIFY(!table.find(ClaimTable::cut({m_random(), m_random()})).isTaken());
        }
    }

    std::mt19937_64 m_random;
    std::uint64_t m_next = 1;
};

QTEST_APPLESS_MAIN(TestClaimTable)
#include "tst_claim_table.moc"
