#pragma once

#include <cstdint>

namespace bw::demo {

/// SplitMix64's finaliser (Steele, Lea, Flood 2014): a bijection of 64 bits in which every output bit depends on every
/// input bit.
constexpr std::uint64_t mix(std::uint64_t x)
{
    x ^= x >> 30;
    x *= 0xbf58476d1ce4e5b9U;
    x ^= x >> 27;
    x *= 0x94d049bb133111ebU;
    return x ^ (x >> 31);
}

/// A hash of several numbers, in order.
template <typename... More>
constexpr std::uint64_t mix(std::uint64_t first, std::uint64_t second, More... more)
{
    return mix(mix(first) + 0x9e3779b97f4a7c15U * (second + 1), more...);
}

/// 64 random bits as a number in [0, 1).
constexpr double toUnit(std::uint64_t bits)
{
    return static_cast<double>(bits >> 11) * 0x1p-53;
}

/// The SplitMix64 sequence from a seed: any number of independent streams, one for whatever can be named by a number.
class Random {
public:
    constexpr explicit Random(std::uint64_t seed) : m_state(seed) {}

    constexpr std::uint64_t bits() { return mix(m_state += 0x9e3779b97f4a7c15U); }
    /// In [0, 1).
    constexpr double unit() { return toUnit(bits()); }
    /// In [0, bound); bound > 0.
    constexpr std::uint32_t below(std::uint32_t bound)
    {
        return static_cast<std::uint32_t>(((bits() >> 32) * bound) >> 32);
    }
    constexpr bool chance(double probability) { return unit() < probability; }
    /// In [low, high).
    constexpr double between(double low, double high) { return low + (high - low) * unit(); }

private:
    std::uint64_t m_state;
};

/// A whole number near `mean` ≥ 0 whose expectation is `mean`: what is left after the point becomes a chance of one
/// more.
constexpr std::int64_t roundAtRandom(double mean, double unit)
{
    return static_cast<std::int64_t>(mean + unit);
}

/// Smooth noise over time in [−1, 1] with mean 0: random knots every `knotMs`, smoothstep between them. `stream` names
/// the curve.
constexpr double smoothNoise(std::uint64_t stream, std::int64_t time, std::int64_t knotMs)
{
    const std::int64_t knot = time / knotMs - (time % knotMs < 0 ? 1 : 0);
    const double x = static_cast<double>(time - knot * knotMs) / static_cast<double>(knotMs);
    const double before = toUnit(mix(stream, static_cast<std::uint64_t>(knot)));
    const double after = toUnit(mix(stream, static_cast<std::uint64_t>(knot + 1)));
    return 2 * (before + (after - before) * x * x * (3 - 2 * x)) - 1;
}

} // namespace bw::demo
