#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

class QPushButton;

namespace bw::ui {

/// What a pane says when it has nothing to show, or shows what is not the newest. One action at most.
struct PaneState {
    enum class Kind : std::uint8_t {
        ready,
        loading, ///< grey lines and a count, after 300 ms
        empty,
        stale, ///< the values stay, at half strength
        error,
    };
    Kind kind = Kind::ready;
    QString title;  ///< what happened: "No campaign matches."
    QString detail; ///< why, or what helps: "Reading 30 days, 4 of 30"
    QString action; ///< "Clear the filter"; empty: none
};

/// The state of a pane, painted in its place.
class StatePane : public QWidget {
    Q_OBJECT
public:
    explicit StatePane(QWidget* parent = nullptr);

    void setState(const PaneState& state);

Q_SIGNALS:
    void actionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    PaneState m_state;
    QPushButton* m_button = nullptr;
    QTimer m_patience; ///< nothing is drawn of a wait shorter than this
};

} // namespace bw::ui
