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
    /// False: malformed, and problem() says why. At least kRecordPadding bytes behind `record` may be read. `fields`
    /// is fresh, and is the record's afterwards if hasFoundFields().
    bool parse(std::string_view record, EventFields& fields)
    {
        const bool isParsed = !record.empty() && record.size() <= kRecordBytesMax && m_indexed.parse(record, fields);
        return isParsed ? takeIndexed() : parseExactly(record);
    }

    /// The same for records that follow each other as lines, faster: when index() of them together has said yes,
    /// parseNext() takes each in turn. IndexedJson's.
    bool index(std::string_view lines) { return m_indexed.index(lines); }
    bool parseNext(std::string_view line, EventFields& fields)
    {
        return m_indexed.parseNext(line, fields) ? takeIndexed() : parseExactly(line);
    }

    /// IndexedJson's: not of what it has refused.
    bool hasFoundFields() const { return m_indexed.hasFoundFields(); }

    const JsonTape& tape() const { return m_tape; }

    /// For a person: what is wrong and where.
    const std::string& problem() const { return m_problem; }

private:
    bool takeIndexed()
    {
        m_tape = m_indexed.tape();
        return true;
    }
    bool parseExactly(std::string_view record);

    IndexedJson m_indexed;
    ExactJson m_exact;
    JsonTape m_tape;
    std::string m_problem;
};

} // namespace bw::event
