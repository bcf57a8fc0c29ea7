#pragma once

#include <QPushButton>

namespace bw::ui {

/// What a table is narrowed to, as a small button: "Channel: all ⌄" opens its menu; narrowed, it is tinted, and its ✕
/// (or Delete) takes the narrowing back.
class FilterChip : public QPushButton {
    Q_OBJECT
public:
    explicit FilterChip(QWidget* parent = nullptr);

    /// `narrowed`: something other than everything is chosen.
    void setState(const QString& text, bool narrowed);
    bool isNarrowed() const { return m_narrowed; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void menuAsked();
    void cleared();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect markRect() const;

    bool m_narrowed = false;
};

} // namespace bw::ui
