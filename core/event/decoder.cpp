#include "core/event/decoder.h"

#include "core/event/family_readers.h"
#include "core/event/json_parser.h"
#include "core/event/stake.h"
#include "core/event/utf8.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace bw::event {

namespace {

constexpr Vocabulary<10> kEventTypes{kEventTypeNames, "one of the ten event types"};

/// How long a batch's tables were before a record, to take back what a rejected one has put into them.
struct TableSizes {
    explicit TableSizes(const EventBatch& batch)
        : campaigns(batch.campaigns.size()), launches(batch.launches.size()), changes(batch.changes.size()),
          journeys(batch.journeys.size()), starts(batch.starts.size()), touches(batch.touches.size()),
          personalizations(batch.personalizations.size()), variants(batch.variants.size()),
          identities(batch.identities.size()), strings(batch.strings.size())
    {}

    void restore(EventBatch& batch) const
    {
        batch.campaigns.resize(campaigns);
        batch.launches.resize(launches);
        batch.changes.resize(changes);
        batch.journeys.resize(journeys);
        batch.starts.resize(starts);
        batch.touches.resize(touches);
        batch.personalizations.resize(personalizations);
        batch.variants.resize(variants);
        batch.identities.resize(identities);
        batch.strings.resize(strings);
    }

    std::size_t campaigns, launches, changes, journeys, starts, touches, personalizations, variants, identities,
        strings;
};

/// As many of the first records as are lines of one text, of some kilobytes: one that is no JSON makes each be parsed
/// by itself. At least one.
std::span<const RawRecord> firstLines(std::span<const RawRecord> records)
{
    constexpr std::size_t kBytesMax = 16 * 1024;
    const char* const begin = records.front().bytes.data();
    const char* end = begin + records.front().bytes.size();
    std::size_t count = 1;
    for (; begin != end && count < records.size(); ++count) {
        const std::string_view bytes = records[count].bytes;
        // Where a line ends a byte of padding may be read.
        if (bytes.data() != end + 1 || *end != '\n' || bytes.data() + bytes.size() > begin + kBytesMax) {
            break;
        }
        end = bytes.data() + bytes.size();
    }
    return records.first(count);
}

} // namespace

class Decoder::Impl {
public:
    explicit Impl(DecoderOptions options) : m_options(std::move(options))
    {
        m_reader.acceptUnorderedCounts = m_options.acceptUnorderedCounts;
    }

    void decode(std::span<const RawRecord> records, EventBatch& out);

private:
    void take(bool isObject, EventFields& fields, const RawRecord& record, std::uint32_t index, EventBatch& out);
    /// False: the event type is missing or unknown, or another field of the envelope is missing; no more is to be read.
    bool readEnvelope(const EventFields& fields, const RawRecord& record, Event& event);
    void readTenant(Field field, const RawRecord& record, std::string_view& out);
    std::string_view tenantFromOutside(const RawRecord& record) const;
    void readFamily(const EventFields& fields, Event& event);
    void reject(const EventFields& fields, const RawRecord& record, std::uint32_t index, EventBatch& out);
    void rejectMalformed(std::uint32_t index, EventBatch& out);

    DecoderOptions m_options;
    JsonParser m_parser;
    FieldReader m_reader;
};

void Decoder::Impl::decode(std::span<const RawRecord> records, EventBatch& out)
{
    std::size_t next = 0;
    while (next < records.size()) {
        const std::span<const RawRecord> lines = firstLines(records.subspan(next));
        const char* const begin = lines.front().bytes.data();
        const char* const end = lines.back().bytes.data() + lines.back().bytes.size();
        const bool isIndexed = lines.size() > 1 && m_parser.index({begin, end});
        for (const RawRecord& record : lines) {
            EventFields fields;
            const bool isObject =
                isIndexed ? m_parser.parseNext(record.bytes, fields) : m_parser.parse(record.bytes, fields);
            take(isObject, fields, record, static_cast<std::uint32_t>(next++), out);
        }
    }
}

