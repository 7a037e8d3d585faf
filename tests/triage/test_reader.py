"""What the reader makes of clear cases, of what surrounds them, and of several messages."""

from pathlib import Path

import pytest
import yaml

from bot.rules.severity import Category, Severity

CASES = yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text("utf-8"))


@pytest.mark.parametrize(("severity", "category", "text"), CASES)
def test_a_clear_case_is_read_as_what_it_is(reader, severity, category, text):
    reading = reader.read(text)
    assert (reading.severity, reading.category) == (severity, category), reading.reasons


@pytest.mark.parametrize(
    "text",
    [
        "I'M GOING TO KILL MYSELF",
        "im going to kiiiill myselffff",
        "i m g o i n g to k i l l m y s e l f",
        "gonna kms tn",
        "i will k.i.l.l myself",
        "thinking of suicde tonite, gonna end my life",
    ],
)
def test_spelling_does_not_hide_it(reader, text):
    assert reader.read(text).severity is Severity.RED


def test_a_reason_names_the_words_and_the_rule(reader):
    (reason,) = reader.read("im gonna kill myself").reasons
    assert "'kill myself'" in reason
    assert "rule intent-to-die" in reason


def test_the_models_part_is_said_as_such(reader):
    reading = reader.read("the ferry leaves at dawn and my name is carved on the oar")
    assert reading.reasons == ("no rule speaks, and the model finds no risk",)


def test_what_is_long_over_is_not_read_as_now(reader):
    was = reader.read("i used to self harm when i was 14, clean for years")
    assert was.severity.rank <= Severity.YELLOW.rank


def test_what_is_denied_is_not_red(reader):
    assert reader.read("im not going to kill myself").severity is not Severity.RED


def test_one_grave_line_in_a_long_message_is_heard(reader):
    chat = "college was fine we did plastering and then i went to the shop and made some pasta "
    assert reader.read(f"{chat * 3} im going to kill myself tonight {chat * 3}").severity == "red"


def test_three_short_lines_are_read_as_one_as_well(reader):
    assert reader.read("tonight").severity is not Severity.RED
    together = reader.read("tonight", before=("i have nowhere to go",))
    assert (together.severity, together.category) == (Severity.RED, Category.HOMELESS)


def test_what_was_said_before_does_not_make_a_red_message_milder(reader):
    assert reader.read("im going to kill myself", before=("lol", "good game")).severity == "red"


@pytest.mark.parametrize("text", ["не хочу больше", "hej hur mår du idag", "今日は疲れた", "வணக்கம்"])
def test_a_language_it_cannot_read_is_never_green(reader, text):
    reading = reader.read(text)
    assert reading.severity is Severity.YELLOW
    assert "language not read" in reading.reasons
    assert reader.read(text, low_mood=True).severity is Severity.AMBER


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("سلام خوبم ممنون", "fa"),
        ("شكرا كتير الله يخليك", "ar"),
        ("መን ኣለኻ ከመይ ኣለኻ", "ti"),
        ("dzięki za pomoc, do jutra", "pl"),
        ("em cảm ơn chị", "vi"),
        ("wallah ana mish 3aref shou bidi", "ar-Latn"),
    ],
)
def test_the_language_is_told(reader, text, lang):
    assert reader.read(text).lang == lang


def test_a_reading_carries_the_version_that_made_it(reader):
    assert reader.read("hi").version == reader.version
