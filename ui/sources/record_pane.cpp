#include "ui/sources/record_pane.h"

#include "ui/sources/expected_words.h"

#include "ui/sources/record_text.h"
#include "ui/style/pane_head.h"
#include "ui/style/theme.h"
#include "ui/tables/quiet_label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace bw::ui {
namespace {

constexpr double kRecordOuter = 12;

QString words(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

RecordPane::RecordPane(QWidget* parent)
    : QWidget(parent), m_head(new PaneHead(tr("Record"), this)),
      m_copy(m_head->addTool(QStringLiteral("copy"), tr("Copy the record"))), m_text(new QPlainTextEdit(this)),
      m_verdict(new QuietLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setWordWrapMode(QTextOption::WrapAnywhere);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("Bytes of the record"));
    m_verdict->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_head);
    auto* inner = new QVBoxLayout;
    inner->addWidget(m_text, 1);
    inner->addWidget(m_verdict);
    layout->addLayout(inner, 1);
    connect(m_copy, &QToolButton::clicked, this, &RecordPane::copy);
    connect(&theme(), &Theme::changed, this, &RecordPane::restyle);
    restyle();
    clear();
}

void RecordPane::restyle()
{
    const int outer = theme().px(kRecordOuter);
    static_cast<QVBoxLayout*>(layout()->itemAt(1)->layout())->setContentsMargins(outer, 0, outer, outer);
    m_text->setFont(theme().font(Type::mono));
    m_text->document()->setDocumentMargin(theme().px(8));
    QPalette sunken = m_text->palette();
    sunken.setColor(QPalette::Base, theme().color(Token::sunken));
    m_text->setPalette(sunken);
    m_verdict->setContentsMargins(theme().px(4), theme().px(8), theme().px(4), 0);
    showRecord();
}

void RecordPane::clear()
{
    m_record.reset();
    showRecord();
}

void RecordPane::setRecord(const api::QuarantinedRecord& record, const Format& format)
{
    m_record = std::make_unique<api::QuarantinedRecord>(record);
    m_format = format;
    showRecord();
}

QString RecordPane::verdict() const
{
    return m_verdict->text();
}

int RecordPane::columnsThatFit() const
{
    const QFontMetricsF metrics(m_text->font());
    // As if the scroll bar were there: lines must not break anew because it came.
    const double room = m_text->width() - 2 * m_text->frameWidth() - 2 * m_text->document()->documentMargin() -
                        m_text->verticalScrollBar()->sizeHint().width();
    return std::clamp(static_cast<int>(room / metrics.horizontalAdvance(u'0')), 24, 120);
}

void RecordPane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (columnsThatFit() != m_columns) {
        showRecord();
    }
}

void RecordPane::showRecord()
{
    m_columns = columnsThatFit();
    m_copy->setEnabled(m_record != nullptr);
    m_verdict->setVisible(m_record != nullptr);
    m_text->setExtraSelections({});
    if (m_record == nullptr) {
        m_head->setNote({});
        m_text->setPlaceholderText(tr("Choose a record in the quarantine to read it here."));
        m_text->clear();
        return;
    }
    const api::QuarantinedRecord& record = *m_record;
    m_head->setNote(
        QStringLiteral("%1 %2, %3")
            .arg(words(record.sourceId), m_format.count(record.partition), m_format.count(record.position)));
    const QString field = words(record.field);
    const auto size = static_cast<qsizetype>(record.bytes.size());
    const RecordText shown = recordText(QByteArrayView(record.bytes.data(), size), field, m_columns);
    m_text->setPlainText(shown.text);
    if (shown.fault) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(m_text->document());
        mark.cursor.setPosition(static_cast<int>(shown.fault->start));
        mark.cursor.setPosition(static_cast<int>(shown.fault->start + shown.fault->length), QTextCursor::KeepAnchor);
        mark.format.setBackground(theme().color(Token::negativeTint));
        mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        mark.format.setUnderlineColor(theme().color(Token::negative));
        m_text->setExtraSelections({mark});
        QTextCursor start(m_text->document());
        start.setPosition(static_cast<int>(shown.fault->start));
        m_text->setTextCursor(start);
        m_text->ensureCursorVisible();
    }
    QStringList verdict;
    if (!field.isEmpty()) {
        const bool stated = shown.fault || shown.hexDump;
        verdict.append(
            stated ? tr("%1: expected %2, found %3.").arg(field, expectedWords(record.expected), words(record.found))
                   : tr("%1 is not in the record; expected %2.").arg(field, expectedWords(record.expected)));
    } else {
        verdict.append(tr("Expected %1, found %2.").arg(expectedWords(record.expected), words(record.found)));
    }
    if (shown.bytesShown < size) {
        verdict.append(tr("The first %1 of %2 bytes are shown; Copy takes them all.")
                           .arg(m_format.count(shown.bytesShown), m_format.count(size)));
    }
    m_verdict->setText(verdict.join(u' '));
}

void RecordPane::copy() const
{
    if (m_record != nullptr) {
        const auto size = static_cast<qsizetype>(m_record->bytes.size());
        QGuiApplication::clipboard()->setText(visibleBytes(QByteArrayView(m_record->bytes.data(), size)));
    }
}

} // namespace bw::ui
