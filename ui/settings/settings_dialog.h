#pragma once

#include "ui/settings/setting_table.h"
#include "ui/settings/shortcut_lines.h"

#include <QDialog>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace bw::ui {

class SettingRow;

/// Every setting of the table and the keys of every action, found by typing. What is changed holds at once, so there is
/// nothing to confirm; Esc closes. Only the user opens it.
class SettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(ShortcutLines shortcuts, QWidget* parent = nullptr);

    /// In the language of now; what was typed and the line with the keyboard stay.
    void retranslate();
    void setQuery(const QString& query);
    std::vector<SettingRow*> shownRows() const;
    SettingRow* row(const QString& key) const;

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Section {
        QLabel* heading;
        std::vector<SettingRow*> rows;
    };

    void build();
    void addSections();
    SettingRow* addRow(Section& section, SettingRow* row);
    void addSettingRow(Section& section, const Setting& setting);
    void addShortcuts();
    void giveKeys(SettingRow* row, const ShortcutLine& line, const QKeySequence& keys);
    void takeKeys(SettingRow* row, const QString& id, const QKeySequence& keys, const ShortcutLine& owner);
    void refresh(const QString& key);
    void refreshShortcuts();
    void filter();
    void restyle();

    ShortcutLines m_shortcuts;
    QWidget* m_content = nullptr;
    QHBoxLayout* m_head = nullptr;
    QLineEdit* m_query = nullptr;
    QScrollArea* m_scroll = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QLabel* m_troubles = nullptr;
    QLabel* m_nothing = nullptr;
    std::vector<Section> m_sections;
};

} // namespace bw::ui
