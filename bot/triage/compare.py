"""Shows what a new version of the rules would do to texts that were read before."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.rules.severity import Severity
from bot.triage.reader import Reader
from bot.triage.reading import Reading


@dataclass(frozen=True, slots=True)
class Change:
    """A text that two versions read differently."""

    text: str
    old: Reading
    new: Reading

    @property
    def newly_flagged(self) -> bool:
        """Green before, for a person now."""
        return self.old.severity is Severity.GREEN

    @property
    def no_longer_flagged(self) -> bool:
        """For a person before, green now."""
        return self.new.severity is Severity.GREEN

    @property
    def raised(self) -> bool:
        return self.new.severity.rank > self.old.severity.rank


def compare(old: Reader, new: Reader, texts: Iterable[str]) -> list[Change]:
    """The texts whose severity or category changes, in the order given."""
    changes = (Change(text, old.read(text), new.read(text)) for text in texts)
    return [
        change
        for change in changes
        if (change.old.severity, change.old.category) != (change.new.severity, change.new.category)
    ]
