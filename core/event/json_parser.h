#pragma once

#include "core/event/exact_json.h"
#include "core/event/json_tape.h"
#include "core/event/record.h"

#include <simdjson.h>

#include <string>
#include <string_view>

namespace bw::event {

/// JSON by simdjson's DOM. What that refuses goes to ExactJson, which accepts it (a number beyond 64 bits or a double's
/// range; exactly 64 levels) or says what is wrong. One thread at a time.
class JsonParser {
public:
    JsonParser();

    /// False: malformed, and problem() says why. At least kRecordPadding bytes behind `record` may be read.
    bool parse(std::string_view record)
    {
        if (!record.empty() && record.size() <= kRecordBytesMax &&
            m_simdjson.parse(record.data(), record.size(), false).error() == simdjson::SUCCESS) [[likely]] {
            m_tape = {m_simdjson.doc.tape.get(), reinterpret_cast<const char*>(m_simdjson.doc.string_buf.get()),
                      record.data()};
            return m_tape.tag(JsonTape::kRoot) == JsonTape::Tag::object || failOnOtherValue();
        }
        return parseExactly(record);
    }

    const JsonTape& tape() const { return m_tape; }

    /// For a person: what is wrong and where.
    const std::string& problem() const { return m_problem; }

private:
    bool parseExactly(std::string_view record);
    bool failOnOtherValue();

    simdjson::dom::parser m_simdjson;
    ExactJson m_exact;
    JsonTape m_tape;
    std::string m_problem;
};

} // namespace bw::event
