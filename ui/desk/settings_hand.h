#pragma once

#include <QLocale>
#include <QObject>

#include <optional>

namespace bw::ui {

/// Puts settings into effect, at the start and whenever one changes: look, language and formats. GUI thread.
class SettingsHand : public QObject {
    Q_OBJECT
public:
    /// `speaks`: the language, too, is taken from the settings at once; else what is spoken stays until it changes.
    explicit SettingsHand(bool speaks, QObject* parent = nullptr);

    /// What is asked for and cannot be written here, so that another is spoken; nothing if all can.
    const std::optional<QLocale>& unwritable() const { return m_unwritable; }

Q_SIGNALS:
    /// Texts and formats are others now: what is shown has to be made anew.
    void languageChanged();

private:
    void speakAsSet();

    std::optional<QLocale> m_unwritable;
};

} // namespace bw::ui
