"""Shows what a new version of the rules would do to texts that were read before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.rules.severity import Severity
from bot.triage.reader import Reader
from bot.triage.reading import Reading


class Way(StrEnum):
    """How a text is read otherwise than before."""

    NEWLY_FLAGGED = "newly-flagged"
    NO_LONGER_FLAGGED = "no-longer-flagged"
    RAISED = "raised"
    LOWERED = "lowered"
    ABOUT = "about"  # as grave, about something else
    AS_BEFORE = "as-before"


@dataclass(frozen=True, slots=True)
class Change:
    """A text as two versions read it."""

    text: str
    old: Reading
    new: Reading

    @property
    def newly_flagged(self) -> bool:
        """Green before, for a person now."""
        return self.way is Way.NEWLY_FLAGGED

    @property
    def no_longer_flagged(self) -> bool:
        """For a person before, green now."""
        return self.way is Way.NO_LONGER_FLAGGED

    @property
    def raised(self) -> bool:
        """Graver than before, newly flagged included."""
        return self.new.severity.rank > self.old.severity.rank

    @property
    def way(self) -> Way:
        """The one heading under which it stands in a list of changes."""
        if self.old.severity is self.new.severity:
            return Way.AS_BEFORE if self.old.category is self.new.category else Way.ABOUT
        if self.old.severity is Severity.GREEN:
            return Way.NEWLY_FLAGGED
        if self.new.severity is Severity.GREEN:
            return Way.NO_LONGER_FLAGGED
        return Way.RAISED if self.raised else Way.LOWERED


def side_by_side(old: Reader, new: Reader, texts: Iterable[str]) -> Iterator[Change]:
    """Each text as both versions read it, in the order given; one that comes again is kept."""
    known: dict[str, Change] = {}
    for text in texts:
        if text not in known:
            known[text] = Change(text, old.read(text), new.read(text))
        yield known[text]


def compare(old: Reader, new: Reader, texts: Iterable[str]) -> list[Change]:
    """The texts whose severity or category changes, in the order given."""
    changes = side_by_side(old, new, texts)
    return [change for change in changes if change.way is not Way.AS_BEFORE]
