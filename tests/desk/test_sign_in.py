"""Signing in: passwords, waiting after wrong ones, sessions."""

from datetime import timedelta

import pytest

from bot.service.desk.sign_in import (
    TooManyTries,
    WrongSignIn,
    sign_in,
    sign_out,
    signed_in,
    wait_after,
)
from tests.cast import RUTH, SAM
from tests.desk.office import PASSWORD, Office
from tests.fakes.clock import FakeClock


async def test_the_right_password_opens_a_session_of_twelve_hours(office: Office, clock: FakeClock):
    token = await sign_in(office.kit, " RUTH@harbour.example ", PASSWORD)
    clock.forward(hours=11, minutes=59)
    me = await signed_in(office.kit, token)
    assert me is not None
    assert me.staff.id == "ruth"

    clock.forward(minutes=1)
    assert await signed_in(office.kit, token) is None


async def test_the_token_itself_is_kept_nowhere(office: Office):
    token = await sign_in(office.kit, RUTH.email, PASSWORD)
    async with office.store.reading() as unit:
        assert await unit.staff.session(token) is None


async def test_signing_out_ends_the_session(office: Office):
    token = await sign_in(office.kit, RUTH.email, PASSWORD)
    await sign_out(office.kit, "ruth", token)
    assert await signed_in(office.kit, token) is None
    assert await office.trail() == ["ruth: signed in", "ruth: signed out"]


async def test_whoever_has_left_is_signed_out_at_once(office: Office):
    token = await sign_in(office.kit, RUTH.email, PASSWORD)
    async with office.store.unit() as unit:
        unit.change(RUTH, active=False)
    assert await signed_in(office.kit, token) is None


@pytest.mark.parametrize("email", [RUTH.email, "nobody@harbour.example"])
async def test_five_wrong_tries_make_one_wait_known_or_not(
    office: Office, clock: FakeClock, email: str
):
    for _ in range(5):
        with pytest.raises(WrongSignIn):
            await sign_in(office.kit, email, "guess")
    with pytest.raises(TooManyTries) as many:
        await sign_in(office.kit, email, PASSWORD)
    assert many.value.wait == timedelta(minutes=1)

    clock.forward(minutes=1)
    with pytest.raises(WrongSignIn):
        await sign_in(office.kit, email, "guess")
    with pytest.raises(TooManyTries) as more:
        await sign_in(office.kit, email, "guess")
    assert more.value.wait == timedelta(minutes=2)


async def test_signing_in_wipes_the_slate(office: Office, clock: FakeClock):
    for _ in range(4):
        with pytest.raises(WrongSignIn):
            await sign_in(office.kit, RUTH.email, "guess")
    await sign_in(office.kit, RUTH.email, PASSWORD)
    with pytest.raises(WrongSignIn):
        await sign_in(office.kit, RUTH.email, "guess")
    await sign_in(office.kit, RUTH.email, PASSWORD)


async def test_an_account_without_a_password_lets_nobody_in(office: Office):
    async with office.store.unit() as unit:
        unit.change(SAM, password_hash=None)
    with pytest.raises(WrongSignIn):
        await sign_in(office.kit, SAM.email, "")


def test_the_wait_doubles_and_never_passes_a_quarter_of_an_hour():
    waits = [wait_after(failed) // timedelta(minutes=1) for failed in (0, 4, 5, 6, 7, 8, 9, 500)]
    assert waits == [0, 0, 1, 2, 4, 8, 15, 15]


async def test_an_adviser_sees_trouble_only_while_on_duty(office: Office):
    token = await sign_in(office.kit, RUTH.email, PASSWORD)
    before = await signed_in(office.kit, token)
    await office.on_duty(RUTH)
    after = await signed_in(office.kit, token)
    assert before is not None
    assert after is not None
    assert (before.sees_trouble, after.sees_trouble) == (False, True)
