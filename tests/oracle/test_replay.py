"""Holds `bellwetherctl replay` against the oracle, and against itself where nothing may make a difference.

Usage: test_replay.py CTL [unittest's arguments]. Seeds vary from run to run and are printed; BW_SEED=N repeats one.
"""

import collections
import json
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import unittest

from compare import check_stream, keep, read_outputs, replay, smallest, split_lines
from generate_stream import Stream, StreamGenerator, write_stream
from judge_record import Rejected, judge
from replay_oracle import REASONS, Oracle, Settings

CTL = ""
RECORDS = 2500
STREAMS = 8
FAILED = pathlib.Path(tempfile.gettempdir()) / "bellwether-oracle"


def seeds(count):
    fixed = os.environ.get("BW_SEED")
    found = [int(fixed)] if fixed else [random.SystemRandom().randrange(2**32) for _ in range(count)]
    print(f"seeds: {' '.join(map(str, found))} (repeat one with BW_SEED=N)", flush=True)
    return found


class OracleTest(unittest.TestCase):
    def test_every_byte_is_the_oracles(self):
        seen = collections.Counter()
        for seed in seeds(STREAMS):
            with self.subTest(seed=seed):
                stream = StreamGenerator(seed, RECORDS).stream()
                options = random.Random(seed).choice(([], ["--threads", "1"], ["--threads", "2", "--batch", "7"]))
                found = check_stream(CTL, stream, options)
                if found:
                    small = smallest(CTL, stream, options, tries=100)
                    kept = keep(small, FAILED / str(seed))
                    again = check_stream(CTL, small, options) or found
                    self.fail(f"seed {seed} {options}, made smaller in {kept}:\n{again}")
                seen.update(dispositions(stream))
        if "BW_SEED" not in os.environ:
            wanted = {"accepted", "late", "duplicate", *REASONS}
            self.assertEqual(wanted - set(seen), set(), "the streams missed a disposition")

    def test_few_records_at_a_time(self):
        """Many short streams: what a long one hides, such as an end in the middle of a window."""
        for seed in seeds(25):
            with self.subTest(seed=seed):
                stream = StreamGenerator(seed, 1 + seed % 40).stream()
                self.assertEqual(check_stream(CTL, stream), "", f"seed {seed}, {1 + seed % 40} records")


def dispositions(stream):
    oracle = Oracle(Settings.read(stream.config), stream.now)
    oracle.run(stream.files)
    return {t.disposition for t in oracle.traces} | {error.reason for _, _, error in oracle.rejections}


