#include "ui/shell/side_bar.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <utility>

namespace bw::ui {

class SideBar::Entry : public QAbstractButton {
public:
    Entry(QString id, const QString& name, QString iconName, SideBar* bar)
        : QAbstractButton(bar), m_id(std::move(id)), m_icon(std::move(iconName)), m_bar(bar)
    {
        setText(name);
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }

    const QString& id() const { return m_id; }
    void setCount(const QString& count)
    {
        if (count != m_count) {
            m_count = count;
            setAccessibleDescription(count);
            update();
        }
    }
    QSize sizeHint() const override { return {theme().px(168), theme().px(29)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = theme();
        QPainter painter(this);
        if (isChecked()) {
            paintBox(painter, rect(), 4, t.color(Token::raised), t.color(Token::strongLine));
        } else if (underMouse() && isEnabled()) {
            paintBox(painter, rect(), 4, t.color(Token::pressed), QColor());
        }
        const int side = t.px(16);
        const auto place = [this](const QRect& box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
        const int left = m_bar->iconsOnly() ? (width() - side) / 2 : t.px(9);
        paintIcon(painter, m_icon, place(QRect(left, (height() - side) / 2, side, side)), t.color(ink()));
        if (m_bar->iconsOnly()) {
            return;
        }
        const int alignment =
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter;
        const int opposite =
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight)) | Qt::AlignVCenter;
        painter.setFont(t.font(Type::text, isChecked() ? QFont::Medium : QFont::Normal));
        painter.setPen(t.color(ink()));
        paintText(painter, place(QRect(t.px(34), 0, width() - t.px(42), height())), alignment, text());
        painter.setFont(t.font(Type::small));
        painter.setPen(t.color(Token::text2));
        paintText(painter, place(QRect(t.px(34), 0, width() - t.px(42), height())), opposite, m_count);
    }

private:
    Token ink() const { return !isEnabled() ? Token::disabled : isChecked() ? Token::text : Token::text2; }

    QString m_id;
    QString m_icon;
    QString m_count;
    SideBar* m_bar;
};

class SideBar::Heading : public QWidget {
public:
    Heading(QString text, SideBar* bar) : QWidget(bar), m_text(std::move(text)), m_bar(bar)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setAccessibleName(m_text);
    }
    QSize sizeHint() const override { return {theme().px(100), theme().px(m_bar->iconsOnly() ? 12 : 27)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_bar->iconsOnly()) {
            return;
        }
        const Theme& t = theme();
        QPainter painter(this);
        painter.setFont(t.font(Type::axis));
        painter.setPen(t.color(Token::text2));
        paintText(painter, QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(t.px(8), 0, 0, -t.px(4))),
                  static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignBottom,
                  m_text);
    }

private:
    QString m_text;
    SideBar* m_bar;
};

SideBar::SideBar(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->addStretch(1);
    setAccessibleName(tr("Pages"));
    connect(&theme(), &Theme::changed, this, &SideBar::restyle);
    restyle();
}

void SideBar::restyle()
{
    const Theme& t = theme();
    setFixedWidth(t.px(m_iconsOnly ? 52 : 184));
    m_layout->setContentsMargins(t.px(8), t.px(4), t.px(8), t.px(8));
    m_layout->setSpacing(0);
    for (Heading* heading : m_headings) {
        heading->updateGeometry();
    }
    for (Entry* entry : m_entries) {
        entry->setToolTip(m_iconsOnly ? entry->text() : QString());
        entry->updateGeometry();
    }
    update();
}

void SideBar::addHeading(const QString& text)
{
    auto* heading = new Heading(text, this);
    m_headings.push_back(heading);
    m_layout->insertWidget(m_layout->count() - 1, heading);
}

void SideBar::addPage(const QString& id, const QString& name, const QString& iconName, const QString& keys)
{
    auto* entry = new Entry(id, name, iconName, this);
    entry->setAccessibleName(name);
    entry->setStatusTip(keys);
    m_entries.push_back(entry);
    m_layout->insertWidget(m_layout->count() - 1, entry);
    connect(entry, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
}

void SideBar::setSavedViews(const QString& heading, const std::vector<Line>& views)
{
    for (QWidget* part : std::exchange(m_savedViews, {})) {
        std::erase(m_headings, part);
        std::erase(m_entries, part);
        delete part;
    }
    if (views.empty()) {
        return;
    }
    addHeading(heading);
    m_savedViews.push_back(m_headings.back());
    for (const Line& view : views) {
        // A line that does something, not a place to be: it is never the current one.
        auto* entry = new Entry({}, view.name, QStringLiteral("scan-line"), this);
        entry->setCheckable(false);
        entry->setAutoExclusive(false);
        entry->setAccessibleName(view.name);
        entry->setToolTip(view.name);
        m_entries.push_back(entry);
        m_savedViews.push_back(entry);
        m_layout->insertWidget(m_layout->count() - 1, entry);
        connect(entry, &QAbstractButton::clicked, this, [this, id = view.id] { Q_EMIT savedViewChosen(id); });
    }
    restyle();
}

SideBar::Entry* SideBar::entryOf(const QString& id) const
{
    for (Entry* entry : m_entries) {
        if (entry->id() == id) {
            return entry;
        }
    }
    return nullptr;
}

void SideBar::setCurrent(const QString& id)
{
    if (Entry* entry = entryOf(id)) {
        entry->setChecked(true);
    }
}

void SideBar::setEnabledPage(const QString& id, bool enabled)
{
    if (Entry* entry = entryOf(id)) {
        entry->setEnabled(enabled);
    }
}

void SideBar::setCount(const QString& id, const QString& count)
{
    if (Entry* entry = entryOf(id)) {
        entry->setCount(count);
    }
}

void SideBar::setIconsOnly(bool only)
{
    if (only != m_iconsOnly) {
        m_iconsOnly = only;
        restyle();
    }
}

void SideBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), theme().color(Token::background));
}

} // namespace bw::ui
