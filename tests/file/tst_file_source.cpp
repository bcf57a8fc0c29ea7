#include "connectors/file/file_source.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <random>
#include <string>
#include <thread>
#include <vector>

using bw::file::FileSource;
using bw::runtime::RecordBatch;
using bw::runtime::SourceState;
using namespace std::chrono_literals;

namespace {

struct Line {
    std::int64_t position = 0;
    std::string bytes;
    bool operator==(const Line&) const = default;
};

/// Polls until the source is finished or has a problem.
std::vector<Line> drain(FileSource& source, std::size_t recordsMax)
{
    std::vector<Line> lines;
    RecordBatch batch;
    while (!source.finished() && source.status().problem.empty()) {
        batch.clear();
        source.poll(batch, recordsMax, 0ms);
        if (batch.size() > recordsMax) {
            return {};
        }
        for (const auto& record : batch.records(7)) {
            if (record.partition != 0 || record.now != 7 || !record.key.empty()) {
                return {};
            }
            lines.push_back({record.position, std::string(record.bytes)});
        }
    }
    return lines;
}

} // namespace

class TestFileSource : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void givesEveryLineOnceFromWhereverItResumes()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        std::vector<Line> all;
        std::string text;
        const std::int64_t count = 5'000 + static_cast<std::int64_t>(random() % 5'000);
        for (std::int64_t i = 1; i <= count; ++i) {
            all.push_back({i, std::string(random() % 600, static_cast<char>('a' + i % 26))});
            text += all.back().bytes + '\n';
        }
        const std::string path = write(text);
        for (const std::int64_t from :
             {std::int64_t{1}, 2 + static_cast<std::int64_t>(random() % 4'000), count, count + 1}) {
            FileSource source(path);
            QVERIFY(source.open({{0, from}}).ok());
            QCOMPARE(source.status().state, SourceState::live);
            QVERIFY(!source.atEnd(0));
            const auto lines = drain(source, 1 + random() % 1'000);
            QVERIFY(lines == std::vector<Line>(all.begin() + from - 1, all.end()));
            QVERIFY(source.atEnd(0));
            const auto status = source.status();
            QCOMPARE(status.state, SourceState::ended);
            QCOMPARE(status.partitions.at(0).nextPosition, count + 1);
            QCOMPARE(status.partitions.at(0).endPosition, count + 1);
            source.close();
            QCOMPARE(source.status().state, SourceState::ended);
        }
    }

    void anEmptyFileIsFinished()
    {
        FileSource source(write({}));
        QVERIFY(source.open({}).ok());
        QVERIFY(drain(source, 10).empty());
        QVERIFY(source.finished());
        QCOMPARE(source.status().partitions.at(0).endPosition, std::int64_t{1});
    }

    void aPausedFileGivesNothing()
    {
        FileSource source(write("a\nb\n"));
        QVERIFY(source.open({}).ok());
        source.pause(0);
        RecordBatch batch;
        source.poll(batch, 10, 0ms);
        QVERIFY(batch.empty());
        QCOMPARE(source.status().state, SourceState::paused);
        source.resume(0);
        source.poll(batch, 1, 0ms);
        QCOMPARE(batch.size(), std::size_t{1});
    }

    void interruptEndsTheWait()
    {
        FileSource source(write("a\n"));
        QVERIFY(source.open({}).ok());
        source.pause(0);
        std::thread waker([&] { source.interrupt(); });
        RecordBatch batch;
        source.poll(batch, 10, 1h);
        waker.join();
        QVERIFY(batch.empty());
    }

    void saysWhatIsWrong()
    {
        FileSource missing("no/such/file");
        const auto opened = missing.open({});
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().message, std::string("cannot open 'no/such/file': No such file or directory"));

        FileSource device("/dev/null");
        QVERIFY(!device.open({}).ok());

        FileSource cut(write("a\nb\n"));
        QVERIFY(cut.open({{0, 10}}).ok());
        QVERIFY(drain(cut, 10).empty());
        QVERIFY(!cut.finished());
        QCOMPARE(cut.status().state, SourceState::offline);
        QVERIFY(cut.status().problem.find("has only 2 lines, but line 10 is the next") != std::string::npos);
    }

private:
    std::string write(const std::string& text)
    {
        const QString path = m_folder.filePath(QStringLiteral("lines"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0) {
            qFatal("cannot write the test's file");
        }
        return path.toStdString();
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestFileSource)
#include "tst_file_source.moc"