class InvarianceTest(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory(prefix="bw-oracle-")
        self.addCleanup(self._folder.cleanup)

    def outputs(self, stream, options=(), names=None, stdin=None):
        folder = pathlib.Path(self._folder.name)
        write_stream(stream, folder)
        names = names or [name for name, _ in stream.files]
        finished = replay(CTL, folder, names, [*stream.options(), "--sliding", *options], stdin=stdin)
        self.assertEqual(finished.returncode, 0, finished.stderr)
        return read_outputs(folder / "out")

    def assert_same(self, one, other, message):
        for name in one.keys() | other.keys():
            self.assertEqual(one.get(name), other.get(name), f"{name}: {message}")

    def test_threads_and_batches_change_no_byte(self):
        for seed in seeds(3):
            stream = StreamGenerator(seed, RECORDS).stream()
            plain = self.outputs(stream, ["--threads", "1", "--batch", "256"])
            for options in (
                ["--threads", "4"],
                ["--batch", "1"],
                ["--threads", "4", "--batch", "1"],
                ["--batch", "999"],
                ["--threads", "3", "--batch", "65536"],
                ["--threads", "7", "--batch", "255"],
            ):
                self.assert_same(plain, self.outputs(stream, options), f"seed {seed}, {options}")

    def test_one_file_or_four_by_tenant(self):
        for seed in seeds(3):
            stream = StreamGenerator(seed, RECORDS, calm=True).stream()
            one, four = self.outputs(stream), self.outputs(by_tenant(stream))
            self.assertEqual(json.loads(one["summary.json"])["late"], 0)
            for name in ("windows.ndjson", "sliding.ndjson", "rollups.ndjson", "summary.json"):
                self.assertEqual(one[name], four[name], f"{name}: seed {seed}, one file or four")
            for name in ("quarantine.ndjson", "duplicates.ndjson"):
                self.assertEqual(
                    placeless(one[name]), placeless(four[name]), f"{name}: seed {seed}, one file or four"
                )

    def test_a_tenant_in_one_file_or_in_several(self):
        for seed in seeds(3):
            stream = one_record_an_id(StreamGenerator(seed, RECORDS, calm=True).stream())
            one, several = self.outputs(stream), self.outputs(scattered(stream), ["--threads", "2"])
            for name in ("windows.ndjson", "sliding.ndjson", "rollups.ndjson", "summary.json"):
                self.assertEqual(one[name], several[name], f"{name}: seed {seed}, one file or several")
            for name in ("quarantine.ndjson", "duplicates.ndjson"):
                self.assertEqual(
                    placeless(one[name]), placeless(several[name]), f"{name}: seed {seed}, one file or several"
                )

    def test_the_order_of_files_does_not_matter_within_the_disorder(self):
        for seed in seeds(2):
            parts = by_tenant(StreamGenerator(seed, RECORDS, calm=True).stream())
            names = [name for name, _ in parts.files]
            forward, backward = self.outputs(parts, names=names), self.outputs(parts, names=names[::-1])
            self.assert_same(forward, backward, f"seed {seed}, files in reverse order")

    def test_standard_input_is_a_partition(self):
        for seed in seeds(1):
            stream = StreamGenerator(seed, RECORDS).stream()
            content = stream.files[0][1]
            stream.files = [("-", content), *stream.files[1:]]
            oracle = Oracle(Settings.read(stream.config), stream.now)
            oracle.run(stream.files)
            wanted = oracle.outputs(sliding=True)
            stream.files = stream.files[1:]
            found = self.outputs(stream, names=["-", *(name for name, _ in stream.files)], stdin=content)
            self.assert_same(wanted, found, f"seed {seed}, first partition from standard input")


def by_tenant(stream):
    """The records of a calm stream's one file in four, each tenant's in one; records of no one anywhere."""
    places = {}
    files = [[], [], [], []]
    for number, record in enumerate(split_lines(stream.files[0][1])):
        try:
            place = places.setdefault(judge(record, stream.now).tenant_id, len(places) % 4)
        except Rejected:
            place = number % 4
        files[place].append(record)
    named = [(f"part{i}.ndjson", b"".join(line + b"\n" for line in lines)) for i, lines in enumerate(files)]
    return Stream(stream.seed, stream.now, stream.config, stream.sliding, named)


def one_record_an_id(stream):
    """A stream's one file without the records that share an id but not the bytes: the first to arrive would stand."""
    first = {}
    kept = []
    for record in split_lines(stream.files[0][1]):
        try:
            event = judge(record, stream.now)
        except Rejected:
            kept.append(record)
            continue
        if first.setdefault((event.tenant_id, event.event_id), record) == record:
            kept.append(record)
    name = stream.files[0][0]
    files = [(name, b"".join(line + b"\n" for line in kept))]
    return Stream(stream.seed, stream.now, stream.config, stream.sliding, files)


def scattered(stream):
    """The records of a stream's one file, each in any of five, in the order they had."""
    rng = random.Random(stream.seed)
    files = [[] for _ in range(5)]
    for record in split_lines(stream.files[0][1]):
        rng.choice(files).append(record)
    named = [(f"part{i}.ndjson", b"".join(line + b"\n" for line in lines)) for i, lines in enumerate(files)]
    return Stream(stream.seed, stream.now, stream.config, stream.sliding, named)


def placeless(lines):
    """Lines without file and line number, sorted."""
    parsed = (json.loads(line) for line in lines.split("\n") if line)
    return sorted(json.dumps({k: v for k, v in p.items() if k not in ("file", "line")}) for p in parsed)


class ErrorTest(unittest.TestCase):
    def setUp(self):
        self._folder = tempfile.TemporaryDirectory(prefix="bw-oracle-")
        self.addCleanup(self._folder.cleanup)
        self.folder = pathlib.Path(self._folder.name)
        (self.folder / "a.ndjson").write_bytes(b"")
        (self.folder / "config.toml").write_bytes(b"")

    def assert_fails(self, code, words, names, options, config=None):
        if config is not None:
            (self.folder / "config.toml").write_text(config, encoding="utf-8")
        finished = replay(CTL, self.folder, names, options)
        self.assertEqual(finished.returncode, code, finished.stderr)
        for word in words:
            self.assertIn(word, finished.stderr)

    def test_an_input_that_cannot_be_read(self):
        self.assert_fails(1, ["gone.ndjson", "No such file"], ["a.ndjson", "gone.ndjson"], ["--now", "0"])
        (self.folder / "folder").mkdir()
        self.assert_fails(1, ["folder", "directory"], ["folder"], ["--now", "0"])

    def test_wrong_usage(self):
        self.assert_fails(2, ["--frob"], ["a.ndjson"], ["--frob"])
        self.assert_fails(2, ["--now", "yesterday"], ["a.ndjson"], ["--now", "yesterday"])
        self.assert_fails(2, ["--threads"], ["a.ndjson"], ["--threads", "0"])
        self.assert_fails(2, ["--threads"], ["a.ndjson"], ["--threads", "two"])
        self.assert_fails(2, ["--batch"], ["a.ndjson"], ["--batch", "-1"])
        self.assert_fails(2, ["FILE"], [], ["--now", "0"])

    def test_an_input_is_never_replaced(self):
        out = self.folder / "out"
        out.mkdir()
        for name in ("windows.ndjson", "sliding.ndjson", "summary.json"):
            (out / name).write_bytes(b"recorded\n")
            self.assert_fails(2, [name, "--out"], [f"out/{name}"], ["--now", "0"])
            self.assertEqual((out / name).read_bytes(), b"recorded\n")

    def test_a_full_disk_leaves_an_earlier_run_as_it_was(self):
        stream = StreamGenerator(1, 300).stream()
        write_stream(stream, self.folder)
        names = [name for name, _ in stream.files]
        out = self.folder / "out"
        self.assertEqual(replay(CTL, self.folder, ["a.ndjson"], ["--now", "0"]).returncode, 0)
        earlier = {path.name: path.read_bytes() for path in out.iterdir()}
        elsewhere = ["--now", str(stream.now), "--sliding", "--out", "probe"]
        command = [CTL, "replay", "--config", "config.toml", *elsewhere, *names]
        self.assertEqual(subprocess.run(command, cwd=self.folder, check=False).returncode, 0)
        sizes = sorted({path.stat().st_size for path in (self.folder / "probe").iterdir()})
        command[command.index("probe")] = "out"
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        self.addCleanup(resource.setrlimit, resource.RLIMIT_FSIZE, limits)
        for size in sizes[1:]:  # each time, another file is the first that does not fit
            resource.setrlimit(resource.RLIMIT_FSIZE, (size - 1, limits[1]))
            # Python ignores SIGXFSZ; so must the program, to see the error.
            failed = subprocess.run(
                command, cwd=self.folder, capture_output=True, restore_signals=False, check=False
            )
            self.assertEqual(failed.returncode, 1, failed.stderr)
            self.assertEqual({path.name: path.read_bytes() for path in out.iterdir()}, earlier)

    def test_nothing_of_an_earlier_run_is_left(self):
        names = ["a.ndjson"]
        self.assertEqual(replay(CTL, self.folder, names, ["--now", "0", "--sliding"]).returncode, 0)
        self.assertIn("sliding.ndjson", read_outputs(self.folder / "out"))
        self.assertEqual(replay(CTL, self.folder, names, ["--now", "0"]).returncode, 0)
        self.assertNotIn("sliding.ndjson", read_outputs(self.folder / "out"))

    def test_a_file_name_that_is_not_utf_8(self):
        (self.folder / os.fsdecode(b"\xff\xc3(.ndjson")).write_bytes(b"x\n")
        finished = replay(CTL, self.folder, [os.fsdecode(b"\xff\xc3(.ndjson")], ["--now", "0"])
        self.assertEqual(finished.returncode, 0, finished.stderr)
        line = json.loads(read_outputs(self.folder / "out")["quarantine.ndjson"])
        self.assertEqual(line["file"], "\ufffd\ufffd(.ndjson")

    def test_more_files_than_are_allowed_at_first(self):
        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        names = [f"{i}.ndjson" for i in range(100)]
        for name in names:
            (self.folder / name).write_bytes(b"x\n")
        self.addCleanup(resource.setrlimit, resource.RLIMIT_NOFILE, (soft, hard))
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, hard))
        finished = replay(CTL, self.folder, names, ["--now", "0"])
        self.assertEqual(finished.returncode, 0, finished.stderr)
        summary = json.loads(read_outputs(self.folder / "out")["summary.json"])
        self.assertEqual(summary["rejected"], {"malformed": 100})

    def test_no_records_at_all(self):
        finished = replay(CTL, self.folder, ["a.ndjson"], ["--now", "0"])
        self.assertEqual(finished.returncode, 0, finished.stderr)
        summary = json.loads(read_outputs(self.folder / "out")["summary.json"])
        self.assertEqual((summary["in"], summary["rejected"], summary["first_event_time"]), (0, {}, None))


if __name__ == "__main__":
    CTL = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
