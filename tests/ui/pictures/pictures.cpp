// Pictures of every view and state of the desk, over the invented company of the tests. The program that is started
// makes a plan and starts itself again, once for each size and language: scale and screen can only be chosen before
// there is an application.
#include "tests/ui/pictures/plan.h"
#include "tests/ui/scenes/scene.h"
#include "ui/desk/translations.h"
#include "ui/settings/appearance.h"
#include "ui/settings/settings.h"
#include "ui/style/focus_ring.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QImageWriter>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTextStream>
#include <QThread>

#include <algorithm>
#include <deque>

using namespace bw;
using namespace bw::test;

namespace {

const QList<ui::ThemeChoice> kLooks{ui::ThemeChoice::light, ui::ThemeChoice::dark, ui::ThemeChoice::highContrast};

QTextStream& err()
{
    static QTextStream stream(stderr);
    return stream;
}

QCommandLineOption option(const char* name, const char* text, const char* value)
{
    return {QLatin1String(name), QLatin1String(text), QLatin1String(value)};
}

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Makes pictures of every view and state of the desk, and an index.html that shows them.\n"
                       "Lists take commas; what is left out means all."));
    parser.addHelpOption();
    parser.addOptions({option("folder", "Where they go (default: pictures)", "folder"),
                       option("view", "Only these views", "names"), option("state", "Only these states", "names"),
                       option("theme", "Only of light, dark, high-contrast", "names"),
                       option("language", "Only of en, de, ar", "codes"),
                       option("size", "Only of 1280x800, 1920x1080, 3840x2160", "sizes"),
                       option("jobs", "Processes at a time (default: as many as there are cores)", "n")});
    QCommandLineOption guide(QStringLiteral("guide"), QStringLiteral("Those of the user guide, and no others"));
    QCommandLineOption list(QStringLiteral("list"), QStringLiteral("Name every scene, and end"));
    QCommandLineOption part(QStringLiteral("one-part"));
    part.setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({guide, list, part});
}

QStringList listed(const QCommandLineParser& parser, const char* name)
{
    return parser.value(QLatin1String(name)).split(u',', Qt::SkipEmptyParts);
}

/// Nothing and a word why if an option names what there is not.
std::optional<PicturePlan> planOf(const QCommandLineParser& parser)
{
    PicturePlan plan;
    plan.folder = QDir(parser.isSet(QStringLiteral("folder")) ? parser.value(QStringLiteral("folder"))
                                                              : QStringLiteral("pictures"));
    plan.views = listed(parser, "view");
    plan.states = listed(parser, "state");
    plan.jobs = parser.isSet(QStringLiteral("jobs")) ? parser.value(QStringLiteral("jobs")).toInt()
                                                     : QThread::idealThreadCount();
    const auto known = [](const QString& word, const QString& list) {
        err() << "bw_pictures: there is no \"" << word << "\"; there are " << list << "\n";
    };
    for (const QString& word : listed(parser, "theme")) {
        if (const auto look = ui::themeNamed(word); look && kLooks.contains(*look)) {
            plan.themes.push_back(*look);
        } else {
            known(word, QStringLiteral("light, dark, high-contrast"));
            return std::nullopt;
        }
    }
    if (plan.themes.empty()) {
        plan.themes.assign(kLooks.begin(), kLooks.end());
    }
    for (const QString& word : listed(parser, "size")) {
        const auto found = std::ranges::find(pictureSizes(), word, &PictureSize::name);
        if (found == pictureSizes().end()) {
            known(word, QStringLiteral("1280x800, 1920x1080, 3840x2160"));
            return std::nullopt;
        }
        plan.sizes.push_back(*found);
    }
    if (plan.sizes.empty()) {
        plan.sizes = pictureSizes();
    }
    plan.languages = listed(parser, "language");
    if (plan.languages.isEmpty()) {
        plan.languages = ui::languages();
    }
    for (const QString& word : plan.languages) {
        if (!ui::languages().contains(word)) {
            known(word, ui::languages().join(QStringLiteral(", ")));
            return std::nullopt;
        }
    }
    if (plan.jobs < 1 || !plan.folder.mkpath(QStringLiteral("."))) {
        err() << "bw_pictures: --jobs takes a number from 1 on, --folder one that can be written\n";
        return std::nullopt;
    }
    return plan;
}

