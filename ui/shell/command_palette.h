#pragma once

#include "ui/shell/popup_sheet.h"

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;

namespace bw::ui {

class PaletteModel;

/// One line of the palette.
struct PaletteEntry {
    QString section;
    QString text;
    QString remark;
    QString keys;
    QString icon;
    std::function<void()> run;
};

/// Where a query's characters stand in a text, in order and regardless of case, and how well it fits: less is better.
/// Words that begin with the query come before words that hold it, those before letters strewn over the text.
struct PaletteMatch {
    std::vector<int> positions;
    int cost = 0;
};
std::optional<PaletteMatch> paletteMatch(const QString& text, const QString& query);

/// Ctrl+K: everything that can be done or opened, found by typing.
class CommandPalette : public PopupSheet {
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* window);

    /// Called on opening: what there is to choose from.
    using Provider = std::function<std::vector<PaletteEntry>()>;
    void setProvider(Provider provider) { m_provider = std::move(provider); }
    /// Entries that are looked up elsewhere, for the text typed now; they stand before the others.
    void setFound(const std::vector<PaletteEntry>& found);

Q_SIGNALS:
    void queryChanged(const QString& query);

protected:
    QRect sheetRect() const override;
    void opened() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void runCurrent();
    void move(int step);
    void restyle();

    QLineEdit* m_query = nullptr;
    QListView* m_list = nullptr;
    QLabel* m_nothing = nullptr;
    PaletteModel* m_model = nullptr;
    QWidget* m_hints = nullptr;
    Provider m_provider;
    std::vector<PaletteEntry> m_entries;
    std::vector<PaletteEntry> m_found;
};

} // namespace bw::ui
