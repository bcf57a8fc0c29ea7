#pragma once

#include "app/config/config.h"
#include "core/base/result.h"

#include <string>

namespace bw::app {

/// Where a run keeps its history. Without a [data] folder it is bellwether in the user's data folder; a run that has
/// nothing but simulated sources then gets a folder of its own that is gone when the run ends: what was simulated is no
/// one's history.
class DataFolder {
public:
    /// Made if it is not there. From then on the process makes files that only its user may read. The error names the
    /// folder and the reason.
    static base::Result<DataFolder> of(const Config& config);
    ~DataFolder();
    DataFolder(DataFolder&& other) noexcept;
    DataFolder& operator=(DataFolder&&) = delete;
    DataFolder(const DataFolder&) = delete;
    DataFolder& operator=(const DataFolder&) = delete;

    const std::string& path() const { return m_path; }
    bool temporary() const { return m_temporary; }

private:
    DataFolder(std::string path, bool temporary) : m_path(std::move(path)), m_temporary(temporary) {}

    std::string m_path; ///< empty: moved from
    bool m_temporary;
};

} // namespace bw::app
