#pragma once

#include "ui/shell/action_registry.h"
#include "ui/shell/popup_sheet.h"

#include <span>

namespace bw::ui {

/// F1: every key that does something, from the registry, in the groups of the menu.
class KeySheet : public PopupSheet {
    Q_OBJECT
public:
    KeySheet(QWidget* window, const ActionRegistry& actions);

    struct Line {
        QString text;
        QStringList keys;
    };
    struct Group {
        QString name;
        std::vector<Line> lines;
    };
    /// What the sheet shows.
    std::vector<Group> groups() const;

protected:
    QRect sheetRect() const override;
    void opened() override;

private:
    class Canvas;
    static int rowsOf(std::span<const Group> groups);
    /// The group that begins the second column, so that neither is much longer.
    std::size_t secondColumn(std::span<const Group> groups) const;

    const ActionRegistry& m_actions;
    Canvas* m_canvas = nullptr;
};

} // namespace bw::ui
