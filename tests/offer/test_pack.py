"""The offer as it is loaded: amounts in place, whom it is for, laws that start, and the answer."""

from dataclasses import FrozenInstanceError
from datetime import date
from pathlib import Path

import pytest

from bot.offer.answer import render_answer, render_more
from bot.offer.entry import Category, Circumstance, State, Who
from bot.offer.fill import PLACEHOLDER, lines_of
from bot.offer.fit import Because, Circumstances, Fit, Verdict, fits
from bot.offer.pack import Offer, load_offer
from bot.offer.preview import preview
from bot.offer.problems import BrokenOffer
from bot.rules.status import Status
from tests.offer.packs import TODAY, broken_pack, sound_pack, write

HOMELESS_AT_18_TO_20 = Who(frozenset({Status.FORMER_RELEVANT}), 18, 20)
ANY_STATUTORY = frozenset(Status) - {Status.NOT_STATUTORY, Status.NOT_SURE}


@pytest.fixture(scope="module")
def england() -> Offer:
    return load_offer(None)


def test_england_has_every_topic_on_a_shelf(england: Offer):
    assert len(england.all()) == 90
    assert all(england.in_category(category) for category in Category)


def test_an_entry_cannot_be_changed(england: Offer):
    with pytest.raises(FrozenInstanceError):
        england.entries["passport"].state = State.DRAFT  # type: ignore[misc]


def test_every_amount_is_in_place_in_every_language(england: Offer):
    lines = [line for e in england.all() for text in e.texts.values() for line in lines_of(text)]
    assert [line for line in lines if PLACEHOLDER.search(line)] == []


def test_every_topic_says_its_title_its_answer_and_its_next_step_in_arabic(england: Offer):
    for entry in england.all():
        arabic = entry.texts["ar"]
        assert arabic.title, entry.id
        assert arabic.what_you_can_get, entry.id
        assert arabic.how_to_ask, entry.id


def test_the_setting_up_home_allowance_is_at_least_3000_pounds(england: Offer):
    entry = england.entries["setting-up-home-allowance"]
    assert entry.amounts["grant"].legal_minimum == 3000
    assert "It should be at least £3,000." in render_answer(england, entry, "en")
    assert "3,000 جنيه" in render_answer(england, entry, "ar")


def test_a_phone_number_keeps_its_order_in_arabic(england: Offer):
    assert "\u20660800 1111\u2069" in render_answer(england, england.entries["crisis-help"], "ar")


def test_an_answer_names_its_source_and_the_day_it_was_checked(england: Offer):
    answer = render_answer(england, england.entries["local-offer"], "en")
    assert "Source: Children and Social Work Act 2017 s.2" in answer
    assert "Checked 22 November 2026." in answer


def test_an_answer_from_no_published_page_says_so(england: Offer):
    answer = render_answer(england, england.entries["arrested"], "en")
    assert "Not yet checked on an official page" in answer


def test_a_draft_is_found_but_shows_none_of_its_facts(england: Offer):
    entry = england.entries["free-prescriptions"]
    answer, more = (render(england, entry, "en") for render in (render_answer, render_more))
    assert "we will not guess" in answer
    assert "23 December 2025" not in answer + more


def test_a_language_that_is_not_shipped_is_answered_in_english(england: Offer):
    entry = england.entries["passport"]
    assert render_answer(england, entry, "cy") == render_answer(england, entry, "en")


def test_without_a_council_people_are_sent_to_their_own(england: Offer):
    answer = render_answer(england, england.entries["homeless-tonight"], "en")
    assert "ring your council's emergency duty team" in answer


def test_a_law_that_has_not_started_is_not_told_as_a_right(england: Offer):
    today = england.on(TODAY).entries["not-my-fault-homeless"]
    assert today.said("en").what_you_can_get[0].startswith("A council can still say")


def test_an_entry_changes_on_the_day_its_law_starts(tmp_path: Path):
    root = sound_pack(tmp_path)
    page = (root / "england/bus.yaml").read_text("utf-8")
    later = (
        "when_in_force:\n  law: bunk-act\n  what_you_can_get:\n    - Your council must give it.\n"
    )
    write(root, "england/bus.yaml", later + page)
    laws = (root / "laws.yaml").read_text("utf-8").replace("not-yet", "2027-03-01")
    write(root, "laws.yaml", laws)
    offer = load_offer(None, root)
    says = [
        offer.on(day).entries["bus"].said("en") for day in (date(2027, 2, 28), date(2027, 3, 1))
    ]
    assert says[0].what_you_can_get == ("Your council may give you a bus pass.",)
    assert says[1].what_you_can_get == ("Your council must give it.",)


