"""Several forms on one page: the fields of each bear its name, so that no two are alike."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date

from aiohttp import web

from bot.desk.desk import Visit
from bot.service.desk.forms import Problems
from bot.service.desk.work import Work, at_work

Page = Callable[[Visit, dict[str, str]], Awaitable[web.Response]]


@dataclass(frozen=True, slots=True)
class Sent:
    """A form as it was sent; ``name`` stands before each of its fields."""

    visit: Visit
    name: str

    def field(self, name: str) -> str:
        """What was filled in."""
        return self.visit.form.get(f"{self.name}-{name}", "")

    def day(self, name: str) -> date | None:
        """A day, None if there is none or it is not one."""
        try:
            return date.fromisoformat(self.field(name))
        except ValueError:
            return None

    def number(self, name: str) -> int | None:
        """A whole number, None if there is none or it is not one."""
        said = self.field(name)
        return int(said) if said.isascii() and said.isdecimal() else None

    def lines(self, name: str) -> Sequence[str]:
        """What was filled in, line by line."""
        return self.field(name).splitlines()

    def problems(self, wrong: Problems) -> dict[str, str]:
        """What is wrong, by the fields of the page."""
        return {f"{self.name}-{field}": problem for field, problem in wrong.by_field.items()}


async def carry_out(
    sent: Sent, act: Callable[[Work], Awaitable[object]], page: Page, then: str, done: str
) -> web.StreamResponse:
    """Do what a form asks for and see ``then``; or show its page again with what is wrong."""
    visit = sent.visit
    try:
        async with at_work(visit.desk.kit, visit.staff_id) as work:
            await act(work)
    except Problems as wrong:
        return await page(visit, sent.problems(wrong))
    return visit.go(then, done)
