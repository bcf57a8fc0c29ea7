#include "ui/shell/scope_bar.h"

#include "ui/shell/live_mark.h"
#include "ui/shell/scope_button.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/range_words.h"
#include "ui/style/theme.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

#include <array>

namespace bw::ui {

namespace {

constexpr std::array kRanges{api::RangeKind::live,   api::RangeKind::minutes15, api::RangeKind::hour1,
                             api::RangeKind::hours6, api::RangeKind::today,     api::RangeKind::hours24,
                             api::RangeKind::days7,  api::RangeKind::days30,    api::RangeKind::days90,
                             api::RangeKind::between};

/// "Pause" and, quieter, the key that does it.
class PauseButton : public QPushButton {
public:
    using QPushButton::QPushButton;

    QSize sizeHint() const override
    {
        const Theme& t = theme();
        return {t.px(10 + 16 + 6) + QFontMetrics(t.font(Type::small, QFont::Medium)).horizontalAdvance(text()) +
                    t.px(8) + QFontMetrics(t.font(Type::axis)).horizontalAdvance(key()) + t.px(11),
                t.px(26)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = theme();
        QPainter painter(this);
        paintBox(painter, rect(), 4, t.color(isDown() || underMouse() ? Token::hover : Token::raised),
                 t.color(Token::strongLine));
        const auto place = [this](int left, int width) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, width, height()));
        };
        const int side = t.px(16);
        icon().paint(&painter, place(t.px(10), side).adjusted(0, (height() - side) / 2, 0, -(height() - side) / 2));
        painter.setFont(t.font(Type::small, QFont::Medium));
        painter.setPen(t.color(Token::text));
        int at = t.px(10 + 16 + 6);
        int width = painter.fontMetrics().horizontalAdvance(text()) + 1;
        painter.drawText(place(at, width), Qt::AlignCenter | Qt::TextSingleLine, text());
        at += width + t.px(8);
        painter.setFont(t.font(Type::axis));
        painter.setPen(t.color(Token::text2));
        width = painter.fontMetrics().horizontalAdvance(key()) + 1;
        painter.drawText(place(at, width), Qt::AlignCenter | Qt::TextSingleLine, key());
    }

private:
    QString key() const { return property("bwKeys").toString(); }
};

} // namespace

ScopeBar::ScopeBar(QWidget* parent)
    : QWidget(parent), m_tenant(new ScopeButton(QString(), true, this)),
      m_range(new ScopeButton(QStringLiteral("calendar-clock"), true, this)),
      m_against(new ScopeButton(QStringLiteral("git-compare-arrows"), true, this)), m_live(new LiveMark(this)),
      m_pause(new PauseButton(this))
{
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_tenant);
    row->addSpacing(25); // the line between whose figures and which
    row->addWidget(m_range);
    row->addWidget(m_against);
    row->addStretch(1);
    row->addWidget(m_live);
    row->addWidget(m_pause);
    m_tenant->setObjectName(QStringLiteral("tenantButton"));
    m_range->setObjectName(QStringLiteral("rangeButton"));
    m_against->setObjectName(QStringLiteral("againstButton"));
    m_live->setObjectName(QStringLiteral("liveMark"));
    m_pause->setObjectName(QStringLiteral("pauseButton"));
    m_pause->setFocusPolicy(Qt::TabFocus);
    connect(m_pause, &QPushButton::clicked, this, &ScopeBar::pauseToggled);
    connect(m_tenant, &ScopeButton::opened, this, &ScopeBar::openTenantMenu);
    connect(m_range, &ScopeButton::opened, this, &ScopeBar::openRangeMenu);
    connect(m_against, &ScopeButton::opened, this, &ScopeBar::openComparisonMenu);
    connect(&theme(), &Theme::changed, this, &ScopeBar::restyle);
    setPaused(false);
    setLive({});
    restyle();
}

void ScopeBar::restyle()
{
    const Theme& t = theme();
    setFixedHeight(t.px(42));
    layout()->setContentsMargins(t.px(12), 0, t.px(12), 1);
    layout()->setSpacing(t.px(8));
    m_live->updateGeometry();
    m_pause->updateGeometry();
    update();
}

