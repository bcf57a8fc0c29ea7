#pragma once

#include "app/config/config.h"
#include "core/api/connections.h"

#include <string>

namespace bw::app {

/// A connection as a configuration file has it: the same form as --config. What `before` (the file as it stands; empty:
/// none) says beyond the connection stays, but for comments. `secretName` is where its password is kept,
/// "keyring/NAME" or "file/NAME"; empty: as before. `dataFolder` is taken where the file names none. The error says why
/// `before` cannot be read.
base::Result<std::string> connectionText(const api::Connection& connection, const std::string& before,
                                         const std::string& secretName, const std::string& dataFolder);

/// What a configuration says of a connection. The error says what it holds that a connection has no room for.
base::Result<api::Connection> connectionOf(const Config& config);

/// The settings of a test or source; without the password.
kafka::ConnectionSettings settingsOf(const api::Connection& connection);

} // namespace bw::app
