"""The fields of section 1, in its order: what each event type knows, what it requires, and of what kind each field is.

Kinds: text, id (a text of 1 to 128 bytes), enum, currency, any (whatever is neither null nor blank), count (an integer
from 0 to 10^15), money (0 to 9*10^12), unit (0 to 1), number, time, texts and anys (arrays), object, objects (one or a
non-empty array of them).
"""

import dataclasses


@dataclasses.dataclass(frozen=True)
class Field:
    name: str
    kind: str
    required: bool = True
    values: tuple = ()  # of an enum
    fields: tuple = ()  # of an object
    at_most: str = ""  # the sibling that a count may not exceed


def _optional(name, kind, **more):
    return Field(name, kind, required=False, **more)


CHANNELS = ("email", "social", "display", "search", "video", "native")

ENVELOPE = (
    Field("event_id", "id"),
    Field("tenant_id", "id"),
    Field("event_type", "text"),
    Field("timestamp", "time"),
)
_SCHEMA_VERSION = _optional("schema_version", "text")

_CAMPAIGN = (
    Field("campaign_id", "text"),
    Field("campaign_name", "text"),
    Field("channel", "enum", values=CHANNELS),
    Field(
        "performance_metrics",
        "object",
        fields=(
            Field("impressions", "count"),
            Field("clicks", "count", at_most="impressions"),
            Field("conversions", "count", at_most="clicks"),
            Field("cost", "money"),
            Field("revenue", "money"),
        ),
    ),
)
_LAUNCH = Field(
    "launch_config",
    "object",
    fields=(
        Field("target_audience", "any"),
        Field("budget", "money"),
        Field("duration", "number"),
        Field("creative_ids", "texts"),
    ),
)
_OPTIMIZATION = (
    Field("optimization_trigger", "enum", values=("performance_threshold", "budget_reallocation", "manual_trigger")),
    Field(
        "changes_made",
        "object",
        fields=(
            _optional("bid_adjustment", "number"),
            _optional("audience_targeting", "anys"),
            _optional("budget_allocation", "money"),
            _optional("creative_rotation", "texts"),
        ),
    ),
)

_JOURNEY = (
    Field("customer_id", "text"),
    Field("journey_id", "text"),
    Field("current_stage", "text"),
    Field(
        "touchpoints",
        "objects",
        fields=(
            Field("channel", "text"),
            Field("interaction_type", "text"),
            _optional("timestamp", "time"),
            _optional("metadata", "object", fields=(_optional("campaign_id", "text"),)),
        ),
    ),
)
_START = (
    Field(
        "entry_point",
        "object",
        fields=(
            Field("source", "text"),
            Field("medium", "text"),
            _optional("campaign", "text"),
            _optional("content", "text"),
            _optional("term", "text"),
        ),
    ),
    Field(
        "initial_context",
        "object",
        fields=(Field("device_type", "text"), Field("location", "any"), _optional("referral_source", "text")),
    ),
)
_CONVERSION = Field(
    "conversion_data",
    "object",
    fields=(Field("value", "money"), Field("currency", "currency"), _optional("attribution_weight", "unit")),
)

_PERSONALIZATION = (
    Field("customer_id", "text"),
    Field("personalization_engine", "enum", values=("rule_based", "ml_powered", "real_time")),
    Field(
        "trigger_context",
        "object",
        fields=(Field("behavior_pattern", "text"), Field("context_data", "any"), Field("confidence_score", "unit")),
    ),
    Field(
        "content_variations",
        "objects",
        fields=(
            Field("variant_id", "text"),
            Field("content_type", "text"),
            Field(
                "performance_metrics",
                "object",
                fields=(
                    Field("views", "count"),
                    Field("clicks", "count", at_most="views"),
                    Field("conversions", "count", at_most="clicks"),
                    Field("engagement_score", "unit"),
                ),
            ),
        ),
    ),
)
_IDENTITY = _optional(
    "identity",
    "object",
    fields=(
        _optional("user_id", "text"),
        _optional("device_id", "text"),
        _optional("ip_address", "text"),
        _optional("user_agent", "text"),
        _optional("geolocation", "any"),
    ),
)

# event type -> the fields of its family and its own, in the order of section 1
FAMILY_FIELDS = {
    "campaign_launch": (*_CAMPAIGN, _LAUNCH),
    "campaign_optimization": (*_CAMPAIGN, *_OPTIMIZATION),
    "campaign_termination": _CAMPAIGN,
    "journey_start": (*_JOURNEY, *_START, _IDENTITY),
    "touchpoint_interaction": (*_JOURNEY, _IDENTITY),
    "conversion_event": (*_JOURNEY, _CONVERSION, _IDENTITY),
    "journey_stage_change": (*_JOURNEY, _IDENTITY),
    "personalization_trigger": (*_PERSONALIZATION, _IDENTITY),
    "content_optimization": (*_PERSONALIZATION, _IDENTITY),
    "segment_update": (*_PERSONALIZATION, _IDENTITY),
}
ALL_FIELDS = {kind: (*ENVELOPE, _SCHEMA_VERSION, *fields) for kind, fields in FAMILY_FIELDS.items()}
CAMPAIGN_TYPES = ("campaign_launch", "campaign_optimization", "campaign_termination")
