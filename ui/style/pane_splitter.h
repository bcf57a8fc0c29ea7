#pragma once

#include <QSplitter>

namespace bw::ui {

/// Panes side by side: a handle that looks 1 px wide and can be grabbed over 7.
class PaneSplitter : public QSplitter {
    Q_OBJECT
public:
    explicit PaneSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    QSplitterHandle* createHandle() override;
};

} // namespace bw::ui
