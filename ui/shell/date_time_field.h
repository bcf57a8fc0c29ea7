#pragma once

#include "ui/style/format.h"

#include <QDateTimeEdit>

namespace bw::ui {

/// A date and time of day in a zone's wall clock, written as the user's locale does.
class DateTimeField : public QDateTimeEdit {
    Q_OBJECT
public:
    explicit DateTimeField(QWidget* parent);

    /// From here on in the zone and words of `format`.
    void setInstant(api::TimeMs at, const Format& format);
    api::TimeMs instant() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

private:
    Format m_format;
};

} // namespace bw::ui
