#include "ui/style/layout_memory.h"

#include <QCoreApplication>
#include <QSettings>
#include <QTimer>

#include <utility>

namespace bw::ui {

LayoutMemory& LayoutMemory::instance()
{
    static LayoutMemory only;
    return only;
}

void LayoutMemory::setKeeps(bool keeps)
{
    flush();
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
    if (!m_keeps) {
        return m_ofThisRun.value(key);
    }
    const auto unwritten = m_unwritten.constFind(key);
    return unwritten != m_unwritten.cend() ? *unwritten : QSettings().value(key);
}

void LayoutMemory::write(const QString& key, const QVariant& value)
{
    if (!m_keeps) {
        m_ofThisRun.insert(key, value);
        return;
    }
    m_unwritten.insert(key, value);
    if (!std::exchange(m_willWrite, true)) {
        QTimer::singleShot(kRestMs, qApp, [this] { flush(); });
    }
}

void LayoutMemory::flush()
{
    m_willWrite = false;
    if (m_unwritten.isEmpty()) {
        return;
    }
    QSettings settings;
    for (auto each = m_unwritten.cbegin(); each != m_unwritten.cend(); ++each) {
        if (each->isValid()) {
            settings.setValue(each.key(), *each);
        } else {
            settings.remove(each.key());
        }
    }
    m_unwritten.clear();
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
