"""A plan is signed by three, returned with a word, and never by whoever wrote it."""

from dataclasses import replace

import pytest

from bot.rules.plan import AT_LEAST, Area, Party
from bot.service.desk.forms import Problems
from bot.service.desk.work import NotYours, at_work
from bot.service.plan import page, paper, signing, version, write
from bot.service.records import DutyDay
from tests.cast import AMINA, MO, RUTH, SAM
from tests.desk.office import DEE, Office
from tests.desk.plans import TODAY, away, said, send, sign, text, told, write_all


async def last(office: Office):
    async with office.store.reading() as unit:
        return (await unit.plans.versions(AMINA.id))[0]


async def test_a_plan_is_sent_signed_and_the_young_person_hears_of_each(office: Office):
    await write_all(office)
    sent = await send(office)
    await sign(office, sent)

    kept = await last(office)
    assert (kept.state, kept.sent_by, kept.decided_by) == ("authorised", "ruth", "mo")
    sent_line, signed_line = await told(office)
    assert "has sent your plan to Mo" in sent_line
    assert "Mo has signed your plan" in signed_line
    async with at_work(office.kit, RUTH.id) as work:
        (line,) = (await page.plan_page(work, AMINA.id)).versions
    assert line.waits_for == (Party.YOUNG_PERSON,)


async def test_the_three_agree_and_the_young_person_may_do_it_on_paper(office: Office):
    await write_all(office)
    sent = await send(office)
    await sign(office, sent)
    async with at_work(office.kit, RUTH.id) as work:
        await paper.agree_on_paper(work, sent.id, agreed=False, words="I want to stay")
        await paper.agree_on_paper(work, sent.id, agreed=True, words="")

    async with at_work(office.kit, RUTH.id) as work:
        agreements = (await version.version_page(work, sent.id)).agreements
    assert {party: one.agreed for party, one in agreements.items()} == dict.fromkeys(Party, True)
    assert agreements[Party.YOUNG_PERSON].staff_id == "ruth"


async def test_a_no_on_paper_needs_its_reason(office: Office):
    await write_all(office)
    sent = await send(office)
    with pytest.raises(Problems):
        async with at_work(office.kit, RUTH.id) as work:
            await paper.agree_on_paper(work, sent.id, agreed=False, words="")


async def test_a_returned_plan_says_what_is_to_be_done_and_can_be_sent_again(office: Office):
    await write_all(office)
    first = await send(office)
    with pytest.raises(Problems):
        async with at_work(office.kit, MO.id) as work:
            await signing.give_back(work, first.id, "  ")
    async with at_work(office.kit, MO.id) as work:
        await signing.give_back(work, first.id, "By when?")
    async with at_work(office.kit, RUTH.id) as work:
        await write.write_area(work, AMINA.id, text(plan="A flat by June.", base=1))
    second = await send(office)
    await sign(office, second)

    async with office.store.reading() as unit:
        kept = await unit.plans.versions(AMINA.id)
    assert [(one.number, one.state, one.comment) for one in kept] == [
        (2, "authorised", "Seen, and she contributed."),
        (1, "returned", "By when?"),
    ]


async def test_a_version_keeps_what_was_signed_and_names_what_has_changed_since(office: Office):
    await write_all(office)
    await sign(office, await send(office))
    await said(office, "i moved in with my aunt", 5)
    async with at_work(office.kit, RUTH.id) as work:
        await write.write_area(work, AMINA.id, text(Area.MONEY, "A savings account.", base=1))
    second = await send(office)

    assert set(second.changed) == {"home", "money"}
    async with at_work(office.kit, MO.id) as work:
        shown = await version.version_page(work, second.id)
    money = shown.content.area(Area.MONEY)
    assert shown.before is not None
    before = shown.before.area(Area.MONEY)
    assert money is not None
    assert before is not None
    assert (money.plan, before.plan) == ("A savings account.", "A flat by May.")
    home = shown.content.area(Area.HOME)
    assert home is not None
    assert home.said == "i moved in with my aunt"


