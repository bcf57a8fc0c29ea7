#include "connectors/sql/sqlite_history.h"
#include "tests/service/local_under_test.h"

#include <QTemporaryDir>
#include <QTest>

using namespace bw;
using namespace bw::test;

namespace {

/// On history in a file of its own.
class LocalOnFile final : public BackendUnderTest {
public:
    explicit LocalOnFile(base::TimeMs start)
        : m_history(sql::SqliteHistory::open({m_folder.path().toStdString(), {}}).value()), m_local(*m_history, start)
    {}

    api::Backend& backend() override { return m_local.backend(); }
    runtime::Sink& sink() override { return m_local.sink(); }
    base::TimeMs now() const override { return m_local.now(); }
    void advance(base::TimeMs by) override { m_local.advance(by); }
    void restart(bool gracefully) override { m_local.restart(gracefully); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<sql::SqliteHistory> m_history;
    LocalUnderTest m_local;
};

} // namespace

/// The backend on the history that users have: blocks, retention and all.
class TestLocalBackendSqlite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void viewsEqualTheirRecomputation() { check(&BackendSuite::viewsEqualTheirRecomputation); }
    void restartsChangeNoFigure() { check(&BackendSuite::restartsChangeNoFigure); }
    void quarantineIsAnswered() { check(&BackendSuite::quarantineIsAnswered); }
    void figuresComeApart() { check(&BackendSuite::figuresComeApart); }
    void whatIsProvisionalIsTold() { check(&BackendSuite::whatIsProvisionalIsTold); }
    void recordsAreAnswered() { check(&BackendSuite::recordsAreAnswered); }

private:
    static void check(std::string (BackendSuite::*what)())
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        Random random(seed);
        BackendSuite suite([](base::TimeMs start) { return std::make_unique<LocalOnFile>(start); }, random);
        const std::string wrong = (suite.*what)();
        QVERIFY2(wrong.empty(), wrong.substr(0, 4'000).c_str());
    }
};

QTEST_APPLESS_MAIN(TestLocalBackendSqlite)
#include "tst_local_backend_sqlite.moc"
