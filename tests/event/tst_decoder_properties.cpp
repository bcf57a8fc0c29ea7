#include "core/event/json_number.h"
#include "tests/event/decoding.h"
#include "tests/event/invariants.h"
#include "tests/event/mutation.h"
#include "tests/event/sample_events.h"

#include <QTest>

#include <array>
#include <cmath>
#include <random>

using namespace bw::event;
using namespace bw::event::test;

namespace {

/// What the decoder says of each record when it is given them `size` at a time.
std::vector<std::string> decodeInBatches(Decoder& decoder, const std::vector<RawRecord>& records, std::size_t size)
{
    std::vector<std::string> said(records.size());
    EventBatch batch;
    for (std::size_t first = 0; first < records.size(); first += size) {
        decoder.decode(std::span(records).subspan(first, std::min(size, records.size() - first)), batch);
        for (const Event& event : batch.events) {
            said[first + event.record] += describe(batch, event);
        }
        for (const Rejection& rejection : batch.rejections) {
            said[first + rejection.record] += describe(rejection);
        }
    }
    return said;
}

} // namespace

class TestDecoderProperties : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        const auto seed = std::random_device{}();
        qInfo("seed %u", seed);
        m_random.seed(seed);
    }

    void anyBytesAreOneEventOrOneRejection()
    {
        InvariantChecker checker;
        for (int i = 0; i < 8'000; ++i) {
            const std::string record = mutatedEvent(m_random);
            const std::string broken = checker.broken(record);
            QVERIFY2(broken.empty(), (broken + "\n" + record).c_str());
        }
    }

    void batchesMakeNoDifference()
    {
        Records records;
        for (int i = 0; i < 3'000; ++i) {
            records.add(mutatedEvent(m_random), i % 3 == 0 ? "key" : "");
        }
        Decoder decoder;
        const std::vector<std::string> alone = decodeInBatches(decoder, records.all(), 1);
        QVERIFY(std::none_of(alone.begin(), alone.end(), [](const std::string& said) { return said.empty(); }));
        QCOMPARE(decodeInBatches(decoder, records.all(), 256), alone);
        QCOMPARE(decodeInBatches(decoder, records.all(), 7), alone);
        Decoder fresh;
        QCOMPARE(decodeInBatches(fresh, records.all(), records.all().size()), alone);
    }

    /// Lines of one text are indexed together: none may lend the next one anything, however broken it is.
    void linesOfOneTextMakeNoDifference()
    {
        const std::array<std::string, 18> pieces{"",           "{",       "}",        "\"",   "\\",          "{}",
                                                 "[",          "{\"a\":", ",",        "\xFF", "{\"a\":1}",   "{\"a\":1",
                                                 "{\"a\":\"b", "c\"}",    "{\"a\":[", "]}",   "{\"a\\\\\":", " \t"};
        for (int round = 0; round < 60; ++round) {
            Records apart;
            for (int i = 0; i < 100; ++i) {
                switch (m_random() % (round % 3 == 0 ? 2 : 30)) {
                case 0:
                    apart.add(pieces[m_random() % pieces.size()]);
                    if (m_random() % 2 == 0) { // What the line before may lack, and then a good event.
                        apart.add((m_random() % 2 == 0 ? "}" : ",\"b\":2}") +
                                  sampleEvent(EventType::campaignTermination).dump());
                    }
                    break;
                case 1:
                    apart.add(mutatedEvent(m_random));
                    break;
                default:
                    apart.add(sampleEvent(static_cast<EventType>(m_random() % kEventTypeNames.size())).dump());
                }
            }
            std::string text;
            for (const RawRecord& record : apart.all()) {
                text.append(record.bytes).push_back('\n');
            }
            text.append(kRecordPadding, m_random() % 2 == 0 ? '}' : ']');
            std::vector<RawRecord> lines = apart.all();
            const char* at = text.data();
            for (RawRecord& line : lines) {
                line.bytes = {at, line.bytes.size()};
                at += line.bytes.size() + 1;
            }
            Decoder decoder;
            QCOMPARE(decodeInBatches(decoder, lines, lines.size()), decodeInBatches(decoder, apart.all(), 1));
            QCOMPARE(decodeInBatches(decoder, lines, 7), decodeInBatches(decoder, apart.all(), 1));
        }
    }

    void refersToNothingOfTheRecords()
    {
        EventBatch batch;
        std::string before;
        {
            Records records;
            records.add(sampleEvent(EventType::journeyStart).dump());
            Decoder().decode(records.all(), batch);
            before = describe(batch, batch.events.at(0));
        }
        QCOMPARE(describe(batch, batch.events.at(0)), before);
    }

    void numbersAreReadAsTheLibraryReadsThem()
    {
        std::uniform_int_distribution<int> digit('0', '9');
        std::uniform_int_distribution<int> length(1, 40);
        for (int i = 0; i < 20'000; ++i) {
            std::string text = i % 2 == 0 ? "-" : "";
            text += static_cast<char>(digit(m_random) | 1);
            for (int left = length(m_random); left > 0; --left) {
                text += static_cast<char>(digit(m_random));
            }
            text.insert(text.size() - 1, i % 3 == 0 ? "" : ".");
            if (i % 5 != 0) {
                text += "e" + std::to_string(static_cast<int>(m_random() % 800) - 400);
            }
            QCOMPARE(jsonNumberLength(text + "x"), text.size());
            const JsonNumber number = readJsonNumber(text);
            const double expected = QByteArray::fromStdString(text).toDouble();
            QCOMPARE(number.kind == JsonNumber::Kind::beyondFloat64, std::isinf(std::strtod(text.c_str(), nullptr)));
            if (number.kind != JsonNumber::Kind::beyondFloat64) {
                QVERIFY2(number.float64 == expected, text.c_str());
            }
        }
    }

private:
    std::mt19937_64 m_random;
};

QTEST_APPLESS_MAIN(TestDecoderProperties)
#include "tst_decoder_properties.moc"
