#include "ui/shell/command_palette.h"

#include "ui/shell/key_cap.h"
#include "ui/shell/palette_model.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

namespace {

/// The foot of the palette: which keys work here.
class PaletteHints : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = theme();
        QPainter painter(this);
        painter.fillRect(rect(), t.color(Token::sunken));
        painter.fillRect(QRect(0, 0, width(), 1), t.color(Token::hairline));
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        int at = t.px(14); // from the side a line begins at
        const int middle = height() / 2;
        const auto word = [&](const QString& text) {
            painter.setFont(t.font(Type::small));
            painter.setPen(t.color(Token::text2));
            const int extent = painter.fontMetrics().horizontalAdvance(text);
            paintText(painter, QRectF(mirrored ? width() - at - extent - 1 : at, 0, extent + 1, height()),
                      Qt::AlignVCenter | Qt::AlignHCenter, text);
            at += extent + t.px(18);
        };
        const auto cap = [&](const QString& key, double gap) {
            at += paintKeyCap(painter, mirrored ? width() - at : at, middle, key, mirrored) + t.px(gap);
        };
        cap(QStringLiteral("↑"), 4);
        cap(QStringLiteral("↓"), 5);
        word(CommandPalette::tr("choose"));
        cap(keyText(Qt::Key_Return), 5);
        word(CommandPalette::tr("open"));
        cap(keyText(Qt::Key_Escape), 5);
        word(CommandPalette::tr("close"));
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : PopupSheet(window), m_query(new QLineEdit(sheet())), m_list(new QListView(sheet())),
      m_nothing(new QLabel(sheet())), m_model(new PaletteModel(this)), m_hints(new PaletteHints(sheet()))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Commands"));
    auto* column = new QVBoxLayout(sheet());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_query);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    column->addWidget(m_hints);
    m_nothing->setText(tr("Nothing matches."));
    m_nothing->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    m_nothing->setIndent(0);
    m_query->setFrame(false);
    m_query->setPlaceholderText(tr("Search or run a command"));
    m_query->setAccessibleName(tr("Search or run a command"));
    m_query->addAction(icon(QStringLiteral("search"), Token::text), QLineEdit::LeadingPosition);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("What fits"));
    connect(m_query, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_found.clear();
        refresh();
        Q_EMIT queryChanged(text);
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        runCurrent();
    });
    m_query->installEventFilter(this);
    connect(&theme(), &Theme::changed, this, &CommandPalette::restyle);
    restyle();
}

void CommandPalette::restyle()
{
    const Theme& t = theme();
    m_query->setFont(t.font(Type::title, QFont::Normal));
    m_query->setFixedHeight(t.px(44));
    m_query->setTextMargins(t.px(8), 0, t.px(8), 0);
    QPalette raised = t.palette();
    raised.setColor(QPalette::Base, t.color(Token::raised));
    m_list->setPalette(raised);
    m_query->setPalette(raised);
    m_hints->setFixedHeight(t.px(30));
    m_nothing->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
}

QRect CommandPalette::sheetRect() const
{
    const Theme& t = theme();
    const int width = std::min(t.px(624), parentWidget()->width() - t.px(32));
    const int height = std::min(t.px(410), parentWidget()->height() - t.px(96));
    return {(parentWidget()->width() - width) / 2, t.px(64), width, height};
}

void CommandPalette::opened()
{
    m_entries = m_provider ? m_provider() : std::vector<PaletteEntry>();
    m_found.clear();
    m_query->clear();
    refresh();
    m_query->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::setFound(const std::vector<PaletteEntry>& found)
{
    m_found = found;
    refresh();
}

void CommandPalette::refresh()
{
    std::vector<PaletteEntry> all = m_found;
    all.insert(all.end(), m_entries.begin(), m_entries.end());
    m_model->show(all, m_query->text().trimmed());
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setVisible(m_model->rowCount() > 0);
    m_nothing->setVisible(m_model->rowCount() == 0);
    move(0);
}

void CommandPalette::move(int step)
{
    const int rows = m_model->rowCount();
    int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() + step : 0;
    const int direction = step < 0 ? -1 : 1;
    while (row >= 0 && row < rows && m_model->entryAt(m_model->index(row, 0)) == nullptr) {
        row += direction;
    }
    if (row >= 0 && row < rows) {
        m_list->setCurrentIndex(m_model->index(row, 0));
        if (row <= 1) {
            m_list->scrollToTop();
        }
    }
}

void CommandPalette::runCurrent()
{
    const PaletteEntry* entry = m_model->entryAt(m_list->currentIndex());
    if (entry == nullptr) {
        return;
    }
    const auto run = entry->run;
    close();
    run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            move(1);
            return true;
        case Qt::Key_Up:
            move(-1);
            return true;
        case Qt::Key_PageDown:
            move(8);
            return true;
        case Qt::Key_PageUp:
            move(-8);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            runCurrent();
            return true;
        case Qt::Key_Escape:
            close();
            return true;
        default:
            break;
        }
    }
    return PopupSheet::eventFilter(watched, event);
}

} // namespace bw::ui
