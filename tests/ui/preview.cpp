// The desk over the invented company of the tests: to look at a page without an engine, on screen or as a picture.
#include "tests/ui/fake_backend.h"
#include "ui/desk/desk.h"
#include "ui/desk/translations.h"
#include "ui/shell/main_window.h"
#include "ui/style/focus_ring.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QCommandLineParser>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPixmap>
#include <QTimer>

int main(int argc, char** argv)
{
    QApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("view"), QStringLiteral("Page"), QStringLiteral("id"), QStringLiteral("overview")},
         {QStringLiteral("place"), QStringLiteral("What is open in it"), QStringLiteral("id")},
         {QStringLiteral("marks"), QStringLiteral("File of own notes"), QStringLiteral("file")},
         {QStringLiteral("theme"), QStringLiteral("light or dark"), QStringLiteral("name"), QStringLiteral("light")},
         {QStringLiteral("size"), QStringLiteral("WxH"), QStringLiteral("size"), QStringLiteral("1280x800")},
         {QStringLiteral("range"), QStringLiteral("Range"), QStringLiteral("name"), QStringLiteral("today")},
         {QStringLiteral("locale"), QStringLiteral("Locale"), QStringLiteral("name"), QStringLiteral("en_GB")},
         {QStringLiteral("language"), QStringLiteral("Language of the texts"), QStringLiteral("name"),
          QStringLiteral("system")},
         {QStringLiteral("layout"), QStringLiteral("JSON object: how the page is laid out, as in a saved view"),
          QStringLiteral("json")},
         {QStringLiteral("place"), QStringLiteral("What is open within the page"), QStringLiteral("id")},
         {QStringLiteral("do"), QStringLiteral("Action ids before the picture"), QStringLiteral("ids")},
         {QStringLiteral("campaigns"), QStringLiteral("How many"), QStringLiteral("n"), QStringLiteral("38")},
         {QStringLiteral("fail"), QStringLiteral("An error instead of views"), QStringLiteral("text")},
         {QStringLiteral("of"), QStringLiteral("Part to take instead of the window"), QStringLiteral("object name")},
         {QStringLiteral("picture"), QStringLiteral("Save it and end"), QStringLiteral("file")}});
    parser.process(app);
    const QLocale locale(parser.value(QStringLiteral("locale")));
    bw::ui::speak(app, bw::ui::tongueOf(parser.value(QStringLiteral("language")), QStringLiteral("system"), locale));
    bw::ui::theme().install();
    const bw::ui::FocusRing ring;
    bw::test::FakeBackend backend(parser.value(QStringLiteral("campaigns")).toInt());
    bw::ui::DeskOptions options;
    options.remembers = false;
    options.theme = bw::ui::themeNamed(parser.value(QStringLiteral("theme")));
    options.range = bw::ui::rangeNamed(parser.value(QStringLiteral("range")));
    options.pageId = parser.value(QStringLiteral("view"));
    options.marksFile = parser.value(QStringLiteral("marks"));
    const QStringList size = parser.value(QStringLiteral("size")).split(QLatin1Char('x'));
    options.size = QSize(size.value(0).toInt(), size.value(1).toInt());
    bw::ui::Desk desk(backend, options);
    if (parser.isSet(QStringLiteral("place"))) {
        desk.window().openPage(options.pageId, parser.value(QStringLiteral("place")));
    }
    QTimer clock;
    QObject::connect(&clock, &QTimer::timeout, [&] { backend.advance(100); });
    clock.start(100);
    const auto arrange = [&] {
        if (parser.isSet(QStringLiteral("place"))) {
            desk.window().openPage(options.pageId, parser.value(QStringLiteral("place")));
        }
        if (parser.isSet(QStringLiteral("layout"))) {
            desk.window()
                .page(options.pageId)
                ->setLayoutState(QJsonDocument::fromJson(parser.value(QStringLiteral("layout")).toUtf8()).object());
        }
    };
    if (!parser.isSet(QStringLiteral("picture"))) {
        desk.window().show();
        arrange();
        return QApplication::exec();
    }
    (void)desk.picture(3'000);
    arrange();
    for (const QString& id : parser.value(QStringLiteral("do")).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (auto* action = desk.window().actions().action(id)) {
            action->trigger();
        }
    }
    if (parser.isSet(QStringLiteral("fail"))) {
        backend.setError(parser.value(QStringLiteral("fail")).toStdString());
    }
    if (parser.isSet(QStringLiteral("of"))) {
        (void)desk.picture(3'000);
        auto* part = desk.window().findChild<QWidget*>(parser.value(QStringLiteral("of")));
        return part != nullptr && part->grab().save(parser.value(QStringLiteral("picture"))) ? 0 : 1;
    }
    return desk.picture(3'000).save(parser.value(QStringLiteral("picture"))) ? 0 : 1;
}