def test_the_old_translation_does_not_outlive_the_law(tmp_path: Path):
    root = sound_pack(tmp_path)
    page = (root / "england/bus.yaml").read_text("utf-8")
    later = "when_in_force:\n  law: bunk-act\n  how_to_ask: Ask for it.\n"
    write(root, "england/bus.yaml", later + page)
    entry = load_offer(None, root).entries["bus"]
    assert entry.later
    assert entry.later.entry.said("ar").how_to_ask == "Ask for it."


def test_broken_packs_do_not_load_and_the_error_says_where(tmp_path: Path):
    with pytest.raises(BrokenOffer, match=r"england/bus.yaml:3: error: 'transport' will not do"):
        load_offer(None, broken_pack(tmp_path, "wrong-value"))


def test_a_council_without_packs_is_refused():
    with pytest.raises(BrokenOffer, match="there are: bradford, derby, doncaster, kirklees"):
        load_offer("bradfrod")


def test_a_preview_shows_the_answer_and_the_rest():
    shown = preview("passport", "en", None, TODAY)
    assert shown.startswith("Passport\n\n• A passport is the easiest ID")
    assert "Passport fees to rise (MoneySavingExpert, March 2024)" in shown


def test_a_preview_of_no_topic_is_refused():
    with pytest.raises(BrokenOffer, match="no topic 'pasport'"):
        preview("pasport", "en", None, TODAY)


@pytest.mark.parametrize(
    ("about", "fit"),
    [
        (Circumstances(Status.FORMER_RELEVANT, 18), Fit(Verdict.FITS)),
        (Circumstances(Status.FORMER_RELEVANT, 20), Fit(Verdict.FITS)),
        (Circumstances(Status.FORMER_RELEVANT, 17), Fit(Verdict.DOES_NOT, because=(Because.AGE,))),
        (Circumstances(Status.FORMER_RELEVANT, 21), Fit(Verdict.DOES_NOT, because=(Because.AGE,))),
        (Circumstances(Status.QUALIFYING, 19), Fit(Verdict.DOES_NOT, because=(Because.STATUS,))),
        (Circumstances(Status.NOT_SURE, 19), Fit(Verdict.MAY_FIT, asks=("status",))),
        (Circumstances(), Fit(Verdict.MAY_FIT, asks=("age", "status"))),
    ],
)
def test_whether_an_entry_fits_by_status_and_age(about: Circumstances, fit: Fit):
    assert fits(HOMELESS_AT_18_TO_20, about) == fit


def test_an_entry_for_every_kind_of_care_leaver_does_not_ask_which_kind():
    assert fits(Who(ANY_STATUTORY, 16, 25), Circumstances(age=19)) == Fit(Verdict.FITS)


def test_somebody_who_is_no_care_leaver_by_law_is_told_so():
    fit = fits(Who(ANY_STATUTORY, 16, 25), Circumstances(Status.NOT_STATUTORY, 19))
    assert fit == Fit(Verdict.DOES_NOT, because=(Because.STATUS,))


PARENT, PREGNANT, STUDENT = Circumstance.PARENT, Circumstance.PREGNANT, Circumstance.STUDENT
YOUNG_PARENT_AT_COLLEGE = Who(
    ANY_STATUTORY, 16, 19, circumstances=(frozenset({PARENT, PREGNANT}), frozenset({STUDENT}))
)


@pytest.mark.parametrize(
    ("has", "has_not", "fit"),
    [
        ({PARENT, STUDENT}, set(), Fit(Verdict.FITS)),
        ({PREGNANT, STUDENT}, {PARENT}, Fit(Verdict.FITS)),
        ({STUDENT}, {PARENT}, Fit(Verdict.MAY_FIT, asks=(PREGNANT,))),
        ({PARENT}, set(), Fit(Verdict.MAY_FIT, asks=(STUDENT,))),
        ({STUDENT}, {PARENT, PREGNANT}, Fit(Verdict.DOES_NOT, because=(Because.CIRCUMSTANCE,))),
    ],
)
def test_whether_an_entry_fits_by_circumstances(has, has_not, fit: Fit):
    about = Circumstances(age=18, has=frozenset(has), has_not=frozenset(has_not))
    assert fits(YOUNG_PARENT_AT_COLLEGE, about) == fit


def test_the_answer_says_why_an_entry_is_not_for_somebody(england: Offer):
    entry = england.entries["staying-put"]
    fit = fits(entry.who, Circumstances(Status.FORMER_RELEVANT, 22))
    answer = render_answer(england, entry, "en", fit)
    assert "This may not be for you. It is for people aged 18 to 20." in answer


def test_every_fit_of_every_entry_can_be_said_in_every_language(england: Offer):
    every = [Fit(verdict) for verdict in Verdict]
    every += [Fit(Verdict.DOES_NOT, because=(why,)) for why in Because]
    for entry in england.all():
        for lang in england.wordings:
            assert all(render_answer(england, entry, lang, fit) for fit in every)
