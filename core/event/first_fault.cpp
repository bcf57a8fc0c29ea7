#include "core/event/first_fault.h"

#include "core/base/number_text.h"
#include "core/event/json_text.h"
#include "core/event/utf8.h"

namespace bw::event {

namespace {

constexpr std::size_t kFoundBytesMax = 80;

void appendIndex(std::string& path, std::int32_t index)
{
    if (index >= 0) {
        path.push_back('[');
        base::appendInteger(path, index);
        path.push_back(']');
    }
}

void appendScope(std::string& path, const Scope& scope)
{
    if (scope.parent != nullptr) {
        appendScope(path, *scope.parent);
        path.append(scope.parent->names[scope.place]);
        appendIndex(path, scope.index);
        path.push_back('.');
    }
}

} // namespace

void FirstFault::report(Fault fault, Field field, std::string_view expected, std::string_view found)
{
    if (fault >= m_fault) {
        return;
    }
    m_fault = fault;
    m_path.clear();
    appendScope(m_path, *field.scope);
    m_path.append(field.name());
    appendIndex(m_path, static_cast<std::int32_t>(field.entry) - 1);
    m_expected = expected;
    m_found = utf8Start(found, kFoundBytesMax);
    if (m_found.size() < found.size()) {
        m_found.append("…");
    }
}

void FirstFault::report(Fault fault, const JsonTape& tape, Field field, std::string_view expected)
{
    if (fault >= m_fault) {
        return;
    }
    std::string found;
    if (field.isPresent()) {
        appendJson(found, tape, field.at, kFoundBytesMax);
    }
    report(fault, field, expected, found);
}

} // namespace bw::event
