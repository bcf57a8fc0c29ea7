#pragma once

#include "core/api/views.h"
#include "ui/style/format.h"

#include <QWidget>

#include <memory>

class QPlainTextEdit;
class QToolButton;

namespace bw::ui {

class PaneHead;
class QuietLabel;

/// One quarantined record: where it came from, its bytes made readable, the field at fault marked in them.
class RecordPane : public QWidget {
    Q_OBJECT
public:
    explicit RecordPane(QWidget* parent = nullptr);

    void setRecord(const api::QuarantinedRecord& record, const Format& format);
    void clear();

    /// The bytes exactly as they came, to the clipboard; what is not UTF-8 as \xNN.
    void copy() const;
    QPlainTextEdit* text() const { return m_text; }
    QString verdict() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showRecord();
    void restyle();
    int columnsThatFit() const;

    std::unique_ptr<api::QuarantinedRecord> m_record;
    Format m_format;
    int m_columns = 0;
    PaneHead* m_head;
    QToolButton* m_copy;
    QPlainTextEdit* m_text;
    QuietLabel* m_verdict;
};

} // namespace bw::ui
