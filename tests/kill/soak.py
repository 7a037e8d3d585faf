"""The long repetition: 200 kills on each database, told as a table and in ``docs/soak.md``."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Callable
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TextIO

from storage.migrate import migrate
from tests.databases import durable_server
from tests.kill.run import CROWD, killed
from tests.kill.verdict import Verdict

PAGE = Path(__file__).parents[2] / "docs" / "soak.md"
SEED = 2026
A_ROUND = 20  # kills, after which everything is compared and a new crowd comes
HEADS = ("database", "kills", "messages", "replies", "doubled", "check-ins", "in doubt", "wrong")

Fresh = Callable[[Path], AbstractContextManager[str]]

TEXT = """# Kills

`make soak` runs the real service (`python -m bot run`) in a process of its own against a fake
Telegram, lets {crowd} young people talk to it without a pause, and kills it (SIGKILL) at random
instants: most while it works, some while it starts. After every {a_round} kills it lets the talk
come to its end and compares the database and the phones with what was said. A new crowd and an
empty database come next. Seed {seed}; `make test` does 10 kills on each database.

{table}

- **messages**: all that young people wrote and tapped. Each is in the inbox once, its turn was
  taken once, and what it caused (moods, contacts, their lines, notifications and their words, the
  memory of each conversation) is there once, in order.
- **replies**: one a message, each arrived, in order. **doubled**: arrived a second time, each of
  them in flight when a kill came: sent, and the process ended before it could note so. An answer
  is rather said twice than not at all.
- **check-ins**: begun by the schedule; none arrived twice. **in doubt**: being sent when a kill
  came, and so not sent again; the desk shows them.
- **wrong**: everything that was not as it should be.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="on each database")
    parser.add_argument("--seed", type=int, default=SEED)
    given = parser.parse_args()
    rows = asyncio.run(_soak(given.kills, given.seed, sys.stdout))
    table = _table(rows)
    sys.stdout.write(f"\n{table}\n")
    PAGE.write_text(
        TEXT.format(crowd=CROWD, a_round=A_ROUND, seed=given.seed, table=table), encoding="utf-8"
    )
    return 1 if any(verdict.wrong for _, verdict in rows) else 0


async def _soak(kills: int, seed: int, out: TextIO) -> list[tuple[str, Verdict]]:
    """Both databases beside each other, because most of a kill is waiting for a start."""
    server = await asyncio.to_thread(durable_server)

    @contextmanager
    def sqlite(folder: Path):
        asyncio.run(migrate(url := f"sqlite:///{folder / 'kith.db'}"))
        yield url

    @contextmanager
    def postgresql(_: Path):
        with server.fresh_database() as url:
            yield url

    kinds: dict[str, Fresh] = {"SQLite": sqlite, "PostgreSQL": postgresql}
    verdicts = await asyncio.gather(
        *(_rounds(name, fresh, kills, seed, out) for name, fresh in kinds.items())
    )
    return list(zip(kinds, verdicts, strict=True))


async def _rounds(name: str, fresh: Fresh, kills: int, seed: int, out: TextIO) -> Verdict:
    total = Verdict(0)
    for number in range(kills // A_ROUND):
        with tempfile.TemporaryDirectory() as folder:
            database = fresh(Path(folder))
            url = await asyncio.to_thread(database.__enter__)
            total += await killed(url, A_ROUND, seed + number, Path(folder))
            await asyncio.to_thread(database.__exit__, None, None, None)
        out.write(f"{_row(name, total)}\n")
        out.writelines(f"    {line}\n" for line in total.wrong)
        out.flush()
    return total


def _table(rows: list[tuple[str, Verdict]]) -> str:
    lines = [f"| {' | '.join(HEADS)} |", f"|---|{'---:|' * (len(HEADS) - 1)}"]
    return "\n".join(lines + [_row(name, verdict) for name, verdict in rows])


def _row(name: str, v: Verdict) -> str:
    figures = (v.kills, v.messages, v.replies, v.doubled, v.check_ins, v.in_doubt, len(v.wrong))
    return f"| {name} | {' | '.join(f'{figure:,}' for figure in figures)} |"


if __name__ == "__main__":
    sys.exit(main())
