#include "core/event/json_parser.h"

#include "core/event/json_text.h"
#include "core/event/utf8.h"

#include <new>

namespace bw::event {

static_assert(kRecordPadding >= simdjson::SIMDJSON_PADDING);

JsonParser::JsonParser()
{
    // Enough for all but monsters; simdjson grows by itself. It counts an innermost container only if it is not empty
    // and refuses the last level it is given, so that what it lets through has at most kJsonDepthMax levels.
    constexpr std::size_t kUsualBytes = 16 * 1024;
    if (m_simdjson.allocate(kUsualBytes, kJsonDepthMax) != simdjson::SUCCESS) {
        throw std::bad_alloc();
    }
}

bool JsonParser::parseExactly(std::string_view record)
{
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
    return m_tape.tag(JsonTape::kRoot) == JsonTape::Tag::object || failOnOtherValue();
}

bool JsonParser::failOnOtherValue()
{
    constexpr std::size_t kFoundBytesMax = 80;
    m_problem.clear();
    appendJson(m_problem, m_tape, JsonTape::kRoot, kFoundBytesMax);
    m_problem.resize(utf8Start(m_problem, kFoundBytesMax).size());
    return false;
}

} // namespace bw::event
