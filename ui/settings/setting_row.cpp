#include "ui/settings/setting_row.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

namespace {

QLabel* wrapping(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

SettingRow::SettingRow(const QString& key, const QString& name, const QString& note, QWidget* parent)
    : QWidget(parent), m_key(key), m_name(name), m_note(note), m_reset(new QToolButton(this)), m_words(new QVBoxLayout),
      m_line(new QHBoxLayout(this)), m_nameLabel(wrapping(this)), m_noteLabel(wrapping(this)),
      m_message(wrapping(this)), m_action(new QToolButton(this))
{
    m_nameLabel->setText(name);
    m_noteLabel->setText(note);
    m_noteLabel->setVisible(!note.isEmpty());
    m_message->hide();
    m_action->hide();
    m_action->setProperty("bwMain", true);
    m_words->addWidget(m_nameLabel);
    m_words->addWidget(m_noteLabel);
    m_words->addWidget(m_message);
    m_words->addWidget(m_action, 0, Qt::AlignLeading);
    m_line->addLayout(m_words, 1);
    m_line->addWidget(m_reset, 0, Qt::AlignVCenter);
    m_reset->setProperty("bwFlat", true);
    m_reset->setIcon(icon(QStringLiteral("undo-2"), Token::text2));
    m_reset->setToolTip(tr("Back to the default"));
    m_reset->setAccessibleName(tr("%1: back to the default").arg(name));
    m_reset->setFocusPolicy(Qt::TabFocus);
    m_action->setFocusPolicy(Qt::TabFocus);
    QSizePolicy keepsPlace = m_reset->sizePolicy();
    keepsPlace.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keepsPlace);
    connect(m_reset, &QToolButton::clicked, this, &SettingRow::resetAsked);
    connect(m_action, &QToolButton::clicked, this, &SettingRow::actionChosen);
    connect(&theme(), &Theme::changed, this, &SettingRow::restyle);
    restyle();
}

void SettingRow::setEditor(QWidget* editor)
{
    m_editor = editor;
    editor->setAccessibleName(m_name);
    editor->setAccessibleDescription(m_note);
    m_line->insertWidget(1, editor, 0, Qt::AlignVCenter);
    setTabOrder(editor, m_reset);
    setTabOrder(m_reset, m_action);
    restyle();
}

void SettingRow::setIsDefault(bool isDefault)
{
    if (isDefault && m_reset->hasFocus() && m_editor != nullptr) {
        m_editor->setFocus(Qt::OtherFocusReason); // the way back goes; the keyboard stays in the line
    }
    m_reset->setVisible(!isDefault);
}

bool SettingRow::matches(const QStringList& words) const
{
    const QString all = m_name + QLatin1Char(' ') + m_note + QLatin1Char(' ') + m_also;
    return std::ranges::all_of(words, [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

void SettingRow::setMessage(const QString& text, const QString& action)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void SettingRow::restyle()
{
    const Theme& t = theme();
    const bool mirrored = layoutDirection() == Qt::RightToLeft; // layouts turn round, their margins do not
    m_line->setContentsMargins(t.px(mirrored ? 12 : 20), t.px(7), t.px(mirrored ? 20 : 12), t.px(7));
    m_line->setSpacing(t.px(8));
    m_words->setSpacing(t.px(1));
    m_nameLabel->setFont(t.font(Type::text));
    m_noteLabel->setFont(t.font(Type::small));
    m_message->setFont(t.font(Type::small));
    const auto ink = [&t](QLabel* label, Token token) {
        QPalette palette = t.palette();
        palette.setColor(QPalette::WindowText, t.color(token));
        label->setPalette(palette);
    };
    ink(m_nameLabel, Token::text);
    ink(m_noteLabel, Token::text2);
    ink(m_message, Token::warning);
    m_reset->setFixedSize(t.px(26), t.px(26));
    if (m_editor != nullptr) {
        m_editor->setFixedWidth(t.px(264));
        m_editor->setFont(t.font(Type::text));
    }
}

void SettingRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(QRect(theme().px(20), height() - 1, width() - theme().px(40), 1), theme().color(Token::hairline));
}

} // namespace bw::ui
