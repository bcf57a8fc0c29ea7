#include "core/stream/pane_store.h"

#include <QTest>

#include <map>
#include <random>
#include <tuple>

using namespace bw::stream;
using bw::base::kBeginningOfTime;
using bw::base::kEndOfTime;

namespace {

struct Count {
    qint64 value = 0;

    Count& operator+=(const Count& other)
    {
        value += other.value;
        return *this;
    }
    Count& operator-=(const Count& other)
    {
        value -= other.value;
        return *this;
    }
    friend bool operator==(const Count&, const Count&) = default;
};

void save(bw::base::StateWriter& out, const Count& count)
{
    out.put(count.value);
}

void load(bw::base::StateReader& in, Count& count)
{
    count.value = in.get<qint64>();
}

using Windows = std::map<std::pair<TimeMs, std::uint32_t>, qint64>; ///< (start, key) → count

/// Panes used as the engine uses them: a watermark, and events stamped with it.
class Operator {
public:
    /// Whether the event was late for its tumbling window.
    bool offer(TimeMs time, std::uint32_t key) { return offer(time, key, m_watermark); }
    bool offer(TimeMs time, std::uint32_t key, TimeMs stamp)
    {
        const int missed = slidesMissed(time, stamp);
        if (m_panes.takesPart(time, missed)) {
            m_panes.add(time, key, missed, Count{1});
        }
        return !PaneStore<Count>::countsInTumbling(time, missed);
    }

    void advance(TimeMs watermark)
    {
        tumbling.clear();
        slides.clear();
        m_watermark = std::max(m_watermark, watermark);
        const auto into = [](Windows& windows) {
            return [&windows](TimeMs start, std::uint32_t key, const Count& count) {
                QVERIFY(windows.emplace(std::pair(start, key), count.value).second); // emitted once
            };
        };
        m_panes.advance(watermark, into(tumbling), into(slides));
    }

    void restart()
    {
        bw::base::StateWriter out;
        m_panes.snapshot(out);
        const std::string bytes = out.take();
        m_panes = PaneStore<Count>(true);
        bw::base::StateReader in(bytes);
        m_panes.restore(in);
        QVERIFY(in.ok());
    }

    std::size_t paneCount() const { return m_panes.paneCount(); }

    Windows tumbling; ///< what the last advance() emitted
    Windows slides;

private:
    PaneStore<Count> m_panes{true};
    TimeMs m_watermark = kBeginningOfTime;
};

} // namespace

