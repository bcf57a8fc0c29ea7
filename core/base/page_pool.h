#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace bw::base {

/// Memory for large tables, cut from blocks that grow up to the size of the processor's huge pages and that the kernel
/// is asked to back with them: a table of gigabytes then costs few page faults, and a look-up seldom a walk through
/// page tables. What is taken stays until the pool goes. One thread.
class PagePool {
public:
    static constexpr std::size_t kPageBytes = std::size_t{64} * 1024;

    /// `count` pages in a row, all zero.
    void* take(std::size_t count = 1);

    std::size_t bytes() const { return m_bytes; }

private:
    struct Unmap {
        std::size_t bytes = 0;
        void operator()(std::byte* block) const;
    };
    using Block = std::unique_ptr<std::byte, Unmap>;

    static Block map(std::size_t bytes);
    void addBlock(std::size_t atLeast);

    std::vector<Block> m_blocks;
    std::byte* m_next = nullptr;
    std::size_t m_left = 0;
    std::size_t m_bytes = 0; ///< of all blocks
};

} // namespace bw::base