void ScopeBar::setTenants(const std::vector<api::TenantInfo>& tenants, const std::string& chosen)
{
    m_tenants = tenants;
    m_chosenTenant = chosen;
    QString name = QString::fromStdString(chosen);
    for (const api::TenantInfo& tenant : tenants) {
        if (tenant.id == chosen) {
            name = QString::fromStdString(tenant.name.empty() ? tenant.id : tenant.name);
        }
    }
    m_tenant->setParts({}, name.isEmpty() ? tr("No tenant yet") : name, {});
}

void ScopeBar::setRange(api::RangeKind kind, api::Comparison comparison)
{
    if (kind != m_kind) {
        m_span.clear();
    }
    m_kind = kind;
    m_comparison = comparison;
    writeRange();
}

void ScopeBar::writeRange()
{
    // A range between two times has no better name than the times.
    const bool isNamed = m_kind != api::RangeKind::between || m_span.isEmpty();
    m_range->setParts({}, isNamed ? nameOf(m_kind) : m_span,
                      isNamed && width() >= theme().px(760) ? m_span : QString());
}

void ScopeBar::showRange(const api::Range& range, const Format& format)
{
    if (range.kind != m_kind || range.comparison != m_comparison) {
        return; // the answer to a question that has changed since
    }
    m_span = spanWords(range, format);
    writeRange();
    m_against->setParts(tr("against"), againstWords(range, format), {});
    m_against->setVisible(hasRoomForAgainst());
}

bool ScopeBar::hasRoomForAgainst() const
{
    return width() >= theme().px(620) && !m_against->accessibleName().isEmpty();
}

void ScopeBar::setLive(const LiveState& state)
{
    m_live->setState(state);
}

void ScopeBar::setPaused(bool paused)
{
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(icon(paused ? QStringLiteral("play") : QStringLiteral("pause"), Token::text));
    m_pause->setToolTip(paused ? tr("Show the newest figures again") : tr("Freeze the figures; events still come in"));
    m_pause->updateGeometry();
}

void ScopeBar::setPauseKeys(const QString& keys)
{
    m_pause->setProperty("bwKeys", keys);
    m_pause->updateGeometry();
    m_pause->update();
}

void ScopeBar::openTenantMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* group = new QActionGroup(menu);
    for (const api::TenantInfo& tenant : m_tenants) {
        const QString id = QString::fromStdString(tenant.id);
        QAction* action = menu->addAction(asMenuText(tenant.name.empty() ? id : QString::fromStdString(tenant.name)));
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(tenant.id == m_chosenTenant);
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT tenantChosen(id); });
    }
    menu->popup(m_tenant->mapToGlobal(QPoint(0, m_tenant->height() + 2)));
}

void ScopeBar::openRangeMenu()
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* group = new QActionGroup(menu);
    for (const api::RangeKind kind : kRanges) {
        if (kind == api::RangeKind::today || kind == api::RangeKind::between) {
            menu->addSeparator();
        }
        QAction* action = menu->addAction(kind == api::RangeKind::between ? tr("From – to…") : nameOf(kind));
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(kind == m_kind);
        connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT rangeChosen(kind); });
    }
    menu->popup(m_range->mapToGlobal(QPoint(0, m_range->height() + 2)));
}

void ScopeBar::openComparisonMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("comparisonMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto* group = new QActionGroup(menu);
    for (const auto comparison :
         {api::Comparison::previous, api::Comparison::lastWeek, api::Comparison::lastYear, api::Comparison::none}) {
        QAction* action = menu->addAction(nameOf(comparison));
        action->setCheckable(true);
        action->setActionGroup(group);
        action->setChecked(comparison == m_comparison);
        connect(action, &QAction::triggered, this, [this, comparison] { Q_EMIT comparisonChosen(comparison); });
    }
    menu->popup(m_against->mapToGlobal(QPoint(0, m_against->height() + 2)));
}

void ScopeBar::resizeEvent(QResizeEvent*)
{
    writeRange();
    m_against->setVisible(hasRoomForAgainst());
}

void ScopeBar::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.color(Token::surface));
    paintBottomLine(painter, rect(), t.color(Token::hairline));
    const QRect tenant = m_tenant->geometry();
    const int x = layoutDirection() == Qt::RightToLeft ? tenant.left() - t.px(12) : tenant.right() + t.px(12);
    painter.fillRect(QRect(x, (height() - t.px(18)) / 2, 1, t.px(18)), t.color(Token::strongLine));
}

} // namespace bw::ui
