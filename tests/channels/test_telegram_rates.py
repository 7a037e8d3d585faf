"""Kith keeps within Telegram's rates, to all and to each chat."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.rates import FORGET_ABOVE, Limit, Rates


class Hand:
    """A stop watch that a test moves."""

    def __init__(self):
        self.seconds = 1_000.0

    def __call__(self):
        return self.seconds


@pytest.fixture
def hand():
    return Hand()


def send(rates, hand, address):
    """Waits as long as told, sends, and says how long that was."""
    wait = rates.wait_for(address)
    hand.seconds += wait
    assert rates.wait_for(address) <= 1e-9
    rates.took(address)
    return wait


def test_a_chat_gets_three_at_once_and_then_one_a_second(hand):
    rates = Rates(hand)
    waits = [send(rates, hand, "amina") for _ in range(5)]
    assert waits == pytest.approx([0, 0, 0, 1 / 0.95, 1 / 0.95])


def test_one_busy_chat_does_not_hold_another(hand):
    rates = Rates(hand)
    for _ in range(3):
        rates.took("amina")
    assert rates.wait_for("amina") > 1
    assert rates.wait_for("tyler") == 0


def test_all_together_get_twenty_eight_a_second(hand):
    rates = Rates(hand)
    began = hand.seconds
    for number in range(28 + 280):
        send(rates, hand, f"chat-{number}")
    assert hand.seconds - began == pytest.approx(10)


def test_after_a_rest_a_burst_is_there_again(hand):
    rates = Rates(hand)
    for _ in range(3):
        rates.took("amina")
    hand.seconds += 60
    assert [send(rates, hand, "amina") for _ in range(3)] == [0, 0, 0]


def test_a_chat_that_telegram_wants_paused_waits_and_the_others_do_not(hand):
    rates = Rates(hand)
    rates.hold("amina", 35)
    assert rates.wait_for("amina") == pytest.approx(35)
    assert rates.wait_for("tyler") == 0
    hand.seconds += 35
    assert rates.wait_for("amina") == 0


def test_two_chats_refused_at_a_time_hold_everybody(hand):
    rates = Rates(hand)
    rates.hold("amina", 5)
    rates.hold("tyler", 7)
    assert rates.wait_for("jo") == pytest.approx(7)
    hand.seconds += 7
    assert rates.wait_for("jo") == 0


def test_the_same_chat_refused_twice_holds_only_itself(hand):
    rates = Rates(hand)
    rates.hold("amina", 5)
    rates.hold("amina", 5)
    assert rates.wait_for("jo") == 0


def test_idle_chats_are_forgotten(hand):
    rates = Rates(hand, overall=Limit(1e6, 1_000_000))
    for number in range(20 * FORGET_ABOVE):
        hand.seconds += 0.05
        rates.took(f"chat-{number}")
    assert len(rates._full_at) <= FORGET_ABOVE


@given(st.lists(st.tuples(st.sampled_from("abcde"), st.floats(0, 0.4)), max_size=150))
def test_no_second_ever_sees_more_than_the_limits(steps):
    hand = Hand()
    rates = Rates(hand)
    sent = []
    for address, rest in steps:
        hand.seconds += rest
        send(rates, hand, address)
        sent.append((hand.seconds, address))
    for start, _ in sent:
        within = [address for at, address in sent if start <= at < start + 1 - 1e-6]
        assert len(within) <= 28 + 28
        assert all(within.count(address) <= 3 + 1 for address in set(within))
