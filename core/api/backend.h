#pragma once

#include "core/api/views.h"
#include "core/base/result.h"

#include <cstdint>
#include <functional>

namespace bw::api {

using SubscriptionId = std::uint64_t;

/// The one door between readers and an engine, embedded or remote. Any thread may call. Callbacks run on the backend's
/// own thread, one at a time, and must be short: a window hands the value over to its own thread.
class Backend {
public:
    virtual ~Backend() = default;

    using ViewReady = std::function<void(base::Result<View>)>;
    using AnswerReady = std::function<void(base::Result<Answer>)>;

    /// The first view comes as soon as it is known, then a new one whenever it has changed, at most 10 a second.
    /// An error leaves the subscription standing: what can be read again will come.
    virtual SubscriptionId subscribe(ViewRequest request, ViewReady ready) = 0;
    /// Replaces what a subscription asks for; the next view answers the new request.
    virtual void change(SubscriptionId id, ViewRequest request) = 0;
    /// After it returns, the callback is not called again.
    virtual void unsubscribe(SubscriptionId id) = 0;

    virtual void query(Query query, AnswerReady ready) = 0;
};

} // namespace bw::api
