#pragma once

#include <QAbstractButton>

namespace bw::ui {

/// A 26 px field of the tool bar: icon, a quiet word before, the choice, a quiet remark after, and a chevron where it
/// opens something.
class ScopeButton : public QAbstractButton {
    Q_OBJECT
public:
    ScopeButton(QString iconName, bool opens, QWidget* parent = nullptr);

    void setParts(const QString& before, const QString& choice, const QString& after);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// Show what there is to choose, below the button.
    void opened();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QString m_icon;
    bool m_opens;
    QString m_before, m_choice, m_after;
};

} // namespace bw::ui
