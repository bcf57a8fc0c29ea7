#pragma once

#include <QWidget>

namespace bw::ui {

/// The outline of the content at the bar's side: a line with two round corners, laid over the pages so that none of
/// them need know of it. Only its own few pixels lie over them.
class ContentFrame : public QWidget {
    Q_OBJECT
public:
    explicit ContentFrame(QWidget* parent = nullptr);

    /// The widget inside; 1 px of line stands before it, above it and below it.
    void setContent(QWidget* content);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    QWidget* m_content = nullptr;
    QWidget* m_top = nullptr;
    QWidget* m_bottom = nullptr;
};

} // namespace bw::ui
