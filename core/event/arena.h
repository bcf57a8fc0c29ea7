#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace bw::event {

/// Bump storage for the strings of a batch: handed out until clear(), never moved, blocks kept for the next batch.
/// One thread at a time.
class Arena {
public:
    std::string_view copy(std::string_view text)
    {
        if (text.empty()) {
            return {};
        }
        char* const place = allocate(text.size());
        std::memcpy(place, text.data(), text.size());
        return {place, text.size()};
    }

    /// The same, faster for the short: kPaddedBytes from text.data() on must be readable.
    std::string_view copyPadded(std::string_view text)
    {
        if (text.size() > kPaddedBytes || static_cast<std::size_t>(m_end - m_next) < kPaddedBytes) [[unlikely]] {
            return copy(text);
        }
        char* const place = m_next;
        std::memcpy(place, text.data(), kPaddedBytes);
        m_next += text.size();
        return {place, text.size()};
    }
    static constexpr std::size_t kPaddedBytes = 32;

    char* allocate(std::size_t bytes)
    {
        if (static_cast<std::size_t>(m_end - m_next) < bytes) {
            nextBlock(bytes);
        }
        char* const place = m_next;
        m_next += bytes;
        return place;
    }

    void clear()
    {
        m_block = 0;
        m_next = m_blocks.empty() ? nullptr : m_blocks.front().bytes.get();
        m_end = m_blocks.empty() ? nullptr : m_next + m_blocks.front().size;
    }

private:
    struct Block {
        std::unique_ptr<char[]> bytes;
        std::size_t size = 0;
    };

    void nextBlock(std::size_t atLeast)
    {
        while (++m_block < m_blocks.size()) {
            if (m_blocks[m_block].size >= atLeast) {
                break;
            }
        }
        if (m_block >= m_blocks.size()) {
            const std::size_t size = atLeast > kBlockBytes ? atLeast : kBlockBytes;
            m_blocks.push_back({std::make_unique_for_overwrite<char[]>(size), size});
            m_block = m_blocks.size() - 1;
        }
        m_next = m_blocks[m_block].bytes.get();
        m_end = m_next + m_blocks[m_block].size;
    }

    static constexpr std::size_t kBlockBytes = std::size_t{64} * 1024;
    std::vector<Block> m_blocks;
    std::size_t m_block = 0;
    char* m_next = nullptr;
    char* m_end = nullptr;
};

} // namespace bw::event
