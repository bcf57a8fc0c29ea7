#include "app/cli/suggest.h"
#include "app/ctl/config_check.h"
#include "app/ctl/generate.h"
#include "app/ctl/produce.h"
#include "app/ctl/replay.h"

#include <algorithm>
#include <cstdio>

using namespace bw::app;

namespace {

Usage usageOf(const std::vector<Subcommand>& subcommands)
{
    static std::string list;
    list = "Commands:\n";
    for (const Subcommand& subcommand : subcommands) {
        std::string line = "  " + std::string(subcommand.name);
        line.resize(14, ' ');
        list += line + std::string(subcommand.usage.summary.substr(0, subcommand.usage.summary.find('.') + 1)) + "\n";
    }
    list += "\n\"bellwetherctl COMMAND --help\" says more about one.\n";
    Usage usage{"bellwetherctl", "Bellwether's tools.", "COMMAND ...", 1, 1};
    usage.more = list;
    return usage;
}

} // namespace

int main(int argc, char** argv)
{
    const std::vector<Subcommand> subcommands{replaySubcommand(), generateSubcommand(), produceSubcommand(),
                                              configSubcommand()};
    const Usage usage = usageOf(subcommands);
    const auto typed = typedWords(argc, argv);
    const std::string_view name = typed.empty() ? std::string_view() : typed.front();
    const auto chosen = std::find_if(subcommands.begin(), subcommands.end(),
                                     [name](const Subcommand& subcommand) { return subcommand.name == name; });
    Arguments arguments;
    if (chosen == subcommands.end()) {
        if (const auto exitCode =
                parseOrAnswer(usage, std::span(typed).first(std::min<std::size_t>(typed.size(), 1)), arguments)) {
            return *exitCode;
        }
        std::vector<std::string_view> known;
        for (const Subcommand& subcommand : subcommands) {
            known.push_back(subcommand.name);
        }
        return failUsage(usage, "unknown command " + std::string(name) + didYouMean(name, known));
    }
    if (const auto exitCode = parseOrAnswer(chosen->usage, std::span(typed).subspan(1), arguments)) {
        return *exitCode;
    }
    return chosen->run(chosen->usage, arguments);
}
