#include "ui/style/pane_splitter.h"

#include "ui/style/layout_memory.h"
#include "ui/style/theme.h"

#include <QPainter>

namespace bw::ui {

namespace {

class WideHandle : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        // Instead of what QSplitterHandle does with 2 px: the splitter takes these for margins and lays the neighbours
        // over them, but they are still ours to be grabbed by.
        QWidget::resizeEvent(event); // NOLINT(bugprone-parent-virtual-call)
        const bool standing = orientation() == Qt::Horizontal;
        setContentsMargins(standing ? 3 : 0, standing ? 0 : 3, standing ? 3 : 0, standing ? 0 : 3);
        setMask(QRegion(contentsRect()));
        setAttribute(Qt::WA_MouseNoMask);
    }
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.fillRect(contentsRect(), theme().color(Token::hairline));
    }
};

} // namespace

PaneSplitter::PaneSplitter(Qt::Orientation orientation, QWidget* parent)
    : QSplitter(orientation, parent), m_zoom(theme().zoom())
{
    setHandleWidth(1);
    setChildrenCollapsible(false);
    connect(this, &QSplitter::splitterMoved, this, [this] {
        m_byHand = true;
        if (!m_name.isEmpty()) {
            layoutMemory().keep(m_name, saveState());
        }
    });
    connect(&theme(), &Theme::changed, this, [this] {
        followZoom();
        for (int i = 0; i < count(); ++i) {
            handle(i)->update();
        }
    });
}

/// Panes that do not grow with the window grow with what is written in them.
void PaneSplitter::followZoom()
{
    const int zoom = theme().zoom();
    if (zoom == m_zoom || count() < 2) {
        return;
    }
    QList<int> parts = sizes();
    int others = 0;
    int growing = -1;
    for (int i = 0; i < count(); ++i) {
        const QSizePolicy policy = widget(i)->sizePolicy();
        const int stretch = orientation() == Qt::Horizontal ? policy.horizontalStretch() : policy.verticalStretch();
        if (stretch > 0 && growing < 0) {
            growing = i;
        } else {
            parts[i] = parts[i] * zoom / m_zoom;
            others += parts[i];
        }
    }
    m_zoom = zoom;
    const int room = (orientation() == Qt::Horizontal ? width() : height()) - handleWidth() * (count() - 1);
    if (growing < 0 || others >= room) {
        return; // shared out as before
    }
    parts[growing] = room - others;
    setSizes(parts);
}

void PaneSplitter::remember(const QString& name)
{
    m_name = QStringLiteral("splitters/") + name;
    connect(&layoutMemory(), &LayoutMemory::screenChanged, this, &PaneSplitter::recall);
    recall();
}

void PaneSplitter::recall()
{
    const QByteArray kept = layoutMemory().value(m_name).toByteArray();
    const int width = handleWidth();
    m_byHand = (!kept.isEmpty() && restoreState(kept)) || m_byHand;
    // A state holds more than where the handles stand.
    setHandleWidth(width);
    setChildrenCollapsible(false);
}

QSplitterHandle* PaneSplitter::createHandle()
{
    return new WideHandle(orientation(), this);
}

} // namespace bw::ui
