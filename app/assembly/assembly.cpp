#include "app/assembly/assembly.h"

#include "connectors/sql/sqlite_history.h"
#include "core/runtime/memory_journal.h"
#include "core/service/local_backend.h"

#include <algorithm>
#include <thread>

namespace bw::app {

namespace {

/// The mean Gregorian month.
constexpr base::TimeMs kMonthMs = 2'629'746 * base::kSecondMs;

sql::Retention retentionOf(const RetentionConfig& config)
{
    return {.windows = config.windowsHours * base::kHourMs,
            .minutes = config.minutesDays * base::kDayMs,
            .quarterHours = config.quarterHoursMonths * kMonthMs,
            .quarantine = config.quarantineDays * base::kDayMs};
}

/// Shards: one core is left to sources and readers.
std::size_t shardsOf(const Config& config)
{
    if (config.engineThreads > 0) {
        return static_cast<std::size_t>(config.engineThreads);
    }
    return std::max(1U, std::thread::hardware_concurrency() - std::min(1U, std::thread::hardware_concurrency()));
}

/// Of kStopWithin, what a transaction that is under way needs to end or to be refused, and the threads after it.
constexpr std::chrono::milliseconds kLastTransaction{1'500};

bool readsOnlyWhatIsNew(const SourceConfig& source)
{
    return source.kind == SourceKind::demo ||
           (source.kind == SourceKind::kafka && source.kafka.settings.startAt == kafka::StartAt::latest);
}

/// Without durable checkpoints an engine begins with nothing: either every source is read anew, or every one from now
/// on.
bool readsOnlyWhatIsNew(const Config& config)
{
    return std::all_of(config.sources.begin(), config.sources.end(),
                       [](const SourceConfig& source) { return readsOnlyWhatIsNew(source); });
}

service::ServiceOptions serviceOptions(const Config& config, const engine::Settings& settings,
                                       const sql::Retention& retention)
{
    service::ServiceOptions options;
    options.rows = readsOnlyWhatIsNew(config) ? service::RowsOfThisRun::add : service::RowsOfThisRun::replace;
    for (const auto& [id, tenant] : settings.tenants) {
        options.tenants.push_back({id, tenant.name.empty() ? id : tenant.name, tenant.currency, tenant.reportingZone});
    }
    options.disorder = settings.defaults.time.disorderMs;
    options.kept = {.windows = retention.windows, .minutes = retention.minutes};
    return options;
}

} // namespace

std::string fateOfUnstored(const Config& config)
{
    if (readsOnlyWhatIsNew(config)) {
        return "They are lost: no source is read again.";
    }
    std::string lost;
    for (const SourceConfig& source : config.sources) {
        if (readsOnlyWhatIsNew(source)) {
            lost += (lost.empty() ? "" : ", ") + source.id;
        }
    }
    return "The next start reads their records again" +
           (lost.empty() ? "." : "; those of " + lost + " are lost, as only what is new is read of it.");
}

base::Result<std::unique_ptr<Assembly>> Assembly::make(const Config& config)
{
    auto folder = DataFolder::of(config);
    if (!folder) {
        return folder.error();
    }
    std::unique_ptr<Assembly> assembly(new Assembly(config, std::move(folder).value()));
    if (auto prepared = assembly->prepare(); !prepared) {
        return prepared.error();
    }
    return assembly;
}

Assembly::Assembly(Config config, DataFolder folder) : m_config(std::move(config)), m_folder(std::move(folder)) {}

Assembly::~Assembly()
{
    stop();
}

base::Result<void> Assembly::prepare()
{
    m_companies = makeCompanies(m_config);
    auto settings = settingsWith(m_companies, m_config);
    if (!settings) {
        return settings.error();
    }
    m_settings = std::make_shared<const engine::Settings>(std::move(settings).value());
    auto history = sql::SqliteHistory::open({.folder = m_folder.path(), .retention = retentionOf(m_config.retention)});
    if (!history) {
        return history.error();
    }
    m_history = std::move(history).value();
    m_journal = std::make_unique<runtime::MemoryJournal>();
    return {};
}

base::Result<void> Assembly::start(const Progress& progress)
{
    bool goOn = true;
    const auto starts = writeDemoHistory(m_config, m_companies, *m_history, m_clock.now(), [&](int percent) {
        goOn = progress(percent);
        return goOn;
    });
    if (!starts) {
        return starts.error();
    }
    // It reads history at once, so only now.
    m_backend = std::make_unique<service::LocalBackend>(
        *m_history, m_clock, serviceOptions(m_config, *m_settings, retentionOf(m_config.retention)));
    m_tally = std::make_unique<Tally>(*m_backend, m_settings);
    if (!goOn) {
        return {};
    }
    auto sources = makeSources(m_config, m_companies, starts.value(), m_clock);
    if (!sources) {
        return sources.error();
    }
    m_runtime = std::make_unique<runtime::Runtime>(
        std::move(sources).value(), m_settings,
        runtime::RuntimeOptions{.shards = shardsOf(m_config), .checkpointIntervalMs = m_config.checkpointIntervalMs},
        *m_tally, *m_journal, nullptr, m_clock);
    if (auto appended = m_journal->append(runtime::ConfigurationEntry{m_config.text}); !appended) {
        return appended;
    }
    return m_runtime->start();
}

std::string Assembly::stop()
{
    const auto deadline = std::chrono::steady_clock::now() + kStopWithin - kLastTransaction;
    if (m_runtime) {
        m_runtime->stop();
    }
    const auto givenUp = m_backend ? m_backend->close(deadline) : service::LocalBackend::GivenUp{};
    if (givenUp.rows == 0) {
        return {};
    }
    return std::to_string(givenUp.rows) + " rows of history could not be stored: " + givenUp.reason + " " +
           fateOfUnstored(m_config);
}

api::Backend& Assembly::backend()
{
    return *m_backend;
}

const std::string& Assembly::damagedHistory() const
{
    return m_history->damagedFile();
}

TallyFigures Assembly::figures() const
{
    return m_tally ? m_tally->figures() : TallyFigures{};
}

bool Assembly::finished() const
{
    return m_runtime && m_runtime->finished();
}

} // namespace bw::app
