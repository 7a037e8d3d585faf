"""What can be wrong with a form, by field, and the checks that forms share."""

from __future__ import annotations


class Problems(ValueError):
    """A form cannot be taken: for each field the id of a desk message, ``problem-...``."""

    def __init__(self, **by_field: str) -> None:
        super().__init__(", ".join(by_field.values()))
        self.by_field = by_field


def needed(field: str, words: str, longest: int) -> str:
    """The words without space around them; raises ``Problems`` if there are none, or too many."""
    said = words.strip()
    if not said:
        raise Problems(**{field: f"{field}-needed"})
    if len(said) > longest:
        raise Problems(**{field: "too-long"})
    return said
