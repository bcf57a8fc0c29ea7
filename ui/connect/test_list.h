#pragma once

#include "core/api/connections.h"
#include "ui/style/format.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace bw::ui {

/// The stages of a test as they come: a mark, what it is about, what was found, and under one that failed what helps.
/// Reached by Tab; its accessible description has all of it.
class TestList : public QWidget {
    Q_OBJECT
public:
    explicit TestList(QWidget* parent = nullptr);

    void begin(const api::Connection& connection);
    /// A step that begins, or the end of one that is there.
    void take(const api::TestStep& step);
    /// The stages that ended, in order; a running one comes with what is known of it.
    const std::vector<api::TestStep>& steps() const { return m_steps; }
    bool anyFailed() const;
    void clear();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Mark;
    struct Row {
        Mark* mark = nullptr;
        QLabel* title = nullptr;
        QLabel* finding = nullptr;
        QLabel* help = nullptr;
    };
    void addRow();
    void showRow(std::size_t at);
    void restyle();
    void describe();

    api::Connection m_connection;
    Format m_format;
    QGridLayout* m_grid;
    std::vector<api::TestStep> m_steps;
    std::vector<Row> m_rows;
};

} // namespace bw::ui
