#pragma once

#include <QPointer>
#include <QWidget>

namespace bw::ui {

/// A sheet inside the window, over the page: the palette and the list of keys. Only the user opens it; Esc, a click
/// beside it, or focus elsewhere closes it; Tab stays within. The focus goes back where it was.
class PopupSheet : public QWidget {
    Q_OBJECT
public:
    /// `window` is covered.
    explicit PopupSheet(QWidget* window);

    void open();
    void close();
    bool isOpen() const { return isVisible(); }

protected:
    /// Where the sheet stands within the window.
    virtual QRect sheetRect() const = 0;
    virtual void opened() {}
    QWidget* sheet() const { return m_sheet; }

    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void paintEvent(QPaintEvent* event) override;
    void arrange();

private:
    QWidget* m_sheet = nullptr;
    QPointer<QWidget> m_before;
};

} // namespace bw::ui
