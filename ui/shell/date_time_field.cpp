#include "ui/shell/date_time_field.h"

#include "ui/style/theme.h"

#include <algorithm>

namespace bw::ui {

namespace {

constexpr double kArrow = 48; ///< the arrow that opens the calendar, and the field's own margins

} // namespace

DateTimeField::DateTimeField(QWidget* parent) : QDateTimeEdit(parent)
{
    // The zone's wall clock; to the widget it is UTC, so that no other zone comes between.
    setTimeSpec(Qt::UTC);
    setCalendarPopup(true);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    // From right to left Qt turns the order of the sections round, minutes before hours, and then shows them by the
    // order of the script as well. The script's own order is enough.
    setLayoutDirection(Qt::LeftToRight);
}

void DateTimeField::setInstant(api::TimeMs at, const Format& format)
{
    m_format = format;
    setAlignment(parentWidget()->layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    setLocale(format.locale());
    setDisplayFormat(Format::dateTimePattern());
    setDateTime(format.wallClock(at));
    updateGeometry();
}

QSize DateTimeField::sizeHint() const
{
    // Qt measures the first and the last day there is, once, in the words of the locale that it has then.
    const QSize qt = QDateTimeEdit::sizeHint();
    return {std::max(qt.width(), fontMetrics().horizontalAdvance(text()) + theme().px(kArrow)), qt.height()};
}

api::TimeMs DateTimeField::instant() const
{
    return m_format.instantOf(dateTime());
}

} // namespace bw::ui
