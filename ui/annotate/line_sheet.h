#pragma once

#include "ui/annotate/own_marks.h"
#include "ui/shell/popup_sheet.h"

class QComboBox;
class QDoubleSpinBox;
class QHBoxLayout;
class QLabel;
class QPushButton;

namespace bw::ui {

/// Asks for a line to read a trend by: its value and how serious it is. Says that nothing follows from crossing it.
class LineSheet : public PopupSheet {
    Q_OBJECT
public:
    explicit LineSheet(QWidget* window);

    /// `isNew`: there is none yet, and none to be removed. `of` names the trend and its unit.
    void openFor(const ReadingLine& line, bool isNew, const QString& of, const Format& format);

    QDoubleSpinBox* valueField() const { return m_value; }
    QComboBox* severityField() const { return m_severity; }
    QPushButton* saveButton() const { return m_save; }
    QPushButton* removeButton() const { return m_remove; }

Q_SIGNALS:
    void saved(const bw::ui::ReadingLine& line);
    void removed(const bw::ui::ReadingLine& line);

protected:
    QRect sheetRect() const override;
    void opened() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void save();
    void restyle();
    double scale() const;

    ReadingLine m_line;
    QLabel* m_title;
    QLabel* m_of;
    QLabel* m_plain;
    QLabel* m_valueLabel;
    QLabel* m_severityLabel;
    QDoubleSpinBox* m_value;
    QComboBox* m_severity;
    QPushButton* m_remove;
    QPushButton* m_save;
    QHBoxLayout* m_actions = nullptr;
};

} // namespace bw::ui
