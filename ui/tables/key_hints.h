#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace bw::ui {

/// The line below a table: which keys work here, and at its end what a mark in the table means.
class KeyHints : public QWidget {
    Q_OBJECT
public:
    struct Hint {
        QStringList keys;
        QString does;
    };

    explicit KeyHints(std::vector<Hint> hints, QWidget* parent = nullptr);

    /// "1,234 still provisional", underlined as in the table, where some of it is.
    void setProvisionalNote(const QString& text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Hint> m_hints;
    QString m_note;
};

} // namespace bw::ui
