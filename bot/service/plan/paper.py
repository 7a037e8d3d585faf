"""What a young person wrote or signed on paper: a worker types it in, and it says so."""

from __future__ import annotations

from bot.rules.plan import Party
from bot.service.desk.forms import Problems
from bot.service.desk.work import Work, open_person
from bot.service.plan.agreeing import agree
from bot.service.plan.clock import open_file
from bot.service.plan.opening import open_version
from bot.service.plan.records import PlanWords
from bot.service.plan.write import LONGEST, area_named

REVIEW = "review"  # not an area: views for a review


async def type_in(work: Work, person_id: str, area: str, words: str, feeling: int | None) -> None:
    """Keep their words about an area, or their views for a review, marked as typed in."""
    person, _ = await open_person(work, person_id)
    about = area if area == REVIEW else area_named(area)
    said = words.strip()
    if not said and feeling is None:
        raise Problems(words="write-their-words")
    if len(said) > LONGEST:
        raise Problems(words="too-long")
    if feeling is not None and not 1 <= feeling <= 5:
        raise Problems(feeling="choose-feeling")
    await open_file(work.unit, work.now, person)
    row_id = work.kit.ids.new()
    work.unit.add(
        PlanWords(row_id, person.id, about, said, feeling, work.staff_id, None, row_id, work.now)
    )
    work.trace("typed in what was written on paper", person.id, about)


async def agree_on_paper(work: Work, version_id: str, *, agreed: bool, words: str) -> None:
    """Note that the young person agreed to a plan on paper, or did not, and why."""
    version, person, _ = await open_version(work, version_id)
    if not agreed and not words.strip():
        raise Problems(words="say-why-not")
    await agree(
        work.kit, work.unit, work.now, version, Party.YOUNG_PERSON,
        agreed=agreed, words=words.strip(), staff_id=work.staff_id,
    )  # fmt: skip
    work.trace("noted what was signed on paper", person.id, version.id)
