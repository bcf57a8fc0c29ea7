#pragma once

#include <QHash>
#include <QObject>
#include <QString>
#include <QVariant>

namespace bw::ui {

/// What the user has laid out by hand (columns, splitters, windows), kept from run to run for each screen: the desk
/// that was arranged on the wall comes back there, and the laptop keeps its own. GUI thread; lives as long as the
/// application.
class LayoutMemory : public QObject {
    Q_OBJECT
public:
    static LayoutMemory& instance();

    /// From run to run, as by default; else everything begins as at first, now, and is kept for this run alone.
    void setKeeps(bool keeps);
    bool keeps() const { return m_keeps; }

    /// The screen the desk stands on, by a name of one's own making; empty: one layout for all.
    void setScreen(const QString& screen);
    const QString& screen() const { return m_screen; }

    /// As it was left on this screen; where it never was, as it was left last on any. Invalid: never.
    QVariant value(const QString& what) const;
    /// Only of this screen.
    QVariant valueHere(const QString& what) const;
    /// As it was left last, on whichever screen.
    QVariant valueAnywhere(const QString& what) const { return read(what); }
    void keep(const QString& what, const QVariant& value);
    /// What is of no screen: only valueAnywhere() has it.
    void keepAnywhere(const QString& what, const QVariant& value) { write(what, value); }
    /// As at first, here and on screens to come.
    void forget(const QString& what);
    /// Writes at once what is otherwise written a moment after the last of it: a drag keeps something with every move.
    void flush();

Q_SIGNALS:
    /// The desk stands on another screen: lay out as value() says now.
    void screenChanged();

private:
    LayoutMemory() = default;
    static constexpr int kRestMs = 500;
    QString keyHere(const QString& what) const;
    QVariant read(const QString& key) const;
    void write(const QString& key, const QVariant& value);

    QString m_screen;
    bool m_keeps = true;
    QHash<QString, QVariant> m_ofThisRun;
    QHash<QString, QVariant> m_unwritten; ///< an invalid one is to be removed
    bool m_willWrite = false;
};

/// Short for LayoutMemory::instance().
inline LayoutMemory& layoutMemory()
{
    return LayoutMemory::instance();
}

} // namespace bw::ui
