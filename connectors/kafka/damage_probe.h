#pragma once

#include <cstdint>
#include <optional>

namespace bw::kafka {

/// Finds the first position that can be read behind a damaged batch of records, whose length no one can tell: doubles
/// its steps until a position is good, then halves the distance. A fetch from anywhere within the batch brings the
/// damage again, one from behind it does not.
class DamageProbe {
public:
    /// `damaged` is a position that cannot be read.
    explicit DamageProbe(std::int64_t damaged) : m_damaged(damaged), m_position(damaged + 1) {}

    /// The position to try now.
    std::int64_t position() const { return m_position; }

    void foundDamage()
    {
        m_step *= 2;
        m_damaged = m_position;
        m_position = m_good ? middle() : m_damaged + m_step;
    }

    /// Whether position() is the first good one, and the search over.
    bool foundGood()
    {
        if (m_position - m_damaged == 1) {
            return true;
        }
        m_good = m_position;
        m_position = middle();
        return false;
    }

private:
    std::int64_t middle() const { return m_damaged + (*m_good - m_damaged + 1) / 2; }

    std::int64_t m_damaged;
    std::int64_t m_step = 1;
    std::int64_t m_position;
    std::optional<std::int64_t> m_good;
};

} // namespace bw::kafka
