#include "app/assembly/sources.h"

#include "app/assembly/kafka_connection.h"
#include "app/config/zone_loader.h"
#include "connectors/demo/demo_source.h"
#include "connectors/file/file_source.h"
#include "connectors/kafka/kafka_source.h"

namespace bw::app {

namespace {

base::Result<std::unique_ptr<runtime::Source>> makeKafka(const SourceConfig& config)
{
    auto connection = kafkaConnection(config.kafka);
    if (!connection) {
        return base::Error{"source " + config.id + ": " + connection.error().message};
    }
    kafka::SourceSettings settings = config.kafka.settings;
    settings.connection = std::move(connection).value();
    return std::unique_ptr<runtime::Source>(std::make_unique<kafka::KafkaSource>(std::move(settings)));
}

/// What a person would call it.
std::string nameOf(const SourceConfig& config)
{
    switch (config.kind) {
    case SourceKind::kafka:
        return config.kafka.settings.topic;
    case SourceKind::file:
        return config.filePath.substr(config.filePath.rfind('/') + 1);
    case SourceKind::demo:
        break;
    }
    return config.id;
}

} // namespace

Companies makeCompanies(const Config& config)
{
    Companies companies;
    for (const SourceConfig& source : config.sources) {
        if (source.kind == SourceKind::demo) {
            companies.emplace(source.id, std::make_shared<const demo::Company>(source.demo.company));
        }
    }
    return companies;
}

base::Result<engine::Settings> settingsWith(const Companies& companies, const Config& config)
{
    engine::Settings settings = config.engineSettings();
    for (const auto& [sourceId, company] : companies) {
        for (const demo::Tenant& tenant : company->tenants()) {
            const auto [place, isNew] = settings.tenants.try_emplace(tenant.id, settings.defaults);
            if (!isNew) {
                continue;
            }
            auto zone = loadZone(tenant.zone);
            if (!zone) {
                return zone.error();
            }
            place->second.name = tenant.name;
            place->second.currency = tenant.currency;
            place->second.reportingZone = std::move(zone).value();
        }
    }
    return settings;
}

base::Result<std::vector<runtime::SourceSetup>> makeSources(const Config& config, const Companies& companies,
                                                            const std::map<std::string, base::TimeMs>& demoStart,
                                                            const runtime::Clock& clock)
{
    std::vector<runtime::SourceSetup> setups;
    for (const SourceConfig& source : config.sources) {
        runtime::SourceSetup setup;
        setup.id = source.id;
        setup.name = nameOf(source);
        setup.kind = sourceKindName(source.kind);
        setup.keyedByTenant = source.keyedByTenant;
        setup.decoder.defaultTenant = source.tenant;
        setup.decoder.acceptUnorderedCounts = source.acceptUnorderedCounts;
        switch (source.kind) {
        case SourceKind::kafka: {
            auto made = makeKafka(source);
            if (!made) {
                return made.error();
            }
            setup.source = std::move(made).value();
            break;
        }
        case SourceKind::file:
            setup.source = std::make_unique<file::FileSource>(source.filePath);
            break;
        case SourceKind::demo: {
            demo::DemoSourceSettings settings{.stream = source.demo.stream, .partitions = source.demo.partitions};
            if (const auto start = demoStart.find(source.id); start != demoStart.end()) {
                settings.startAt = start->second;
            }
            setup.source = std::make_unique<demo::DemoSource>(companies.at(source.id), settings, clock);
            break;
        }
        }
        setups.push_back(std::move(setup));
    }
    return setups;
}

} // namespace bw::app
