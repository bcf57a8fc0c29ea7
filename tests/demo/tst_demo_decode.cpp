#include "connectors/demo/event_writer.h"
#include "core/event/decoder.h"
#include "tests/demo/seeds.h"

#include <QtTest/QTest>

#include <array>
#include <map>
#include <string>
#include <vector>

using namespace bw;
using test::kNoon;
using test::newSeed;
using namespace bw::demo;
using event::RejectReason;

namespace {

/// Records with the padding that the decoder needs behind each.
struct Stream {
    std::vector<Written> written;
    std::vector<std::string> bytes;
    std::vector<event::RawRecord> records;

    Stream(const Company& company, const StreamSettings& settings, int count)
    {
        EventWriter writer(company, settings);
        const std::int64_t first = writer.timeline().indexAt(kNoon);
        std::vector<char> buffer(kEventBytesMax);
        for (int i = 0; i < count; ++i) {
            written.push_back(writer.write(first + i, buffer.data()));
            bytes.emplace_back(buffer.data(), written.back().bytes);
            bytes.back().reserve(bytes.back().size() + event::kRecordPadding);
        }
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            const std::string_view key =
                settings.keyed ? std::string_view(company.tenants()[written[i].tenant].id) : std::string_view();
            records.push_back({bytes[i], key, 0, static_cast<std::int64_t>(i), writer.timeline().timeOf(first + i)});
        }
    }
};

QByteArray describe(const event::Rejection& rejection, const std::string& bytes)
{
    const std::string_view reason = event::kRejectReasonNames[static_cast<std::size_t>(rejection.reason)];
    return QByteArray(reason.data(), static_cast<qsizetype>(reason.size())) + ' ' +
           QByteArray(rejection.field.data(), static_cast<qsizetype>(rejection.field.size())) + ' ' +
           QByteArray::fromStdString(bytes);
}

} // namespace

class DemoDecodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPlainRecordIsAccepted_data();
    void everyPlainRecordIsAccepted();
    void everyFaultHasItsReason_data();
    void everyFaultHasItsReason();
};

void DemoDecodeTest::everyPlainRecordIsAccepted_data()
{
    QTest::addColumn<qint64>("rate");
    QTest::addColumn<int>("campaigns");
    QTest::newRow("10/s") << qint64{10} << 200;
    QTest::newRow("1000/s, many campaigns") << qint64{1'000} << 10'000;
    QTest::newRow("1000000/s") << qint64{1'000'000} << 200;
}

void DemoDecodeTest::everyPlainRecordIsAccepted()
{
    QFETCH(qint64, rate);
    QFETCH(int, campaigns);
    const Company company({.seed = newSeed(), .campaigns = campaigns});
    const Stream stream(company, {.rate = rate, .detail = Detail::dense}, 30'000);
    event::Decoder decoder;
    event::EventBatch batch;
    decoder.decode(stream.records, batch);
    if (!batch.rejections.empty()) {
        QFAIL(describe(batch.rejections.front(), stream.bytes[batch.rejections.front().record]).constData());
    }
    QCOMPARE(batch.events.size(), stream.records.size());
    for (const event::Event& event : batch.events) {
        const Written& written = stream.written[event.record];
        QCOMPARE(event.type, written.type);
        QCOMPARE(event.time, written.time);
        QCOMPARE(event.tenantId, std::string_view(company.tenants()[written.tenant].id));
        QVERIFY(!event.remediated);
        QCOMPARE(event.unknownFields, std::uint16_t{0});
    }
}

void DemoDecodeTest::everyFaultHasItsReason_data()
{
    QTest::addColumn<int>("fault");
    for (std::size_t kind = 1; kind < kFaultNames.size(); ++kind) {
        QTest::newRow(kFaultNames[kind].data()) << static_cast<int>(kind);
    }
}

void DemoDecodeTest::everyFaultHasItsReason()
{
    QFETCH(int, fault);
    const auto kind = static_cast<Fault>(fault);
    const std::map<Fault, RejectReason> expected{
        {Fault::malformed, RejectReason::malformed},
        {Fault::missingField, RejectReason::missingRequiredField},
        {Fault::unknownType, RejectReason::unknownEventType},
        {Fault::wrongType, RejectReason::wrongType},
        {Fault::timestampInFuture, RejectReason::timestampInFuture},
        {Fault::timestampTooOld, RejectReason::timestampTooOld},
        {Fault::outOfRange, RejectReason::valueOutOfRange},
        {Fault::held, RejectReason::missingRequiredField},
    };
    const Company company({.seed = newSeed()});
    for (const bool keyed : {false, true}) {
        const Stream stream(
            company,
            {.rate = 200, .faults = 0.5, .faultKinds = faultBit(kind), .keyed = keyed, .detail = Detail::dense},
            20'000);
        event::Decoder decoder;
        event::EventBatch batch;
        decoder.decode(stream.records, batch);
        int rejected = 0;
        for (const event::Rejection& rejection : batch.rejections) {
            const std::string& bytes = stream.bytes[rejection.record];
            QVERIFY2(stream.written[rejection.record].fault == kind, describe(rejection, bytes).constData());
            QVERIFY2(expected.contains(kind), describe(rejection, bytes).constData());
            QVERIFY2(rejection.reason == expected.at(kind), describe(rejection, bytes).constData());
            ++rejected;
        }
        int remediated = 0;
        for (const event::Event& event : batch.events) {
            const Written& written = stream.written[event.record];
            QVERIFY2(written.fault == Fault::none || !expected.contains(kind), stream.bytes[event.record].c_str());
            QVERIFY2(event.remediated == (written.fault == Fault::repair), stream.bytes[event.record].c_str());
            remediated += event.remediated ? 1 : 0;
        }
        QVERIFY(expected.contains(kind) ? rejected > 9'000 : rejected == 0);
        QVERIFY(kind != Fault::repair || remediated > 9'000);
    }
}

QTEST_GUILESS_MAIN(DemoDecodeTest)
#include "tst_demo_decode.moc"
