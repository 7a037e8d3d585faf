"""Turns the runs into medians and ratios, and these into a table."""

from dataclasses import dataclass
from statistics import median
from typing import Any

Run = dict[str, Any]  # one contestant in one round

FIGURES = ("updates_per_second", "cpu_seconds_per_1000", "peak_mb")


@dataclass(frozen=True, slots=True)
class Report:
    """All runs of one session of measuring, in the order in which they were made."""

    runs: list[Run]

    def names(self) -> list[str]:
        return list(dict.fromkeys(run["name"] for run in self.runs))

    def median(self, name: str, figure: str) -> float:
        return median(float(run[figure]) for run in self._of(name))

    def ratio(self, name: str, peer: str, figure: str) -> float:
        """The median, over the rounds, of how often the peer's figure goes into this one's.

        Both come from one round, so that a busy minute of the machine weighs on both.
        """
        pairs = zip(self._of(name), self._of(peer), strict=True)
        return median(float(mine[figure] / theirs[figure]) for mine, theirs in pairs)

    def medians(self) -> dict[str, dict[str, float]]:
        return {
            name: {figure: round(self.median(name, figure), 3) for figure in self._figures()}
            for name in self.names()
        }

    def ratios(self) -> dict[str, dict[str, dict[str, float]]]:
        """Of each contestant to each other, for each figure."""
        return {
            name: {
                peer: {f: round(self.ratio(name, peer, f), 3) for f in self._figures()}
                for peer in self.names()
                if peer != name
            }
            for name in self.names()
        }

    def table(self) -> str:
        """Medians in Markdown; the ratios are to the first contestant."""
        offered = sorted({int(f.split("_")[1]) for f in self._figures() if f.startswith("at_")})
        heads = ["", "updates/s", "ratio", "CPU s per 1,000", "ratio", "peak MB"]
        heads += [f"p50 / p99 ms at {rate}/s" for rate in offered]
        lines = [heads, ["---"] + ["---:"] * (len(heads) - 1)]
        lines += [self._line(name, offered) for name in self.names()]
        return "".join(f"| {' | '.join(line)} |\n" for line in lines)

    def _line(self, name: str, offered: list[int]) -> list[str]:
        first = self.names()[0]
        cells = [
            name,
            f"{self.median(name, 'updates_per_second'):,.0f}",
            f"{self.ratio(name, first, 'updates_per_second'):.2f}",
            f"{self.median(name, 'cpu_seconds_per_1000'):.2f}",
            f"{self.ratio(name, first, 'cpu_seconds_per_1000'):.2f}",
            f"{self.median(name, 'peak_mb'):.0f}",
        ]
        return cells + [
            f"{self.median(name, f'at_{rate}_p50_ms'):.1f} / "
            f"{self.median(name, f'at_{rate}_p99_ms'):.1f}"
            for rate in offered
        ]

    def _of(self, name: str) -> list[Run]:
        return [run for run in self.runs if run["name"] == name]

    def _figures(self) -> list[str]:
        return [key for key in self.runs[0] if key in FIGURES or key.startswith("at_")]
