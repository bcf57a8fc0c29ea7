#include "ui/guide/guide_window.h"

#include "ui/guide/guide_browser.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

GuideWindow::GuideWindow(GuideNames names, QWidget* parent)
    : QDialog(parent), m_names(std::move(names)), m_chapters(guideIn(locale().name().left(2), m_names)),
      m_query(new QLineEdit(this)), m_contents(new QListWidget(this)), m_nothing(new QLabel(this)),
      m_browser(new GuideBrowser(this))
{
    setObjectName(QStringLiteral("guide"));
    setWindowTitle(tr("User guide"));
    m_query->setPlaceholderText(tr("Search the guide"));
    m_query->setAccessibleName(tr("Search the guide"));
    m_query->setClearButtonEnabled(true);
    m_query->addAction(icon(QStringLiteral("search"), Token::text2), QLineEdit::LeadingPosition);
    m_query->installEventFilter(this);
    m_contents->setFrameShape(QFrame::NoFrame);
    m_contents->setAccessibleName(tr("Chapters"));
    m_contents->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_nothing->setText(tr("Nothing matches."));
    m_nothing->hide();
    m_browser->setAccessibleName(tr("Text of the chapter"));
    // What is only in English stands as English does, whichever way the desk around it runs.
    if (!locale().name().startsWith(guideLanguage(locale().name().left(2)))) {
        m_browser->setLayoutDirection(Qt::LeftToRight);
    }
    for (const GuideChapter& each : m_chapters) {
        auto* item = new QListWidgetItem(each.title, m_contents);
        item->setData(Qt::UserRole, each.id);
    }
    auto* side = new QVBoxLayout;
    side->setSpacing(theme().px(8));
    side->addWidget(m_query);
    side->addWidget(m_nothing);
    side->addWidget(m_contents, 1);
    auto* row = new QHBoxLayout(this);
    row->addLayout(side);
    row->addWidget(m_browser, 1);

    connect(m_query, &QLineEdit::textChanged, this, &GuideWindow::search);
    connect(m_contents, &QListWidget::currentItemChanged, this, &GuideWindow::showCurrent);
    connect(m_browser, &GuideBrowser::chapterAsked, this, &GuideWindow::openChapter);
    connect(&theme(), &Theme::changed, this, &GuideWindow::restyle);
    restyle();
    resize(theme().px(920), theme().px(680));
    m_contents->setCurrentRow(0);
    m_query->setFocus();
}

void GuideWindow::restyle()
{
    const int side = theme().px(272);
    m_contents->setFixedWidth(side);
    m_query->setFixedWidth(side);
    m_nothing->setFixedWidth(side);
    m_contents->setFont(theme().font(Type::text));
    for (int chapter = 0; chapter < m_contents->count(); ++chapter) {
        m_contents->item(chapter)->setSizeHint({side, theme().px(28)});
    }
    const int outer = theme().px(12); // layouts turn round, their margins do not
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    layout()->setContentsMargins(mirrored ? 0 : outer, outer, mirrored ? outer : 0, 0);
    layout()->setSpacing(outer);
    setMinimumSize(theme().px(640), theme().px(400));
}

QString GuideWindow::chapter() const
{
    const QListWidgetItem* item = m_contents->currentItem();
    return item == nullptr ? QString() : item->data(Qt::UserRole).toString();
}

void GuideWindow::openChapter(const QString& id)
{
    for (int row = 0; row < m_contents->count(); ++row) {
        if (m_contents->item(row)->data(Qt::UserRole).toString() == id) {
            m_contents->item(row)->setHidden(false);
            m_contents->setCurrentRow(row);
        }
    }
}

void GuideWindow::showCurrent()
{
    const QString id = chapter();
    const auto found = std::ranges::find(m_chapters, id, &GuideChapter::id);
    if (found == m_chapters.end()) {
        return;
    }
    if (m_read.value(m_at) != id) {
        m_read.resize(m_at + 1);
        m_read.append(id);
        ++m_at;
    }
    m_browser->showChapter(found->markdown);
    m_browser->findNext(m_query->text().trimmed());
}

/// Back and forward through what was read.
void GuideWindow::step(int by)
{
    if (const qsizetype to = m_at + by; to >= 0 && to < m_read.size()) {
        m_at = to;
        openChapter(m_read.at(to));
    }
}

void GuideWindow::search()
{
    const QString query = m_query->text().trimmed();
    int first = -1;
    for (int row = 0; row < m_contents->count(); ++row) {
        const bool fits =
            query.isEmpty() || m_chapters[static_cast<std::size_t>(row)].markdown.contains(query, Qt::CaseInsensitive);
        m_contents->item(row)->setHidden(!fits);
        first = fits && first < 0 ? row : first;
    }
    m_nothing->setVisible(first < 0);
    const QListWidgetItem* current = m_contents->currentItem();
    if (first >= 0 && (current == nullptr || current->isHidden())) {
        m_contents->setCurrentRow(first);
    } else {
        showCurrent();
    }
}

bool GuideWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_browser->findNext(m_query->text().trimmed());
            return true;
        }
        if (key == Qt::Key_Down) {
            m_contents->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void GuideWindow::keyPressEvent(QKeyEvent* event)
{
    const bool withAlt = event->modifiers().testFlag(Qt::AltModifier);
    if (withAlt && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        const bool back = (event->key() == Qt::Key_Left) != (layoutDirection() == Qt::RightToLeft);
        step(back ? -1 : 1);
        return;
    }
    QDialog::keyPressEvent(event);
}

} // namespace bw::ui
