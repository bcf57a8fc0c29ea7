#pragma once

#include <string>
#include <system_error>

namespace bw::file {

/// What an errno means, in words.
inline std::string reasonText(int reason)
{
    return std::generic_category().message(reason);
}

} // namespace bw::file
