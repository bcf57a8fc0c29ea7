#include "core/event/family_readers.h"

#include <string>

namespace bw::event {

namespace {

constexpr Vocabulary<3> kEngines{{"rule_based", "ml_powered", "real_time"}, "rule_based, ml_powered or real_time"};

void readTrigger(FieldReader& reader, const EventFields& fields, PersonalizationPart& out)
{
    using enum TriggerContextField;
    ObjectFields<kTriggerContextSchema> context;
    if (!reader.object(fields[EventField::triggerContext], Need::required, context)) {
        return;
    }
    reader.text(context[behaviorPattern], Need::required, out.behaviorPattern);
    reader.anything(context[contextData], Need::required, out.contextData);
    reader.number(context[confidenceScore], Need::required, kUnitRule, out.confidenceScore);
}

void checkOrder(FieldReader& reader, Field field, std::string_view expected, std::int64_t part, std::int64_t whole)
{
    if (part > whole) [[unlikely]] {
        reader.fault.report(Fault::valueOutOfRange, field, expected,
                            std::to_string(part) + " of " + std::to_string(whole));
    }
}

void readVariantMetrics(FieldReader& reader, Field field, Variant& out)
{
    using enum VariantMetricsField;
    ObjectFields<kVariantMetricsSchema> metrics;
    if (!reader.object(field, Need::required, metrics)) {
        return;
    }
    const bool hasViews = reader.count(metrics[views], Need::required, out.views);
    const bool hasClicks = reader.count(metrics[clicks], Need::required, out.clicks);
    if (hasViews && hasClicks) {
        checkOrder(reader, metrics[clicks], "clicks ≤ views", out.clicks, out.views);
    }
    const bool hasConversions = reader.count(metrics[conversions], Need::required, out.conversions);
    if (hasClicks && hasConversions) {
        checkOrder(reader, metrics[conversions], "conversions ≤ clicks", out.conversions, out.clicks);
    }
    reader.number(metrics[engagementScore], Need::required, kUnitRule, out.engagementScore);
}

void readVariants(FieldReader& reader, const EventFields& fields, Span& out)
{
    using enum VariantField;
    std::vector<Variant>& variants = reader.batch->variants;
    out.first = static_cast<std::uint32_t>(variants.size());
    forEachObject(reader, fields[EventField::contentVariations], [&](Field entry) {
        ObjectFields<kVariantSchema> variant{entry.inside(kVariantSchema.names.data())};
        reader.collect(entry.at, variant);
        Variant& read = variants.emplace_back();
        reader.text(variant[variantId], Need::required, read.variantId);
        reader.text(variant[contentType], Need::required, read.contentType);
        readVariantMetrics(reader, variant[performanceMetrics], read);
    });
    out.count = static_cast<std::uint32_t>(variants.size()) - out.first;
}

} // namespace

void readPersonalization(FieldReader& reader, const EventFields& fields, Event& event)
{
    using enum EventField;
    EventBatch& batch = *reader.batch;
    event.part = static_cast<std::uint32_t>(batch.personalizations.size());
    PersonalizationPart& part = batch.personalizations.emplace_back();
    reader.text(fields[customerId], Need::required, part.customerId);
    reader.word(fields[personalizationEngine], Need::required, kEngines, part.engine);
    readTrigger(reader, fields, part);
    readVariants(reader, fields, part.variants);
    readIdentity(reader, fields, event);
}

} // namespace bw::event
