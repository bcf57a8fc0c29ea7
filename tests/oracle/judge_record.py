"""Section 2 up to `rejected`: what one record is, by itself.

The reasons are tried one after the other over the whole record, just as the specification lists them; nothing is
remembered from one pass to the next.
"""

import dataclasses
import math

import plain_time
from event_fields import ALL_FIELDS, CAMPAIGN_TYPES, ENVELOPE, FAMILY_FIELDS
from plain_values import BLANKS, micros_of
from strict_json import NUMBER, Malformed, read_object

FUTURE_ALLOWED = 5 * plain_time.MINUTE
PAST_ALLOWED = 90 * plain_time.DAY
LIMITS = {"count": 10**15, "money": 9 * 10**12, "unit": 1, "number": math.inf}
ID_BYTES = 128


class Rejected(Exception):
    def __init__(self, reason, field, event_id):
        super().__init__(reason)
        self.reason, self.field, self.event_id = reason, field, event_id


@dataclasses.dataclass
class Event:
    """A valid record: what the rest of the oracle needs of it."""

    event_id: str
    tenant_id: str
    time: int
    remediated: bool
    campaign_id: str = ""  # empty unless it is a campaign event
    impressions: int = 0
    clicks: int = 0
    conversions: int = 0
    cost: int = 0  # micro-units
    revenue: int = 0  # micro-units


class WrongType(Exception):
    pass


def is_missing(value):
    return value is None or (isinstance(value, str) and not value.strip(BLANKS))


def read_text(value):
    """(the text without blanks around it, whether it had any)"""
    if not isinstance(value, str):
        raise WrongType
    trimmed = value.strip(BLANKS)
    return trimmed, trimmed != value


def read_id(value):
    text, repaired = read_text(value)
    if len(text.encode()) > ID_BYTES:
        raise WrongType
    return text, repaired


def read_choice(value, choices):
    text, repaired = read_text(value)
    lower = "".join(chr(ord(c) + 32) if "A" <= c <= "Z" else c for c in text)
    if lower not in choices:
        raise WrongType
    return lower, repaired or lower != text


def read_currency(value):
    text, repaired = read_text(value)
    if len(text) != 3 or not (text.isascii() and text.isalpha()):
        raise WrongType
    return text.upper(), repaired or text != text.upper()


def read_number(value):
    if isinstance(value, float):
        return value, False
    text, _ = read_text(value)
    if not NUMBER.fullmatch(text):
        raise WrongType
    return float(text), True


def read_count(value):
    number, repaired = read_number(value)
    if math.isfinite(number) and number != math.floor(number):
        raise WrongType
    return number, repaired


def read_time(value):
    """(milliseconds since the epoch, or an infinity for a whole number beyond float64; whether it was repaired)"""
    if isinstance(value, float):
        if math.isinf(value):
            return value, False
        if value != math.floor(value):
            raise WrongType
        return int(value), False
    text, repaired = read_text(value)
    if text.isascii() and text.isdigit():
        number = float(text)
        return (number if math.isinf(number) else int(number)), True
    time = plain_time.parse_rfc3339(text)
    if time is None:
        raise WrongType
    return time, repaired


def read_any(value):
    return value, False


READERS = {
    "text": read_text,
    "id": read_id,
    "currency": read_currency,
    "count": read_count,
    "money": read_number,
    "unit": read_number,
    "number": read_number,
    "time": read_time,
    "any": read_any,
}


def read_field(field, value):
    return read_choice(value, field.values) if field.kind == "enum" else READERS[field.kind](value)


def _holders(field, value, path):
    """The objects that an object field holds, each with its path; nothing where the value is no such thing."""
    if isinstance(value, dict):
        yield value, path
    elif field.kind == "objects" and isinstance(value, list):
        for index, entry in enumerate(value):
            if isinstance(entry, dict):
                yield entry, f"{path}[{index}]"


def first_missing(fields, holder, prefix=""):
    for field in fields:
        path = prefix + field.name
        value = holder.get(field.name)
        if is_missing(value):
            if field.required:
                return path
            continue
        for inner, inner_path in _holders(field, value, path):
            missing = first_missing(field.fields, inner, inner_path + ".")
            if missing:
                return missing
    return None


