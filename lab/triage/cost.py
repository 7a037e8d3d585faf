"""Measures what reading costs against length: milliseconds a text, start-up, memory.

python lab/triage/cost.py
"""

import gc
import resource
import statistics
import sys
import time
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1]))

before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.process_time()
from bot.triage import Reader  # noqa: E402

reader = Reader.load()
loaded = time.process_time() - start
after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

from lab.triage.data import messages  # noqa: E402


def took(texts: list[str]) -> list[float]:
    """Milliseconds of processor time for each text: the same on a busy machine."""
    spent = []
    for text in texts:
        began = time.process_time()
        reader.read(text)
        spent.append((time.process_time() - began) * 1_000)
    return spent


def main() -> None:
    print(f"start-up {loaded:.2f} s, {(after - before) / 1024:.0f} MB more memory")
    texts = [message.text for message in messages()]
    took(texts[:300])
    gc.collect()
    short = [text for text in texts if len(text) <= 160]
    print(f"messages up to 160 letters: median {statistics.median(took(short)):.3f} ms")
    joined = "\n".join(texts)
    for length in (40, 160, 500, 1_000, 2_000, 4_000, 8_000):
        cut = [joined[at : at + length] for at in range(0, len(joined) - length, 9_700)]
        spent = sorted(took(cut))
        print(
            f"{length:5d} letters: median {statistics.median(spent):.3f} ms, worst {spent[-1]:.3f}"
        )


if __name__ == "__main__":
    main()
