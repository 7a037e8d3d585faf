"""What every page of the desk works with, and one visit to a page."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.desk.render import Pages
from bot.service.desk.sign_in import SignedIn
from bot.service.kit import Kit
from bot.service.notices import Notices

BASE = "/desk"


@dataclass(frozen=True, slots=True)
class SampleSignIn:
    """An account of the made-up service, offered on its sign-in page."""

    name: str
    role: str
    email: str
    password: str


@dataclass(frozen=True, slots=True)
class Desk:
    """The parts behind the pages; ``changed`` is called after each act of a worker.

    ``loopback_only``: a made-up service, into which only this machine may sign in.
    """

    kit: Kit
    notices: Notices
    changed: Callable[[], None]
    pages: Pages
    public_url: str
    bot_username: Callable[[], str | None]
    secure: bool
    sample_sign_ins: Sequence[SampleSignIn]
    loopback_only: bool
    closing: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True, slots=True)
class Visit:
    """One request: who makes it, and what their form says."""

    desk: Desk
    request: web.Request
    me: SignedIn | None
    form: Mapping[str, str]
    several: Mapping[str, Sequence[str]]

    @property
    def staff_id(self) -> str:
        """The worker; a door that lets only workers in has seen to it that there is one."""
        if self.me is None:
            raise web.HTTPForbidden
        return self.me.staff.id

    def part(self, name: str) -> str:
        """A part of the address."""
        return self.request.match_info[name]

    def number(self, name: str) -> int:
        """A number in the address; 0, which numbers nothing, where it is none."""
        said = self.part(name)
        return int(said) if said.isdecimal() and len(said) < 16 else 0

    def asked(self, name: str) -> str:
        """A word of the query, empty if it is not there."""
        return self.request.query.get(name, "")

    def page(self, template: str, status: int = 200, **values: Any) -> web.Response:
        """Render a page for whoever visits."""
        common = {
            "me": self.me.staff if self.me else None,
            "sees_trouble": self.me is not None and self.me.sees_trouble,
            "form_token": self.me.form_token if self.me else "",
            "now": self.desk.kit.clock.now(),
            "council": self.desk.kit.council,
            "done": self.asked("done"),
            "base": BASE,
            "here": self.request.path,
            "problems": {},
            "form": self.form,
            "sample": self.desk.loopback_only,
        }
        body = self.desk.pages.render(template, common | values)
        return web.Response(text=body, status=status, content_type="text/html")

    def go(self, path: str, done: str = "") -> web.Response:
        """See another page of the desk; ``done`` names what it will say was done."""
        self.desk.changed()
        suffix = f"{'&' if '?' in path else '?'}done={done}" if done else ""
        return web.Response(status=303, headers={"Location": f"{BASE}{path}{suffix}"})
