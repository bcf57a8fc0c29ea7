#pragma once

#include "ui/shell/scope_bar.h"

#include <QWidget>

namespace bw::ui {

/// The state of the desk as shape and word at the end of the tool bar.
class LiveMark : public QWidget {
    Q_OBJECT
public:
    explicit LiveMark(QWidget* parent = nullptr);

    void setState(const LiveState& state);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    LiveState m_state;
};

} // namespace bw::ui
