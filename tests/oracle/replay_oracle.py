"""What `bellwetherctl replay` must write, computed plainly: one pass, a record at a time, nothing clever.

Usage: replay_oracle.py [--config F] --now T [--sliding] --out DIR FILE...
"""

import argparse
import collections
import dataclasses
import json
import math
import pathlib
import re
import sys
import tomllib

import plain_time
from judge_record import Rejected, judge
from plain_values import MICROS, line_text, money_text, number_text, string_text

WINDOW = 5 * plain_time.SECOND
SLIDE = plain_time.SECOND
LEVELS = ("hourly", "daily", "weekly")
REASONS = (
    "malformed",
    "missing_required_field",
    "unknown_event_type",
    "wrong_type",
    "timestamp_in_future",
    "timestamp_too_old",
    "value_out_of_range",
)


@dataclasses.dataclass
class Settings:
    """What of the configuration changes a result, for each tenant."""

    text: dict

    @classmethod
    def read(cls, toml):
        return cls(tomllib.loads(toml))

    def value(self, tenant, section, key, default):
        own = self.text.get("tenant", {}).get(tenant, {}).get(section, {})
        return own.get(key, self.text.get(section, {}).get(key, default))

    def disorder(self, tenant=None):
        return self.value(tenant, "time", "disorder_ms", 2000)

    def horizon(self, tenant):
        return self.value(tenant, "deduplication", "horizon_hours", 24) * plain_time.HOUR

    def zone(self, tenant):
        return self.text.get("tenant", {}).get(tenant, {}).get("reporting_zone", "UTC")


@dataclasses.dataclass
class Sums:
    events: int = 0
    impressions: int = 0
    clicks: int = 0
    conversions: int = 0
    cost: int = 0
    revenue: int = 0
    late_events: int = 0
    late_after_end: int = 0

    def add(self, event):
        self.events += 1
        for name in ("impressions", "clicks", "conversions", "cost", "revenue"):
            setattr(self, name, getattr(self, name) + getattr(event, name))


class Partition:
    def __init__(self, name, content):
        self.name = name
        self.lines = content.split(b"\n")
        if not self.lines[-1]:
            self.lines.pop()
        self.next = 0
        self.highest = -math.inf  # of min(event time, now) over records not rejected

    def watermark(self):
        return math.inf if self.next == len(self.lines) else self.highest


@dataclasses.dataclass
class Trace:
    """What became of one record, for whoever has to explain a difference."""

    file: str
    line: int
    record: bytes
    disposition: str
    stamp: float
    event: object = None


