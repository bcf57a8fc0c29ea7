#pragma once

#include "core/api/connections.h"

#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;

namespace bw::ui {

class Segments;

/// Says where a password will be kept, and asks for what that takes: nothing with a keyring, else a passphrase, or the
/// choice of a key file.
class SecretPane : public QWidget {
    Q_OBJECT
public:
    explicit SecretPane(api::Connections& connections, QWidget* parent = nullptr);

    /// Asks the store anew.
    void refresh();
    api::SecretPlace place() const { return m_place; }
    bool isKnown() const { return m_known; }
    /// Whether there is a field that wants a passphrase.
    bool wantsPassphrase() const;
    /// Opens what has to be open before a password can be kept; at once where nothing has.
    void prepare(std::function<void(const QString& error)> ready);
    QLineEdit* passphrase() const { return m_passphrase; }

Q_SIGNALS:
    void changed();
    void submitted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showPlace();
    void takeHeight();
    void restyle();

    api::Connections& m_connections;
    api::SecretPlace m_place = api::SecretPlace::keyring;
    bool m_known = false;
    QLabel* m_words;
    Segments* m_way;
    QLineEdit* m_passphrase;
    QLabel* m_hint;
};

} // namespace bw::ui
