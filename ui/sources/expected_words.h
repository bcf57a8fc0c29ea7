#pragma once

#include <QString>

#include <string>

namespace bw::ui {

/// What a field should have held, in the user's language. The engine says it in one of a few fixed English texts, which
/// serve as keys; one that is not known is shown as it stands.
QString expectedWords(const std::string& expected);

} // namespace bw::ui
