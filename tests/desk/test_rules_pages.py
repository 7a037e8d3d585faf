"""The pages on which a safeguarding lead changes the rules, in a browser without script."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import replace

import pytest

from bot.service.kit import Kit
from bot.service.records import RuleVersion, Staff
from bot.service.rules_in_use import RulesInUse
from storage.unit import SqlStore
from tests.cast import AMINA, MO
from tests.desk.browser import Browser
from tests.desk.office import Office, build_kit
from tests.desk.rulers import CODE, LEA, rules_of, shipped
from tests.fakes.clock import FakeClock
from tests.fakes.ids import NumberedIds

Opens = Callable[[Staff], Awaitable[Browser]]
RULES = "/reading/rules"
PHRASE = {"lang": "en", "phrase": CODE, "shows": "held"}


@pytest.fixture
def kit(store: SqlStore, clock: FakeClock, ids: NumberedIds) -> Kit:
    return replace(build_kit(store, clock, ids), rules=RulesInUse(shipped()))


@pytest.fixture
async def lea(office: Office, browser_of: Opens) -> Browser:
    await office.add(LEA)
    return await browser_of(LEA)


async def test_only_a_lead_finds_the_rules_in_the_menu_and_behind_the_door(
    lea: Browser, ruth: Browser
):
    assert 'href="/desk/reading/rules"' in (await lea.get("/queue")).text
    assert 'href="/desk/reading/rules"' not in (await ruth.get("/queue")).text
    for path in (RULES, f"{RULES}/preview"):
        assert (await ruth.get(path)).status == 404
    for path in ("phrases", "weights", "remove", "discard", "try", "preview", "publish", "back"):
        assert (await ruth.post(f"{RULES}/{path}", **PHRASE)).status == 404


async def test_with_nothing_of_its_own_the_page_says_so(lea: Browser):
    page = await lea.get(RULES)
    assert "Nothing is published yet: messages are read by the rules as Kith brings them." in (
        page.words
    )
    assert "says they are going to end their life" in page.words
    assert "See what would change" not in page.words


async def test_from_a_phrase_by_way_of_a_preview_to_a_version(
    office: Office, kit: Kit, lea: Browser
):
    await office.said(AMINA, f"hm <b>{CODE}</b>")
    added = await lea.post(f"{RULES}/phrases", **PHRASE)
    assert added.headers["Location"] == f"/desk{RULES}?done=rules-drafted"
    assert "The draft below is different and not yet in use." in (await lea.get(RULES)).words

    assert (await lea.post(f"{RULES}/preview")).headers["Location"] == f"/desk{RULES}/preview"
    page = await lea.get(f"{RULES}/preview")
    assert f"hm <b>{CODE}</b>" in page.words
    assert "Messages of the last week read again, each by itself: 1." in page.words
    assert "Most extra: Ruth Adeyemi" in page.words
    assert "Amina" not in page.words

    done = await lea.post(f"{RULES}/publish", **{"publish-note": "They use it as a code"})
    assert done.headers["Location"] == f"/desk{RULES}?done=rules-published"
    page = await lea.get(RULES)
    assert "Version 1 is published." in page.words
    assert "They use it as a code Lea Novak, today at 10:00" in page.words
    assert rules_of(kit).read(CODE).severity == "red"


async def test_a_form_that_will_not_do_says_why_and_keeps_what_was_written(lea: Browser):
    page = await lea.post(f"{RULES}/phrases", **(PHRASE | {"phrase": "so [bad day"}))
    assert page.status == 422
    assert "Put brackets round one word" in page.words
    assert 'value="so [bad day"' in page.text
    page = await lea.post(f"{RULES}/weights", sign="lonely", severity="")
    assert (page.status, "Choose how seriously" in page.words) == (422, True)
    page = await lea.post(f"{RULES}/try", sentence="")
    assert (page.status, "Write a sentence" in page.words) == (422, True)


async def test_a_sentence_is_tried_in_front_of_ones_eyes(lea: Browser):
    await lea.post(f"{RULES}/phrases", **PHRASE)
    page = await lea.post(f"{RULES}/try", sentence=f"well {CODE}")
    assert (page.status, "Location" in page.headers) == (200, False)
    assert "Read now as To read" in page.words
    assert "Read by the draft as Red: act now" in page.words
    assert f"'{CODE}': is held" in page.words


async def test_an_entry_is_removed_and_a_draft_thrown_away(lea: Browser):
    await lea.post(f"{RULES}/phrases", **PHRASE)
    await lea.post(f"{RULES}/weights", sign="lonely", severity="amber")
    page = await lea.get(RULES)
    assert "feels alone This week becomes Today" in page.words
    entry = re.search(r'name="entry" value="(\w+)"', page.text)
    assert entry is not None
    await lea.post(f"{RULES}/remove", entry=entry[1])
    assert CODE not in (await lea.get(RULES)).words
    await lea.post(f"{RULES}/discard")
    assert "becomes Today" not in (await lea.get(RULES)).words


async def test_what_would_fall_below_the_floor_is_shown_and_not_published(lea: Browser):
    innocent = {"lang": "en", "phrase": "going to kill myself tonight", "shows": "not-meant"}
    await lea.post(f"{RULES}/phrases", **innocent)
    await lea.post(f"{RULES}/preview")
    page = await lea.get(f"{RULES}/preview")
    assert "This cannot be published." in page.words
    assert "im going to kill myself tonight At least Red: act now" in page.words
    assert "Publish as version" not in page.words
    forced = await lea.post(f"{RULES}/publish", **{"publish-note": "all the same"})
    assert (forced.status, "milder than any version may" in forced.words) == (422, True)


async def test_without_a_preview_of_this_draft_nothing_is_published(lea: Browser):
    await lea.post(f"{RULES}/phrases", **PHRASE)
    page = await lea.post(f"{RULES}/publish", **{"publish-note": "because"})
    assert page.status == 422
    assert "see what would change, then publish" in page.words
    assert "There is no preview of the draft as it is now." in page.words


async def test_back_to_the_version_before_in_one_press(kit: Kit, lea: Browser):
    await lea.post(f"{RULES}/phrases", **PHRASE)
    await lea.post(f"{RULES}/preview")
    await lea.post(f"{RULES}/publish", **{"publish-note": "because"})
    assert "Go back to the rules as Kith brings them" in (await lea.get(RULES)).words
    back = await lea.post(f"{RULES}/back", **{"from": "1"})
    assert back.headers["Location"] == f"/desk{RULES}?done=rules-published"
    assert rules_of(kit).read(CODE).severity == "green"
    again = await lea.post(f"{RULES}/back", **{"from": "1"})
    assert (again.status, "Somebody else has changed the rules" in again.words) == (422, True)


async def test_rules_that_cannot_be_used_are_told_to_whoever_sees_trouble(
    office: Office, kit: Kit, lea: Browser, browser_of: Opens
):
    entries = {"phrases": [["en", "some words", "a-sign-of-yesterday"]], "weights": []}
    await office.add(RuleVersion(1, entries, "because", "a-b", LEA.id, office.now))
    await rules_of(kit).keep_up(kit.store)
    trouble = (await (await browser_of(MO)).get("/trouble")).words
    assert "Version 1 of the rules for reading is published, but does not fit" in trouble
    assert "by the rules as Kith brings them" in trouble
    page = await lea.get(RULES)
    assert "Version 1 is published, but cannot be used." in page.words
    assert "Cannot be used any more" in page.words
    assert (await lea.post(f"{RULES}/try", sentence="hello")).status == 422
