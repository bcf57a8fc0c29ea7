#pragma once

#include "ui/guide/guide_text.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;

namespace bw::ui {

class GuideBrowser;

/// The user guide: chapters at the side, a search over all of them, the text. It stays open beside the desk. Enter in
/// the search goes to the next place found, Alt+← and Alt+→ through the chapters read, Esc closes.
class GuideWindow : public QDialog {
    Q_OBJECT
public:
    GuideWindow(GuideNames names, QWidget* parent);

    /// A chapter by id; unknown: nothing happens.
    void openChapter(const QString& id);
    QString chapter() const;

    QLineEdit* searchField() const { return m_query; }
    QListWidget* contents() const { return m_contents; }
    GuideBrowser* browser() const { return m_browser; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void step(int by);
    void showCurrent();
    void restyle();

    GuideNames m_names;
    std::vector<GuideChapter> m_chapters;
    QStringList m_read; ///< chapters as they were opened, for going back
    qsizetype m_at = -1;
    QLineEdit* m_query;
    QListWidget* m_contents;
    QLabel* m_nothing;
    GuideBrowser* m_browser;
};

} // namespace bw::ui