/// `record` has been parsed.
void Decoder::Impl::take(bool isObject, EventFields& fields, const RawRecord& record, std::uint32_t index,
                         EventBatch& out)
{
    if (!isObject) [[unlikely]] {
        rejectMalformed(index, out);
        return;
    }
    m_reader.start(m_parser.tape(), out, record.now);
    if (!m_parser.hasFoundFields()) [[unlikely]] {
        m_reader.collect(JsonTape::kRoot, fields);
    }

    const TableSizes before(out);
    Event& event = out.events.emplace_back();
    if (readEnvelope(fields, record, event)) [[likely]] {
        readFamily(fields, event);
    }
    if (m_reader.fault.any()) [[unlikely]] {
        out.events.pop_back();
        before.restore(out);
        reject(fields, record, index, out);
        return;
    }
    const std::uint32_t ofOtherTypes = fields.present & ~kKnownFields[static_cast<std::size_t>(event.type)];
    event.record = index;
    event.remediated = m_reader.remediated;
    if (m_reader.unknownFields != 0 || ofOtherTypes != 0) [[unlikely]] {
        const std::uint32_t unknown = m_reader.unknownFields + static_cast<std::uint32_t>(std::popcount(ofOtherTypes));
        event.unknownFields =
            static_cast<std::uint16_t>(std::min<std::uint32_t>(unknown, std::numeric_limits<std::uint16_t>::max()));
    }
}

bool Decoder::Impl::readEnvelope(const EventFields& fields, const RawRecord& record, Event& event)
{
    using enum EventField;
    m_reader.missing = Fault::envelopeFieldMissing;
    m_reader.id(fields[eventId], Need::required, event.eventId);
    readTenant(fields[tenantId], record, event.tenantId);
    const bool hasType =
        m_reader.word(fields[eventType], Need::required, kEventTypes, event.type, Fault::eventTypeUnknown);
    m_reader.time(fields[timestamp], Need::required, event.time);
    m_reader.text(fields[schemaVersion], Need::optional, event.schemaVersion);
    m_reader.missing = Fault::familyFieldMissing;
    event.tenantHash = base::hash64(event.tenantId);
    event.idHash = base::hash128(event.eventId, event.tenantHash);
    return hasType;
}

void Decoder::Impl::readTenant(Field field, const RawRecord& record, std::string_view& out)
{
    if (m_reader.id(field, Need::optional, out) || !m_reader.isMissing(field)) [[likely]] {
        return;
    }
    out = m_reader.batch->text.copy(tenantFromOutside(record));
    if (out.empty()) {
        m_reader.reportMissing(field, Need::required, "a string, or a record key, or a tenant set for the source");
        return;
    }
    m_reader.remediated = true;
}

std::string_view Decoder::Impl::tenantFromOutside(const RawRecord& record) const
{
    const std::string_view key = trimmed(record.key);
    return !key.empty() && key.size() <= kIdBytesMax && isUtf8(key) ? key : trimmed(m_options.defaultTenant);
}

void Decoder::Impl::readFamily(const EventFields& fields, Event& event)
{
    switch (familyOf(event.type)) {
    case Family::campaign:
        readCampaign(m_reader, fields, event);
        break;
    case Family::journey:
        readJourney(m_reader, fields, event);
        break;
    case Family::personalization:
        readPersonalization(m_reader, fields, event);
        break;
    }
}

void Decoder::Impl::reject(const EventFields& fields, const RawRecord& record, std::uint32_t index, EventBatch& out)
{
    const auto stringAt = [this](Field field) {
        const bool isString = field.isPresent() && m_reader.tape.tag(field.at) == JsonTape::Tag::string;
        return isString ? trimmed(m_reader.tape.string(field.at)) : std::string_view{};
    };
    const Field tenant = fields[EventField::tenantId];
    const FirstFault& fault = m_reader.fault;
    Rejection& rejection = out.rejections.emplace_back();
    rejection.record = index;
    rejection.reason = fault.reason();
    rejection.field = out.text.copy(fault.path());
    rejection.expected = fault.expected();
    rejection.found = out.text.copy(fault.found());
    rejection.eventId = out.text.copy(stringAt(fields[EventField::eventId]));
    rejection.tenantId = out.text.copy(m_reader.isMissing(tenant) ? tenantFromOutside(record) : stringAt(tenant));
    rejection.atStake = moneyAtStake(m_reader.tape);
}

void Decoder::Impl::rejectMalformed(std::uint32_t index, EventBatch& out)
{
    Rejection& rejection = out.rejections.emplace_back();
    rejection.record = index;
    rejection.reason = RejectReason::malformed;
    rejection.expected = "one JSON object";
    rejection.found = out.text.copy(m_parser.problem());
}

Decoder::Decoder(DecoderOptions options) : m_impl(std::make_unique<Impl>(std::move(options))) {}
Decoder::~Decoder() = default;
Decoder::Decoder(Decoder&&) noexcept = default;
Decoder& Decoder::operator=(Decoder&&) noexcept = default;

void Decoder::decode(std::span<const RawRecord> records, EventBatch& out)
{
    out.clear();
    m_impl->decode(records, out);
}

} // namespace bw::event
