"""Who answers for a young person while their adviser is away."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Away:
    """One absence, first and last day included, and the colleague who covers it if one does."""

    staff_id: str
    start: date
    end: date
    cover_id: str | None

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"an absence ends on or after its start: {self.start} to {self.end}")


def answering(
    adviser_id: str | None, aways: Iterable[Away], duty_id: str | None, today: date
) -> str | None:
    """The adviser; if away, their cover; if that one is away, theirs; else the duty worker.

    ``None`` only when it comes to the duty worker and there is none. A ring of absent colleagues
    who cover each other ends with the duty worker too.
    """
    covers: dict[str, str | None] = {}
    for away in aways:
        if away.start <= today <= away.end:
            covers[away.staff_id] = away.cover_id or covers.get(away.staff_id)
    absent = frozenset(covers)
    who = adviser_id
    while who in covers:
        who = covers.pop(who)
    return duty_id if who is None or who in absent else who
