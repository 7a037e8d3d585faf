"""A service's own rules over the shipped ones: they are heard, they raise, and they are checked."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.rules.severity import Category, Severity
from bot.triage import OwnPhrase, OwnRules, OwnWeight, WrongRule, tidied
from tests.triage.test_reader_properties import GRAVE

RED_SIGNS = ("intent-to-die", "attacked-now", "sleeping-out", "other-in-danger")
CALM = ("off to see nan at the lighthouse", "college was fine", "hiya", "got the job!!", "lol ok")
TEXTS = (*GRAVE, *CALM, "الليلة رح اقتل نفسي", "em chào chị", "не хочу больше")


def phrases(*entries: tuple[str, str], lang: str = "en") -> OwnRules:
    return OwnRules(tuple(OwnPhrase(lang, phrase, shows) for phrase, shows in entries))


def weights(**severities: Severity) -> OwnRules:
    return OwnRules(
        weights=tuple(OwnWeight(name.replace("_", "-"), to) for name, to in severities.items())
    )


def test_a_phrase_of_ones_own_is_heard_with_what_it_is_about(reader):
    text = "they said i should watch out for the gulls at 6"
    assert reader.read(text).severity is not Severity.RED
    read = reader.with_own(phrases(("watch out for the gulls", "held"))).read(text)
    assert (read.severity, read.category) == (Severity.RED, Category.ABUSE_EXPLOITATION)
    assert "'watch out for the gulls'" in read.reasons[0]
    assert "own rule held" in read.reasons[0]


def test_it_is_heard_whatever_language_the_text_is_taken_for(reader):
    own = phrases(("galbeed weyn", "threatened"), lang="so")
    assert reader.with_own(own).read("ok so galbeed weyn again mate").severity is Severity.AMBER


@pytest.mark.parametrize(
    "text",
    ["the geese fly north", "he says the geese fly north", "lol the geese fly north at fifa"],
)
def test_it_is_heard_among_games_and_jokes_for_the_model_has_never_learned_it(reader, text):
    own = phrases(("the geese fly north", "held"))
    assert reader.with_own(own).read(text).severity is Severity.RED


def test_it_is_milder_where_it_is_denied(reader):
    own = reader.with_own(phrases(("feed the gulls", "intent-to-die")))
    assert own.read("i want to feed the gulls").severity is Severity.RED
    assert own.read("im not going to feed the gulls").severity is not Severity.RED


def test_an_idiom_of_ones_own_is_no_risk(reader):
    text = "gonna kill myself laughing at that"
    innocent = reader.with_own(phrases(("kill myself laughing", "not-meant")))
    assert reader.read(text).severity is Severity.RED
    assert innocent.read(text).severity.rank < Severity.RED.rank
    assert innocent.read("gonna kill myself tonight").severity is Severity.RED


def test_a_sign_that_is_raised_counts_for_more(reader):
    assert reader.read("feel so lonely").severity is Severity.YELLOW
    assert (
        reader.with_own(weights(lonely=Severity.AMBER)).read("feel so lonely").severity == "amber"
    )


def test_a_sign_that_is_lowered_counts_for_less(reader):
    text = "can you ring me today please"
    lowered = reader.with_own(weights(call_today=Severity.YELLOW))
    assert reader.read(text).severity is Severity.AMBER
    assert lowered.read(text).severity is Severity.YELLOW


@pytest.mark.parametrize(
    "text",
    [
        "can you ring me today please he hits me again",
        "can you ring me today please, i dont want to wake up tomorrow",
        "ring me today im going to kill myself",
    ],
)
def test_a_lowered_sign_hushes_nothing_else(reader, text):
    lowered = reader.with_own(weights(call_today=Severity.GREEN))
    assert lowered.read(text).severity is reader.read(text).severity is not Severity.YELLOW


def test_the_version_tells_own_rules_apart_and_the_same_rules_alike(reader):
    some, more = phrases(("a b", "held")), phrases(("a b", "held"), ("c d", "held"))
    versions = [reader.with_own(own).version for own in (OwnRules(), some, more, some)]
    assert versions[0] == reader.version
    assert len(set(versions)) == 3
    assert versions[1] == versions[3]


def test_what_is_kept_comes_back_as_it_was():
    own = OwnRules((OwnPhrase("ar", "كلمة", "held"),), (OwnWeight("lonely", Severity.AMBER),))
    assert OwnRules.from_json(own.as_json()) == own
    with pytest.raises(ValueError, match="no own rules"):
        OwnRules.from_json({"phrases": [["en"]]})


@pytest.mark.parametrize(
    ("phrase", "shows", "lang", "problem"),
    [
        ("... later", "held", "en", "begin-with-a-word"),
        ("_ later", "held", "en", "begin-with-a-word"),
        ("late * now", "held", "en", "put-letters-before-the-star"),
        ("so [very bad", "held", "en", "put-marks-round-or-between-whole-words"),
        ("a_b now", "held", "en", "put-marks-round-or-between-whole-words"),
        ("a/b c/d e/f g/h [i] [j] [k] [l]", "held", "en", "use-fewer-choices"),
        ("word " * 13, "held", "en", "make-it-shorter"),
        ("some words", "thanks", "en", "choose-a-sign"),
        ("some words", "denied", "en", "choose-a-sign"),
        ("some words", "no-such-sign", "en", "choose-a-sign"),
        ("some words", "held", "xx", "choose-a-language"),
    ],
)
def test_a_phrase_that_cannot_be_used_is_named_with_what_to_do(
    reader, phrase, shows, lang, problem
):
    with pytest.raises(WrongRule) as wrong:
        reader.with_own(phrases((phrase, shows), lang=lang))
    assert wrong.value.problem == problem
    assert str(wrong.value) == f"'{phrase}' ({lang}): {problem.replace('-', ' ')}"


@pytest.mark.parametrize(
    ("own", "problem"),
    [
        (weights(intent_to_die=Severity.AMBER), "this-sign-may-not-be-lowered"),
        (weights(lonely=Severity.YELLOW), "it-is-so-already"),
        (weights(not_meant=Severity.RED), "choose-a-sign"),
        (OwnRules(weights=weights(lonely=Severity.RED).weights * 2), "it-is-there-already"),
        (phrases(("a b", "held"), ("a b", "held")), "it-is-there-already"),
    ],
)
def test_an_entry_that_makes_no_sense_is_refused(reader, own, problem):
    with pytest.raises(WrongRule) as wrong:
        reader.with_own(own)
    assert wrong.value.problem == problem


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" self-harm, NOW! ", "self harm NOW"),
        ("can't go on ... now", "can't go on ... now"),
        ("merk* him/her [really]", "merk* him/her [really]"),
        ("see you_", "see you_"),
    ],
)
def test_punctuation_is_taken_out_of_a_phrase_for_it_is_never_heard(typed, kept):
    assert tidied(typed) == kept


few = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
words = st.sampled_from(
    sorted(
        {word for text in TEXTS for word in text.replace("!", "").split()} | {"gulls", "tonight"}
    )
)


@few
@given(
    phrase=st.lists(words, min_size=1, max_size=3).map(" ".join),
    shows=st.sampled_from(RED_SIGNS),
    text=st.lists(st.sampled_from(TEXTS), min_size=1, max_size=2).map(". ".join),
)
def test_an_added_red_phrase_never_lowers_a_reading(reader, phrase, shows, text):
    own = reader.with_own(phrases((phrase, shows)))
    assert own.read(text).severity.rank >= reader.read(text).severity.rank
    assert own.read(text) == own.read(text)


@few
@given(
    sign=st.sampled_from(("lonely", "no-food", "threatened", "debt")), text=st.sampled_from(TEXTS)
)
def test_a_raised_sign_never_lowers_a_reading(reader, sign, text):
    own = reader.with_own(OwnRules(weights=(OwnWeight(sign, Severity.RED),)))
    assert own.read(text).severity.rank >= reader.read(text).severity.rank
