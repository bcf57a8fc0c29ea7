#include "ui/charts/accessible_chart.h"

#include "ui/charts/chart_face.h"

#include <QAccessibleWidget>
#include <QVariant>
#include <QWidget>

namespace bw::ui {

namespace {

constexpr auto kProperty = "bwChart";

class AccessibleChart : public QAccessibleWidget {
public:
    explicit AccessibleChart(QWidget* widget) : QAccessibleWidget(widget, QAccessible::Chart) {}

    QString text(QAccessible::Text kind) const override
    {
        const auto* chart = dynamic_cast<const ChartFace*>(widget());
        return kind == QAccessible::Value && chart != nullptr ? chart->readingText() : QAccessibleWidget::text(kind);
    }
};

QAccessibleInterface* accessibleOf(const QString&, QObject* object)
{
    auto* widget = qobject_cast<QWidget*>(object);
    return widget != nullptr && widget->property(kProperty).isValid() ? new AccessibleChart(widget) : nullptr;
}

} // namespace

void makeAccessibleChart(QWidget& chart)
{
    static const bool known = [] {
        QAccessible::installFactory(accessibleOf);
        return true;
    }();
    Q_UNUSED(known)
    chart.setProperty(kProperty, true);
}

} // namespace bw::ui
