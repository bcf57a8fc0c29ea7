#include "ui/tables/quiet_label.h"

#include "ui/style/theme.h"

namespace bw::ui {

QuietLabel::QuietLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    // Else it is the ground's: on Base it would be Text.
    setForegroundRole(QPalette::WindowText);
    connect(&theme(), &Theme::changed, this, &QuietLabel::restyle);
    restyle();
}

void QuietLabel::restyle()
{
    setFont(theme().font(Type::small));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, theme().color(Token::text2));
    setPalette(quiet);
}

} // namespace bw::ui
