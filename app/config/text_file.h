#pragma once

#include "core/base/result.h"

#include <string>

namespace bw::app {

/// All bytes of a small file. The error names the file and the system's reason.
base::Result<std::string> readTextFile(const std::string& path);

} // namespace bw::app
