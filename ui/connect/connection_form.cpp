#include "ui/connect/connection_form.h"

#include "ui/connect/secret_pane.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QAction>
#include <QComboBox>
#include <QDateTime>
#include <QFileDialog>
#include <QLineEdit>
#include <QRegularExpression>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr api::TimeMs kDayMs = 86'400'000;
constexpr api::TimeMs kHourMs = 3'600'000;

QString currencyOfTheUser()
{
    const QString code = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    return code.size() == 3 ? code : QStringLiteral("EUR");
}

std::vector<std::string> topicsIn(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[,\\s]+"));
    std::vector<std::string> topics;
    for (const QString& topic : text.split(between, Qt::SkipEmptyParts)) {
        if (std::find(topics.begin(), topics.end(), topic.toStdString()) == topics.end()) {
            topics.push_back(topic.toStdString());
        }
    }
    return topics;
}

} // namespace

ConnectionForm::ConnectionForm(api::Connections& connections, QWidget* parent)
    : QWidget(parent), m_connections(connections), m_grid(new FormGrid(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_grid);
    build();
    showRows();
}

QLineEdit* ConnectionForm::addField(const char* name, const QString& label, const QString& placeholder, bool isFile)
{
    auto* field = new QLineEdit(this);
    field->setObjectName(QLatin1String(name));
    field->setPlaceholderText(placeholder);
    m_grid->addRow(label, field);
    connect(field, &QLineEdit::textEdited, this, &ConnectionForm::edited);
    connect(field, &QLineEdit::returnPressed, this, &ConnectionForm::submitted);
    if (isFile) {
        addFileTool(field);
    }
    return field;
}

void ConnectionForm::addFileTool(QLineEdit* field)
{
    QAction* choose = field->addAction(icon(QStringLiteral("folder-open"), Token::text2), QLineEdit::TrailingPosition);
    choose->setText(tr("Choose a file"));
    choose->setToolTip(tr("Choose a file (F4)"));
    choose->setShortcut(QKeySequence(Qt::Key_F4));
    choose->setShortcutContext(Qt::WidgetShortcut);
    connect(choose, &QAction::triggered, this, [this, field] {
        const QString path = QFileDialog::getOpenFileName(this, tr("Choose a file"), field->text());
        if (!path.isEmpty()) {
            field->setText(path);
            Q_EMIT edited();
            if (field == m_path) {
                Q_EMIT submitted();
            }
        }
    });
}

void ConnectionForm::build()
{
    m_path = addField("path", tr("File"), tr("NDJSON: one JSON object a line"), true);
    m_brokers = addField("brokers", tr("Brokers"), QStringLiteral("kafka-1.example.com:9093"));
    m_topics = addField("topics", tr("Topics"), QStringLiteral("marketing-events"));
    m_security = new Segments(tr("Security"), {tr("None"), tr("TLS"), tr("TLS and password"), tr("Password")}, this);
    m_grid->addRow(tr("Security"), m_security);
    m_ca = addField("ca", tr("Authority"), tr("those that this system trusts"), true);
    m_certificate = addField("certificate", tr("Our certificate"), tr("only where brokers ask for one"), true);
    m_key = addField("key", tr("Its key"), tr("only where brokers ask for one"), true);
    m_method = new Segments(tr("Method"),
                            {QStringLiteral("PLAIN"), QStringLiteral("SCRAM-256"), QStringLiteral("SCRAM-512")}, this);
    m_grid->addRow(tr("Method"), m_method);
    m_user = addField("user", tr("User"));
    m_password = addField("password", tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    m_secrets = new SecretPane(m_connections, this);
    m_secrets->setAccessibleName(tr("Where the password is kept"));
    m_grid->addRow(QString(), m_secrets);
    m_begin = new Segments(tr("Begin with"), {tr("New events"), tr("The last 24 h"), tr("All that is kept")}, this);
    m_grid->addRow(tr("Begin with"), m_begin);
    m_tenant = addField("tenant", tr("Tenant"), tr("from each event"));
    m_currency = addField("currency", tr("Currency"));
    m_currency->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[A-Z]{3}")), m_currency));
    m_zone = new QComboBox(this);
    m_zone->setObjectName(QStringLiteral("zone"));
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        m_zone->addItem(QString::fromLatin1(id));
    }
    m_grid->addRow(tr("Days begin in"), m_zone);
    m_name = addField("name", tr("Name"));
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) { m_namedByUser = !text.isEmpty(); });
    connect(this, &ConnectionForm::edited, this, [this] { m_name->setPlaceholderText(suggestedName()); });
    for (Segments* each : {m_security, m_method, m_begin}) {
        connect(each, &Segments::chosen, this, [this] {
            showRows();
            Q_EMIT edited();
        });
    }
    connect(m_secrets, &SecretPane::submitted, this, &ConnectionForm::submitted);
}

