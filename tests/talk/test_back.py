"""Going back: the last answer is taken away, and everything that came of it."""

from hypothesis import given, settings
from hypothesis import strategies as st

import bot.flows
from bot.examples import fact, start_of
from bot.rules.looks import packed_answer
from bot.talk import Book, Flow, text
from bot.talk.chat import Needs, Waits
from bot.talk.drive import Turn, drive
from bot.talk.journal import Entry, Journal, Kind
from bot.talk.paths import A_MINUTE, words_for
from tests.talk.toys import after, begun, call_me, done, hello, key_of, toy

BOOK = Book.found_in(bot.flows)
FLOWS = sorted(BOOK.flows)


def test_back_asks_the_last_question_again_and_withdraws_what_came_of_it():
    back = after(hello, "[rough]").journal.rewound()
    assert back is not None
    turn = drive(hello, back)

    assert key_of(turn) == "week"
    assert turn.withdrawn == ("RecordMood",)
    assert drive(hello, turn.journal).withdrawn == ()


def test_another_answer_after_back_takes_the_first_ones_place():
    back = after(hello, "[rough]").journal.rewound()
    assert back is not None
    turn = drive(hello, back.answered("week", Kind.TAP, "good", begun().started_at))

    assert (done(turn), turn.withdrawn) == (["RecordMood"], ())


def test_there_is_no_way_back_from_the_first_question():
    assert after(hello).journal.rewound() is None


def test_there_is_no_way_back_past_somebody_who_has_been_told():
    told = after(hello, "[rough]", "tired", "[yes]")

    assert key_of(told) == "when"
    assert told.journal.rewound() is None


def test_after_it_there_is_a_way_back_again_but_only_that_far():
    @toy
    async def longer(chat):
        await chat.ask("one", text(limit=9))
        chat.do(call_me())
        await chat.ask("two", text(limit=9))
        await chat.ask("three", text(limit=9))

    turn = after(longer, "a", "b")
    back = turn.journal.rewound()
    assert back is not None
    assert key_of(drive(longer, back)) == "two"
    assert back.rewound() is None


def going(flow: Flow, journal: Journal) -> Turn:
    turn = drive(flow, journal)
    while isinstance(turn.at, Needs):
        found = Entry(Kind.LOOK, turn.at.key, packed_answer(fact(turn.at.look)))
        journal = journal.plus(found)
        turn = drive(flow, journal)
    return turn


def answers_to(waits: Waits) -> list[tuple[Kind, str]]:
    taps = [(Kind.TAP, option.token) for option in waits.question.options]
    words = words_for(waits.question)
    return taps + ([(Kind.WORDS, words)] if words else []) + [(Kind.WORDS, "?!")]


def state(turn: Turn) -> tuple[object, ...]:
    """All that a run is: its question, its answers, what was said, and what is done."""
    kinds: dict[Kind, dict[str, object]] = {}
    for entry in turn.journal.entries:
        kinds.setdefault(entry.kind, {})[entry.key] = entry.value
    return (key_of(turn), kinds)


@given(data=st.data(), name=st.sampled_from(FLOWS))
@settings(max_examples=150, deadline=None)
def test_whatever_was_answered_back_gives_the_state_from_before(data, name):
    """And a replay of any state changes nothing: nothing is said, done or undone twice."""
    flow = BOOK[name]
    turn = going(flow, start_of(flow, BOOK))
    for _ in range(8):
        if not isinstance(turn.at, Waits):
            return
        replayed = going(flow, Journal.unpacked(turn.journal.packed()))
        assert state(replayed) == state(turn)
        assert (replayed.lines, replayed.fresh, replayed.withdrawn) == ((), (), ())

        kind, value = data.draw(st.sampled_from(answers_to(turn.at)))
        at = turn.journal.last_heard + A_MINUTE
        following = going(flow, turn.journal.answered(turn.at.key, kind, value, at))
        if isinstance(following.at, Waits) and following.at.unclear:
            assert state(following) == state(turn)
            continue
        back = following.journal.rewound()
        if back is not None:
            assert state(going(flow, back)) == state(turn)
        elif isinstance(following.at, Waits):
            assert any(one.deed.final for one in following.fresh)
        turn = following
