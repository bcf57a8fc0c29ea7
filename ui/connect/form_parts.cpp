#include "ui/connect/form_parts.h"

#include "ui/style/theme.h"
#include "ui/tables/quiet_label.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace bw::ui {

Segments::Segments(const QString& name, const QStringList& texts, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(name);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    auto* group = new QButtonGroup(this);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        auto* button = new QPushButton(texts[i], this);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setProperty("bwSegment", i == 0                  ? QStringLiteral("first")
                                         : i + 1 == texts.size() ? QStringLiteral("last")
                                                                 : QStringLiteral("middle"));
        button->setAccessibleName(name + QStringLiteral(": ") + texts[i]);
        group->addButton(button, static_cast<int>(i));
        row->addWidget(button);
        m_buttons.push_back(button);
    }
    row->addStretch(1);
    m_buttons.front()->setChecked(true);
    setFocusProxy(m_buttons.front());
    connect(group, &QButtonGroup::idClicked, this, &Segments::chosen);
}

int Segments::current() const
{
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons[i]->isChecked()) {
            return static_cast<int>(i);
        }
    }
    return 0;
}

void Segments::setCurrent(int index)
{
    m_buttons[static_cast<std::size_t>(index)]->setChecked(true);
}

void Segments::setText(int index, const QString& text)
{
    QPushButton* const button = m_buttons[static_cast<std::size_t>(index)];
    button->setText(text);
    button->setAccessibleName(accessibleName() + QStringLiteral(": ") + text);
}

FormGrid::FormGrid(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    // What fields do not take stays at the end: labels stand where they stand in every form.
    m_grid->setColumnStretch(1, 1'000);
    m_grid->setColumnStretch(2, 1);
    connect(&theme(), &Theme::changed, this, &FormGrid::restyle);
    restyle();
}

void FormGrid::addRow(const QString& label, QWidget* field, QLabel* note)
{
    auto* words = new QLabel(label, this);
    words->setBuddy(field);
    words->setForegroundRole(QPalette::WindowText);
    if (field->accessibleName().isEmpty()) {
        field->setAccessibleName(label);
    }
    const int at = m_grid->rowCount();
    m_grid->addWidget(words, at, 0, Qt::AlignTop | Qt::AlignLeading);
    m_grid->addWidget(field, at, 1);
    if (note != nullptr) {
        m_grid->addWidget(note, at + 1, 1);
    }
    m_rows.push_back({words, field, note});
    restyle();
}

void FormGrid::setRowVisible(QWidget* field, bool visible)
{
    for (const Row& row : m_rows) {
        if (row.field == field) {
            row.label->setVisible(visible);
            row.field->setVisible(visible);
            if (row.note != nullptr) {
                row.note->setVisible(visible && !row.note->text().isEmpty());
            }
        }
    }
}

void FormGrid::restyle()
{
    const Theme& t = theme();
    m_grid->setHorizontalSpacing(t.px(12));
    m_grid->setVerticalSpacing(t.px(8));
    m_grid->setColumnMinimumWidth(0, t.px(108));
    for (const Row& row : m_rows) {
        QPalette palette = t.palette();
        palette.setColor(QPalette::WindowText, t.color(Token::text2));
        row.label->setPalette(palette);
        row.label->setFont(t.font(Type::text));
        row.label->setMinimumHeight(t.px(26));
        const bool isField = qobject_cast<QLineEdit*>(row.field) != nullptr;
        if (isField || qobject_cast<QComboBox*>(row.field) != nullptr) {
            row.field->setFont(t.font(Type::text));
            row.field->setMaximumWidth(t.px(380));
        }
        if (isField) {
            row.field->setMinimumHeight(t.px(26));
            static_cast<QLineEdit*>(row.field)->setTextMargins(t.px(5), 0, t.px(5), 0);
        }
    }
}

QLabel* wrappedNote(const QString& text, QWidget* parent)
{
    auto* note = new QuietLabel(parent);
    note->setText(text);
    note->setWordWrap(true);
    return note;
}

FormTitle::FormTitle(const QString& text, QWidget* parent) : QLabel(text, parent)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText);
    connect(&theme(), &Theme::changed, this, &FormTitle::restyle);
    restyle();
}

void FormTitle::restyle()
{
    setFont(theme().font(Type::title, QFont::DemiBold));
    setPalette(theme().palette());
}

} // namespace bw::ui