void ConnectionForm::setConnection(const api::Connection& connection)
{
    m_connection = connection;
    m_trial = {};
    m_namedByUser = !connection.id.empty();
    const auto text = [](const std::string& from) { return QString::fromStdString(from); };
    m_brokers->setText(text(connection.brokers));
    QStringList topics;
    for (const std::string& topic : connection.topics) {
        topics.append(text(topic));
    }
    m_topics->setText(topics.join(QStringLiteral(", ")));
    m_security->setCurrent(static_cast<int>(connection.security));
    m_ca->setText(text(connection.caFile));
    m_certificate->setText(text(connection.certificateFile));
    m_key->setText(text(connection.keyFile));
    m_method->setCurrent(static_cast<int>(connection.method));
    m_user->setText(text(connection.user));
    m_password->clear();
    m_password->setPlaceholderText(connection.id.empty() || !connection.hasPassword() ? QString()
                                                                                      : tr("kept; type to change it"));
    m_begin->setCurrent(static_cast<int>(connection.begin));
    m_begin->setText(
        1, connection.begin == api::BeginWith::since
               ? tr("Since %1")
                     .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(connection.since), QLocale::ShortFormat))
               : tr("The last 24 h"));
    m_path->setText(text(connection.path));
    m_tenant->setText(text(connection.tenant));
    m_currency->setText(connection.tenants.empty() ? currencyOfTheUser() : text(connection.tenants.front().currency));
    const QString zone = connection.tenants.empty() ? QString::fromLatin1(QTimeZone::systemTimeZoneId())
                                                    : text(connection.tenants.front().zone);
    if (m_zone->findText(QStringLiteral("UTC")) < 0) {
        m_zone->insertItem(0, QStringLiteral("UTC"));
    }
    m_zone->setCurrentText(m_zone->findText(zone) < 0 ? QStringLiteral("UTC") : zone);
    m_name->setText(text(connection.name));
    m_name->setPlaceholderText(suggestedName());
    if (connection.kind == api::ConnectionKind::kafka) {
        m_secrets->refresh();
    }
    showRows();
}

api::Security ConnectionForm::security() const
{
    return static_cast<api::Security>(m_security->current());
}

void ConnectionForm::showRows()
{
    const bool kafka = m_connection.kind == api::ConnectionKind::kafka;
    const bool tls = kafka && (security() == api::Security::tls || security() == api::Security::tlsAndPassword);
    const bool login = kafka && (security() == api::Security::password || security() == api::Security::tlsAndPassword);
    m_grid->setRowVisible(m_path, !kafka);
    for (QWidget* each : {static_cast<QWidget*>(m_brokers), static_cast<QWidget*>(m_topics),
                          static_cast<QWidget*>(m_security), static_cast<QWidget*>(m_begin)}) {
        m_grid->setRowVisible(each, kafka);
    }
    for (QWidget* each : {m_ca, m_certificate, m_key}) {
        m_grid->setRowVisible(each, tls);
    }
    for (QWidget* each : {static_cast<QWidget*>(m_method), static_cast<QWidget*>(m_user),
                          static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_secrets)}) {
        m_grid->setRowVisible(each, login);
    }
    // Asked for only where the records do not say it themselves.
    m_grid->setRowVisible(m_tenant, m_trial.withoutTenant > 0 || !m_tenant->text().isEmpty());
    const bool reckons = !m_trial.tenants.empty() || !m_connection.tenants.empty();
    m_grid->setRowVisible(m_currency, reckons);
    m_grid->setRowVisible(m_zone, reckons);
    m_grid->setRowVisible(m_name, !m_connection.id.empty() || reckons);
}

