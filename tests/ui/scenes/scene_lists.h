#pragma once

#include "tests/ui/scenes/scene.h"

namespace bw::test {

/// Connections: the first start, forms, tests of them, what is kept.
void addConnect(std::vector<Scene>& list);

} // namespace bw::test
