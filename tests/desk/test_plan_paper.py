"""The plan as a file to print, from the desk."""

from collections.abc import Awaitable, Callable

from bot.rules.plan import Area
from bot.service.desk.work import at_work
from bot.service.plan import paper
from bot.service.plan.content import AreaContent, unpacked
from bot.service.plan.version import content_now
from bot.service.records import Staff
from tests.cast import AMINA, MO, RUTH, TYLER
from tests.desk.browser import Browser
from tests.desk.office import Office
from tests.desk.plans import said
from tests.desk.test_plan import latest, write_everything

PAPER = "/people/amina/plan/paper"


async def pdf(browser: Browser, path: str) -> bytes:
    answer = await browser.client.get(f"/desk{path}")
    assert (answer.status, answer.content_type) == (200, "application/pdf")
    return await answer.read()


async def test_a_draft_is_printed_in_the_young_persons_language(office: Office, ruth: Browser):
    async with office.kit.store.unit() as unit:
        unit.change(AMINA, lang="ar")
    assert b"/Lang(ar)" in await pdf(ruth, PAPER)
    assert b"/Lang(ar)" in await pdf(ruth, f"{PAPER}?as=easy")
    assert b"/Lang(en)" in await pdf(ruth, f"{PAPER}?lang=en")


async def test_without_words_in_their_language_it_is_in_english(office: Office, ruth: Browser):
    async with office.kit.store.unit() as unit:
        unit.change(AMINA, lang="vi")
    assert b"/Lang(en)" in await pdf(ruth, PAPER)


async def test_that_it_was_put_on_paper_is_audited(office: Office, ruth: Browser):
    await pdf(ruth, PAPER)
    assert await office.trail(AMINA) == ["ruth: put a plan on paper (own)"]


async def test_words_typed_in_from_paper_are_marked_until_they_write_themselves(office: Office):
    async with at_work(office.kit, RUTH.id) as work:
        await paper.type_in(work, AMINA.id, Area.HOME, "I want to stay.", 4)
    assert (await home(office)).typed

    await said(office, "changed my mind")
    assert not (await home(office)).typed


async def test_what_was_signed_keeps_the_mark_and_the_screen_shows_it(
    office: Office, ruth: Browser
):
    await write_everything(ruth)
    async with at_work(office.kit, RUTH.id) as work:
        await paper.type_in(work, AMINA.id, Area.HOME, "I want to stay.", 4)
    await ruth.post("/people/amina/plan/send")
    version = await latest(office)
    assert "on paper, typed in" in (await ruth.get(f"/versions/{version.id}")).text

    before_marks = dict(version.content)
    before_marks["areas"] = [
        {name: value for name, value in one.items() if name != "typed"}
        for one in before_marks["areas"]
    ]
    assert not any(one.typed for one in unpacked(before_marks).areas)


async def home(office: Office) -> AreaContent:
    """What goes on paper about Amina's home."""
    async with at_work(office.kit, RUTH.id) as work:
        _, content = await content_now(work, AMINA.id)
    found = content.area(Area.HOME)
    assert found
    return found


async def test_whoever_signs_can_print_what_they_sign(
    office: Office, ruth: Browser, browser_of: Callable[[Staff], Awaitable[Browser]]
):
    await write_everything(ruth)
    await ruth.post("/people/amina/plan/send")
    version = await latest(office)
    mo = await browser_of(MO)
    assert (await pdf(mo, f"/versions/{version.id}/paper")).startswith(b"%PDF-")


async def test_nobody_prints_the_plan_of_somebody_elses_young_person(ruth: Browser):
    assert (await ruth.get(f"/people/{TYLER.id}/plan/paper")).status == 404
