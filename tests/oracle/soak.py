"""Goes on with new seeds until time is up or stopped, each stream held against the oracle.

Usage: soak.py --ctl PATH [--seconds N] [--records N] [--first-seed N]. Exit code 1 if anything differed; what differed
is kept, made small, in --keep.
"""

import argparse
import pathlib
import random
import sys
import tempfile
import time

from compare import check_stream, keep, smallest
from generate_stream import StreamGenerator


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ctl", type=lambda path: str(pathlib.Path(path).resolve()), required=True)
    parser.add_argument("--seconds", type=float, default=float("inf"))
    parser.add_argument("--records", type=int, default=3000)
    parser.add_argument("--first-seed", type=int, default=random.SystemRandom().randrange(2**32))
    parser.add_argument(
        "--keep", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "bellwether-oracle"
    )
    parser.add_argument("--stop", action="store_true", help="stop at the first difference")
    arguments = parser.parse_args()

    end = time.monotonic() + arguments.seconds
    seed = arguments.first_seed
    checked = differed = 0
    while time.monotonic() < end and not (differed and arguments.stop):
        stream = StreamGenerator(seed, arguments.records, calm=seed % 8 == 0).stream()
        options = random.Random(seed).choice(([], ["--threads", "1"], ["--threads", "3", "--batch", "5"]))
        found = check_stream(arguments.ctl, stream, options)
        checked += 1
        if found:
            differed += 1
            folder = keep(stream, arguments.keep / str(seed))
            print(f"seed {seed} {options}, {folder}:\n{found}\n", flush=True)
            small = smallest(arguments.ctl, stream, options)
            folder = keep(small, arguments.keep / f"{seed}-small")
            again = check_stream(arguments.ctl, small, options) or "not every time: look for a race"
            print(f"made smaller, {folder}:\n{again}\n", flush=True)
        if checked % 20 == 0:
            print(f"{checked} streams, {differed} differed, seed {seed}", flush=True)
        seed += 1
    print(f"{checked} streams of {arguments.records} records, {differed} differed")
    return 1 if differed else 0


if __name__ == "__main__":
    sys.exit(main())
