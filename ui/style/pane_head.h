#pragma once

#include <QWidget>

class QHBoxLayout;
class QToolButton;

namespace bw::ui {

/// The 34 px head of a pane: its title, what it shows in second colour, its tools at the end.
class PaneHead : public QWidget {
    Q_OBJECT
public:
    explicit PaneHead(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note);
    QString title() const { return m_title; }

    /// At the end, after what has been added before.
    void addTool(QWidget* tool);
    /// A flat 26 px button with an icon; `text` is its tool tip and accessible name.
    QToolButton* addTool(const QString& iconName, const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void restyle();

    QString m_title;
    QString m_note;
    QHBoxLayout* m_layout = nullptr;
};

} // namespace bw::ui
