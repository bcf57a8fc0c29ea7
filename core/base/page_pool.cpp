#include "core/base/page_pool.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <new>

#include <sys/mman.h>

namespace bw::base {

namespace {

constexpr std::size_t kHugePageBytes = std::size_t{2} * 1024 * 1024;

} // namespace

void PagePool::Unmap::operator()(std::byte* block) const
{
    ::munmap(block, bytes);
}

void* PagePool::take(std::size_t count)
{
    const std::size_t bytes = count * kPageBytes;
    if (m_left < bytes) {
        addBlock(bytes);
    }
    std::byte* const pages = m_next;
    m_next += bytes;
    m_left -= bytes;
    return pages;
}

/// From the kernel, since what comes from there is zero. Begins at a multiple of a huge page if it holds one.
PagePool::Block PagePool::map(std::size_t bytes)
{
    const std::size_t spare = bytes < kHugePageBytes ? 0 : kHugePageBytes;
    void* const mapped = ::mmap(nullptr, bytes + spare, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (mapped == MAP_FAILED) {
        throw std::bad_alloc();
    }
    auto* const begin = static_cast<std::byte*>(mapped);
    if (spare == 0) {
        return Block(begin, {bytes});
    }
    const std::size_t before = -reinterpret_cast<std::uintptr_t>(begin) % kHugePageBytes;
    if (before > 0) {
        ::munmap(begin, before);
    }
    if (before < spare) {
        ::munmap(begin + before + bytes, spare - before);
    }
    // A kernel that has no huge pages to give leaves the block as it is.
    static_cast<void>(::madvise(begin + before, bytes, MADV_HUGEPAGE));
    return Block(begin + before, {bytes});
}

/// As large as all before, so that a small table stays small.
void PagePool::addBlock(std::size_t atLeast)
{
    const std::size_t bytes = std::max(std::clamp(std::bit_floor(m_bytes), kPageBytes, kHugePageBytes), atLeast);
    m_blocks.push_back(map(bytes));
    m_next = m_blocks.back().get();
    m_left = bytes;
    m_bytes += bytes;
}

} // namespace bw::base
