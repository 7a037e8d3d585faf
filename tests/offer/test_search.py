"""Finding topics: from young people's words to the ids of entries."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.offer.pack import load_offer
from bot.offer.search import Search

OFFER = load_offer(None)
SEARCH = Search.load(OFFER)

ASKED: Mapping[str, str] = {
    "how do i get a passport": "passport",
    "wheres me national insurance num i start work monday": "national-insurance-number",
    "ive got nowere to slep tonite": "homeless-tonight",
    "theres mould all over my bedroom n landlord wont do owt": "problems-with-my-home",
    "can i stay with my foster mum when im 18": "staying-put",
    "bailiffs came to my door": "debt-help",
    "how much council tax do care leavers pay": "council-tax-discount",
    "i want to see what social services wrote about me when i was little": "my-care-records",
    "ضاع جوازي كيف أطلع جواز جديد": "passport",
    "وکیل رایگان برای هوم آفیس میخواهم": "immigration-lawyer",
    "nie mam gdzie dzisiaj spać": "homeless-tonight",
}
NOBODY_ANSWERS = (
    "who won the match last night",
    "how do i bake a chocolate cake",
    "what is the capital of peru",
    "my xbox controller is broken",
    "كيف أطبخ الأرز",
    "hi",
    "",
    "???",
)


@pytest.mark.parametrize(("question", "topic"), ASKED.items())
def test_people_are_understood_in_their_own_words(question: str, topic: str):
    found = SEARCH.ask(question)

    assert found.topics[0] == topic


@pytest.mark.parametrize("question", NOBODY_ANSWERS)
def test_what_no_topic_answers_is_refused(question: str):
    found = SEARCH.ask(question)

    assert found.topics == ()
    assert not found.sure


def test_the_nearest_are_offered_even_when_nothing_fits():
    assert len(SEARCH.ask("who won the match last night").nearest) == 3


def test_at_most_three_different_topics_answer():
    topics = SEARCH.ask("im homeless and have no money").topics

    assert len(set(topics)) == len(topics) == 3


@pytest.mark.parametrize(
    "question",
    [
        "how much is it",
        "how long does it take",
        "what do i need",
        "what if they say no",
        "كم المبلغ",
    ],
)
def test_a_follow_up_stays_with_the_topic(question: str):
    found = SEARCH.ask(question, about="driving-lessons")

    assert found.topics[0] == "driving-lessons"
    assert found.sure


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("what about a free bus pass", "buses-and-trains"),
        ("and how do i get a passport", "passport"),
        ("i cant pay my council tax", "council-tax-discount"),
    ],
)
def test_a_new_question_leaves_the_topic(question: str, topic: str):
    assert SEARCH.ask(question, about="driving-lessons").topics[0] == topic


def test_a_topic_that_was_hidden_since_cannot_be_followed_up():
    assert "gone" not in SEARCH.ask("how much is it", about="gone").nearest


def test_a_topic_that_a_council_hides_is_never_found():
    shown = {name: entry for name, entry in OFFER.entries.items() if name != "passport"}
    search = Search.load(replace(OFFER, entries=shown))

    assert "passport" not in search.ask("how do i get a passport").nearest


def test_a_topic_that_only_one_council_has_is_found_by_its_words():
    bikes = replace(OFFER.entries["passport"], id="bike-loan", words=("bike loan", "borrow a bike"))
    search = Search.load(replace(OFFER, entries={**OFFER.entries, "bike-loan": bikes}))

    assert search.ask("can i borrow a bike").topics[0] == "bike-loan"


def test_a_very_long_message_is_read_as_well():
    assert SEARCH.ask("i need a passport " * 500).topics[0] == "passport"
