#pragma once

#include <string_view>

namespace bw::base {

/// How many decimals amounts of a currency have: ISO 4217's minor unit, 0 to 4; 2 where the code (upper case) is not
/// known. Pure, any thread.
int decimalsOfCurrency(std::string_view code);

} // namespace bw::base
