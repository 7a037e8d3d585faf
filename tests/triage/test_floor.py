"""The floor holds for the reader that Kith brings, and a folder of edited rules is held to it."""

import io
from collections import Counter

import pytest

from bot.rules.severity import Severity
from bot.rules_command import main
from bot.triage import Floor, OwnPhrase, OwnRules, OwnWeight
from bot.triage.check import problems
from bot.triage.language import UNKNOWN
from bot.triage.rulebook import FOLDER
from tests.triage.test_reader_edges import edited


@pytest.fixture(scope="module")
def floor():
    return Floor.load()


def test_the_reader_that_kith_brings_stands_on_the_floor(reader, floor):
    assert [(one.text, one.reading.severity) for one in floor.fallen(reader)] == []
    assert floor.lowered(reader.signs) == []


def test_the_floor_reaches_under_every_language_and_every_red_category(reader, floor):
    by_lang = Counter(one.lang for one in floor.sentences)
    assert set(by_lang) == set(reader.languages) - {UNKNOWN}
    assert len(floor.sentences) >= 120
    red = {sign.category for sign in reader.signs.values() if sign.severity == "red"}
    called_red = [one.text for one in floor.sentences if one.floor == "red"]
    assert red <= {reader.read(text).category for text in called_red}


def test_no_sign_that_is_red_can_be_lowered_without_a_sentence_that_falls(reader, floor):
    for name, sign in reader.signs.items():
        if sign.severity is Severity.RED and not sign.firm:
            own = OwnRules(weights=(OwnWeight(name, Severity.AMBER),))
            assert floor.fallen(reader.with_own(own)), name


def test_every_firm_sign_is_in_the_floor(reader, floor):
    assert set(floor.signs) == {name for name, sign in reader.signs.items() if sign.firm}


def test_a_sentence_that_falls_is_named(reader, floor):
    own = OwnRules((OwnPhrase("en", "going to kill myself tonight", "not-meant"),))
    fallen = floor.fallen(reader.with_own(own))
    assert [(one.text, one.floor) for one in fallen] == [("im going to kill myself tonight", "red")]


def test_the_files_as_they_are_may_be_used():
    out = io.StringIO()
    assert main([str(FOLDER)], out) == 0
    assert "keep to the floor" in out.getvalue()


def test_files_that_fall_below_the_floor_are_refused_with_the_entry(tmp_path):
    rules = (FOLDER / "rules.yaml").read_text("utf-8")
    softer = rules.replace(
        "intent-to-die: {category: suicide-self-harm, severity: red, firm: true",
        "intent-to-die: {category: suicide-self-harm, severity: yellow",
    )
    out = io.StringIO()
    assert main([str(edited(tmp_path, "rules.yaml", softer))], out) == 1
    assert "rules.yaml, intent-to-die: this sign must stay firm and red" in out.getvalue()
    assert "floor.jsonl, '" in out.getvalue()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("en.yaml", "low: ... today\n", "en.yaml, low: '... today': begin with a word"),
        ("en.yaml", "low: [sad\n", "en.yaml: "),
        ("en.yaml", "no-such-sign: sad\n", "en.yaml: rules.yaml knows no sign 'no-such-sign'"),
        ("rules.yaml", "signs: {low: {severity: pink, says: low}}\noften-mistyped: ''\n", "low: "),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_its_entry(tmp_path, name, text, told):
    (found,) = problems(edited(tmp_path, name, text))
    assert told in found


def test_a_folder_without_rules_is_told_so(tmp_path):
    (found,) = problems(tmp_path)
    assert "there is no languages.yaml, rules.yaml, slang.yaml" in found


def test_a_wrong_line_of_the_floor_is_named(tmp_path):
    wrong = tmp_path / "floor.jsonl"
    wrong.write_text('{"lang": "en", "floor": "pink", "text": "x"}\n')
    with pytest.raises(ValueError, match=r"floor\.jsonl, line 1"):
        Floor.load(wrong)


def test_the_command_says_how_it_is_used():
    out = io.StringIO()
    assert main([], out) == 2
    assert out.getvalue().startswith("usage:")
