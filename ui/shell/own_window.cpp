#include "ui/shell/own_window.h"

#include "ui/charts/time_chart.h"
#include "ui/style/accessible_role.h"
#include "ui/style/icons.h"
#include "ui/style/pane_head.h"
#include "ui/style/range_words.h"
#include "ui/style/theme.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

namespace bw::ui {

namespace {

/// Every part of a page of this size is filled.
constexpr double kPageWidth = 2'200;
constexpr double kPageHeight = 1'300;
constexpr int kNoteMs = 6'000;

} // namespace

OwnWindow::OwnWindow(std::unique_ptr<Page> page, Where where)
    : QWidget(nullptr, Qt::Window), m_page(std::move(page)), m_where(std::move(where)), m_head(new PaneHead({}, this)),
      m_bar(new MessageBar(this))
{
    setWindowIcon(applicationIcon());
    setAttribute(Qt::WA_QuitOnClose, false);
    m_asTable = m_head->addTool(QStringLiteral("table-2"), tr("As a table (F2)"));
    m_asTable->setCheckable(true);
    QToolButton* copy = m_head->addTool(QStringLiteral("copy"), tr("Copy as table"));
    connect(copy, &QToolButton::clicked, this, [this] { Q_EMIT takeAsked(TakeAwayAs::table); });
    QToolButton* save = m_head->addTool(QStringLiteral("download"), tr("Export…"));
    connect(save, &QToolButton::clicked, this, [this] { Q_EMIT takeAsked(TakeAwayAs::file); });
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_bar);
    m_bar->hide();
    connect(m_bar, &MessageBar::actionChosen, m_bar, &QWidget::hide);
    m_barTimer.setSingleShot(true);
    m_barTimer.setInterval(kNoteMs);
    connect(&m_barTimer, &QTimer::timeout, m_bar, &QWidget::hide);

    connect(m_page.get(), &Page::rangeShown, this, [this](const api::Range& range) { m_range = range; });
    // After the page itself has taken the view: parts come with it.
    connect(m_page.get(), &Page::rangeShown, this, &OwnWindow::find, Qt::QueuedConnection);
    connect(m_page.get(), &Page::openRequested, this, &OwnWindow::openAsked);
    connect(m_page.get(), &Page::placeChanged, this, [this](const QString& opened) {
        if (opened != m_where.place) {
            m_page->openPlace(m_where.place); // what is shown here stays; the main window goes there
            Q_EMIT openAsked({}, opened);
        }
    });
    connect(m_page.get(), &Page::troubled, this, [this](const QString& trouble) {
        if (!trouble.isEmpty()) {
            tell({Message::Kind::error, tr("These figures cannot be read."), trouble, {}, {}});
        } else if (m_bar->message().kind == Message::Kind::error && m_bar->message().action.isEmpty()) {
            m_bar->hide();
        }
    });
    m_page->setAttribute(Qt::WA_DontShowOnScreen);
    setAccessibleRole(*m_page, QAccessible::NoRole);
    m_page->setAttribute(Qt::WA_QuitOnClose, false);
    m_page->setUpdatesEnabled(false);
    connect(&theme(), &Theme::changed, this, &OwnWindow::restyle);
    restyle();
    resize(theme().px(720), theme().px(440));
    addKeys();
    m_page->show();
    find();
}

OwnWindow::~OwnWindow()
{
    delete m_shown; // it shows what the page holds
}

void OwnWindow::restyle()
{
    m_page->resize(theme().px(kPageWidth), theme().px(kPageHeight));
    setMinimumSize(theme().px(320), theme().px(200));
    QPalette ground = palette();
    ground.setColor(QPalette::Window, theme().color(Token::surface));
    setPalette(ground);
}

void OwnWindow::addKeys()
{
    const auto add = [this](const QKeySequence& keys, std::function<void()> run) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, std::move(run));
    };
    add(Qt::Key_F2, [this] { m_asTable->click(); });
    add(QKeySequence(QStringLiteral("Ctrl+E")), [this] { Q_EMIT takeAsked(TakeAwayAs::file); });
    add(QKeySequence(QStringLiteral("Ctrl+C")), [this] { Q_EMIT takeAsked(TakeAwayAs::table); });
    add(QKeySequence(QStringLiteral("Ctrl+Alt+C")), [this] { Q_EMIT takeAsked(TakeAwayAs::table); });
    add(QKeySequence(QStringLiteral("Ctrl+Shift+C")), [this] { Q_EMIT takeAsked(TakeAwayAs::picture); });
    add(QKeySequence(QStringLiteral("Ctrl+W")), [this] { close(); });
    add(Qt::Key_Space, [this] { Q_EMIT pauseToggled(); });
}

void OwnWindow::find()
{
    if (m_source == nullptr) {
        for (Exportable* part : m_page->exportables()) {
            if (part->exportId() == m_where.exportId) {
                m_source = part;
            }
        }
        if (m_source != nullptr) {
            m_shown = m_source->liveCopy(this);
            layout()->addWidget(m_shown);
            m_shown->show();
            m_shown->setFocus(Qt::OtherFocusReason);
            auto* chart = qobject_cast<TimeChart*>(m_shown);
            m_asTable->setVisible(chart != nullptr);
            if (chart != nullptr) {
                connect(m_asTable, &QToolButton::clicked, chart, &TimeChart::setShowsTable);
                connect(chart, &TimeChart::showsTableChanged, m_asTable, &QToolButton::setChecked);
                connect(chart, &TimeChart::contentChanged, this, &OwnWindow::describe);
            }
        }
    }
    describe();
}

void OwnWindow::describe()
{
    if (m_source == nullptr) {
        return;
    }
    QStringList note{m_source->exportUnit(), m_page->exportFacts().subject};
    if (m_range) {
        note.append(nameOf(m_range->kind) + u' ' + spanWords(*m_range, m_format));
    }
    note.append(m_page->exportFacts().filters);
    note.removeAll(QString());
    m_head->setTitle(m_source->exportTitle());
    m_head->setNote(note.join(QStringLiteral(" · ")));
    const QString title = m_source->exportTitle() + QStringLiteral(" – Bellwether");
    if (title != windowTitle()) {
        setWindowTitle(title);
    }
}

void OwnWindow::setScope(const Scope& scope)
{
    m_format = scope.format;
    m_page->setScope(scope);
    describe();
}

void OwnWindow::tell(const Message& message)
{
    m_bar->setMessage(message);
    m_bar->show();
    m_barTimer.stop();
    if (message.kind == Message::Kind::note) {
        m_barTimer.start();
    }
}

void OwnWindow::closeEvent(QCloseEvent* event)
{
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

void OwnWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace bw::ui
