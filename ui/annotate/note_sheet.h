#pragma once

#include "ui/annotate/own_marks.h"
#include "ui/shell/date_time_field.h"
#include "ui/shell/popup_sheet.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace bw::ui {

/// Asks for a note: what, when, and whether it is the campaign's or everything's. Enter saves, Esc leaves it.
class NoteSheet : public PopupSheet {
    Q_OBJECT
public:
    explicit NoteSheet(QWidget* window);

    /// A note without an id is a new one. `campaign` is the name of the campaign it may belong to; empty: none.
    void openFor(const OwnNote& note, const std::string& campaignId, const QString& campaign, const Format& format);

    QLineEdit* textField() const { return m_text; }
    DateTimeField* whenField() const { return m_when; }
    QComboBox* ofField() const { return m_of; }
    QPushButton* saveButton() const { return m_save; }
    QPushButton* removeButton() const { return m_remove; }

Q_SIGNALS:
    void saved(const bw::ui::OwnNote& note);
    void removed(const QString& id);

protected:
    QRect sheetRect() const override;
    void opened() override;

private:
    void save();
    void restyle();

    OwnNote m_note;
    std::string m_campaignId;
    Format m_format;
    QLabel* m_title;
    QLabel* m_zone;
    QLabel* m_textLabel;
    QLabel* m_whenLabel;
    QLabel* m_ofLabel;
    QLineEdit* m_text;
    DateTimeField* m_when;
    QComboBox* m_of;
    QPushButton* m_remove;
    QPushButton* m_save;
    QHBoxLayout* m_actions = nullptr;
};

} // namespace bw::ui
