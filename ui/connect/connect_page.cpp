#include "ui/connect/connect_page.h"

#include "ui/connect/choice_card.h"
#include "ui/connect/connect_words.h"
#include "ui/connect/connection_form.h"
#include "ui/connect/secret_pane.h"
#include "ui/connect/test_list.h"
#include "ui/style/direction.h"
#include "ui/style/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace bw::ui {

using api::TestStep;

ConnectPage::ConnectPage(api::Connections& connections, QWidget* parent) : Page(parent), m_connections(connections)
{
    setAccessibleName(tr("Connections"));
    setAcceptDrops(true);
    buildFrame();
    buildChoices();
    buildEditor();
    connect(&theme(), &Theme::changed, this, &ConnectPage::restyle);
    restyle();
    refresh();
    showEditor();
}

ConnectPage::~ConnectPage()
{
    m_connections.cancelTest();
}

void ConnectPage::takeFocus()
{
    if (m_place.isEmpty()) {
        m_demo->setFocus(Qt::OtherFocusReason);
    } else if (m_form->secrets().wantsPassphrase() && !m_edited.id.empty()) {
        m_form->secrets().passphrase()->setFocus(Qt::OtherFocusReason);
    } else {
        m_form->focusFirst();
    }
}

void ConnectPage::openPlace(const QString& place)
{
    if (place == QLatin1String("kafka") || place == QLatin1String("file")) {
        api::Connection fresh;
        fresh.kind = place == QLatin1String("file") ? api::ConnectionKind::file : api::ConnectionKind::kafka;
        m_place = place;
        edit(fresh);
        m_form->focusFirst();
        return;
    }
    // Who names none wants to see the one that runs.
    const std::string id = place.isEmpty() ? runningKept() : place.toStdString();
    const auto found = std::find_if(m_kept.begin(), m_kept.end(),
                                    [&](const api::KeptConnection& each) { return each.connection.id == id; });
    m_place = found == m_kept.end() ? QString() : QString::fromStdString(id);
    if (found == m_kept.end()) {
        showEditor();
        return;
    }
    edit(found->connection);
    if (found->problem.empty()) {
        const auto trouble = m_connections.trouble();
        const bool lacksPassword = trouble && trouble->connectionId == found->connection.id &&
                                   trouble->fault == base::ReachFault::noSecret && !trouble->locked;
        lacksPassword ? m_form->focusPassword() : takeFocus();
    }
}

std::string ConnectPage::runningKept() const
{
    const auto running =
        std::find_if(m_kept.begin(), m_kept.end(), [](const api::KeptConnection& each) { return each.running; });
    return running == m_kept.end() ? std::string() : running->connection.id;
}

void ConnectPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (m_place.isEmpty() && !runningKept().empty()) {
        openPlace({});
    } else {
        showEditor(); // cards show what is open, whatever was done to them while they were made anew
    }
}

void ConnectPage::refresh()
{
    m_kept = m_connections.kept();
    fillKept();
    m_demo->setRemark(m_connections.runningId() == api::Connections::kDemoId ? tr("running") : QString());
    showActions();
}

void ConnectPage::edit(const api::Connection& connection)
{
    m_connections.cancelTest();
    m_testing = false;
    m_tested = false;
    m_removing = false;
    m_edited = connection;
    m_list->clear();
    m_form->setConnection(connection);
    // What the fields make of it is what a change is measured by.
    m_edited = m_form->connection();
    say({});
    showEditor();
}

void ConnectPage::showEditor()
{
    const auto kept = std::find_if(m_kept.begin(), m_kept.end(), [&](const api::KeptConnection& each) {
        return QString::fromStdString(each.connection.id) == m_place;
    });
    const QString problem = kept == m_kept.end() ? QString() : QString::fromStdString(kept->problem);
    m_editor->setVisible(!m_place.isEmpty());
    m_form->setVisible(problem.isEmpty());
    m_problem->setText(
        problem.isEmpty() ? QString()
                          : tr("%1 cannot be shown here, and stays as it is:").arg(QString::fromStdString(kept->file)) +
                                QLatin1Char('\n') + problem);
    m_problem->setVisible(!problem.isEmpty());
    m_title->setText(m_place == QLatin1String("kafka")  ? tr("Connect to Kafka")
                     : m_place == QLatin1String("file") ? tr("Open a file")
                                                        : inWindowDirection(QString::fromStdString(m_edited.name)));
    m_kafka->setChecked(m_place == QLatin1String("kafka"));
    m_file->setChecked(m_place == QLatin1String("file"));
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        m_cards[i]->setChecked(QString::fromStdString(m_kept[i].connection.id) == m_place);
    }
    showActions();
}

bool ConnectPage::isChanged() const
{
    return m_edited.id.empty() || m_form->connection() != m_edited || (m_form->password() && m_edited.hasPassword());
}

std::vector<std::string> ConnectPage::topicsThatPassed() const
{
    std::vector<std::string> topics;
    for (const TestStep& step : m_list->steps()) {
        if (step.stage == api::TestStage::right && step.outcome == TestStep::Outcome::passed) {
            topics.push_back(step.subject);
        }
    }
    return topics;
}

