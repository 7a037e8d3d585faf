"""Own rules for reading: versions are kept for ever, there is one draft; past words come back."""

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError, IntegrityError

from bot.rules.severity import Severity
from bot.service.records import PastWords, RuleDraft, RuleVersion
from tests.cast import MONDAY, RUTH
from tests.storage.rows import AMINAS, message, run

ENTRIES = {"phrases": [["en", "off to the moon", "held"]], "weights": []}


def version(number: int, note: str = "because") -> RuleVersion:
    return RuleVersion(number, ENTRIES, note, "a-b", RUTH.id, MONDAY)


def draft(draft_id: str = "draft", **more) -> RuleDraft:
    return RuleDraft(draft_id, ENTRIES, RUTH.id, MONDAY, **more)


async def add(store, *rows):
    async with store.unit() as unit:
        for row in rows:
            unit.add(row)


async def test_before_anything_is_published_there_is_nothing(store):
    async with store.reading() as unit:
        assert await unit.rules.newest_number() == 0
        assert await unit.rules.versions(9) == []
        assert await unit.rules.draft() is None


async def test_versions_come_newest_first(store):
    await add(store, version(1), version(2))
    async with store.reading() as unit:
        assert await unit.rules.newest_number() == 2
        assert await unit.rules.versions(9) == [version(2), version(1)]
        assert await unit.rules.versions(1) == [version(2)]


@pytest.mark.parametrize(
    "change", ["update rule_versions set note = 'x'", "delete from rule_versions"]
)
async def test_what_was_published_stays_as_it_was(store, change):
    await add(store, version(1))
    with pytest.raises(DBAPIError, match="append-only"):
        async with store.unit() as unit:
            await unit._connection.execute(text(change))


@pytest.mark.parametrize("row", [version(0), version(1, note=""), draft("another")])
async def test_what_makes_no_sense_is_refused(store, row):
    with pytest.raises(IntegrityError):
        await add(store, row)


async def test_a_number_is_given_once(store):
    await add(store, version(1))
    with pytest.raises(IntegrityError):
        await add(store, version(1))


async def test_a_draft_is_changed_in_its_place(store):
    await add(store, draft())
    async with store.unit() as unit:
        found = await unit.rules.draft()
        unit.note(found, previewed="0 a b", preview={"read": 3})
    async with store.reading() as unit:
        assert await unit.rules.draft() == draft(previewed="0 a b", preview={"read": 3})


async def test_past_words_are_those_of_young_people_and_visitors_newest_first(store):
    await add(
        store,
        message(1, words="first"),
        message(2, words=""),
        message(3, "chat-ruth", words="of a worker"),
        message(4, "chat-tyler", words="second", sent_at=MONDAY + timedelta(hours=1)),
    )
    async with store.reading() as unit:
        found = await unit.rules.past_words(9)
        assert [one.words for one in await unit.rules.past_words(1)] == ["second"]
    later = MONDAY + timedelta(hours=1)
    assert found == [
        PastWords(4, "second", later, "chat-tyler", "sam"),
        PastWords(1, "first", MONDAY, AMINAS, "ruth"),
    ]


async def test_what_was_written_in_an_unfinished_talk_stays_theirs_unless_it_worried(store):
    await add(store, run("going"), run("over", "chat-tyler", state="ended"))
    await add(
        store,
        message(1, run_id="going", words="not sent off yet"),
        message(2, run_id="going", words="grave", severity=Severity.AMBER),
        message(3, "chat-tyler", run_id="over", words="told"),
    )
    async with store.reading() as unit:
        assert [one.words for one in await unit.rules.past_words(9)] == ["told", "grave"]
