#include "core/event/json_text.h"

#include "core/base/number_text.h"

#include <array>
#include <charconv>

namespace bw::event {

namespace {

using Tag = JsonTape::Tag;

void appendFloat(std::string& out, double value)
{
    std::array<char, 32> text{};
    out.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
}

void appendUnsigned(std::string& out, std::uint64_t value)
{
    std::array<char, 24> text{};
    out.append(text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr);
}

} // namespace

void appendJson(std::string& out, const JsonTape& tape, JsonTape::Index at, std::size_t bytesMax)
{
    switch (tape.tag(at)) {
    case Tag::object:
    case Tag::array: {
        const bool isObject = tape.tag(at) == Tag::object;
        const JsonTape::Index end = tape.end(at);
        out.push_back(isObject ? '{' : '[');
        for (JsonTape::Index i = JsonTape::first(at); i != end && out.size() <= bytesMax; i = tape.after(i)) {
            if (i != JsonTape::first(at)) {
                out.push_back(',');
            }
            if (isObject) {
                base::appendJsonString(out, tape.string(i++));
                out.push_back(':');
            }
            appendJson(out, tape, i, bytesMax);
        }
        out.push_back(isObject ? '}' : ']');
        break;
    }
    case Tag::string:
        base::appendJsonString(out, tape.string(at));
        break;
    case Tag::int64:
        base::appendInteger(out, tape.int64(at));
        break;
    case Tag::uint64:
        appendUnsigned(out, tape.uint64(at));
        break;
    case Tag::float64:
        appendFloat(out, tape.float64(at));
        break;
    case Tag::beyondFloat64:
        out.append(tape.beyondFloat64(at));
        break;
    case Tag::yes:
        out.append("true");
        break;
    case Tag::no:
        out.append("false");
        break;
    case Tag::null:
        out.append("null");
        break;
    case Tag::none:
        break;
    }
}

} // namespace bw::event
