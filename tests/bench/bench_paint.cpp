// What the parts of a page cost to paint: the desk over the invented company of the tests, each part drawn onto a
// picture by itself. --benchmark_filter=campaigns takes one page.
#include "tests/ui/fake_backend.h"
#include "ui/desk/desk.h"
#include "ui/shell/main_window.h"
#include "ui/style/theme.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <benchmark/benchmark.h>

#include <map>

namespace {

using namespace bw;

constexpr int kCampaigns = 10'000;
constexpr QSize kSize(1920, 1080);

struct Stage {
    explicit Stage(const QString& page) : desk(backend, options(page)) { (void)desk.picture(5'000); }

    static ui::DeskOptions options(const QString& page)
    {
        ui::DeskOptions made;
        made.remembers = false;
        made.theme = ui::ThemeChoice::light;
        made.range = api::RangeKind::today;
        made.pageId = page;
        made.size = kSize;
        return made;
    }

    test::FakeBackend backend{kCampaigns};
    ui::Desk desk;
};

/// The part alone, without those within it.
void paintAlone(benchmark::State& state, QWidget* part)
{
    QImage picture(part->size(), QImage::Format_ARGB32_Premultiplied);
    for ([[maybe_unused]] auto _ : state) {
        QPainter painter(&picture);
        part->render(&painter, {}, {}, QWidget::DrawWindowBackground);
    }
}

void paintWhole(benchmark::State& state, QWidget* window)
{
    QImage picture(window->size(), QImage::Format_ARGB32_Premultiplied);
    for ([[maybe_unused]] auto _ : state) {
        QPainter painter(&picture);
        window->render(&painter);
    }
}

void registerPage(const QString& page, Stage& stage)
{
    ui::MainWindow* window = &stage.desk.window();
    benchmark::RegisterBenchmark(qPrintable(page + QStringLiteral("/whole")), [window](benchmark::State& state) {
        paintWhole(state, window);
    })->Unit(benchmark::kMicrosecond);
    std::map<QString, int> seen;
    for (QWidget* part : window->findChildren<QWidget*>()) {
        if (!part->isVisibleTo(window) || part->size().isEmpty()) {
            continue;
        }
        const QString parent = part->parentWidget()->objectName();
        QString name = page + QLatin1Char('/') + QString::fromLatin1(part->metaObject()->className());
        name += QLatin1Char(':') + (part->objectName().isEmpty() ? parent : part->objectName());
        if (const int times = seen[name]++; times > 0) {
            name += QLatin1Char('#') + QString::number(times);
        }
        benchmark::RegisterBenchmark(qPrintable(name), [part](benchmark::State& state) {
            paintAlone(state, part);
        })->Unit(benchmark::kMicrosecond);
    }
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    ui::theme().install();
    std::map<QString, std::unique_ptr<Stage>> stages;
    for (const char* page : {"overview", "campaigns", "sources"}) {
        const QString name = QString::fromLatin1(page);
        registerPage(name, *(stages[name] = std::make_unique<Stage>(name)));
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
