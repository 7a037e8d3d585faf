"""Which calm messages are read again: of which week, and which of them."""

from collections import Counter
from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.rules.reading_check import MOST_OF_ONE, draw, span_of, weeks_due
from tests.fakes.chance import seeded

MONDAY = date(2026, 11, 23)


def test_a_week_is_due_at_five_on_the_monday_after_it():
    before = weeks_due(datetime(2026, 11, 23, 4, 59, tzinfo=UTC))
    after = weeks_due(datetime(2026, 11, 23, 5, 0, tzinfo=UTC))
    assert before[0] == date(2026, 11, 9)
    assert after[0] == date(2026, 11, 16)


def test_five_is_five_on_london_clocks():
    assert weeks_due(datetime(2026, 7, 6, 4, 0, tzinfo=UTC))[0] == date(2026, 6, 29)


def test_missed_weeks_are_made_up_for_up_to_four():
    assert weeks_due(datetime(2026, 11, 26, 12, 0, tzinfo=UTC)) == [
        date(2026, 11, 16), date(2026, 11, 9), date(2026, 11, 2), date(2026, 10, 26),
    ]  # fmt: skip


def test_a_week_with_a_clock_change_is_an_hour_longer():
    since, until = span_of(date(2026, 10, 19))
    assert (until - since).total_seconds() == (7 * 24 + 1) * 3600


def test_the_same_chance_draws_the_same():
    calm = [(number, f"chat-{number}") for number in range(50)]
    assert draw(calm, 10, seeded(1)) == draw(calm, 10, seeded(1))
    assert draw(calm, 10, seeded(1)) != draw(calm, 10, seeded(2))


def test_each_message_has_the_same_chance():
    calm = [(number, f"chat-{number}") for number in range(20)]
    chance = seeded(5)
    drawn = Counter(number for _ in range(2000) for number in draw(calm, 5, chance))
    assert all(400 < drawn[number] < 600 for number, _ in calm)


@given(
    st.lists(st.sampled_from(["a", "b", "c", "d"]), max_size=40),
    st.integers(0, 30),
    st.integers(0, 99),
)
def test_as_many_as_asked_for_are_drawn_unless_a_few_wrote_them_all(chats, size, seed):
    calm = list(enumerate(chats))
    drawn = draw(calm, size, seeded(seed))
    of_chat = Counter(chats[number] for number in drawn)
    there = sum(min(written, MOST_OF_ONE) for written in Counter(chats).values())
    assert len(set(drawn)) == len(drawn) == min(size, there)
    assert all(number <= MOST_OF_ONE for number in of_chat.values())
