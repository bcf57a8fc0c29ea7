#pragma once

#include <QLabel>
#include <QWidget>

#include <vector>

class QAbstractButton;
class QGridLayout;
class QPushButton;

namespace bw::ui {

/// Two or more buttons of which one is down. Arrow keys move within it.
class Segments : public QWidget {
    Q_OBJECT
public:
    explicit Segments(const QString& name, const QStringList& texts, QWidget* parent = nullptr);

    int current() const;
    void setCurrent(int index);
    void setText(int index, const QString& text);

Q_SIGNALS:
    void chosen(int index);

private:
    std::vector<QPushButton*> m_buttons;
};

/// Labels at the left, their fields at the right, a row of the house each; a row can be hidden as a whole.
class FormGrid : public QWidget {
    Q_OBJECT
public:
    explicit FormGrid(QWidget* parent = nullptr);

    /// `note` stands under the field, wrapped; nullptr: none. Names the field for assistive technology.
    void addRow(const QString& label, QWidget* field, QLabel* note = nullptr);
    /// By the field of the row.
    void setRowVisible(QWidget* field, bool visible);

private:
    struct Row {
        QLabel* label;
        QWidget* field;
        QLabel* note;
    };
    void restyle();

    QGridLayout* m_grid;
    std::vector<Row> m_rows;
};

/// A wrapped text in the second colour.
QLabel* wrappedNote(const QString& text, QWidget* parent);
/// A heading of a form.
class FormTitle : public QLabel {
    Q_OBJECT
public:
    explicit FormTitle(const QString& text, QWidget* parent = nullptr);

private:
    void restyle();
};

} // namespace bw::ui
