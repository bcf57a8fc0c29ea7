// How the page of connections is laid out: ConnectPage's frame, choices and editor.
#include "ui/connect/choice_card.h"
#include "ui/connect/connect_page.h"
#include "ui/connect/connect_words.h"
#include "ui/connect/connection_form.h"
#include "ui/connect/form_parts.h"
#include "ui/connect/secret_pane.h"
#include "ui/connect/test_list.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {

namespace {

constexpr int kLeftWidth = 428;
constexpr int kMostEditorWidth = 560;

QScrollArea* scrolling(QWidget* content, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false); // which setWidget() has switched on
    return area;
}

/// The mark of the house, 28 px.
class HouseMark : public QWidget {
public:
    explicit HouseMark(QWidget* parent) : QWidget(parent) {}

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const int side = std::min(width(), height());
        painter.drawPixmap(rect(), mark(side, devicePixelRatioF()));
    }
};

} // namespace

void ConnectPage::buildFrame()
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    m_choices = new QWidget;
    m_choiceColumn = new QVBoxLayout(m_choices);
    m_left = scrolling(m_choices, this);
    auto* ground = new QWidget;
    auto* column = new QVBoxLayout(ground);
    column->setContentsMargins({});
    m_editor = new QWidget(ground);
    m_editorColumn = new QVBoxLayout(m_editor);
    column->addWidget(m_editor);
    column->addStretch(1);
    m_right = scrolling(ground, this);
    row->addWidget(m_left);
    row->addWidget(m_right, 1);
}

void ConnectPage::buildChoices()
{
    auto* head = new QHBoxLayout;
    m_mark = new HouseMark(m_choices);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    m_name = new QLabel(QStringLiteral("Bellwether"), m_choices);
    m_question = new QLabel(tr("Where should the numbers come from?"), m_choices);
    m_question->setWordWrap(true);
    words->addWidget(m_name, 0, Qt::AlignLeading);
    words->addWidget(m_question);
    head->addLayout(words, 1);
    words->setSpacing(0);
    m_choiceColumn->addLayout(head);
    m_headSpace = new QSpacerItem(0, 0, QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_choiceColumn->addItem(m_headSpace);
    m_demo = new ChoiceCard(QStringLiteral("flask-conical"), tr("Try the demo"),
                            tr("A made-up company: 200 campaigns, 30 days of history, events at once. Nothing leaves "
                               "this machine."),
                            m_choices);
    m_kafka = new ChoiceCard(QStringLiteral("plug"), tr("Connect to Kafka"),
                             tr("Read your own topics, from now on or from the start."), m_choices);
    m_file = new ChoiceCard(QStringLiteral("folder-open"), tr("Open a file"),
                            tr("Recorded events: NDJSON. Or drop one here."), m_choices);
    m_demo->setCheckable(false);
    m_demo->setObjectName(QStringLiteral("demoCard"));
    m_kafka->setObjectName(QStringLiteral("kafkaCard"));
    m_file->setObjectName(QStringLiteral("fileCard"));
    connect(m_demo, &QAbstractButton::clicked, this, &ConnectPage::startDemo);
    for (const auto& [card, place] : {std::pair(m_kafka, "kafka"), std::pair(m_file, "file")}) {
        connect(card, &QAbstractButton::clicked, this, [this, place = QLatin1String(place)] {
            openPlace(place);
            Q_EMIT placeChanged(m_place);
        });
    }
    m_choiceColumn->addWidget(m_demo);
    m_choiceColumn->addWidget(m_kafka);
    m_choiceColumn->addWidget(m_file);
    m_guide = new QPushButton(tr("User guide"), m_choices);
    m_guide->setObjectName(QStringLiteral("guideLink"));
    m_guide->setProperty("bwLink", true);
    m_guide->setAutoDefault(true);
    connect(m_guide, &QPushButton::clicked, this, &ConnectPage::guideAsked);
    m_keptHeading = new FormTitle(tr("Kept connections"), m_choices);
    m_choiceColumn->addWidget(m_keptHeading);
    m_choiceColumn->addWidget(m_guide, 0, Qt::AlignLeading);
    m_choiceColumn->addStretch(1);
}

void ConnectPage::fillKept()
{
    const bool hadFocus =
        std::any_of(m_cards.begin(), m_cards.end(), [](ChoiceCard* card) { return card->hasFocus(); });
    for (ChoiceCard* card : m_cards) {
        delete card;
    }
    m_cards.clear();
    QWidget* before = m_file;
    for (const api::KeptConnection& kept : m_kept) {
        const QString id = QString::fromStdString(kept.connection.id);
        const bool isFile = kept.connection.kind == api::ConnectionKind::file;
        auto* card =
            new ChoiceCard(isFile ? QStringLiteral("folder-open") : QStringLiteral("plug"),
                           QString::fromStdString(kept.connection.name),
                           kept.problem.empty() ? summaryOf(kept.connection) : tr("cannot be read"), m_choices);
        card->setObjectName(QStringLiteral("kept-") + id);
        card->setRemark(kept.running ? tr("running") : QString());
        card->setChecked(id == m_place);
        connect(card, &QAbstractButton::clicked, this, [this, id] {
            openPlace(id);
            Q_EMIT placeChanged(m_place);
        });
        m_choiceColumn->insertWidget(m_choiceColumn->count() - 2, card); // before the link and the room below it
        setTabOrder(before, card);
        before = card;
        card->show();
        m_cards.push_back(card);
    }
    setTabOrder(before, m_guide);
    m_keptHeading->setVisible(!m_cards.empty());
    if (hadFocus) {
        m_kafka->setFocus(Qt::OtherFocusReason);
    }
}

void ConnectPage::buildEditor()
{
    m_title = new FormTitle({}, m_editor);
    m_problem = wrappedNote({}, m_editor);
    m_form = new ConnectionForm(m_connections, m_editor);
    m_list = new TestList(m_editor);
    m_test = new QPushButton(m_editor);
    m_start = new QPushButton(m_editor);
    m_keep = new QPushButton(tr("Keep"), m_editor);
    m_remove = new QPushButton(m_editor);
    m_note = wrappedNote({}, m_editor);
    m_test->setObjectName(QStringLiteral("testButton"));
    m_start->setObjectName(QStringLiteral("startButton"));
    m_keep->setObjectName(QStringLiteral("keepButton"));
    m_remove->setObjectName(QStringLiteral("removeButton"));
    m_note->setObjectName(QStringLiteral("connectNote"));
    for (QPushButton* button : {m_test, m_keep, m_remove, m_start}) {
        button->setAutoDefault(true); // Enter presses it, too
    }
    m_keep->setProperty("bwMain", true);
    m_remove->setProperty("bwFlat", true);
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_test);
    actions->addWidget(m_keep);
    actions->addWidget(m_remove);
    actions->addStretch(1);
    actions->addWidget(m_start);
    m_editorColumn->addWidget(m_title);
    m_editorColumn->addWidget(m_problem);
    m_editorColumn->addWidget(m_form);
    m_editorColumn->addWidget(m_list);
    m_editorColumn->addLayout(actions);
    m_editorColumn->addWidget(m_note);
    connect(m_test, &QPushButton::clicked, this, &ConnectPage::test);
    connect(m_start, &QPushButton::clicked, this, [this] { keep(true); });
    connect(m_keep, &QPushButton::clicked, this, [this] { keep(false); });
    connect(m_remove, &QPushButton::clicked, this, &ConnectPage::remove);
    connect(m_form, &ConnectionForm::edited, this, [this] {
        if (m_testing) {
            m_testing = false; // what comes of it is of other fields
            m_connections.cancelTest();
            m_list->clear();
        }
        m_tested = false;
        m_removing = false;
        say({});
        showActions();
    });
    connect(m_form, &ConnectionForm::submitted, this, [this] { m_start->isVisible() ? keep(true) : test(); });
    connect(&m_form->secrets(), &SecretPane::changed, this, &ConnectPage::showActions);
}

