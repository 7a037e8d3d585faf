"""The plan on the desk: both sides' words, the signing by three, and lists across young people."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.rules.plan import Area, GoalState, Origin
from bot.service.plan.records import Goal, PlanObjection, PlanWords
from bot.service.records import Staff
from tests.cast import AMINA, JO, MO, RUTH, SAM, TYLER
from tests.desk.browser import Browser, Page
from tests.desk.office import Office
from tests.fakes.clock import FakeClock

PLAN = "/people/amina/plan"
HOME = f"{PLAN}/areas/home"
BrowserOf = Callable[[Staff], Awaitable[Browser]]


async def said(office: Office, words: str, area: str = "home", **more) -> PlanWords:
    """The young person says something about an area in the chat."""
    number = office.kit.ids.new()
    row = PlanWords(number, AMINA.id, area, words, None, None, None, number, office.now)
    row = replace(row, **more)
    await office.add(row)
    return row


def part(base: int = 0, seen: str = "nothing", **more: str) -> dict[str, str]:
    """The form of an area."""
    fields = {"analysis": "The flat is cold.", "plan": "We ring the landlord.", "contingency": ""}
    fields |= {"base": str(base), "seen": seen} | more
    return {f"part-{name}": value for name, value in fields.items()}


async def write_everything(worker: Browser) -> None:
    for area in Area:
        assert (await worker.post(f"{PLAN}/areas/{area}", **part())).status == 303


async def latest(office: Office):
    async with office.kit.store.reading() as unit:
        return (await unit.plans.versions(AMINA.id))[0]


async def told(office: Office) -> list[str]:
    return [parcel.body for parcel in await office.sent("chat-amina")]


def done(page: Page) -> str:
    return page.headers["Location"].rpartition("done=")[2]


async def test_the_plan_shows_their_words_beside_the_workers_and_the_look_is_audited(
    office: Office, ruth: Browser
):
    await said(office, "It is <cold> and I hate it", feeling=1)
    await ruth.post(HOME, **part())
    page = await ruth.get(PLAN)
    assert "It is <cold> and I hate it 1 hard Amina, today" in page.words
    assert "Part 1: what is needed The flat is cold. Part 2: the plan We ring the" in page.words
    assert "ruth: looked at a plan (own)" in await office.trail(AMINA)


async def test_somebody_elses_plan_is_not_there(office: Office, ruth: Browser):
    for path in ("", "/review", "/areas/home", "/paper"):
        assert (await ruth.get(f"/people/{TYLER.id}/plan{path}")).status == 404
    assert (await ruth.get("/versions/none")).status == 404
    assert (await ruth.get(f"{PLAN}/areas/garden")).status == 404


async def test_the_person_page_and_the_menu_lead_to_it(ruth: Browser):
    page = await ruth.get("/people/amina")
    for path in (PLAN, "/to-do", "/plans"):
        assert f'href="/desk{path}"' in page.text


async def test_what_they_say_while_the_worker_writes_is_kept_and_shown(
    office: Office, ruth: Browser
):
    first = await said(office, "I like my flat")
    form = await ruth.get(HOME)
    assert f'name="part-seen" value="{first.id}"' in form.text
    await said(office, "They want me to leave", at=office.now + timedelta(seconds=1))
    saved = await ruth.post(HOME, **part(seen=first.id))
    page = await ruth.get(saved.headers["Location"].removeprefix("/desk"))
    assert "said more about this while you were writing" in page.words
    assert "Came while you were writing They want me to leave" in page.words
    assert "I like my flat" in page.words
    assert "The flat is cold." in page.words


async def test_words_that_were_read_are_not_called_new(office: Office, ruth: Browser):
    only = await said(office, "I like my flat")
    saved = await ruth.post(HOME, **part(seen=only.id))
    page = await ruth.get(saved.headers["Location"].removeprefix("/desk"))
    assert "while you were writing" not in page.words


async def test_two_workers_who_save_at_once_see_both_texts(
    office: Office, ruth: Browser, browser_of: BrowserOf
):
    mo = await browser_of(MO)
    await mo.post(HOME, **part(analysis="Mo saw mould."))
    page = await ruth.post(HOME, **part(analysis="Ruth saw a broken door."))
    assert page.status == 409
    assert "Mo Lindqvist saved this area while you were writing" in page.words
    assert "Mo saw mould." in page.words
    assert "Ruth saw a broken door." in page.text
    assert 'name="part-base" value="1"' in page.text
    assert (await ruth.post(HOME, **part(1, analysis="Mould and a door."))).status == 303
    assert "Mo saw mould." in (await ruth.get(HOME)).words


async def test_an_empty_area_is_not_saved_and_the_page_says_why(ruth: Browser):
    page = await ruth.post(HOME, **part(analysis=" ", plan=""))
    assert page.status == 422
    assert '<a href="#part-analysis">Write something about this area</a>' in page.text


async def test_words_on_paper_are_typed_in_and_marked(office: Office, ruth: Browser):
    form = {"paper-words": "i want a dog", "paper-feeling": "4"}
    assert (await ruth.post(f"{HOME}/words", **form)).status == 303
    page = await ruth.get(PLAN)
    assert "i want a dog 4 quite good Amina" in page.words
    assert "on paper, typed in by Ruth Adeyemi" in page.words
    empty = await ruth.post(f"{HOME}/words")
    assert (empty.status, "Type in what they wrote" in empty.words) == (422, True)


async def test_a_suggested_goal_waits_for_the_young_person(office: Office, ruth: Browser):
    form = {"goal-what": "A warm flat", "goal-steps": "Ring them\nWrite", "goal-by_when": "x"}
    assert done(await ruth.post(f"{HOME}/goals", **form)) == "goal-suggested"
    page = await ruth.get(HOME)
    assert "Suggested A warm flat A worker’s idea" in page.words
    assert "Waits for Amina’s answer." in page.words
    assert any("A warm flat" in line for line in await told(office))


async def test_the_young_persons_goal_is_agreed_to_or_declined_with_a_reason(
    office: Office, ruth: Browser
):
    goal = Goal(
        "g1", AMINA.id, "home", "Get a cat", "", None, "", Origin.YOUNG_PERSON,
        GoalState.PROPOSED, None, office.now, None, office.now,
    )  # fmt: skip
    await office.add(goal)
    assert "Goal waits for you" in (await ruth.get(PLAN)).words
    no = await ruth.post(f"{HOME}/goals/g1/answer", **{"answer-g1-agreed": "no"})
    assert (no.status, "Write the reason" in no.words) == (422, True)
    yes = await ruth.post(f"{HOME}/goals/g1/answer", **{"answer-g1-agreed": "yes"})
    assert done(yes) == "goal-answered"
    news = {"news-g1-told": "stuck", "news-g1-words": "the landlord says no"}
    await ruth.post(f"{HOME}/goals/g1/news", **news)
    assert "Ruth Adeyemi, today: Stuck the landlord says no" in (await ruth.get(HOME)).words


async def test_an_objection_stands_there_until_it_is_answered(office: Office, ruth: Browser):
    row = PlanObjection("o1", AMINA.id, "home", "The flat is warm", "No it is not", office.now)
    await office.add(row)
    assert (
        "“That is not right” about: The flat is warm No it is not" in (await ruth.get(PLAN)).words
    )
    await ruth.post(f"{HOME}/objections/o1", **{"objection-o1-words": "You are right."})
    assert "Ruth Adeyemi: You are right." in (await ruth.get(HOME)).words
    assert "That is not right" not in (await ruth.get(PLAN)).words


async def test_a_promise_stands_in_the_to_do_until_it_is_done(office: Office, ruth: Browser):
    form = {
        "action-what": "Ring the landlord",
        "action-staff_id": "ruth",
        "action-by_when": (office.now - timedelta(days=2)).date().isoformat(),
    }
    assert done(await ruth.post(f"{HOME}/actions", **form)) == "action-added"
    page = await ruth.get("/to-do")
    assert "Ring the landlord Late: by 8 March 2026" in page.words
    action = page.text.partition('action="/desk/to-do/')[2].partition('"')[0]
    no = await ruth.post(f"/to-do/{action}", **{f"end-{action}-how": "dropped"})
    assert (no.status, "Write what was done" in no.words) == (422, True)
    assert done(await ruth.post(f"/to-do/{action}", **{f"end-{action}-how": "done"})) == (
        "action-ended"
    )
    assert "Nothing is promised and not done." in (await ruth.get("/to-do")).words


async def test_somebody_elses_promise_is_closed_on_the_page_of_its_area(ruth: Browser):
    form = {"action-what": "Mend it", "action-who": "The landlord", "action-by_when": "2026-12-01"}
    await ruth.post(f"{HOME}/actions", **form)
    page = await ruth.get(HOME)
    action = page.text.partition(f'action="/desk{HOME}/actions/')[2].partition('"')[0]
    await ruth.post(f"{HOME}/actions/{action}", **{f"end-{action}-how": "done"})
    assert "The landlord : Mend it by 1 December 2026; Done today" in (await ruth.get(HOME)).words


async def test_a_plan_without_its_areas_is_not_sent(ruth: Browser):
    page = await ruth.post(f"{PLAN}/send")
    assert page.status == 422
    assert "Some areas that the plan must have are not written yet" in page.words


async def test_the_manager_returns_it_with_a_comment_and_then_signs(
    office: Office, ruth: Browser, browser_of: BrowserOf
):
    await write_everything(ruth)
    assert done(await ruth.post(f"{PLAN}/send")) == "plan-sent"
    mo, version = await browser_of(MO), await latest(office)
    assert "Amina Yusuf version 1, from Ruth Adeyemi" in (await mo.get("/to-do")).words
    bare = await mo.post(f"/versions/{version.id}/return")
    assert (bare.status, "Write what is to be done" in bare.words) == (422, True)
    await mo.post(f"/versions/{version.id}/return", **{"sign-comment": "Say who pays."})
    assert "Say who pays." in (await ruth.get(PLAN)).words

    await ruth.post(HOME, **part(1, plan="The council pays."))
    await ruth.post(f"{PLAN}/send")
    second = await latest(office)
    await mo.post(f"/versions/{second.id}/authorise")
    page = await ruth.get(PLAN)
    assert "Version 2 : Authorised by Mo Lindqvist" in page.words
    assert "✓ Team manager: agrees, today (Mo Lindqvist)" in page.words
    assert any("has signed your plan" in line for line in await told(office))


async def test_what_has_changed_is_shown_beside_what_was_signed_before(
    office: Office, ruth: Browser, browser_of: BrowserOf
):
    mo = await browser_of(MO)
    await write_everything(ruth)
    for base in (1, 2):
        await ruth.post(f"{PLAN}/send")
        await mo.post(f"/versions/{(await latest(office)).id}/authorise")
        await ruth.post(HOME, **part(base, plan=f"Plan number {base + 1}."))
    page = await ruth.get(f"/versions/{(await latest(office)).id}")
    assert "Plan number 2. Before: the plan We ring the landlord." in page.words
    assert page.text.count('<span class="plan-mark">Changed</span>') == 1


async def test_nobody_signs_their_own_work(office: Office, ruth: Browser, browser_of: BrowserOf):
    mo = await browser_of(MO)
    await write_everything(mo)
    await office.on_duty(SAM)
    await ruth.post(f"{PLAN}/send")
    path = f"/versions/{(await latest(office)).id}"
    assert "Authorise the plan" not in (await mo.get(path)).words
    for worker in (mo, ruth):
        assert (await worker.post(f"{path}/authorise")).status == 404
    assert (await (await browser_of(SAM)).post(f"{path}/authorise")).status == 303


async def test_while_the_manager_is_away_their_cover_signs_and_it_says_so(
    office: Office, ruth: Browser, browser_of: BrowserOf
):
    await write_everything(ruth)
    await office.away(MO, SAM)
    await ruth.post(f"{PLAN}/send")
    sam, path = await browser_of(SAM), f"/versions/{(await latest(office)).id}"
    assert "you sign for Mo Lindqvist" in (await sam.get("/to-do")).words
    assert "You sign for Mo Lindqvist, who is away." in (await sam.get(path)).words
    await sam.post(f"{path}/authorise")
    assert "Authorised by Sam Okafor for Mo Lindqvist" in (await ruth.get(path)).words
    assert (await sam.get(PLAN)).status == 404


async def test_a_signature_on_paper_is_noted_and_says_so(
    office: Office, ruth: Browser, browser_of: BrowserOf
):
    await write_everything(ruth)
    await ruth.post(f"{PLAN}/send")
    path = f"/versions/{(await latest(office)).id}"
    await (await browser_of(MO)).post(f"{path}/authorise")
    no = {"agree-agreed": "no", "agree-words": "too little"}
    await ruth.post(f"{path}/agreed", **no)
    page = await ruth.get(path)
    assert "Young person: does not agree, today (on paper, typed in by Ruth" in page.words
    assert "“too little”" in page.words


async def test_a_document_that_is_missing_becomes_something_to_do(ruth: Browser):
    form = {"passport-held": "need-help"}
    assert done(await ruth.post(f"{PLAN}/documents/passport", **form)) == "document-noted"
    assert "Needs help to get it Ruth Adeyemi says, today" in (await ruth.get(PLAN)).words
    assert "Passport: help to get it" in (await ruth.get("/to-do")).words


async def test_a_review_that_was_held_winds_the_clock(office: Office, ruth: Browser):
    form = {"held-held_on": "2026-03-06", "held-notes": "All went well."}
    assert done(await ruth.post(f"{PLAN}/review/held", **form)) == "review-recorded"
    page = await ruth.get(f"{PLAN}/review")
    assert "Next review due by 6 September 2026" in page.words
    assert "6 March 2026 : First plan" in page.words
    assert "All went well." in page.words


async def test_for_somebody_of_17_the_code_of_participation_is_suggested(ruth: Browser):
    page = await ruth.get(f"/people/{JO.id}/plan/review")
    assert 'value="PN7" checked' in page.text
    assert "PN7" not in (await ruth.get(f"{PLAN}/review")).text


async def test_something_that_happened_brings_the_review_forward(ruth: Browser):
    await ruth.post(f"{PLAN}/review/held", **{"held-held_on": "2026-03-01", "held-notes": "x"})
    form = {"call-trigger": "moved", "call-day": "2026-03-09", "call-words": "new flat"}
    await ruth.post(f"{PLAN}/review/call", **form)
    page = await ruth.get(f"{PLAN}/review")
    assert "Next review due by 6 April 2026 : Moved home." in page.words
    wrong = await ruth.post(f"{PLAN}/review/call", **{"call-day": "2026-03-09"})
    assert '<a href="#call-trigger">' in wrong.text


async def test_views_for_a_review_can_be_typed_in(ruth: Browser):
    await ruth.post(f"{PLAN}/review/views", **{"paper-words": "ask my nan to come"})
    assert "ask my nan to come Amina, today" in (await ruth.get(f"{PLAN}/review")).words


@pytest.mark.parametrize("who", [RUTH, MO])
async def test_the_lists_say_who_has_no_plan_and_why(
    clock: FakeClock, browser_of: BrowserOf, who: Staff
):
    clock.forward(days=40)  # three months after they joined
    browser = await browser_of(who)
    assert "Say why" in (await browser.get("/plans")).words
    form = {"late-because": "not-in-touch", "late-note": "three visits"}
    await browser.post(f"{PLAN}/review/late", **form)
    page = await browser.get("/plans")
    assert "Not in touch three visits" in page.words
    assert (TYLER.name in page.words) is (who is MO)


async def test_without_a_reason_nothing_is_explained(ruth: Browser):
    page = await ruth.post(f"{PLAN}/review/late")
    assert (page.status, "Choose a reason" in page.words) == (422, True)
