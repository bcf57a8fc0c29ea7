#include "ui/overview/chart_tools.h"

#include "ui/charts/time_chart.h"
#include "ui/style/pane_head.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QMenu>
#include <QSaveFile>
#include <QStandardPaths>
#include <QToolButton>

namespace bw::ui {

ChartTools::ChartTools(PaneHead* head, TimeChart* chart) : QObject(chart), m_chart(chart)
{
    QToolButton* table = head->addTool(QStringLiteral("table-2"), tr("As a table (F2)"));
    table->setCheckable(true);
    connect(table, &QToolButton::clicked, chart, &TimeChart::setShowsTable);
    connect(chart, &TimeChart::showsTableChanged, table, &QToolButton::setChecked);
    QToolButton* copy = head->addTool(QStringLiteral("copy"), tr("Copy the figures"));
    connect(copy, &QToolButton::clicked, this, [this] {
        const QString text = m_chart->asText();
        QApplication::clipboard()->setText(text);
        Q_EMIT noted(tr("Copied %Ln line(s).", nullptr, static_cast<int>(text.count(QLatin1Char('\n')))));
    });
    QToolButton* more = head->addTool(QStringLiteral("ellipsis"), tr("More"));
    connect(more, &QToolButton::clicked, this, [this, more] { openMenu(more); });
}

void ChartTools::openMenu(QWidget* below)
{
    auto* menu = new QMenu(below);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Copy the picture")), &QAction::triggered, this, [this] {
        QApplication::clipboard()->setPixmap(m_chart->asPicture());
        Q_EMIT noted(tr("Copied the picture."));
    });
    connect(menu->addAction(tr("Save the picture…")), &QAction::triggered, this, &ChartTools::savePicture);
    connect(menu->addAction(tr("Save as CSV…")), &QAction::triggered, this, &ChartTools::saveCsv);
    menu->popup(below->mapToGlobal(QPoint(0, below->height())));
}

QString ChartTools::suggestedName(const QString& ending) const
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + QLatin1Char('/') +
           m_chart->data().title.toLower() + ending;
}

void ChartTools::savePicture()
{
    const QString name = QFileDialog::getSaveFileName(m_chart->window(), tr("Save the picture"),
                                                      suggestedName(QStringLiteral(".png")), tr("Picture (*.png)"));
    if (name.isEmpty()) {
        return;
    }
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && m_chart->asPicture().save(&file, "PNG") && file.commit()) {
        Q_EMIT noted(tr("Saved %1.").arg(name));
    } else {
        Q_EMIT noted(tr("%1 could not be written: %2.").arg(name, file.errorString()));
    }
}

void ChartTools::saveCsv()
{
    const QString name = QFileDialog::getSaveFileName(m_chart->window(), tr("Save as CSV"),
                                                      suggestedName(QStringLiteral(".csv")), tr("CSV (*.csv)"));
    if (name.isEmpty()) {
        return;
    }
    const QByteArray bytes = csvOf(m_chart->asText()).toUtf8();
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit()) {
        Q_EMIT noted(tr("Saved %1.").arg(name));
    } else {
        Q_EMIT noted(tr("%1 could not be written: %2.").arg(name, file.errorString()));
    }
}

QString csvOf(const QString& tabbed)
{
    QString csv;
    for (const QString& line : tabbed.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        QStringList fields = line.split(QLatin1Char('\t'));
        for (QString& field : fields) {
            if (field.contains(QLatin1Char(',')) || field.contains(QLatin1Char('"'))) {
                field = QLatin1Char('"') + field.replace(QLatin1Char('"'), QLatin1String("\"\"")) + QLatin1Char('"');
            }
        }
        csv += fields.join(QLatin1Char(',')) + QLatin1String("\r\n");
    }
    return csv;
}

} // namespace bw::ui
