#pragma once

#include <QTextBrowser>

class QTextBlock;

namespace bw::ui {

/// Shows a chapter of the guide in the type and colours of the desk, its pictures as wide as there is room. A link to
/// another chapter is handed on; one to the world outside is not followed.
class GuideBrowser : public QTextBrowser {
    Q_OBJECT
public:
    explicit GuideBrowser(QWidget* parent = nullptr);

    void showChapter(const QString& markdown);
    /// Marks the next place that has `text`, from the beginning again after the last. False: there is none.
    bool findNext(const QString& text);

Q_SIGNALS:
    void chapterAsked(const QString& id);

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void render();
    void styleBlocks();
    void lighten(const QTextBlock& block);
    void styleTables();

    QString m_markdown;
    int m_renderedWidth = 0;
};

} // namespace bw::ui
