#include <QTest> // first: moc of Qt 6.4 stumbles over <concepts> when some of the headers below come before it

#include "ui/charts/bar_layout.h"
#include "ui/charts/column_layout.h"
#include "ui/charts/heat_layout.h"
#include "ui/charts/label_layout.h"
#include "ui/charts/share_layout.h"
#include "ui/charts/stack_layout.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

using namespace bw::ui;

namespace {

QRandomGenerator seeded()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    return QRandomGenerator(seed);
}

std::vector<double> someParts(QRandomGenerator& random, int most)
{
    std::vector<double> parts;
    for (int i = random.bounded(1, most); i > 0; --i) {
        const double scale = std::pow(10.0, random.bounded(-6, 13));
        parts.push_back(random.bounded(5) == 0 ? 0 : random.generateDouble() * scale);
    }
    return parts;
}

} // namespace

/// Where shares, stacks, bars and hours go, and how dark they are.
class TestFigureLayouts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sharesAddUpToTheWhole()
    {
        QRandomGenerator random = seeded();
        for (int round = 0; round < 2000; ++round) {
            const std::vector<double> parts = someParts(random, 12);
            const double whole = std::accumulate(parts.begin(), parts.end(), 0.0);
            const std::vector<int> tenths = tenthsOf(parts);
            QCOMPARE(std::accumulate(tenths.begin(), tenths.end(), 0), whole > 0 ? 1000 : 0);
            for (std::size_t i = 0; i < parts.size() && whole > 0; ++i) {
                QVERIFY(std::abs(tenths[i] - parts[i] / whole * 1000) < 1 + 1e-6);
                for (std::size_t j = 0; j < parts.size(); ++j) {
                    QVERIFY2(parts[i] <= parts[j] || tenths[i] >= tenths[j], "more of it has a smaller share");
                }
            }
        }
        QCOMPARE(tenthsOf(std::vector<double>{1, 1, 1}), (std::vector<int>{334, 333, 333}));
        QCOMPARE(tenthsOf(std::vector<double>{-5, 0}), (std::vector<int>{0, 0}));
    }

    void theLargestPartsStandForThemselves()
    {
        QRandomGenerator random = seeded();
        for (int round = 0; round < 500; ++round) {
            const std::vector<double> parts = someParts(random, 15);
            const auto most = static_cast<std::size_t>(random.bounded(1, 8));
            const FoldedParts folded = foldParts(parts, most);
            QCOMPARE(folded.shown.size(), std::min(most, parts.size()));
            QCOMPARE(folded.shown.size() + folded.rest.size(), parts.size());
            std::set<std::size_t> all(folded.shown.begin(), folded.shown.end());
            all.insert(folded.rest.begin(), folded.rest.end());
            QCOMPARE(all.size(), parts.size());
            for (const std::size_t small : folded.rest) {
                QVERIFY(parts[small] <= parts[folded.shown.back()]);
            }
            QVERIFY(std::is_sorted(folded.shown.begin(), folded.shown.end(),
                                   [&](std::size_t a, std::size_t b) { return parts[a] > parts[b]; }));
        }
    }

    void labelsKeepApartAndNearToTheirThing()
    {
        QRandomGenerator random = seeded();
        for (int round = 0; round < 2000; ++round) {
            const double height = 12 + random.bounded(10.0);
            const double top = random.bounded(50.0);
            std::vector<double> wanted;
            const int count = random.bounded(1, 9);
            const double bottom = top + height * count + random.bounded(300.0);
            for (int i = 0; i < count; ++i) {
                wanted.push_back(top + random.bounded(bottom - top));
            }
            std::sort(wanted.begin(), wanted.end());
            const std::vector<double> centres = spread(wanted, height, top, bottom);
            QCOMPARE(centres.size(), wanted.size());
            bool apart = true; // as they were wanted
            for (std::size_t i = 0; i < centres.size(); ++i) {
                QVERIFY(centres[i] - height / 2 >= top - 1e-6);
                QVERIFY(centres[i] + height / 2 <= bottom + 1e-6);
                QVERIFY(i == 0 || centres[i] - centres[i - 1] >= height - 1e-6);
                apart = apart && wanted[i] - height / 2 >= top && wanted[i] + height / 2 <= bottom &&
                        (i == 0 || wanted[i] - wanted[i - 1] >= height);
            }
            for (std::size_t i = 0; i < centres.size() && apart; ++i) {
                QCOMPARE(centres[i], wanted[i]);
            }
        }
    }

    void noLabelOfAShareCoversAnotherOrTheRing()
    {
        QRandomGenerator random = seeded();
        for (int round = 0; round < 1000; ++round) {
            const std::vector<double> parts = someParts(random, 8);
            std::vector<double> widths;
            for (std::size_t i = 0; i < parts.size(); ++i) {
                widths.push_back(40 + random.bounded(120.0));
            }
            const QRectF box(10, 20, 420 + random.bounded(500.0), 160 + random.bounded(300.0));
            const ShareLayout layout = layOutShares(parts, widths, 17, box);
            QCOMPARE(layout.slices.size(), parts.size());
            QVERIFY(box.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(layout.ring));
            double turned = 0;
            std::vector<QRectF> labels;
            for (const ShareLayout::Slice& slice : layout.slices) {
                QCOMPARE(slice.from, turned);
                QVERIFY(slice.to >= slice.from);
                turned = slice.to;
                QVERIFY(slice.label.isEmpty() == !(slice.to > slice.from));
                if (!slice.label.isEmpty()) {
                    labels.push_back(slice.label.adjusted(1e-6, 1e-6, -1e-6, -1e-6));
                    QVERIFY(!labels.back().intersects(layout.ring));
                    QVERIFY(labels.back().top() >= box.top() - 1e-6);
                    QVERIFY(labels.back().bottom() <= box.bottom() + 1e-6);
                    QVERIFY(labels.back().left() >= box.left() - 1e-6 && labels.back().right() <= box.right() + 1e-6);
                }
            }
            QVERIFY(labels.empty() || std::abs(turned - 1) < 1e-9);
            for (std::size_t i = 0; i < labels.size(); ++i) {
                for (std::size_t j = i + 1; j < labels.size(); ++j) {
                    QVERIFY(!labels[i].intersects(labels[j]));
                }
            }
        }
    }

    /// However the line before it runs, the name of a line stands by its end or nowhere.
    void theNameOfALineStaysByItsEnd()
    {
        QRandomGenerator random = seeded();
        int placed = 0;
        for (int round = 0; round < 1000; ++round) {
            const QRectF plot(0, 0, 300 + random.bounded(900.0), 100 + random.bounded(300.0));
            QPolygonF line;
            QPolygonF other;
            const double steps = 40;
            const double reach = round % 3 == 0 ? 1 : 0.2 + random.bounded(0.8);
            for (int i = 0; i <= steps; ++i) {
                line.append(QPointF(i / steps * plot.width() * reach, random.bounded(plot.height())));
                other.append(QPointF(i / steps * plot.width(), random.bounded(plot.height())));
            }
            const QSizeF size(30 + random.bounded(40.0), 14);
            LabelLayout labels(plot);
            labels.avoid(line);
            labels.avoid(other);
            const QPointF end = line.back();
            const auto box = labels.place(placesAtEnd(end, size, 9));
            if (box) {
                ++placed;
                const double dx = std::max({box->left() - end.x(), end.x() - box->right(), 0.0});
                const double dy = std::max({box->top() - end.y(), end.y() - box->bottom(), 0.0});
                QVERIFY2(std::hypot(dx, dy) <= size.height() + 2 * 9, qPrintable(QString::number(std::hypot(dx, dy))));
                QVERIFY(plot.contains(*box));
            }
        }
        QVERIFY(placed > 990);
    }

    void layersStandOnEachOtherInOrder()
    {
        QRandomGenerator random = seeded();
        for (int round = 0; round < 300; ++round) {
            const auto points = static_cast<std::size_t>(random.bounded(1, 40));
            std::vector<std::vector<double>> layers(static_cast<std::size_t>(random.bounded(1, 7)));
            for (auto& layer : layers) {
                for (std::size_t i = 0; i < points; ++i) {
                    layer.push_back(random.bounded(4) == 0 ? 0 : random.bounded(1e6));
                }
            }
            const auto edges = stackOf(layers);
            QCOMPARE(edges.size(), layers.size());
            for (std::size_t i = 0; i < points; ++i) {
                double sum = 0;
                for (std::size_t k = 0; k < layers.size(); ++k) {
                    const double below = k == 0 ? 0 : edges[k - 1][i];
                    QVERIFY(edges[k][i] >= below);
                    QVERIFY(std::abs(edges[k][i] - below - layers[k][i]) <= 1e-9 * (1 + edges[k][i]));
                    sum += layers[k][i];
                }
                QVERIFY(std::abs(edges.back()[i] - sum) <= 1e-9 * (1 + sum));
            }
        }
    }

    /// In every theme: each step further from the ground than the one before, told apart from its neighbours by both
    /// tone and size, and even the least seen on the ground. The largest stands out as a mark must (WCAG 1.4.11).
    void theScaleOfHoursIsMonotoneAndSeen()
    {
        for (const Scheme scheme : {Scheme::light, Scheme::dark, Scheme::highContrast}) {
            const QColor ink = colorOf(Token::ink, scheme);
            const QColor surface = colorOf(Token::surface, scheme);
            double before = 1;
            for (int step = 1; step <= HeatScale::kSteps; ++step) {
                const double contrast = contrastOf(HeatScale::color(step, ink, surface), surface);
                QVERIFY2(contrast >= before * 1.25, qPrintable(QString::number(step)));
                QVERIFY(step == 1 || HeatScale::side(step) > HeatScale::side(step - 1));
                before = contrast;
            }
            QVERIFY(contrastOf(HeatScale::color(1, ink, surface), surface) >= 1.5);
            QVERIFY(contrastOf(HeatScale::color(3, ink, surface), surface) >= 3);
        }
        QRandomGenerator random = seeded();
        for (int round = 0; round < 1000; ++round) {
            const double top = std::pow(10.0, random.bounded(-3, 9)) * (0.1 + random.generateDouble());
            const double a = random.bounded(top);
            const double b = random.bounded(top);
            QVERIFY(a > b || HeatScale::stepOf(a, top) <= HeatScale::stepOf(b, top));
            QCOMPARE(HeatScale::stepOf(top, top), HeatScale::kSteps);
            QCOMPARE(HeatScale::stepOf(0, top), 0);
        }
        QCOMPARE(HeatScale::stepOf(std::numeric_limits<double>::quiet_NaN(), 1), 0);
        QCOMPARE(HeatScale::stepOf(1, 0), 0);
    }

    /// 168 cells tile the plot, every point has one cell, and every cell is found by its middle, whatever day is first.
    void hoursTileTheWeek()
    {
        QRandomGenerator random = seeded();
        for (int first = 1; first <= 7; ++first) {
            const QRectF plot(31, 17, 300 + random.bounded(700.0), 90 + random.bounded(300.0));
            const HeatLayout layout(plot, static_cast<Qt::DayOfWeek>(first));
            double area = 0;
            for (std::size_t hour = 0; hour < 168; ++hour) {
                const QRectF cell = layout.cell(hour);
                area += cell.width() * cell.height();
                QCOMPARE(layout.hourAt(cell.center()), std::optional(hour));
                if (hour % 24 != 23) {
                    QVERIFY2(layout.cell(hour + 1).left() > cell.left(), "time runs from left to right");
                }
                QCOMPARE(layout.beside(layout.beside(hour, 1, 0), -1, 0), hour % 24 == 23 ? hour - 1 : hour);
            }
            QVERIFY(std::abs(area - plot.width() * plot.height()) < 1e-3);
            QCOMPARE(layout.dayOfLine(0), first - 1);
            QVERIFY(!layout.hourAt(plot.topLeft() - QPointF(1, 1)));
        }
    }

    void barsKeepToTheirTracksAndNeverReverse()
    {
        QRandomGenerator random = seeded();
        for (int round = 0; round < 500; ++round) {
            const std::vector<double> values = someParts(random, 9);
            std::vector<double> before;
            for (std::size_t i = 0; i < values.size() && round % 2 == 0; ++i) {
                before.push_back(random.bounded(1e6));
            }
            const QRectF box(8, 9, 300 + random.bounded(500.0), 80 + random.bounded(300.0));
            for (const bool mirrored : {false, true}) {
                const BarsLayout layout = layOutBars(values, before, 70, 90, 16, box, mirrored);
                QCOMPARE(layout.rows.size(), values.size());
                for (std::size_t i = 0; i < values.size(); ++i) {
                    const BarsLayout::Row& row = layout.rows[i];
                    QVERIFY(layout.lengthOf(values[i]) <= layout.plot.width() + 1e-6);
                    QVERIFY(!row.name.intersects(layout.plot) && !row.value.intersects(layout.plot));
                    QCOMPARE(row.name.left() > row.value.left(), mirrored);
                    QVERIFY(row.before.isEmpty() || row.before.top() >= row.bar.bottom() - 1e-6);
                    QVERIFY(row.whole.bottom() <= box.bottom() + 1e-6);
                    for (std::size_t j = 0; j < values.size(); ++j) {
                        QVERIFY(values[i] > values[j] ||
                                layout.lengthOf(values[i]) <= layout.lengthOf(values[j]) + 1e-9);
                    }
                }
            }
        }
    }

    void columnsTileTheirPlotAndNamesKeepApart()
    {
        QRandomGenerator random = seeded();
        for (int round = 0; round < 500; ++round) {
            const auto count = static_cast<std::size_t>(random.bounded(1, 120));
            std::vector<double> widths;
            for (std::size_t i = 0; i < count; ++i) {
                widths.push_back(20 + random.bounded(30.0));
            }
            const QRectF plot(12, 5, 200 + random.bounded(1000.0), 100);
            const ColumnsLayout layout = layOutColumns(count, plot, 14, 10, [&](std::size_t i) { return widths[i]; });
            QCOMPARE(layout.columns.size(), count);
            for (std::size_t i = 1; i < count; ++i) {
                QVERIFY(std::abs(layout.columns[i].left() - layout.columns[i - 1].right()) < 1e-6);
            }
            QVERIFY(std::abs(layout.columns.back().right() - plot.right()) < 1e-6);
            QVERIFY(!layout.labels.empty());
            QCOMPARE(layout.labels.back().column, count - 1);
            for (std::size_t i = 0; i < layout.labels.size(); ++i) {
                const QRectF& box = layout.labels[i].box;
                QVERIFY(box.left() >= plot.left() - 1e-6 && box.right() <= plot.right() + 1e-6);
                QVERIFY(i == 0 || box.left() > layout.labels[i - 1].box.right());
            }
        }
    }

    void aBulletIsCutOffWhereItRunsOver()
    {
        const QRectF track(10, 0, 200, 8);
        BulletLayout layout = layOutBullet(50, 100, 25, track);
        QCOMPARE(layout.bar.width(), 100.0);
        QCOMPARE(layout.target, 60.0);
        QVERIFY(!layout.cut);
        layout = layOutBullet(100, 100, 150, track);
        QCOMPARE(layout.bar.width(), 200.0);
        QCOMPARE(layout.target, 210.0);
        QVERIFY(!layout.cut);
        layout = layOutBullet(100.01, 100, 0, track);
        QCOMPARE(layout.bar.width(), 200.0);
        QVERIFY(layout.cut);
        layout = layOutBullet(10, 0, 0, track);
        QCOMPARE(layout.bar.width(), 0.0);
        QVERIFY(!layout.cut);
    }
};

QTEST_GUILESS_MAIN(TestFigureLayouts)
#include "tst_figure_layouts.moc"
