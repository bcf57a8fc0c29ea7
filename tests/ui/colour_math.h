#pragma once

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>

/// How far colours are apart, for people who see all of them and for those who do not.
namespace bw::test {

inline double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// WCAG 2.1, relative luminance and contrast ratio.
inline double luminance(const QColor& c)
{
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}
inline double contrast(const QColor& a, const QColor& b)
{
    const double high = std::max(luminance(a), luminance(b));
    const double low = std::min(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

using Triple = std::array<double, 3>;

enum class Sight { normal, protanopia, deuteranopia, tritanopia };

/// Machado, Oliveira, Fernandes (2009), severity 1, in linear light.
inline Triple seen(const QColor& c, Sight sight)
{
    const Triple rgb{linear(c.redF()), linear(c.greenF()), linear(c.blueF())};
    constexpr std::array<std::array<Triple, 3>, 4> kMatrices{{
        {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
        {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
        {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
    }};
    Triple out{};
    for (std::size_t i = 0; i < 3; ++i) {
        const Triple& row = kMatrices[static_cast<std::size_t>(sight)][i];
        out[i] = std::clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2], 0.0, 1.0);
    }
    return out;
}

/// CIE L*a*b*, D65, of linear sRGB.
inline Triple lab(const Triple& rgb)
{
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    const double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    const double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIEDE2000 after Sharma, Wu, Dalal (2005).
inline double deltaE2000(const Triple& first, const Triple& second)
{
    constexpr double kPi = 3.14159265358979323846;
    const auto degrees = [](double radians) { return radians * 180 / kPi; };
    const auto radians = [](double angle) { return angle * kPi / 180; };
    const double c1 = std::hypot(first[1], first[2]);
    const double c2 = std::hypot(second[1], second[2]);
    const double mean7 = std::pow((c1 + c2) / 2, 7);
    const double g = 0.5 * (1 - std::sqrt(mean7 / (mean7 + std::pow(25.0, 7))));
    const double a1 = (1 + g) * first[1];
    const double a2 = (1 + g) * second[1];
    const double cp1 = std::hypot(a1, first[2]);
    const double cp2 = std::hypot(a2, second[2]);
    const auto hue = [&](double a, double b) {
        const double h = a == 0 && b == 0 ? 0 : degrees(std::atan2(b, a));
        return h < 0 ? h + 360 : h;
    };
    const double h1 = hue(a1, first[2]);
    const double h2 = hue(a2, second[2]);
    double dh = cp1 * cp2 == 0 ? 0 : h2 - h1;
    dh += dh > 180 ? -360 : dh < -180 ? 360 : 0;
    const double dL = second[0] - first[0];
    const double dC = cp2 - cp1;
    const double dH = 2 * std::sqrt(cp1 * cp2) * std::sin(radians(dh / 2));
    const double meanL = (first[0] + second[0]) / 2;
    const double meanC = (cp1 + cp2) / 2;
    double meanH = h1 + h2;
    if (cp1 * cp2 != 0) {
        meanH = std::abs(h1 - h2) <= 180 ? meanH / 2 : meanH < 360 ? (meanH + 360) / 2 : (meanH - 360) / 2;
    }
    const double t = 1 - 0.17 * std::cos(radians(meanH - 30)) + 0.24 * std::cos(radians(2 * meanH)) +
                     0.32 * std::cos(radians(3 * meanH + 6)) - 0.20 * std::cos(radians(4 * meanH - 63));
    const double meanC7 = std::pow(meanC, 7);
    const double rT = -2 * std::sqrt(meanC7 / (meanC7 + std::pow(25.0, 7))) *
                      std::sin(radians(60 * std::exp(-std::pow((meanH - 275) / 25, 2))));
    const double sL = 1 + 0.015 * std::pow(meanL - 50, 2) / std::sqrt(20 + std::pow(meanL - 50, 2));
    const double sC = 1 + 0.045 * meanC;
    const double sH = 1 + 0.015 * meanC * t;
    return std::sqrt(std::pow(dL / sL, 2) + std::pow(dC / sC, 2) + std::pow(dH / sH, 2) + rT * dC / sC * dH / sH);
}

inline double distance(const QColor& a, const QColor& b, Sight sight)
{
    return deltaE2000(lab(seen(a, sight)), lab(seen(b, sight)));
}

} // namespace bw::test
