"""Seeded streams that look for trouble: window edges, lateness to the millisecond, ids at the end of their horizon,
daylight saving, faults of every kind.

Usage: generate_stream.py --seed N [--records N] [--calm] --out DIR
writes the partitions, config.toml and arguments.txt (the replay's options, one a line).
"""

import argparse
import dataclasses
import heapq
import math
import pathlib
import random

import plain_time
from adversarial_values import spoil
from faults import Faults
from good_events import GoodEvents
from judge_record import FUTURE_ALLOWED, PAST_ALLOWED, Rejected, judge
from json_writer import Writer
from plain_values import string_text
from strict_json import MAX_RECORD_BYTES

# Where a stream's times lie, and the reporting zones that have something to say there.
PLACES = (
    ("2024-03-31T01:00:00Z", ("Europe/Berlin", "Africa/Casablanca", "Asia/Beirut")),
    ("2024-10-27T01:00:00Z", ("Europe/Berlin", "Antarctica/Troll", "Europe/Dublin")),
    ("2024-04-06T15:00:00Z", ("Australia/Lord_Howe", "Pacific/Chatham")),
    ("2024-10-05T15:30:00Z", ("Australia/Lord_Howe", "Pacific/Apia")),
    ("2024-11-03T05:00:00Z", ("America/New_York", "America/Havana")),
    ("2018-11-04T03:00:00Z", ("America/Sao_Paulo", "Asia/Kathmandu")),
    ("2018-02-18T02:00:00Z", ("America/Sao_Paulo", "Asia/Kolkata")),
    ("2011-12-30T10:00:00Z", ("Pacific/Apia", "Asia/Tokyo")),
    ("1970-01-01T00:00:00Z", ("America/New_York", "Asia/Kolkata")),
    ("1969-12-29T00:00:00Z", ("Europe/London", "Australia/Sydney")),
    ("2020-12-31T23:00:00Z", ("Europe/Berlin", "Asia/Kathmandu")),
    ("2000-02-29T12:00:00Z", ("America/St_Johns", "Pacific/Kiritimati")),
    ("2037-10-25T01:00:00Z", ("Europe/Berlin", "UTC")),
    ("2046-03-25T01:00:00Z", ("Europe/Berlin", "America/New_York")),
    ("1985-12-31T18:30:00Z", ("Asia/Kathmandu", "Europe/London")),
    ("1993-08-20T12:00:00Z", ("Pacific/Kwajalein", "Asia/Tokyo")),
    ("2007-12-09T07:00:00Z", ("America/Caracas", "Australia/Eucla")),
    ("2022-09-21T20:00:00Z", ("Asia/Tehran", "America/Scoresbysund")),
)
FILE_NAMES = (
    "a.ndjson",
    "b.ndjson",
    "Z.ndjson",
    'quo"te\\.ndjson',
    "ü.ndjson",
    "\U0001f600.ndjson",
    "c d.json",
    "\uffee",
)
BLOCK = 1 << 18  # what replay reads at a time
EDGES = (plain_time.SECOND, 5 * plain_time.SECOND, 15 * plain_time.MINUTE, plain_time.HOUR, plain_time.DAY)


@dataclasses.dataclass
class Stream:
    seed: int
    now: int
    config: str
    sliding: bool
    files: list  # (name, bytes)

    def options(self):
        return ["--now", str(self.now), *(["--sliding"] if self.sliding else [])]


@dataclasses.dataclass
class Claim:
    tenant: str
    event_id: str
    time: int
    record: bytes


