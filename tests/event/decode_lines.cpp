#include "core/base/number_text.h"
#include "core/event/decoder.h"

#include <charconv>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

// decode_lines NOW BATCH FILE: what the decoder makes of each line of a file, a JSON array a line, for a test in
// another language to compare: [null, event_id, tenant_id, time, remediated, unknown fields, then for campaign events
// campaign_id, impressions, clicks, conversions, cost and revenue in micro-units], or [reason, field, event_id].

namespace {

using namespace bw;

void appendString(std::string& out, std::string_view text, bool nullIfEmpty = false)
{
    out.push_back(',');
    if (nullIfEmpty && text.empty()) {
        out.append("null");
    } else {
        base::appendJsonString(out, text);
    }
}

void appendInteger(std::string& out, std::int64_t value)
{
    out.push_back(',');
    base::appendInteger(out, value);
}

std::string eventLine(const event::EventBatch& batch, const event::Event& event)
{
    std::string out = "[null";
    appendString(out, event.eventId);
    appendString(out, event.tenantId);
    appendInteger(out, event.time);
    out.append(event.remediated ? ",true" : ",false");
    appendInteger(out, event.unknownFields);
    if (familyOf(event.type) == event::Family::campaign) {
        const event::CampaignPart& part = batch.campaigns[event.part];
        appendString(out, part.campaignId);
        appendInteger(out, part.metrics.impressions);
        appendInteger(out, part.metrics.clicks);
        appendInteger(out, part.metrics.conversions);
        appendInteger(out, static_cast<std::int64_t>(part.metrics.cost.micros));
        appendInteger(out, static_cast<std::int64_t>(part.metrics.revenue.micros));
    }
    return out + "]\n";
}

std::string rejectionLine(const event::Rejection& rejection)
{
    std::string out = "[\"";
    out.append(event::kRejectReasonNames[static_cast<std::size_t>(rejection.reason)]).append("\"");
    appendString(out, rejection.field, true);
    appendString(out, rejection.eventId, true);
    return out + "]\n";
}

/// The lines of `text`, which has the padding behind it; an empty one is one, too.
std::vector<event::RawRecord> recordsOf(std::string_view text, base::TimeMs now)
{
    std::vector<event::RawRecord> records;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const auto line = static_cast<std::int64_t>(records.size()) + 1;
        records.push_back({text.substr(begin, end - begin), {}, 0, line, now});
        begin = end + 1;
    }
    return records;
}

void print(std::span<const event::RawRecord> records, std::size_t batchSize)
{
    event::Decoder decoder;
    event::EventBatch batch;
    for (std::size_t first = 0; first < records.size(); first += batchSize) {
        const auto some = records.subspan(first, std::min(batchSize, records.size() - first));
        decoder.decode(some, batch);
        auto event = batch.events.begin();
        auto rejection = batch.rejections.begin();
        for (std::uint32_t i = 0; i < some.size(); ++i) {
            const bool isEvent = event != batch.events.end() && event->record == i;
            const std::string line = isEvent ? eventLine(batch, *event++) : rejectionLine(*rejection++);
            std::fwrite(line.data(), 1, line.size(), stdout);
        }
    }
}

template <typename Number>
bool readNumber(std::string_view text, Number& out)
{
    const auto end = std::from_chars(text.data(), text.data() + text.size(), out);
    return end.ec == std::errc{} && end.ptr == text.data() + text.size();
}

} // namespace

int main(int argc, char** argv)
{
    base::TimeMs now = 0;
    std::size_t batchSize = 0;
    std::ifstream file(argc == 4 ? argv[3] : "", std::ios::binary);
    if (argc != 4 || !readNumber(argv[1], now) || !readNumber(argv[2], batchSize) || batchSize == 0 || !file) {
        std::fputs("usage: decode_lines NOW BATCH FILE\n", stderr);
        return 2;
    }
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const std::size_t size = text.size();
    text.append(event::kRecordPadding, '}');
    print(recordsOf(std::string_view(text).substr(0, size), now), batchSize);
    return 0;
}
