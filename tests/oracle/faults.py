"""Faults in otherwise good events: every kind that section 2 names, at any field."""

from adversarial_values import any_value, odd_time, unknown_value
from event_fields import ALL_FIELDS, CHANNELS
from json_writer import Members, Raw, copy_of

_KNOWN_NAMES = sorted({f.name for fields in ALL_FIELDS.values() for f in fields} | {"views", "value", "metadata"})


def places(value, path=()):
    """(holder, key or index, path) of everything inside an object or array."""
    keys = (
        [k for k, _ in value] if isinstance(value, Members) else range(len(value)) if isinstance(value, list) else ()
    )
    for key in keys:
        yield value, key, (*path, key)
        inner = value.get(key) if isinstance(value, Members) else value[key]
        yield from places(inner, (*path, key))


class Faults:
    """Spoils a copy of an event. `spare` names fields of the top level that are left as they are."""

    def __init__(self, rng, spare=()):
        self._rng, self._spare = rng, spare
        self._kinds = (
            (self._odd_value, 8),
            (self._odd_time, 4),
            (self._drop, 4),
            (self._missing_value, 4),
            (self._repairable, 10),
            (self._repeat_key, 3),
            (self._relation, 3),
            (self._unknown_fields, 4),
            (self._array_shape, 3),
            (self._event_type, 1),
        )

    def apply(self, event):
        event = event.copy()
        for _ in range(self._rng.choice((1, 1, 1, 2, 3))):
            kind = self._rng.choices([k for k, _ in self._kinds], [w for _, w in self._kinds])[0]
            kind(event)
        return event

    def _place(self, event, accept=lambda value: True):
        found = [
            (holder, key)
            for holder, key, path in places(event)
            if path[0] not in self._spare and path[-1] not in self._spare and accept(_get(holder, key))
        ]
        return self._rng.choice(found) if found else None

    def _odd_value(self, event):
        place = self._place(event)
        if place:
            _set(*place, any_value(self._rng))

    def _odd_time(self, event):
        """A time as it was, but for a digit or two: whether it is one is the calendar's and the grammar's to say."""
        place = self._place(event, lambda value: isinstance(value, str) and value[4:5] == "-" and value[10:11] in "tT")
        if place:
            _set(*place, odd_time(self._rng, _get(*place)))

    def _drop(self, event):
        place = self._place(event)
        if place:
            holder, key = place
            holder.drop(key) if isinstance(holder, Members) else holder.pop(key)

    def _missing_value(self, event):
        place = self._place(event)
        if place:
            _set(*place, self._rng.choice((None, "", " ", "\t\n\v\f\r")))

    def _repairable(self, event):
        """What is to be mended: numbers as strings, blanks around strings, other letter case."""
        place = self._place(event, lambda value: isinstance(value, (str, Raw)))
        if not place:
            return
        value = _get(*place)
        if isinstance(value, Raw):
            _set(*place, self._rng.choice(("{}", " {}", "{}\v\f", "\t{}\r\n")).format(str(value)))
        elif self._rng.random() < 0.5 and (value in CHANNELS or "_" in value):
            _set(*place, self._rng.choice((value.upper(), value.title(), value.swapcase())))
        else:
            _set(*place, self._rng.choice((" {}", "{} ", "\f{}\v", "\n{}\r\t")).format(value))

    def _repeat_key(self, event):
        holder, key = self._place(event) or (event, None)
        if isinstance(holder, Members) and key is not None:
            other = any_value(self._rng) if self._rng.random() < 0.5 else copy_of(holder.get(key))
            position = self._rng.randint(0, len(holder))
            if key in self._spare or self._rng.random() < 0.7:
                position = next(i for i, (k, _) in enumerate(holder) if k == key)  # the good one stays the last
            holder.insert(position, (key, other))

    def _relation(self, event):
        """Counts that contradict each other, and values just inside and outside their limits."""
        rng = self._rng
        place = self._place(event, lambda value: isinstance(value, Members) and value.get("clicks") is not None)
        if place:
            metrics = _get(*place)
            top = metrics.get("impressions") if metrics.get("impressions") is not None else metrics.get("views")
            base = rng.choice((0, 5, 10**15 - 1))
            metrics.put("impressions" if top is metrics.get("impressions") else "views", base)
            metrics.put("clicks", base + rng.choice((-1, 0, 1)))
            metrics.put("conversions", base + rng.choice((-2, -1, 0, 1, 2)))
        if rng.random() < 0.3:
            place = self._place(event, lambda value: isinstance(value, Raw))
            if place:
                _set(
                    *place,
                    Raw(rng.choice(("-1", "-0.000001", "1.0000001", "1e15", "1e16", "9e12", "9000000000000.002"))),
                )

    def _unknown_fields(self, event):
        holders = [event] + [v for h, k, _ in places(event) if isinstance(v := _get(h, k), Members)]
        for _ in range(self._rng.randint(1, 3)):
            holder = self._rng.choice(holders)
            name = self._rng.choice(
                ("x", "", "Event_id", "event_id ", "ünknown", "a.b", "touchpoints[0]", *_KNOWN_NAMES)
            )
            if name not in self._spare and holder.get(name) is None:
                holder.insert(self._rng.randint(0, len(holder)), (name, unknown_value(self._rng)))

    def _array_shape(self, event):
        for name in ("touchpoints", "content_variations"):
            value = event.get(name)
            if value is not None and name not in self._spare:
                entries = value if isinstance(value, list) and not isinstance(value, Members) else [value]
                odd = self._rng.choice(
                    ([], [None], [""], [3], [[]], [Members()], [copy_of(entries[0])] if entries else [])
                )
                position = self._rng.randint(0, len(entries))
                event.put(name, self._rng.choice(([], entries[:position] + odd + entries[position:], [entries], odd)))

    def _event_type(self, event):
        other = (
            "campaign_launched",
            "campaign launch",
            "CAMPAIGN_LAUNCH",
            " Journey_Start\t",
            "touchpoint",
            5,
            True,
            [],
            Raw("1e400"),
        )
        event.put("event_type", self._rng.choice((*other, *ALL_FIELDS)))


def _get(holder, key):
    return holder.get(key) if isinstance(holder, Members) else holder[key]


def _set(holder, key, value):
    if isinstance(holder, Members):
        holder.put(key, value)
    else:
        holder[key] = value
