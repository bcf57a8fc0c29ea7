#include "ui/charts/axis_layout.h"
#include "ui/charts/chart_layout.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/label_layout.h"
#include "ui/charts/note_layout.h"
#include "ui/charts/reading.h"
#include "ui/charts/time_zoom.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace bw;
using namespace bw::ui;

namespace {

QRandomGenerator seeded()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    return QRandomGenerator(seed);
}

api::TrendPoint bucket(api::TimeMs start, api::TimeMs length, api::TimeMs elapsed, double revenue)
{
    api::TrendPoint point{start, start + length, start + elapsed, {}};
    point.figures.events = 1;
    point.figures.revenue = base::moneyFromDouble(revenue);
    return point;
}

ChartData someData(int now, int before)
{
    api::Trend trend;
    api::Range range;
    range.kind = api::RangeKind::today;
    range.from = 0;
    range.end = base::kDayMs;
    range.previousFrom = -base::kDayMs;
    for (int i = 0; i < now; ++i) {
        const api::TimeMs elapsed = i + 1 == now ? base::kHourMs / 3 : base::kHourMs;
        trend.current.push_back(bucket(i * base::kHourMs, base::kHourMs, elapsed, 100.0 * (i + 1)));
    }
    for (int i = 0; i < before; ++i) {
        trend.previous.push_back(
            bucket(i * base::kHourMs - base::kDayMs, base::kHourMs, base::kHourMs, 90.0 * (i + 1)));
    }
    return chartDataOf(trend, range, api::Metric::revenue,
                       Format(QLocale(QLocale::English, QLocale::UnitedKingdom), QStringLiteral("EUR"), {}, 0));
}

} // namespace

class TestChartLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void valueAxesAreRound()
    {
        QRandomGenerator random = seeded();
        for (int i = 0; i < 20'000; ++i) {
            const double highest = std::pow(10.0, random.generateDouble() * 18 - 6);
            const ValueAxis axis = valueAxis(highest);
            QVERIFY2(axis.ticks.size() >= 3 && axis.ticks.size() <= 5, qPrintable(QString::number(highest)));
            QCOMPARE(axis.ticks.front(), 0.0);
            QVERIFY(axis.top >= highest && axis.top < 1.6 * highest);
            QVERIFY(axis.ticks.back() <= axis.top * (1 + 1e-9));
            const double step = axis.ticks[1];
            const double lead = step / std::pow(10.0, std::floor(std::log10(step) + 1e-9));
            QVERIFY2(std::abs(lead - 1) < 1e-9 || std::abs(lead - 2) < 1e-9 || std::abs(lead - 2.5) < 1e-9 ||
                         std::abs(lead - 5) < 1e-9,
                     qPrintable(QString::number(step)));
            for (std::size_t t = 1; t < axis.ticks.size(); ++t) {
                QVERIFY(std::abs(axis.ticks[t] - step * static_cast<double>(t)) <= step * 1e-9);
            }
        }
        QCOMPARE(valueAxis(0).ticks.size(), std::size_t(2));
        QCOMPARE(valueAxis(std::nan("")).top, 1.0);
    }

    void anAxisStepsAndDoesNotBreathe()
    {
        const ValueAxis shown = valueAxis(32'600);
        QCOMPARE(steadyValueAxis(31'000, shown).top, shown.top);
        QCOMPARE(steadyValueAxis(20'000, shown).top, shown.top);
        QVERIFY(steadyValueAxis(40'000, shown).top > shown.top);
        QVERIFY(steadyValueAxis(5'000, shown).top < shown.top);
    }

    static OffsetAt fixed(api::TimeMs offset)
    {
        return [offset](api::TimeMs) { return offset; };
    }

    /// Ticks of days are midnights on both sides of a change of the clock.
    void daysBeginAtMidnightAllYear()
    {
        const Format format(QLocale(QLocale::English), QStringLiteral("EUR"), QStringLiteral("Europe/Berlin"),
                            base::kHourMs);
        QRandomGenerator random = seeded();
        for (int i = 0; i < 500; ++i) {
            const api::TimeMs from = 1'700'000'000'000 + random.bounded(400LL * base::kDayMs);
            const api::TimeMs end = from + (20 + random.bounded(80)) * base::kDayMs;
            const auto ticks = timeTicks(from, end, [&](api::TimeMs at) { return format.offsetAt(at); }, 9);
            QVERIFY(ticks.size() >= 2);
            for (const TimeTick& tick : ticks) {
                QCOMPARE(format.time(tick.at), QStringLiteral("00:00:00"));
            }
        }
    }

    void timeTicksAreRoundInTheZone()
    {
        QRandomGenerator random = seeded();
        for (int i = 0; i < 5'000; ++i) {
            const api::TimeMs from = random.bounded(4'000'000'000'000LL);
            const api::TimeMs length = static_cast<api::TimeMs>(std::pow(10.0, 3.5 + random.generateDouble() * 7));
            const api::TimeMs offset = random.bounded(-48, 57) * base::kQuarterHourMs;
            const int most = random.bounded(2, 12);
            const auto ticks = timeTicks(from, from + length, fixed(offset), most);
            QVERIFY(ticks.size() <= static_cast<std::size_t>(most));
            for (std::size_t t = 0; t < ticks.size(); ++t) {
                QVERIFY(ticks[t].at >= from && ticks[t].at <= from + length);
                const api::TimeMs unit = ticks[t].label == TimeTick::Label::seconds   ? base::kSecondMs
                                         : ticks[t].label == TimeTick::Label::minutes ? base::kMinuteMs
                                         : ticks[t].label == TimeTick::Label::hour    ? base::kHourMs
                                                                                      : base::kDayMs;
                QCOMPARE(base::floorTo(ticks[t].at + offset, unit), ticks[t].at + offset);
                QVERIFY(t < 2 || ticks[t].at - ticks[t - 1].at == ticks[1].at - ticks[0].at);
            }
        }
        QVERIFY(timeTicks(5, 5, fixed(0), 9).empty());
    }

    void aDayEndsAt24()
    {
        const auto ticks = timeTicks(-base::kHourMs, base::kDayMs - base::kHourMs, fixed(base::kHourMs), 9);
        QCOMPARE(ticks.size(), std::size_t(9));
        QVERIFY(!ticks.front().endOfDay);
        QVERIFY(ticks.back().endOfDay);
    }

    void timeMapsThereAndBack()
    {
        const TimeScale scale(1'000, 61'000, 100, 700);
        QCOMPARE(scale.toPixel(1'000), 100.0);
        QCOMPARE(scale.toPixel(61'000), 700.0);
        QCOMPARE(scale.toTime(400), api::TimeMs(31'000));
        QCOMPARE(TimeScale(5, 5, 10, 20).toPixel(5), 10.0);
    }

    void labelsCoverNeitherLinesNorEachOther()
    {
        LabelLayout layout(QRectF(0, 0, 200, 100));
        layout.avoid(QPolygonF{{0, 50}, {200, 50}});
        QCOMPARE(layout.coveredLength(QRectF(10, 40, 30, 20)), 30.0);
        QCOMPARE(layout.coveredLength(QRectF(10, 10, 30, 20)), 0.0);
        const std::array candidates{QRectF(10, 40, 30, 20), QRectF(-5, 10, 30, 20), QRectF(20, 10, 30, 20)};
        QCOMPARE(layout.place(candidates), std::optional(QRectF(20, 10, 30, 20)));
        // That place is taken now: what is left covers a line, and is still better than nothing.
        const std::array left{QRectF(25, 15, 30, 20), QRectF(10, 45, 30, 20)};
        QCOMPARE(layout.place(left), std::optional(QRectF(10, 45, 30, 20)));
        QCOMPARE(layout.place(std::array{QRectF(180, 0, 30, 10)}), std::optional<QRectF>());
    }

    void labelsOfNotesCoverNothing()
    {
        QRandomGenerator random = seeded();
        const auto width = [](const QString& text) { return 6.0 * static_cast<double>(text.size()); };
        for (int round = 0; round < 300; ++round) {
            ChartLayout layout;
            layout.plot = QRectF(40, 30, 560, 200);
            layout.notes = QRectF(40, 0, 560, 30);
            layout.time = TimeScale(0, base::kHourMs, 40, 600);
            std::vector<ChartNote> notes(static_cast<std::size_t>(random.bounded(1, 14)));
            for (ChartNote& note : notes) {
                note.at = random.bounded(-300'000, 3'900'000);
                note.label = QString(random.bounded(1, 30), u'x');
                note.mark = static_cast<ChartNote::Mark>(random.bounded(4));
            }
            std::ranges::sort(notes, {}, &ChartNote::at);
            NoteMeasures measures;
            measures.textWidth = width;
            measures.shortened = [](const QString& text, double room) {
                const auto letters = std::max<qsizetype>(1, static_cast<qsizetype>(room / 6));
                return text.size() <= letters ? text : text.left(letters - 1) + QChar(0x2026);
            };
            const std::vector<NoteMark> marks = layOutNotes(notes, layout, measures);
            std::size_t told = 0;
            double taken = layout.plot.left();
            for (std::size_t i = 0; i < marks.size(); ++i) {
                const NoteMark& mark = marks[i];
                for (const std::size_t place : mark.notes) {
                    QVERIFY(notes[place].at >= 0 && notes[place].at <= base::kHourMs);
                    QVERIFY(notes[place].mark <= mark.mark);
                    ++told;
                }
                QVERIFY(i == 0 || mark.x - marks[i - 1].x >= measures.apart);
                if (mark.text.isEmpty()) {
                    continue;
                }
                QVERIFY(mark.box.left() >= taken - 1e-9 && mark.box.right() <= layout.plot.right() + 1e-9);
                QVERIFY(mark.box.width() >= width(mark.text) - 1e-9);
                for (const NoteMark& other : marks) {
                    QVERIFY(other.x < mark.box.left() || other.x > mark.box.right());
                }
                taken = mark.box.right();
            }
            const auto within = [](const ChartNote& note) { return note.at >= 0 && note.at <= base::kHourMs; };
            QCOMPARE(told, static_cast<std::size_t>(std::ranges::count_if(notes, within)));
        }
    }

    void aLoneNoteIsToldInFull()
    {
        ChartLayout layout;
        layout.plot = QRectF(40, 30, 560, 200);
        layout.notes = QRectF(40, 0, 560, 30);
        layout.time = TimeScale(0, base::kHourMs, 40, 600);
        NoteMeasures measures;
        measures.textWidth = [](const QString& text) { return 6.0 * static_cast<double>(text.size()); };
        measures.shortened = [](const QString& text, double) { return text.left(3); };
        ChartNote note;
        note.label = QStringLiteral("Two creatives rotated");
        note.at = 10 * base::kMinuteMs;
        auto marks = layOutNotes(std::span(&note, 1), layout, measures);
        QCOMPARE(marks.front().text, note.label);
        QVERIFY(marks.front().box.left() > marks.front().x);
        note.at = 58 * base::kMinuteMs; // at the edge: to the left
        marks = layOutNotes(std::span(&note, 1), layout, measures);
        QCOMPARE(marks.front().text, note.label);
        QVERIFY(marks.front().box.right() < marks.front().x);
        const std::vector<ChartNote> two{note, note}; // on each other: one mark that says so
        marks = layOutNotes(two, layout, measures);
        QCOMPARE(marks.size(), std::size_t{1});
        QCOMPARE(marks.front().text, note.label + QStringLiteral(" +1"));
    }

    void zoomingKeepsWhatIsPointedAt()
    {
        QRandomGenerator random = seeded();
        for (int round = 0; round < 500; ++round) {
            const api::TimeMs from = random.bounded(1'000'000'000);
            const TimeSpan shown{from, from + random.bounded(600'000, 1'000'000'000)};
            const api::TimeMs around =
                shown.from + static_cast<api::TimeMs>(random.generateDouble() * double(shown.length()));
            const double factor = 0.2 + 4 * random.generateDouble();
            const TimeSpan next = zoomed(shown, around, factor);
            QVERIFY(next.length() >= kShortestSpan && next.length() <= kLongestSpan);
            const double before = double(around - shown.from) / double(shown.length());
            const double after = double(around - next.from) / double(next.length());
            QVERIFY(std::abs(before - after) < 1e-5);
            const TimeSpan back = moved(moved(shown, kMoveStep), -kMoveStep);
            QCOMPARE(back, shown);
            const TimeSpan held = notBeyond(next, around);
            QCOMPARE(held.length(), next.length());
            QVERIFY(held.to == std::min(next.to, around));
            QCOMPARE(held == next, next.to <= around);
        }
        QCOMPARE(ofAllowedLength({1'000'000, 1'060'000}).length(), kShortestSpan);
    }

    void aLineSaysOnWhichSideSinceWhen()
    {
        ChartData data;
        data.format = Format(QLocale(QLocale::English, QLocale::UnitedKingdom), {}, {}, 0);
        data.end = 4 * base::kHourMs;
        for (int i = 0; i < 4; ++i) {
            const api::TimeMs start = i * base::kHourMs;
            data.current.push_back(
                {start, start + base::kHourMs, start + base::kHourMs, {i < 2 ? 10.0 : 30.0, api::Absent::none}});
        }
        QVERIFY(lineWords(data, data.current[3]).isEmpty()); // no line
        data.threshold = ChartThreshold{20, Severity::warning, QStringLiteral("20"), {}, {}};
        QCOMPARE(lineWords(data, data.current[3]), QStringLiteral("Above the line since 02:00"));
        QCOMPARE(lineWords(data, data.current[0]), QStringLiteral("Below the line all along"));
        data.threshold->value = 30;
        QCOMPARE(lineWords(data, data.current[3]), QStringLiteral("On the line"));
        QVERIFY(readingWords(data, &data.current[3], nullptr).inOneLine().endsWith(QStringLiteral("On the line")));
    }

    void notesAreReadWithTheirBucket()
    {
        ChartData data;
        data.format = Format(QLocale(QLocale::English, QLocale::UnitedKingdom), {}, {}, 0);
        data.end = 2 * base::kHourMs;
        for (int i = 0; i < 2; ++i) {
            const api::TimeMs start = i * base::kHourMs;
            data.current.push_back({start, start + base::kHourMs, start + base::kHourMs, {1, api::Absent::none}});
        }
        ChartTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setData(data);
        QCOMPARE(model.columnCount(), static_cast<int>(ChartTableModel::note));
        for (int i = 0; i < 6; ++i) {
            ChartNote note;
            note.at = base::kHourMs + i;
            note.label = QStringLiteral("Note %1").arg(i);
            data.notes.push_back(note);
        }
        model.setData(data);
        QCOMPARE(model.columnCount(), static_cast<int>(ChartTableModel::columns));
        QVERIFY(model.index(0, ChartTableModel::note).data().toString().isEmpty());
        QVERIFY(model.index(1, ChartTableModel::note).data().toString().startsWith(QStringLiteral("Note 0; Note 1")));
        const ReadingWords words = readingWords(data, &data.current[1], nullptr);
        QCOMPARE(words.notes.size(), std::size_t{4});
        QCOMPARE(words.leftOut(), QStringLiteral("and 2 more"));
        QVERIFY(readingWords(data, &data.current[0], nullptr).notes.empty());
    }

    void anUnfinishedBucketIsARateOverTheTimeItHasHad()
    {
        const std::vector<api::TrendPoint> buckets{bucket(0, base::kHourMs, base::kHourMs, 1'200),
                                                   bucket(base::kHourMs, base::kHourMs, base::kQuarterHourMs, 300),
                                                   bucket(2 * base::kHourMs, base::kHourMs, base::kSecondMs, 1)};
        const auto points = chartPoints(buckets, api::Metric::revenue);
        QCOMPARE(points[0].value.value, 1'200.0);
        QCOMPARE(points[0].at(), base::kHourMs / 2);
        QCOMPARE(points[1].value.value, 1'200.0);
        QCOMPARE(points[1].at(), base::kHourMs + base::kQuarterHourMs);
        QVERIFY(!points[2].value.present()); // a second of an hour tells nothing yet
        const std::vector<api::TrendPoint> quarter{bucket(0, base::kQuarterHourMs, base::kQuarterHourMs, 300)};
        QCOMPARE(chartPoints(quarter, api::Metric::revenue)[0].value.value, 1'200.0);
    }

    void aLineBeginsWhereDataBegins()
    {
        const auto at = [](int day, double revenue) {
            api::TrendPoint point = bucket(day * base::kDayMs, base::kDayMs, base::kDayMs, revenue);
            point.figures.events = revenue > 0 ? 1 : 0;
            return point;
        };
        api::Trend trend;
        trend.current = {at(3, 0), at(4, 5), at(5, 0)};
        trend.previous = {at(0, 0), at(1, 0), at(2, 7)};
        ChartData data = chartDataOf(trend, {}, api::Metric::revenue, {});
        QVERIFY(!data.previous[0].value.present() && !data.previous[1].value.present());
        QVERIFY(data.previous[2].value.present());
        QVERIFY(data.current[0].value.present()); // a quiet day of something that had begun
        trend.previous[2] = at(2, 0);
        data = chartDataOf(trend, {}, api::Metric::revenue, {});
        QVERIFY(!data.previous[2].value.present() && !data.current[0].value.present());
        QVERIFY(data.current[1].value.present() && data.current[2].value.present());
        const std::vector<double> spark = sparkValues(trend, api::Metric::revenue);
        QVERIFY(std::isnan(spark[0]) && spark[1] > 0 && spark[2] == 0);
    }

    void theNewestRowIsThePresentOne()
    {
        ChartTableModel model;
        model.setData(someData(3, 24));
        QCOMPARE(model.newestRow(), 2);
        model.setData(someData(0, 5));
        QCOMPARE(model.newestRow(), -1);
    }

    void theLayoutKeepsLabelsApartAndInside()
    {
        QRandomGenerator random = seeded();
        for (int i = 0; i < 300; ++i) {
            ChartData data = someData(random.bounded(1, 24), 24);
            data.end = data.from + static_cast<api::TimeMs>(std::pow(10.0, 5 + random.generateDouble() * 5));
            const QSizeF size(150 + random.bounded(1'800.0), 90 + random.bounded(600.0));
            ChartMeasures measures;
            measures.textWidth = [](const QString& text) { return 6.0 * static_cast<double>(text.size()); };
            measures.mirrored = random.bounded(2) == 1;
            const ChartLayout layout = layOutChart(data, size, valueAxis(highestOf(data)), measures);
            QVERIFY(QRectF(QPointF(0, 0), size).contains(layout.plot));
            for (std::size_t l = 1; l < layout.moments.size(); ++l) {
                QVERIFY(layout.moments[l - 1].box.right() < layout.moments[l].box.left());
            }
            for (const auto& label : layout.values) {
                QVERIFY(!label.box.intersects(layout.plot.adjusted(1, 0, -1, 0)));
            }
            QVERIFY(layout.y(0) > layout.y(1));
            QVERIFY(layout.time.toPixel(data.end) > layout.time.toPixel(data.from)); // never reversed
        }
    }

    void readingsNameBothLines()
    {
        const ChartData data = someData(3, 24);
        const ReadingWords words = readingWords(data, &data.current[1], &data.previous[1]);
        QCOMPARE(words.when, QStringLiteral("01:00"));
        QCOMPARE(words.rows.size(), std::size_t(3));
        QCOMPARE(words.rows[0].value, QStringLiteral("€200"));
        QCOMPARE(words.rows[1].value, QStringLiteral("€180"));
        QCOMPARE(words.rows[2].change->text, QStringLiteral("11.1%"));
        QVERIFY(readingWords(data, &data.current[2], nullptr).when.contains(QStringLiteral("so far")));
        QCOMPARE(readingWords(data, nullptr, &data.previous[5]).rows.size(), std::size_t(1));
    }

    void theTableHoldsEveryBucketOnce()
    {
        ChartTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const auto& [now, before] :
             {std::pair(3, 24), std::pair(24, 3), std::pair(0, 5), std::pair(5, 0), std::pair(5, 5), std::pair(0, 0)}) {
            model.setData(someData(now, before));
            QCOMPARE(model.rowCount(), std::max(now, before));
        }
        model.setData(someData(3, 24));
        QCOMPARE(model.index(1, ChartTableModel::now).data().toString(), QStringLiteral("€200"));
        QCOMPARE(model.index(1, ChartTableModel::before).data().toString(), QStringLiteral("€180"));
        QVERIFY(model.index(20, ChartTableModel::now).data().toString().isEmpty());
    }

    void sparklinesOfManyBucketsAreMeans()
    {
        std::vector<api::TrendPoint> buckets;
        for (int i = 0; i < 168; ++i) {
            buckets.push_back(bucket(i * base::kHourMs, base::kHourMs, base::kHourMs, i));
        }
        const auto values = sparkValues(buckets, api::Metric::revenue);
        QCOMPARE(values.size(), std::size_t(56));
        QCOMPARE(values.front(), 1.0);
        QCOMPARE(values.back(), 166.0);
    }
};

QTEST_GUILESS_MAIN(TestChartLayout)
#include "tst_chart_layout.moc"
