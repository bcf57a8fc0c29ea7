#include "tests/event/json_cases.h"

#include "core/event/record.h"
#include "tests/event/sample_events.h"

#include <initializer_list>
#include <string_view>
#include <utility>

namespace bw::event::test {

namespace {

const std::string kGood = sampleEvent(EventType::campaignTermination).dump();

/// The good event with one more member, x.
std::string withX(std::string_view text)
{
    return kGood.substr(0, kGood.size() - 1) + ",\"x\":" + std::string(text) + "}";
}

std::string nested(int levels, std::string_view open, std::string_view inner, std::string_view close)
{
    std::string text;
    for (int i = 0; i < levels; ++i) {
        text.append(open);
    }
    text.append(inner);
    for (int i = 0; i < levels; ++i) {
        text.append(close);
    }
    return text;
}

std::string padded(std::size_t bytes)
{
    return kGood + std::string(bytes - kGood.size(), ' ');
}

using Cases = std::vector<JsonCase>;

void row(Cases& cases, std::string_view name, std::string text, bool isWellFormed)
{
    cases.push_back({std::string(name), std::move(text), isWellFormed});
}

void wholeRecords(Cases& cases)
{
    row(cases, "empty line", "", false);
    row(cases, "blank line", "  \t", false);
    row(cases, "blanks around", " \t\r\n" + kGood + "\r", true);
    row(cases, "vertical tab in front", "\v" + kGood, false);
    row(cases, "no-break space behind", kGood + "\xC2\xA0", false);
    row(cases, "byte-order mark", "\xEF\xBB\xBF" + kGood, false);
    row(cases, "NUL behind", kGood + std::string(1, '\0'), false);
    row(cases, "something behind", kGood + " x", false);
    row(cases, "two records", kGood + kGood, false);
    row(cases, "one brace too many", kGood + "}", false);
    row(cases, "cut off", kGood.substr(0, kGood.size() - 1), false);
    row(cases, "cut off in a string", R"({"event_id":"e)", false);
    row(cases, "cut off in an escape", R"({"event_id":"e\)", false);
    row(cases, "array", "[" + kGood + "]", false);
    row(cases, "string", "\"x\"", false);
    row(cases, "number", "12", false);
    row(cases, "null", "null", false);
    row(cases, "1 MiB", padded(kRecordBytesMax), true);
    row(cases, "over 1 MiB", padded(kRecordBytesMax + 1), false);
}

void values(Cases& cases)
{
    for (const char* text :
         {"tru",   "truex",      "True",    "NaN",   "Infinity", "-",   "+1",     "01",        "-01",
          ".5",    "1.",         "1e",      "1e+",   "0x10",     "1_0", "'x'",    "[1,]",      "[,1]",
          "[1 2]", "{\"a\":1,}", "{\"a\"}", "{a:1}", "{1:2}",    "",    "/*x*/1", "undefined", "\"a\"\"b\""}) {
        row(cases, text, withX(text), false);
    }
    for (const char* text :
         {"-0", "1E5", "0e-1", "0.0e0", "1e400", "-1e400", "1e-400", "123456789012345678901234567890",
          "18446744073709551616", "-9223372036854775809", "0e99999999999999999999", "1.7976931348623159e308", "[]",
          "{}", "[1e400,{\"a\":1e999}]", "1e99999999999999999999", "1e-99999999999999999999"}) {
        row(cases, text, withX(text), true);
    }
}

void strings(Cases& cases)
{
    row(cases, "every escape", withX(R"("\"\\\/\b\f\n\r\t\u00e4\u0000\ud83d\ude00")"), true);
    row(cases, "DEL", withX("\"\x7F\""), true);
    for (const char* text :
         {R"("\ud800")", R"("\udc00")", R"("\udfff\ud800")", R"("\ud83d\ud83d")", R"("\ud83dx")", R"("\ud83d\u0041")",
          R"("\ud83d\n")", R"("\u12")", R"("\u12G4")", R"("\x")", R"("\U0041")"}) {
        row(cases, text, withX(text), false);
    }
    row(cases, "lone surrogate in a key", kGood.substr(0, kGood.size() - 1) + R"(,"\udc00":1})", false);
    row(cases, "tab", withX("\"\t\""), false);
    row(cases, "NUL", withX("\"" + std::string(1, '\0') + "\""), false);
    row(cases, "0x1F", withX("\"\x1F\""), false);
    const std::initializer_list<std::pair<const char*, const char*>> kBytes{
        {"lone continuation", "\x80"},          {"overlong NUL", "\xC0\x80"},
        {"overlong slash", "\xE0\x80\xAF"},     {"surrogate", "\xED\xA0\x80"},
        {"beyond Unicode", "\xF4\x90\x80\x80"}, {"cut sequence", "\xE2\x82"},
        {"five bytes", "\xF8\x88\x80\x80\x80"}, {"0xFF", "\xFF"}};
    for (const auto& [name, bytes] : kBytes) {
        row(cases, name, withX("\"" + std::string(bytes) + "\""), false);
    }
    row(cases, "last code point", withX("\"\xF4\x8F\xBF\xBF\""), true);
}

void depths(Cases& cases)
{
    row(cases, "64 objects", withX(nested(62, "{\"a\":", "{\"a\":1}", "}")), true);
    row(cases, "65 objects", withX(nested(63, "{\"a\":", "{\"a\":1}", "}")), false);
    row(cases, "64 arrays, the innermost empty", withX(nested(63, "[", "", "]")), true);
    row(cases, "64 arrays, the innermost not", withX(nested(63, "[", "1", "]")), true);
    row(cases, "65 arrays, the innermost empty", withX(nested(64, "[", "", "]")), false);
    row(cases, "65 arrays, the innermost not", withX(nested(64, "[", "1", "]")), false);
    row(cases, "65 levels and a large number", withX(nested(64, "[", "1e400", "]")), false);
    row(cases, "64 levels and a large number", withX(nested(63, "[", "1e400", "]")), true);
    row(cases, "a hundred thousand", withX(nested(100'000, "[", "", "]")), false);
}

} // namespace

std::vector<JsonCase> jsonCases()
{
    Cases cases;
    wholeRecords(cases);
    values(cases);
    strings(cases);
    depths(cases);
    return cases;
}

} // namespace bw::event::test
