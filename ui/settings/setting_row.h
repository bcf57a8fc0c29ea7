#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace bw::ui {

/// A line of the dialog: a name and what it does, an editor, and the way back to the default, which is there only where
/// something else is chosen.
class SettingRow : public QWidget {
    Q_OBJECT
public:
    SettingRow(const QString& key, const QString& name, const QString& note, QWidget* parent = nullptr);

    const QString& key() const { return m_key; }
    const QString& name() const { return m_name; }
    void setEditor(QWidget* editor);
    QWidget* editor() const { return m_editor; }
    void setIsDefault(bool isDefault);
    /// What the row is found by, beside its name and note.
    void setAlso(const QString& words) { m_also = words; }
    bool matches(const QStringList& words) const;
    /// Something to say about this line, and what could be done about it; empty: nothing.
    void setMessage(const QString& text, const QString& action = {});

Q_SIGNALS:
    void resetAsked();
    void actionChosen();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    QString m_key;
    QString m_name;
    QString m_note;
    QString m_also;
    QWidget* m_editor = nullptr;
    QToolButton* m_reset = nullptr;
    QVBoxLayout* m_words = nullptr;
    QHBoxLayout* m_line = nullptr;
    QLabel* m_nameLabel = nullptr;
    QLabel* m_noteLabel = nullptr;
    QLabel* m_message = nullptr;
    QToolButton* m_action = nullptr;
};

} // namespace bw::ui
