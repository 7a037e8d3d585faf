"""The ways to qualify for advice and help under section 24 of the Children Act 1989."""

from datetime import date

from bot.rules.care import A_DAY, Facts


def by_care(facts: Facts, today: date) -> str | None:
    """Why somebody under special guardianship or in care for a time qualifies, if so.

    Only these two also bring help with education from 21 to 25 (s.24B(3)).
    """
    return _guarded(facts, today) or _looked_after_at_16(facts, today)


def _guarded(facts: Facts, today: date) -> str | None:
    order = facts.guardianship
    if order is None or not order.covers(min(today, facts.eighteen)):
        return None
    made = order.first
    from_care = any(made is None or span.overlaps(made - A_DAY, made) for span in facts.care or ())
    law = "Special guardianship, straight from care (Children Act 1989, s.24(1A))."
    return law if from_care else None


def _looked_after_at_16(facts: Facts, today: date) -> str | None:
    until = min(today, facts.last_childhood_day)
    if not any(span.overlaps(facts.sixteen, until) for span in facts.spells()):
        return None
    if today < facts.eighteen and any(span.covers(today + A_DAY) for span in facts.short_breaks):
        return None  # still in a series of breaks: 'was, but is no longer'
    return "Was looked after at 16 or 17, and is not now (Children Act 1989, s.24(1B) and (2)(a))."


def by_being_elsewhere(facts: Facts, today: date) -> str | None:
    """Why somebody who lived in another kind of home at 16 or 17 qualifies, if so."""
    until = min(today, facts.last_childhood_day)
    for home in facts.elsewhere:
        over = today >= facts.eighteen or not home.covers(today + A_DAY)
        if over and home.overlaps(facts.sixteen, until):
            return (
                "At 16 or 17 lived in a voluntary, private, health or care home or was privately "
                "fostered, and is not now (Children Act 1989, s.24(1B) and (2))."
            )
    return None
