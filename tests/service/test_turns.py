"""Turns are taken once, in order, and one that goes wrong spoils nobody else's."""

import asyncio
from datetime import timedelta

from bot.service.turns import Turns
from bot.talk import Book, Chat, Starts, flow, text
from bot.talk.book import Flow
from storage import tables
from tests.fakes.clock import FakeClock
from tests.service.stage import BOOK, RED, Stage, staged


@flow("mood", starts=Starts.BY_WORD, patience=timedelta(hours=1), place=30)
async def broken_mood(chat: Chat) -> None:
    """A flow that was spoiled by its last change."""
    said = await chat.ask("mood-note", text(limit=1000), adviser="")
    raise RuntimeError(f"forgot what to do with {len(said)} characters")


def book_with(spoiled: Flow) -> Book:
    return Book({**BOOK.flows, spoiled.name: spoiled})


async def test_the_messages_of_one_chat_are_answered_in_order(both: Stage):
    await both.reception.take([both.arrival("amina", one) for one in ("menu", "How I feel", "4")])
    await both.takes_turns()
    mood = await both.row(tables.moods)
    assert (mood.person_id, mood.score) == ("amina", 4)


async def test_a_batch_takes_one_message_of_each_chat(both: Stage):
    await both.reception.take(
        [both.arrival("amina", "menu"), both.arrival("tyler", "menu"), both.arrival("amina", "1")]
    )
    assert await both.turns.take() == 2
    assert await both.turns.take() == 1
    assert await both.turns.take() == 0


async def test_two_workers_at_once_take_every_turn_once(both: Stage):
    crowd = [f"stranger-{n}" for n in range(12)]
    await both.reception.take([both.arrival(who, "menu") for who in crowd * 3])
    workers = [Turns(both.kit) for _ in range(3)]

    async def works(turns: Turns) -> None:
        while await turns.take():
            pass

    await asyncio.gather(*(works(turns) for turns in workers))
    await both.takes_turns()
    assert {row.state for row in await both.rows(tables.inbox)} == {"done"}
    assert len(await both.rows(tables.outbox)) == 36


async def test_a_flow_that_breaks_is_stuck_and_its_message_reaches_a_person(
    sqlite_url: str, clock: FakeClock
):
    async with staged(sqlite_url, clock, book_with(broken_mood)) as stage:
        for words in ("menu", "How I feel", "I lost my key"):
            await stage.hears("amina", words)
        assert (await stage.row(tables.runs, flow="mood")).state == "stuck"
        assert await stage.queue() == ["ruth: yellow flow-stuck (open)"]
        assert (await stage.row(tables.notification_words)).words == "I lost my key"
        assert (await stage.bodies_to("amina"))[-1].startswith("Something went wrong on my side.")
        assert {row.state for row in await stage.rows(tables.inbox)} == {"done"}


async def test_after_a_flow_broke_the_talk_goes_on(sqlite_url: str, clock: FakeClock):
    async with staged(sqlite_url, clock, book_with(broken_mood)) as stage:
        for words in ("menu", "How I feel", "I lost my key", "menu"):
            await stage.hears("amina", words)
        assert (await stage.row(tables.runs, flow="menu", state="open")).turn == 1


class PoisonedTurns(Turns):
    """Turns that break at certain words, past any flow."""

    async def _one(self, unit, heard):
        await super()._one(unit, heard)
        if "poison" in heard.message.words:
            raise RuntimeError("a fault of our own")


async def test_one_turn_that_fails_spoils_no_others(both: Stage):
    both.turns = PoisonedTurns(both.kit)
    await both.reception.take(
        [both.arrival("amina", "menu"), both.arrival("tyler", "poison"), both.arrival("zed", "hi")]
    )
    await both.takes_turns()
    states = [row.state for row in await both.rows(tables.inbox)]
    assert states == ["done", "stuck", "done"]
    assert len(await both.bodies_to("amina")) == 1
    assert len(await both.bodies_to("zed")) == 1


async def test_the_message_that_failed_is_kept_answered_and_put_before_a_person(both: Stage):
    both.turns = PoisonedTurns(both.kit)
    await both.hears("tyler", "poison in my tea")
    assert await both.queue() == ["sam: yellow could-not-be-handled (open)"]
    assert (await both.row(tables.notification_words)).words == "poison in my tea"
    (answer,) = await both.bodies_to("tyler")
    assert answer.startswith("Something went wrong on my side.")


async def test_a_red_message_whose_turn_fails_gets_the_help_card_and_wakes_somebody(both: Stage):
    both.turns = PoisonedTurns(both.kit)
    await both.hears("amina", f"{RED} with poison")
    (answer,) = await both.bodies_to("amina")
    assert answer.startswith("If you or somebody else is in danger right now, ring 999.")
    assert await both.queue() == ["ruth: red could-not-be-handled (open)"]
    assert "NOW: Amina" in (await both.bodies_to("ruth"))[0]


async def test_help_reaches_a_visitor_of_a_service_that_has_no_staff_yet(
    sqlite_url: str, clock: FakeClock
):
    empty = Stage(sqlite_url, clock)
    await empty.hears("zed", RED)
    (answer,) = await empty.bodies_to("zed")
    assert "999" in answer
    assert (await empty.row(tables.inbox)).state in ("done", "stuck")
    await empty.store.close()


async def test_what_was_said_after_a_failed_message_is_still_answered(both: Stage):
    both.turns = PoisonedTurns(both.kit)
    await both.reception.take([both.arrival("tyler", "poison"), both.arrival("tyler", "menu")])
    await both.takes_turns()
    assert [row.state for row in await both.rows(tables.inbox)] == ["stuck", "done"]


async def test_the_button_of_a_talk_laid_aside_takes_it_up_and_lays_the_other_aside(both: Stage):
    for words in ("menu", "How I feel"):
        await both.hears("amina", words)
    await both.hears("amina", "talk")  # breaks in; the question about the mood is parked
    await both.taps("amina", "4")
    await both.taps("amina", "skip")
    assert (await both.row(tables.moods)).score == 4
    states = {row.flow: row.state for row in await both.rows(tables.runs)}
    assert (states["mood"], states["talk"], states["pick-up"]) == ("ended", "parked", "open")
    await both.taps("amina", "yes")
    await both.hears("amina", "bring my form")
    assert (await both.row(tables.notification_words)).words == "bring my form"


async def test_what_was_laid_aside_is_asked_once_more_only_when_it_is_offered(stage: Stage):
    for words in ("menu", "How I feel", "talk"):
        await stage.hears("amina", words)
    await stage.taps("amina", "4")
    assert (await stage.bodies_to("amina"))[-1].startswith("Do you want to add a note?")
