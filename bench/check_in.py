"""The check-in that every contestant has with every chat: a button, own words, a button, thanks."""

from typing import Any

TOKEN = "42:a-token-for-tests"  # noqa: S105 - the fake's
READY = "READY"  # what a contestant prints once it listens

HOW_ARE_YOU = "How are you today?"
MOODS = ("1", "2", "3", "4", "5")
WHAT_IS_BEHIND_IT = "What is behind it?"
SHALL_WE_RING = "Shall your adviser ring you?"
CALLS = ("Today", "This week", "No")
THANKS = "Thanks. Your adviser will see this."

STEPS: list[dict[str, Any]] = [
    {"types": "/checkin", "until": HOW_ARE_YOU},
    {"taps": "4", "until": WHAT_IS_BEHIND_IT},
    {"types": "The new flat is good and we watched the football", "until": SHALL_WE_RING},
    {"taps": "This week", "until": THANKS},
]
