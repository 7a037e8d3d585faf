"""What an editor must keep right in one entry: dates, sureness, words and amounts."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.offer.entry import Confidence, Entry, State
from bot.offer.fill import COUNCIL_WORDS, PLACEHOLDER, lines_of
from bot.offer.problems import Finding, Rule, Severity

SOON = timedelta(days=30)
LONGEST = timedelta(days=366)  # somebody looks at every entry at least once a year
WORDS = range(12, 26)

_MONEY = re.compile(r"£\s?\d|\d\s?(?:pounds|quid|جنيه)")


def check_entry(entry: Entry, today: date) -> Iterator[Finding]:
    """Every finding about an entry that needs no other entry."""
    yield from _dates(entry, today)
    yield from _sureness(entry)
    yield from _amounts(entry)
    if len(entry.words) not in WORDS:
        yield _warning(entry, "words", Rule.HOW_MANY_WORDS, "give 12 to 25 words that people use")


def _dates(entry: Entry, today: date) -> Iterator[Finding]:
    due = entry.review_by
    if due < today:
        yield _error(entry, "review_by", Rule.REVIEW_PASSED, f"check it again: it was due by {due}")
    elif due - today <= SOON:
        yield _warning(entry, "review_by", Rule.REVIEW_NEAR, f"check it again by {due}")
    if due - entry.last_checked > LONGEST:
        message = "choose a day at most twelve months after 'last_checked'"
        yield _error(entry, "review_by", Rule.REVIEW_TOO_FAR, message)
    if entry.last_checked > today:
        yield _error(entry, "last_checked", Rule.CHECKED_TOMORROW, "this day has not come yet")


def _sureness(entry: Entry) -> Iterator[Finding]:
    live, text = entry.state is State.LIVE, entry.texts["en"]
    if live and entry.confidence is Confidence.LOW:
        message = "a topic of low confidence is a draft until its facts are checked"
        yield _error(entry, "status", Rule.UNSURE_BUT_LIVE, message)
    if not live and not text.while_draft:
        message = "say in 'while_draft' what people read until the facts are checked"
        yield _error(entry, "status", Rule.SILENT_DRAFT, message)
    if not any(source.read for source in entry.sources):
        message = "no source was read: find a page that says this"
        yield _warning(entry, "sources", Rule.NOTHING_READ, message)
    if entry.to_confirm:
        yield _warning(entry, "to_confirm", Rule.TO_CONFIRM, entry.to_confirm)


def _amounts(entry: Entry) -> Iterator[Finding]:
    versions = (entry, entry.later.entry) if entry.later else (entry,)
    texts = (text for version in versions for text in version.texts.values())
    lines = [line for text in texts for line in lines_of(text)]
    used = {name for line in lines for name in PLACEHOLDER.findall(line)}
    for name in sorted(used - entry.amounts.keys() - set(COUNCIL_WORDS)):
        message = f"'{{{name}}}' has no amount: add '{name}' under 'amounts', or correct the name"
        yield _error(entry, "amounts", Rule.UNKNOWN_AMOUNT, message)
    for name in sorted(entry.amounts.keys() - used):
        message = f"no text uses '{{{name}}}': take it out, or use it"
        yield _warning(entry, "amounts", Rule.UNUSED_AMOUNT, message)
    for line in lines:
        if _MONEY.search(line):
            message = f"write money under 'amounts' and put its {{name}} here: '{line}'"
            yield _error(entry, "what_you_can_get", Rule.MONEY_IN_TEXT, message)


def _error(entry: Entry, key: str, rule: Rule, message: str) -> Finding:
    return Finding(entry.place(key), Severity.ERROR, rule, message)


def _warning(entry: Entry, key: str, rule: Rule, message: str) -> Finding:
    return Finding(entry.place(key), Severity.WARNING, rule, message)
