#pragma once

#include "core/base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace bw::secret_file {

/// All bytes; nothing where there is no such file.
base::Result<std::optional<std::string>> readPrivateFile(const std::string& path);

/// Whole or not at all, for its user alone (0600); the folder is made for its user alone (0700) where it is missing.
base::Result<void> writePrivateFile(const std::string& path, std::string_view bytes);

} // namespace bw::secret_file
