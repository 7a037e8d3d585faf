"""What the local offer says in the chat, and what is kept of whoever asks."""

import pytest

from bot.parts import build
from bot.service.offer import _age_in
from bot.settings import Settings, WrongSetting
from storage import tables
from tests.service.stage import staged

ASKS = "how do i get help setting up home"


@pytest.fixture
async def stage(sqlite_url, clock):
    async with staged(sqlite_url, clock) as opened:
        yield opened


async def last_to(stage, who):
    return (await stage.bodies_to(who))[-1]


async def test_a_linked_person_reads_whether_it_seems_to_fit_their_record(stage):
    await stage.hears("amina", ASKS)
    said = await last_to(stage, "amina")
    assert "This looks right for you. Your council has the last word." in said
    assert "Next step:" in said
    assert "Checked " in said


async def test_another_age_changes_whether_it_fits(stage):
    await stage.hears("amina", "how do i get a passport?")
    assert "looks right for you" in await last_to(stage, "amina")
    await stage.hears("amina", "and if im 29?")
    assert "This may not be for you" in await last_to(stage, "amina")


async def test_a_visitor_reads_for_whom_it_is_and_after_a_few_questions_whether_it_fits(stage):
    await stage.hears("zed", ASKS)
    assert "looks right for you" not in await last_to(stage, "zed")
    for option in ("for-me", "19", "long-enough"):
        await stage.taps("zed", option)
    assert "This looks right for you." in await last_to(stage, "zed")


async def test_what_is_known_by_then_judges_the_next_topic(stage):
    await stage.hears("zed", ASKS)
    for option in ("for-me", "26", "less"):
        await stage.taps("zed", option)
    await stage.hears("zed", "passport")
    assert "This may not be for you. It is for people aged 16 to 25." in await last_to(stage, "zed")


async def test_of_a_visitor_nothing_is_kept_but_the_day(stage):
    await stage.hears("zed", "how do i get a pony")
    row = await stage.row(tables.offer_asks)
    assert (row.outcome, row.words, row.person_id) == ("nothing", "how do i get a pony", None)
    assert f"{row.at:%H:%M:%S}" == "00:00:00"


async def test_words_are_kept_only_where_the_offer_fell_short(stage):
    await stage.hears("amina", "how do i get a passport?")
    await stage.taps("amina", "unhelpful")
    kept = [(r.outcome, r.topic, r.words) for r in await stage.rows(tables.offer_asks)]
    assert kept == [
        ("answered", "passport", ""),
        ("unhelpful", "passport", "how do i get a passport?"),
    ]


async def test_a_worried_question_goes_to_a_person_and_not_to_the_offer(stage):
    await stage.hears("amina", "there is nothing to eat, how do i get food")
    assert await stage.rows(tables.offer_asks) == []
    assert await stage.queue() == ["ruth: amber idle-words (open)"]


@pytest.mark.parametrize(
    ("question", "age"),
    [
        ("and if im 22?", 22),
        ("what if I'm 17", 17),
        ("im turning 25 soon", 25),
        ("22 years old, still ok?", 22),
        ("i owe 22 pounds", None),
        ("how much is it", None),
    ],
)
def test_an_age_in_a_question_is_heard(question, age):
    assert _age_in(question) == age


def test_a_council_that_has_no_pack_is_named_with_those_that_have(sqlite_url):
    with pytest.raises(WrongSetting, match=r"KITH_COUNCIL_PACK.*leeds.*bradford"):
        build(Settings(database_url=sqlite_url, council_pack="leeds"))
