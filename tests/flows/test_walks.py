"""What holds on every way through every flow."""

import pytest

from bot.content.words import LANGUAGES, Words
from bot.service.buttons import label_of
from bot.talk.chat import Waits
from bot.talk.drive import Ended
from tests.flows.walks import FLOWS, ways_of

WORDS = Words.load()
MOST_QUESTIONS = 10
LONGEST_BUBBLE, LONGEST_BUTTON = 320, 24


@pytest.mark.parametrize("name", FLOWS)
def test_every_way_is_short_and_can_end(name):
    ends = [way for way in ways_of(name) if isinstance(way.end.at, Ended)]

    assert ends
    assert max(len(way.steps) for way in ends) <= MOST_QUESTIONS


@pytest.mark.parametrize("name", FLOWS)
def test_every_answer_to_every_question_can_be_given(name):
    asked = {
        (s.waits.line.id, o.token)
        for w in ways_of(name)
        for s in w.steps
        for o in s.waits.question.options
    }
    taken = {(s.waits.line.id, s.taken) for w in ways_of(name) for s in w.steps}

    assert asked <= taken


@pytest.mark.parametrize("name", FLOWS)
def test_when_somebody_is_told_the_young_person_hears_of_it_in_the_same_turn(name):
    for way in ways_of(name):
        for turn in way.turns:
            silent = isinstance(turn.at, Ended) and turn.at.silent
            if any(done.deed.final for done in turn.fresh) and not silent:
                assert turn.lines, f"{name}: {[step.taken for step in way.steps]}"


@pytest.mark.parametrize("name", FLOWS)
def test_no_deed_is_done_twice_on_one_way(name):
    for way in ways_of(name):
        final = [done.key for turn in way.turns for done in turn.fresh if done.deed.final]
        assert len(final) == len(set(final))


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
@pytest.mark.parametrize("name", FLOWS)
def test_every_line_can_be_said_and_fits_a_bubble(name, lang):
    lines = {line.id: line for way in ways_of(name) for turn in way.turns for line in turn.lines}
    for line in lines.values():
        said = WORDS.line(line.id, lang, line.args)
        for bubble in said.split("\n\n"):
            assert len(bubble) <= LONGEST_BUBBLE, f"{lang} {line.id}: {len(bubble)}"


@pytest.mark.parametrize("lang", sorted(LANGUAGES))
@pytest.mark.parametrize("name", FLOWS)
def test_every_question_can_be_asked_and_its_buttons_fit_a_thumb(name, lang):
    for waits in _questions(name).values():
        asked = WORDS.line(waits.line.id, lang, waits.line.args)
        assert all(len(bubble) <= LONGEST_BUBBLE for bubble in asked.split("\n\n")), waits.line.id
        for option in waits.question.options:
            label = label_of(WORDS, lang, waits.line.id, option)
            assert 0 < len(label) <= LONGEST_BUTTON, f"{lang} {waits.line.id} {label}"


@pytest.mark.parametrize("name", FLOWS)
def test_every_question_with_buttons_knows_how_to_ask_again(name):
    for waits in _questions(name).values():
        assert WORDS.attribute(waits.line.id, "again", "en", waits.line.args), waits.line.id


@pytest.mark.parametrize("name", FLOWS)
def test_two_buttons_of_a_question_never_say_the_same(name):
    for waits in _questions(name).values():
        for lang in LANGUAGES:
            labels = [label_of(WORDS, lang, waits.line.id, o) for o in waits.question.options]
            assert len(labels) == len(set(labels)), waits.line.id


def _questions(name: str) -> dict[tuple[str, ...], Waits]:
    return {
        (step.waits.line.id, *(option.token for option in step.waits.question.options)): step.waits
        for way in ways_of(name)
        for step in way.steps
    }
