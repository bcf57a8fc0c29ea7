#include "ui/shell/range_sheet.h"

#include "ui/style/direction.h"
#include "ui/style/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr api::TimeMs kLongest = 800 * base::kDayMs;

} // namespace

RangeSheet::RangeSheet(QWidget* window)
    : PopupSheet(window), m_title(new QLabel(tr("From – to"), sheet())), m_zone(new QLabel(sheet())),
      m_problem(new QLabel(sheet())), m_fromLabel(new QLabel(tr("&From"), sheet())),
      m_toLabel(new QLabel(tr("&To"), sheet())), m_from(new DateTimeField(sheet())), m_to(new DateTimeField(sheet())),
      m_show(new QPushButton(tr("Show"), sheet()))
{
    m_fromLabel->setBuddy(m_from);
    m_toLabel->setBuddy(m_to);
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("To"));
    m_problem->setWordWrap(true);
    auto* grid = new QGridLayout(sheet());
    grid->addWidget(m_title, 0, 0, 1, 2);
    grid->addWidget(m_fromLabel, 1, 0);
    grid->addWidget(m_from, 1, 1);
    grid->addWidget(m_toLabel, 2, 0);
    grid->addWidget(m_to, 2, 1);
    grid->addWidget(m_zone, 3, 1);
    grid->addWidget(m_problem, 4, 0, 1, 2);
    grid->addWidget(m_show, 5, 1, Qt::AlignRight);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(4, 1);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &RangeSheet::judge);
    connect(m_to, &QDateTimeEdit::dateTimeChanged, this, &RangeSheet::judge);
    m_show->setProperty("bwPrimary", true);
    connect(m_show, &QPushButton::clicked, this, &RangeSheet::choose);
    connect(&theme(), &Theme::changed, this, &RangeSheet::restyle);
    setTabOrder(m_from, m_to);
    setTabOrder(m_to, m_show);
    restyle();
}

void RangeSheet::restyle()
{
    const Theme& t = theme();
    m_title->setFont(t.font(Type::title, QFont::Medium));
    m_zone->setFont(t.font(Type::small));
    QPalette quiet = t.palette();
    quiet.setColor(QPalette::WindowText, t.color(Token::text2));
    m_zone->setPalette(quiet);
    sheet()->layout()->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
    static_cast<QGridLayout*>(sheet()->layout())->setHorizontalSpacing(t.px(12));
    static_cast<QGridLayout*>(sheet()->layout())->setVerticalSpacing(t.px(8));
    for (QWidget* field : {static_cast<QWidget*>(m_from), static_cast<QWidget*>(m_to)}) {
        field->setFixedHeight(t.px(26));
    }
}

QRect RangeSheet::sheetRect() const
{
    const Theme& t = theme();
    const QSize least = sheet()->sizeHint();
    const int width = std::min(std::max(t.px(320), least.width()), parentWidget()->width() - t.px(32));
    const int height = std::min(std::max(t.px(212), least.height()), parentWidget()->height() - t.px(96));
    return {(parentWidget()->width() - width) / 2, t.px(84), width, height};
}

void RangeSheet::openWith(const api::Range& shown, const Format& format)
{
    m_from->setInstant(shown.from, format);
    m_to->setInstant(shown.to, format);
    m_zone->setText(tr("Times of %1").arg(inItsOwnDirection(format.zoneName())));
    judge();
    open();
}

void RangeSheet::opened()
{
    m_from->setFocus(Qt::PopupFocusReason);
    m_from->setSelectedSection(QDateTimeEdit::DaySection);
}

void RangeSheet::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        choose();
        return;
    }
    PopupSheet::keyPressEvent(event);
}

api::RangeSpec RangeSheet::spec() const
{
    return {api::RangeKind::between, m_from->instant(), m_to->instant()};
}

QString RangeSheet::problem() const
{
    const api::RangeSpec range = spec();
    if (range.to <= range.from) {
        return tr("The end is not after the beginning.");
    }
    if (range.to - range.from > kLongest) {
        return tr("At most 800 days can be shown at a time.");
    }
    return {};
}

void RangeSheet::judge()
{
    m_problem->setText(problem());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_show->setEnabled(m_problem->text().isEmpty());
}

void RangeSheet::choose()
{
    if (problem().isEmpty()) {
        const api::RangeSpec range = spec();
        close();
        Q_EMIT chosen(range);
    }
}

} // namespace bw::ui
