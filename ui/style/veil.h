#pragma once

#include <QWidget>

namespace bw::ui {

/// Lies over its parent and lets it through at half strength: figures that are not the newest. Mouse and keys pass.
class Veil : public QWidget {
    Q_OBJECT
public:
    explicit Veil(QWidget* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
};

} // namespace bw::ui
