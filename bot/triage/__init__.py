"""Reads one text, or a mood series, and says category, severity and why."""

from bot.triage.compare import Change, Way, compare, side_by_side
from bot.triage.failsafe import Reads, fail_safe
from bot.triage.floor import Fallen, Floor
from bot.triage.own import (
    NOT_MEANT,
    OwnPhrase,
    OwnRules,
    OwnWeight,
    WrongRule,
    may_be_shown,
    tidied,
)
from bot.triage.reader import NOT_READ, Reader
from bot.triage.reading import Reading
from bot.triage.signs import Sign

__all__ = [
    "NOT_MEANT",
    "NOT_READ",
    "Change",
    "Fallen",
    "Floor",
    "OwnPhrase",
    "OwnRules",
    "OwnWeight",
    "Reader",
    "Reading",
    "Reads",
    "Sign",
    "Way",
    "WrongRule",
    "compare",
    "fail_safe",
    "may_be_shown",
    "side_by_side",
    "tidied",
]
