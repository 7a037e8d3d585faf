"""Edited rule files against the past of a service, and the worker who may change rules at all."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from sqlalchemy import select

from bot import rules_command, staff_command
from bot.clock import SystemClock
from bot.service.records import RuleVersion
from bot.settings import Settings
from bot.staff_command import make_lead
from bot.triage import OwnPhrase, OwnRules
from bot.triage.rulebook import FOLDER
from storage.engine import open_engine
from storage.tables import audit
from storage.unit import SqlStore
from tests.cast import RUTH, enter
from tests.storage.rows import message
from tests.triage.test_reader_edges import edited

NEW = (FOLDER / "en.yaml").read_text("utf-8").replace(
    "intent-to-die: >-\n", "intent-to-die: >-\n  nice cup of tea,\n"
)  # fmt: skip


@pytest.fixture
async def settings(sqlite_url: str) -> Settings:
    """A service to whom Amina has written."""
    now = SystemClock().now()
    opened = SqlStore(open_engine(sqlite_url))
    async with opened.unit() as unit:
        await enter(unit, now)
    async with opened.unit() as unit:
        for number, words in enumerate(("a nice cup of tea", "the geese fly north", "hiya")):
            unit.add(message(number, words=words, sent_at=now))
    await opened.close()
    return Settings(database_url=sqlite_url)


async def trail(settings: Settings) -> list[tuple[str | None, str]]:
    engine = open_engine(settings.database_url)
    async with engine.connect() as connection:
        rows = await connection.execute(select(audit.c.staff_id, audit.c.verb).order_by(audit.c.id))
        found = [(who, verb) for who, verb in rows]
    await engine.dispose()
    return found


async def test_edited_files_show_what_they_would_change_and_cost(
    settings: Settings, tmp_path: Path
):
    out = io.StringIO()
    assert await rules_command.show_past(settings, edited(tmp_path, "en.yaml", NEW), out)
    told = out.getvalue()
    assert "newly flagged: 1 of 3 messages\n  green to red: a nice cup of tea\n" in told
    assert "no longer flagged: 0 of 3 messages" in told
    assert "the adviser with most of them: 0.0, +1.0" in told
    assert await trail(settings) == [(None, "looked at messages in a preview of the rules")]


async def test_the_services_own_rules_stay_on_top_of_edited_files(
    settings: Settings, tmp_path: Path
):
    own = OwnRules((OwnPhrase("en", "the geese fly north", "held"),))
    opened = SqlStore(open_engine(settings.database_url))
    async with opened.unit() as unit:
        unit.add(RuleVersion(1, own.as_json(), "why", "a-b", RUTH.id, SystemClock().now()))
    await opened.close()
    out = io.StringIO()
    await rules_command.show_past(settings, edited(tmp_path, "en.yaml", NEW), out)
    assert "raised: 0 of 3" in out.getvalue()
    assert "lowered: 0 of 3" in out.getvalue()
    assert "geese" not in out.getvalue()


async def test_files_that_own_rules_no_longer_fit_are_refused(settings: Settings, tmp_path: Path):
    opened = SqlStore(open_engine(settings.database_url))
    own = OwnRules((OwnPhrase("en", "the geese fly north", "held"),))
    async with opened.unit() as unit:
        unit.add(RuleVersion(1, own.as_json(), "why", "a-b", RUTH.id, SystemClock().now()))
    await opened.close()
    rules = (FOLDER / "rules.yaml").read_text("utf-8")
    milder = rules.replace(
        "held: {category: abuse-exploitation, severity: red",
        "held: {category: abuse-exploitation, severity: green",
    )
    out = io.StringIO()
    assert not await rules_command.show_past(settings, edited(tmp_path, "rules.yaml", milder), out)
    assert "own rules, 'the geese fly north' (en): choose a sign" in out.getvalue()


async def test_a_worker_becomes_a_safeguarding_lead_and_no_longer_is(settings: Settings):
    for leads in (True, False):
        assert not await make_lead(settings, RUTH.email, leads=leads)
        opened = SqlStore(open_engine(settings.database_url))
        async with opened.reading() as unit:
            ruth = await unit.staff.get(RUTH.id)
        await opened.close()
        assert ruth is not None
        assert ruth.safeguarding_lead is leads
    assert await trail(settings) == [
        (RUTH.id, "became a safeguarding lead"),
        (RUTH.id, "is no safeguarding lead any more"),
    ]
    assert "nobody who works here" in await make_lead(settings, "who@x.example", leads=True)


def test_a_word_that_is_neither_yes_nor_no_makes_nobody_a_lead(capsys: pytest.CaptureFixture[str]):
    assert staff_command.main(["lead", RUTH.email, "perhaps"]) == 2
    assert "staff lead EMAIL yes|no" in capsys.readouterr().err
