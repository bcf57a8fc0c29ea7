#pragma once

#include "ui/style/theme.h"

#include <QDBusConnection>
#include <QDBusVariant> // whole, for the slot to be found by its types
#include <QObject>
#include <QVariantMap>

namespace bw::ui {

/// What the values of a desktop's settings portal ask for, each under "namespace key". Where none of them says
/// anything, it is as in `otherwise`. Pure.
SystemWishes wishesOf(const QVariantMap& portal, const SystemWishes& otherwise);

/// Follows what the user has asked of the whole system: dark, high contrast, no motion. Asks the desktop's settings
/// portal (org.freedesktop.portal.Settings) without waiting for it, and hears of changes; where there is none, the
/// theme keeps what the palette said when it was made. GUI thread.
class SystemWatcher : public QObject {
    Q_OBJECT
public:
    explicit SystemWatcher(const QDBusConnection& bus, QObject* parent = nullptr);

    /// Whether there is a session bus to ask. Asking for one where there is none would try to start it, and wait.
    static bool hasBus();

private Q_SLOTS:
    void take(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask();

    QDBusConnection m_bus;
    const SystemWishes m_otherwise; ///< of the palette
    QVariantMap m_portal;
};

} // namespace bw::ui
