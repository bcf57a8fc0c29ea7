#pragma once

#include <QSplitter>

namespace bw::ui {

/// Panes side by side: a handle that looks 1 px wide and can be grabbed over 7.
class PaneSplitter : public QSplitter {
    Q_OBJECT
public:
    explicit PaneSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);

    /// How the user divides it is kept for each screen under `name`, and as it was kept it is divided now. Once, with
    /// every pane in it.
    void remember(const QString& name);
    /// The user has divided it, now or in a run before.
    bool isDividedByHand() const { return m_byHand; }

protected:
    QSplitterHandle* createHandle() override;

private:
    void recall();

    void followZoom();

    QString m_name;
    int m_zoom;
    bool m_byHand = false;
};

} // namespace bw::ui
