#pragma once

#include "ui/style/tokens.h"

#include <QWidget>

class QPushButton;

namespace bw::ui {

/// One message above the page: tinted, a shape, what happened in bold, then what helps, and an action, seldom two.
/// Never in front of anything, never with the focus.
struct Message {
    enum class Kind : std::uint8_t { note, paused, stale, offline, error, settings };
    Kind kind = Kind::note;
    QString what;
    QString more;
    QString remark;     ///< at the far end, quieter
    QString action;     ///< empty: none
    QString actionId{}; ///< of the registered action that the button starts; empty: as the kind has it
    QString second{};   ///< another action, beside the first; empty: none
    QString secondId{}; ///< of the registered action that it starts
    friend bool operator==(const Message&, const Message&) = default;
};

class MessageBar : public QWidget {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void setMessage(const Message& message);
    const Message& message() const { return m_message; }

Q_SIGNALS:
    void actionChosen(bw::ui::Message::Kind kind);
    /// The second action, by its id.
    void secondChosen(const QString& actionId);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    Message m_message;
    QPushButton* m_button = nullptr;
    QPushButton* m_second = nullptr;
};

} // namespace bw::ui
