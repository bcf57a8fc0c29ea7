#pragma once

#include "core/base/types.h"

#include <QtTest/QTest>

#include <cstdint>
#include <random>

namespace bw::test {

inline constexpr base::TimeMs kNoon = 1'795'521'600'000; // 2026-11-24T12:00:00Z, a Tuesday

/// Another one in every run, printed so that the run can be had again.
inline std::uint64_t newSeed()
{
    const std::uint64_t seed = std::random_device{}();
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
    return seed;
}

} // namespace bw::test
