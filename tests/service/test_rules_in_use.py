"""What is published is what messages are read by: at once, in every process, and never nothing."""

from dataclasses import replace
from functools import cache

import pytest

from bot.schedule import make_schedule
from bot.service.receive import Reception
from bot.service.records import RuleVersion
from bot.service.rules_in_use import RulesInUse
from bot.triage import OwnPhrase, OwnRules, Reader
from storage.tables import inbox
from tests.cast import RUTH
from tests.service.stage import Stage

shipped = cache(Reader.load)
CODE = "the geese fly north"
WARNS = OwnRules((OwnPhrase("en", CODE, "held"),))
TOO_NEW = {"phrases": [["en", "some words", "a-sign-of-tomorrow"]], "weights": []}


async def publish(stage: Stage, number: int, entries: object) -> None:
    now = stage.clock.now()
    await stage.add(RuleVersion(number, entries, "because", "a-b", RUTH.id, now))  # type: ignore[arg-type]


def reception(stage: Stage, rules: RulesInUse) -> Reception:
    async def nobody_listens(channel: str, address: str, words: str) -> None: ...

    return Reception(stage.kit, rules, stored=lambda: None, say_at_once=nobody_listens)


async def test_a_running_process_takes_up_what_another_one_publishes(stage: Stage):
    here, there = RulesInUse(shipped()), RulesInUse(shipped())
    receives = reception(stage, here)
    await receives.take([stage.arrival("amina", CODE)])
    await publish(stage, 1, WARNS.as_json())
    for rules in (here, there):
        await rules.keep_up(stage.store)
    await receives.take([stage.arrival("amina", CODE)])

    before, after = await stage.rows(inbox)
    assert (before.severity, after.severity) == ("green", "red")
    assert (before.reader, after.reader) == (shipped().version, there.version)
    assert here.number == there.number == 1


async def test_the_schedule_looks_for_it_every_few_seconds(stage: Stage):
    kit = replace(stage.kit, rules=RulesInUse(shipped()))
    job = make_schedule(kit, lambda: None).get_job("rules")
    assert job.trigger.interval.total_seconds() <= 10
    await publish(stage, 1, WARNS.as_json())
    await job.func()
    assert kit.rules is not None
    assert kit.rules.read(CODE).severity == "red"


async def test_a_look_that_finds_nothing_new_reads_one_number(stage: Stage):
    rules = RulesInUse(shipped())
    await publish(stage, 1, WARNS.as_json())
    await rules.keep_up(stage.store)
    taken_up = rules.reader
    await rules.keep_up(stage.store)
    assert rules.reader is taken_up


async def test_what_cannot_be_used_leaves_the_last_good_one_and_is_told(stage: Stage):
    rules = RulesInUse(shipped())
    await publish(stage, 1, WARNS.as_json())
    await rules.keep_up(stage.store)
    await publish(stage, 2, TOO_NEW)
    await rules.keep_up(stage.store)
    assert (rules.number, rules.trouble) == (1, 2)
    assert rules.read(CODE).severity == "red"

    await publish(stage, 3, OwnRules().as_json())
    await rules.keep_up(stage.store)
    assert (rules.number, rules.trouble, rules.version) == (3, 0, shipped().version)


@pytest.mark.parametrize("entries", [TOO_NEW, {"nothing": "of the kind"}, {"phrases": 3}])
async def test_a_process_that_starts_goes_back_to_what_can_be_used(stage: Stage, entries):
    await publish(stage, 1, WARNS.as_json())
    await publish(stage, 2, entries)
    rules = RulesInUse(shipped())
    await rules.keep_up(stage.store)
    assert (rules.number, rules.trouble) == (1, 2)


async def test_where_none_can_be_used_the_shipped_rules_read(stage: Stage):
    await publish(stage, 1, TOO_NEW)
    rules = RulesInUse(shipped())
    await rules.keep_up(stage.store)
    assert (rules.number, rules.trouble, rules.reader) == (0, 1, shipped())
