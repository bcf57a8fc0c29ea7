#pragma once

#include "core/api/values.h"
#include "ui/shell/date_time_field.h"
#include "ui/shell/popup_sheet.h"
#include "ui/style/format.h"

class QLabel;
class QPushButton;

namespace bw::ui {

/// From when to when, typed or taken from a calendar, in the tenant's reporting zone, which is named.
class RangeSheet : public PopupSheet {
    Q_OBJECT
public:
    explicit RangeSheet(QWidget* window);

    /// Begins with what is shown now.
    void openWith(const api::Range& shown, const Format& format);

    DateTimeField* fromField() const { return m_from; }
    DateTimeField* toField() const { return m_to; }
    QPushButton* showButton() const { return m_show; }
    /// What is wrong with what stands in the fields; empty if nothing is.
    QString problem() const;

Q_SIGNALS:
    void chosen(const bw::api::RangeSpec& range);

protected:
    QRect sheetRect() const override;
    void opened() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose();
    void judge();
    void restyle();
    api::RangeSpec spec() const;

    QLabel* m_title;
    QLabel* m_zone;
    QLabel* m_problem;
    QLabel* m_fromLabel;
    QLabel* m_toLabel;
    DateTimeField* m_from;
    DateTimeField* m_to;
    QPushButton* m_show;
};

} // namespace bw::ui
