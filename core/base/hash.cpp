#include "core/base/hash.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace bw::base {

Hash128 hash128(std::string_view text, std::uint64_t seed)
{
    const XXH128_hash_t hash = XXH3_128bits_withSeed(text.data(), text.size(), seed);
    return {hash.high64, hash.low64};
}

std::uint64_t hash64(std::string_view text, std::uint64_t seed)
{
    return XXH3_64bits_withSeed(text.data(), text.size(), seed);
}

} // namespace bw::base
