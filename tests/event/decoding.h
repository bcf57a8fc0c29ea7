#pragma once

#include "core/event/decoder.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace bw::event::test {

/// 2026-11-25T12:00:00Z
inline constexpr base::TimeMs kNow = 1'795'608'000'000;

/// Records with the padding that simdjson asks for. What stands behind a record is hostile: it would close it.
class Records {
public:
    void add(std::string_view bytes, std::string_view key = {}, base::TimeMs now = kNow)
    {
        std::string& stored = m_stored.emplace_back(bytes);
        stored.append(kRecordPadding, '}');
        const std::string& storedKey = m_stored.emplace_back(key);
        m_records.push_back({std::string_view(stored.data(), bytes.size()), storedKey, 0,
                             static_cast<std::int64_t>(m_records.size()) + 1, now});
    }

    const std::vector<RawRecord>& all() const { return m_records; }

private:
    std::deque<std::string> m_stored;
    std::vector<RawRecord> m_records;
};

/// One record, decoded on its own.
struct Decoded {
    EventBatch batch;

    explicit Decoded(std::string_view bytes, std::string_view key = {}, DecoderOptions options = {},
                     base::TimeMs now = kNow)
    {
        Records records;
        records.add(bytes, key, now);
        Decoder(std::move(options)).decode(records.all(), batch);
    }

    bool isEvent() const { return batch.events.size() == 1 && batch.rejections.empty(); }
    bool isRejected() const { return batch.events.empty() && batch.rejections.size() == 1; }
    const Event& event() const { return batch.events.at(0); }
    const Rejection& rejection() const { return batch.rejections.at(0); }
    const CampaignPart& campaign() const { return batch.campaigns.at(event().part); }
    const JourneyPart& journey() const { return batch.journeys.at(event().part); }
    const PersonalizationPart& personalization() const { return batch.personalizations.at(event().part); }

    /// "accepted", or the reason and the field.
    std::string verdict() const
    {
        if (isEvent()) {
            return "accepted";
        }
        if (!isRejected()) {
            return "lost";
        }
        return std::string(kRejectReasonNames[static_cast<std::size_t>(rejection().reason)]) + " " +
               std::string(rejection().field);
    }
};

} // namespace bw::event::test
