"""Both sides write a plan: side by side, text by text, and nothing is lost."""

import pytest

from bot.rules.plan import Area, GoalState, Origin
from bot.service.desk.forms import Problems
from bot.service.desk.work import NotYours, at_work
from bot.service.plan import goals, objections, page, paper, write
from bot.service.plan.goal_acts import NewGoal, begin_goal
from bot.service.plan.page import PlanPage
from bot.service.plan.records import PlanObjection
from tests.cast import AMINA, MO, RUTH, SAM, TYLER
from tests.desk.office import Office
from tests.desk.plans import said, suggested, text, told


async def page_of(office: Office) -> PlanPage:
    async with at_work(office.kit, RUTH.id) as work:
        return await page.plan_page(work, AMINA.id)


async def home(office: Office) -> page.AreaView:
    return next(one for one in (await page_of(office)).areas if one.area is Area.HOME)


async def save(office: Office, writing: write.Writing, worker: str = RUTH.id) -> None:
    async with at_work(office.kit, worker) as work:
        await write.write_area(work, AMINA.id, writing)


async def test_both_parts_stand_beside_the_young_persons_own_words(office: Office):
    await said(office, "too loud, i cant sleep", 2)
    await save(office, text())

    view = await home(office)
    assert (view.said, view.feeling) == ("too loud, i cant sleep", 2)
    assert view.part is not None
    assert (view.part.analysis, view.part.plan) == ("Lives in a hostel.", "A flat by May.")
    assert (view.part.contingency, view.part.written_by) == ("Ring the duty worker.", "ruth")


async def test_every_text_is_kept_and_the_newest_stands(office: Office):
    await save(office, text(plan="A flat."))
    await save(office, text(plan="A flat by May.", base=1))

    view = await home(office)
    assert view.part is not None
    assert (view.part.plan, view.number) == ("A flat by May.", 2)
    assert [part.plan for part in view.earlier] == ["A flat."]


async def test_two_workers_who_write_at_once_are_shown_both_texts(office: Office):
    await save(office, text(plan="A flat."))
    await save(office, text(plan="Mo's text", base=1), MO.id)
    with pytest.raises(write.EditedMeanwhile) as meanwhile:
        await save(office, text(plan="Ruth's text", base=1))

    assert meanwhile.value.theirs.plan == "Mo's text"
    assert meanwhile.value.mine.plan == "Ruth's text"
    assert (await home(office)).number == 2


async def test_a_first_text_that_somebody_else_wrote_meanwhile_is_not_overwritten(office: Office):
    await save(office, text(plan="Mo's text"), MO.id)
    with pytest.raises(write.EditedMeanwhile):
        await save(office, text(plan="Ruth's text"))


async def test_what_both_sides_write_at_once_is_all_there_and_shows_as_new(office: Office, clock):
    opened = (await home(office)).number
    clock.forward(minutes=1)
    await save(office, text(base=opened))
    clock.forward(minutes=1)
    await said(office, "i found a flat share", 4)

    view = await home(office)
    assert view.part is not None
    assert (view.said, view.part.plan) == ("i found a flat share", "A flat by May.")
    assert view.new_words


async def test_saving_the_same_text_again_makes_no_new_one(office: Office):
    await save(office, text())
    await save(office, text(base=1))

    assert (await home(office)).number == 1


@pytest.mark.parametrize(
    ("writing", "wrong"),
    [
        (write.Writing("home", 0, " ", "", "\n"), {"analysis": "plan-text-needed"}),
        (write.Writing("home", 0, "", "x" * 8001, ""), {"plan": "too-long"}),
        (write.Writing("review", 0, "x", "x", ""), {"area": "choose-area"}),
    ],
)
async def test_what_is_wrong_with_a_text_is_said(office: Office, writing, wrong):
    with pytest.raises(Problems) as problems:
        await save(office, writing)

    assert problems.value.by_field == wrong


async def test_words_from_paper_stand_with_the_others_and_say_who_typed_them(office: Office):
    await said(office, "too loud")
    async with at_work(office.kit, RUTH.id) as work:
        await paper.type_in(work, AMINA.id, "home", " I want to move. ", 3)

    view = await home(office)
    assert [(one.words, one.typed_by) for one in view.words] == [
        ("I want to move.", "ruth"),
        ("too loud", None),
    ]
    trail = await office.trail(AMINA)
    assert "ruth: typed in what was written on paper" in trail


