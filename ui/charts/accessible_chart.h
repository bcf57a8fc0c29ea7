#pragma once

class QWidget;

namespace bw::ui {

/// Tells assistive technology that a widget, which is a ChartFace, is a chart: its name and unit, all of it in a
/// sentence, and as its value what is read at the mark. Its figures one by one are in the table that F2 shows. To be
/// called where the widget is made. GUI thread.
void makeAccessibleChart(QWidget& chart);

} // namespace bw::ui
