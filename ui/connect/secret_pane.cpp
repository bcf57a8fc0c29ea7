#include "ui/connect/secret_pane.h"

#include "ui/connect/connect_words.h"
#include "ui/connect/form_parts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QLineEdit>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

SecretPane::SecretPane(api::Connections& connections, QWidget* parent)
    : QWidget(parent), m_connections(connections), m_words(wrappedNote({}, this)),
      m_way(
          new Segments(tr("How the encrypted file is protected"), {tr("By a passphrase"), tr("By a key file")}, this)),
      m_passphrase(new QLineEdit(this)), m_hint(wrappedNote({}, this))
{
    setObjectName(QStringLiteral("secretPane"));
    m_passphrase->setObjectName(QStringLiteral("passphrase"));
    m_passphrase->setEchoMode(QLineEdit::Password);
    m_passphrase->setAccessibleName(tr("Passphrase"));
    m_passphrase->setPlaceholderText(tr("Passphrase"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_words);
    column->addWidget(m_way);
    column->addWidget(m_passphrase);
    column->addWidget(m_hint);
    connect(m_way, &Segments::chosen, this, &SecretPane::showPlace);
    connect(m_passphrase, &QLineEdit::textChanged, this, &SecretPane::changed);
    connect(m_passphrase, &QLineEdit::returnPressed, this, &SecretPane::submitted);
    connect(&theme(), &Theme::changed, this, &SecretPane::restyle);
    restyle();
    showPlace();
}

void SecretPane::refresh()
{
    m_connections.findSecretPlace([self = QPointer(this)](api::SecretPlace place) {
        if (self != nullptr) {
            self->m_place = place;
            self->m_known = true;
            self->showPlace();
        }
    });
}

bool SecretPane::wantsPassphrase() const
{
    return m_known &&
           (m_place == api::SecretPlace::lockedFile || (m_place == api::SecretPlace::newFile && m_way->current() == 0));
}

void SecretPane::showPlace()
{
    m_words->setText(m_known ? wordsOf(m_place) : tr("looking for a keyring"));
    const bool isNew = m_known && m_place == api::SecretPlace::newFile;
    m_way->setVisible(isNew);
    m_passphrase->setVisible(wantsPassphrase());
    m_hint->setText(!isNew                  ? QString()
                    : m_way->current() == 0 ? tr("It is asked for at every start, and kept nowhere: nobody can find it "
                                                 "again for you.")
                                            : tr("The key lies beside the file, for your eyes only. Who can read all "
                                                 "your files can read the password, too."));
    m_hint->setVisible(isNew);
    takeHeight();
    Q_EMIT changed();
}

/// Its words take the lines they need at the width there is, which a grid does not ask for.
void SecretPane::takeHeight()
{
    setMinimumHeight(std::max(0, layout()->totalHeightForWidth(width())));
}

void SecretPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    takeHeight();
}

void SecretPane::prepare(std::function<void(const QString&)> ready)
{
    const bool opens = m_known && (m_place == api::SecretPlace::newFile || m_place == api::SecretPlace::lockedFile);
    if (!opens) {
        ready({});
        return;
    }
    if (wantsPassphrase() && m_passphrase->text().isEmpty()) {
        m_passphrase->setFocus(Qt::OtherFocusReason);
        ready(tr("The encrypted file needs a passphrase."));
        return;
    }
    const QString passphrase = wantsPassphrase() ? m_passphrase->text() : QString();
    m_connections.openSecretFile(passphrase.toStdString(),
                                 [self = QPointer(this), ready = std::move(ready)](const base::Result<void>& opened) {
                                     if (self == nullptr) {
                                         return;
                                     }
                                     if (opened) {
                                         self->m_passphrase->clear();
                                         self->refresh();
                                     }
                                     ready(opened ? QString() : tr("The passphrase does not open the file."));
                                 });
}

void SecretPane::restyle()
{
    const Theme& t = theme();
    layout()->setSpacing(t.px(6));
    m_passphrase->setFont(t.font(Type::text));
    m_passphrase->setMinimumHeight(t.px(26));
    m_passphrase->setTextMargins(t.px(5), 0, t.px(5), 0);
    m_passphrase->setMaximumWidth(t.px(380));
    takeHeight();
}

} // namespace bw::ui
