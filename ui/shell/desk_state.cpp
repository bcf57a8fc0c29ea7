#include "ui/shell/desk_state.h"

#include "ui/charts/marks.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("DeskState", text);
}

QString andMore(int n)
{
    return QCoreApplication::translate("DeskState", "And %n more.", nullptr, n);
}

QString capitalized(QString word)
{
    if (!word.isEmpty()) {
        word[0] = word[0].toUpper();
    }
    return word;
}

} // namespace

bool DeskState::allStale() const
{
    if (status == nullptr) {
        return false;
    }
    bool any = false;
    for (const api::SourceMark& source : status->sources) {
        switch (source.freshness) {
        case api::Freshness::stale:
        case api::Freshness::offline:
            any = true;
            break;
        case api::Freshness::ended:
            break;
        default:
            return false;
        }
    }
    return any;
}

bool DeskState::allOffline() const
{
    return allStale() &&
           std::none_of(status->sources.begin(), status->sources.end(),
                        [](const api::SourceMark& source) { return source.freshness == api::Freshness::stale; });
}

api::TimeMs DeskState::lastRecordAt() const
{
    api::TimeMs last = 0;
    if (status != nullptr) {
        for (const api::SourceMark& source : status->sources) {
            last = std::max(last, source.lastRecordAt);
        }
    }
    return last;
}

LiveState liveStateOf(const DeskState& state, const Format& format)
{
    using api::Freshness;
    if (state.paused) {
        return {Freshness::paused, words(QT_TRANSLATE_NOOP("DeskState", "Paused")),
                format.duration(std::max<api::TimeMs>(state.now - state.pausedAt, 0))};
    }
    const auto stale = [&](api::TimeMs since) {
        return LiveState{Freshness::stale, words(QT_TRANSLATE_NOOP("DeskState", "Stale")),
                         since > 0 ? format.duration(state.now - since) : QString()};
    };
    if (!state.unreachable.isEmpty()) {
        return stale(state.status != nullptr ? state.status->now : 0);
    }
    if (state.status == nullptr) {
        return {Freshness::connecting, words(QT_TRANSLATE_NOOP("DeskState", "Connecting")), {}};
    }
    if (state.allStale()) {
        LiveState live = stale(state.lastRecordAt());
        if (state.allOffline()) {
            live.freshness = Freshness::offline;
            live.word = capitalized(wordOf(Freshness::offline));
        }
        return live;
    }
    // The best of the sources speaks for the desk: one that lags has its own mark below.
    for (const Freshness freshness :
         {Freshness::live, Freshness::lagging, Freshness::connecting, Freshness::paused, Freshness::ended}) {
        for (const api::SourceMark& source : state.status->sources) {
            if (source.freshness == freshness) {
                return {freshness, capitalized(wordOf(freshness)),
                        freshness == Freshness::lagging ? format.duration(source.behind) : QString()};
            }
        }
    }
    return {Freshness::connecting, words(QT_TRANSLATE_NOOP("DeskState", "No source")), {}};
}

namespace {

/// What the history fails of is mended in its folder: space made, a file let go of, rights given.
void offerFolder(Message& message, const DeskState& state)
{
    if (state.canOpenFolder) {
        message.action = words(QT_TRANSLATE_NOOP("DeskState", "Open the data folder"));
        message.actionId = QLatin1String(kOpenDataFolder);
    }
}

/// That what became of the records does not add up.
std::optional<Message> imbalanceIn(const DeskState& state, const Format& format)
{
    if (state.status == nullptr || state.status->imbalance == 0) {
        return std::nullopt;
    }
    const std::int64_t off = std::abs(state.status->imbalance);
    return Message{Message::Kind::error,
                   off == 1
                       ? words(QT_TRANSLATE_NOOP("DeskState", "Sums differ by 1 record."))
                       : words(QT_TRANSLATE_NOOP("DeskState", "Sums differ by %1 records.")).arg(format.count(off)),
                   words(QT_TRANSLATE_NOOP("DeskState", "Nothing is changed by itself.")),
                   {},
                   state.onSources ? QString() : words(QT_TRANSLATE_NOOP("DeskState", "Show sources"))};
}

} // namespace

std::optional<Message> messageOf(const DeskState& state, const Format& format)
{
    if (state.result) {
        return state.result;
    }
    // Why nothing comes is more use than that nothing comes.
    if (state.sourceTrouble) {
        return state.sourceTrouble;
    }
    const QString lastFigures = words(QT_TRANSLATE_NOOP("DeskState", "Last figures from %1, %2 ago."));
    if (!state.unreachable.isEmpty()) {
        const api::TimeMs since = state.status != nullptr ? state.status->now : 0;
        Message message{Message::Kind::stale, {}, state.unreachable, {}, {}};
        message.what = since > 0 ? lastFigures.arg(format.time(since), format.duration(state.now - since))
                                 : words(QT_TRANSLATE_NOOP("DeskState", "The engine does not answer."));
        offerFolder(message, state);
        return message;
    }
    if (!state.pageTrouble.isEmpty()) {
        Message message{Message::Kind::error,
                        words(QT_TRANSLATE_NOOP("DeskState", "These figures cannot be read.")),
                        state.pageTrouble,
                        {},
                        {}};
        offerFolder(message, state);
        return message;
    }
    if (auto message = imbalanceIn(state, format)) {
        return message;
    }
    if (state.status != nullptr && !state.status->problems.empty()) {
        Message message{Message::Kind::error,
                        words(QT_TRANSLATE_NOOP("DeskState", "What comes in is shown, but not all is well.")),
                        QString::fromStdString(state.status->problems.front()),
                        {},
                        {}};
        offerFolder(message, state);
        return message;
    }
    if (state.allStale()) {
        const api::TimeMs since = state.lastRecordAt();
        Message message{
            state.allOffline() ? Message::Kind::offline : Message::Kind::stale,
            {},
            words(QT_TRANSLATE_NOOP("DeskState", "No source sends anything; each is tried again by itself.")),
            {},
            state.onSources ? QString() : words(QT_TRANSLATE_NOOP("DeskState", "Show sources"))};
        message.what = since > 0 ? lastFigures.arg(format.time(since), format.duration(state.now - since))
                                 : words(QT_TRANSLATE_NOOP("DeskState", "No figures yet."));
        return message;
    }
    if (!state.settingsTrouble.isEmpty()) {
        QString more = state.settingsTrouble.constFirst();
        if (state.settingsTrouble.size() > 1) {
            more += QLatin1Char(' ') + andMore(static_cast<int>(state.settingsTrouble.size()) - 1);
        }
        return Message{Message::Kind::settings,
                       words(QT_TRANSLATE_NOOP("DeskState", "Not every setting could be taken.")),
                       more,
                       {},
                       words(QT_TRANSLATE_NOOP("DeskState", "Show settings"))};
    }
    if (state.paused) {
        const std::int64_t since =
            state.status != nullptr ? std::max<std::int64_t>(state.status->eventsIn - state.eventsInAtPause, 0) : 0;
        return Message{Message::Kind::paused,
                       words(QT_TRANSLATE_NOOP("DeskState", "Paused at %1.")).arg(format.time(state.pausedAt)),
                       words(QT_TRANSLATE_NOOP("DeskState", "%1 events have come in since; nothing is lost."))
                           .arg(format.count(since)),
                       words(QT_TRANSLATE_NOOP("DeskState", "the figures stay as they were")),
                       {}};
    }
    if (!state.note.isEmpty()) {
        return Message{Message::Kind::note, state.note, {}, {}, {}};
    }
    return std::nullopt;
}

} // namespace bw::ui
