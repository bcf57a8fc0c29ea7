#include "ui/annotate/line_sheet.h"

#include "ui/style/theme.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <cmath>

namespace bw::ui {

namespace {

constexpr double kMost = 1e12;

/// Two places after the comma, more for small rates.
int decimalsOf(Unit unit)
{
    return unit == Unit::money || unit == Unit::count ? 0 : unit == Unit::score ? 1 : 2;
}

} // namespace

LineSheet::LineSheet(QWidget* window)
    : PopupSheet(window), m_title(new QLabel(tr("Line to read by"), sheet())), m_of(new QLabel(sheet())),
      m_plain(new QLabel(tr("A line to read the chart by. Nothing is sent and nothing is changed when it is crossed; "
                            "alert rules will stand in the same place."),
                         sheet())),
      m_valueLabel(new QLabel(tr("&Value"), sheet())), m_severityLabel(new QLabel(tr("&Drawn as"), sheet())),
      m_value(new QDoubleSpinBox(sheet())), m_severity(new QComboBox(sheet())),
      m_remove(new QPushButton(tr("Remove"), sheet())), m_save(new QPushButton(tr("Save"), sheet()))
{
    m_plain->setWordWrap(true);
    m_value->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_value->setRange(0, kMost);
    m_value->setAccessibleName(tr("Value"));
    m_valueLabel->setBuddy(m_value);
    m_severity->addItem(tr("information"), static_cast<int>(Severity::info));
    m_severity->addItem(tr("warning"), static_cast<int>(Severity::warning));
    m_severity->addItem(tr("critical"), static_cast<int>(Severity::critical));
    m_severity->setAccessibleName(tr("Drawn as"));
    m_severityLabel->setBuddy(m_severity);
    auto* grid = new QGridLayout(sheet());
    grid->addWidget(m_title, 0, 0, 1, 3);
    grid->addWidget(m_valueLabel, 1, 0);
    grid->addWidget(m_value, 1, 1);
    grid->addWidget(m_of, 1, 2);
    grid->addWidget(m_severityLabel, 2, 0);
    grid->addWidget(m_severity, 2, 1);
    grid->addWidget(m_plain, 3, 0, 1, 3);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_remove);
    row->addWidget(m_save);
    m_actions = row;
    grid->addLayout(row, 5, 0, 1, 3);
    grid->setColumnStretch(2, 1);
    grid->setRowStretch(4, 1);
    m_save->setProperty("bwPrimary", true);
    connect(m_save, &QPushButton::clicked, this, &LineSheet::save);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT removed(m_line);
    });
    connect(&theme(), &Theme::changed, this, &LineSheet::restyle);
    restyle();
}

void LineSheet::restyle()
{
    const Theme& t = theme();
    m_title->setFont(t.font(Type::title, QFont::Medium));
    m_actions->setSpacing(t.px(8));
    m_plain->setFont(t.font(Type::small));
    m_of->setFont(t.font(Type::small));
    QPalette quiet = t.palette();
    quiet.setColor(QPalette::WindowText, t.color(Token::text2));
    m_plain->setPalette(quiet);
    m_of->setPalette(quiet);
    auto* grid = static_cast<QGridLayout*>(sheet()->layout());
    grid->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
    grid->setHorizontalSpacing(t.px(12));
    grid->setVerticalSpacing(t.px(8));
    m_value->setFixedHeight(t.px(26));
    m_severity->setFixedHeight(t.px(26));
}

QRect LineSheet::sheetRect() const
{
    const Theme& t = theme();
    const int width =
        std::min(std::max(t.px(400), sheet()->minimumSizeHint().width()), parentWidget()->width() - t.px(32));
    const int least = std::max(sheet()->layout()->heightForWidth(width), sheet()->sizeHint().height());
    return {(parentWidget()->width() - width) / 2, t.px(84), width,
            std::min(std::max(t.px(190), least), parentWidget()->height() - t.px(96))};
}

/// Rates are typed in percent.
double LineSheet::scale() const
{
    return infoOf(m_line.metric).unit == Unit::percent ? 100 : 1;
}

void LineSheet::openFor(const ReadingLine& line, bool isNew, const QString& of, const Format& format)
{
    m_line = line;
    m_of->setText(of);
    const Unit unit = infoOf(line.metric).unit;
    m_value->setLocale(format.locale());
    m_value->setDecimals(decimalsOf(unit));
    m_value->setSuffix(unit == Unit::percent ? QStringLiteral(" %") : QString());
    m_value->setValue(line.value * scale());
    m_severity->setCurrentIndex(m_severity->findData(static_cast<int>(line.severity)));
    m_remove->setVisible(!isNew);
    open();
}

void LineSheet::opened()
{
    m_value->setFocus(Qt::PopupFocusReason);
    m_value->selectAll();
}

void LineSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        save();
        return;
    }
    PopupSheet::keyPressEvent(event);
}

void LineSheet::save()
{
    m_value->interpretText();
    // What was not changed keeps the places that the field does not show.
    if (std::abs(m_value->value() - m_line.value * scale()) > std::pow(10, -m_value->decimals()) * 0.51) {
        m_line.value = m_value->value() / scale();
    }
    m_line.severity = static_cast<Severity>(m_severity->currentData().toInt());
    close();
    Q_EMIT saved(m_line);
}

} // namespace bw::ui
