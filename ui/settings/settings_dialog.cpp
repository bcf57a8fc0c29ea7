#include "ui/settings/settings_dialog.h"

#include "ui/settings/key_button.h"
#include "ui/settings/setting_row.h"
#include "ui/settings/settings.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace bw::ui {

namespace {

QComboBox* editorOf(const Setting& setting, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(1);
    for (const SettingChoice& choice : setting.choices) {
        box->addItem(nameOf(choice), QLatin1String(choice.word));
    }
    if (setting.kind == SettingKind::integer) {
        for (int value = setting.least; value <= setting.most; value += setting.step) {
            box->addItem(QLocale().toString(value) + QString::fromUtf8(setting.unit), value);
        }
    }
    return box;
}

QString bare(QString text)
{
    return text.remove(QLatin1Char('&'));
}

} // namespace

SettingsDialog::SettingsDialog(ShortcutLines shortcuts, QWidget* parent)
    : QDialog(parent), m_shortcuts(std::move(shortcuts))
{
    setObjectName(QStringLiteral("settingsDialog"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    build();
    connect(&settings(), &Settings::changed, this, &SettingsDialog::refresh);
    connect(&theme(), &Theme::changed, this, &SettingsDialog::restyle);
    resize(theme().px(720), theme().px(560));
}

void SettingsDialog::build()
{
    setWindowTitle(tr("Settings"));
    m_sections.clear();
    m_content = new QWidget(this);
    auto* column = new QVBoxLayout(m_content);
    m_query = new QLineEdit(m_content);
    m_query->setPlaceholderText(tr("Search the settings"));
    m_query->setAccessibleName(tr("Search the settings"));
    m_query->setClearButtonEnabled(true);
    m_query->addAction(icon(QStringLiteral("search"), Token::text2), QLineEdit::LeadingPosition);
    m_query->setObjectName(QStringLiteral("settingsQuery"));
    m_scroll = new QScrollArea(m_content);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* list = new QWidget(m_scroll);
    m_rows = new QVBoxLayout(list);
    m_rows->setContentsMargins({});
    m_rows->setSpacing(0);
    m_troubles = new QLabel(settings().troubles().join(QLatin1Char('\n')), list);
    m_troubles->setWordWrap(true);
    m_troubles->setTextFormat(Qt::PlainText);
    m_troubles->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_troubles->setVisible(!settings().troubles().isEmpty());
    m_rows->addWidget(m_troubles);
    addSections();
    m_nothing = new QLabel(tr("No setting matches."), list);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_rows->addWidget(m_nothing);
    m_rows->addStretch(1);
    m_scroll->setWidget(list);
    m_head = new QHBoxLayout;
    m_head->addWidget(m_query);
    column->addLayout(m_head);
    column->addWidget(m_scroll, 1);
    layout()->addWidget(m_content);
    connect(m_query, &QLineEdit::textChanged, this, &SettingsDialog::filter);
    restyle();
    filter();
}

void SettingsDialog::addSections()
{
    for (const SettingSection each : {SettingSection::look, SettingSection::language}) {
        m_sections.push_back({new QLabel(nameOf(each), m_content), {}});
        m_rows->addWidget(m_sections.back().heading);
        for (const Setting& setting : settingTable()) {
            if (setting.section == each && setting.name != nullptr) {
                addSettingRow(m_sections.back(), setting);
            }
        }
    }
    addShortcuts();
}

SettingRow* SettingsDialog::addRow(Section& section, SettingRow* row)
{
    section.rows.push_back(row);
    m_rows->addWidget(row);
    return row;
}

void SettingsDialog::addSettingRow(Section& section, const Setting& setting)
{
    const QString key = QLatin1String(setting.key);
    auto* row = addRow(section, new SettingRow(key, nameOf(setting), noteOf(setting), m_content));
    auto* box = editorOf(setting, row);
    QStringList also{nameOf(setting.section)};
    for (int i = 0; i < box->count(); ++i) {
        also.append(box->itemText(i));
    }
    row->setAlso(also.join(QLatin1Char(' ')));
    row->setEditor(box);
    connect(box, &QComboBox::activated, this, [box, key] { settings().set(key, box->currentData()); });
    connect(row, &SettingRow::resetAsked, this, [key] { settings().reset(key); });
    refresh(key);
}

void SettingsDialog::addShortcuts()
{
    m_sections.push_back({new QLabel(nameOf(SettingSection::keyboard), m_content), {}});
    m_rows->addWidget(m_sections.back().heading);
    Section& section = m_sections.back();
    auto* all = addRow(section, new SettingRow(QStringLiteral("keys"), tr("All keys"),
                                               tr("Keys of your own are marked with the way back."), m_content));
    auto* reset = new QPushButton(tr("Back to the defaults"), all);
    reset->setAutoDefault(false);
    all->setEditor(reset);
    reset->setAccessibleName(tr("All keys back to the defaults"));
    all->setIsDefault(true);
    connect(reset, &QPushButton::clicked, this, [] {
        for (const QString& key : settings().keysUnder(QStringLiteral("keys/"))) {
            settings().reset(key);
        }
    });
    for (const ShortcutLine& line : m_shortcuts()) {
        auto* row = addRow(section, new SettingRow(keysSettingOf(line.id), bare(line.text), {}, m_content));
        auto* button = new KeyButton(row);
        row->setAlso(nameOf(SettingSection::keyboard) + QLatin1Char(' ') + bare(line.group));
        row->setEditor(button);
        connect(button, &KeyButton::keysGiven, this,
                [this, row, line](const QKeySequence& keys) { giveKeys(row, line, keys); });
        connect(row, &SettingRow::resetAsked, this, [key = row->key()] { settings().reset(key); });
    }
    refreshShortcuts();
}

void SettingsDialog::giveKeys(SettingRow* row, const ShortcutLine& line, const QKeySequence& keys)
{
    disconnect(row, &SettingRow::actionChosen, this, nullptr);
    if (!keys.isEmpty() && !canBeShortcut(keys)) {
        row->setMessage(tr("%1 moves, chooses or closes everywhere.").arg(keys.toString(QKeySequence::NativeText)));
        return;
    }
    const auto owner = keys.isEmpty() ? std::nullopt : ownerOf(keys, line.id, m_shortcuts());
    if (owner) {
        row->setMessage(tr("%1 belongs to “%2”.").arg(keys.toString(QKeySequence::NativeText), bare(owner->text)),
                        tr("Take it from there"));
        connect(row, &SettingRow::actionChosen, this,
                [this, row, id = line.id, keys, taken = *owner] { takeKeys(row, id, keys, taken); });
        return;
    }
    row->setMessage({});
    settings().set(row->key(), keys.toString(QKeySequence::PortableText));
}

void SettingsDialog::takeKeys(SettingRow* row, const QString& id, const QKeySequence& keys, const ShortcutLine& owner)
{
    QList<QKeySequence> left = owner.now;
    left.removeAll(keys);
    settings().set(keysSettingOf(owner.id), QKeySequence::listToString(left, QKeySequence::PortableText));
    settings().set(keysSettingOf(id), keys.toString(QKeySequence::PortableText));
    row->setMessage({});
    row->editor()->setFocus(Qt::OtherFocusReason);
}

void SettingsDialog::refresh(const QString& key)
{
    if (key.startsWith(QLatin1String("keys/"))) {
        refreshShortcuts();
        return;
    }
    SettingRow* const line = row(key);
    auto* box = line == nullptr ? nullptr : qobject_cast<QComboBox*>(line->editor());
    if (box != nullptr) {
        const QSignalBlocker quiet(box);
        const QVariant value = settings().value(key);
        if (box->findData(value) < 0) {
            box->addItem(value.toString(), value); // 85 %: typed into the file
        }
        box->setCurrentIndex(box->findData(value));
        line->setIsDefault(settings().isDefault(key));
    }
}

void SettingsDialog::refreshShortcuts()
{
    for (const ShortcutLine& line : m_shortcuts()) {
        SettingRow* const each = row(keysSettingOf(line.id));
        if (auto* button = each == nullptr ? nullptr : qobject_cast<KeyButton*>(each->editor())) {
            button->setKeys(line.now);
            button->setAccessibleName(tr("%1: %2").arg(each->name(), button->text()));
            each->setIsDefault(settings().isDefault(each->key()));
        }
    }
}

SettingRow* SettingsDialog::row(const QString& key) const
{
    for (const Section& section : m_sections) {
        for (SettingRow* each : section.rows) {
            if (each->key() == key) {
                return each;
            }
        }
    }
    return nullptr;
}

std::vector<SettingRow*> SettingsDialog::shownRows() const
{
    std::vector<SettingRow*> shown;
    for (const Section& section : m_sections) {
        std::ranges::copy_if(section.rows, std::back_inserter(shown),
                             [](const SettingRow* each) { return !each->isHidden(); });
    }
    return shown;
}

void SettingsDialog::setQuery(const QString& query)
{
    m_query->setText(query);
}

void SettingsDialog::filter()
{
    const QStringList words = m_query->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool any = false;
    for (const Section& section : m_sections) {
        bool here = false;
        for (SettingRow* each : section.rows) {
            each->setVisible(each->matches(words));
            here = here || !each->isHidden();
        }
        section.heading->setVisible(here);
        any = any || here;
    }
    m_nothing->setVisible(!any);
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsDialog::retranslate()
{
    const QString query = m_query->text();
    const int scrolled = m_scroll->verticalScrollBar()->value();
    const QWidget* focus = QApplication::focusWidget();
    QString focused;
    for (SettingRow* each : shownRows()) {
        focused = focus != nullptr && each->isAncestorOf(focus) ? each->key() : focused;
    }
    const bool hadFocus = focus != nullptr && isAncestorOf(focus);
    delete m_content;
    build();
    m_query->setText(query);
    layout()->activate();
    m_scroll->verticalScrollBar()->setValue(scrolled);
    SettingRow* const line = row(focused);
    if (hadFocus) {
        (line != nullptr ? line->editor() : m_query)->setFocus(Qt::OtherFocusReason);
    }
}

void SettingsDialog::showEvent(QShowEvent* event)
{
    m_query->setFocus(Qt::OtherFocusReason);
    QDialog::showEvent(event);
}

void SettingsDialog::restyle()
{
    const Theme& t = theme();
    setPalette(t.palette());
    m_query->setFont(t.font(Type::text));
    m_query->setMinimumHeight(t.px(30));
    m_content->layout()->setContentsMargins(0, t.px(12), 0, 0);
    m_content->layout()->setSpacing(t.px(8));
    m_head->setContentsMargins(t.px(20), 0, t.px(20), 0);
    for (const Section& section : m_sections) {
        section.heading->setFont(t.font(Type::title));
        section.heading->setContentsMargins(t.px(20), t.px(18), t.px(20), t.px(4));
    }
    m_troubles->setFont(t.font(Type::small));
    m_troubles->setContentsMargins(t.px(20), t.px(8), t.px(20), t.px(8));
    QPalette warned = t.palette();
    warned.setColor(QPalette::Window, t.color(Token::warningTint));
    m_troubles->setPalette(warned);
    m_troubles->setAutoFillBackground(true);
    m_nothing->setFont(t.font(Type::text));
    m_nothing->setContentsMargins(0, t.px(40), 0, 0);
    QPalette ground = t.palette();
    ground.setColor(QPalette::Window, t.color(Token::surface));
    m_scroll->viewport()->setPalette(ground);
    m_scroll->widget()->setPalette(ground);
    m_scroll->widget()->setAutoFillBackground(true);
    setMinimumSize(t.px(560), t.px(320));
    update();
}

void SettingsDialog::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::background));
}

} // namespace bw::ui
