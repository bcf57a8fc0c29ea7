#pragma once

#include <QObject>

namespace bw::ui {

class PaneHead;
class TimeChart;

/// The tools at the end of a chart's head: the same as a table, copy, and behind ⋯ picture and CSV.
class ChartTools : public QObject {
    Q_OBJECT
public:
    ChartTools(PaneHead* head, TimeChart* chart);

Q_SIGNALS:
    void noted(const QString& message);

private:
    void openMenu(QWidget* below);
    void savePicture();
    void saveCsv();
    QString suggestedName(const QString& ending) const;

    TimeChart* m_chart;
};

/// Tab-separated text as CSV (RFC 4180): comma between fields, quotes where a field needs them, CRLF.
QString csvOf(const QString& tabbed);

} // namespace bw::ui
