"""The ask ledger: every question of every flow, with what it takes, one a line."""

from __future__ import annotations

from pathlib import Path

from bot.talk.paths import words_for
from tests.flows.walks import FLOWS, ways_of

LEDGER = Path(__file__).parent / "asks.ledger"


def ledger() -> list[str]:
    """'flow question option|option|words', as the code stands; data on buttons counts as words."""
    options: dict[tuple[str, str], list[str]] = {}
    for flow in FLOWS:
        for way in ways_of(flow):
            for step in way.steps:
                taken = options.setdefault((flow, step.waits.line.id), [])
                tokens = [option.token for option in step.waits.question.options]
                if words_for(step.waits.question):
                    tokens.append("+words")
                taken += [token for token in tokens if token not in taken]
    return [f"{flow} {line} {'|'.join(taken)}" for (flow, line), taken in sorted(options.items())]
