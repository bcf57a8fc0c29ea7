#include "ui/views/saved_view.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace bw::ui {

namespace {

constexpr int kVersion = 1;
constexpr std::array kRangeNames{"live", "15m", "1h", "6h", "today", "24h", "7d", "30d", "90d", "between"};
constexpr std::array kComparisonNames{"none", "previous", "last_week", "last_year"};

QString words(const char* text)
{
    return QCoreApplication::translate("SavedView", text);
}

QString isoOf(api::TimeMs at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// Reads one file, and remembers the first thing that is wrong with it.
class Reader {
public:
    explicit Reader(QString fileName) : m_fileName(std::move(fileName)) {}

    const QString& problem() const { return m_problem; }

    void fail(const QString& what)
    {
        if (m_problem.isEmpty()) {
            m_problem = m_fileName + QLatin1String(": ") + what;
        }
    }

    QString text(const QJsonObject& object, const QString& key, bool required)
    {
        const QJsonValue value = object.value(key);
        if (value.isUndefined() && !required) {
            return {};
        }
        if (!value.isString() || (required && value.toString().trimmed().isEmpty())) {
            fail(words(QT_TRANSLATE_NOOP("SavedView", "“%1” must be a text.")).arg(key));
        }
        return value.toString();
    }

    QJsonObject object(const QJsonObject& in, const QString& key)
    {
        const QJsonValue value = in.value(key);
        if (!value.isUndefined() && !value.isObject()) {
            fail(words(QT_TRANSLATE_NOOP("SavedView", "“%1” must be an object.")).arg(key));
        }
        return value.toObject();
    }

    /// The place of the text among the names allowed.
    template <std::size_t kCount, typename Names>
    std::size_t among(const QString& text, const QString& key, const Names& names)
    {
        const auto found =
            std::find_if(names.begin(), names.end(), [&](const auto& name) { return text == QLatin1String(name); });
        if (found == names.end()) {
            QStringList allowed;
            for (const auto& name : names) {
                allowed.append(QLatin1String(name));
            }
            fail(words(QT_TRANSLATE_NOOP("SavedView", "“%1” is “%2”; allowed is %3."))
                     .arg(key, text, allowed.join(QStringLiteral(", "))));
            return 0;
        }
        return static_cast<std::size_t>(found - names.begin());
    }

    api::TimeMs time(const QJsonObject& object, const QString& key)
    {
        const QDateTime at = QDateTime::fromString(object.value(key).toString(), Qt::ISODateWithMs);
        if (!at.isValid()) {
            fail(words(QT_TRANSLATE_NOOP("SavedView", "“%1” must be a time such as 2026-11-25T09:00:00Z.")).arg(key));
        }
        return at.toMSecsSinceEpoch();
    }

private:
    QString m_fileName;
    QString m_problem;
};

std::vector<std::string> channelNames()
{
    return {api::kChannelIds.begin(), api::kChannelIds.end()};
}

void readRange(Reader& reader, const QJsonObject& root, SavedView& view)
{
    const QJsonObject range = reader.object(root, QStringLiteral("range"));
    const QString kind = reader.text(range, QStringLiteral("kind"), true);
    view.range.kind =
        static_cast<api::RangeKind>(reader.among<kRangeNames.size()>(kind, QStringLiteral("range.kind"), kRangeNames));
    if (view.range.kind != api::RangeKind::between) {
        return;
    }
    view.range.from = reader.time(range, QStringLiteral("from"));
    view.range.to = reader.time(range, QStringLiteral("to"));
    if (view.range.to <= view.range.from) {
        reader.fail(words(QT_TRANSLATE_NOOP("SavedView", "“range.to” is not after “range.from”.")));
    }
}

void readFilter(Reader& reader, const QJsonObject& root, SavedView& view)
{
    const QJsonObject filter = reader.object(root, QStringLiteral("filter"));
    view.filter.text = reader.text(filter, QStringLiteral("text"), false).toStdString();
    const std::vector<std::string> names = channelNames();
    std::vector<const char*> allowed;
    std::ranges::transform(names, std::back_inserter(allowed), [](const std::string& name) { return name.c_str(); });
    for (const QJsonValue value : filter.value(QStringLiteral("channels")).toArray()) {
        view.filter.channels.push_back(
            static_cast<api::Channel>(reader.among<6>(value.toString(), QStringLiteral("filter.channels"), allowed)));
    }
}

} // namespace

QByteArray toJson(const SavedView& view)
{
    QJsonObject range{{QStringLiteral("kind"), QLatin1String(kRangeNames[static_cast<std::size_t>(view.range.kind)])}};
    if (view.range.kind == api::RangeKind::between) {
        range.insert(QStringLiteral("from"), isoOf(view.range.from));
        range.insert(QStringLiteral("to"), isoOf(view.range.to));
    }
    QJsonArray channels;
    for (const api::Channel channel : view.filter.channels) {
        const std::string_view id = api::kChannelIds[static_cast<std::size_t>(channel)];
        channels.append(QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())));
    }
    const QJsonObject root{
        {QStringLiteral("bellwether_view"), kVersion},
        {QStringLiteral("name"), view.name},
        {QStringLiteral("page"), view.pageId},
        {QStringLiteral("place"), view.place},
        {QStringLiteral("range"), range},
        {QStringLiteral("comparison"), QLatin1String(kComparisonNames[static_cast<std::size_t>(view.comparison)])},
        {QStringLiteral("filter"), QJsonObject{{QStringLiteral("text"), QString::fromStdString(view.filter.text)},
                                               {QStringLiteral("channels"), channels}}},
        {QStringLiteral("layout"), view.layout},
        {QStringLiteral("on_wall"), view.onWall},
    };
    return QJsonDocument(root).toJson(QJsonDocument::Indented);
}

base::Result<SavedView> savedViewFrom(const QByteArray& json, const QString& fileName)
{
    Reader reader(fileName);
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parsed);
    if (!document.isObject()) {
        const auto line = json.left(parsed.offset).count('\n') + 1;
        reader.fail(words(QT_TRANSLATE_NOOP("SavedView", "this is not a saved view (line %1: %2)."))
                        .arg(QString::number(line), parsed.errorString()));
        return base::Error{reader.problem().toStdString()};
    }
    const QJsonObject root = document.object();
    const int version = root.value(QStringLiteral("bellwether_view")).toInt(0);
    if (version < 1) {
        reader.fail(words(QT_TRANSLATE_NOOP("SavedView", "this is not a saved view (“bellwether_view” is missing).")));
    } else if (version > kVersion) {
        reader.fail(words(QT_TRANSLATE_NOOP("SavedView", "this view was saved by a newer Bellwether (version %1; this "
                                                         "one reads up to %2). Update this program."))
                        .arg(version)
                        .arg(kVersion));
    }
    SavedView view;
    view.name = reader.text(root, QStringLiteral("name"), true);
    view.pageId = reader.text(root, QStringLiteral("page"), true);
    view.place = reader.text(root, QStringLiteral("place"), false);
    view.layout = reader.object(root, QStringLiteral("layout"));
    view.onWall = root.value(QStringLiteral("on_wall")).toBool();
    readRange(reader, root, view);
    readFilter(reader, root, view);
    view.comparison = static_cast<api::Comparison>(reader.among<kComparisonNames.size()>(
        reader.text(root, QStringLiteral("comparison"), true), QStringLiteral("comparison"), kComparisonNames));
    if (!reader.problem().isEmpty()) {
        return base::Error{reader.problem().toStdString()};
    }
    return view;
}

} // namespace bw::ui