bool wanted(const Scene& scene, const PicturePlan& plan)
{
    return (plan.views.isEmpty() || plan.views.contains(scene.view)) &&
           (plan.states.isEmpty() || plan.states.contains(scene.state));
}

/// One size, one language: every scene in every theme. The number of pictures that could not be written.
int makePart(const PicturePlan& plan)
{
    const QString language = plan.languages.constFirst();
    const PictureSize size = plan.sizes.front();
    ui::speak(*QCoreApplication::instance(), ui::tongueOf(language, QStringLiteral("language"), QLocale::c()));
    ui::theme().install();
    const ui::FocusRing ring;
    int failed = 0;
    for (const Scene& scene : scenes()) {
        if (!wanted(scene, plan)) {
            continue;
        }
        SceneStage stage(scene, size.logical(), plan.themes.front());
        for (const ui::ThemeChoice look : plan.themes) {
            ui::settings().setForNow(QStringLiteral("look/theme"), ui::wordOf(look));
            SceneStage::settle();
            SceneStage::wait(10);
            QImageWriter writer(plan.folder.filePath(pictureName(scene.name(), look, language, size)));
            writer.setCompression(30);
            if (!writer.write(stage.picture())) {
                err() << writer.fileName() << ": " << writer.errorString() << "\n";
                ++failed;
            }
        }
    }
    return failed;
}

/// In 256 colours, the one it has most of from each corner of the colour space: plenty for the light theme, and a
/// quarter of the size.
QImage inFewColours(const QImage& picture)
{
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            ++counts[picture.pixel(x, y)];
        }
    }
    struct Corner {
        int count = 0;
        int best = 0;
        QRgb colour = 0;
    };
    QHash<QRgb, Corner> corners;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        Corner& corner = corners[it.key() & 0xF0F0F0];
        corner.count += it.value();
        if (std::pair(it.value(), it.key()) > std::pair(corner.best, corner.colour)) {
            corner.best = it.value();
            corner.colour = it.key();
        }
    }
    QList<Corner> chosen = corners.values();
    std::ranges::sort(chosen, [](const Corner& a, const Corner& b) {
        return std::pair(-a.count, a.colour) < std::pair(-b.count, b.colour);
    });
    QList<QRgb> colours;
    for (const Corner& corner : chosen.mid(0, 256)) {
        colours.append(corner.colour);
    }
    return picture.convertToFormat(QImage::Format_Indexed8, colours, Qt::ThresholdDither | Qt::AvoidDither);
}

/// The pictures of the user guide: few and small, in the languages it is written in.
int makeGuidePart(const PicturePlan& plan)
{
    const std::pair<const char*, const char*> wantedOnes[]{
        {"overview-live", "overview"},
        {"campaigns-live", "campaigns"},
        {"campaign-live", "campaign"},
        {"what is this number-campaigns", "explain"},
        {"sources-record", "sources"},
        {"overview-stale", "stale"},
        {"campaigns-by channel", "groups"},
        {"campaigns-beside each other", "compare"},
        {"campaign-note edited", "note"},
        {"campaign-line edited", "line"},
        {"connections-first start", "first-start"},
        {"connections-kafka, tested", "connection"},
    };
    const QString language = plan.languages.constFirst();
    ui::speak(*QCoreApplication::instance(), ui::tongueOf(language, QStringLiteral("language"), QLocale::c()));
    ui::theme().install();
    int failed = 0;
    for (const auto& [name, file] : wantedOnes) {
        const auto scene = std::ranges::find(scenes(), QLatin1String(name), &Scene::name);
        SceneStage stage(*scene, QSize(1280, 800));
        SceneStage::wait(10);
        QImageWriter writer(plan.folder.filePath(QStringLiteral("%1.%2.png").arg(QLatin1String(file), language)));
        writer.setCompression(100);
        failed += writer.write(inFewColours(stage.picture())) ? 0 : 1;
    }
    return failed;
}

/// A screen of the size wanted for Qt's own platform without one.
bool writeScreen(const QString& path, const PictureSize& size)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) &&
           file.write(QStringLiteral(R"({"screens":[{"name":"s","x":0,"y":0,"width":%1,"height":%2,"logicalDpi":96,)"
                                     R"("logicalBaseDpi":96,"dpr":%3}]})")
                          .arg(size.logical().width())
                          .arg(size.logical().height())
                          .arg(size.scale)
                          .toUtf8()) > 0;
}

