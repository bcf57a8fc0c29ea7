"""Runs `bellwetherctl replay` on a stream and holds every output byte against the oracle's."""

import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from generate_stream import write_stream
from plain_time import parse_rfc3339
from replay_oracle import Oracle, Settings

OUTPUTS = (
    "summary.json",
    "quarantine.ndjson",
    "duplicates.ndjson",
    "late.ndjson",
    "windows.ndjson",
    "sliding.ndjson",
)
OUTPUTS += ("rollups.ndjson",)


def replay(ctl, folder, names, options, stdin=None):
    """The finished process; folder is its working directory, so that paths are written as the names are."""
    command = [ctl, "replay", "--config", "config.toml", *options, "--out", "out", *names]
    finished = subprocess.run(command, cwd=folder, input=stdin, capture_output=True, timeout=120, check=False)
    finished.stderr = finished.stderr.decode("utf-8", "backslashreplace")
    return finished


def without_timing(summary):
    """summary.json as the oracle writes it: `timing` taken out, nothing else touched."""
    parsed = json.loads(summary)
    parsed.pop("timing", None)
    return json.dumps(parsed, separators=(",", ":")) + "\n"


def read_outputs(folder):
    """{name: text} of an output folder, with the timing taken out of the summary."""
    found = {}
    for path in sorted(pathlib.Path(folder).iterdir()):
        if path.name in OUTPUTS:
            text = path.read_bytes().decode("utf-8", "backslashreplace")
            found[path.name] = without_timing(text) if path.name == "summary.json" else text
    return found


def expected(stream):
    oracle = Oracle(Settings.read(stream.config), stream.now)
    oracle.run(stream.files)
    return oracle


def check_stream(ctl, stream, options=()):
    """What differs, as text; empty if nothing does. Leaves no files."""
    with tempfile.TemporaryDirectory(prefix="bw-oracle-") as folder:
        write_stream(stream, pathlib.Path(folder))
        try:
            finished = replay(ctl, folder, [name for name, _ in stream.files], [*stream.options(), *options])
        except subprocess.TimeoutExpired as error:
            return f"still running after {error.timeout} s"
        if finished.returncode != 0:
            return f"exit code {finished.returncode}: {finished.stderr.strip()}"
        oracle = expected(stream)
        return difference(oracle, oracle.outputs(stream.sliding), read_outputs(os.path.join(folder, "out")))


def difference(oracle, wanted, found):
    texts = []
    for name in OUTPUTS:
        if name not in wanted and name in found:
            texts.append(f"{name}: is there, but was not asked for")
        elif name in wanted and name not in found:
            texts.append(f"{name}: is not there")
        elif name in wanted and wanted[name] != found[name]:
            texts.append(_first_difference(oracle, name, wanted[name].split("\n"), found[name].split("\n")))
    return "\n\n".join(texts)


def _first_difference(oracle, name, wanted, found):
    number = next((i for i, (w, f) in enumerate(zip(wanted, found)) if w != f), min(len(wanted), len(found)))
    pair = [lines[number] if number < len(lines) else "(nothing)" for lines in (wanted, found)]
    text = f"{name}, line {number + 1} of {len(wanted) - 1} expected, {len(found) - 1} found:"
    text += f"\n  oracle: {_shown(pair[0])}\n  engine: {_shown(pair[1])}"
    seen = set()
    for line in pair:
        for trace in _involved(oracle, line):
            if (trace.file, trace.line) not in seen:
                seen.add((trace.file, trace.line))
                record = _shown(trace.record.decode("utf-8", "backslashreplace"))
                text += f"\n  {trace.file}:{trace.line} ({trace.disposition}, stamp {trace.stamp}): {record}"
    return text


def _shown(text):
    return text if len(text) <= 3000 else f"{text[:3000]}… ({len(text)} characters)"


def _involved(oracle, line):
    """The records that a line of output tells of: the one it names, or up to five that are summed in it."""
    try:
        keys = json.loads(line)
    except ValueError:
        return []
    if "line" in keys:
        return [t for t in oracle.traces if (t.file, t.line) == (keys.get("file"), keys["line"])]
    start = parse_rfc3339(str(keys.get("window_start", keys.get("bucket_start", ""))))
    end = parse_rfc3339(str(keys.get("window_end", keys.get("bucket_end", ""))))
    if start is None or end is None:
        return []
    name = (keys.get("tenant_id"), keys.get("campaign_id"))
    inside = (t for t in oracle.traces if t.event and (t.event.tenant_id, t.event.campaign_id) == name)
    return [t for t in inside if start <= t.event.time < end][:5]


def smallest(ctl, stream, options=(), tries=300):
    """The stream with as many records taken out as `tries` runs allow while it still differs from the oracle; as it is
    if it no longer does."""
    if not check_stream(ctl, stream, options):
        return stream
    lines = [(name, i, line) for name, content in stream.files for i, line in enumerate(split_lines(content))]

    def made_of(kept):
        files = [(name, b"".join(line + b"\n" for n, _, line in kept if n == name)) for name, _ in stream.files]
        return type(stream)(stream.seed, stream.now, stream.config, stream.sliding, files)

    step = max(1, len(lines) // 2)
    while tries > 0:
        start = 0
        while start < len(lines) and tries > 0:
            fewer = lines[:start] + lines[start + step :]
            tries -= 1
            if check_stream(ctl, made_of(fewer), options):
                lines = fewer
            else:
                start += step
        if step == 1:
            break
        step //= 2
    return made_of(lines)


def split_lines(content):
    lines = content.split(b"\n")
    return lines[:-1] if not lines[-1] else lines


def keep(stream, folder):
    """Leaves a failing stream where someone can look at it: all that the replay was given. The folder."""
    shutil.rmtree(folder, ignore_errors=True)
    write_stream(stream, pathlib.Path(folder))
    return folder
