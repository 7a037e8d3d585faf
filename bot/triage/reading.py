"""What reading a text gives: a category, a severity and the reasons for both."""

from dataclasses import dataclass

from bot.rules.severity import Category, Severity


@dataclass(frozen=True, slots=True)
class Reading:
    """How one text was read; ``version`` names the rules and the model that read it."""

    category: Category
    severity: Severity
    reasons: tuple[str, ...]
    lang: str
    version: str
