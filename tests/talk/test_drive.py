"""A run is rebuilt from its journal: what is said, done and asked, once each."""

import asyncio
from dataclasses import replace

import pytest

from bot.rules.deeds import Notify, RecordAnswer, RecordMood
from bot.rules.looks import WhatIsKept
from bot.rules.people import Speaker
from bot.talk import Chat, Mistake, Silence, choice, either, text, yes_no
from bot.talk.chat import Needs, Waits
from bot.talk.drive import Ended, drive
from bot.talk.journal import Entry, Journal, Kind
from bot.talk.limits import Limits
from tests.talk.toys import (
    KEPT,
    NOON,
    Week,
    after,
    begun,
    call_me,
    done,
    hello,
    key_of,
    looks,
    said,
    toy,
)


def test_it_stops_at_the_first_open_question():
    turn = after(hello)

    assert (said(turn), key_of(turn)) == (["hello"], "week")


def test_a_line_is_said_once_however_often_the_run_is_rebuilt():
    turn = after(hello, "[rough]")
    again = drive(hello, turn.journal)

    assert said(turn) == ["thanks"]
    assert (said(again), done(again), key_of(again)) == ([], [], "words")


def test_a_line_that_the_flow_passes_twice_is_said_twice():
    @toy
    async def twice(chat: Chat) -> None:
        chat.say("again")
        chat.say("again")
        await chat.ask("q", yes_no())

    assert said(after(twice)) == ["again", "again"]
    assert said(drive(twice, after(twice).journal)) == []


def test_an_answer_that_does_not_answer_is_asked_again_and_forgotten():
    turn = after(hello, "purple")

    assert isinstance(turn.at, Waits)
    assert (turn.at.key, turn.at.unclear) == ("week", "again")
    assert not [e for e in turn.journal.entries if e.kind is Kind.WORDS]


def test_too_many_words_are_named_as_such():
    turn = after(hello, "[good]", "x" * 21)

    assert isinstance(turn.at, Waits)
    assert turn.at.unclear == "too-long"


def test_a_look_is_asked_for_once_and_read_back_ever_after():
    first = drive(looks, begun())
    assert isinstance(first.at, Needs)

    turn = after(looks)
    assert [line.args["moods"] for line in turn.lines] == [KEPT.moods]
    assert isinstance(drive(looks, turn.journal).at, Waits)


def test_silence_ends_a_run_that_does_not_catch_it():
    turn = after(hello, "[good]", "...")

    assert turn.at == Ended(silent=True)


def test_a_flow_may_catch_silence_and_do_better():
    @toy
    async def caring(chat: Chat) -> None:
        try:
            await chat.ask("q", yes_no())
        except Silence:
            chat.do(call_me())
            raise

    turn = after(caring, "...")
    assert (turn.at, done(turn)) == (Ended(silent=True), ["Notify"])


