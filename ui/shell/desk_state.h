#pragma once

#include "ui/shell/message_bar.h"
#include "ui/shell/scope_bar.h"

#include <QStringList>

#include <memory>
#include <optional>

namespace bw::ui {

/// How the desk stands, from which the live mark and the message bar are worded. Pure.
struct DeskState {
    std::shared_ptr<const api::Status> status; ///< the newest; none yet at the start
    api::TimeMs now = 0;                       ///< the engine's clock, carried on since that status
    bool paused = false;
    api::TimeMs pausedAt = 0;
    std::int64_t eventsInAtPause = 0;
    QString unreachable;                    ///< what the backend said last instead of a status; empty while it answers
    QString pageTrouble;                    ///< what the page shown could not read; empty: nothing
    QString note;                           ///< something was done
    QStringList settingsTrouble{};          ///< what was wrong with the settings, until their dialog has been opened
    std::optional<Message> sourceTrouble{}; ///< why a source cannot be read, with what helps
    std::optional<Message> result; ///< of what was just asked for, and what helps if it failed: before all else
    bool canOpenFolder = false;    ///< the folder of the history can be opened from here
    bool onSources = false;        ///< the page shown is that of the sources

    /// No source that should be moving is: all stale or offline.
    bool allStale() const;
    /// None of them can even be reached.
    bool allOffline() const;
    /// The newest arrival any source knows of; 0 if none.
    api::TimeMs lastRecordAt() const;
    /// Figures on screen are not the newest there could be: draw them at half strength.
    bool figuresAreOld() const { return !unreachable.isEmpty() || allStale(); }
    /// The sources' page says of each row itself how old it is, and why: what helps must be read in full ink.
    bool drawsVeil() const { return !unreachable.isEmpty() || (allStale() && !onSources); }
};

/// The action that opens the folder of the history.
inline constexpr auto kOpenDataFolder = "file.dataFolder";

LiveState liveStateOf(const DeskState& state, const Format& format);
/// What the message bar says, the most severe first; nothing if all is well.
std::optional<Message> messageOf(const DeskState& state, const Format& format);

} // namespace bw::ui
