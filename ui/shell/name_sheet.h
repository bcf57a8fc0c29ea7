#pragma once

#include "ui/shell/popup_sheet.h"

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace bw::ui {

/// Asks for a name: one field, one button. What is typed is judged with every letter.
class NameSheet : public PopupSheet {
    Q_OBJECT
public:
    explicit NameSheet(QWidget* window);

    /// What to say to a name: a remark, and whether it may be taken.
    struct Remark {
        QString text;
        bool refused = false;
    };
    using Judge = std::function<Remark(const QString&)>;

    void ask(const QString& title, const QString& suggestion, Judge judge, std::function<void(const QString&)> take);

    QLineEdit* field() const { return m_field; }
    QPushButton* takeButton() const { return m_take; }
    QString remark() const;

protected:
    QRect sheetRect() const override;
    void opened() override;

private:
    void judge();
    void take();
    void restyle();

    Judge m_judge;
    std::function<void(const QString&)> m_taken;
    QLabel* m_title;
    QLineEdit* m_field;
    QLabel* m_remark;
    QPushButton* m_take;
};

} // namespace bw::ui
