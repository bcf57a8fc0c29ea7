#include "ui/annotate/annotate_actions.h"

#include "ui/annotate/chart_annotator.h"
#include "ui/shell/main_window.h"

#include <QCoreApplication>

namespace bw::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("AnnotateActions", text);
}

void onChart(MainWindow& window, void (ChartAnnotator::*run)())
{
    const auto* page = dynamic_cast<const Annotated*>(window.currentPage());
    ChartAnnotator* annotator = page != nullptr ? page->annotator() : nullptr;
    if (annotator != nullptr) {
        (annotator->*run)();
    } else {
        window.note(words(QT_TRANSLATE_NOOP("AnnotateActions", "No chart over time stands here.")));
    }
}

} // namespace

void addAnnotateActions(MainWindow& window, ActionRegistry& actions)
{
    actions.add({QStringLiteral("edit.note"),
                 ActionGroup::edit,
                 words(QT_TRANSLATE_NOOP("AnnotateActions", "Note on the chart…")),
                 {},
                 {QKeySequence(Qt::Key_N)},
                 {},
                 true},
                [&window] { onChart(window, &ChartAnnotator::addNote); });
    actions.add({QStringLiteral("edit.line"),
                 ActionGroup::edit,
                 words(QT_TRANSLATE_NOOP("AnnotateActions", "Line to read the chart by…")),
                 QStringLiteral("scan-line"),
                 {QKeySequence(Qt::Key_L)}},
                [&window] { onChart(window, &ChartAnnotator::editLine); });
}

} // namespace bw::ui
