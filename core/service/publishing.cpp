#include "core/service/live_service.h"

#include <algorithm>
#include <chrono>

namespace bw::service {

using base::TimeMs;

namespace {

/// At most ten views a second for a reader …
constexpr TimeMs kViewRestMin = 100;
/// … four where so few events come that a view changes little, and then for all readers at once: each time costs the
/// desk a picture of it all …
constexpr TimeMs kCalmViewRest = 250;
constexpr double kCalmEventsPerSecond = 1'000;
/// … and fewer where making one takes long: at most an eighth of a core for each reader.
constexpr TimeMs kViewRestFactor = 8;

std::uint64_t toMark(TimeMs time)
{
    return static_cast<std::uint64_t>(time);
}

} // namespace

void LiveService::publish(api::SubscriptionId id, Subscription& subscription)
{
    const auto send = [&](const auto& request) {
        using Request = std::decay_t<decltype(request)>;
        if constexpr (std::is_same_v<Request, api::StatusRequest>) {
            publishStatus(id, subscription, request);
        } else if constexpr (std::is_same_v<Request, api::SourcesRequest>) {
            publishSources(id, subscription);
        } else {
            publishRange(id, subscription, request);
        }
    };
    const api::ViewRequest request = subscription.request;
    std::visit(send, request);
}

bool LiveService::isDue(const Subscription& subscription, const Mark& mark) const
{
    if (!subscription.answered) {
        return true;
    }
    const TimeMs passed = m_now - subscription.publishedAt;
    return mark != subscription.mark && m_mayPublish && (passed >= subscription.rest || passed < 0);
}

void LiveService::send(api::SubscriptionId id, Subscription& subscription, const Mark& mark, api::View view)
{
    m_publishedAt = subscription.answered ? m_now : m_publishedAt; // answers to who types make nobody else wait
    subscription.answered = true;
    subscription.mark = mark;
    subscription.errorShown.clear();
    subscription.publishedAt = m_now;
    m_emit(id, std::move(view));
}

void LiveService::sendError(api::SubscriptionId id, Subscription& subscription, const base::Error& error)
{
    if (subscription.errorShown != error.message) {
        subscription.errorShown = error.message;
        m_emit(id, error);
    }
}

bool LiveService::isCalm() const
{
    return m_book.eventsPerSecond() < kCalmEventsPerSecond;
}

TimeMs LiveService::leastRest() const
{
    return isCalm() ? kCalmViewRest : kViewRestMin;
}

void LiveService::publishAll()
{
    const TimeMs passed = m_now - m_publishedAt;
    m_mayPublish = !isCalm() || passed >= kCalmViewRest || passed <= 0;
    for (auto it = m_subscriptions.begin(); it != m_subscriptions.end();) {
        auto& [id, subscription] = *it++; // a reader may unsubscribe while it is called
        publish(id, subscription);
    }
}

void LiveService::publishStatus(api::SubscriptionId id, Subscription& subscription, const api::StatusRequest& request)
{
    const Mark mark{m_book.version(), toMark(m_now / base::kSecondMs), toMark(m_model.newestArrival()),
                    m_model.tenants().size()};
    if (isDue(subscription, mark)) {
        subscription.rest = leastRest();
        send(id, subscription, mark, std::make_shared<const api::Status>(status(request)));
    }
}

api::Status LiveService::status(const api::StatusRequest& request)
{
    api::Status status;
    status.now = m_now;
    for (const auto& tenant : m_model.tenants()) {
        const TenantProfile& profile = tenant->profile;
        status.tenants.push_back({profile.id, profile.name, profile.currency, profile.zone.name()});
    }
    status.sources = m_book.marks();
    status.eventsPerSecond = m_book.eventsPerSecond();
    status.eventsIn = m_book.recordsIn();
    status.quarantined = m_quarantineStored + m_quarantineSince;
    status.newestArrival = m_model.newestArrival();
    status.imbalance = m_book.imbalance();
    if (const Tenant* tenant = findTenant(request.tenantId)) {
        status.finalTo = Finality(m_model.watermark(*tenant), m_now).finalTo();
        status.zoneOffset = tenant->profile.zone.eraAt(m_now).offset;
    }
    for (const auto& error : {m_feed.error(), m_loadError}) {
        if (error) {
            status.problems.push_back(error->message);
        }
    }
    for (std::string& problem : m_book.problems()) {
        status.problems.push_back(std::move(problem));
    }
    return status;
}

void LiveService::publishSources(api::SubscriptionId id, Subscription& subscription)
{
    const Mark mark{m_book.version(), toMark(m_now / base::kSecondMs), toMark(m_model.newestArrival()), 0};
    if (!isDue(subscription, mark)) {
        return;
    }
    auto view = std::make_shared<api::SourcesView>();
    view->now = m_now;
    view->sources = m_book.lines();
    view->dispositions = m_book.dispositions(m_model.shardCounters());
    view->newestArrival = std::max(m_model.newestArrival(), m_book.newestArrival());
    subscription.rest = leastRest();
    send(id, subscription, mark, std::shared_ptr<const api::SourcesView>(std::move(view)));
}

template <typename Request>
void LiveService::publishRange(api::SubscriptionId id, Subscription& subscription, const Request& request)
{
    if (!m_loaded) {
        return;
    }
    Tenant* tenant = findTenant(request.scope.tenantId);
    if (tenant == nullptr) {
        sendError(id, subscription, noTenant(request.scope.tenantId));
        return;
    }
    RangeSums& sums = rangeOf(*tenant, request.scope);
    if (sums.error()) {
        sendError(id, subscription, *sums.error());
    }
    if (!sums.ready()) {
        return;
    }
    // A campaign is opened whole, whatever the filter.
    bool isFiltered = !std::is_same_v<Request, api::CampaignRequest>;
    if constexpr (std::is_same_v<Request, api::WeekHoursRequest>) {
        isFiltered = request.campaignId.empty();
    }
    const ViewContext context{m_model,
                              *tenant,
                              sums,
                              Finality(m_model.watermark(*tenant), m_now),
                              m_now,
                              m_options.roasTarget,
                              isFiltered ? ChannelSet(request.scope.filter.channels) : ChannelSet()};
    Mark mark{tenant->version, sums.version(), 0, 0};
    const auto began = std::chrono::steady_clock::now();
    std::optional<api::View> view = build(id, context, subscription, request, mark);
    if (view) {
        const auto took =
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
        subscription.rest = std::max(leastRest(), kViewRestFactor * static_cast<TimeMs>(took.count()));
        send(id, subscription, mark, std::move(*view));
    }
}

std::optional<api::View> LiveService::build(api::SubscriptionId id, const ViewContext& context,
                                            Subscription& subscription, const api::OverviewRequest& request, Mark& mark)
{
    OverviewBuilder& overview = *subscription.overview;
    const bool ready = overview.prepare(context, request.scope.filter.text);
    if (overview.error()) {
        sendError(id, subscription, *overview.error());
    }
    mark[2] = toMark(m_now / base::kSecondMs);
    mark[3] = overview.version();
    if (!ready || !isDue(subscription, mark)) {
        return std::nullopt;
    }
    return overview.build(context);
}

std::optional<api::View> LiveService::build(api::SubscriptionId, const ViewContext& context, Subscription& subscription,
                                            const api::CampaignsRequest& request, Mark& mark)
{
    mark[2] = toMark(m_now / base::kMinuteMs); // the sparklines move
    if (!isDue(subscription, mark)) {
        return std::nullopt;
    }
    return subscription.table->build(context, request);
}

std::optional<api::View> LiveService::build(api::SubscriptionId id, const ViewContext& context,
                                            Subscription& subscription, const api::CampaignRequest& request, Mark& mark)
{
    CampaignDetail& detail = *subscription.detail;
    const bool ready = detail.prepare(context);
    if (detail.error()) {
        sendError(id, subscription, *detail.error());
    }
    mark[2] = toMark(m_now / base::kSecondMs);
    mark[3] = detail.version();
    if (!ready || !isDue(subscription, mark)) {
        return std::nullopt;
    }
    auto view = detail.build(context);
    if (!view) {
        sendError(id, subscription,
                  base::Error{"There is no campaign \"" + request.campaignId + "\" of this tenant yet."});
        return std::nullopt;
    }
    return view;
}

std::optional<api::View> LiveService::build(api::SubscriptionId id, const ViewContext& context,
                                            Subscription& subscription, const api::WeekHoursRequest&, Mark& mark)
{
    WeekHoursBuilder& weekHours = *subscription.weekHours;
    // One event more or less does not show in hours summed over weeks: a look a second is enough.
    mark = {toMark(m_now / base::kSecondMs), context.sums.storedVersion(), weekHours.version(), 0};
    if (!isDue(subscription, mark)) {
        return std::nullopt;
    }
    const bool ready = weekHours.prepare(context);
    if (weekHours.error()) {
        sendError(id, subscription, *weekHours.error());
    }
    if (!ready) {
        return std::nullopt;
    }
    return weekHours.build(context);
}

} // namespace bw::service
