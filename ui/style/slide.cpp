#include "ui/style/slide.h"

#include "ui/style/theme.h"

#include <QVariantAnimation>
#include <QWidget>

namespace bw::ui {

void slideOpen(QWidget& pane)
{
    if (!pane.isHidden()) {
        return;
    }
    const int height = pane.maximumHeight();
    const int duration = theme().slideMs();
    pane.show();
    if (duration == 0 || height == QWIDGETSIZE_MAX || !pane.isVisible()) {
        return;
    }
    auto* slide = new QVariantAnimation(&pane);
    slide->setStartValue(0);
    slide->setEndValue(height);
    slide->setDuration(duration);
    slide->setEasingCurve(QEasingCurve::OutCubic);
    pane.setFixedHeight(0);
    QObject::connect(slide, &QVariantAnimation::valueChanged, &pane,
                     [&pane, slide, last = 0](const QVariant& value) mutable {
                         // A height that somebody else has set meanwhile is the newer one.
                         if (pane.maximumHeight() != last) {
                             slide->stop();
                             slide->deleteLater();
                             return;
                         }
                         last = value.toInt();
                         pane.setFixedHeight(last);
                     });
    slide->start(QAbstractAnimation::DeleteWhenStopped);
}

} // namespace bw::ui
