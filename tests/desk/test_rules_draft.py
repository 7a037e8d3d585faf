"""Drafting and publishing own rules: who may, what a preview says, and what is refused."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.rules.severity import Severity
from bot.service.desk.forms import Problems
from bot.service.desk.rules import discard, key_of, remove, rules_page, try_sentence
from bot.service.desk.rules_preview import PreviewPage, make_preview, preview_page
from bot.service.desk.rules_publish import BelowFloor, go_back, publish
from bot.service.desk.trouble import trouble_page
from bot.service.desk.work import NotYours, at_work
from bot.service.kit import Kit
from bot.service.records import RuleVersion
from bot.service.rules_in_use import RulesInUse
from bot.triage import OwnPhrase, OwnRules, Way
from storage.unit import SqlStore
from tests.cast import AMINA, MO, RUTH, TYLER
from tests.desk.office import DEE, Office, build_kit
from tests.desk.rulers import CODE, LEA, drafts, rules_of, shipped, weighs
from tests.fakes.clock import FakeClock
from tests.fakes.ids import NumberedIds

A_WEEK = timedelta(weeks=1)


@pytest.fixture
def kit(store: SqlStore, clock: FakeClock, ids: NumberedIds) -> Kit:
    return replace(build_kit(store, clock, ids), rules=RulesInUse(shipped()))


@pytest.fixture(autouse=True)
async def _lead(office: Office) -> None:
    await office.add(LEA)


async def draft_of(kit: Kit) -> OwnRules:
    async with at_work(kit, LEA.id) as work:
        return (await rules_page(work)).draft


async def previewed(kit: Kit) -> PreviewPage:
    await make_preview(kit, LEA.id)
    page = await preview_page(kit, LEA.id)
    assert page is not None
    return page


async def published(kit: Kit, why: str = "the new code word") -> int:
    await make_preview(kit, LEA.id)
    return await publish(kit, LEA.id, why)


@pytest.mark.parametrize("worker", [RUTH, MO, DEE])
async def test_only_a_safeguarding_lead_may_look_or_change(kit: Kit, office: Office, worker):
    with pytest.raises(NotYours):
        async with at_work(kit, worker.id) as work:
            await rules_page(work)
    for act in (make_preview, preview_page):
        with pytest.raises(NotYours):
            await act(kit, worker.id)
    with pytest.raises(NotYours):
        await publish(kit, worker.id, "why")
    with pytest.raises(NotYours):
        await go_back(kit, worker.id, "1")
    assert await office.trail() == [f"{worker.id}: was refused"] * 5


async def test_a_draft_changes_nothing_and_is_on_record(kit: Kit, office: Office):
    await drafts(kit, "The geese, fly north!")
    assert await draft_of(kit) == OwnRules((OwnPhrase("en", "The geese fly north", "held"),))
    assert rules_of(kit).read(CODE).severity is Severity.GREEN
    assert (await office.trail())[0] == "lea: changed the draft of the rules"


async def test_an_entry_is_taken_out_again_and_a_draft_thrown_away(kit: Kit):
    await drafts(kit)
    await drafts(kit, "another")
    async with at_work(kit, LEA.id) as work:
        await remove(work, key_of(OwnPhrase("en", CODE, "held")))
    assert [one.phrase for one in (await draft_of(kit)).phrases] == ["another"]
    async with at_work(kit, LEA.id) as work:
        await discard(work)
    assert await draft_of(kit) == OwnRules()


@pytest.mark.parametrize(
    ("phrase", "shows", "lang", "problem"),
    [
        (" ", "held", "en", {"phrase": "phrase-needed"}),
        ("... x", "held", "en", {"phrase": "begin-with-a-word"}),
        ("x", "", "en", {"shows": "choose-a-sign"}),
        ("x", "held", "", {"lang": "choose-a-language"}),
        (CODE, "held", "en", {"phrase": "it-is-there-already"}),
    ],
)
async def test_an_entry_that_cannot_be_used_says_at_its_field_why(
    kit: Kit, phrase, shows, lang, problem
):
    await drafts(kit)
    with pytest.raises(Problems) as wrong:
        await drafts(kit, phrase, shows, lang)
    assert wrong.value.by_field == problem


async def test_a_firm_sign_is_not_lowered_and_no_sign_weighed_twice(kit: Kit):
    with pytest.raises(Problems, match="this-sign-may-not-be-lowered"):
        await weighs(kit, "intent-to-die", Severity.AMBER)
    await weighs(kit, "lonely", Severity.AMBER)
    with pytest.raises(Problems, match="it-is-there-already"):
        await weighs(kit, "lonely", Severity.RED)


async def test_a_sentence_is_read_by_both_and_not_kept(kit: Kit, office: Office):
    await drafts(kit)
    async with at_work(kit, LEA.id) as work:
        tried = await try_sentence(work, f"ok {CODE}")
    assert (tried.now.severity, tried.then.severity) == (Severity.GREEN, Severity.RED)
    assert "own rule held" in tried.then.reasons[0]
    assert (await office.trail())[-1] == "lea: tried a sentence on the rules"


async def test_a_preview_lists_what_changes_and_what_it_costs_each_adviser(
    kit: Kit, office: Office
):
    for ago in (0, 1, 3):
        await office.said(AMINA, CODE, ago * A_WEEK + timedelta(minutes=1))
    await office.said(AMINA, f"hi {CODE}", timedelta(minutes=2))  # the same day: one alert
    await office.said(TYLER, "feel so lonely", A_WEEK)
    await office.said(TYLER, "hiya", 4 * A_WEEK)
    await drafts(kit)
    await weighs(kit, "lonely", Severity.AMBER)
    page = await previewed(kit)

    flagged = [change.text for change in page.changes[Way.NEWLY_FLAGGED]]
    assert sorted(flagged) == [f"hi {CODE}", CODE, CODE, CODE]
    preview = page.preview
    assert preview.counts[Way.NEWLY_FLAGGED] == 4
    assert [change.text for change in page.changes[Way.RAISED]] == ["feel so lonely"]
    assert (preview.read, preview.cut, preview.weeks) == (6, False, 4)
    assert preview.highest is not None
    assert (preview.highest[0], preview.highest[1].more) == ("ruth", 3 / 4)
    assert preview.mean.more == pytest.approx((3 + 1) / 4 / 2)
    assert (await office.trail())[-1] == "lea: previewed the rules"
    for person in (AMINA, TYLER):
        assert await office.trail(person) == ["lea: looked at messages in a preview of the rules"]


async def test_a_preview_shows_what_is_flagged_no_longer(kit: Kit, office: Office):
    words = "mum went mental at me"
    await drafts(kit, "mum went mental", "threatened")
    await published(kit)
    await office.said(AMINA, words)
    async with at_work(kit, LEA.id) as work:
        await remove(work, key_of(OwnPhrase("en", "mum went mental", "threatened")))
    page = await previewed(kit)
    gone = [*page.changes[Way.NO_LONGER_FLAGGED], *page.changes[Way.LOWERED]]
    assert [change.text for change in gone] == [words]
    assert page.preview.mean.more < 0


async def test_messages_older_than_twelve_weeks_are_left_out(kit: Kit, office: Office):
    await office.said(AMINA, CODE, 13 * A_WEEK)
    await drafts(kit)
    assert (await previewed(kit)).preview.read == 0


async def test_a_visitors_alerts_are_counted_apart(kit: Kit, office: Office):
    chat = replace(await office.chat(), id="chat-nobody", address="nobody", person_id=None)
    await office.add(chat)
    await office.said(AMINA, CODE, chat_id="chat-nobody")
    await drafts(kit)
    preview = (await previewed(kit)).preview
    assert (preview.visitors.more, preview.mean.more) == (1, 0)


async def test_when_the_time_is_up_a_preview_says_what_it_left_out(kit: Kit, office: Office):
    for minute in range(4):
        await office.said(AMINA, f"message {minute}", timedelta(minutes=minute))
    await drafts(kit)
    passing = iter(range(0, 1000, 11))
    await make_preview(kit, LEA.id, lambda: float(next(passing)))
    page = await preview_page(kit, LEA.id)
    assert page is not None
    assert (page.preview.read, page.preview.cut) == (2, True)


async def test_a_preview_is_good_for_just_one_draft(kit: Kit):
    await drafts(kit)
    with pytest.raises(Problems, match="preview-first"):
        await publish(kit, LEA.id, "why")
    await make_preview(kit, LEA.id)
    await drafts(kit, "another")
    assert await preview_page(kit, LEA.id) is None
    with pytest.raises(Problems, match="preview-first"):
        await publish(kit, LEA.id, "why")


async def test_publishing_takes_effect_at_once_and_says_who_and_why(kit: Kit, office: Office):
    await drafts(kit)
    assert await published(kit) == 1
    assert rules_of(kit).number == 1
    assert rules_of(kit).read(CODE).severity is Severity.RED
    async with kit.store.reading() as unit:
        (version,) = await unit.rules.versions(9)
    assert (version.note, version.published_by) == ("the new code word", "lea")
    assert version.reader == rules_of(kit).version != shipped().version
    assert "lea: published rules" in await office.trail()


@pytest.mark.parametrize("note", ["", "  "])
async def test_publishing_needs_a_reason(kit: Kit, note):
    await drafts(kit)
    await make_preview(kit, LEA.id)
    with pytest.raises(Problems, match="publish-note-needed"):
        await publish(kit, LEA.id, note)


async def test_there_must_be_something_to_publish(kit: Kit):
    with pytest.raises(Problems, match="nothing-to-publish"):
        await publish(kit, LEA.id, "why")


async def test_nothing_is_published_below_the_floor(kit: Kit):
    await drafts(kit, "going to kill myself tonight", "not-meant")
    page = await previewed(kit)
    with pytest.raises(BelowFloor) as below:
        await publish(kit, LEA.id, "why")
    assert [one.text for one in below.value.fallen] == ["im going to kill myself tonight"]
    assert page.fallen == below.value.fallen
    async with kit.store.reading() as unit:
        assert await unit.rules.newest_number() == 0


async def test_going_back_is_one_press_and_a_new_number(kit: Kit):
    await drafts(kit)
    await published(kit)
    await drafts(kit, "another")
    await published(kit)
    assert await go_back(kit, LEA.id, "2") == 3
    assert [one.phrase for one in (await draft_of(kit)).phrases] == [CODE]
    assert rules_of(kit).number == 3
    async with kit.store.reading() as unit:
        versions = await unit.rules.versions(9)
    assert versions[0].entries == versions[2].entries
    assert versions[0].note == "Back to version 1"
    assert versions[0].reader == versions[2].reader


async def test_a_second_press_does_not_go_back_once_more(kit: Kit):
    await drafts(kit)
    await published(kit)
    await go_back(kit, LEA.id, "1")
    with pytest.raises(Problems, match="changed-meanwhile"):
        await go_back(kit, LEA.id, "1")
    assert rules_of(kit).version == shipped().version


async def test_going_back_leaves_what_is_being_prepared(kit: Kit):
    await drafts(kit)
    await published(kit)
    await drafts(kit, "another")
    await go_back(kit, LEA.id, "1")
    assert len((await draft_of(kit)).phrases) == 2


async def test_an_entry_that_a_new_kith_does_not_know_is_marked_and_told(kit: Kit, office: Office):
    entry = OwnPhrase("en", "some words", "a-sign-of-yesterday")
    await office.add(RuleVersion(1, OwnRules((entry,)).as_json(), "why", "a-b", LEA.id, office.now))
    await rules_of(kit).keep_up(kit.store)
    async with at_work(kit, LEA.id) as work:
        page = await rules_page(work)
    assert page.broken == {key_of(entry)}
    with pytest.raises(Problems, match="rules-broken"):
        await make_preview(kit, LEA.id)
    async with at_work(kit, MO.id) as work:
        trouble = await trouble_page(work)
    assert (trouble.unusable_rules, trouble.rules_in_use) == (1, 0)
