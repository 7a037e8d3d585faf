"""Short ways to a plan: written in every area, sent, and what the young person said in it."""

from __future__ import annotations

from datetime import date, timedelta

from bot.rules.plan import Area
from bot.service.desk.work import at_work
from bot.service.plan import goals, signing, write
from bot.service.plan.records import Goal, PlanVersion, PlanWords
from bot.service.records import AwayRow, Person, Staff
from tests.cast import AMINA, MO, RUTH, SAM
from tests.desk.office import Office

TODAY = date(2026, 3, 10)


def text(area: str = Area.HOME, plan: str = "A flat by May.", base: int = 0) -> write.Writing:
    return write.Writing(area, base, "Lives in a hostel.", plan, "Ring the duty worker.")


async def write_all(office: Office, worker: Staff = RUTH, person: Person = AMINA) -> None:
    """A text in each area of a plan that has none yet."""
    async with at_work(office.kit, worker.id) as work:
        for area in Area:
            await write.write_area(work, person.id, text(area))


async def send(office: Office, worker: Staff = RUTH, person: Person = AMINA) -> PlanVersion:
    async with at_work(office.kit, worker.id) as work:
        return await signing.send_to_manager(work, person.id)


async def sign(office: Office, version: PlanVersion, worker: Staff = MO) -> None:
    async with at_work(office.kit, worker.id) as work:
        await signing.authorise(work, version.id, "Seen, and she contributed.")


async def away(office: Office, worker: Staff = MO, cover: Staff | None = SAM) -> None:
    """Gone for two days, today included."""
    until = TODAY + timedelta(days=1)
    await office.add(
        AwayRow(f"away-{worker.id}", worker.id, TODAY, until, cover.id if cover else None)
    )


async def said(office: Office, words: str, feeling: int | None = None) -> PlanWords:
    """What Amina said in chat about her home."""
    row_id = office.kit.ids.new()
    row = PlanWords(row_id, AMINA.id, Area.HOME, words, feeling, None, None, row_id, office.now)
    await office.add(row)
    return row


async def suggested(office: Office, what: str = "Learn to drive") -> Goal:
    """A goal that Ruth suggests to Amina."""
    form = goals.GoalForm(Area.WORK, what, "to get to work", ["Ask the DVLA", " "], None, "")
    async with at_work(office.kit, RUTH.id) as work:
        await goals.suggest(work, AMINA.id, form)
    async with office.store.reading() as unit:
        return (await unit.plans.goals(AMINA.id))[-1]


async def told(office: Office) -> list[str]:
    """What Amina was told in her chat, in order."""
    return [parcel.body for parcel in await office.sent("chat-amina")]
