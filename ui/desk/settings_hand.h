#pragma once

#include <QObject>

namespace bw::ui {

/// Puts settings into effect, at the start and whenever one changes: look, language and formats. GUI thread.
class SettingsHand : public QObject {
    Q_OBJECT
public:
    /// `speaks`: the language, too, is taken from the settings at once; else what is spoken stays until it changes.
    explicit SettingsHand(bool speaks, QObject* parent = nullptr);

Q_SIGNALS:
    /// Texts and formats are others now: what is shown has to be made anew.
    void languageChanged();
};

} // namespace bw::ui
