"""Holds the decoder against the oracle's judge, record by record.

Usage: test_decoder.py DECODE_LINES [unittest's arguments]. Seeds vary from run to run and are printed; BW_SEED=N repeats
one.
"""

import collections
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "oracle"))

from adversarial_values import spoil  # noqa: E402
from faults import Faults  # noqa: E402
from good_events import GoodEvents  # noqa: E402
from json_writer import Writer  # noqa: E402
from judge_record import Rejected, judge  # noqa: E402

DECODE_LINES = ""
RECORDS = 6_000
NOW = 1_795_608_000_000
REASONS = (
    "malformed missing_required_field unknown_event_type wrong_type timestamp_in_future timestamp_too_old value_out_of_range"
).split()


def records(rng):
    """Good events, events with one to three faults, and what is left of events whose bytes were hurt."""
    good = GoodEvents(rng)
    faults = Faults(rng)
    for _ in range(RECORDS):
        time = NOW - rng.choice((0, 1000, 3_600_000, -300_000, -300_001, 7_776_000_000, 7_776_000_001))
        event = good.event(rng.choice(good.tenants), good.fresh_id(), time)
        kind = rng.random()
        if kind < 0.8:
            event = faults.apply(event)
        text = Writer(rng, rng.random() < 0.5).write(event).encode()
        yield spoil(rng, text) if kind > 0.9 else text


def expected(record):
    try:
        event = judge(record, NOW)
    except Rejected as rejected:
        return [rejected.reason, rejected.field, rejected.event_id]
    line = [None, event.event_id, event.tenant_id, event.time, event.remediated]
    if event.campaign_id:
        line += [event.campaign_id, event.impressions, event.clicks, event.conversions, event.cost, event.revenue]
    return line


def decoded(folder, lines, batch):
    """What the decoder says of each line, without the count of unknown fields, which the judge does not keep."""
    path = pathlib.Path(folder) / "records.ndjson"
    path.write_bytes(b"\n".join(lines) + b"\n")
    output = subprocess.run([DECODE_LINES, str(NOW), str(batch), str(path)], stdout=subprocess.PIPE, check=True).stdout
    found = [json.loads(line) for line in output.split(b"\n")[:-1]]
    return [line[:5] + line[6:] if line[0] is None else line for line in found]


class DecoderTest(unittest.TestCase):
    def test_says_what_the_judge_says(self):
        seed = int(os.environ.get("BW_SEED") or random.SystemRandom().randrange(2**32))
        print(f"seed {seed} (repeat with BW_SEED={seed})", flush=True)
        lines = [line.replace(b"\n", b" ") for line in records(random.Random(seed))]
        seen = collections.Counter()
        with tempfile.TemporaryDirectory() as folder:
            found = decoded(folder, lines, 256)
            self.assertEqual(found, decoded(folder, lines, 1), "the size of a batch made a difference")
        self.assertEqual(len(found), len(lines))
        for line, ours in zip(lines, found):
            theirs = expected(line)
            self.assertEqual(ours, theirs, f"\nours {ours}\njudge {theirs}\n{line!r}")
            seen[theirs[0] or ("remediated" if theirs[4] else "as it was")] += 1
        print(dict(seen), flush=True)
        self.assertEqual({*REASONS, "remediated", "as it was"} - set(seen), set(), "the records missed an outcome")


if __name__ == "__main__":
    DECODE_LINES = sys.argv.pop(1)
    unittest.main()
