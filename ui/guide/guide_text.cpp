#include "ui/guide/guide_text.h"

#include <QFile>
#include <QRegularExpression>

namespace bw::ui {

namespace {

const QRegularExpression& namePattern()
{
    static const QRegularExpression pattern(QStringLiteral(R"(\{(action|view):([\w.-]+)\})"));
    return pattern;
}

QString fileOf(const QString& language, const QString& id)
{
    return QStringLiteral(":/guide/%1/%2.md").arg(language, id);
}

QString withNames(const QString& markdown, const GuideNames& names)
{
    QString text;
    qsizetype at = 0;
    for (const QRegularExpressionMatch& match : namePattern().globalMatch(markdown)) {
        text += QStringView(markdown).mid(at, match.capturedStart() - at);
        text += names(match.captured(1), match.captured(2)).value_or(match.captured(2));
        at = match.capturedEnd();
    }
    return text + markdown.mid(at);
}

QString titleOf(const QString& markdown)
{
    const QString first = markdown.section(u'\n', 0, 0);
    return first.startsWith(QLatin1String("# ")) ? first.mid(2).trimmed() : QString();
}

} // namespace

const QStringList& guideChapterIds()
{
    static const QStringList ids{
        QStringLiteral("start"),     QStringLiteral("overview"),  QStringLiteral("numbers"),
        QStringLiteral("time"),      QStringLiteral("campaigns"), QStringLiteral("compare"),
        QStringLiteral("notes"),     QStringLiteral("explain"),   QStringLiteral("views"),
        QStringLiteral("take-away"), QStringLiteral("sources"),   QStringLiteral("connections"),
        QStringLiteral("trouble"),   QStringLiteral("keys"),      QStringLiteral("administrators")};
    return ids;
}

QString guideLanguage(const QString& language)
{
    return QFile::exists(fileOf(language, guideChapterIds().constFirst())) ? language : QStringLiteral("en");
}

std::vector<GuideChapter> guideIn(const QString& language, const GuideNames& names)
{
    const QString written = guideLanguage(language);
    std::vector<GuideChapter> chapters;
    for (const QString& id : guideChapterIds()) {
        QFile file(fileOf(written, id));
        if (file.open(QIODevice::ReadOnly)) {
            const QString text = withNames(QString::fromUtf8(file.readAll()), names);
            chapters.push_back({id, titleOf(text), text});
        }
    }
    return chapters;
}

QStringList unknownNames(const QString& markdown, const GuideNames& names)
{
    QStringList unknown;
    for (const QRegularExpressionMatch& match : namePattern().globalMatch(markdown)) {
        if (!names(match.captured(1), match.captured(2))) {
            unknown.append(match.captured(1) + u':' + match.captured(2));
        }
    }
    return unknown;
}

} // namespace bw::ui
