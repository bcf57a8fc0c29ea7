#include "core/runtime/memory_journal.h"

namespace bw::runtime {

base::Result<void> MemoryJournal::append(JournalEntry entry)
{
    const std::lock_guard lock(m_mutex);
    if (m_entries.size() < m_entriesMax) {
        m_entries.push_back(std::move(entry));
    } else {
        m_entries[m_oldest] = std::move(entry);
        m_oldest = (m_oldest + 1) % m_entriesMax;
    }
    return {};
}

void MemoryJournal::read(const std::function<void(const JournalEntry&)>& visit) const
{
    const std::lock_guard lock(m_mutex);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        visit(m_entries[(m_oldest + i) % m_entries.size()]);
    }
}

} // namespace bw::runtime
