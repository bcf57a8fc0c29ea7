#include "core/event/json_parser.h"

#include "core/event/json_text.h"
#include "core/event/utf8.h"

namespace bw::event {

bool JsonParser::parseExactly(std::string_view record)
{
    constexpr std::size_t kFoundBytesMax = 80;
    m_problem.clear();
    if (record.empty()) {
        m_problem = "an empty line";
        return false;
    }
    if (record.size() > kRecordBytesMax) {
        m_problem = std::to_string(record.size()) + " bytes, more than 1 MiB";
        return false;
    }
    if (!m_exact.parse(record)) {
        m_problem = "byte " + std::to_string(m_exact.problemAt() + 1) + ": " + m_exact.problem();
        return false;
    }
    m_tape = m_exact.tape();
    if (m_tape.tag(JsonTape::kRoot) != JsonTape::Tag::object) {
        appendJson(m_problem, m_tape, JsonTape::kRoot, kFoundBytesMax);
        m_problem.resize(utf8Start(m_problem, kFoundBytesMax).size());
        return false;
    }
    return true;
}

} // namespace bw::event