void ConnectPage::setKeys(const QString& demo, const QString& kafka, const QString& file)
{
    m_demo->setKeys(demo);
    m_kafka->setKeys(kafka);
    m_file->setKeys(file);
}

void ConnectPage::showEnd()
{
    QTimer::singleShot(0, this, [this] {
        m_right->ensureWidgetVisible(m_note->isVisible() ? static_cast<QWidget*>(m_note) : m_test);
    });
}

void ConnectPage::restyle()
{
    const Theme& t = theme();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    m_left->setFixedWidth(t.px(kLeftWidth));
    m_choiceColumn->setContentsMargins(t.px(mirrored ? 40 : 52), t.px(74), t.px(mirrored ? 52 : 40), t.px(24));
    m_choiceColumn->setSpacing(t.px(9));
    m_headSpace->changeSize(0, t.px(14), QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_editorColumn->setContentsMargins(t.px(40), t.px(74), t.px(40), t.px(24));
    m_editorColumn->setSpacing(t.px(14));
    m_editor->setMaximumWidth(t.px(kMostEditorWidth + 80));
    m_mark->setFixedSize(t.px(34), t.px(34));
    m_name->setFont(t.font(Type::windowTitle, QFont::DemiBold));
    m_question->setFont(t.font(Type::text));
    m_name->setForegroundRole(QPalette::WindowText);
    m_question->setForegroundRole(QPalette::WindowText);
    QPalette quiet = t.palette();
    quiet.setColor(QPalette::WindowText, t.color(Token::text2));
    m_question->setPalette(quiet);
    m_name->setPalette(t.palette());
    m_keptHeading->setMinimumHeight(t.px(40));
    update();
}

void ConnectPage::paintEvent(QPaintEvent*)
{
    const Theme& t = theme();
    QPainter painter(this);
    painter.fillRect(rect(), t.color(Token::sunken));
    painter.fillRect(m_left->geometry(), t.color(Token::surface));
    const int line = layoutDirection() == Qt::RightToLeft ? m_left->geometry().left() : m_left->geometry().right();
    painter.fillRect(QRect(line, 0, 1, height()), t.color(Token::hairline));
}

void ConnectPage::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void ConnectPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openFile(event->mimeData()->urls().front().toLocalFile());
}

} // namespace bw::ui
