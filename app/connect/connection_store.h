#pragma once

#include "core/api/connections.h"
#include "core/base/result.h"

#include <optional>
#include <string>
#include <vector>

namespace bw::app {

/// The files of connections: CONFIG/connections/ID.toml, each a configuration like any other, and CONFIG/chosen, which
/// names the one that runs at the start. A file that cannot be read stays as it is and is listed with the reason. One
/// thread.
class ConnectionStore {
public:
    /// `configFolder` is made when something is written. `dataFolder`: below it each connection's history, so that
    /// figures of one never mix with those of another.
    ConnectionStore(std::string configFolder, std::string dataFolder);

    /// In order of their names, those that cannot be read last.
    std::vector<api::KeptConnection> list() const;
    /// Nothing where there is no such connection.
    std::optional<api::KeptConnection> find(const std::string& id) const;
    std::string pathOf(const std::string& id) const;

    /// An id that is free, from a name.
    std::string newId(const std::string& name) const;
    /// Whole or not at all. `secretName` as connectionText() has it. The error names the file.
    base::Result<void> write(const api::Connection& connection, const std::string& secretName) const;
    base::Result<void> remove(const std::string& id) const;

    /// Empty: none was chosen yet, or what was is gone.
    std::string chosen() const;
    base::Result<void> choose(const std::string& id) const;

private:
    api::KeptConnection read(const std::string& id) const;
    std::string chosenPath() const { return m_configFolder + "/chosen"; }

    const std::string m_configFolder;
    const std::string m_dataFolder;
};

} // namespace bw::app
