"""What a council adds, replaces and hides, and how its people read it."""

from datetime import date
from pathlib import Path

import pytest

from bot.offer.answer import render_answer
from bot.offer.pack import load_offer
from bot.offer.problems import BrokenOffer
from tests.offer.packs import TODAY, broken_pack, sound_pack, write

COUNCILS = ("bradford", "derby", "doncaster", "kirklees")
PILLOW = """id: pillow
title: A pillow
category: home
basis: council-discretion
status: live
who:
  statuses: [eligible]
  min_age: 16
  max_age: 17
what_you_can_get:
  - You can have a pillow.
how_to_ask: Ask for it.
words: [pillow]
sources:
  - document: The Pillow Page
    publisher: Sampleton
    as_of: read 2026
confidence: high
last_checked: 2026-11-22
review_by: 2027-04-01
"""


@pytest.mark.parametrize("council", COUNCILS)
def test_the_four_councils_are_samples_and_every_answer_says_so(council: str):
    offer = load_offer(council)
    assert offer.council
    assert offer.council.sample
    assert offer.council.out_of_hours_phone.startswith("01632 960")
    assert all("made up" in render_answer(offer, entry, "en") for entry in offer.all())


def test_the_out_of_hours_number_is_the_councils_own():
    offer = load_offer("derby")
    answer = render_answer(offer, offer.entries["homeless-tonight"], "en")
    assert "Out of hours, ring the emergency duty team on 01632 960 302." in answer


def test_a_council_replaces_the_national_answer():
    bradford, england = load_offer("bradford"), load_offer(None)
    answers = [
        render_answer(offer, offer.entries["driving-lessons"], "en")
        for offer in (bradford, england)
    ]
    assert "Bradford can give you up to £250 towards driving lessons." in answers[0]
    assert "There is no national right to driving lessons." in answers[1]


def test_what_a_council_adds_stands_under_the_national_answer_with_its_own_source():
    offer = load_offer("kirklees")
    entry = offer.entries["leaving-custody"]
    answer = render_answer(offer, entry, "en")
    assert answer.index("Planning for your release") < answer.index("• Kirklees: There is a prison")
    assert [source.publisher for source in entry.sources][-1] == "Kirklees Council"


def test_what_a_council_leaves_alone_is_the_national_entry():
    kirklees, england = (load_offer(council).entries["passport"] for council in ("kirklees", None))
    assert kirklees == england


def test_a_council_adds_a_topic_of_its_own(tmp_path: Path):
    root = sound_pack(tmp_path)
    write(root, "councils/sampleton/pillow.yaml", PILLOW)
    assert load_offer("sampleton", root).entries["pillow"].title == "A pillow"
    assert "pillow" not in load_offer(None, root).entries


def test_a_council_hides_what_it_does_not_offer(tmp_path: Path):
    root = sound_pack(tmp_path)
    write(root, "councils/sampleton/bus.yaml", "id: bus\nhide: yes\n")
    assert "bus" not in load_offer("sampleton", root).entries


def test_a_council_may_give_more_than_the_law(tmp_path: Path):
    root = sound_pack(tmp_path)
    write(root, "councils/sampleton/bed.yaml", "id: bed\namounts:\n  price: {pounds: 150}\n")
    bed = load_offer("sampleton", root).entries["bed"]
    assert "It may cost £150 or more." in bed.said("en").what_you_can_get
    assert bed.amounts["price"].legal_minimum == 100


@pytest.mark.parametrize("case", ["below-minimum", "law-changed", "hidden-law"])
def test_a_council_that_goes_below_the_law_does_not_start(tmp_path: Path, case: str):
    root = broken_pack(tmp_path, case)
    with pytest.raises(BrokenOffer, match=r"councils/sampleton/bed.yaml:\d: error"):
        load_offer("sampleton", root)
    assert "bed" in load_offer(None, root).entries


def test_new_english_words_drop_the_translation_of_the_old_ones(tmp_path: Path):
    root = sound_pack(tmp_path)
    write(root, "councils/sampleton/bus.yaml", "id: bus\nhow_to_ask: Ask at the depot.\n")
    said = load_offer("sampleton", root).entries["bus"].said("ar")
    assert said.how_to_ask == "Ask at the depot."
    assert said.title == "بطاقة حافلة"


def test_a_council_can_say_that_a_law_has_started_for_it(tmp_path: Path):
    root = sound_pack(tmp_path)
    about = (root / "councils/sampleton/council.yaml").read_text("utf-8")
    started = about + "in_force:\n  bunk-act: 2026-11-22\n"
    write(root, "councils/sampleton/council.yaml", started)
    page = (root / "england/bed.yaml").read_text("utf-8")
    later = "when_in_force:\n  law: bunk-act\n  how_to_ask: Ask for a bunk.\n"
    write(root, "england/bed.yaml", later + page)
    offer = load_offer("sampleton", root)
    assert offer.on(TODAY).entries["bed"].said("en").how_to_ask == "Ask for a bunk."
    assert offer.on(date(2026, 11, 21)).entries["bed"].said("en").how_to_ask != "Ask for a bunk."
