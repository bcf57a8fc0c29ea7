#include "ui/style/layout_memory.h"

#include <QSettings>

namespace bw::ui {

LayoutMemory& LayoutMemory::instance()
{
    static LayoutMemory only;
    return only;
}

void LayoutMemory::setKeeps(bool keeps)
{
    m_keeps = keeps;
    m_ofThisRun.clear();
}

void LayoutMemory::setScreen(const QString& screen)
{
    if (screen != m_screen) {
        m_screen = screen;
        Q_EMIT screenChanged();
    }
}

QString LayoutMemory::keyHere(const QString& what) const
{
    QString screen = m_screen;
    screen.replace(QLatin1Char('/'), QLatin1Char('_')).replace(QLatin1Char('\\'), QLatin1Char('_'));
    return QStringLiteral("screens/%1/%2").arg(screen, what);
}

QVariant LayoutMemory::read(const QString& key) const
{
    return m_keeps ? QSettings().value(key) : m_ofThisRun.value(key);
}

void LayoutMemory::write(const QString& key, const QVariant& value)
{
    if (!m_keeps) {
        m_ofThisRun.insert(key, value);
    } else if (value.isValid()) {
        QSettings().setValue(key, value);
    } else {
        QSettings().remove(key);
    }
}

QVariant LayoutMemory::value(const QString& what) const
{
    const QVariant here = valueHere(what);
    return here.isValid() ? here : valueAnywhere(what);
}

QVariant LayoutMemory::valueHere(const QString& what) const
{
    return read(m_screen.isEmpty() ? what : keyHere(what));
}

void LayoutMemory::keep(const QString& what, const QVariant& value)
{
    write(what, value);
    if (!m_screen.isEmpty()) {
        write(keyHere(what), value);
    }
}

void LayoutMemory::forget(const QString& what)
{
    keep(what, QVariant());
}

} // namespace bw::ui