async def test_nobody_signs_their_own_work(office: Office):
    await write_all(office)
    sent = await send(office)
    with pytest.raises(NotYours):
        async with at_work(office.kit, RUTH.id) as work:
            await signing.authorise(work, sent.id, "")

    assert (await last(office)).state == "with-manager"


async def test_a_manager_who_wrote_a_part_does_not_sign_it(office: Office):
    await office.add(DutyDay(TODAY, DEE.id))
    await write_all(office)
    async with at_work(office.kit, MO.id) as work:
        await write.write_area(work, AMINA.id, text(plan="Mo's idea.", base=1))
    sent = await send(office)
    with pytest.raises(NotYours):
        async with at_work(office.kit, MO.id) as work:
            await signing.authorise(work, sent.id, "")

    await sign(office, sent, DEE)
    assert (await last(office)).decided_by == "dee"


async def test_where_nobody_could_sign_it_is_not_sent(office: Office):
    await write_all(office, MO)
    with pytest.raises(Problems) as problems:
        await send(office, MO)

    assert problems.value.by_field == {"areas": "nobody-can-sign"}


async def test_while_the_manager_is_away_whoever_covers_signs_in_one_screen(office: Office):
    await away(office, MO, SAM)
    await write_all(office)
    sent = await send(office)
    async with at_work(office.kit, SAM.id) as work:
        (waiting,) = await signing.to_sign(work)
        shown = await version.version_page(work, sent.id)
    await sign(office, sent, SAM)
    with pytest.raises(NotYours):  # what is signed is no longer his to see
        async with at_work(office.kit, SAM.id) as work:
            await page.plan_page(work, AMINA.id)

    assert (waiting.person.id, waiting.sent_by) == ("amina", RUTH.name)
    assert (shown.may_sign, shown.signs_for, waiting.signed_for) == (True, MO.name, MO.name)
    kept = await last(office)
    assert (kept.decided_by, kept.signed_for) == ("sam", "mo")


async def test_a_colleague_who_covers_nobody_has_nothing_to_sign(office: Office):
    await write_all(office)
    sent = await send(office)
    with pytest.raises(NotYours):
        async with at_work(office.kit, SAM.id) as work:
            await signing.authorise(work, sent.id, "")
    async with at_work(office.kit, SAM.id) as work:
        assert await signing.to_sign(work) == ()
    async with at_work(office.kit, MO.id) as work:
        assert [one.version.id for one in await signing.to_sign(work)] == [sent.id]


async def test_a_plan_is_decided_once(office: Office):
    await write_all(office)
    sent = await send(office)
    await sign(office, sent)
    with pytest.raises(Problems) as problems:
        await sign(office, sent)

    assert problems.value.by_field == {"comment": "already-decided"}


async def test_a_plan_is_not_sent_twice_at_once_nor_before_it_is_written(office: Office):
    with pytest.raises(Problems) as early:
        await send(office)
    await write_all(office)
    await send(office)
    with pytest.raises(Problems) as twice:
        await send(office)

    assert early.value.by_field == {"areas": "areas-missing"}
    assert twice.value.by_field == {"areas": "already-with-manager"}


async def test_from_21_four_areas_are_enough_to_send(office: Office):
    async with office.store.unit() as unit:
        unit.note(await unit.people.get(AMINA.id), born=AMINA.born.replace(year=2004))
    async with at_work(office.kit, RUTH.id) as work:
        for area in AT_LEAST:
            await write.write_area(work, AMINA.id, text(area))
    assert (await send(office)).number == 1


async def test_what_waits_stands_in_the_signers_queue_until_it_is_decided(office: Office):
    await write_all(office)
    sent = await send(office)
    async with office.store.reading() as unit:
        (item,) = await unit.queue.of_owners([MO.id])
    await sign(office, sent)

    assert item.why == "plan-to-sign"
    assert (await office.item(item)).state == "resolved"


async def test_the_content_of_a_version_reads_back_as_it_was(office: Office):
    await said(office, "too loud", 2)
    await write_all(office)
    sent = await send(office)
    async with at_work(office.kit, RUTH.id) as work:
        _, now = await version.content_now(work, AMINA.id)
        shown = await version.version_page(work, sent.id)

    assert shown.content == replace(now, review_due=shown.content.review_due)
