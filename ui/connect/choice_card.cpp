#include "ui/connect/choice_card.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr int kPadding = 13;
constexpr int kTextLeft = 51;
constexpr int kTitleHeight = 20;
constexpr int kUsualWidth = 336;

} // namespace

ChoiceCard::ChoiceCard(const QString& icon, const QString& title, const QString& detail, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon), m_detail(detail)
{
    setText(title);
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    describe();
}

void ChoiceCard::setKeys(const QString& keys)
{
    m_keys = keys;
    update();
}

void ChoiceCard::setDetail(const QString& detail)
{
    m_detail = detail;
    describe();
    updateGeometry();
}

void ChoiceCard::setRemark(const QString& remark)
{
    m_remark = remark;
    describe();
    update();
}

void ChoiceCard::describe()
{
    setAccessibleName(text());
    setAccessibleDescription(m_remark.isEmpty() ? m_detail : m_remark + QStringLiteral(". ") + m_detail);
}

int ChoiceCard::heightOfDetail(int width) const
{
    const Theme& t = theme();
    if (m_detail.isEmpty()) {
        return 0;
    }
    const int room = std::max(t.px(80), width - t.px(kTextLeft + kPadding));
    return QFontMetrics(t.font(Type::text))
        .boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap | Qt::AlignLeft, m_detail)
        .height();
}

int ChoiceCard::heightForWidth(int width) const
{
    return theme().px(2 * kPadding + kTitleHeight) + heightOfDetail(width);
}

QSize ChoiceCard::sizeHint() const
{
    const int width = theme().px(kUsualWidth) / 2;
    return {width, heightForWidth(this->width() > 0 ? this->width() : width)};
}

void ChoiceCard::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    updateGeometry(); // its height follows from its width
}

void ChoiceCard::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void ChoiceCard::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    const Token fill = isChecked() ? Token::selection : underMouse() ? Token::hover : Token::raised;
    paintBox(painter, rect(), 4, t.color(fill), t.color(isChecked() ? Token::accent : Token::strongLine));
    const auto place = [this](int left, int top, int width, int height) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(left, top, width, height));
    };
    const int side = t.px(20);
    paintIcon(painter, m_icon, place(t.px(kPadding), t.px(kPadding), side, side),
              t.color(isChecked() ? Token::accent : Token::text2));
    const int start = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    const int end = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight));
    const int left = t.px(kTextLeft);
    int room = width() - left - t.px(kPadding);
    const QString aside = m_remark.isEmpty() ? m_keys : m_remark;
    painter.setFont(t.font(Type::axis));
    painter.setPen(t.color(m_remark.isEmpty() ? Token::text3 : Token::positive));
    const int asideWidth = aside.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(aside) + t.px(2);
    paintText(painter, place(left, t.px(kPadding), room, t.px(kTitleHeight)), end | Qt::AlignVCenter, aside);
    room -= asideWidth + t.px(8);
    painter.setFont(t.font(Type::text, QFont::DemiBold));
    painter.setPen(t.color(Token::text));
    paintText(painter, place(left, t.px(kPadding), room, t.px(kTitleHeight)), start | Qt::AlignVCenter, text());
    painter.setFont(t.font(Type::text));
    painter.setPen(t.color(Token::text2));
    const QRect where = place(left, t.px(kPadding + kTitleHeight), width() - left - t.px(kPadding), height());
    painter.drawText(where, inItsDirection(painter, start | Qt::AlignTop | Qt::TextWordWrap, m_detail), m_detail);
}

} // namespace bw::ui
