#pragma once

#include <QAbstractButton>

namespace bw::ui {

/// A large button of the first page: icon, title, what it comes to, its keys; the one whose form is open is tinted.
class ChoiceCard : public QAbstractButton {
    Q_OBJECT
public:
    ChoiceCard(const QString& icon, const QString& title, const QString& detail, QWidget* parent = nullptr);

    void setKeys(const QString& keys);
    void setDetail(const QString& detail);
    /// A word at the end of the title, with a mark: "running".
    void setRemark(const QString& remark);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override; ///< Enter presses it, too

private:
    void describe();
    int heightOfDetail(int width) const;

    QString m_icon;
    QString m_detail;
    QString m_keys;
    QString m_remark;
};

} // namespace bw::ui
