#pragma once

#include "core/api/connections.h"
#include "ui/live/page.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QScrollArea;
class QSpacerItem;
class QVBoxLayout;
class QHBoxLayout;

namespace bw::ui {

class ChoiceCard;
class ConnectionForm;
class SecretPane;
class TestList;

/// Where figures come from: at first the only page there is, with the ways to begin; then also the connections that are
/// kept. At the left what there is to choose, at the right the form of what is chosen, its test, and the one button
/// that goes on. Its place is "kafka", "file", or the id of a connection; empty: nothing is open.
class ConnectPage : public Page {
    Q_OBJECT
public:
    explicit ConnectPage(api::Connections& connections, QWidget* parent = nullptr);
    ~ConnectPage() override;

    bool wantsFilterBar() const override { return false; }
    void setScope(const Scope& scope) override { Q_UNUSED(scope) }
    QString place() const override { return m_place; }
    void openPlace(const QString& place) override;
    void takeFocus() override;

    /// The connections are others now, or another one runs.
    void refresh();
    void setKeys(const QString& demo, const QString& kafka, const QString& file);
    void startDemo();
    void startKept(const std::string& id) { start(id); }
    /// With a file that the user has brought along.
    void openFile(const QString& path);

    ConnectionForm& form() { return *m_form; }
    TestList& list() { return *m_list; }

Q_SIGNALS:
    /// Something else runs from now on.
    void started();
    void guideAsked();

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildFrame();
    void buildChoices();
    void buildEditor();
    void restyle();
    void fillKept();
    std::string runningKept() const;
    void edit(const api::Connection& connection);
    void showEditor();
    void showActions();
    void test();
    void testEnded();
    void showEnd();
    void keep(bool andStart);
    void start(const std::string& id);
    void remove();
    void say(const QString& text);
    bool isChanged() const;
    std::vector<std::string> topicsThatPassed() const;

    api::Connections& m_connections;
    QString m_place;
    std::vector<api::KeptConnection> m_kept;
    api::Connection m_edited; ///< as it was opened
    bool m_testing = false;
    bool m_tested = false; ///< as the fields stand
    bool m_removing = false;

    QScrollArea* m_left = nullptr;
    QScrollArea* m_right = nullptr;
    QWidget* m_choices = nullptr;
    QVBoxLayout* m_choiceColumn = nullptr;
    QSpacerItem* m_headSpace = nullptr; ///< the column's
    QWidget* m_mark = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_question = nullptr;
    ChoiceCard* m_demo = nullptr;
    ChoiceCard* m_kafka = nullptr;
    ChoiceCard* m_file = nullptr;
    QPushButton* m_guide = nullptr;
    QLabel* m_keptHeading = nullptr;
    std::vector<ChoiceCard*> m_cards; ///< of what is kept, as m_kept

    QWidget* m_editor = nullptr;
    QVBoxLayout* m_editorColumn = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_problem = nullptr;
    ConnectionForm* m_form = nullptr;
    TestList* m_list = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_start = nullptr;
    QPushButton* m_keep = nullptr;
    QPushButton* m_remove = nullptr;
    QLabel* m_note = nullptr;
};

} // namespace bw::ui