class Oracle:
    def __init__(self, settings, now):
        self.settings, self.now = settings, now
        self.claims = collections.defaultdict(set)  # (tenant, event id) -> event times
        self.windows = collections.defaultdict(Sums)  # (start, tenant, campaign)
        self.slides = collections.defaultdict(Sums)
        self.rollups = collections.defaultdict(Sums)  # (level, begin, tenant, campaign, end)
        self.calendars = {}
        self.traces = []
        self.rejections = []

    def run(self, inputs):
        """inputs: (name, bytes) of each partition, in the order given."""
        partitions = [Partition(name, content) for name, content in inputs]
        while any(p.next < len(p.lines) for p in partitions):
            partition = min(partitions, key=Partition.watermark)  # of equals the first
            record = partition.lines[partition.next]
            partition.next += 1
            self._take(partition, record)

    def _take(self, partition, record):
        trace = Trace(partition.name, partition.next, record, "rejected", -math.inf)
        self.traces.append(trace)
        try:
            event = judge(record, self.now)
        except Rejected as error:
            self.rejections.append((trace.file, trace.line, error))
            return
        trace.event = event
        trace.stamp = partition.highest - self.settings.disorder(event.tenant_id) - 1
        partition.highest = max(partition.highest, min(event.time, self.now))
        trace.disposition = self._disposition(event, trace.stamp)
        if trace.disposition != "duplicate":
            self.claims[event.tenant_id, event.event_id].add(event.time)
            if event.campaign_id:
                self._count(event, trace.stamp, trace.disposition == "late")

    def _disposition(self, event, stamp):
        oldest = stamp - self.settings.horizon(event.tenant_id)
        hour = event.time // plain_time.HOUR
        claimed = self.claims[event.tenant_id, event.event_id]
        if any(time >= oldest or time // plain_time.HOUR == hour for time in claimed):
            return "duplicate"
        return "late" if event.time // WINDOW * WINDOW + WINDOW - 1 <= stamp else "accepted"

    def _count(self, event, stamp, late):
        key = (event.tenant_id, event.campaign_id)
        if not late:
            self.windows[event.time // WINDOW * WINDOW, *key].add(event)
        newest = event.time // SLIDE * SLIDE
        for start in range(newest - WINDOW + SLIDE, newest + SLIDE, SLIDE):
            if start + WINDOW - 1 > stamp:
                self.slides[start, *key].add(event)
        for level in LEVELS:
            begin, end = self._calendar(event.tenant_id).bucket(level, event.time)
            sums = self.rollups[LEVELS.index(level), begin, *key, end]
            sums.add(event)
            sums.late_events += late
            sums.late_after_end += late and stamp >= end - 1

    def _calendar(self, tenant):
        zone = self.settings.zone(tenant)
        if zone not in self.calendars:
            self.calendars[zone] = plain_time.Calendar(zone)
        return self.calendars[zone]

    # What is written

    def outputs(self, sliding):
        """The files of the output folder as {name: text}; summary.json without its timing."""
        files = {
            "windows.ndjson": _window_lines(self.windows),
            "rollups.ndjson": [_rollup_line(key, self.rollups[key]) for key in sorted(self.rollups)],
            "quarantine.ndjson": [_quarantine_line(*entry) for entry in sorted(self.rejections, key=lambda e: e[:2])],
            "duplicates.ndjson": self._disposed_lines("duplicate"),
            "late.ndjson": self._disposed_lines("late"),
        }
        if sliding:
            files["sliding.ndjson"] = _window_lines(self.slides)
        texts = {name: "".join(line + "\n" for line in lines) for name, lines in files.items()}
        texts["summary.json"] = json.dumps(self.summary(), separators=(",", ":")) + "\n"
        return texts

    def _disposed_lines(self, disposition):
        found = sorted((t for t in self.traces if t.disposition == disposition), key=lambda t: (t.file, t.line))
        return [
            line_text(
                (
                    ("file", string_text(t.file)),
                    ("line", str(t.line)),
                    ("tenant_id", string_text(t.event.tenant_id)),
                    ("event_id", string_text(t.event.event_id)),
                )
            )
            for t in found
        ]

    def summary(self):
        counted = collections.Counter(t.disposition for t in self.traces)
        reasons = collections.Counter(error.reason for _, _, error in self.rejections)
        kept = [t.event for t in self.traces if t.disposition in ("accepted", "late")]
        times = [event.time for event in kept]
        return {
            "in": len(self.traces),
            "accepted": counted["accepted"],
            "late": counted["late"],
            "duplicate": counted["duplicate"],
            "suppressed": 0,
            "rejected": {reason: reasons[reason] for reason in REASONS if reasons[reason]},
            "remediated": sum(event.remediated for event in kept),
            "first_event_time": plain_time.format_utc(min(times)) if times else None,
            "last_event_time": plain_time.format_utc(max(times)) if times else None,
        }


def ratio(numerator, denominator):
    """The float64 nearest to the quotient of two integers (Python rounds it once); None where the denominator is 0."""
    return numerator / denominator if denominator else None


def metrics(sums):
    """The six of section 4, by name."""
    ctr, conversion_rate = ratio(sums.clicks, sums.impressions), ratio(sums.conversions, sums.clicks)
    roas = ratio(sums.revenue, sums.cost)
    score = None
    if sums.impressions:
        ctr_term = min(ctr / 0.05, 1.0)
        conversion_term = 0.0 if conversion_rate is None else min(conversion_rate / 0.1, 1.0)
        roas_term = (1.0 if sums.revenue > 0 else 0.0) if roas is None else min(roas / 3.0, 1.0)
        score = 100.0 * (0.3 * ctr_term + 0.3 * conversion_term + 0.4 * roas_term)
    return {
        "ctr": ctr,
        "conversion_rate": conversion_rate,
        "cpc": ratio(sums.cost, sums.clicks * MICROS),
        "cpa": ratio(sums.cost, sums.conversions * MICROS),
        "roas": roas,
        "performance_score": score,
    }


def _time(time):
    return f'"{plain_time.format_utc(time)}"'


def _campaign_pairs(tenant, campaign, sums):
    yield "tenant_id", string_text(tenant)
    yield "campaign_id", string_text(campaign)
    for name in ("events", "impressions", "clicks", "conversions"):
        yield name, str(getattr(sums, name))
    yield "cost", money_text(sums.cost)
    yield "revenue", money_text(sums.revenue)
    for name, value in metrics(sums).items():
        yield name, "null" if value is None else number_text(value)


def _window_lines(windows):
    return [
        line_text(
            (
                ("window_start", _time(start)),
                ("window_end", _time(start + WINDOW)),
                *_campaign_pairs(tenant, campaign, windows[start, tenant, campaign]),
            )
        )
        for start, tenant, campaign in sorted(windows)
    ]


def _rollup_line(key, sums):
    level, begin, tenant, campaign, end = key
    return line_text(
        (
            ("level", f'"{LEVELS[level]}"'),
            ("bucket_start", _time(begin)),
            ("bucket_end", _time(end)),
            ("revision", str(1 + sums.late_after_end)),
            ("late_events", str(sums.late_events)),
            *_campaign_pairs(tenant, campaign, sums),
        )
    )


def _quarantine_line(file, line, error):
    return line_text(
        (
            ("file", string_text(file)),
            ("line", str(line)),
            ("reason", f'"{error.reason}"'),
            ("field", "null" if error.field is None else string_text(error.field)),
            ("event_id", "null" if error.event_id is None else string_text(error.event_id)),
        )
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--config", type=pathlib.Path)
    parser.add_argument("--now", required=True)
    parser.add_argument("--sliding", action="store_true")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("files", nargs="+")
    arguments = parser.parse_args()
    now = int(arguments.now) if re.fullmatch("-?[0-9]+", arguments.now) else plain_time.parse_rfc3339(arguments.now)
    oracle = Oracle(Settings.read(arguments.config.read_text() if arguments.config else ""), now)
    oracle.run([(f, sys.stdin.buffer.read() if f == "-" else pathlib.Path(f).read_bytes()) for f in arguments.files])
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name, text in oracle.outputs(arguments.sliding).items():
        (arguments.out / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
