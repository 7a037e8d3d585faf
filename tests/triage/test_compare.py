"""Two versions side by side: each change stands under one heading."""

import pytest

from bot.rules.severity import Severity
from bot.triage import OwnPhrase, OwnRules, OwnWeight, Way, compare, side_by_side

CODE = "the geese fly north"


@pytest.mark.parametrize(
    ("text", "way"),
    [
        (CODE, Way.NEWLY_FLAGGED),
        ("feel so lonely", Way.RAISED),
        ("can you ring me today please", Way.LOWERED),
        ("hiya", Way.AS_BEFORE),
    ],
)
def test_a_change_stands_under_one_heading(reader, text, way):
    new = reader.with_own(
        OwnRules(
            (OwnPhrase("en", CODE, "held"),),
            (OwnWeight("lonely", Severity.AMBER), OwnWeight("call-today", Severity.YELLOW)),
        )
    )
    (change,) = side_by_side(reader, new, [text])
    assert change.way is way
    assert change.newly_flagged is (way is Way.NEWLY_FLAGGED)
    assert bool(compare(reader, new, [text])) is (way is not Way.AS_BEFORE)


def test_the_other_way_round_it_is_flagged_no_longer(reader):
    own = reader.with_own(OwnRules((OwnPhrase("en", CODE, "held"),)))
    (change,) = compare(own, reader, [CODE])
    assert change.way is Way.NO_LONGER_FLAGGED
    assert change.no_longer_flagged
    assert not change.raised


def test_as_grave_but_about_something_else_is_a_change_too(reader):
    own = reader.with_own(OwnRules((OwnPhrase("en", "the owl", "no-food"),)))
    other = reader.with_own(OwnRules((OwnPhrase("en", "the owl", "no-energy"),)))
    third = reader.with_own(OwnRules((OwnPhrase("en", "the owl", "bereaved"),)))
    assert compare(own, other, ["the owl"]) == []
    assert [change.way for change in compare(own, third, ["the owl"])] == [Way.ABOUT]


def test_a_text_that_comes_again_is_read_once(reader):
    one, other, again = side_by_side(reader, reader, ["hiya", CODE, "hiya"])
    assert one is again
    assert other.text == CODE
