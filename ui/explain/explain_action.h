#pragma once

#include "ui/live/bridge.h"
#include "ui/style/figure_teller.h"

#include <QObject>
#include <QPointer>

class QContextMenuEvent;
class QWidget;

namespace bw::ui {

class ActionRegistry;
class ExplainSheet;
class MainWindow;

/// The action "What is this number?": finds the figure that is meant, and opens the sheet. It is the one under the
/// pointer or the one with the keyboard, whichever of the two was used last; else the page's first. Also at the figure
/// itself, in the menu of the right button or the menu key. Must not outlive the window.
class ExplainAction : public QObject {
    Q_OBJECT
public:
    ExplainAction(MainWindow& window, Bridge& bridge);

    /// Registers it; again after the window's actions have been made anew.
    void addTo(ActionRegistry& actions);
    void explain();

    /// nullptr until it has been opened.
    ExplainSheet* sheet() const;
    /// What a widget says of a point of it, or of the keyboard; completed by those it stands in.
    static std::optional<FigureAt> figureAt(QWidget* widget, std::optional<QPoint> point);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::optional<FigureAt> underPointer() const;
    std::optional<FigureAt> withKeyboard() const;
    std::optional<FigureAt> firstOfPage() const;
    bool offer(QWidget* widget, const QContextMenuEvent& event);
    void open(const FigureAt& figure);

    MainWindow& m_window;
    Bridge& m_bridge;
    QPointer<ExplainSheet> m_sheet;
    bool m_pointerLast = false;
};

} // namespace bw::ui
