#include "core/event/decoder.h"
#include "core/event/family_readers.h"
#include "core/event/json_parser.h"
#include "tests/bench/dom_walk.h"
#include "tests/bench/event_corpus.h"
#include "tests/bench/ratio_reporter.h"

#include <span>

// One core, the same bytes, in turn: what it takes to decode and validate beside a bare walk over simdjson's DOM.

namespace {

using namespace bw;

constexpr std::size_t kRecords = 50'000;
constexpr std::size_t kBatch = 256;

const bench::EventCorpus& corpus()
{
    static const bench::EventCorpus events(kRecords, 1);
    return events;
}

void countRecords(benchmark::State& state)
{
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations() * corpus().records().size()));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * corpus().bytes()));
}

/// simdjson's DOM, every field read.
void walk(benchmark::State& state)
{
    simdjson::dom::parser parser;
    for ([[maybe_unused]] auto _ : state) {
        std::uint64_t seen = 0;
        for (const event::RawRecord& record : corpus().records()) {
            seen += bench::walkEveryField(parser.parse(record.bytes.data(), record.bytes.size(), false).value());
        }
        benchmark::DoNotOptimize(seen);
    }
    countRecords(state);
}

/// Parsed, and every field of the event found by name; nothing read or checked.
void decode(benchmark::State& state)
{
    event::JsonParser parser;
    event::FieldReader reader;
    event::EventBatch batch;
    for ([[maybe_unused]] auto _ : state) {
        std::uint64_t seen = 0;
        for (const event::RawRecord& record : corpus().records()) {
            event::EventFields fields;
            parser.parse(record.bytes, fields);
            reader.start(parser.tape(), batch, record.now);
            if (!parser.hasFoundFields()) {
                reader.collect(event::JsonTape::kRoot, fields);
            }
            seen += fields.present;
        }
        benchmark::DoNotOptimize(seen);
    }
    countRecords(state);
}

/// The decoder: events with all their fields checked, repaired and copied, or rejections.
void decodeAndValidate(benchmark::State& state)
{
    event::Decoder decoder;
    event::EventBatch batch;
    const std::span<const event::RawRecord> records = corpus().records();
    for ([[maybe_unused]] auto _ : state) {
        std::size_t events = 0;
        for (std::size_t first = 0; first < records.size(); first += kBatch) {
            decoder.decode(records.subspan(first, std::min(kBatch, records.size() - first)), batch);
            events += batch.events.size();
        }
        if (events != records.size()) {
            state.SkipWithError("the corpus is not clean");
        }
    }
    countRecords(state);
}

BENCHMARK(walk);
BENCHMARK(decode);
BENCHMARK(decodeAndValidate);

} // namespace

int main(int argc, char** argv)
{
    return bench::runWithRatios(argc, argv, 15, [] {
        std::printf("%zu records of %.0f bytes on average\n", kRecords,
                    static_cast<double>(corpus().bytes()) / static_cast<double>(kRecords));
    });
}
