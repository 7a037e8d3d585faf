"""Measures the mood signals on made-up people with known change points, as docs/mood.md has it.

    python lab/mood/simulate.py [--people 1000] [--seed 7]

The people are a model, not data: weekly feeling = own level + own noise with some memory (AR 0.3),
rounded to 1..5, answered at the person's own rate. Nothing in bot/ was fitted to real people.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from sys import path

path.insert(0, str(Path(__file__).parents[2]))

from bot.triage.mood import MoodKind, judge

WEEKS, CHANGE = 52, 20
Weeks = list[int | None]
FALLS = {MoodKind.DROP, MoodKind.DECLINE, MoodKind.LOW}
SILENCES = {MoodKind.SILENT, MoodKind.SILENT_AFTER_LOW}


@dataclass(frozen=True)
class Person:
    level: float
    spread: float
    rate: float


def somebody(chance: random.Random) -> Person:
    return Person(
        level=min(4.6, max(2.2, chance.gauss(3.5, 0.6))),
        spread=chance.uniform(0.3, 0.8),
        rate=chance.choice((0.4, 0.5, 0.7, 0.85, 0.95)),
    )


def year(person: Person, chance: random.Random, shift: Callable[[int], float]) -> Weeks:
    weeks: Weeks = []
    noise = 0.0
    for week in range(WEEKS):
        noise = 0.3 * noise + chance.gauss(0, person.spread * (1 - 0.09) ** 0.5)
        felt = round(min(5, max(1, person.level + noise - shift(week))))
        weeks.append(felt if chance.random() < person.rate else None)
    return weeks


def tells(weeks: Weeks) -> list[tuple[int, MoodKind]]:
    found = ((week, judge(weeks[: week + 1])) for week in range(len(weeks)))
    return [(week, signal.kind) for week, signal in found if signal.tell]


def steady(people: list[Person], chance: random.Random) -> None:
    counts: Counter[MoodKind] = Counter()
    by_level: dict[str, list[int]] = {}
    for person in people:
        told = tells(year(person, chance, lambda _: 0))
        counts.update(kind for _, kind in told)
        band = (
            "low (under 2.8)"
            if person.level < 2.8
            else "middle"
            if person.level < 3.8
            else "high (3.8 up)"
        )
        by_level.setdefault(band, []).append(len(told))
    everything = sum(counts.values()) / len(people)
    print(f"\nSteady people, {WEEKS} weeks: tells per person per year {everything:.2f}\n")
    print("| kind | per person per year |\n|---|---|")
    for kind, count in counts.most_common():
        print(f"| {kind} | {count / len(people):.2f} |")
    print("\n| own level | people | tells a year, mean | none at all |\n|---|---|---|---|")
    for band, numbers in sorted(by_level.items()):
        none = sum(n == 0 for n in numbers) / len(numbers)
        print(f"| {band} | {len(numbers)} | {sum(numbers) / len(numbers):.2f} | {none:.0%} |")


def noticed(
    people: list[Person], chance: random.Random, name: str, shift: Callable[[int], float]
) -> None:
    """How many answers after the change it took, of people whose level leaves room for the fall."""
    fall = shift(WEEKS - 1)
    delays: list[int] = []
    missed = 0
    for person in people:
        if person.level - fall < 1 or person.level < 3:
            continue
        weeks = year(person, chance, shift)
        first = next(
            (week for week, kind in tells(weeks) if week >= CHANGE and kind in FALLS), None
        )
        if first is None:
            missed += 1
        else:
            delays.append(sum(mood is not None for mood in weeks[CHANGE : first + 1]))
    total = len(delays) + missed
    within = [sum(delay <= limit for delay in delays) / total for limit in (1, 2, 4, 8)]
    shares = " | ".join(f"{share:.0%}" for share in within)
    print(f"| {name} | {total} | {shares} | {missed / total:.0%} | {median(delays):.0f} |")


def gone_silent(people: list[Person], chance: random.Random) -> None:
    print("\n| replies before | people | told within 3 weeks | 5 | 8 |\n|---|---|---|---|---|")
    for rate in sorted({person.rate for person in people}):
        waits: list[int] = []
        for person in people:
            if person.rate != rate:
                continue
            weeks = year(person, chance, lambda _: 0)[:CHANGE]
            last = next(i for i in range(CHANGE - 1, -1, -1) if weeks[i] is not None)
            weeks = weeks[: last + 1] + [None] * 12
            wait = next(
                (week - last for week, kind in tells(weeks) if week > last and kind in SILENCES), 99
            )
            waits.append(wait)
        shares = " | ".join(f"{sum(w <= n for w in waits) / len(waits):.0%}" for n in (3, 5, 8))
        print(f"| {rate:.0%} | {len(waits)} | {shares} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    chance = random.Random(given.seed)
    people = [somebody(chance) for _ in range(given.people)]
    print(f"{given.people} people, seed {given.seed}, change after week {CHANGE}")
    steady(people, chance)
    print(
        "\n| change | people | told at answer 1 | by 2 | by 4 | by 8 | never | median |"
        "\n|---|---|---|---|---|---|---|---|"
    )
    noticed(people, chance, "drop of 2 points", lambda week: 2.0 if week >= CHANGE else 0)
    noticed(people, chance, "drop of 1.5 points", lambda week: 1.5 if week >= CHANGE else 0)
    noticed(
        people,
        chance,
        "slide of 2 points in 10 weeks",
        lambda week: min(2.0, max(0, week - CHANGE) * 0.2),
    )
    noticed(
        people,
        chance,
        "slide of 1.5 points in 10 weeks",
        lambda week: min(1.5, max(0, week - CHANGE) * 0.15),
    )
    gone_silent(people, chance)


if __name__ == "__main__":
    main()
