#include "core/base/currency.h"

#include <algorithm>
#include <array>

namespace bw::base {

namespace {

using namespace std::string_view_literals;

// ISO 4217, those that have not two.
constexpr std::array kNone{"BIF"sv, "CLP"sv, "DJF"sv, "GNF"sv, "ISK"sv, "JPY"sv, "KMF"sv, "KRW"sv, "PYG"sv,
                           "RWF"sv, "UGX"sv, "UYI"sv, "VND"sv, "VUV"sv, "XAF"sv, "XOF"sv, "XPF"sv};
constexpr std::array kThree{"BHD"sv, "IQD"sv, "JOD"sv, "KWD"sv, "LYD"sv, "OMR"sv, "TND"sv};
constexpr std::array kFour{"CLF"sv, "UYW"sv};

} // namespace

int decimalsOfCurrency(std::string_view code)
{
    const auto isIn = [code](const auto& codes) { return std::ranges::find(codes, code) != codes.end(); };
    return isIn(kNone) ? 0 : isIn(kThree) ? 3 : isIn(kFour) ? 4 : 2;
}

} // namespace bw::base
