"""Reads one text, or a mood series, and says category, severity and why."""

from bot.triage.compare import Change, compare
from bot.triage.failsafe import fail_safe
from bot.triage.reader import NOT_READ, Reader
from bot.triage.reading import Reading

__all__ = ["NOT_READ", "Change", "Reader", "Reading", "compare", "fail_safe"]
