#include "app/desktop/options.h"

#include "ui/desk/translations.h"

#include <QStringList>

namespace bw::app {

namespace {

base::Error wrong(const std::string& option, const std::string& takes, const std::string& given)
{
    return {"option --" + option + " takes " + takes + ", not \"" + given + "\""};
}

/// "1280x800", each side from 320 to 16384.
std::optional<QSize> sizeOf(const QString& text)
{
    const QStringList sides = text.split(QLatin1Char('x'));
    bool wide = false;
    bool high = false;
    const QSize size(sides.value(0).toInt(&wide), sides.value(1).toInt(&high));
    const auto fits = [](int side) { return side >= 320 && side <= 16'384; };
    return sides.size() == 2 && wide && high && fits(size.width()) && fits(size.height()) ? std::optional(size)
                                                                                          : std::nullopt;
}

} // namespace

Usage desktopUsage()
{
    return {
        .program = "bellwether",
        .summary = "The live desk of a marketing team: reads the sources of a configuration and shows how it goes.",
        .options = {{"config", "FILE",
                     "The configuration. Without it, the connection that was chosen at the desk; at first "
                     "the desk asks where figures shall come from.",
                     'c'},
                    {"demo", "", "Instead of a configuration: a simulated company, gone when the program ends."},
                    {"measure", "SECONDS",
                     "Print how long records take to the frame that shows them and how long frames take, every 10 s, "
                     "and end after SECONDS (0: when the window is closed)."},
                    {"exercise", "KIND",
                     "While measured, use the desk without end: scroll, sort, type (campaigns) or ranges (90 days and "
                     "back)."},
                    {"screenshot", "FILE", "Save a picture of the window once figures have come, and end."},
                    {"view", "PAGE", "Open this page: overview, campaigns or sources."},
                    {"range", "RANGE", "live, 15m, 1h, 6h, today, 24h, 7d, 30d or 90d."},
                    {"theme", "THEME", "light, dark, high-contrast or system."},
                    {"language", "LANGUAGE", "en, de or ar."},
                    {"size", "WxH", "Size of the window in pixels, as in 1280x800."}},
        .more = "Keys: F1 in the window shows them.\n"
                "\n"
                "Examples:\n"
                "  bellwether\n"
                "  bellwether --demo\n"
                "  bellwether --config bellwether.toml\n"
                "  bellwether --demo --screenshot desk.png --view overview --theme dark\n"
                "\n"
                "Exit codes: 0 ended as asked, 1 it could not go on, 2 wrong usage.\n"};
}

base::Result<DesktopOptions> desktopOptions(const Arguments& arguments)
{
    DesktopOptions options;
    options.config = arguments.text("config").value_or("");
    options.demo = arguments.has("demo");
    if (options.demo && !options.config.empty()) {
        return base::Error{"--config and --demo exclude each other"};
    }
    options.screenshot = arguments.text("screenshot").value_or("");
    const auto seconds = arguments.integer("measure", 0, 86'400);
    if (!seconds) {
        return seconds.error();
    }
    if (seconds.value()) {
        options.measureSeconds = static_cast<int>(*seconds.value());
    }
    if (const auto exercise = arguments.text("exercise")) {
        options.exercise = ui::Exercise::kindNamed(QString::fromStdString(*exercise));
        if (!options.exercise) {
            return wrong("exercise", ui::Exercise::names().join(QLatin1String(", ")).toStdString(), *exercise);
        }
        if (!options.measureSeconds) {
            return base::Error{"option --exercise belongs to --measure"};
        }
    }
    if (const auto view = arguments.text("view")) {
        if (*view != "overview" && *view != "campaigns" && *view != "sources") {
            return wrong("view", "overview, campaigns or sources", *view);
        }
        options.desk.pageId = QString::fromStdString(*view);
    }
    if (const auto range = arguments.text("range")) {
        options.desk.range = ui::rangeNamed(QString::fromStdString(*range));
        if (!options.desk.range) {
            return wrong("range", ui::rangeNames().join(QLatin1String(", ")).toStdString(), *range);
        }
    }
    if (const auto theme = arguments.text("theme")) {
        options.desk.theme = ui::themeNamed(QString::fromStdString(*theme));
        if (!options.desk.theme) {
            return wrong("theme", "light, dark, high-contrast or system", *theme);
        }
    }
    if (const auto language = arguments.text("language")) {
        options.desk.language = QString::fromStdString(*language);
        if (!ui::languages().contains(options.desk.language)) {
            return wrong("language", ui::languages().join(QLatin1String(", ")).toStdString(), *language);
        }
    }
    if (const auto size = arguments.text("size")) {
        options.desk.size = sizeOf(QString::fromStdString(*size));
        if (!options.desk.size) {
            return wrong("size", "a width and a height from 320 to 16384, as in 1280x800", *size);
        }
    }
    // A picture or a measurement shows the same on every machine.
    options.desk.remembers = options.screenshot.empty() && !options.measureSeconds;
    return options;
}

} // namespace bw::app
