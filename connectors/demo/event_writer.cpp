#include "connectors/demo/event_writer.h"

#include "connectors/demo/campaign_events.h"
#include "connectors/demo/envelope.h"
#include "connectors/demo/faults.h"
#include "connectors/demo/lifecycle.h"
#include "connectors/demo/pace_table.h"
#include "connectors/demo/people.h"
#include "connectors/demo/random.h"
#include "connectors/demo/slots.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <vector>

namespace bw::demo {

namespace {

using event::EventType;

std::uint64_t settingsHash(const Company& company, const StreamSettings& settings)
{
    return mix(company.settings().seed, static_cast<std::uint64_t>(company.settings().campaigns),
               static_cast<std::uint64_t>(company.settings().tenants), static_cast<std::uint64_t>(settings.rate),
               settings.rhythm ? 1U : 0U, static_cast<std::uint64_t>(settings.detail));
}

} // namespace

class EventWriter::Impl {
public:
    Impl(const Company& company, const StreamSettings& settings, std::int64_t first)
        : m_company(company), m_settings(settings), m_first(first), m_timeline(settings.rate, settings.rhythm),
          m_schedule(settings), m_envelope(company), m_campaignEvents(company, settings),
          m_peopleEvents(company, settings), m_idSalt(settingsHash(company, settings)),
          m_faultSalt(mix(m_idSalt, 0x6661756c74U))
    {
        for (unsigned kind = 1; kind < kFaultNames.size(); ++kind) {
            if ((settings.faultKinds & faultBit(static_cast<Fault>(kind))) != 0) {
                m_faultKinds.push_back(static_cast<Fault>(kind));
            }
        }
        if (m_faultKinds.empty()) {
            m_settings.faults = 0;
        }
    }

    const Timeline& timeline() const { return m_timeline; }

    Written write(std::int64_t index, char* out)
    {
        const Fault fault = m_settings.faults > 0 ? faultOf(index) : Fault::none;
        return fault == Fault::none ? writePlain(index, Fault::none, out) : writeWithFault(index, fault, out);
    }

private:
    /// A launch or termination in its place in the stream.
    struct PlacedStep {
        std::int64_t index = 0;
        LifecycleStep step;
    };

    Fault faultOf(std::int64_t index) const
    {
        Random random(mix(m_faultSalt, static_cast<std::uint64_t>(index)));
        return random.chance(m_settings.faults)
                   ? m_faultKinds[random.below(static_cast<std::uint32_t>(m_faultKinds.size()))]
                   : Fault::none;
    }

    /// The record as it is without a fault, but for its time; of a campaign where the fault needs one.
    Written writePlain(std::int64_t index, Fault fault, char* out)
    {
        if (index < m_hour.first || index >= m_hour.end) {
            enterHour(index);
        }
        const base::TimeMs place = m_hour.timeOf(index);
        const std::uint64_t eventId = mix(m_idSalt ^ static_cast<std::uint64_t>(index));
        Random random(eventId + 1);
        const double u = random.unit();
        // Most come almost in time, a few at the limit.
        base::TimeMs time = place - static_cast<base::TimeMs>(u * u * u * static_cast<double>(m_settings.disorderMs));
        time = shifted(time, fault, random);

        Written written{.fault = fault, .time = time};
        Pen pen(out);
        const int people = kPlaces[static_cast<std::size_t>(index % kBlock)];
        if (people >= 0) {
            const auto at = m_schedule.at(index / kBlock * kPeoplePlaces + people);
            const JourneyPlan plan = m_peopleEvents.people().plan(at.journey);
            written.type = PeopleEvents::typeOf(plan, at.step);
            if (canHave(written.type, fault)) {
                m_peopleEvents.write(pen, m_envelope, plan, at.step, eventId, time);
                written.tenant = plan.tenant;
                written.bytes = static_cast<std::size_t>(pen.at() - out);
                return written;
            }
        }
        writeCampaign(pen, index, place, eventId, random, written);
        written.bytes = static_cast<std::size_t>(pen.at() - out);
        return written;
    }

    void writeCampaign(Pen& pen, std::int64_t index, base::TimeMs place, std::uint64_t eventId, Random& random,
                       Written& written)
    {
        if (const LifecycleStep* const step = stepAt(index)) {
            written.type = step->type;
            written.tenant = m_company.campaigns()[step->campaign].tenant;
            if (step->type == EventType::campaignLaunch) {
                m_campaignEvents.writeLaunch(pen, m_envelope, step->campaign, eventId, written.time);
            } else {
                m_campaignEvents.writeTermination(pen, m_envelope, step->campaign, eventId, written.time);
            }
            return;
        }
        const PaceTable& now = tableAt(base::floorTo(place, base::kMinuteMs));
        const std::uint32_t campaign = m_campaignEvents.draw(random, now);
        written.type = EventType::campaignOptimization;
        written.tenant = m_company.campaigns()[campaign].tenant;
        m_campaignEvents.writeOptimization(pen, m_envelope, campaign, eventId, written.time, now, random);
    }