void ConnectionForm::setTrial(const api::RecordTrial& trial)
{
    m_trial = trial;
    m_name->setPlaceholderText(suggestedName());
    showRows();
    if (trial.withoutTenant > 0 && m_tenant->text().isEmpty()) {
        m_tenant->setFocus(Qt::OtherFocusReason);
    }
}

QString ConnectionForm::suggestedName() const
{
    if (m_connection.kind == api::ConnectionKind::file) {
        return m_path->text().section(u'/', -1);
    }
    const std::vector<std::string> topics = topicsIn(m_topics->text());
    return topics.empty() ? QString() : QString::fromStdString(topics.front());
}

api::Connection ConnectionForm::connection() const
{
    api::Connection connection = m_connection;
    connection.name = (m_name->text().trimmed().isEmpty() ? suggestedName() : m_name->text().trimmed()).toStdString();
    connection.tenant = m_tenant->text().trimmed().toStdString();
    if (connection.kind == api::ConnectionKind::file) {
        connection.path = m_path->text().trimmed().toStdString();
    } else {
        connection.brokers = m_brokers->text().trimmed().toStdString();
        connection.topics = topicsIn(m_topics->text());
        connection.security = security();
        connection.caFile = m_ca->text().trimmed().toStdString();
        connection.certificateFile = m_certificate->text().trimmed().toStdString();
        connection.keyFile = m_key->text().trimmed().toStdString();
        connection.method = static_cast<api::LoginMethod>(m_method->current());
        connection.user = m_user->text().trimmed().toStdString();
        connection.begin = static_cast<api::BeginWith>(m_begin->current());
        if (connection.begin == api::BeginWith::since && m_connection.begin != api::BeginWith::since) {
            // A moment that stands: what is read at the next start is the same, and replaces what is there.
            connection.since = (QDateTime::currentMSecsSinceEpoch() - kDayMs) / kHourMs * kHourMs;
        }
    }
    std::vector<std::string> met = m_trial.tenants;
    if (!connection.tenant.empty()) {
        met.push_back(connection.tenant);
    }
    for (const std::string& id : met) {
        const auto known = std::find_if(connection.tenants.begin(), connection.tenants.end(),
                                        [&](const auto& tenant) { return tenant.id == id; });
        if (known == connection.tenants.end()) {
            connection.tenants.push_back({id, {}, {}, {}});
        }
    }
    for (api::Connection::Tenant& tenant : connection.tenants) {
        const bool single = m_connection.tenants.size() <= 1;
        if (single || tenant.currency.empty()) {
            tenant.currency = m_currency->text().size() == 3 ? m_currency->text().toStdString() : "EUR";
            tenant.zone = m_zone->currentText().toStdString();
        }
    }
    return connection;
}

std::optional<std::string> ConnectionForm::password() const
{
    const bool kept = !m_connection.id.empty() && m_connection.hasPassword() && m_password->text().isEmpty();
    return kept || !connection().hasPassword() ? std::nullopt : std::optional(m_password->text().toStdString());
}

QString ConnectionForm::missing() const
{
    const api::Connection now = connection();
    if (now.kind == api::ConnectionKind::file) {
        return now.path.empty() ? tr("Name a file.") : QString();
    }
    if (now.brokers.empty()) {
        return tr("Name a broker.");
    }
    if (now.topics.empty()) {
        return tr("Name a topic.");
    }
    if (now.hasPassword() && (now.user.empty() || (password() && password()->empty()))) {
        return tr("Give user and password.");
    }
    return now.certificateFile.empty() == now.keyFile.empty() ? QString()
                                                              : tr("A certificate and its key go together.");
}

void ConnectionForm::focusFirst()
{
    QLineEdit* const first = m_connection.kind == api::ConnectionKind::file ? m_path : m_brokers;
    first->setFocus(Qt::OtherFocusReason);
}

void ConnectionForm::focusPassword()
{
    m_password->setFocus(Qt::OtherFocusReason);
}

void ConnectionForm::setPath(const QString& path)
{
    m_path->setText(path);
    Q_EMIT edited();
}

} // namespace bw::ui
