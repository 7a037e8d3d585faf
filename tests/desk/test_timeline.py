"""A young person's page: what it shows, and what it keeps to them."""

from datetime import timedelta

from bot.rules.severity import Severity
from bot.service.desk.person import PersonPage, person_page
from bot.service.desk.timeline import By
from bot.service.desk.work import at_work
from bot.service.post import parcel
from tests.cast import AMINA, RUTH
from tests.desk.office import DEE, Office


async def page_of(office: Office) -> PersonPage:
    async with at_work(office.kit, RUTH.id) as work:
        return await person_page(work, AMINA.id)


async def test_contacts_and_what_was_written_stand_in_one_line_newest_first(office: Office):
    await office.said(AMINA, "can you ring", ago=timedelta(hours=2))
    await office.add(parcel("chat-amina", "Ruth writes: yes", office.now, staff_id="ruth"))
    await office.contact(AMINA, ago=timedelta(hours=1))

    entries = (await page_of(office)).timeline
    assert [entry.by for entry in entries] == [By.WORKER, By.RECORD, By.YOUNG_PERSON]
    assert [line.words for line in entries[1].lines] == ["All good"]


async def test_words_of_an_unfinished_conversation_stay_with_them(office: Office):
    run = await office.run(AMINA)
    await office.said(AMINA, "not sure I want to say", run_id=run.id)

    (entry,) = (await page_of(office)).timeline
    assert (entry.by, entry.words, entry.kind) == (By.BROKEN_OFF, "", "check-in")


async def test_words_that_were_read_as_a_risk_are_shown_all_the_same(office: Office):
    run = await office.run(AMINA, state="parked")
    await office.said(AMINA, "I want to hurt myself", run_id=run.id, severity=Severity.AMBER)

    said = [entry for entry in (await page_of(office)).timeline if entry.by is By.YOUNG_PERSON]
    assert [entry.words for entry in said] == ["I want to hurt myself"]


async def test_words_of_a_finished_conversation_are_shown(office: Office):
    run = await office.run(AMINA, state="ended")
    await office.said(AMINA, "my week was fine", run_id=run.id)
    assert [entry.words for entry in (await page_of(office)).timeline] == ["my week was fine"]


async def test_what_nobody_has_read_is_new(office: Office):
    await office.contact(AMINA, seen=True)
    unread = await office.contact(AMINA, "passed my theory")
    new = (await page_of(office)).new
    assert [entry.contact.id for entry in new if entry.contact] == [unread.id]


async def test_each_look_is_on_record_with_its_reason(office: Office):
    await office.on_duty(DEE)
    for worker in (RUTH, DEE):
        async with at_work(office.kit, worker.id) as work:
            await person_page(work, AMINA.id)

    assert await office.trail(AMINA) == [
        "ruth: looked at a young person (own)",
        "dee: looked at a young person (duty)",
    ]