class StreamGenerator:
    """calm: one file in which nothing comes later than the disorder allows, so that no result depends on how it is
    split into partitions."""

    def __init__(self, seed, records, calm=False):
        self._rng = rng = random.Random(seed)
        self._seed, self._records, self._calm = seed, records, calm
        self._good = GoodEvents(rng)
        self._faults = Faults(rng, ("timestamp",) if calm else ())
        self._fault_rate = rng.choice((0.05, 0.05, 0.05, 0.4))
        centre, zones = rng.choice(PLACES)
        self._centre, self._zones = plain_time.parse_rfc3339(centre), zones
        self._disorder = rng.choice((2000, 2000, 0, 1, 999, 4999, 5000, 60_000, 3_600_000))
        self._horizon_hours = 24 if calm else rng.choice((24, 24, 1, 2, 3, 2160))
        self._names = rng.sample(FILE_NAMES, 1 if calm else rng.choice((1, 2, 3, 4, 8)))
        self._highest = dict.fromkeys(self._names, -math.inf)
        self._lines = {name: [] for name in self._names}
        self._claims = []
        self._expiries = []  # heap of (time that brings the stamp to the end of a claim's horizon, claim's index)
        self._big = calm or rng.random() < 0.7

    def stream(self):
        times = self._walk()
        self._now = times[-1] + self._rng.choice((0, 0, plain_time.HOUR, -2 * plain_time.MINUTE))
        if self._calm:
            self._now = times[-1] + plain_time.MINUTE
        for index, time in enumerate(times):
            self._step(time, near_end=index > 0.95 * len(times))
        if not self._big:
            self._append_large(self._names[0], times[-1])
        files = [(name, self._content(lines)) for name, lines in self._lines.items()]
        if self._rng.random() < 0.2:
            files.append(("empty.ndjson", b""))
        return Stream(self._seed, self._now, self._config(), self._rng.random() < 0.7, files)

    def _append_large(self, name, time):
        """Records about as large as one may be, and lines that end where a reader's block of bytes does."""
        rng = self._rng
        self._append(name, b"{" + b" " * (MAX_RECORD_BYTES - 1) + b"}")
        self._append(name, self._write(self._event(time)).ljust(MAX_RECORD_BYTES))
        for _ in range(rng.randint(1, 6)):
            written = sum(len(line) + 1 for line in self._lines[name])
            left = BLOCK - written % BLOCK + rng.choice((0, 0, BLOCK)) + rng.randint(-3, 3)
            self._append(name, self._write(self._event(time)).ljust(left))

    def _content(self, lines):
        return b"\n".join(lines) + (b"\n" if lines and self._rng.random() < 0.7 else b"")

    def _config(self):
        text = f"[time]\ndisorder_ms = {self._disorder}\n\n[deduplication]\nhorizon_hours = {self._horizon_hours}\n"
        for tenant in self._good.tenants:
            if self._rng.random() < 0.7:
                text += f'\n[tenant.{string_text(tenant)}]\nreporting_zone = "{self._rng.choice(self._zones)}"\n'
                if not self._calm and self._rng.random() < 0.3:
                    hours = self._rng.choice((1, 24, 48))
                    text += f"\n[tenant.{string_text(tenant)}.deduplication]\nhorizon_hours = {hours}\n"
                if not self._calm and self._rng.random() < 0.2:
                    disorder = self._rng.choice((0, 3000, 600_000))
                    text += f"\n[tenant.{string_text(tenant)}.time]\ndisorder_ms = {disorder}\n"
        return text.replace("\x7f", "\\u007f")  # which TOML wants escaped

    def _walk(self):
        """Base times that never fall: bursts of milliseconds with leaps of minutes or hours between them."""
        rng = self._rng
        pace = rng.choice((5, 50, 400))
        leap = 3 if self._calm else rng.choice((0, 10, 40, 120))  # leaps in a stream
        times = [0]
        for _ in range(self._records - 1):
            step = rng.choice((0, 1, rng.randint(0, 2 * pace)))
            if rng.random() < leap / self._records:
                step += rng.choice(
                    (7 * plain_time.SECOND, 3 * plain_time.MINUTE, 16 * plain_time.MINUTE, plain_time.HOUR)
                )
            times.append(times[-1] + step)
        middle = times[rng.randrange(len(times))]
        return [time - middle + self._centre for time in times]

    def _step(self, time, near_end):
        rng = self._rng
        name = rng.choice(self._names)
        pick = rng.random()
        if pick < 0.02 and self._claims:
            return self._repeat(name, time)
        if self._expiries and self._expiries[0][0] <= time:
            return self._expire(name, *heapq.heappop(self._expiries))
        event_time = self._event_time(name, time, near_end)
        event = self._event(event_time)
        if pick < 1 - self._fault_rate:
            return self._emit(name, event, event_time)
        record = self._faulty(event)
        while self._leaps_ahead(record, time) and rng.random() < 0.99:
            record = self._faulty(event)
        return self._append(name, record)

    def _faulty(self, event):
        if self._rng.random() < 0.7 or self._calm:
            return self._write(self._faults.apply(event))
        return spoil(self._rng, self._write(event)).replace(b"\n", b" ")

    def _leaps_ahead(self, record, time):
        """Whether a fault made a valid record far ahead of its time: one would make most of what follows late."""
        try:
            return min(judge(record, self._now).time, self._now) > time + plain_time.SECOND
        except Rejected:
            return False

    def _event(self, time, tenant=None, event_id=None):
        return self._good.event(
            tenant or self._rng.choice(self._good.tenants), event_id or self._good.fresh_id(), time
        )

    def _event_time(self, name, time, near_end):
        rng = self._rng
        pick = rng.random()
        if self._calm:
            early = time - rng.randint(0, self._disorder)
            snapped = time - time % rng.choice(EDGES)
            return snapped if pick < 0.2 and time - snapped <= self._disorder else early
        if pick < 0.1:
            return time - time % rng.choice((*EDGES[:2], *EDGES)) + rng.choice((-1, 0, 1))
        if pick < 0.13:  # puts the partition's next stamp on a window's last millisecond, or beside it
            below = time - (time - self._disorder) % plain_time.SECOND
            return below + rng.choice((0, 0, plain_time.SECOND)) + rng.choice((-1, 0, 1))
        stamp = self._highest[name] - self._disorder - 1
        if pick < 0.2 and math.isfinite(stamp):
            return int(stamp) - rng.choice((0, 1000, 4000, 5000, 5000, 6000)) + rng.choice((-1, 0, 1))
        if pick < 0.22:
            late = rng.choice((10 * plain_time.SECOND, plain_time.HOUR, plain_time.DAY, 8 * plain_time.DAY))
            return time - rng.randint(0, late)
        if pick < 0.225:
            limit = self._now - PAST_ALLOWED if not near_end or rng.random() < 0.5 else self._now + FUTURE_ALLOWED
            return limit + rng.choice((-1, 0, 1))
        if pick < 0.227:
            return self._now + FUTURE_ALLOWED + rng.randint(1, 10**9)
        return time - rng.randint(0, max(self._disorder, 1))

    def _emit(self, name, event, time):
        record = self._write(event)
        self._append(name, record)
        if time > self._now + FUTURE_ALLOWED:
            return
        self._highest[name] = max(self._highest[name], min(time, self._now))
        claim = Claim(event.get("tenant_id"), event.get("event_id"), time, record)
        if self._rng.random() < 0.01 and not self._calm:
            due = time + self._horizon_hours * plain_time.HOUR + self._disorder + 1
            heapq.heappush(self._expiries, (due, len(self._claims)))
        self._claims.append(claim)

    def _repeat(self, name, time):
        """An id that was seen before: the same bytes, another event, or another tenant's."""
        rng = self._rng
        recent = rng.random() < 0.7
        claim = rng.choice(self._claims[-200:] if recent else self._claims)
        tenant = claim.tenant if rng.random() < 0.8 else rng.choice(self._good.tenants)
        if rng.random() < 0.2:
            return self._emit(name, self._event(time, tenant, self._near(claim.event_id)), time)
        if rng.random() < 0.3:
            return self._append(name, claim.record)
        same_hour = (
            claim.time - claim.time % plain_time.HOUR + rng.choice((-1, 0, 1, plain_time.HOUR - 1, plain_time.HOUR))
        )
        event_time = time if self._calm else min(time, rng.choice((time, claim.time, same_hour)))
        return self._append(name, self._write(self._event(event_time, tenant, claim.event_id)))

    def _near(self, event_id):
        """Another id, or nearly always: of another case, one character more or less, as long as one may be."""
        shorter = event_id[:-1] or event_id
        start = event_id[:10]
        longest = start + "x" * (127 - len(start.encode())) + self._rng.choice("abc")
        return self._rng.choice((event_id.swapcase(), event_id + "\0", event_id + "\u0301", shorter, longest, "x", "X"))

    def _expire(self, name, due, index):
        """Moves the partition to the millisecond at which a claim's horizon ends, or beside it, and tries the id."""
        claim = self._claims[index]
        time = due + self._rng.choice((-1, 0, 1))
        if time > self._highest[name]:
            self._emit(name, self._event(time), time)
        again = self._event(time + self._rng.randint(0, 3000), claim.tenant, claim.event_id)
        self._append(name, self._write(again))

    def _write(self, event):
        return Writer(self._rng, self._rng.random() < 0.2).write(event).encode()

    def _append(self, name, record):
        self._lines[name].append(record + (b"\r" if self._rng.random() < 0.01 else b""))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--records", type=int, default=3000)
    parser.add_argument("--calm", action="store_true", help="nothing later than the disorder allows")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    stream = StreamGenerator(arguments.seed, arguments.records, arguments.calm).stream()
    write_stream(stream, arguments.out)


def write_stream(stream, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in stream.files:
        (folder / name).write_bytes(content)
    (folder / "config.toml").write_text(stream.config, encoding="utf-8")
    (folder / "arguments.txt").write_text("\n".join(stream.options()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
