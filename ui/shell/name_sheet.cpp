#include "ui/shell/name_sheet.h"

#include "ui/style/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

NameSheet::NameSheet(QWidget* window)
    : PopupSheet(window), m_title(new QLabel(sheet())), m_field(new QLineEdit(sheet())), m_remark(new QLabel(sheet())),
      m_take(new QPushButton(tr("Save"), sheet()))
{
    m_field->setAccessibleName(tr("Name"));
    m_field->setMaxLength(80);
    m_remark->setWordWrap(true);
    auto* column = new QVBoxLayout(sheet());
    column->addWidget(m_title);
    column->addWidget(m_field);
    column->addWidget(m_remark);
    column->addStretch(1);
    column->addWidget(m_take, 0, Qt::AlignRight);
    connect(m_field, &QLineEdit::textChanged, this, &NameSheet::judge);
    connect(m_field, &QLineEdit::returnPressed, this, &NameSheet::take);
    m_take->setProperty("bwPrimary", true);
    connect(m_take, &QPushButton::clicked, this, &NameSheet::take);
    connect(&theme(), &Theme::changed, this, &NameSheet::restyle);
    restyle();
}

void NameSheet::restyle()
{
    const Theme& t = theme();
    m_title->setFont(t.font(Type::title, QFont::Medium));
    m_field->setFixedHeight(t.px(26));
    QPalette quiet = t.palette();
    quiet.setColor(QPalette::WindowText, t.color(Token::text2));
    m_remark->setPalette(quiet);
    sheet()->layout()->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
    sheet()->layout()->setSpacing(t.px(8));
}

QRect NameSheet::sheetRect() const
{
    const Theme& t = theme();
    const int width = std::min(t.px(380), parentWidget()->width() - t.px(32));
    const int height = std::min(std::max(t.px(150), sheet()->sizeHint().height()), parentWidget()->height() - t.px(96));
    return {(parentWidget()->width() - width) / 2, t.px(84), width, height};
}

void NameSheet::ask(const QString& title, const QString& suggestion, Judge judge,
                    std::function<void(const QString&)> take)
{
    m_judge = std::move(judge);
    m_taken = std::move(take);
    m_title->setText(title);
    m_field->setText(suggestion);
    this->judge();
    open();
}

void NameSheet::opened()
{
    m_field->setFocus(Qt::PopupFocusReason);
    m_field->selectAll();
}

QString NameSheet::remark() const
{
    return m_remark->text();
}

void NameSheet::judge()
{
    const QString name = m_field->text().trimmed();
    const Remark remark = name.isEmpty() ? Remark{QString(), true} : m_judge(name);
    m_remark->setText(remark.text);
    m_take->setEnabled(!remark.refused);
}

void NameSheet::take()
{
    if (!m_take->isEnabled()) {
        return;
    }
    const QString name = m_field->text().trimmed();
    close();
    m_taken(name);
}

} // namespace bw::ui
