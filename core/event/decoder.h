#pragma once

#include "core/event/event_batch.h"
#include "core/event/record.h"

#include <memory>
#include <span>
#include <string>

namespace bw::event {

struct DecoderOptions {
    /// Stands in for a missing tenant_id when the record's key does not: the source's configured tenant. Empty: none.
    std::string defaultTenant;
    /// Accept (and flag, Event::unorderedCounts) clicks over impressions and conversions over clicks, for sources whose
    /// increments report late. SPEC 2, value_out_of_range.
    bool acceptUnorderedCounts = false;
};

/// Turns JSON records into events or rejections as SPEC 1 and 2 say: decoding, validation and repair. It never throws
/// and never stops at a record that no one expected. Holds buffers, no state between records: equal records give equal
/// results in any batch. One thread at a time.
///
/// Where SPEC can be read in more than one way: an event type that is no string is an unknown one. An array's entry is
/// never missing: null or blank, it is of the wrong type. A number beyond a double as a time is in the future or too
/// old before it is out of range. A string in a field that may hold anything stays as written, blanks and all. A time
/// as a string of digits is repaired. A record key stands in for the tenant if it is UTF-8, not blank, at most 128
/// bytes.
class Decoder {
public:
    explicit Decoder(DecoderOptions options = {});
    ~Decoder();
    Decoder(Decoder&&) noexcept;
    Decoder& operator=(Decoder&&) noexcept;

    /// Clears `out` and fills it. `out` does not refer to the records' bytes afterwards.
    void decode(std::span<const RawRecord> records, EventBatch& out);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace bw::event