def test_now_is_when_the_person_was_last_heard():
    @toy
    async def clockwork(chat: Chat) -> None:
        before = chat.now
        await chat.ask("q", yes_no())
        chat.say("waited", minutes=(chat.now - before).seconds // 60)

    assert after(clockwork, "[yes]").lines[0].args == {"minutes": 1}


def test_a_record_done_again_under_its_name_takes_the_first_ones_place():
    @toy
    async def noted(chat: Chat) -> None:
        chat.do(RecordMood(3))
        note = await chat.ask("note", text(limit=20))
        chat.do(RecordMood(3, note))

    first, second = after(noted), after(noted, "long day")
    assert [one.deed for one in first.fresh] == [RecordMood(3)]
    assert [one.deed for one in second.fresh] == [RecordMood(3, "long day")]
    assert len([e for e in second.journal.entries if e.kind is Kind.DONE]) == 1


def test_a_final_deed_is_done_once_even_if_the_flow_has_changed_since():
    journal = after(hello, "[rough]", "tired", "[yes]").journal
    changed = replace(
        journal,
        entries=tuple(
            replace(e, value={**e.value, "why": "old-words"}) if e.key == "Notify" else e
            for e in journal.entries
        ),
    )
    assert done(drive(hello, changed)) == []


def test_two_final_deeds_of_a_kind_need_a_key():
    @toy
    async def eager(chat: Chat) -> None:
        chat.do(call_me())
        chat.do(call_me())

    with pytest.raises(Mistake, match="twice"):
        drive(eager, begun())


def test_the_same_question_twice_needs_a_scope():
    @toy
    async def loop(chat: Chat) -> None:
        for goal in chat.given["goals"].split():
            with chat.about(goal):
                await chat.ask("news", yes_no())
        await chat.ask("news", yes_no())
        await chat.ask("news", yes_no())

    start = begun(goals="flat job")
    assert key_of(after(loop, start=start)) == "flat/news"
    assert key_of(after(loop, "[yes]", start=start)) == "job/news"
    with pytest.raises(Mistake, match="twice in one run"):
        after(loop, "[yes]", "[no]", "[no]", start=start)


async def test_a_flow_may_wait_for_nothing_but_its_chat():
    @toy
    async def sleepy(chat: Chat) -> None:
        await asyncio.sleep(1)

    with pytest.raises(Mistake, match="await only its chat"):
        drive(sleepy, begun())


@pytest.mark.parametrize(
    ("limits", "what"),
    [
        (Limits(lines_a_turn=1), "lines"),
        (Limits(asks_a_run=1), "questions"),
        (Limits(looks_a_run=0), "looks"),
    ],
)
def test_a_flow_that_runs_away_is_stopped(limits, what):
    @toy
    async def runaway(chat: Chat) -> None:
        if what == "looks":
            await chat.look(WhatIsKept())
        chat.say("one")
        chat.say("two")
        await chat.ask("a", yes_no())
        await chat.ask("b", yes_no())

    journal = begun().answered("a", Kind.TAP, "yes", NOON)
    with pytest.raises(Mistake, match=what):
        drive(runaway, journal, limits)


def test_any_of_gives_the_same_line_on_every_replay():
    @toy
    async def varied(chat: Chat) -> None:
        chat.say(chat.any_of("one", "two", "three"))

    assert said(drive(varied, begun())) == said(drive(varied, begun()))


class TestADeployInTheMiddle:
    """The next message is replayed under the new code: four safe outcomes."""

    def test_a_question_put_in_before_is_asked_and_the_answer_kept(self):
        @toy
        async def newer(chat: Chat) -> None:
            chat.say("hello")
            await chat.ask("new", yes_no())
            await chat.ask("week", choice(Week))

        old = after(hello, "[good]").journal
        turn = drive(newer, old)

        assert key_of(turn) == "new"
        assert isinstance(
            drive(newer, turn.journal.answered("new", Kind.TAP, "no", NOON)).at, Ended
        )

    def test_a_question_taken_out_leaves_its_answer_unplaced(self):
        @toy
        async def shorter(chat: Chat) -> None:
            await chat.ask("words", text(limit=20))

        turn = drive(shorter, after(hello, "[good]", "my news").journal)

        assert [entry.key for entry in turn.unplaced] == ["week"]

    def test_options_that_changed_are_asked_again(self):
        @toy
        async def other(chat: Chat) -> None:
            await chat.ask("week", either(choice(Week, leave_out=(Week.GOOD,)), text(limit=9)))

        assert key_of(drive(other, after(hello, "[good]").journal)) == "week"

    def test_a_renamed_question_finds_its_answer(self):
        renamed = replace(hello, renamed={"how-was-it": "week"})
        old = begun().answered("how-was-it", Kind.TAP, "good", NOON)

        assert key_of(drive(renamed, old)) == "words"


def test_a_journal_survives_being_stored():
    journal = after(hello, "[rough]", "tired", "[yes]").journal

    assert Journal.unpacked(journal.packed()) == journal


def test_what_a_flow_knows_of_who_speaks_is_what_was_so_when_it_began():
    @toy
    async def greeting(chat: Chat) -> None:
        chat.say("hi", called=chat.speaker.called, about=chat.given["about"])

    turn = drive(greeting, Journal("r", NOON, Speaker(called="Jo"), {"about": "x"}))
    assert turn.lines[0].args == {"called": "Jo", "about": "x"}


def test_words_where_buttons_stand_are_no_answer_by_themselves():
    entry = Entry(Kind.WORDS, "week", "good", NOON)

    assert key_of(drive(hello, begun().plus(entry))) == "week"


def test_deeds_know_whether_they_are_final():
    assert (Notify.final, RecordAnswer.final) == (True, False)
