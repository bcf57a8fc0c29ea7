#include "ui/connect/test_list.h"

#include "ui/charts/marks.h"
#include "ui/connect/connect_words.h"
#include "ui/style/accessible_role.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"
#include "ui/tables/quiet_label.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace bw::ui {

using api::TestStep;

class TestList::Mark : public QWidget {
public:
    explicit Mark(QWidget* parent) : QWidget(parent) {}
    void setOutcome(TestStep::Outcome outcome, bool warned)
    {
        m_outcome = outcome;
        m_warned = warned;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = theme();
        QPainter painter(this);
        const int side = t.px(14);
        const QRectF where((width() - side) / 2.0, t.px(6), side, side);
        switch (m_outcome) {
        case TestStep::Outcome::running:
            paintFreshness(painter, where.adjusted(2, 2, -2, -2), api::Freshness::connecting);
            break;
        case TestStep::Outcome::passed:
            if (m_warned) {
                paintSeverity(painter, where, Severity::warning);
            } else {
                paintIcon(painter, QStringLiteral("check"), where, t.color(Token::positive));
            }
            break;
        case TestStep::Outcome::failed:
            paintSeverity(painter, where, Severity::critical);
            break;
        }
    }

private:
    TestStep::Outcome m_outcome = TestStep::Outcome::running;
    bool m_warned = false;
};

TestList::TestList(QWidget* parent) : QWidget(parent), m_format(QLocale(), {}, {}, 0), m_grid(new QGridLayout(this))
{
    setObjectName(QStringLiteral("testList"));
    setAccessibleRole(*this, QAccessible::Grouping);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("What the test found"));
    m_grid->setColumnStretch(2, 1);
    connect(&theme(), &Theme::changed, this, &TestList::restyle);
    restyle();
    hide();
}

void TestList::begin(const api::Connection& connection)
{
    clear();
    m_connection = connection;
    m_format = Format(QLocale(), {}, {}, 0);
    show();
}

void TestList::clear()
{
    for (const Row& row : m_rows) {
        delete row.mark;
        delete row.title;
        delete row.finding;
        delete row.help;
    }
    m_rows.clear();
    m_steps.clear();
    hide();
}

bool TestList::anyFailed() const
{
    return std::ranges::any_of(m_steps, [](const TestStep& s) { return s.outcome == TestStep::Outcome::failed; });
}

void TestList::take(const TestStep& step)
{
    // What was begun last is what ends; it may turn out to belong to another stage.
    if (!m_steps.empty() && m_steps.back().outcome == TestStep::Outcome::running) {
        m_steps.back() = step;
    } else {
        m_steps.push_back(step);
        addRow();
    }
    showRow(m_steps.size() - 1);
    describe();
}

void TestList::addRow()
{
    Row row;
    row.mark = new Mark(this);
    row.title = new QLabel(this);
    row.finding = new QuietLabel(this);
    row.help = new QuietLabel(this);
    row.title->setTextFormat(Qt::PlainText);
    row.title->setForegroundRole(QPalette::WindowText);
    row.help->setWordWrap(true);
    row.help->hide();
    const int at = 2 * static_cast<int>(m_rows.size());
    m_grid->addWidget(row.mark, at, 0);
    m_grid->addWidget(row.title, at, 1, Qt::AlignLeading | Qt::AlignVCenter);
    m_grid->addWidget(row.finding, at, 2, Qt::AlignTrailing | Qt::AlignVCenter);
    m_grid->addWidget(row.help, at + 1, 1, 1, 2);
    m_rows.push_back(row);
    restyle();
}

void TestList::showRow(std::size_t at)
{
    const TestStep& step = m_steps[at];
    const Row& row = m_rows[at];
    const QString help = helpFor(step, m_connection);
    row.mark->setOutcome(step.outcome, step.stage == api::TestStage::records && step.trial.rejected > 0);
    row.title->setText(titleOf(step));
    row.finding->setText(findingOf(step, m_format));
    row.help->setText(help);
    row.help->setVisible(!help.isEmpty());
}

void TestList::describe()
{
    QStringList lines;
    for (const TestStep& step : m_steps) {
        const QString outcome = step.outcome == TestStep::Outcome::running  ? QString()
                                : step.outcome == TestStep::Outcome::passed ? tr("passed")
                                                                            : tr("failed");
        QStringList parts{titleOf(step), outcome, findingOf(step, m_format), helpFor(step, m_connection)};
        parts.removeAll(QString());
        lines.append(parts.join(QStringLiteral(", ")));
    }
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
}

void TestList::restyle()
{
    const Theme& t = theme();
    m_grid->setContentsMargins(t.px(10), t.px(6), t.px(14), t.px(6));
    m_grid->setHorizontalSpacing(t.px(10));
    m_grid->setVerticalSpacing(0);
    for (const Row& row : m_rows) {
        row.mark->setFixedSize(t.px(20), t.px(26));
        row.title->setFont(t.font(Type::text));
        row.title->setPalette(t.palette());
        row.title->setMinimumHeight(t.px(26));
    }
    update();
}

void TestList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(painter, rect(), 4, theme().color(Token::surface), theme().color(Token::strongLine));
}

} // namespace bw::ui
