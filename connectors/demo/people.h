#pragma once

#include "connectors/demo/alias_table.h"
#include "connectors/demo/company.h"
#include "connectors/demo/pen.h"
#include "connectors/demo/random.h"
#include "connectors/demo/stream_settings.h"

#include <cstdint>
#include <string>
#include <vector>

namespace bw::demo {

/// Someone with one to three devices, each of which the tenant knows under a customer id of its own.
struct Person {
    std::uint64_t stream = 0;
    int devices = 1;
    bool hasLogin = false;
};

/// A journey as planned from its start.
struct JourneyPlan {
    std::uint64_t stream = 0;
    std::uint32_t firstCampaign = 0;
    std::uint32_t tenant = 0;
    Person person;
    int steps = 0; ///< of kJourneySteps; all of them if it converts
};

/// The customers of the company: who is on a journey, and how they look to a tenant. Immutable after construction.
class People {
public:
    People(const Company& company, const StreamSettings& settings);

    JourneyPlan plan(std::int64_t journey) const;
    /// The campaign that a step of the journey meets.
    std::uint32_t campaignOf(const JourneyPlan& plan, int step) const;
    /// Which of the person's devices is in use, from 0.
    static int deviceOf(const JourneyPlan& plan, int step);

    /// A JSON string.
    static void customerId(Pen& pen, const Person& person, int device);
    /// `,"identity":{…}`; the login only if `loggedIn`.
    void identity(Pen& pen, const JourneyPlan& plan, int device, bool loggedIn) const;
    static const Device& deviceKind(const Person& person, int device);
    std::string_view city(const JourneyPlan& plan) const;

    double conversionShare() const { return m_conversionShare; }

private:
    const Company& m_company;
    std::uint64_t m_seed;
    double m_conversionShare; ///< of the journeys
    AliasTable m_byWeight;
    std::vector<AliasTable> m_byTenant;
};

class Envelope;

/// Writes journey events, and personalization events where a journey has ended before its last place.
class PeopleEvents {
public:
    PeopleEvents(const Company& company, const StreamSettings& settings);

    /// What the plan writes at a step.
    static event::EventType typeOf(const JourneyPlan& plan, int step);
    void write(Pen& pen, Envelope& envelope, const JourneyPlan& plan, int step, std::uint64_t eventId,
               base::TimeMs time) const;

    const People& people() const { return m_people; }

private:
    void writeJourney(Pen& pen, const JourneyPlan& plan, int step, event::EventType type, base::TimeMs time,
                      Random& random) const;
    void writePersonalization(Pen& pen, const JourneyPlan& plan, int step, Random& random) const;
    void writeTouch(Pen& pen, std::uint32_t campaign, bool withCampaign, base::TimeMs ownTime, Random& random) const;
    void writeEntry(Pen& pen, const JourneyPlan& plan, int device) const;
    void writeConversion(Pen& pen, const JourneyPlan& plan, std::uint32_t campaign, Random& random) const;
    void writeVariant(Pen& pen, std::uint32_t campaign, Random& random) const;

    const Company& m_company;
    People m_people;
    std::vector<std::string> m_touchTails; ///< a campaign's `,"metadata":{…}}`
};

} // namespace bw::demo
