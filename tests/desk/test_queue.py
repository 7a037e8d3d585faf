"""What stands in whose queue, and in which order."""

from datetime import timedelta

from bot.rules.severity import Severity
from bot.service.desk.queue import QueuePage, Show, queue_page
from bot.service.desk.work import looking_again
from bot.service.records import Staff
from tests.cast import AMINA, JO, MO, RUTH, SAM, TYLER
from tests.desk.office import DEE, Office


async def queue_of(office: Office, staff: Staff, show: str = "") -> QueuePage:
    async with looking_again(office.kit, staff.id) as work:
        return await queue_page(work, show)


def names(page: QueuePage) -> list[str]:
    return [line.person.id if line.person else "visitor" for line in page.waiting]


async def test_most_urgent_and_longest_waiting_first(office: Office):
    await office.raised(AMINA, Severity.YELLOW, ago=timedelta(days=3))
    await office.raised(JO, Severity.AMBER, ago=timedelta(hours=1))
    await office.raised(AMINA, Severity.AMBER, ago=timedelta(hours=2))
    await office.raised(JO, Severity.RED)

    page = await queue_of(office, RUTH)
    assert names(page) == ["jo", "amina", "jo", "amina"]
    assert [line.item.severity.value for line in page.waiting] == [
        "red", "amber", "amber", "yellow",
    ]  # fmt: skip


async def test_an_adviser_sees_her_own_and_not_her_colleagues(office: Office):
    await office.raised(AMINA)
    await office.raised(TYLER, owner=SAM)
    assert names(await queue_of(office, RUTH, "all")) == ["amina"]
    assert (await queue_of(office, RUTH)).shows == (Show.MINE,)


async def test_what_was_handed_away_is_still_seen_with_whom_it_is(office: Office):
    await office.raised(AMINA, owner=SAM)
    (line,) = (await queue_of(office, RUTH)).waiting
    assert line.owner == "Sam Okafor"


async def test_cover_brings_an_absent_colleagues_queue(office: Office):
    await office.raised(AMINA)
    await office.away(RUTH, SAM)
    assert names(await queue_of(office, SAM)) == ["amina"]


async def test_a_duty_worker_sees_all_that_is_urgent_and_what_they_own(office: Office):
    await office.raised(AMINA, Severity.RED)
    await office.raised(TYLER, Severity.YELLOW, owner=SAM)
    await office.raised(JO, Severity.YELLOW, owner=DEE)
    assert names(await queue_of(office, DEE)) == ["amina", "jo"]
    assert names(await queue_of(office, DEE, "mine")) == ["jo"]


async def test_a_manager_may_see_everything(office: Office):
    await office.raised(AMINA, Severity.YELLOW)
    await office.raised(TYLER, Severity.YELLOW, owner=SAM)
    assert names(await queue_of(office, MO)) == []
    assert len(names(await queue_of(office, MO, "all"))) == 2


async def test_a_line_shows_the_newest_of_their_own_words_cut_short(office: Office):
    await office.raised(AMINA, words="x" * 500)
    (line,) = (await queue_of(office, RUTH)).waiting
    assert line.said == "x" * 280 + "…"


async def test_what_was_said_without_raising_anything_waits_to_be_read(office: Office):
    await office.contact(AMINA, ago=timedelta(hours=3))
    await office.contact(AMINA)
    await office.contact(TYLER)
    (one,) = (await queue_of(office, RUTH)).to_read
    assert (one.person.id, one.contacts) == ("amina", 2)
    assert one.since == office.now - timedelta(hours=3)


async def test_the_mark_changes_with_the_queue_and_only_then(office: Office):
    item = await office.raised(AMINA)
    before = (await queue_of(office, RUTH)).mark
    await office.raised(TYLER, owner=SAM)
    assert (await queue_of(office, RUTH)).mark == before

    async with office.store.unit() as unit:
        unit.change(item, changed_at=office.now + timedelta(seconds=1))
    assert (await queue_of(office, RUTH)).mark != before