def present_fields(fields, holder, prefix=""):
    """(field, value, path, object that holds it) for every known field that is there, in the order of section 1."""
    for field in fields:
        path = prefix + field.name
        value = holder.get(field.name)
        if is_missing(value):
            continue
        yield field, value, path, holder
        for inner, inner_path in _holders(field, value, path):
            yield from present_fields(field.fields, inner, inner_path + ".")


def wrong_part(field, value):
    """(where within the field's value the type is wrong, as a suffix of its path, or None; whether it was repaired)"""
    if field.kind == "object":
        return (None if isinstance(value, dict) else ""), False
    if field.kind == "objects":
        entries = value if isinstance(value, list) else [value]
        if not entries or not isinstance(value, (dict, list)):
            return "", False
        bad = next((i for i, entry in enumerate(entries) if not isinstance(entry, dict)), None)
        return (None if bad is None else f"[{bad}]"), False
    if field.kind in ("texts", "anys"):
        return _wrong_entry(value, read_text if field.kind == "texts" else read_any)
    try:
        return None, read_field(field, value)[1]
    except WrongType:
        return "", False


def _wrong_entry(value, reader):
    if not isinstance(value, list):
        return "", False
    repaired = False
    for index, entry in enumerate(value):
        try:
            if is_missing(entry):
                raise WrongType
            repaired |= reader(entry)[1]
        except WrongType:
            return f"[{index}]", False
    return None, repaired


def out_of_range_part(field, value, holder):
    """Where within the field's value a number is out of range, as a suffix of its path, or None."""
    if field.kind == "anys":
        return next((f"[{index}]" for index, entry in enumerate(value) if is_infinite(entry)), None)
    return "" if is_out_of_range(field, value, holder) else None


def is_infinite(value):
    return isinstance(value, float) and math.isinf(value)


def is_out_of_range(field, value, holder):
    if field.kind == "any":
        return is_infinite(value)
    if field.kind not in LIMITS:
        return False
    number, _ = read_field(field, value)
    if not math.isfinite(number):
        return True
    if field.kind == "number":
        return False
    if field.at_most and number > read_number(holder[field.at_most])[0]:
        return True
    return not 0 <= number <= LIMITS[field.kind]


def judge(record: bytes, now: int) -> Event:
    """The event that the record is; raises Rejected."""
    try:
        body = read_object(record)
    except Malformed as error:
        raise Rejected("malformed", None, None) from error
    raw_id = body.get("event_id")
    event_id = raw_id.strip(BLANKS) if isinstance(raw_id, str) and not is_missing(raw_id) else None

    def reject_if(reason, path):
        if path is not None:
            raise Rejected(reason, path, event_id)

    reject_if("missing_required_field", first_missing(ENVELOPE, body))
    try:
        event_type, _ = read_choice(body["event_type"], FAMILY_FIELDS)
    except WrongType:
        reject_if("unknown_event_type", "event_type")
    # The program does not hold records yet: what it could complete (campaign_name, channel, customer_id) is rejected
    # here like any other. This line is where they would part ways.
    reject_if("missing_required_field", first_missing(FAMILY_FIELDS[event_type], body))

    fields = ALL_FIELDS[event_type]
    remediated = event_type != body["event_type"]
    for field, value, path, _ in present_fields(fields, body):
        wrong, repaired = wrong_part(field, value)
        reject_if("wrong_type", None if wrong is None else path + wrong)
        remediated |= repaired
    times = [
        (read_time(value)[0], path) for field, value, path, _ in present_fields(fields, body) if field.kind == "time"
    ]
    reject_if("timestamp_in_future", next((path for time, path in times if time > now + FUTURE_ALLOWED), None))
    reject_if("timestamp_too_old", next((path for time, path in times if time < now - PAST_ALLOWED), None))
    for field, value, path, holder in present_fields(fields, body):
        part = out_of_range_part(field, value, holder)
        reject_if("value_out_of_range", None if part is None else path + part)
    return _event(body, event_type, times[0][0], remediated)


def _event(body, event_type, time, remediated):
    event = Event(read_id(body["event_id"])[0], read_id(body["tenant_id"])[0], time, remediated)
    if event_type in CAMPAIGN_TYPES:
        metrics = body["performance_metrics"]
        event.campaign_id = read_text(body["campaign_id"])[0]
        event.impressions, event.clicks, event.conversions = (
            int(read_count(metrics[name])[0]) for name in ("impressions", "clicks", "conversions")
        )
        event.cost, event.revenue = (micros_of(read_number(metrics[name])[0]) for name in ("cost", "revenue"))
    return event
