#pragma once

#include <QAbstractButton>

namespace bw::ui {

/// Looks like a search field in the corner of the menu bar and opens the palette.
class PaletteField : public QAbstractButton {
    Q_OBJECT
public:
    explicit PaletteField(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// The program's mark at the head of the menu bar.
class MarkWidget : public QWidget {
    Q_OBJECT
public:
    explicit MarkWidget(QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace bw::ui
