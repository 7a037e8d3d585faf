"""Adds and removes workers from the command line: how a new service gets its first sign-ins."""

from __future__ import annotations

import asyncio
import getpass
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from bot.app import build
from bot.service.desk.sign_in import hashed
from bot.service.digest import next_digest
from bot.service.kit import Kit
from bot.service.records import AuditEntry, Staff
from bot.settings import Settings, read_settings
from storage.migrate import migrate

ROLES = ("adviser", "duty", "manager")
SHORTEST = 12
USAGE = """usage: python -m bot staff add NAME EMAIL adviser|duty|manager
       python -m bot staff leave EMAIL
       python -m bot staff lead EMAIL yes|no      (safeguarding lead: may change the rules)"""


def main(arguments: Sequence[str]) -> int:
    """Add or remove one worker; says on standard error what is wrong."""
    match arguments:
        case ["add", name, email, role] if role in ROLES:
            problem = _add(name, email, role)
        case ["leave", email]:
            problem = asyncio.run(remove_worker(read_settings(), email))
        case ["lead", email, ("yes" | "no") as said]:
            problem = asyncio.run(make_lead(read_settings(), email, leads=said == "yes"))
        case _:
            problem = USAGE
    if problem:
        print(problem, file=sys.stderr)  # noqa: T201
    return 2 if problem else 0


def _add(name: str, email: str, role: str) -> str:
    """The password is asked for, or is the first line of standard input."""
    asks = sys.stdin.isatty()
    password = getpass.getpass("Password: ") if asks else sys.stdin.readline().rstrip("\n")
    if len(password) < SHORTEST:
        return f"a password has at least {SHORTEST} characters"
    return asyncio.run(add_worker(read_settings(), name, email, role, password))


async def add_worker(settings: Settings, name: str, email: str, role: str, password: str) -> str:
    """Add a worker who may sign in with this address; gives the problem, or nothing."""
    async with _service(settings) as kit, kit.store.unit() as unit:
        if await unit.staff.by_email(email) is not None:
            return f"{email} is there already"
        now = kit.clock.now()
        worker = Staff(
            id=kit.ids.new(),
            name=name,
            email=email.lower(),
            role=role,
            password_hash=hashed(password),
            digest_at=next_digest(kit, now),
        )
        unit.add(worker)
        unit.add(AuditEntry(None, worker.id, "was added", None, role, now))
    return ""


async def remove_worker(settings: Settings, email: str) -> str:
    """Close a worker's access, at once; gives the problem, or nothing."""
    async with _service(settings) as kit, kit.store.unit() as unit:
        worker = await unit.staff.by_email(email)
        if worker is None:
            return f"nobody who works here signs in as {email}"
        unit.note(worker, active=False, password_hash=None, digest_at=None, safeguarding_lead=False)
        for chat in await unit.talks.of_staff(worker.id):
            unit.note(chat, staff_id=None)
        now = kit.clock.now()
        unit.add(AuditEntry(None, worker.id, "left the service", None, worker.role, now))
    return ""


async def make_lead(settings: Settings, email: str, *, leads: bool) -> str:
    """Let a worker change the rules for reading, or no longer; gives the problem, or nothing."""
    async with _service(settings) as kit, kit.store.unit() as unit:
        worker = await unit.staff.by_email(email)
        if worker is None:
            return f"nobody who works here signs in as {email}"
        unit.note(worker, safeguarding_lead=leads)
        verb = "became a safeguarding lead" if leads else "is no safeguarding lead any more"
        unit.add(AuditEntry(None, worker.id, verb, None, worker.role, kit.clock.now()))
    return ""


@asynccontextmanager
async def _service(settings: Settings) -> AsyncIterator[Kit]:
    await migrate(settings.database_url)
    parts = build(settings)
    try:
        yield parts.kit
    finally:
        await parts.store.close()
