#pragma once

#include "core/api/values.h"
#include "core/campaign/amount.h"

namespace bw::service {

/// The figures of SPEC 4, with the reason for each ratio that has no value: no events at all, else its denominator.
api::Figures figuresOf(const campaign::Amount& amount, bool provisional);

inline api::Channel toApi(event::Channel channel)
{
    return static_cast<api::Channel>(channel);
}

} // namespace bw::service
