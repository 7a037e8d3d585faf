"""Reviews, what makes them due sooner, who is reminded, and what is late."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.rules.plan import ActionState
from bot.rules.plan_review import WITHIN, LateBecause, Participation, Timing, Trigger
from bot.service.desk.forms import Problems
from bot.service.desk.work import at_work
from bot.service.plan import actions, documents, lists, page, reviews
from bot.service.plan.clock import Stage
from bot.service.plan.records import PlanFile
from bot.service.plan.reminders import ReviewReminders
from tests.cast import AMINA, JO, MO, RUTH, SAM
from tests.desk.office import Office
from tests.desk.plans import TODAY, send, sign, told, write_all
from tests.fakes.clock import FakeClock


async def file_of(office: Office) -> PlanFile:
    async with office.store.reading() as unit:
        found = await unit.plans.file(AMINA.id)
    assert found is not None
    return found


async def hold(office: Office, day: date | None = TODAY, code: str = "") -> None:
    async with at_work(office.kit, RUTH.id) as work:
        await reviews.record(work, AMINA.id, reviews.HeldReview(day, code, "We met."))


async def happens(office: Office, trigger: str, day: date | None = TODAY) -> None:
    async with at_work(office.kit, RUTH.id) as work:
        await reviews.raise_trigger(work, AMINA.id, trigger, day, "She told me")


async def raised(office: Office) -> list[str]:
    async with office.store.reading() as unit:
        return [item.why for item in await unit.queue.unresolved(AMINA.id, None)]


async def remind(office: Office, clock: FakeClock, day: date) -> int:
    clock.to(datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
    return await ReviewReminders(office.kit).take()


async def test_a_signed_plan_starts_the_six_months(office: Office):
    await write_all(office)
    await sign(office, await send(office))

    file = await file_of(office)
    assert (file.reviewed_on, file.review_due, file.review_why) == (
        TODAY, date(2026, 9, 10), Trigger.SIX_MONTHS,
    )  # fmt: skip


async def test_signing_again_is_no_review_and_leaves_the_clock(office: Office, clock: FakeClock):
    await write_all(office)
    await sign(office, await send(office))
    clock.forward(days=30)
    await sign(office, await send(office))

    assert (await file_of(office)).review_due == date(2026, 9, 10)


async def test_a_review_moves_the_clock_and_is_kept_with_its_reason(office: Office):
    await hold(office, TODAY - timedelta(days=2), "PN6")

    file = await file_of(office)
    assert (file.reviewed_on, file.review_due) == (date(2026, 3, 8), date(2026, 9, 8))
    async with at_work(office.kit, RUTH.id) as work:
        (kept,) = (await page.plan_page(work, AMINA.id)).reviews
    assert (kept.why, kept.participation) == (Trigger.FIRST_PLAN, Participation.SENT_VIEWS)


@pytest.mark.parametrize("trigger", sorted(WITHIN))
async def test_what_happens_makes_the_review_due_sooner_and_they_are_told(office: Office, trigger):
    await hold(office, TODAY - timedelta(days=5))
    await happens(office, trigger)

    file = await file_of(office)
    assert (file.review_why, file.review_due < date(2026, 4, 8)) == (trigger, True)
    assert "looked at again" in (await told(office))[-1]


async def test_turning_18_makes_the_review_due_and_the_adviser_is_reminded(
    office: Office, clock: FakeClock
):
    clock.to(datetime(2026, 10, 1, 12, tzinfo=UTC))  # Jo turns 18 on the last day of the year
    async with at_work(office.kit, RUTH.id) as work:
        held = reviews.HeldReview(date(2026, 10, 1), "", "We met.")
        await reviews.record(work, JO.id, held)

    async with office.store.reading() as unit:
        file = await unit.plans.file(JO.id)
    assert file
    assert (file.review_due, file.review_why) == (date(2026, 12, 31), Trigger.AT_18)

    await remind(office, clock, date(2026, 11, 20))
    async with office.store.reading() as unit:
        assert [one.why for one in await unit.queue.unresolved(JO.id, None)] == ["review-due-soon"]


async def test_a_review_settles_what_called_for_it(office: Office):
    await hold(office, TODAY - timedelta(days=5))
    await happens(office, "risk")
    await hold(office)

    assert (await file_of(office)).review_why is Trigger.SIX_MONTHS


@pytest.mark.parametrize(
    ("trigger", "day", "wrong"),
    [
        ("six-months", TODAY, "trigger"),
        ("no-such", TODAY, "trigger"),
        ("moved", None, "day"),
        ("moved", TODAY + timedelta(days=1), "day"),
    ],
)
async def test_a_trigger_needs_a_kind_and_a_day_that_has_been(office: Office, trigger, day, wrong):
    with pytest.raises(Problems) as problems:
        await happens(office, trigger, day)
    assert list(problems.value.by_field) == [wrong]


async def test_a_review_is_held_on_a_day_that_has_been(office: Office):
    for day, code in ((None, ""), (TODAY + timedelta(days=1), ""), (TODAY, "PN9")):
        with pytest.raises(Problems):
            await hold(office, day, code)


async def test_both_are_reminded_well_before_and_the_adviser_once_it_is_late(
    office: Office, clock: FakeClock
):
    await hold(office)
    before = len(await told(office))
    assert await remind(office, clock, date(2026, 7, 29)) == 0
    assert await remind(office, clock, date(2026, 7, 30)) == 1
    assert await raised(office) == ["review-due-soon"]
    assert len(await told(office)) == before + 1
    await remind(office, clock, date(2026, 8, 27))
    assert len(await told(office)) == before + 2
    await remind(office, clock, date(2026, 9, 11))
    assert sorted(await raised(office)) == ["review-due-soon", "review-overdue"]
    assert len(await told(office)) == before + 2
    assert await remind(office, clock, date(2026, 12, 1)) == 0


async def test_whoever_has_stopped_kith_is_left_alone_but_the_adviser_hears(
    office: Office, clock: FakeClock
):
    await hold(office)
    before = len(await told(office))
    async with office.store.unit() as unit:
        unit.note(await unit.people.get(AMINA.id), stopped_at=office.now)
    await remind(office, clock, date(2026, 7, 30))

    assert await raised(office) == ["review-due-soon"]
    assert len(await told(office)) == before


async def test_a_review_ends_its_reminders_in_the_queue(office: Office, clock: FakeClock):
    await hold(office)
    await remind(office, clock, date(2026, 7, 30))
    await hold(office, date(2026, 7, 29))

    assert await raised(office) == []


async def test_views_from_16_and_17_suggest_the_code_and_those_of_adults_none(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        young = await page.plan_page(work, JO.id)
        adult = await page.plan_page(work, AMINA.id)

    assert (young.participation, adult.participation) == (Participation.NO_VIEWS, None)


async def test_the_lists_say_what_is_late_missing_and_why(office: Office, clock: FakeClock):
    await hold(office, date(2025, 8, 1))
    async with at_work(office.kit, RUTH.id) as work:
        await lists.explain(work, AMINA.id, "not-in-touch", "Moved to Leeds")
    async with at_work(office.kit, RUTH.id) as work:
        own = await lists.plan_lists(work)
    async with at_work(office.kit, MO.id) as work:
        whole = await lists.plan_lists(work)

    (late,) = own.overdue
    assert (late.person.id, late.because, late.note) == (
        "amina", LateBecause.NOT_IN_TOUCH, "Moved to Leeds",
    )  # fmt: skip
    assert late.clock.timing is Timing.OVERDUE
    assert [row.person.id for row in own.no_plan] == ["jo"]
    assert {row.person.id for row in whole.no_plan} == {"jo", "tyler"}
    assert {row.clock.stage for row in whole.no_plan} == {Stage.NOT_BEGUN}


async def test_a_reason_stands_until_the_review_is_held(office: Office):
    await hold(office, date(2025, 8, 1))
    async with at_work(office.kit, RUTH.id) as work:
        await lists.explain(work, AMINA.id, "staff-away", "")
    await hold(office)

    file = await file_of(office)
    assert (file.late_because, file.late_by) == (LateBecause.NOT_SAID, None)


async def test_a_reason_is_one_of_those_that_are_reported(office: Office):
    for because in ("", "bored"):
        with pytest.raises(Problems):
            async with at_work(office.kit, RUTH.id) as work:
                await lists.explain(work, AMINA.id, because, "")


def promise(what: str = "Ask for a bigger flat", staff_id: str = RUTH.id) -> actions.ActionForm:
    return actions.ActionForm("home", what, "", staff_id, TODAY + timedelta(days=7))


async def test_what_was_promised_is_a_to_do_until_it_is_done_and_they_are_told(
    office: Office, clock: FakeClock
):
    async with at_work(office.kit, RUTH.id) as work:
        await actions.add(work, AMINA.id, promise())
    clock.forward(days=8)
    async with at_work(office.kit, RUTH.id) as work:
        (todo,) = await actions.todo(work)
        await actions.finish(work, todo.action.id, "The council said yes")
    async with at_work(office.kit, RUTH.id) as work:
        assert await actions.todo(work) == ()

    assert (todo.person.id, todo.late) == ("amina", True)
    assert "Ask for a bigger flat" in (await told(office))[-1]


async def test_a_promise_may_be_a_colleagues_or_somebody_elses(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        await actions.add(work, AMINA.id, promise(staff_id=SAM.id))
        uncle = actions.ActionForm("", "Lend the van", "her uncle", "", TODAY)
        await actions.add(work, AMINA.id, uncle)
    async with at_work(office.kit, RUTH.id) as work:
        found = {one.what: one.who for one in (await page.plan_page(work, AMINA.id)).actions}
        assert await actions.todo(work) == ()

    assert found == {"Ask for a bigger flat": SAM.name, "Lend the van": "her uncle"}


async def test_a_promise_is_let_go_only_with_a_reason_and_ends_once(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        await actions.add(work, AMINA.id, promise())
    async with office.store.reading() as unit:
        (action,) = await unit.plans.actions(AMINA.id)
    for note, ok in (("", False), ("She has moved", True), ("again", False)):
        if ok:
            async with at_work(office.kit, RUTH.id) as work:
                await actions.drop(work, action.id, note)
            continue
        with pytest.raises(Problems):
            async with at_work(office.kit, RUTH.id) as work:
                await actions.drop(work, action.id, note)


@pytest.mark.parametrize(
    "form",
    [
        actions.ActionForm("home", "", "Ruth", "", TODAY),
        actions.ActionForm("home", "x", "", "", TODAY),
        actions.ActionForm("home", "x", "", "nobody", TODAY),
        actions.ActionForm("home", "x", "Ruth", "", None),
        actions.ActionForm("heaven", "x", "Ruth", "", TODAY),
    ],
)
async def test_a_promise_says_what_who_and_by_when(office: Office, form):
    with pytest.raises(Problems):
        async with at_work(office.kit, RUTH.id) as work:
            await actions.add(work, AMINA.id, form)


async def test_a_missing_document_is_the_advisers_action_until_it_is_there(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        for held in ("need", "need-help"):
            await documents.set_held(work, AMINA.id, "passport", held)
    async with at_work(office.kit, RUTH.id) as work:
        (todo,) = await actions.todo(work)
        await documents.set_held(work, AMINA.id, "passport", "have")
    async with office.store.reading() as unit:
        (action,) = await unit.plans.actions(AMINA.id)
        (row,) = await unit.plans.documents(AMINA.id)

    assert (todo.action.source, todo.action.ref) == ("document", "passport")
    assert (action.state, row.held) == (ActionState.DONE, "have")
    with pytest.raises(Problems):
        async with at_work(office.kit, RUTH.id) as work:
            await documents.set_held(work, AMINA.id, "library-card", "have")
