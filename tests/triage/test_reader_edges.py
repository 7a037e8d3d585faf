"""What happens when a part of the reader is missing or broken, and when its rules change."""

import shutil

import pytest

from bot.rules.severity import Severity
from bot.triage import Reader, compare, fail_safe
from bot.triage.line import answers
from bot.triage.rulebook import FOLDER


class Broken:
    def read(self, text, lang=None, *, before=(), low_mood=False):
        raise RuntimeError(text)


@pytest.mark.parametrize("reader", [None, Broken()])
def test_what_cannot_be_read_is_for_a_person_to_look_at_today(reader):
    reading = fail_safe(reader, "hi")
    assert (reading.severity, reading.reasons) == (Severity.AMBER, ("could not be read",))


def test_a_reader_that_works_is_used(reader):
    assert fail_safe(reader, "hi") == reader.read("hi")


def test_a_missing_model_is_an_error_at_the_start(tmp_path):
    with pytest.raises(OSError, match=r"weights\.bin"):
        Reader.load(weights=tmp_path / "weights.bin")


def test_a_spoilt_model_is_an_error_at_the_start(tmp_path):
    spoilt = tmp_path / "weights.bin"
    spoilt.write_bytes(b"no")
    with pytest.raises(ValueError, match=r"weights\.bin"):
        Reader.load(weights=spoilt)


def test_a_rule_that_does_not_exist_is_named(tmp_path):
    rules = edited(tmp_path, "en.yaml", "no-such-sign: hello there\n")
    with pytest.raises(ValueError, match="no-such-sign"):
        Reader.load(rules)


def test_a_file_of_a_language_that_is_not_listed_is_named(tmp_path):
    with pytest.raises(ValueError, match=r"xx\.yaml"):
        Reader.load(edited(tmp_path, "xx.yaml", "low: sad\n"))


def test_a_phrase_without_a_word_is_named(tmp_path):
    rules = edited(tmp_path, "en.yaml", "low: ... today\n")
    with pytest.raises(ValueError, match="begin with a word"):
        Reader.load(rules)


def test_a_new_phrase_shows_which_messages_it_would_flag(reader, tmp_path):
    firm = edited(
        tmp_path,
        "en.yaml",
        (FOLDER / "en.yaml")
        .read_text("utf-8")
        .replace("intent-to-die: >-\n", "intent-to-die: >-\n  nice cup of tea,\n"),
    )
    (change,) = compare(reader, Reader.load(firm), ["nice cup of tea", "hello"])
    assert change.text == "nice cup of tea"
    assert change.newly_flagged
    assert change.raised
    assert change.old.version != change.new.version
    assert not change.no_longer_flagged


def test_a_line_is_answered_with_its_reading(reader):
    answer = answers(reader)({"id": 1, "text": "im going to kill myself", "other": 2})
    assert answer["severity"] == "red"
    assert answer["category"] == "suicide-self-harm"
    assert answer["lang"] == "en"
    assert answer["reasons"]


@pytest.mark.parametrize("asked", [{}, {"text": 3}, {"text": "hi", "lang": 3}])
def test_a_bad_line_says_what_is_wrong(reader, asked):
    with pytest.raises(ValueError, match="must be a string"):
        answers(reader)(asked)


def edited(folder, name, text):
    """A copy of the rule files, one of them replaced."""
    copy = folder / name.replace(".", "-")
    shutil.copytree(FOLDER, copy)
    (copy / name).write_text(text, "utf-8")
    return copy
