#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace bw::file {

/// A file that appears whole or not at all, whatever happens meanwhile: written under a temporary name in the same
/// folder, synced, then renamed over `path`. Until commit() a file that was there before stays as it was; destroyed
/// without commit() it leaves nothing behind. One thread at a time.
class AtomicFile {
public:
    /// Fails if the folder does not exist or cannot be written, or if `path` is something other than a regular file.
    static base::Result<AtomicFile> create(const std::string& path);

    AtomicFile(AtomicFile&& other) noexcept;
    AtomicFile& operator=(AtomicFile&& other) noexcept;
    AtomicFile(const AtomicFile&) = delete;
    AtomicFile& operator=(const AtomicFile&) = delete;
    ~AtomicFile();

    /// Buffered. A failure is kept and reported by commit(), and nothing more is written after it.
    void write(std::string_view bytes);
    /// Writes what is buffered and syncs, so that only commit()'s rename is left: done with several files before the
    /// first is committed, a full disk changes none of them. The error as of commit().
    base::Result<void> sync();
    /// sync(), then renames. The error names the file and the reason, and leaves the old file.
    base::Result<void> commit();

    /// As given to create().
    const std::string& path() const { return m_path; }

private:
    AtomicFile(std::string path, std::string temporaryPath, int descriptor);

    void flush();
    void discard();
    base::Error writeError(const std::string& what, int reason) const;

    std::string m_path;
    std::string m_temporaryPath; ///< empty once there is nothing left to remove
    int m_descriptor;
    std::string m_buffer;
    int m_failure = 0; ///< errno of the first write that failed
};

} // namespace bw::file
