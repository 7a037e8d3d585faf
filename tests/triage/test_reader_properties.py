"""However it is typed, it is read as gravely; and nothing that can be typed breaks the reader."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.rules.severity import Severity

GRAVE = (
    "im going to kill myself tonight",
    "nowhere to sleep tonight",
    "i keep thinking about cutting again",
    "no food in and no money til monday",
    "home office refused me 14 days to appeal",
    "he checks my phone and takes my money",
)
EMOJI = ("😂", "🎉", "💀", "🔪", "❤️", "👍🏽", "🙏")
few = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def rank(reader, text):
    return reader.read(text).severity.rank


@few
@given(text=st.sampled_from(GRAVE), upper=st.sets(st.integers(0, 60)))
def test_case_never_lowers_severity(reader, text, upper):
    typed = "".join(c.upper() if at in upper else c for at, c in enumerate(text))
    assert rank(reader, typed) >= rank(reader, text)


@few
@given(text=st.sampled_from(GRAVE), space=st.sampled_from([" ", "  ", "\t", " \n ", "\u00a0"]))
def test_spacing_never_lowers_severity(reader, text, space):
    assert rank(reader, text.replace(" ", space)) >= rank(reader, text)


@few
@given(
    text=st.sampled_from(GRAVE), at=st.integers(0, 60), mark=st.sampled_from("\u0301\u0308\u0323")
)
def test_diacritics_never_lower_severity(reader, text, at, mark):
    at %= len(text)
    typed = text[: at + 1] + (mark if text[at].isalpha() else "") + text[at + 1 :]
    assert rank(reader, typed) >= rank(reader, text)


@few
@given(text=st.sampled_from(GRAVE), at=st.integers(0, 60), times=st.integers(2, 9))
def test_repeated_letters_never_lower_severity(reader, text, at, times):
    at %= len(text)
    typed = text[:at] + text[at] * (times if text[at].isalpha() else 1) + text[at + 1 :]
    assert rank(reader, typed) >= rank(reader, text)


@few
@given(text=st.sampled_from(GRAVE), signs=st.lists(st.sampled_from(EMOJI), max_size=4))
def test_emoji_never_lower_severity(reader, text, signs):
    assert rank(reader, text + " ".join(signs)) >= rank(reader, text)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=300), before=st.lists(st.text(max_size=40), max_size=2))
def test_anything_that_can_be_typed_can_be_read(reader, text, before):
    reading = reader.read(text, before=before)
    assert reading.severity in Severity
    assert reading.reasons


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "kill " * 20_000, "\u0301" * 5_000, "\U0001f52a" * 5_000]
)
def test_a_text_without_end_is_read_too(reader, text):
    assert reader.read(text).severity in Severity