/// Windows made of panes, final once, late to the millisecond. The sequences named after them are those of Apache
/// Flink's tests of its window operator, stated for windows of 5 s and slides of 1 s.
class TestPaneStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lateForATumblingWindow()
    {
        Operator windows;
        QVERIFY(!windows.offer(2500, 2));
        windows.advance(4985);
        QCOMPARE(windows.tumbling, Windows{});
        QVERIFY(!windows.offer(4980, 2)); // behind the watermark, but its window is still open
        windows.advance(4999);
        QCOMPARE(windows.tumbling, (Windows{{{0, 2}, 2}}));
        QVERIFY(windows.offer(4998, 2));
        QVERIFY(!windows.offer(5001, 2));
        windows.advance(7499);
        QCOMPARE(windows.tumbling, Windows{});
        windows.advance(9999);
        QCOMPARE(windows.tumbling, (Windows{{{5000, 2}, 1}}));
    }

    void lateForSomeSlides()
    {
        Operator windows;
        windows.offer(1000, 2);
        windows.advance(1999);
        QCOMPARE(windows.slides, (Windows{{{-3000, 2}, 1}}));
        windows.offer(2000, 2);
        windows.advance(3000);
        QCOMPARE(windows.slides, (Windows{{{-2000, 2}, 2}}));
        windows.offer(3001, 1);
        // These miss [-2000, 3000), which is final, and count in the four slides that are not.
        QVERIFY(!windows.offer(2400, 2));
        QVERIFY(!windows.offer(2400, 2));
        windows.offer(3001, 1);
        windows.offer(3900, 2);
        windows.advance(8000);
        QCOMPARE(windows.slides, (Windows{{{-1000, 1}, 2},
                                          {{-1000, 2}, 5},
                                          {{0, 1}, 2},
                                          {{0, 2}, 5},
                                          {{1000, 1}, 2},
                                          {{1000, 2}, 5},
                                          {{2000, 1}, 2},
                                          {{2000, 2}, 4},
                                          {{3000, 1}, 2},
                                          {{3000, 2}, 1}}));
        QCOMPARE(windows.tumbling, (Windows{{{0, 1}, 2}, {{0, 2}, 5}}));
        QVERIFY(windows.offer(3001, 1)); // late for all
        windows.advance(25000);
        QCOMPARE(windows.slides, Windows{});
        QCOMPARE(windows.tumbling, Windows{});
        QCOMPARE(windows.paneCount(), 0u);
    }

    /// SPEC's fine print: a late record may count in an open slide, an accepted one may miss a final slide.
    void aSlideJudgesLatenessForItself()
    {
        Operator windows;
        QVERIFY(windows.offer(4999, 1, 5000));  // late for [0, 5000), not for the slides from 1000 on
        QVERIFY(!windows.offer(5000, 1, 5999)); // accepted, but [1000, 6000) is final
        windows.advance(kEndOfTime);
        QCOMPARE(windows.tumbling, (Windows{{{5000, 1}, 1}}));
        QCOMPARE(windows.slides,
                 (Windows{{{1000, 1}, 1}, {{2000, 1}, 2}, {{3000, 1}, 2}, {{4000, 1}, 2}, {{5000, 1}, 1}}));
    }

    void aWatermarkMayLeapOverManyWindows()
    {
        Operator windows;
        for (const TimeMs time : {-12'001, -5'000, -1, 0, 4'999, 86'400'000}) {
            windows.offer(time, 7);
        }
        windows.advance(86'404'998);
        QCOMPARE(windows.tumbling, (Windows{{{-15'000, 7}, 1}, {{-5'000, 7}, 2}, {{0, 7}, 2}}));
        windows.advance(86'404'999);
        QCOMPARE(windows.tumbling, (Windows{{{86'400'000, 7}, 1}}));
    }

    void aLowerWatermarkChangesNothing()
    {
        Operator windows;
        windows.offer(100, 1);
        windows.advance(4999);
        windows.advance(3000);
        QCOMPARE(windows.tumbling, Windows{});
        QCOMPARE(windows.slides, Windows{});
    }

    void theEndOfTime()
    {
        Operator windows;
        windows.offer(kEndOfTime - 1750, 1);
        windows.advance(kEndOfTime - 1500); // must not be taken for a watermark behind the window's wrapped-round end
        QCOMPARE(windows.tumbling, Windows{});
        windows.advance(kEndOfTime - 808);
        QCOMPARE(windows.tumbling, (Windows{{{kEndOfTime - 5807, 1}, 1}}));
        windows.offer(kEndOfTime - 1, 1);
        windows.advance(kEndOfTime - 1);
        QCOMPARE(windows.tumbling, Windows{});
        windows.advance(kEndOfTime);
        QCOMPARE(windows.tumbling, (Windows{{{kEndOfTime - 807, 1}, 1}}));
    }

    /// Random events and watermarks, with restarts in between, against windows kept one by one.
    void equalsWindowsKeptOneByOne()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        for (int round = 0; round < 200; ++round) {
            Operator windows;
            Windows tumbling, slides, tumblingFound, slidesFound;
            const TimeMs base = round % 2 == 0 ? 0 : -30'000;
            TimeMs stamp = kBeginningOfTime;
            for (int i = 0; i < 200; ++i) {
                const TimeMs time = base + static_cast<TimeMs>(random() % 60'000);
                const auto key = static_cast<std::uint32_t>(random() % 5);
                const bool late = windows.offer(time, key, stamp);
                const TimeMs start = windowStart(time, kWindowMs);
                QCOMPARE(late, windowLast(start) <= stamp);
                tumbling[{start, key}] += late ? 0 : 1;
                for (TimeMs slide = windowStart(time, kPaneMs); slide > time - kWindowMs; slide -= kPaneMs) {
                    slides[{slide, key}] += windowLast(slide) <= stamp ? 0 : 1;
                }
                if (random() % 8 == 0) {
                    // Stamps come from one partition of several, so they may be ahead of the tenant's watermark.
                    const TimeMs next = base + static_cast<TimeMs>(random() % 60'000);
                    stamp = std::max(stamp, random() % 2 == 0 ? next : windowLast(windowStart(next, kPaneMs), kPaneMs));
                    collect(windows, stamp - static_cast<TimeMs>(random() % 3000), tumblingFound, slidesFound);
                }
                if (random() % 50 == 0) {
                    windows.restart();
                }
            }
            collect(windows, kEndOfTime, tumblingFound, slidesFound);
            std::erase_if(tumbling, [](const auto& window) { return window.second == 0; });
            std::erase_if(slides, [](const auto& window) { return window.second == 0; });
            QCOMPARE(tumblingFound, tumbling);
            QCOMPARE(slidesFound, slides);
            QCOMPARE(windows.paneCount(), 0u);
        }
    }

private:
    static void collect(Operator& windows, TimeMs watermark, Windows& tumbling, Windows& slides)
    {
        windows.advance(watermark);
        for (auto& [found, all] : {std::pair(&windows.tumbling, &tumbling), std::pair(&windows.slides, &slides)}) {
            for (const auto& [window, count] : *found) {
                QVERIFY(all->emplace(window, count).second); // never emitted again
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestPaneStore)
#include "tst_pane_store.moc"
