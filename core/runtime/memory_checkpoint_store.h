#pragma once

#include "core/runtime/checkpoint_store.h"

#include <mutex>

namespace bw::runtime {

/// Keeps the newest checkpoint as long as the object lives: for tests. Any thread.
class MemoryCheckpointStore final : public CheckpointStore {
public:
    base::Result<void> save(const Checkpoint& checkpoint) override
    {
        const std::lock_guard lock(m_mutex);
        m_newest = checkpoint;
        return {};
    }
    base::Result<std::optional<Checkpoint>> newest() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_newest;
    }

private:
    mutable std::mutex m_mutex;
    std::optional<Checkpoint> m_newest;
};

} // namespace bw::runtime
