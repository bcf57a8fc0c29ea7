#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace bw::ui {

/// A chapter of the user guide, as it stands in resources/guide: Markdown, its title the first heading.
struct GuideChapter {
    QString id; ///< the name of its file: "overview"
    QString title;
    QString markdown;
};

/// What the guide calls a thing of the desk: "action", "live.pause" is "Pause (Space)". Nothing: there is none.
using GuideNames = std::function<std::optional<QString>(const QString& kind, const QString& id)>;

/// The ids of all chapters, in reading order.
const QStringList& guideChapterIds();

/// The guide in a language (en, de, ar); one that it is not written in gets English. Names like {action:live.pause} and
/// {view:overview} are as the program has them now, in the user's language and with the user's own keys.
std::vector<GuideChapter> guideIn(const QString& language, const GuideNames& names);
/// The language the guide is really written in for a reader of `language`.
QString guideLanguage(const QString& language);

/// What is named in a text and does not exist: "action:live.puase".
QStringList unknownNames(const QString& markdown, const GuideNames& names);

} // namespace bw::ui
