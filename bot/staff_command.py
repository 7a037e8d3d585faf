"""Adds workers from the command line: how a new service gets its first sign-ins."""

from __future__ import annotations

import asyncio
import getpass
import sys
from collections.abc import Sequence

from argon2 import PasswordHasher

from bot.app import build
from bot.service.digest import next_digest
from bot.service.records import AuditEntry, Staff
from bot.settings import Settings, read_settings
from storage.migrate import migrate

ROLES = ("adviser", "duty", "manager")
SHORTEST = 12
USAGE = "usage: python -m bot staff add NAME EMAIL adviser|duty|manager"


def main(arguments: Sequence[str]) -> int:
    """Add one worker; the password is asked for, or read from standard input."""
    if len(arguments) != 4 or arguments[0] != "add" or arguments[3] not in ROLES:
        print(USAGE, file=sys.stderr)  # noqa: T201
        return 2
    asks = sys.stdin.isatty()
    password = getpass.getpass("Password: ") if asks else sys.stdin.readline().rstrip("\n")
    if len(password) < SHORTEST:
        print(f"a password has at least {SHORTEST} characters", file=sys.stderr)  # noqa: T201
        return 2
    _, name, email, role = arguments
    asyncio.run(add_worker(read_settings(), name, email, role, password))
    return 0


async def add_worker(
    settings: Settings, name: str, email: str, role: str, password: str
) -> None:
    """Add a worker who may sign in with this address and password."""
    await migrate(settings.database_url)
    parts = build(settings)
    try:
        kit, now = parts.kit, parts.kit.clock.now()
        async with kit.store.unit() as unit:
            worker = Staff(
                id=kit.ids.new(),
                name=name,
                email=email.lower(),
                role=role,
                password_hash=PasswordHasher().hash(password),
                digest_at=next_digest(kit, now),
            )
            unit.add(worker)
            unit.add(AuditEntry(None, worker.id, "was added", None, role, now))
    finally:
        await parts.store.close()
