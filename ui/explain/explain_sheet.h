#pragma once

#include "core/api/explain.h"
#include "ui/live/page.h"
#include "ui/shell/popup_sheet.h"
#include "ui/style/figure_teller.h"

#include <variant>

class QGridLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace bw::ui {

struct Fact;
class FooterRow;
class PartsModel;
class StatePane;
class TableView;

/// "What is this number?": a figure's formula with its numbers, where it comes from, and what it is the sum of, step by
/// step down to records. It stands still: all of it is of the moment that it names. Enter opens a row, Backspace goes
/// back, Esc closes.
class ExplainSheet : public PopupSheet {
    Q_OBJECT
public:
    ExplainSheet(QWidget* window, Bridge& bridge);

    void openFor(const FigureAt& figure, const Scope& scope);

    TableView* table() const { return m_table; }
    StatePane* statePane() const { return m_state; }
    /// All of it, for the clipboard: the words, then the list that is shown, tab-separated.
    QString asText() const;
    QString title() const;
    QString formula() const;
    /// How many lists are open, the first one included.
    std::size_t depth() const { return m_path.size(); }
    /// Whether an answer is still to come.
    bool isReading() const { return m_reading; }

protected:
    QRect sheetRect() const override;
    void opened() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// A list that has been opened, and how to ask for it.
    struct Step {
        QString name;
        std::variant<api::ExplainRequest, api::PartsRequest, api::RecordsRequest> request;
        std::int64_t events = 0; ///< of the row that was opened
    };

    void build();
    void restyle();
    void ask(Step step);
    void take(const base::Result<api::Answer>& answer);
    void show(const ToldFigure& told);
    void showFacts(const std::vector<Fact>& facts);
    void showParts(bool shown);
    void show(const api::Explanation& explanation);
    void show(const api::PartsPage& page);
    void show(const api::RecordsPage& page);
    void showStateInstead();
    void showList();
    void showRecord();
    void fail(const QString& message);
    void openRow(int row);
    void back();
    void fitColumns();
    void copyAll();

    Bridge& m_bridge;
    Scope m_scope;
    FigureAt m_figure;
    std::optional<api::Explanation> m_explanation;
    std::vector<std::pair<QString, QString>> m_told; ///< the facts of a figure that cannot be taken apart
    api::Selection m_of;                             ///< of the list that is shown
    bool m_opensFurther = true;                      ///< its rows are asked for parts, not for records
    std::vector<Step> m_path;
    bool m_reading = false;
    int m_asked = 0; ///< answers to earlier questions are not wanted any more

    QLabel* m_title = nullptr;
    QToolButton* m_copy = nullptr;
    QLabel* m_formula = nullptr;
    QGridLayout* m_facts = nullptr;
    QPushButton* m_back = nullptr;
    QLabel* m_where = nullptr;
    QWidget* m_parts = nullptr; ///< what it is the sum of
    QStackedLayout* m_stack = nullptr;
    TableView* m_table = nullptr;
    PartsModel* m_model = nullptr;
    FooterRow* m_footer = nullptr;
    QPlainTextEdit* m_record = nullptr;
    StatePane* m_state = nullptr;
    QLabel* m_hint = nullptr;
};

} // namespace bw::ui
