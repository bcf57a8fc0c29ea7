#include "connectors/file/line_reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <optional>
#include <random>
#include <string>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <vector>

using bw::file::LineBlock;
using bw::file::LineReader;

namespace {

constexpr std::size_t kTooLong = bw::event::kRecordBytesMax + 1;

/// Splitting at LF, written the plain way.
std::vector<std::string> expectedLines(const std::string& text)
{
    std::vector<std::string> lines;
    std::string line;
    for (const char c : text) {
        if (c == '\n') {
            lines.push_back(line.substr(0, kTooLong));
            line.clear();
        } else {
            line += c;
        }
    }
    if (!line.empty()) {
        lines.push_back(line.substr(0, kTooLong));
    }
    return lines;
}

std::string randomText(std::mt19937_64& random)
{
    std::string text;
    const auto pieces = random() % 40;
    for (std::uint64_t i = 0; i < pieces; ++i) {
        const auto kind = random() % 100;
        if (kind < 20) {
            text.append(random() % 5, '\n');
        } else if (kind < 97) {
            text.append(random() % 90, static_cast<char>('a' + random() % 26));
            text += random() % 2 == 0 ? "\n" : "\r\n";
        } else {
            // Around the limit, where one byte decides.
            text.append(kTooLong - 3 + random() % 6, 'L');
            text += '\n';
        }
    }
    if (random() % 2 == 0) {
        text += "no end";
    }
    return text;
}

} // namespace

class TestLineReader : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void givesEveryLineOnceWhateverTheBlockSize()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        std::mt19937_64 random(seed);
        for (int round = 0; round < 200; ++round) {
            const std::string text = randomText(random);
            const std::string path = write(text);
            const std::size_t sizes[] = {1, 2, 7, 64, 4096, LineReader::kBlockBytesDefault};
            // A byte at a time only where that is not half a day.
            const std::size_t blockBytes = sizes[text.size() > 100'000 ? 4 + random() % 2 : random() % 6];
            auto reader = LineReader::open(path, blockBytes);
            QVERIFY(reader.ok());
            const auto lines = readAll(reader.value());
            QVERIFY(lines.has_value());
            QCOMPARE(*lines, expectedLines(text));
            QCOMPARE(reader.value().nextLine(), static_cast<std::int64_t>(lines->size()) + 1);
        }
    }

    void boundsABlockOfEmptyLines()
    {
        const std::size_t count = 3 * LineReader::kBlockLinesMax + 17;
        auto reader = LineReader::open(write(std::string(count, '\n')));
        QVERIFY(reader.ok());
        LineBlock block;
        std::size_t seen = 0;
        while (reader.value().read(block).value()) {
            QVERIFY(block.records().size() <= LineReader::kBlockLinesMax);
            seen += block.records().size();
        }
        QCOMPARE(seen, count);
    }

    void blocksOutliveTheReaderAndEachOther()
    {
        std::string text;
        for (int i = 1; i <= 5'000; ++i) {
            text += "line " + std::to_string(i) + '\n';
        }
        std::vector<LineBlock> blocks;
        {
            auto reader = LineReader::open(write(text), 1'000);
            QVERIFY(reader.ok());
            LineBlock block;
            while (reader.value().read(block).value()) {
                blocks.push_back(std::move(block));
                block = LineBlock();
            }
        }
        QVERIFY(blocks.size() > 10);
        std::int64_t number = 0;
        for (LineBlock& block : blocks) {
            for (const auto& record : block.records()) {
                ++number;
                QCOMPARE(record.position, number);
                QCOMPARE(std::string(record.bytes), "line " + std::to_string(number));
            }
        }
        QCOMPARE(number, 5'000);
    }

    void givesLinesOfAPipeAsTheyCome()
    {
        const std::string path = m_folder.filePath(QStringLiteral("pipe")).toStdString();
        QCOMPARE(::mkfifo(path.c_str(), 0600), 0);
        int writer = -1;
        // Opening either end waits for the other.
        std::thread opener([&] { writer = ::open(path.c_str(), O_WRONLY); });
        auto reader = LineReader::open(path);
        opener.join();
        QVERIFY(reader.ok() && writer >= 0);

        LineBlock block;
        QCOMPARE(::write(writer, "one\ntw", 6), 6);
        QVERIFY(reader.value().read(block).value());
        QCOMPARE(block.records().size(), std::size_t{1});
        QCOMPARE(std::string(block.records()[0].bytes), std::string("one"));
        QCOMPARE(::write(writer, "o\nthree", 7), 7);
        QVERIFY(reader.value().read(block).value());
        QCOMPARE(std::string(block.records()[0].bytes), std::string("two"));
        ::close(writer);
        QVERIFY(reader.value().read(block).value());
        QCOMPARE(std::string(block.records()[0].bytes), std::string("three"));
        QCOMPARE(block.records()[0].position, std::int64_t{3});
        QVERIFY(!reader.value().read(block).value());
        QVERIFY(!reader.value().read(block).value());
    }

    void saysWhatItCannotRead()
    {
        const auto missing = LineReader::open("no/such/file.ndjson");
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().message, std::string("cannot open 'no/such/file.ndjson': No such file or directory"));

        const std::string folder = m_folder.path().toStdString();
        const auto directory = LineReader::open(folder);
        QVERIFY(!directory.ok());
        QVERIFY(directory.error().message.find("'" + folder + "': it is a directory") != std::string::npos);

        // A file that opens and then fails: offset 0 of a process's own memory is not mapped.
        auto failing = LineReader::open("/proc/self/mem");
        QVERIFY(failing.ok());
        LineBlock block;
        for (int i = 0; i < 2; ++i) {
            const auto result = failing.value().read(block);
            QVERIFY(!result.ok());
            QCOMPARE(result.error().message,
                     std::string("cannot read '/proc/self/mem' after line 0: Input/output error"));
        }
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

    /// Nothing if a position is out of order or the padding is not there to be read.
    static std::optional<std::vector<std::string>> readAll(LineReader& reader)
    {
        std::vector<std::string> lines;
        LineBlock block;
        while (reader.read(block).value()) {
            for (const auto& record : block.records()) {
                // Under asan this faults where padding is missing.
                volatile char last = record.bytes.data()[record.bytes.size() + bw::event::kRecordPadding - 1];
                static_cast<void>(last);
                lines.emplace_back(record.bytes);
                if (record.position != static_cast<std::int64_t>(lines.size())) {
                    return std::nullopt;
                }
            }
        }
        return lines;
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(TestLineReader)
#include "tst_line_reader.moc"
