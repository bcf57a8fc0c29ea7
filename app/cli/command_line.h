#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace bw::app {

/// An option that a program takes: "--threads N" or "--sliding".
struct OptionSpec {
    std::string_view name;     ///< without dashes
    std::string_view argument; ///< what the help calls its value; empty for a flag
    std::string_view help;     ///< one or more sentences
    char letter = 0;           ///< "-c" beside "--config"; 0: none
};

/// All that a program or subcommand takes. --help (-h) and --version need not be named.
struct Usage {
    std::string_view program;       ///< as typed: "bellwetherctl replay"
    std::string_view summary;       ///< one sentence
    std::string_view operands = ""; ///< what the help calls them: "FILE..."; empty: it takes none
    std::size_t operandsMin = 0;
    std::size_t operandsMax = 0;
    std::vector<OptionSpec> options = {};
    std::string_view more = ""; ///< examples, exit codes: printed as they stand, last
};

/// Exit codes of all programs.
inline constexpr int kExitDone = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitWrongUsage = 2;

/// What was typed, checked against a Usage.
class Arguments {
public:
    bool has(std::string_view option) const;
    /// The value of the option where it was given, the last one if it was given twice.
    std::optional<std::string> text(std::string_view option) const;
    /// Like text(), as a whole number from `least` to `most`. The error names the option, the value and the limits.
    base::Result<std::optional<std::int64_t>>
    integer(std::string_view option, std::int64_t least,
            std::int64_t most = std::numeric_limits<std::int64_t>::max()) const;
    const std::vector<std::string>& operands() const { return m_operands; }

private:
    friend base::Result<Arguments> parseArguments(const Usage& usage, std::span<const std::string_view> typed);
    std::map<std::string, std::string, std::less<>> m_options;
    std::vector<std::string> m_operands;
};

/// "--name value", "--name=value", "-n value", "--" before operands that begin with a dash; a lone "-" is an operand.
/// The error names the option, without the program's name.
base::Result<Arguments> parseArguments(const Usage& usage, std::span<const std::string_view> typed);

/// What --help prints: usage, options with their meaning, wrapped to 80 columns.
std::string helpText(const Usage& usage);

/// Answers --help and --version on standard output and wrong usage on standard error, with the exit code to leave with;
/// else fills `out` and answers nothing.
std::optional<int> parseOrAnswer(const Usage& usage, std::span<const std::string_view> typed, Arguments& out);

/// Prints "PROGRAM: MESSAGE" and where help is to be had on standard error; returns kExitWrongUsage.
int failUsage(const Usage& usage, std::string_view message);
/// Prints "PROGRAM: MESSAGE" on standard error; returns kExitFailed.
int fail(const Usage& usage, std::string_view message);

/// argv without the program's name.
std::vector<std::string_view> typedWords(int argc, const char* const* argv);

/// "0.1.0".
std::string_view versionText();

} // namespace bw::app
