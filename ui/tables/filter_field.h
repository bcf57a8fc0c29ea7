#pragma once

#include <QLineEdit>

namespace bw::ui {

/// The field that narrows a table by text. "/" at its end says which key leads here; with text in it a ✕ takes the text
/// back, as Esc does. Enter, ↓, and Esc on an empty field go on to the table.
class FilterField : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterField(const QString& placeholder, QWidget* parent = nullptr);

Q_SIGNALS:
    void leftForTable();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QAction* m_clear;
};

} // namespace bw::ui
