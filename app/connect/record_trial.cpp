#include "app/connect/record_trial.h"

#include "connectors/file/line_reader.h"
#include "core/event/decoder.h"

#include <algorithm>

namespace bw::app {

namespace {

constexpr std::size_t kDecodedAtOnce = 256;
constexpr std::size_t kTenantsMax = 50;

bool lacksTenant(const event::Rejection& rejection)
{
    return rejection.reason == event::RejectReason::missingRequiredField && rejection.field == "tenant_id";
}

void count(const event::EventBatch& batch, api::RecordTrial& trial)
{
    trial.accepted += static_cast<std::int64_t>(batch.events.size());
    trial.rejected += static_cast<std::int64_t>(batch.rejections.size());
    for (const event::Event& event : batch.events) {
        trial.repaired += event.remediated ? 1 : 0;
        trial.from = trial.from == 0 ? event.time : std::min(trial.from, event.time);
        trial.to = std::max(trial.to, event.time);
        const std::string tenant(event.tenantId);
        if (trial.tenants.size() < kTenantsMax &&
            std::find(trial.tenants.begin(), trial.tenants.end(), tenant) == trial.tenants.end()) {
            trial.tenants.push_back(tenant);
        }
    }
    for (const event::Rejection& rejection : batch.rejections) {
        if (lacksTenant(rejection)) {
            ++trial.withoutTenant;
        } else if (trial.firstReason.empty()) {
            trial.firstReason = event::kRejectReasonNames[static_cast<std::size_t>(rejection.reason)];
            trial.firstField = rejection.field;
        }
    }
}

} // namespace

api::RecordTrial tryRecords(std::span<const kafka::ProbedRecord> records, const std::string& tenant, base::TimeMs now)
{
    api::RecordTrial trial;
    trial.tried = static_cast<std::int64_t>(records.size());
    event::Decoder decoder({.defaultTenant = tenant});
    event::EventBatch batch;
    for (std::size_t from = 0; from < records.size(); from += kDecodedAtOnce) {
        const auto some = records.subspan(from, std::min(kDecodedAtOnce, records.size() - from));
        std::vector<std::string> padded;
        std::vector<event::RawRecord> raw;
        padded.reserve(some.size());
        for (const kafka::ProbedRecord& record : some) {
            padded.push_back(record.bytes + std::string(event::kRecordPadding, ' '));
            raw.push_back({std::string_view(padded.back()).substr(0, record.bytes.size()), record.key, 0,
                           static_cast<std::int64_t>(from + raw.size()), now});
        }
        decoder.decode(raw, batch);
        count(batch, trial);
    }
    return trial;
}

base::Result<std::vector<kafka::ProbedRecord>> firstLines(const std::string& path, std::size_t linesMax)
{
    auto reader = file::LineReader::open(path);
    if (!reader) {
        return reader.error();
    }
    std::vector<kafka::ProbedRecord> lines;
    file::LineBlock block;
    while (lines.size() < linesMax) {
        const auto more = reader.value().read(block);
        if (!more) {
            return more.error();
        }
        if (!more.value()) {
            break;
        }
        for (const event::RawRecord& record : block.records()) {
            if (lines.size() < linesMax) {
                lines.push_back({{}, std::string(record.bytes)});
            }
        }
    }
    return lines;
}

} // namespace bw::app
