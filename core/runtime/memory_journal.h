#pragma once

#include "core/runtime/journal.h"

#include <mutex>
#include <vector>

namespace bw::runtime {

/// A journal that lives as long as its object: for tests, and until there is a durable one. Keeps the newest
/// `entriesMax`. Any thread.
class MemoryJournal final : public Journal {
public:
    explicit MemoryJournal(std::size_t entriesMax = 100'000) : m_entriesMax(entriesMax) {}

    base::Result<void> append(JournalEntry entry) override;
    void read(const std::function<void(const JournalEntry&)>& visit) const override;

private:
    const std::size_t m_entriesMax;
    mutable std::mutex m_mutex;
    std::vector<JournalEntry> m_entries; ///< a ring once it is full
    std::size_t m_oldest = 0;
};

} // namespace bw::runtime
