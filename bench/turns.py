"""Runs the check-in to its end for many chats, contestant by contestant, round by round.

    python -m bench.turns --rounds 5

A contestant is a command that is given the fake's base URL and an empty folder, prints READY once
it listens, and runs until SIGTERM. Each run has a fresh fake and a fresh contestant. Processor
time and memory are those of the contestant's process alone; what happens before the first measured
update (imports, connections, a warm-up of 20 chats) is left out of its time.
"""

import argparse
import json
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any

from bench.check_in import STEPS
from bench.processes import FakeApi, Process, contestant, fake_api
from bench.report import Report, Run

CONTESTANTS = {
    "kith, SQLite": "python -m bench.kith",
    "kith, PostgreSQL": "python -m bench.kith --postgresql",
    "python-telegram-bot, memory": "python -m bench.peers.ptb_memory",
    "aiogram, memory, concurrent": "python -m bench.peers.aiogram_memory concurrent",
    "aiogram, memory, sequential": "python -m bench.peers.aiogram_memory sequential",
    "aiogram, SQLite": "python -m bench.peers.aiogram_sqlite",
}
RESULTS = Path(__file__).parent / "results"
WARM_UP = 20  # chats


def main() -> None:
    args = _arguments()
    contestants = {name: CONTESTANTS[name] for name in CONTESTANTS if args.only in name}
    contestants |= dict(pair.split("=", 1) for pair in args.also)
    runs = []
    for number in range(args.rounds):
        for name, command in contestants.items():
            run = {"name": name, "round": number + 1} | measure(command, args)
            print(json.dumps(run), flush=True)
            runs.append(run)
    _write(Report(runs), args)


def measure(command: str, args: argparse.Namespace) -> Run:
    """One contestant, started, run at full speed, then at each offered rate, and ended."""
    with fake_api() as api:
        api.control("faults", {"latency": args.latency})
        with contestant(command, api.base_url) as process:
            _play(api, WARM_UP, first_chat=1)
            run = _at_full_speed(api, process, args.chats)
            for rate in args.offered:
                run |= _at_offered(api, rate, args.seconds)
            return run


def _at_full_speed(api: FakeApi, process: Process, chats: int) -> Run:
    before, fake_before = process.cpu_seconds(), api.process.cpu_seconds()
    played = _play(api, chats, first_chat=1_000)
    thousands = played["updates"] / 1000
    return {
        "updates_per_second": played["updates_per_second"],
        "cpu_seconds_per_1000": (process.cpu_seconds() - before) / thousands,
        "peak_mb": process.peak_mb(),
        "fake_cpu_seconds_per_1000": (api.process.cpu_seconds() - fake_before) / thousands,
    }


def _at_offered(api: FakeApi, rate: int, seconds: float) -> Run:
    """Conversations begin so often that `rate` updates a second arrive."""
    starts = rate / len(STEPS)
    played = _play(api, int(starts * seconds), first_chat=rate * 100_000, starts=starts)
    return {f"at_{rate}_p50_ms": played["p50_ms"], f"at_{rate}_p99_ms": played["p99_ms"]}


def _play(api: FakeApi, chats: int, *, first_chat: int, starts: float = 0) -> dict[str, Any]:
    script = {"steps": STEPS, "chats": chats, "first_chat": first_chat}
    script |= {"timeout": 300}
    played: dict[str, Any] = api.control("play", script | {"starts_per_second": starts})
    if played["finished"] < chats:
        raise RuntimeError(f"only {played['finished']} of {chats} conversations came to their end")
    return played


def _write(report: Report, args: argparse.Namespace) -> None:
    packages = ("python-telegram-bot", "aiogram", "aiohttp", "sqlalchemy")
    about = {
        "python": platform.python_version(),
        "machine": f"{platform.system()} {platform.machine()}",
        "packages": {package: version(package) for package in packages},
        "arguments": vars(args) | {"results": str(args.results.name)},
    }
    args.results.mkdir(exist_ok=True)
    everything = about | {"medians": report.medians(), "ratios": report.ratios()}
    text = json.dumps(everything | {"runs": report.runs}, indent=1)
    (args.results / "turns.json").write_text(f"{text}\n")
    (args.results / "turns.md").write_text(report.table())
    print(report.table())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--chats", type=int, default=1_000)
    parser.add_argument("--only", default="", help="those with this in their name")
    parser.add_argument("--also", action="append", default=[], help="NAME=COMMAND, any number")
    parser.add_argument("--offered", type=int, nargs="*", default=[50, 200], help="updates/s")
    parser.add_argument("--seconds", type=float, default=15, help="at each offered rate")
    parser.add_argument("--latency", type=float, default=0, help="seconds before each answer")
    parser.add_argument("--results", type=Path, default=RESULTS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
