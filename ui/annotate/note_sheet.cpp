#include "ui/annotate/note_sheet.h"

#include "ui/style/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace bw::ui {

namespace {

/// What a note is of. (No enumeration with a type: lupdate would lose the class of the texts below.)
constexpr int kCampaign = 0;
constexpr int kEverything = 1;

} // namespace

NoteSheet::NoteSheet(QWidget* window)
    : PopupSheet(window), m_title(new QLabel(sheet())), m_zone(new QLabel(sheet())),
      m_textLabel(new QLabel(tr("N&ote"), sheet())), m_whenLabel(new QLabel(tr("&When"), sheet())),
      m_ofLabel(new QLabel(tr("&For"), sheet())), m_text(new QLineEdit(sheet())), m_when(new DateTimeField(sheet())),
      m_of(new QComboBox(sheet())), m_remove(new QPushButton(tr("Remove"), sheet())),
      m_save(new QPushButton(tr("Save"), sheet()))
{
    m_text->setMaxLength(kNoteLettersMax);
    m_text->setAccessibleName(tr("Note"));
    m_textLabel->setBuddy(m_text);
    m_when->setAccessibleName(tr("When"));
    m_whenLabel->setBuddy(m_when);
    m_of->setAccessibleName(tr("For"));
    m_ofLabel->setBuddy(m_of);
    auto* grid = new QGridLayout(sheet());
    grid->addWidget(m_title, 0, 0, 1, 3);
    grid->addWidget(m_textLabel, 1, 0);
    grid->addWidget(m_text, 1, 1, 1, 2);
    grid->addWidget(m_whenLabel, 2, 0);
    grid->addWidget(m_when, 2, 1);
    grid->addWidget(m_zone, 2, 2);
    grid->addWidget(m_ofLabel, 3, 0);
    grid->addWidget(m_of, 3, 1, 1, 2);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_remove);
    row->addWidget(m_save);
    m_actions = row;
    grid->addLayout(row, 5, 0, 1, 3);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(4, 1);
    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_save->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_text, &QLineEdit::returnPressed, this, &NoteSheet::save);
    m_save->setProperty("bwPrimary", true);
    connect(m_save, &QPushButton::clicked, this, &NoteSheet::save);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT removed(m_note.id);
    });
    connect(&theme(), &Theme::changed, this, &NoteSheet::restyle);
    restyle();
}

void NoteSheet::restyle()
{
    const Theme& t = theme();
    m_title->setFont(t.font(Type::title, QFont::Medium));
    m_actions->setSpacing(t.px(8));
    m_zone->setFont(t.font(Type::small));
    QPalette quiet = t.palette();
    quiet.setColor(QPalette::WindowText, t.color(Token::text2));
    m_zone->setPalette(quiet);
    auto* grid = static_cast<QGridLayout*>(sheet()->layout());
    grid->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
    grid->setHorizontalSpacing(t.px(12));
    grid->setVerticalSpacing(t.px(8));
    for (QWidget* field : {static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_when), static_cast<QWidget*>(m_of)}) {
        field->setFixedHeight(t.px(26));
    }
}

QRect NoteSheet::sheetRect() const
{
    const Theme& t = theme();
    const QSize least = sheet()->sizeHint();
    const int width = std::min(std::max(t.px(420), least.width()), parentWidget()->width() - t.px(32));
    const int height = std::min(std::max(t.px(190), least.height()), parentWidget()->height() - t.px(96));
    return {(parentWidget()->width() - width) / 2, t.px(84), width, height};
}

void NoteSheet::openFor(const OwnNote& note, const std::string& campaignId, const QString& campaign,
                        const Format& format)
{
    m_note = note;
    m_campaignId = campaignId;
    m_format = format;
    m_title->setText(note.id.isEmpty() ? tr("New note") : tr("Note"));
    m_text->setText(note.text);
    m_save->setEnabled(!note.text.trimmed().isEmpty());
    m_when->setInstant(note.at, format);
    m_zone->setText(format.zoneName());
    m_of->clear();
    if (!campaignId.empty()) {
        m_of->addItem(campaign, kCampaign);
    }
    m_of->addItem(tr("all campaigns"), kEverything);
    m_of->setCurrentIndex(m_of->findData(note.campaignId.empty() ? kEverything : kCampaign));
    m_of->setVisible(m_of->count() > 1);
    m_ofLabel->setVisible(m_of->count() > 1);
    m_remove->setVisible(!note.id.isEmpty());
    open();
}

void NoteSheet::opened()
{
    m_text->setFocus(Qt::PopupFocusReason);
    m_text->selectAll();
}

void NoteSheet::save()
{
    if (!m_save->isEnabled()) {
        return;
    }
    m_note.text = m_text->text().trimmed();
    // Seconds are kept where the moment was not changed.
    if (m_when->dateTime().toString(Format::dateTimePattern()) !=
        m_format.wallClock(m_note.at).toString(Format::dateTimePattern())) {
        m_note.at = m_when->instant();
    }
    m_note.campaignId = m_of->currentData().toInt() == kCampaign ? m_campaignId : std::string();
    close();
    Q_EMIT saved(m_note);
}

} // namespace bw::ui
