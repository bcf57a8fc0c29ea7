#pragma once

#include "core/base/money.h"
#include "core/event/json_tape.h"

#include <optional>

namespace bw::event {

/// The money that is lost to the sums if the record is not put right: the cost of a campaign's increments, else the
/// value of a conversion, whatever the event type. Read generously, as a person would: a number, or a string that holds
/// one, also with a decimal comma. Nothing if it is negative, over 9·10¹² or cannot be read.
/// Precondition: the record is an object.
std::optional<base::Money> moneyAtStake(const JsonTape& tape);

} // namespace bw::event
