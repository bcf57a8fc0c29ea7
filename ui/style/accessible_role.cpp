#include "ui/style/accessible_role.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace bw::ui {

namespace {

constexpr auto kProperty = "bwAccessibleRole";

class WithRole : public QAccessibleWidget {
public:
    WithRole(QWidget* widget, QAccessible::Role role) : QAccessibleWidget(widget, role) {}

    /// Qt leaves out what stands for no object.
    QObject* object() const override { return role() == QAccessible::NoRole ? nullptr : QAccessibleWidget::object(); }
};

QAccessibleInterface* withItsRole(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    const QVariant role = widget != nullptr ? widget->property(kProperty) : QVariant();
    return role.isValid() ? new WithRole(widget, static_cast<QAccessible::Role>(role.toInt())) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget& widget, QAccessible::Role role)
{
    static const bool known = [] {
        QAccessible::installFactory(withItsRole);
        return true;
    }();
    Q_UNUSED(known)
    widget.setProperty(kProperty, static_cast<int>(role));
}

} // namespace bw::ui
