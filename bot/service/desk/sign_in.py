"""Signing in and out: a password, a growing wait after wrong ones, and a browser that is known."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from bot.rules.zone import local
from bot.service.desk.work import NotYours
from bot.service.kit import Kit
from bot.service.looks import code_hash
from bot.service.ports import Unit
from bot.service.records import AuditEntry, SignInTries, Staff, StaffSession

SESSION = timedelta(hours=12)
FREE_TRIES = 5
LONGEST_WAIT = timedelta(minutes=15)
# What an unknown address is checked against, so that it takes as long as a known one.
_NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$bm9ib2R5LWF0LWFsbA$jGDmwgs8nXcV4xBkF7JO1HGVk8CNdHYQyvkGqlPmwO8"
)


class WrongSignIn(Exception):
    """The address and the password do not fit."""


class TooManyTries(Exception):
    """Signing in was wrong too often; ``wait`` is how long until it may be tried again."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__("too many tries")
        self.wait = wait


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A worker in a browser that has signed in; each form of theirs carries ``form_token``."""

    staff: Staff
    form_token: str
    on_duty: bool

    @property
    def sees_trouble(self) -> bool:
        """Whether the list of what went wrong is theirs; see ``bot.service.desk.trouble``."""
        return self.on_duty or self.staff.role != "adviser"


def hashed(password: str) -> str:
    """A password as it is kept (argon2id)."""
    return PasswordHasher().hash(password)


async def sign_in(kit: Kit, email: str, password: str) -> str:
    """The token of a new session; raises ``WrongSignIn`` or ``TooManyTries``.

    A try is counted before the password is looked at: guesses sent all at once are counted too.
    """
    now = kit.clock.now()
    email = email.strip().casefold()
    async with kit.store.unit() as unit:
        staff = await unit.staff.by_email(email)
        await _count_try(unit, email, now)
    known = staff.password_hash if staff else None
    fits = await asyncio.to_thread(_fits, known or _NOBODY, password)
    if staff is None or known is None or not fits:
        raise WrongSignIn
    async with kit.store.unit() as unit:
        await unit.staff.set_tries(SignInTries(email, 0, now))
    return await let_in(kit, staff.id)


async def let_in(kit: Kit, staff_id: str) -> str:
    """The token of a new session for a worker who has shown who they are; see ``NotYours``."""
    now, token = kit.clock.now(), kit.ids.secret()
    async with kit.store.unit() as unit:
        if await unit.staff.get(staff_id) is None:
            raise NotYours("desk")
        unit.add(StaffSession(code_hash(token), staff_id, kit.ids.secret(), now, now + SESSION))
        unit.add(AuditEntry(None, staff_id, "signed in", None, "", now))
    return token


async def sign_out(kit: Kit, staff_id: str, token: str) -> None:
    """End a session."""
    async with kit.store.unit() as unit:
        await unit.staff.end_session(code_hash(token))
        unit.add(AuditEntry(None, staff_id, "signed out", None, "", kit.clock.now()))


async def signed_in(kit: Kit, token: str) -> SignedIn | None:
    """Who uses this browser; None if nobody has signed in, or not for 12 hours."""
    now = kit.clock.now()
    async with kit.store.reading() as unit:
        session = await unit.staff.session(code_hash(token))
        if session is None or session.expires_at <= now:
            return None
        staff = await unit.staff.get(session.staff_id)
        on_duty = await unit.staff.on_duty(local(now).date()) == session.staff_id
    return SignedIn(staff, session.form_token, on_duty) if staff and staff.active else None


def wait_after(failed: int) -> timedelta:
    """How long to wait after so many wrong tries: 1 minute after 5, doubling up to 15."""
    if failed < FREE_TRIES:
        return timedelta()
    return min(timedelta(minutes=2 ** min(failed - FREE_TRIES, 10)), LONGEST_WAIT)


async def _count_try(unit: Unit, email: str, now: datetime) -> None:
    before = await unit.staff.tries(email)
    failed = before.failed if before else 0
    if before:
        left = before.last_at + wait_after(failed) - now
        if left > timedelta():
            raise TooManyTries(left)
    await unit.staff.set_tries(SignInTries(email, failed + 1, now))


def _fits(known: str, password: str) -> bool:
    try:
        return PasswordHasher().verify(known, password)
    except VerificationError:
        return False
