#include "app/cli/command_line.h"

#include "app/cli/suggest.h"

#include <algorithm>
#include <charconv>
#include <cstdio>

namespace bw::app {

namespace {

constexpr OptionSpec kHelp{"help", "", "Print this and exit.", 'h'};
constexpr OptionSpec kVersion{"version", "", "Print the version and exit.", 0};

std::vector<OptionSpec> allOptions(const Usage& usage)
{
    std::vector<OptionSpec> options = usage.options;
    options.push_back(kHelp);
    options.push_back(kVersion);
    return options;
}

std::string dashed(std::string_view name)
{
    return "--" + std::string(name);
}

/// Breaks `text` at blanks into lines of at most `width` characters, each after the first behind `indent`.
void appendWrapped(std::string& out, std::string_view text, std::size_t indent, std::size_t width)
{
    std::size_t column = 0;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (column > 0 && column + 1 + word.size() > width) {
            out.push_back('\n');
            out.append(indent, ' ');
            column = 0;
        }
        if (column > 0) {
            out.push_back(' ');
            ++column;
        }
        out += word;
        column += word.size();
    }
    out.push_back('\n');
}

std::string spelled(const OptionSpec& option)
{
    std::string text = option.letter == 0 ? "    " : std::string{'-', option.letter, ',', ' '};
    text += dashed(option.name);
    if (!option.argument.empty()) {
        text += ' ';
        text += option.argument;
    }
    return text;
}

base::Error unknownOption(std::string_view typed, const std::vector<OptionSpec>& options)
{
    std::vector<std::string> names;
    for (const OptionSpec& option : options) {
        names.push_back(dashed(option.name));
    }
    const std::vector<std::string_view> known(names.begin(), names.end());
    return {"unknown option " + std::string(typed) + didYouMean(typed, known)};
}

} // namespace

bool Arguments::has(std::string_view option) const
{
    return m_options.contains(option);
}

std::optional<std::string> Arguments::text(std::string_view option) const
{
    const auto found = m_options.find(option);
    return found == m_options.end() ? std::nullopt : std::optional(found->second);
}

base::Result<std::optional<std::int64_t>> Arguments::integer(std::string_view option, std::int64_t least,
                                                             std::int64_t most) const
{
    const auto given = text(option);
    if (!given) {
        return std::optional<std::int64_t>{};
    }
    std::int64_t value = 0;
    const char* const end = given->data() + given->size();
    const auto [stop, problem] = std::from_chars(given->data(), end, value);
    if (problem != std::errc() || stop != end || value < least || value > most) {
        std::string wanted = "a whole number from " + std::to_string(least);
        wanted += most == std::numeric_limits<std::int64_t>::max() ? " on" : " to " + std::to_string(most);
        return base::Error{"option " + dashed(option) + " takes " + wanted + ", not \"" + *given + "\""};
    }
    return std::optional(value);
}

base::Result<Arguments> parseArguments(const Usage& usage, std::span<const std::string_view> typed)
{
    const std::vector<OptionSpec> options = allOptions(usage);
    Arguments arguments;
    bool onlyOperands = false;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const std::string_view word = typed[i];
        if (onlyOperands || word.size() < 2 || word.front() != '-') {
            arguments.m_operands.emplace_back(word);
            continue;
        }
        if (word == "--") {
            onlyOperands = true;
            continue;
        }
        const std::size_t equals = word.starts_with("--") ? word.find('=') : std::string_view::npos;
        const std::string_view spelling = word.substr(0, equals);
        const auto option = std::find_if(options.begin(), options.end(), [&](const OptionSpec& o) {
            return spelling == dashed(o.name) || (o.letter != 0 && spelling == std::string{'-', o.letter});
        });
        if (option == options.end()) {
            return unknownOption(spelling, options);
        }
        std::string value;
        if (option->argument.empty()) {
            if (equals != std::string_view::npos) {
                return base::Error{"option " + dashed(option->name) + " takes no value"};
            }
        } else if (equals != std::string_view::npos) {
            value = word.substr(equals + 1);
        } else if (i + 1 < typed.size()) {
            value = typed[++i];
        } else {
            return base::Error{"option " + dashed(option->name) + " needs a value: " + std::string(option->argument)};
        }
        arguments.m_options.insert_or_assign(std::string(option->name), std::move(value));
    }
    if (arguments.has(kHelp.name) || arguments.has(kVersion.name)) {
        return arguments;
    }
    if (arguments.m_operands.size() > usage.operandsMax) {
        const std::string& extra = arguments.m_operands[usage.operandsMax];
        return base::Error{"\"" + extra + "\" is one argument too many"};
    }
    if (arguments.m_operands.size() < usage.operandsMin) {
        return base::Error{"an argument is missing: " + std::string(usage.operands)};
    }
    return arguments;
}

std::string helpText(const Usage& usage)
{
    constexpr std::size_t kWidth = 80;
    constexpr std::size_t kSpellingMax = 22;
    std::string out = "Usage: " + std::string(usage.program) + " [OPTION]...";
    if (!usage.operands.empty()) {
        out += ' ';
        out += usage.operands;
    }
    out += '\n';
    appendWrapped(out, usage.summary, 0, kWidth);
    out += "\nOptions:\n";
    for (const OptionSpec& option : allOptions(usage)) {
        std::string line = "  " + spelled(option);
        const std::size_t indent = kSpellingMax + 6;
        if (line.size() + 2 > indent) {
            line += '\n';
            line.append(indent, ' ');
        } else {
            line.append(indent - line.size(), ' ');
        }
        out += line;
        appendWrapped(out, option.help, indent, kWidth - indent);
    }
    if (!usage.more.empty()) {
        out += '\n';
        out += usage.more;
        if (!out.ends_with('\n')) {
            out += '\n';
        }
    }
    return out;
}

std::optional<int> parseOrAnswer(const Usage& usage, std::span<const std::string_view> typed, Arguments& out)
{
    auto parsed = parseArguments(usage, typed);
    if (!parsed) {
        return failUsage(usage, parsed.error().message);
    }
    out = std::move(parsed).value();
    if (out.has(kHelp.name)) {
        std::fputs(helpText(usage).c_str(), stdout);
        return kExitDone;
    }
    if (out.has(kVersion.name)) {
        const std::string_view program = usage.program.substr(0, usage.program.find(' '));
        std::printf("%.*s %.*s\n", static_cast<int>(program.size()), program.data(),
                    static_cast<int>(versionText().size()), versionText().data());
        return kExitDone;
    }
    return std::nullopt;
}

int failUsage(const Usage& usage, std::string_view message)
{
    const std::string program(usage.program);
    std::fprintf(stderr, "%s: %.*s\nTry \"%s --help\".\n", program.c_str(), static_cast<int>(message.size()),
                 message.data(), program.c_str());
    return kExitWrongUsage;
}

int fail(const Usage& usage, std::string_view message)
{
    std::fprintf(stderr, "%s: %.*s\n", std::string(usage.program).c_str(), static_cast<int>(message.size()),
                 message.data());
    return kExitFailed;
}

std::vector<std::string_view> typedWords(int argc, const char* const* argv)
{
    return {argv + std::min(argc, 1), argv + argc};
}

std::string_view versionText()
{
    return BW_VERSION;
}

} // namespace bw::app
