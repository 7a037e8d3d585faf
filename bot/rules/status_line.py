"""Reads one line of ``python -m bot status`` into facts, and writes the suggested status.

Dates are ``YYYY-MM-DD``. A *span* is ``{"from": date?, "to": date?}``, a list of such, one date
(when it began) or ``true`` (it applied, dates not known). ``from`` may be ``start``, ``to`` may be
``end``.

======================== =================================================================
``born``, ``today``      dates, needed
``care``                 list of ``{"from", "to"?, "short_break"?}``; no ``to`` = going on;
                         ``[]`` = never in care; left out = not known
``still_in_care``        true or false; left out = as the dates say
``care_order``           span
``education``            true, "pursuing", "wants", a kind of course ...; "agreed" or "continuing"
                         if in the pathway plan since before 21; false, "none", "finished" ...
``asked_for_support``    from 21: true, or false if support is not wanted at present
``sgo``                  span of a special guardianship order
``detained``, ``hospital`` spans; ``true`` or a word = so on the 16th birthday
``lived_with_parent_since`` date, or a span ``lived_with_parent``
``private_fostering``, ``voluntary_home``, ``private_home`` spans
``health_home``          span in hospital, a residential school or a care home
======================== =================================================================

Any other key is ignored. A ValueError says what to put right.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.rules.care import Education, Facts, Span, birthday, months_after
from bot.rules.status import suggest

NO = frozenset({"", "no", "none", "false", "never", "unknown", "n/a"})
YES = frozenset({"yes", "true"})
NOT_LEARNING = NO | {
    *("neet", "not in education", "finished", "completed", "ended", "left", "stopped"),
    *("dropped out", "work", "working", "employed", "employment", "job", "unemployed"),
}
GOING_ON = frozenset({"agreed", "continuing", "in plan", "pathway plan"})
OTHER_HOMES = ("private_fostering", "voluntary_home", "private_home")
OPEN_ENDED = frozenset({"", "now", "today", "present", "current", "ongoing"})


def answer(asked: Mapping[str, Any]) -> dict[str, Any]:
    """The suggested status of one young person, as ``status``, ``adviser`` and ``because``."""
    today = _day(asked, "today")
    found = suggest(_facts(asked, today), today)
    return {"status": found.status.value, "adviser": found.adviser, "because": list(found.because)}


def _facts(asked: Mapping[str, Any], today: date) -> Facts:
    born = _day(asked, "born")
    if born > today:
        raise ValueError(f"born {born} is after today {today}: check the date of birth")
    care, breaks = _care(asked.get("care"), born)
    guardianship = _spans(asked, "sgo") or _spans(asked, "special_guardianship")
    family = _spans(asked, "lived_with_parent_since") or _spans(asked, "lived_with_parent")
    asked_for_support = asked.get("asked_for_support")
    still_in_care = asked.get("still_in_care")
    return Facts(
        born=born,
        care=care,
        short_breaks=breaks,
        still_in_care=None if still_in_care is None else _truth("still_in_care", still_in_care),
        care_order=any(order.covers(today) for order in _spans(asked, "care_order")),
        detained=_spans(asked, "detained") + _spans(asked, "hospital"),
        guardianship=guardianship[0] if guardianship else None,
        elsewhere=_elsewhere(asked, birthday(born, 16), today),
        with_family=family[-1] if family else None,
        education=_education(asked.get("education")),
        asked_for_support=(
            None if asked_for_support is None else _truth("asked_for_support", asked_for_support)
        ),
    )


def _care(value: object, born: date) -> tuple[tuple[Span, ...] | None, tuple[Span, ...]]:
    """The spells that count, None if nobody has said, and the planned short breaks."""
    if value is None:
        return None, ()
    if not isinstance(value, list):
        raise ValueError('care must be a list of spells such as {"from": "2020-01-31"}')  # noqa: TRY004
    spells: list[Span] = []
    breaks: list[Span] = []
    for entry in value:
        span = _span("care", entry)
        if span.first is None:
            raise ValueError('each spell in care needs a "from" date')
        if span.first < born:
            raise ValueError(f"a spell in care from {span.first} begins before birth on {born}")
        is_break = _truth("short_break", entry.get("short_break", False))
        (breaks if is_break else spells).append(span)
    return tuple(spells), tuple(breaks)


def _elsewhere(asked: Mapping[str, Any], sixteen: date, today: date) -> tuple[Span, ...]:
    """The other homes of s.24(2); a health or care home counts after 3 months running there."""
    homes = [span for name in OTHER_HOMES for span in _spans(asked, name)]
    homes += [stay for stay in _spans(asked, "health_home") if stay == Span()]
    for stay in _spans(asked, "health_home") + _spans(asked, "hospital"):
        if stay.first and months_after(stay.first, 3) <= min(stay.last or today, today):
            homes.append(stay)
    at_16 = Span(sixteen, sixteen)  # dates not known: the home at 16, left since
    return tuple(at_16 if home == Span() else home for home in homes)


def _education(value: object) -> Education:
    if isinstance(value, Mapping):
        value = value.get("status", True)
    if value is None or isinstance(value, bool):
        return Education.PURSUING if value else Education.NONE
    words = str(value).strip().lower().replace("_", " ").replace("-", " ")
    if words in NOT_LEARNING:
        return Education.NONE
    return Education.CONTINUING if words in GOING_ON else Education.PURSUING


def _spans(asked: Mapping[str, Any], name: str) -> tuple[Span, ...]:
    """The spans under a name; ``true`` or a plain word gives one with no ends."""
    value = asked.get(name)
    if value is None or value is False or (isinstance(value, str) and value.lower() in NO):
        return ()
    if isinstance(value, list):
        return tuple(_span(name, entry) for entry in value)
    if isinstance(value, Mapping):
        return (_span(name, value),)
    if isinstance(value, str) and value[:1].isdigit():
        return (Span(_date(name, value)),)
    if value is True or isinstance(value, str):
        return (Span(),)
    raise ValueError(f"{name} must be true, false, a date or {{from, to}}, not {value!r}")


def _span(name: str, value: object) -> Span:
    if not isinstance(value, Mapping):
        raise ValueError(f'{name} needs objects such as {{"from": "2020-01-31"}}, not {value!r}')  # noqa: TRY004
    first = value.get("from", value.get("start"))
    last = value.get("to", value.get("end"))
    if isinstance(last, str) and last.strip().lower() in OPEN_ENDED:
        last = None
    return Span(
        None if first is None else _date(name, first),
        None if last is None else _date(name, last),
    )


def _day(asked: Mapping[str, Any], name: str) -> date:
    if asked.get(name) is None:
        raise ValueError(f"{name} is missing: give it as YYYY-MM-DD")
    return _date(name, asked[name])


def _date(name: str, value: object) -> date:
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError as wrong:
        raise ValueError(f"{name}: {value!r} is not a date; write it as YYYY-MM-DD") from wrong


def _truth(name: str, value: object) -> bool:
    words = str(value).strip().lower()
    if words in YES | NO:
        return words in YES
    raise ValueError(f"{name} must be true or false, not {value!r}")
