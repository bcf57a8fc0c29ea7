#pragma once

#include "core/api/connections.h"
#include "ui/connect/form_parts.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLineEdit;

namespace bw::ui {

class SecretPane;

/// The fields of a connection, to Kafka or to a file: those that its kind and what a test has found ask for.
class ConnectionForm : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionForm(api::Connections& connections, QWidget* parent = nullptr);

    /// Shows it; a new one has no id.
    void setConnection(const api::Connection& connection);
    /// As the fields have it.
    api::Connection connection() const;
    /// What was typed; nothing where the kept one stays.
    std::optional<std::string> password() const;
    /// What is missing before it can be tried; empty: nothing.
    QString missing() const;
    /// After a test: asks whose records are that do not say, and how the tenants found reckon.
    void setTrial(const api::RecordTrial& trial);

    SecretPane& secrets() { return *m_secrets; }
    void focusFirst();
    void focusPassword();
    void setPath(const QString& path);

Q_SIGNALS:
    void edited();
    void submitted();

private:
    void build();
    QLineEdit* addField(const char* name, const QString& label, const QString& placeholder = {}, bool isFile = false);
    void addFileTool(QLineEdit* field);
    void showRows();
    api::Security security() const;
    QString suggestedName() const;

    api::Connections& m_connections;
    api::Connection m_connection; ///< as it was set
    api::RecordTrial m_trial;
    bool m_namedByUser = false;

    FormGrid* m_grid;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_brokers = nullptr;
    QLineEdit* m_topics = nullptr;
    Segments* m_security = nullptr;
    QLineEdit* m_ca = nullptr;
    QLineEdit* m_certificate = nullptr;
    QLineEdit* m_key = nullptr;
    Segments* m_method = nullptr;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_password = nullptr;
    SecretPane* m_secrets = nullptr;
    Segments* m_begin = nullptr;
    QLineEdit* m_path = nullptr;
    QLineEdit* m_tenant = nullptr;
    QLineEdit* m_currency = nullptr;
    QComboBox* m_zone = nullptr;
};

} // namespace bw::ui
