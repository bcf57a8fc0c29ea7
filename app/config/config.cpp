#include "app/config/config.h"

#include "app/config/journal_text.h"
#include "app/config/reader.h"
#include "app/config/text_file.h"

namespace bw::app {

namespace {

base::Error problemsAsError(const std::string& fileName, const std::vector<ConfigProblem>& problems)
{
    std::string text;
    for (const ConfigProblem& problem : problems) {
        text += text.empty() ? "" : "\n";
        text += fileName + ":" + std::to_string(problem.line) + ": " + problem.text;
    }
    return {text};
}

} // namespace

engine::Settings Config::engineSettings() const
{
    engine::Settings settings;
    settings.defaults = defaults.engine;
    for (const auto& [id, tenant] : tenants) {
        settings.tenants.emplace(id, tenant.engine);
    }
    return settings;
}

Config demoConfig()
{
    return parseConfig("[[source]]\nid = \"demo\"\nkind = \"demo\"\n", "--demo").value();
}

base::Result<Config> parseConfig(std::string_view toml, const std::string& fileName)
{
    Config config;
    ConfigReader reader(config);
    try {
        toml::table file = toml::parse(toml, fileName);
        reader.read(file);
        config.text = journalText(std::move(file));
    } catch (const toml::parse_error& error) {
        return problemsAsError(fileName, {{error.source().begin.line, std::string(error.description())}});
    }
    if (const auto problems = reader.takeProblems(); !problems.empty()) {
        return problemsAsError(fileName, problems);
    }
    return config;
}

base::Result<Config> loadConfig(const std::string& path)
{
    const auto text = readTextFile(path);
    if (!text) {
        return text.error();
    }
    auto config = parseConfig(text.value(), path);
    if (!config) {
        return config;
    }
    std::string problems;
    for (const SourceConfig& source : config.value().sources) {
        for (const Secret* const secret : {&source.kafka.password, &source.kafka.keyPassword}) {
            if (secret->inStore()) {
                continue; // the desk asks for it when it starts
            }
            if (const auto revealed = secret->reveal(); !revealed) {
                problems += problems.empty() ? "" : "\n";
                problems += path + ": [[source]] \"" + source.id + "\": " + revealed.error().message;
            }
        }
    }
    if (!problems.empty()) {
        return base::Error{problems};
    }
    return config;
}

} // namespace bw::app