    static base::TimeMs shifted(base::TimeMs time, Fault fault, Random& random)
    {
        switch (fault) {
        case Fault::timestampInFuture:
            return time + (100 + random.below(300)) * base::kDayMs;
        case Fault::timestampTooOld:
            return time - (100 + random.below(300)) * base::kDayMs;
        case Fault::late:
            return time - (30 + random.below(570)) * base::kSecondMs;
        default:
            return time;
        }
    }

    Written writeWithFault(std::int64_t index, Fault fault, char* out)
    {
        if (fault == Fault::duplicate) {
            return writeAgain(index, out);
        }
        Written written = writePlain(index, fault, out);
        if (fault == Fault::late || fault == Fault::timestampInFuture || fault == Fault::timestampTooOld) {
            return written;
        }
        m_scratch.assign(out, written.bytes);
        Random random(mix(m_faultSalt, static_cast<std::uint64_t>(index), 1));
        spoil(m_scratch, written.type, fault, m_settings.keyed, random);
        written.bytes = std::min(m_scratch.size(), kEventBytesMax);
        m_scratch.copy(out, written.bytes);
        return written;
    }

    /// An earlier record without a fault, from the last half minute; the record itself where there is none.
    Written writeAgain(std::int64_t index, char* out)
    {
        const auto reach = static_cast<std::uint32_t>(std::min<std::int64_t>(2'000, m_settings.rate * 30));
        Random random(mix(m_faultSalt, static_cast<std::uint64_t>(index), 2));
        for (int attempt = 0; attempt < 32; ++attempt) {
            const std::int64_t earlier = index - 1 - random.below(reach);
            if (earlier >= m_first && faultOf(earlier) == Fault::none) {
                Written written = writePlain(earlier, Fault::none, out);
                written.fault = Fault::duplicate;
                return written;
            }
        }
        return writePlain(index, Fault::none, out);
    }

    void enterHour(std::int64_t index)
    {
        m_hour = m_timeline.hourOf(index);
        m_steps.clear();
        std::int64_t free = m_hour.first;
        for (const LifecycleStep& step : lifecycleBetween(m_company, m_hour.start, m_hour.start + base::kHourMs)) {
            free = std::max(free, m_timeline.indexAt(step.time));
            while (kPlaces[static_cast<std::size_t>(free % kBlock)] >= 0) {
                ++free;
            }
            m_steps.push_back({free++, step});
        }
    }

    const LifecycleStep* stepAt(std::int64_t index) const
    {
        const auto found =
            std::lower_bound(m_steps.begin(), m_steps.end(), index,
                             [](const PlacedStep& placed, std::int64_t at) { return placed.index < at; });
        return found != m_steps.end() && found->index == index ? &found->step : nullptr;
    }

    /// Two are kept, as a duplicate may lie just before the minute that began.
    const PaceTable& tableAt(base::TimeMs minute)
    {
        PaceTable& table = m_tables[static_cast<std::size_t>(minute / base::kMinuteMs & 1)];
        if (table.begin() != minute) {
            table.fill(m_company, m_timeline, minute, base::kMinuteMs);
        }
        return table;
    }

    const Company& m_company;
    StreamSettings m_settings;
    std::int64_t m_first;
    Timeline m_timeline;
    JourneySchedule m_schedule;
    Envelope m_envelope;
    CampaignEvents m_campaignEvents;
    PeopleEvents m_peopleEvents;
    std::uint64_t m_idSalt;
    std::uint64_t m_faultSalt;
    std::vector<Fault> m_faultKinds;

    Timeline::Hour m_hour{.end = -1};
    std::vector<PlacedStep> m_steps; ///< of m_hour, by index
    std::array<PaceTable, 2> m_tables;
    std::string m_scratch;
};

EventWriter::EventWriter(const Company& company, const StreamSettings& settings, std::int64_t first)
    : m_impl(std::make_unique<Impl>(company, settings, first))
{}

EventWriter::~EventWriter() = default;
EventWriter::EventWriter(EventWriter&&) noexcept = default;
EventWriter& EventWriter::operator=(EventWriter&&) noexcept = default;

const Timeline& EventWriter::timeline() const
{
    return m_impl->timeline();
}

Written EventWriter::write(std::int64_t index, char* out)
{
    return m_impl->write(index, out);
}

} // namespace bw::demo
