#pragma once

#include <QAbstractButton>

namespace bw::ui {

/// Looks like a search field in the corner of the menu bar and opens the palette.
class PaletteField : public QAbstractButton {
    Q_OBJECT
public:
    explicit PaletteField(QWidget* parent = nullptr);
    QSize sizeHint() const override;
    /// The keys that open the palette, as they are written here; empty: none.
    void setKeys(const QString& keys);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_keys;
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
