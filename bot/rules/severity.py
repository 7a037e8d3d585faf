"""How soon a person must act on what was said, and what it was about."""

from enum import StrEnum


class Severity(StrEnum):
    """How soon a person must act. Compare by ``rank``: ``<`` would compare the letters."""

    RED = "red"
    AMBER = "amber"
    YELLOW = "yellow"
    GREEN = "green"

    @property
    def rank(self) -> int:
        """0 for green up to 3 for red."""
        return _RANKS[self]

    @staticmethod
    def worse(one: "Severity", other: "Severity") -> "Severity":
        """The more serious of the two."""
        return max(one, other, key=_RANKS.__getitem__)


_RANKS = {severity: rank for rank, severity in enumerate(reversed(Severity))}


class Category(StrEnum):
    """What a text is about."""

    LIFE_AT_RISK = "life-at-risk"
    SUICIDE_SELF_HARM = "suicide-self-harm"
    ABUSE_EXPLOITATION = "abuse-exploitation"
    HOMELESS = "homeless"
    NO_MONEY_FOOD_ENERGY = "no-money-food-energy"
    MISSING_OR_CUSTODY = "missing-or-custody"
    HEALTH = "health"
    IMMIGRATION = "immigration"
    UNSAFE_ACCOMMODATION = "unsafe-accommodation"
    RELATIONSHIPS_LONELINESS = "relationships-loneliness"
    SUBSTANCE = "substance"
    COMPLAINT_ADVOCACY = "complaint-advocacy"
    ASKS_FOR_PA = "asks-for-pa"
    GOOD_NEWS = "good-news"
    GOAL_UPDATE = "goal-update"
    OFFER_QUESTION = "offer-question"
    EVERYDAY = "everyday"
    THIRD_PARTY = "third-party"
