#pragma once

#include "core/event/exact_json.h"
#include "core/event/indexed_json.h"
#include "core/event/json_tape.h"
#include "core/event/record.h"

#include <string>
#include <string_view>

namespace bw::event {

/// One record's JSON. What IndexedJson refuses goes to ExactJson, which says what is wrong. One thread at a time.
class JsonParser {
public:
    /// False: malformed, and problem() says why. At least kRecordPadding bytes behind `record` may be read.
    bool parse(std::string_view record)
    {
        if (!record.empty() && record.size() <= kRecordBytesMax && m_indexed.parse(record)) [[likely]] {
            m_tape = m_indexed.tape();
            return true;
        }
        return parseExactly(record);
    }

    const JsonTape& tape() const { return m_tape; }

    /// For a person: what is wrong and where.
    const std::string& problem() const { return m_problem; }

private:
    bool parseExactly(std::string_view record);

    IndexedJson m_indexed;
    ExactJson m_exact;
    JsonTape m_tape;
    std::string m_problem;
};

} // namespace bw::event
