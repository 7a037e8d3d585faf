"""What a phrase may show: a sign, what it is about and how grave it is alone."""

from dataclasses import dataclass

from bot.rules.severity import Category, Severity


@dataclass(frozen=True, slots=True)
class Sign:
    """What a phrase may show. Without a severity it says nothing alone."""

    says: str
    category: Category | None = None
    severity: Severity | None = None
    firm: bool = False  # stands even where the model hears a figure of speech
    all: tuple[str, ...] = ()  # for a pair: the signs that must stand together
    lowered_from: Severity | None = None  # what it was before a service took it less seriously
