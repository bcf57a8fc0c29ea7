#include "ui/tables/filter_field.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace bw::ui {

FilterField::FilterField(const QString& placeholder, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    addAction(icon(QStringLiteral("list-filter"), Token::text3), LeadingPosition);
    m_clear = addAction(icon(QStringLiteral("x"), Token::text2), TrailingPosition);
    m_clear->setToolTip(tr("Clear (Esc)"));
    m_clear->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &QLineEdit::clear);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) { m_clear->setVisible(!text.isEmpty()); });
}

void FilterField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        [[fallthrough]];
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT leftForTable();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void FilterField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (!text().isEmpty() || hasFocus()) {
        return;
    }
    QPainter painter(this);
    painter.setFont(theme().font(Type::small));
    painter.setPen(theme().color(Token::text3));
    const QRect box = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(width() - theme().px(22), 0, 0, 0));
    painter.drawText(box, Qt::AlignCenter, QStringLiteral("/"));
}

} // namespace bw::ui
