"""All ways through a flow, and the picture of them."""

from xml.etree import ElementTree

from bot.talk.drive import Ended
from bot.talk.map import draw
from bot.talk.paths import SILENCE, WORDS, paths
from tests.talk.toys import KEPT, begun, hello, looks


def no_looks(look):
    raise AssertionError(f"nothing is looked up here: {look}")


def test_the_toy_flow_has_eight_ways_through():
    ways = [tuple(s.taken for s in way.steps) for way in paths(hello, begun(), no_looks)]

    assert sorted(ways) == sorted(
        [
            (SILENCE,),
            ("good", SILENCE),
            ("good", WORDS),
            ("rough", SILENCE),
            ("rough", WORDS, SILENCE),
            ("rough", WORDS, "no"),
            ("rough", WORDS, "yes", SILENCE),
            ("rough", WORDS, "yes", WORDS),
        ]
    )


def test_every_way_ends_and_remembers_its_turns():
    for way in paths(hello, begun(), no_looks):
        assert isinstance(way.end.at, Ended)
        assert len(way.turns) == len(way.steps) + 1


def test_each_answer_to_a_look_opens_ways_of_its_own():
    twice = list(paths(looks, begun(), lambda look: (KEPT, KEPT)))

    assert len(twice) == 2 * len(list(paths(looks, begun(), lambda look: (KEPT,))))


def test_a_bound_still_reaches_every_question():
    bounded = list(paths(hello, begun(), no_looks, each=1))

    assert {s.key for way in bounded for s in way.steps} == {"week", "words", "call", "when"}


def test_the_map_shows_each_question_with_its_answers():
    drawn = draw("hello", paths(hello, begun(), no_looks))
    picture = ElementTree.fromstring(drawn)  # noqa: S314  # our own
    texts = {node.text for node in picture.iter("{http://www.w3.org/2000/svg}text")}

    assert {"week", "words", "call", "when"} <= texts
    assert {"good · rough", "yes", "no"} <= texts