void ConnectPage::showActions()
{
    if (m_form == nullptr || m_place.isEmpty()) {
        return;
    }
    const bool isFile = m_edited.kind == api::ConnectionKind::file;
    const bool readable = !m_form->isHidden();
    const bool changed = isChanged();
    const bool passed = m_tested && (isFile ? !m_list->anyFailed() : !topicsThatPassed().empty());
    const bool startable = readable && !m_testing && (passed || !changed);
    const auto primary = [](QPushButton* button, bool is) {
        button->setProperty("bwPrimary", is);
        button->setProperty("bwMain", !is);
        button->update();
    };
    m_test->setVisible(readable);
    m_test->setText(m_testing  ? tr("Stop the test")
                    : m_tested ? tr("Test again")
                    : isFile   ? tr("Look into the file")
                               : tr("Test the connection"));
    const std::vector<std::string> topics = topicsThatPassed();
    m_start->setVisible(startable);
    m_start->setText(isFile                         ? tr("Open")
                     : passed && topics.size() == 1 ? tr("Start with %1").arg(QString::fromStdString(topics.front()))
                                                    : tr("Start"));
    primary(m_start, startable);
    primary(m_test, !startable);
    m_keep->setVisible(readable && changed && !m_testing && m_form->missing().isEmpty());
    m_remove->setVisible(!m_edited.id.empty() && !m_testing);
    m_remove->setText(m_removing ? tr("Remove for good") : tr("Remove"));
}

void ConnectPage::test()
{
    if (m_testing) {
        m_connections.cancelTest();
        return;
    }
    if (const QString missing = m_form->missing(); !missing.isEmpty()) {
        say(missing);
        return;
    }
    say({});
    m_testing = true;
    m_tested = false;
    const api::Connection tried = m_form->connection();
    m_list->begin(tried);
    showActions();
    const QPointer<ConnectPage> self(this);
    m_connections.test(
        tried, m_form->password(),
        [self](const TestStep& step) {
            if (self != nullptr && self->m_testing) {
                self->m_list->take(step);
            }
        },
        [self] {
            if (self != nullptr && self->m_testing) {
                self->testEnded();
            }
        });
}

void ConnectPage::testEnded()
{
    m_testing = false;
    m_tested = true;
    const std::vector<TestStep>& steps = m_list->steps();
    if (!steps.empty() && steps.back().stage == api::TestStage::records) {
        m_form->setTrial(steps.back().trial);
    }
    if (m_edited.kind == api::ConnectionKind::kafka) {
        const std::size_t passed = topicsThatPassed().size();
        say(passed > 0 && passed < m_form->connection().topics.size()
                ? tr("Add the other topics later, here. Nothing is written to Kafka.")
            : passed > 0 ? tr("Nothing is written to Kafka.")
                         : QString());
    }
    showActions();
    const bool asksMore = !steps.empty() && steps.back().trial.withoutTenant > 0;
    if (m_start->isVisible() && !asksMore) {
        m_start->setFocus(Qt::OtherFocusReason);
    }
    // What came of it stands below the fields.
    QMetaObject::invokeMethod(this, &ConnectPage::showEnd, Qt::QueuedConnection);
}

void ConnectPage::keep(bool andStart)
{
    if (const QString missing = m_form->missing(); !missing.isEmpty()) {
        say(missing);
        return;
    }
    api::Connection connection = m_form->connection();
    if (const std::vector<std::string> passed = topicsThatPassed(); andStart && m_tested && !passed.empty()) {
        connection.topics = passed;
    }
    const std::optional<std::string> password = m_form->password();
    const bool changed = isChanged();
    const QPointer<ConnectPage> self(this);
    const auto keepIt = [self, connection, password, andStart](const QString& error) {
        if (self == nullptr) {
            return;
        }
        if (!error.isEmpty()) {
            self->say(error);
            return;
        }
        self->m_connections.keep(connection, password, [self, andStart](const base::Result<std::string>& id) {
            if (self == nullptr) {
                return;
            }
            if (!id) {
                self->say(tr("It could not be kept: %1.").arg(QString::fromStdString(id.error().message)));
            } else if (andStart) {
                self->start(id.value());
            } else {
                self->refresh();
                self->openPlace(QString::fromStdString(id.value()));
                Q_EMIT self->placeChanged(self->m_place);
                self->say(tr("Kept."));
            }
        });
    };
    if (!connection.hasPassword()) {
        keepIt({});
    } else if (changed) {
        m_form->secrets().prepare(keepIt);
    } else {
        m_form->secrets().prepare([self, id = connection.id](const QString& error) {
            if (self != nullptr) {
                error.isEmpty() ? self->start(id) : self->say(error);
            }
        });
    }
}

void ConnectPage::start(const std::string& id)
{
    m_connections.choose(id, [self = QPointer(this)](const base::Result<void>& started) {
        if (self == nullptr) {
            return;
        }
        self->refresh();
        if (started) {
            Q_EMIT self->started();
        } else {
            self->say(tr("It could not be started: %1.").arg(QString::fromStdString(started.error().message)));
        }
    });
}

void ConnectPage::startDemo()
{
    start(api::Connections::kDemoId);
}

void ConnectPage::openFile(const QString& path)
{
    openPlace(QStringLiteral("file"));
    Q_EMIT placeChanged(m_place);
    m_form->setPath(path);
    test();
}

void ConnectPage::remove()
{
    if (!m_removing) {
        m_removing = true;
        say(tr("Its password is forgotten. The history that it has stays on the disk."));
        showActions();
        return;
    }
    m_connections.remove(m_edited.id, [self = QPointer(this)](const base::Result<void>& removed) {
        if (self == nullptr) {
            return;
        }
        if (!removed) {
            self->say(QString::fromStdString(removed.error().message));
            return;
        }
        self->m_place.clear();
        self->refresh();
        self->showEditor();
        self->m_demo->setFocus(Qt::OtherFocusReason);
        Q_EMIT self->placeChanged({});
    });
}

void ConnectPage::say(const QString& text)
{
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
}

} // namespace bw::ui
