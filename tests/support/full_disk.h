#pragma once

#include <csignal>
#include <sys/resource.h>

namespace bw::test {

/// No file of this process may grow beyond this while it stands: a full disk.
class FullDisk {
public:
    explicit FullDisk(rlim_t bytesMax)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytesMax;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace bw::test