async def test_a_feeling_alone_leaves_the_last_words_standing(office: Office, clock):
    await said(office, "too loud", 2)
    clock.forward(minutes=1)
    await said(office, "", 4)

    view = await home(office)
    assert (view.said, view.feeling) == ("too loud", 4)


async def test_nothing_to_type_in_is_refused(office: Office):
    for words, feeling, wrong in (
        ("", None, "words"),
        ("x", 6, "feeling"),
        ("x" * 8001, 1, "words"),
    ):
        with pytest.raises(Problems) as problems:
            async with at_work(office.kit, RUTH.id) as work:
                await paper.type_in(work, AMINA.id, "home", words, feeling)
        assert list(problems.value.by_field) == [wrong]


async def test_a_suggested_goal_waits_for_the_young_person_who_is_told(office: Office):
    goal = await suggested(office)

    assert (goal.state, goal.origin, goal.made_by) == (GoalState.PROPOSED, Origin.WORKER, "ruth")
    assert any("Learn to drive" in line for line in await told(office))
    with pytest.raises(Problems):  # only the other side may say yes
        async with at_work(office.kit, RUTH.id) as work:
            await goals.answer(work, goal.id, agreed=True, words="")


async def test_a_goal_of_the_young_persons_own_is_answered_once(office: Office):
    async with office.store.unit() as unit:
        new = NewGoal(Area.MONEY, "a car", "", (), None, "", Origin.YOUNG_PERSON, None)
        goal = begin_goal(office.kit, unit, office.now, AMINA.id, new)
    with pytest.raises(Problems):  # a no needs its reason
        async with at_work(office.kit, RUTH.id) as work:
            await goals.answer(work, goal.id, agreed=False, words=" ")
    async with at_work(office.kit, RUTH.id) as work:
        await goals.answer(work, goal.id, agreed=True, words="")
    with pytest.raises(Problems):
        async with at_work(office.kit, MO.id) as work:
            await goals.answer(work, goal.id, agreed=False, words="too late")

    async with office.store.reading() as unit:
        (kept,) = await unit.plans.goals(AMINA.id)
    assert (kept.state, kept.agreed_at) == (GoalState.AGREED, office.now)


async def test_how_a_goal_goes_can_be_noted_at_a_meeting(office: Office):
    async with office.store.unit() as unit:
        new = NewGoal(Area.MONEY, "a car", "", (), None, "", Origin.YOUNG_PERSON, None)
        goal = begin_goal(office.kit, unit, office.now, AMINA.id, new)
    async with at_work(office.kit, RUTH.id) as work:
        await goals.answer(work, goal.id, agreed=True, words="")
        await work.unit.flush()
        await goals.note(work, goal.id, "stuck", "No money for lessons")

    (view,) = next(one for one in (await page_of(office)).areas if one.area is Area.MONEY).goals
    assert view.goal.state is GoalState.STUCK
    newest = view.news[0]
    assert (newest.told, newest.words, newest.staff_id) == ("stuck", "No money for lessons", "ruth")


async def test_an_objection_is_answered_and_both_stay(office: Office):
    row = PlanObjection("o", AMINA.id, Area.HOME, "A flat by May.", "july", office.now)
    await office.add(row)
    async with at_work(office.kit, RUTH.id) as work:
        await objections.answer(work, "o", "July it is.")
    with pytest.raises(Problems):
        async with at_work(office.kit, MO.id) as work:
            await objections.answer(work, "o", "Or June.")

    (kept,) = (await home(office)).objections
    assert (kept.words, kept.answer, kept.answered_by) == ("july", "July it is.", "ruth")
    assert any("July it is." in line for line in await told(office))


async def test_somebody_elses_plan_stays_shut_and_the_refusal_is_on_record(office: Office):
    for act in (
        lambda work: page.plan_page(work, AMINA.id),
        lambda work: write.write_area(work, AMINA.id, text()),
        lambda work: paper.type_in(work, AMINA.id, "home", "x", None),
    ):
        with pytest.raises(NotYours):
            async with at_work(office.kit, SAM.id) as work:
                await act(work)

    assert await office.trail(AMINA) == ["sam: was refused"] * 3
    assert await office.trail(TYLER) == []


async def test_a_look_at_a_plan_is_audited_with_its_reason(office: Office):
    await page_of(office)
    assert await office.trail(AMINA) == ["ruth: looked at a plan (own)"]