/// Starts itself for every part, `jobs` at a time. How many of them failed.
int makeAll(const PicturePlan& plan, const QStringList& narrowing)
{
    struct Part {
        PictureSize size;
        QString language;
    };
    std::deque<Part> left;
    for (const PictureSize& size : plan.sizes) {
        for (const QString& language : plan.languages) {
            left.push_front({size, language}); // the largest take longest: they begin
        }
    }
    const QTemporaryDir screens;
    std::vector<std::unique_ptr<QProcess>> running;
    int failed = 0;
    while (!left.empty() || !running.empty()) {
        while (!left.empty() && running.size() < std::size_t(plan.jobs)) {
            const Part part = left.front();
            left.pop_front();
            const QString screen = screens.filePath(part.size.name());
            if (!writeScreen(screen, part.size)) {
                return ++failed;
            }
            auto process = std::make_unique<QProcess>();
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen:configfile=") + screen);
            environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
            process->setProcessEnvironment(environment);
            process->setProcessChannelMode(QProcess::ForwardedChannels);
            process->start(QCoreApplication::applicationFilePath(),
                           QStringList{QStringLiteral("--one-part"), QStringLiteral("--folder"),
                                       plan.folder.absolutePath(), QStringLiteral("--size"), part.size.name(),
                                       QStringLiteral("--language"), part.language} +
                               narrowing);
            running.push_back(std::move(process));
        }
        std::erase_if(running, [&](const auto& process) {
            const bool ended = process->waitForFinished(50) || process->state() == QProcess::NotRunning;
            failed += ended && (process->exitStatus() != QProcess::NormalExit || process->exitCode() != 0) ? 1 : 0;
            return ended;
        });
    }
    return failed;
}

/// Qt's platform without a screen says of every window what it cannot do.
void sayWhatMatters(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (!text.startsWith(QLatin1String("This plugin does not support"))) {
        err() << qFormatLogMessage(type, context, text) << Qt::endl;
    }
}

QStringList narrowingOf(const QCommandLineParser& parser)
{
    QStringList options;
    for (const char* name : {"view", "state", "theme"}) {
        if (parser.isSet(QLatin1String(name))) {
            options += {QStringLiteral("--") + QLatin1String(name), parser.value(QLatin1String(name))};
        }
    }
    return options;
}

} // namespace

int main(int argc, char** argv)
{
    QCommandLineParser parser;
    describe(parser);
    qInstallMessageHandler(sayWhatMatters);
    const bool isPart =
        std::any_of(argv, argv + argc, [](const char* word) { return qstrcmp(word, "--one-part") == 0; });
    const std::unique_ptr<QCoreApplication> application =
        isPart ? std::make_unique<QApplication>(argc, argv) : std::make_unique<QCoreApplication>(argc, argv);
    parser.process(*application);
    if (parser.isSet(QStringLiteral("list"))) {
        for (const Scene& scene : scenes()) {
            QTextStream(stdout) << scene.view << ": " << scene.state << "\n";
        }
        return 0;
    }
    const std::optional<PicturePlan> plan = planOf(parser);
    if (!plan) {
        return 2;
    }
    if (isPart) {
        const QTemporaryDir own; // settings of these pictures alone
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, own.path());
        QApplication::setOrganizationName(QStringLiteral("BellwetherPictures"));
        QApplication::setCursorFlashTime(0); // a caret that stands looks the same every time
        return (parser.isSet(QStringLiteral("guide")) ? makeGuidePart(*plan) : makePart(*plan)) == 0 ? 0 : 1;
    }
    if (parser.isSet(QStringLiteral("guide"))) {
        PicturePlan small = *plan;
        small.sizes = {pictureSizes().front()};
        small.languages = {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("ar")};
        return makeAll(small, {QStringLiteral("--guide")}) == 0 ? 0 : 1;
    }
    QElapsedTimer timer;
    timer.start();
    const int failed = makeAll(*plan, narrowingOf(parser));
    if (!writeIndex(plan->folder)) {
        err() << "bw_pictures: index.html was not written\n";
        return 1;
    }
    QTextStream(stdout) << plan->folder.entryList({QStringLiteral("*.png")}, QDir::Files).size() << " pictures in "
                        << plan->folder.filePath(QStringLiteral("index.html")) << ", " << timer.elapsed() / 1000
                        << " s\n";
    return failed == 0 ? 0 : 1;
}
