#include "tests/ui/pictures/plan.h"
#include "tests/ui/scenes/scene.h"
#include "ui/export/whole_file.h"
#include "ui/settings/appearance.h"

#include <QRegularExpression>

namespace bw::test {

namespace {

/// What a scene is called in the name of a file: "range, wrong" becomes range-wrong.
QString fileWord(QString name)
{
    return name.remove(u',').replace(u' ', u'-');
}

} // namespace

const std::vector<PictureSize>& pictureSizes()
{
    static const std::vector<PictureSize> sizes{{{1280, 800}}, {{1920, 1080}}, {{3840, 2160}, 2}};
    return sizes;
}

QString pictureName(const QString& scene, ui::ThemeChoice look, const QString& language, const PictureSize& size)
{
    return QStringLiteral("%1.%2.%3.%4.png").arg(fileWord(scene), ui::wordOf(look), language, size.name());
}

namespace {

constexpr const char* kHead = R"(<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Bellwether, every view and state</title>
<style>
body{font:15px system-ui,sans-serif;margin:0 24px 48px;background:#f3f1ec;color:#1d1b18}
header{position:sticky;top:0;background:#f3f1ec;padding:12px 0;display:flex;gap:16px;align-items:center;border-bottom:1px solid #cfcabf}
h1{font-size:18px;margin:0 16px 0 0}h2{font-size:17px;margin:28px 0 8px}
.row{display:grid;grid-template-columns:repeat(auto-fill,minmax(420px,1fr));gap:16px}
figure{margin:0}img{width:100%;border:1px solid #cfcabf;display:block}figcaption{padding:4px 0;color:#5c5851}
select{font:inherit;padding:3px}
</style>
<header><h1>Every view and state</h1>)";

constexpr const char* kScript = R"(<script>
const choices=[...document.querySelectorAll('select')];
function narrow(){for(const f of document.querySelectorAll('figure'))
  f.hidden=choices.some(c=>c.value&&f.dataset[c.name]!==c.value);}
choices.forEach(c=>c.addEventListener('change',narrow));narrow();
</script></html>
)";

QString select(const char* name, const QStringList& values)
{
    QString text = QStringLiteral("<label>%1 <select name=\"%1\">").arg(QLatin1String(name));
    for (const QString& value : values) {
        text += QStringLiteral("<option>%1</option>").arg(value);
    }
    return text + QStringLiteral("<option value=\"\">all</option></select></label>");
}

} // namespace

bool writeIndex(const QDir& folder)
{
    static const QRegularExpression kName(QStringLiteral(R"(^(.+)\.([\w-]+)\.(\w+)\.(\d+x\d+)\.png$)"));
    QStringList themes;
    QStringList languages;
    QStringList sizes;
    QMultiHash<QString, QString> figures; // by scene
    const auto note = [](QStringList& list, const QString& value) {
        if (!list.contains(value)) {
            list.append(value);
        }
    };
    for (const QString& file : folder.entryList({QStringLiteral("*.png")}, QDir::Files, QDir::Name)) {
        const QRegularExpressionMatch match = kName.match(file);
        if (!match.hasMatch()) {
            continue;
        }
        note(themes, match.captured(2));
        note(languages, match.captured(3));
        note(sizes, match.captured(4));
        figures.insert(
            match.captured(1),
            QStringLiteral("<figure data-theme=\"%1\" data-language=\"%2\" data-size=\"%3\"><a href=\"%4\">"
                           "<img loading=\"lazy\" src=\"%4\" alt=\"\"></a><figcaption>%5</figcaption></figure>\n")
                .arg(match.captured(2), match.captured(3), match.captured(4), file));
    }
    QString page = QLatin1String(kHead) + select("theme", themes) + select("language", languages) +
                   select("size", sizes) + QStringLiteral("</header>\n");
    QString view;
    for (const Scene& scene : scenes()) {
        const QStringList its = figures.values(fileWord(scene.name()));
        if (its.isEmpty()) {
            continue;
        }
        if (scene.view != view) {
            page += (view.isEmpty() ? QString() : QStringLiteral("</div>")) +
                    QStringLiteral("<h2>%1</h2><div class=\"row\">\n").arg(scene.view);
            view = scene.view;
        }
        for (const QString& figure : its) {
            page += figure.arg(scene.state);
        }
    }
    page += QStringLiteral("</div>") + QLatin1String(kScript);
    return !ui::writeWhole(folder.filePath(QStringLiteral("index.html")), page.toUtf8()).has_value();
}

} // namespace bw::test
