"""Workers, their absences, the duty rota, and their ways in."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import delete, func, select

from bot.service.records import AwayRow, SignInTries, Staff, StaffSession
from storage.mapping import as_values, columns
from storage.shelf import Shelf
from storage.tables import aways, duty_days, sign_in_tries, staff, staff_codes, staff_sessions
from storage.upsert import upsert

_STAFF = select(*columns(Staff))


class StaffShelf(Shelf):
    """Workers, their absences, the duty rota, and their ways in."""

    async def get(self, staff_id: str) -> Staff | None:
        """One worker."""
        return await self._one(Staff, _STAFF.where(staff.c.id == staff_id))

    async def all(self) -> list[Staff]:
        """All active workers, by name."""
        return await self._all(Staff, _STAFF.where(staff.c.active).order_by(staff.c.name))

    async def by_email(self, email: str) -> Staff | None:
        """The active worker who signs in with this address."""
        return await self._one(
            Staff, _STAFF.where(func.lower(staff.c.email) == email.lower(), staff.c.active)
        )

    async def aways(self, since: date) -> list[AwayRow]:
        """Absences that end on or after a day."""
        return await self._all(AwayRow, select(*columns(AwayRow)).where(aways.c.ends >= since))

    async def forget_away(self, away_id: str) -> None:
        """Strike an absence that will not be."""
        await self._connection.execute(delete(aways).where(aways.c.id == away_id))

    async def on_duty(self, day: date) -> str | None:
        """The duty worker of a day."""
        row = await self._connection.execute(
            select(duty_days.c.staff_id).where(duty_days.c.day == day)
        )
        return row.scalar_one_or_none()

    async def due_for_digest(self, now: datetime, limit: int) -> list[Staff]:
        """Whose morning digest is due, held for this unit."""
        return await self._all(
            Staff,
            _STAFF.where(staff.c.digest_at <= now, staff.c.active)
            .order_by(staff.c.digest_at)
            .limit(limit)
            .with_for_update(skip_locked=True),
        )

    async def session(self, token_hash: str) -> StaffSession | None:
        """A signed-in browser."""
        return await self._one(
            StaffSession,
            select(*columns(StaffSession)).where(staff_sessions.c.token_hash == token_hash),
        )

    async def end_session(self, token_hash: str) -> None:
        """Sign a browser out."""
        await self._connection.execute(
            delete(staff_sessions).where(staff_sessions.c.token_hash == token_hash)
        )

    async def tries(self, email: str) -> SignInTries | None:
        """How often signing in failed."""
        return await self._one(
            SignInTries,
            select(*columns(SignInTries)).where(sign_in_tries.c.email == email.lower()),
        )

    async def set_tries(self, tries: SignInTries) -> None:
        """Note how often signing in failed."""
        values = as_values(tries) | {"email": tries.email.lower()}
        if tries.failed:
            await upsert(self._connection, sign_in_tries, values)
        else:
            await self._connection.execute(
                delete(sign_in_tries).where(sign_in_tries.c.email == values["email"])
            )

    async def code_owner(self, code_hash: str, now: datetime) -> str | None:
        """Whose code this is; it is used up by asking."""
        used = await self._connection.execute(
            delete(staff_codes)
            .where(staff_codes.c.code_hash == code_hash, staff_codes.c.expires_at > now)
            .returning(staff_codes.c.staff_id)
        )
        return used.scalar_one_or_none()
